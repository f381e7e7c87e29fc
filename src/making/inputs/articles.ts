import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { BUILDING } from "../../words/build.ts";
import type { Progress } from "../progress.ts";
import type { Crew } from "../render/crew.ts";
import { nameKey } from "./disk-file.ts";
import type { Inputs } from "./inputs.ts";
import type { FileToRead, ReadFile, ReadingTask } from "./read-files.ts";
import { isTrusted, type Listing, sameStamp } from "./scan.ts";

/** What the last build knew of the articles. */
export interface KnownArticles {
  readonly files: readonly ReadFile[];
  /** Stamps by name in the articles folder. */
  readonly stamps: Listing;
  /** When they were listed, epoch milliseconds. */
  readonly listedAt: number;
  /** At which addresses the assets' pictures changed since, as {@link nameKey} gives them. */
  readonly changedAssets: ReadonlySet<string>;
}

const CHUNK = 250;

/**
 * Reads the articles that changed since the last build; the others are as they were.
 * @returns every article file, in order of name
 */
export async function readArticles(
  inputs: Inputs,
  known: KnownArticles,
  task: ReadingTask,
  packs: string,
  crew: Crew,
  progress: Progress,
): Promise<readonly ReadFile[]> {
  const before = new Map(known.files.map((file) => [file.name, file]));
  const names = [...inputs.articles.keys()].filter((name) => name.endsWith(".md"));
  const changed = changedBeside(inputs.articles, known.stamps);
  const toRead = names.flatMap((name): readonly FileToRead[] => {
    const file = before.get(name);
    if (file === undefined) return [{ name }];
    if (showsChangedPicture(file, changed, inputs.articles) || offersChangedFile(file, changed)) return [{ name }];
    if (showsChangedAsset(file, known.changedAssets)) return [{ name }];
    const stamp = inputs.articles.get(name);
    const trusted = stamp !== undefined && isTrusted(stamp, known.listedAt);
    return trusted && sameStamp(stamp, known.stamps.get(name)) ? [] : [{ name, known: file.bytes }];
  });
  if (toRead.length > 0) {
    progress.stage(BUILDING.reading);
    // Each thread writes into a pack of its own; a build that is cut off leaves packs that nobody names.
    const run = randomUUID().slice(0, 8);
    const chunks = Array.from({ length: Math.ceil(toRead.length / CHUNK) }, (_, index) =>
      toRead.slice(index * CHUNK, (index + 1) * CHUNK),
    );
    let done = 0;
    const answers = await crew.all(chunks.length, (index, worker) => {
      progress.step(done, toRead.length);
      done += chunks[index]?.length ?? 0;
      return { kind: "read", task, files: chunks[index] ?? [], packs, pack: `${run}-${worker}.pack` };
    });
    for (const [index, answer] of answers.entries()) {
      if (answer.kind !== "read") continue;
      for (const [at, file] of answer.files.entries()) {
        const name = chunks[index]?.[at]?.name;
        if (name !== undefined && file !== "unchanged") before.set(name, file);
      }
    }
  }
  return names.flatMap((name) => before.get(name) ?? []).map((file) => shownFrom(file, task.shownAs));
}

/** A file whose problems name it as this command does: the last one may have been started in another folder. */
function shownFrom(file: ReadFile, shownAs: string): ReadFile {
  const shown = `${shownAs}/${file.name}`;
  const isElsewhere = ({ file: named }: Problem): boolean => named !== shown && named.endsWith(`/${file.name}`);
  if (!file.problems.some(isElsewhere)) return file;
  return {
    ...file,
    problems: file.problems.map((problem) => (isElsewhere(problem) ? { ...problem, file: shown } : problem)),
  };
}

/** What is beside articles and is new, changed or gone. */
function changedBeside(now: Listing, before: Listing): ReadonlySet<string> {
  const names = new Set([...now.keys(), ...before.keys()].filter((name) => !name.endsWith(".md")));
  return new Set([...names].filter((name) => !sameStamp(now.get(name), before.get(name))).map(nameKey));
}

/** A file that an article offers, or one that belongs to it, is new, changed or gone. */
function offersChangedFile(file: ReadFile, changed: ReadonlySet<string>): boolean {
  const offered = file.article?.files ?? [];
  return changed.size > 0 && offered.some(({ beside }) => beside.some((name) => changed.has(nameKey(name))));
}

/** A picture that an article shows is new, changed or gone, or another has come that its text may mean. */
function showsChangedPicture(file: ReadFile, changed: ReadonlySet<string>, present: Listing): boolean {
  return (file.article?.media ?? []).some(
    (media) =>
      media.file !== undefined &&
      (!present.has(media.file) || (changed.size > 0 && changed.has(nameKey(path.posix.normalize(media.file))))),
  );
}

/** An article shows or offers a file of the assets that is new, changed or gone: it says how large it is. */
function showsChangedAsset({ article }: ReadFile, changed: ReadonlySet<string>): boolean {
  if (changed.size === 0 || article === undefined) return false;
  const shown = article.media.filter((media) => media.file === undefined).map((media) => media.path);
  const offered = (article.files ?? []).map(({ path: address }) => address);
  return [...shown, ...offered, ...(article.missingAssets ?? [])].some((address) => changed.has(nameKey(address)));
}
