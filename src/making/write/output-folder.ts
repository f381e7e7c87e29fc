import { existsSync, lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";
import { OUTPUT } from "../../words/output.ts";
import { WordedError } from "../../words/worded-error.ts";
import { listNames } from "../inputs/scan.ts";
import type { Manifest } from "./manifest.ts";
import { foldersOf } from "./publish.ts";

/** Thrown when the output folder holds something that is not a site of ours. */
export class ForeignOutputError extends WordedError {}

/** Whose the files are that an output folder holds before a build writes into it. */
export interface OutputFolder {
  /** Files and symbolic links there, below the folder; those in dot folders, and dot files, are not looked at. */
  readonly present: readonly string[];
  /** Whether nothing was ever written there. */
  readonly isEmpty: boolean;
  /** What a build may write over. */
  readonly ours: ReadonlySet<string>;
  /** What a build may remove. */
  readonly removable: ReadonlySet<string>;
}

/**
 * Looks at whose the files of an output folder are. Those that the folder's list names are ours. A site without a list
 * is an earlier version's: its pages are written anew, and of the rest, which may be anybody's, nothing is removed.
 * @param adopt whether all that is there is ours, by the editor's word
 * @param isKnown whether an earlier build looked everywhere: then only what is new at the folder's root is looked for,
 * since asking each of thousands of folders costs as much as a small change's whole build
 * @throws {ForeignOutputError} when the folder holds files and is no site of ours
 */
export function lookAtOutput(output: string, manifest: Manifest, adopt: boolean, isKnown: boolean): OutputFolder {
  const named = manifest.names;
  const present = isKnown && !adopt && named !== undefined ? strangersAt(output, named) : listNames(output);
  if (named !== undefined) {
    const all = adopt ? new Set([...named, ...present]) : named;
    return { present, isEmpty: false, ours: all, removable: all };
  }
  if (present.length > 0 && !isEarlierSite(output)) {
    throw new ForeignOutputError(OUTPUT.foreign({ output }));
  }
  const all = new Set(present);
  return { present, isEmpty: present.length === 0, ours: all, removable: adopt ? all : new Set() };
}

function isEarlierSite(output: string): boolean {
  const home = path.join(output, "index.html");
  return existsSync(home) && readFileSync(home, "utf8").includes('name="generator" content="Gozide');
}

/**
 * What is at a folder's root, and below folders there, that a site has nothing of.
 * @param site the site's files
 */
export function strangersAt(output: string, site: Iterable<string>): readonly string[] {
  const roots = new Set<string>();
  for (const file of site) {
    const end = file.indexOf("/");
    roots.add((end === -1 ? file : file.slice(0, end)).normalize("NFC"));
  }
  return listNames(output, (name) => !roots.has(name.normalize("NFC")));
}

/** The files that are there and not the site's. Names are compared in one Unicode form: some systems keep another. */
export function foreignFiles({ present }: OutputFolder, site: Iterable<string>): readonly string[] {
  const own = new Set([...site].map((file) => file.normalize("NFC")));
  return present.filter((file) => !own.has(file.normalize("NFC")));
}

/** So many names are said; a folder may hold thousands. */
const SAID = 10;

/**
 * Says of files in the output folder that they are not the site's and stay.
 * @param said those of which it was said before; of them it is not said again
 * @returns undefined where there is nothing new
 */
export function foreignNews(files: readonly string[], said: readonly string[], shown: string): Message | undefined {
  const known = new Set(said);
  const fresh = files.filter((file) => !known.has(file));
  if (fresh.length === 0) return undefined;
  const more = fresh.length - SAID;
  const first = fresh.slice(0, SAID);
  const names = more > 0 ? OUTPUT.namesAndMore({ names: first, more }) : OUTPUT.names({ names: first });
  return OUTPUT.strangers({ shown, count: fresh.length, names });
}

/**
 * What is in the way of files that are to be written: somebody else's file of that name and other bytes, or one, or a
 * link, where a folder is needed.
 * @param files below the folder
 * @param stage where they are, ready to be moved into place
 * @param shown the output folder as messages name it
 */
export function conflicts(
  output: string,
  { isEmpty, ours }: OutputFolder,
  files: readonly string[],
  stage: string,
  shown: string,
): readonly Problem[] {
  if (isEmpty) return [];
  const foldersInTheWay = new Set<string>();
  const known = new Map<string, boolean>();
  const found = files.flatMap((file): readonly string[] => {
    // Also of what the list calls ours: behind a link it would be somewhere else.
    const above = foldersOf(file).find((folder) => isInTheWay(path.join(output, folder), ours.has(folder), known));
    if (above !== undefined) {
      if (foldersInTheWay.has(above)) return [];
      foldersInTheWay.add(above);
      return [above];
    }
    if (ours.has(file)) return [];
    const there = path.join(output, file);
    const kind = lstatSync(there, { throwIfNoEntry: false });
    if (kind === undefined) return [];
    return kind.isFile() && readFileSync(there).equals(readFileSync(path.join(stage, file))) ? [] : [file];
  });
  return found.map((file) => ({
    severity: "error",
    file: `${shown}/${file}`,
    message: OUTPUT.inTheWay,
    fix: OUTPUT.moveAway,
  }));
}

function isInTheWay(folder: string, isOurs: boolean, known: Map<string, boolean>): boolean {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const kind = lstatSync(folder, { throwIfNoEntry: false });
  const answer = kind !== undefined && !kind.isDirectory() && !isOurs;
  known.set(folder, answer);
  return answer;
}
