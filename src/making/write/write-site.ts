import { readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import type { Digest } from "../../digest/digest.ts";
import type { AssetFile } from "../assets/assets.ts";
import { stampOf } from "../inputs/scan.ts";
import type { Memory, Store, WrittenOutput } from "../memory/store.ts";
import type { BuildOptions } from "../options.ts";
import type { NamedOutput } from "../plan/outputs.ts";
import type { Progress } from "../progress.ts";
import { Crew } from "../render/crew.ts";
import { canBeKept, ordinaryName, renderOrdinary } from "../render/ordinary.ts";
import type { Batch, RenderTask } from "../render/render.ts";
import type { Manifest } from "./manifest.ts";
import { conflicts, type OutputFolder } from "./output-folder.ts";
import { type Changes, foldersOf, publish, withdraw } from "./publish.ts";
import { Stage, type StagedFile } from "./stage.ts";

/** What is to be written, and what is known of what was. */
export interface SiteToWrite {
  readonly options: BuildOptions;
  readonly home: string;
  readonly outputs: readonly NamedOutput[];
  readonly assets: readonly AssetFile[];
  /** Pictures to copy from the articles folder: file in the site to its source and name. */
  readonly media: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
  readonly memory: Memory | undefined;
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
}

/** What came of writing the pages: what stands now, or what is in the way; nothing was changed then. */
export type SiteWritten =
  | { readonly written: ReadonlyMap<string, WrittenOutput>; readonly changes: Changes }
  | { readonly problems: readonly Problem[] };

/** How much is rendered at once, in pages: a batch's HTML is held until all of it is written. */
const LARGEST_BATCH = 500;
const SMALLEST_BATCH = 100;
/** A feed holds fifty whole articles, so it weighs as much as so many pages. */
const FEED_WEIGHT = 20;
/** With fewer pages than this, starting threads costs more than they save. */
const WORTH_THREADS = 400;

/** Renders the outputs that differ into the stage, then moves what is new into the site. */
export async function writeSite(site: SiteToWrite): Promise<SiteWritten> {
  const { options, outputs, assets, media, memory, stage, manifest, folder } = site;
  const { output } = options;
  const isStale = staleness(site);
  const stalePages = outputs.filter(({ file, name }) => isStale(file, name));
  const staleAssets = assets.filter(({ file, name }) => isStale(file, name));
  const staleMedia = [...media].filter(([file, { name }]) => isStale(file, name));

  const files = new Stage(stage);
  for (const { file, bytes } of staleAssets) files.write(file, bytes);
  for (const [file, { from }] of staleMedia) files.write(file, mediaBytes(path.join(options.articles, from)));
  const task: RenderTask = { ...site.task, stage };
  const rendered = await renderPages(stalePages, task, site);
  const ordinaryAs = ordinaryName(task, options);
  const kept = keptPages(ordinaryAs, site, isStale);
  const ordinary = kept.length > 0 ? [] : await renderOrdinary(task, options, site.digest);

  const names = new Map<string, string>([
    ...outputs.map(({ file, name }) => [file, name] as const),
    ...assets.map(({ file, name }) => [file, name] as const),
    ...[...media].map(([file, { name }]) => [file, name] as const),
    ...[...kept, ...ordinary.map(([file]) => file)].map((file) => [file, ordinaryAs] as const),
  ]);
  const fresh = new Map([...files.take(), ...rendered, ...ordinary]);
  const staged = [...fresh.keys()].sort();
  const missing = missingFrom(staged, stalePages);
  if (missing !== undefined) throw new Error(`${missing.file} was not rendered: has ${missing.key} a template?`);
  const problems = conflicts(output, folder, staged, stage, site.shownAs);
  if (problems.length > 0) return { problems };

  const given = inTheWay(staged, names, folder.removable);
  site.store.journal.begin([...new Set([...site.journal, ...staged, ...given])]);
  manifest.extend([...names.keys()]);
  site.progress.stage("writing");
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
  return { written, changes: { ...moved, removed } };
}

/** Tells which files must be made again: unknown ones, others' by name, and those that somebody changed or cut off. */
function staleness({ options, memory, journal }: SiteToWrite): (file: string, name: string) => boolean {
  const cutOff = new Set(journal);
  return (file, name) => {
    const before = memory?.outputs.get(file);
    if (before === undefined || before.name !== name || cutOff.has(file)) return true;
    const now = stampOf(path.join(options.output, file));
    return now === undefined || now[0] !== before.stamp[0] || now[1] !== before.stamp[1];
  };
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

/** A page that was to be rendered and was not. Nothing is published then. */
function missingFrom(staged: readonly string[], pages: readonly NamedOutput[]): NamedOutput | undefined {
  const there = new Set(staged);
  return pages.find(({ file }) => !there.has(file));
}

/** A picture to copy; of an SVG only what draws. */
export function mediaBytes(from: string): string | Uint8Array {
  const bytes = readFileSync(from);
  if (!/\.svg$/iu.test(from)) return bytes;
  const svg = cleanSvg(bytes.toString("utf8"));
  if (!svg.ok) throw new Error(`${from} ${svg.message}`);
  return svg.svg;
}

/** Renders stale pages in batches: none holds every page's HTML at once, and threads share them out. */
async function renderPages(
  stale: readonly NamedOutput[],
  task: RenderTask,
  { options, crew, progress }: SiteToWrite,
): Promise<readonly StagedFile[]> {
  if (stale.length === 0) return [];
  progress.stage("rendering pages");
  const own =
    options.workers === undefined && crew.size === 1 && stale.length >= WORTH_THREADS
      ? new Crew(2, task.code)
      : undefined;
  const workers = own ?? crew;
  try {
    await workers.everybody({ kind: "prepare", task });
    const batches = batchesOf(stale, Math.ceil(weightOf(stale) / (workers.size * 4)));
    let done = 0;
    const answers = await workers.all(batches.length, (index) => {
      progress.step(done, stale.length);
      const part = batches[index] ?? [];
      done += part.length;
      return { kind: "render", batch: batchOf(part) };
    });
    progress.step(stale.length, stale.length);
    return answers.flatMap((answer) => (answer.kind === "rendered" ? answer.files : []));
  } finally {
    await own?.dismiss();
  }
}

/**
 * Cuts outputs into batches of about one weight. Feeds of one topic stand together, whatever their format: they hold
 * the same articles, whose texts are then prepared once.
 */
function batchesOf(outputs: readonly NamedOutput[], wanted: number): readonly (readonly NamedOutput[])[] {
  const limit = Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, wanted));
  const pages = outputs.filter((output) => !isFeed(output));
  const topics = new Map<string, NamedOutput[]>();
  for (const feed of outputs.filter(isFeed)) {
    const topic = topicOf(feed.file);
    topics.set(topic, [...(topics.get(topic) ?? []), feed]);
  }
  const batches: NamedOutput[][] = [];
  let weight = limit;
  for (const output of [...pages, ...[...topics.values()].flat()]) {
    if (weight >= limit) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(output);
    weight += isFeed(output) ? FEED_WEIGHT : 1;
  }
  return batches;
}

/** What a feed's file is of, whatever its format: `tags/x/rss.xml` and `tags/x/feed.json`, `rss/7.xml` and `json/7.json`. */
function topicOf(file: string): string {
  return file.replace(/(^|\/)(?:rss|atom|json|feed)(?=[/.])/u, "$1").replace(/\.\w+$/u, "");
}

function weightOf(outputs: readonly NamedOutput[]): number {
  return outputs.reduce((sum, output) => sum + (isFeed(output) ? FEED_WEIGHT : 1), 0);
}

function isFeed({ key }: NamedOutput): boolean {
  return key.startsWith("feeds.");
}

function batchOf(outputs: readonly NamedOutput[]): Batch {
  const batch: Record<string, NamedOutput["entry"][]> = {};
  for (const { key, entry } of outputs) {
    const list = batch[key] ?? [];
    list.push(entry);
    batch[key] = list;
  }
  return batch;
}
