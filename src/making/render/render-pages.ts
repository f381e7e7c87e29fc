import { BUILDING } from "../../words/build.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import type { Additions } from "../eleventy/load-additions.ts";
import type { Batch } from "../eleventy/model-eleventy.ts";
import type { BuildOptions } from "../options.ts";
import type { NamedOutput } from "../plan/outputs.ts";
import type { Progress } from "../progress.ts";
import { stage } from "../running/underway.ts";
import type { StagedFile } from "../write/stage.ts";
import { Crew } from "./crew.ts";
import type { RenderTask } from "./render.ts";

/** How much is rendered at once, in pages: a batch's HTML is held until all of it is written. */
const LARGEST_BATCH = 500;
const SMALLEST_BATCH = 100;
/** A feed holds fifty whole articles, so it weighs as much as so many pages. */
const FEED_WEIGHT = 20;
/** With fewer pages than this, starting threads costs more than they save. */
const WORTH_THREADS = 400;

/** With what pages are rendered. */
export interface Rendering {
  readonly options: BuildOptions;
  readonly crew: Crew;
  readonly progress: Progress;
  readonly additions: Additions | undefined;
}

/** Renders stale pages in batches: none holds every page's HTML at once, and threads share them out. */
export async function renderPages(
  stale: readonly NamedOutput[],
  task: RenderTask,
  rendering: Rendering,
): Promise<readonly StagedFile[]> {
  return stale.length === 0 ? [] : stage(OWN_STEP.pages, () => renderStale(stale, task, rendering));
}

async function renderStale(
  stale: readonly NamedOutput[],
  task: RenderTask,
  { options, crew, progress, additions }: Rendering,
): Promise<readonly StagedFile[]> {
  progress.stage(BUILDING.rendering);
  const worthThreads = options.workers === undefined && crew.size === 1 && stale.length >= WORTH_THREADS;
  // The configuration was run in this thread already.
  const here = additions?.single === true || (additions !== undefined && crew.size === 1 && !worthThreads);
  if (here) return renderHere(stale, task, additions, progress);
  const own = worthThreads ? new Crew(2, task.code) : undefined;
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

/** Renders with the Eleventy whose listeners are called, in this thread. */
async function renderHere(
  stale: readonly NamedOutput[],
  task: RenderTask,
  { model }: Additions,
  progress: Progress,
): Promise<readonly StagedFile[]> {
  const { Renderer } = await import("./render.ts");
  const renderer = new Renderer(task, model);
  const files: StagedFile[] = [];
  let done = 0;
  try {
    for (const part of batchesOf(stale, Math.ceil(weightOf(stale) / 4))) {
      progress.step(done, stale.length);
      files.push(...(await renderer.render(batchOf(part))));
      done += part.length;
    }
  } finally {
    renderer.close();
  }
  return files;
}

/**
 * Cuts outputs into batches of about one weight. Feeds of one topic are together, whatever their format: they hold
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
