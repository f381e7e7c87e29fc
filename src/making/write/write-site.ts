import { readFileSync } from "node:fs";
import path from "node:path";
import type { ImageNote } from "../../content/article.ts";
import type { Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import type { Digest } from "../../digest/digest.ts";
import { BUILDING } from "../../words/build.ts";
import type { AssetFile } from "../assets/assets.ts";
import type { DrawnPages } from "../code/load-drawn-pages.ts";
import type { Additions } from "../eleventy/load-additions.ts";
import type { Surroundings } from "../inputs/beside.ts";
import type { MediaFile, MediaFiles } from "../inputs/media.ts";
import type { OwnPage } from "../inputs/own-pages.ts";
import { listFiles, stampOf } from "../inputs/scan.ts";
import type { Memory, Store, WrittenOutput } from "../memory/store.ts";
import type { BuildOptions } from "../options.ts";
import { writtenAnew } from "../pictures/make-copies.ts";
import type { NamedOutput } from "../plan/outputs.ts";
import { ownPageClaims, type TakenFiles } from "../plan/own-page-claims.ts";
import type { Progress } from "../progress.ts";
import type { Crew } from "../render/crew.ts";
import { canBeKept, NO_PAGES, ordinaryName, renderOrdinary } from "../render/ordinary.ts";
import type { OrdinaryRendered } from "../render/ordinary-pages.ts";
import type { RenderTask } from "../render/render.ts";
import { renderPages } from "../render/render-pages.ts";
import type { Manifest } from "./manifest.ts";
import { conflicts, type OutputFolder } from "./output-folder.ts";
import type { FilesOfPages } from "./plugin-files.ts";
import { type Changes, foldersOf, publish, withdraw } from "./publish.ts";
import { Stage } from "./stage.ts";
import { type MadeFiles, withPluginFiles } from "./with-plugin-files.ts";

/** What is to be written, and what is known of what was. */
export interface SiteToWrite {
  readonly options: BuildOptions;
  readonly home: string;
  readonly outputs: readonly NamedOutput[];
  readonly assets: readonly AssetFile[];
  readonly media: MediaFiles;
  /** What is known of what is beside the editor's own pages. */
  readonly surroundings: Surroundings;
  /** An editor's own pages. */
  readonly own: readonly OwnPage[];
  /** Those of them that are written in JSX, and layouts of the digest's own. */
  readonly drawn: DrawnPages;
  /** What is at the site's files besides these. */
  readonly taken: () => TakenFiles;
  readonly memory: Memory | undefined;
  /** Whether files of the site are known to be as they were written. */
  readonly isSound: boolean;
  readonly journal: readonly string[];
  readonly store: Store;
  readonly crew: Crew;
  readonly digest: Digest;
  readonly task: Omit<RenderTask, "stage">;
  /** Where files are made before they are moved into place. */
  readonly stage: string;
  /** Whose the files are that the output folder holds. */
  readonly folder: OutputFolder;
  readonly manifest: Manifest;
  /** The output folder as messages name it. */
  readonly shownAs: string;
  readonly progress: Progress;
  /** What Eleventy's configuration adds; absent where it adds nothing. */
  readonly additions: Additions | undefined;
}

/** What came of writing the pages: what is now, or what is in the way; nothing was changed then. */
export type SiteWritten =
  | {
      readonly written: ReadonlyMap<string, WrittenOutput>;
      readonly changes: Changes;
      readonly filesOfPages?: FilesOfPages;
    }
  | { readonly problems: readonly Problem[] };

/** Renders the outputs that differ into the stage, then moves what is new into the site. */
export async function writeSite(site: SiteToWrite): Promise<SiteWritten> {
  const { options, memory, stage, manifest, folder } = site;
  const { output } = options;
  const made = await makeFiles(site);
  const claims = [...made.ordinary.problems, ...renderedClaims(made.ordinary, site)];
  if (claims.length > 0) return { problems: claims };
  const { names, fresh, filesOfPages, problems: faults } = await withPluginFiles(made, site);
  if (faults.length > 0) return { problems: faults };
  const staged = [...fresh.keys()].sort();
  const problems = conflicts(output, folder, staged, stage, site.shownAs);
  if (problems.length > 0) return { problems };

  const given = inTheWay(staged, names, folder.removable);
  site.store.journal.begin([...new Set([...site.journal, ...staged, ...given])]);
  manifest.extend([...names.keys()]);
  site.progress.stage(BUILDING.writing);
  const removed = withdraw(output, given);
  const moved = publish(stage, output, staged);

  const movedFiles = new Set([...moved.added, ...moved.changed]);
  const written = new Map<string, WrittenOutput>();
  for (const [file, name] of names) {
    const before = fresh.has(file) ? undefined : memory?.outputs.get(file)?.stamp;
    // A file that was moved keeps its stamp; one whose bytes were equal was not moved.
    const stamp = before ?? (movedFiles.has(file) ? fresh.get(file) : stampOf(path.join(output, file)));
    if (stamp === undefined) throw new Error(`${file} was to be written and is not there`);
    written.set(file, { name, stamp });
  }
  return { written, changes: { ...moved, removed }, ...(filesOfPages === undefined ? {} : { filesOfPages }) };
}

/** Makes in the stage what differs: styles and pictures, the model's pages, the editor's own. */
async function makeFiles(site: SiteToWrite): Promise<MadeFiles> {
  const { options, outputs, assets, media, stage, additions } = site;
  const isStale = staleness(site);
  const stalePages = outputs.filter(({ file, name }) => isStale(file, name));
  const staleAssets = assets.filter(({ file, name }) => isStale(file, name));
  const staleMedia = [...media].filter(([file, { name }]) => isStale(file, name));

  // What listeners wrote before anything was rendered.
  const early = additions === undefined ? [] : [...listFiles(stage).keys()];
  const files = new Stage(stage);
  for (const { file, bytes } of staleAssets) files.write(file, bytes);
  for (const [file, picture] of staleMedia) {
    files.write(file, await mediaBytes(picture, site.digest.content.site.imageKeep));
  }
  const task: RenderTask = { ...site.task, stage };
  const rendered = await renderPages(stalePages, task, site);
  const sources = { ...options, own: site.own, drawn: site.drawn, surroundings: site.surroundings };
  const ordinaryAs = ordinaryName(task, sources, additions);
  const kept = keptPages(ordinaryAs, site, isStale);
  const ordinary = kept.length > 0 ? NO_PAGES : await renderOrdinary(task, sources, site.digest, additions);

  const names = new Map<string, string>([
    ...outputs.map(({ file, name }) => [file, name] as const),
    ...assets.map(({ file, name }) => [file, name] as const),
    ...[...media].map(([file, { name }]) => [file, name] as const),
    ...[...kept, ...ordinary.files.map(([file]) => file)].map((file) => [file, ordinaryAs] as const),
  ]);
  const fresh = new Map([...files.take(), ...rendered, ...ordinary.files]);
  const missing = stalePages.find(({ file }) => !fresh.has(file));
  // Nothing is published then.
  if (missing !== undefined) throw new Error(`${missing.file} was not rendered: has ${missing.key} a template?`);
  return { names, fresh, early, ordinary };
}

/** Own pages that turned out, once Eleventy rendered them, to be where something else is. */
function renderedClaims({ pages, files }: OrdinaryRendered, { own, taken, task }: SiteToWrite): readonly Problem[] {
  const pageOf = new Map(own.map((page) => [page.source, page]));
  const outputs = pages.flatMap(({ inputPath }, index) => {
    const page = pageOf.get(path.resolve(task.base, inputPath));
    const file = files[index]?.[0];
    return page === undefined || file === undefined ? [] : [{ page, file }];
  });
  return outputs.length === 0 ? [] : ownPageClaims(outputs, taken());
}

/**
 * Tells which files must be made again: unknown ones, others' by name, and those that somebody changed or cut off; a
 * page too beside which a plugin's file is not as it was written.
 */
function staleness({ options, memory, isSound, journal }: SiteToWrite): (file: string, name: string) => boolean {
  const cutOff = new Set(journal);
  const isTouched = (file: string): boolean => {
    const before = memory?.outputs.get(file);
    if (before === undefined || cutOff.has(file)) return true;
    if (isSound) return false;
    const now = stampOf(path.join(options.output, file));
    return now === undefined || now[0] !== before.stamp[0] || now[1] !== before.stamp[1];
  };
  return (file, name) =>
    memory?.outputs.get(file)?.name !== name ||
    isTouched(file) ||
    (memory.filesOfPages?.get(file) ?? []).some(isTouched);
}

/** Files of ours that are no more and where a folder is needed now, or below what is a file now. */
function inTheWay(
  staged: readonly string[],
  names: ReadonlyMap<string, string>,
  removable: ReadonlySet<string>,
): readonly string[] {
  const files = new Set(staged);
  const folders = new Set(staged.flatMap(foldersOf));
  return [...removable].filter(
    (file) => !names.has(file) && (folders.has(file) || foldersOf(file).some((folder) => files.has(folder))),
  );
}

/** The ordinary pages of the last build, where all of them are as they must be; else none. */
function keptPages(
  name: string,
  { memory, outputs }: SiteToWrite,
  isStale: (file: string, name: string) => boolean,
): readonly string[] {
  const known = canBeKept(name) ? [...(memory?.outputs ?? [])].filter(([, output]) => output.name === name) : [];
  const planned = new Set(outputs.map(({ file }) => file));
  const kept = known.map(([file]) => file);
  return kept.some((file) => planned.has(file) || isStale(file, name)) ? [] : kept;
}

/** A picture to copy; of an SVG only what draws, of a photograph only what it shows. */
export async function mediaBytes(
  { from, anew = false }: MediaFile,
  keep: readonly ImageNote[] = [],
): Promise<string | Uint8Array> {
  const bytes = readFileSync(from);
  if (anew) return writtenAnew(bytes, keep);
  if (!/\.svg$/iu.test(from)) return bytes;
  const svg = cleanSvg(bytes.toString("utf8"));
  if (!svg.ok) throw new Error(`${from} ${svg.message.en}`);
  return svg.svg;
}
