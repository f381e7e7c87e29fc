import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import type { Problem } from "../../content/problem.ts";
import { CONFIGURATION } from "../code/code-names.ts";
import { isMissing, type Listing } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { EleventyRun } from "./configured.ts";
import { amendsMarkdown, type MarkdownPlugins } from "./markdown-plugins.ts";
import { ModelEleventy } from "./model-eleventy.ts";
import { refusals } from "./refusals.ts";
import { watchedFiles, watchedPlaces } from "./watched.ts";

/** What `.eleventy.ts` adds to ours, as a build that remembers deals with it. */
export interface Additions {
  /** The one Eleventy of which listeners are called. */
  readonly model: ModelEleventy;
  /** Names what additions show besides their code: the files that they watch, and global data. */
  readonly name: string;
  /** What articles' Markdown is read with. */
  readonly markdown: MarkdownPlugins | undefined;
  /** The file of the configuration, as messages name it. */
  readonly shown: string;
  /** What is watched and copied: files and folders, by full path. */
  readonly watched: readonly string[];
  /** The files of it, by full path. */
  readonly files: Listing;
  /** Whether a build must ask although no file changed: for listeners, and for global data that functions give. */
  readonly always: boolean;
  /** Whether pages of the editor's own are rendered in every build. */
  readonly everyBuild: boolean;
  /** Whether the model renders all pages itself: what its listeners know of pages, it knows of this thread's alone. */
  readonly single: boolean;
}

/** The configuration's additions, or what of them cannot work. */
export type AdditionsLoaded = { readonly additions: Additions } | { readonly problems: readonly Problem[] };

/** What additions depend on besides what they are. */
interface Around {
  /** Names the digest's own configuration. */
  readonly name: string;
  /** Folders that a build itself writes to. */
  readonly except: readonly string[];
}

/**
 * Runs the configuration and calls those who listen for the begin of a build.
 * @param build what they are told
 * @param edited in the preview, the files whose change this build follows
 */
export async function loadAdditions(
  run: EleventyRun,
  { name: ownName, except }: Around,
  build: object,
  edited: readonly string[],
): Promise<AdditionsLoaded> {
  const model = await ModelEleventy.load(run);
  const { config, events, ours, copies, addsTemplates } = model;
  const merged = model.eleventy.config;
  const shown = run.own?.shown ?? CONFIGURATION;
  const problems = refusals({ config, merged, ours, pathPrefix: run.pathPrefix, shown });
  if (problems.length > 0) return { problems };
  if (edited.length > 0) await events.beforeWatch?.(edited);
  await events.before?.({ directories: config.directories, dir: merged.dir, ...build });

  const targets = watchedPlaces(merged.additionalWatchTargets.flat(), run.base);
  const copied = watchedPlaces(copies, run.base);
  const files = watchedFiles(targets, except);
  const data = Object.entries(config.globalData).filter(([name]) => !(name in ours));
  const name = fingerprint([ownName, ...[...files.keys()].sort().map(named), await shownValues(data)].join("\u0001"));
  const { input: _input, output: _output, pathPrefix: _prefix, ...place } = run;
  const listens = events.before !== undefined || events.after !== undefined;
  const relative = config.passthroughCopiesHtmlRelative.size > 0;
  return {
    additions: {
      model,
      name,
      shown,
      markdown: amendsMarkdown(merged) ? { ...place, name } : undefined,
      watched: [...targets, ...copied],
      files: new Map([...files, ...watchedFiles(copied, except)]),
      always: listens || data.some(([, value]) => typeof value === "function"),
      everyBuild: listens || addsTemplates || copies.length > 0 || relative,
      single: listens,
    },
  };
}

/** A file's name and what names its bytes. */
function named(file: string): string {
  try {
    return `${file}\u0002${fingerprint(readFileSync(file))}`;
  } catch (error) {
    // It went since it was listed.
    if (isMissing(error)) return `${file}\u0002`;
    throw error;
  }
}

/** All that global data says, as text. */
async function shownValues(data: readonly (readonly [name: string, value: unknown])[]): Promise<string> {
  const values: unknown[] = [];
  for (const [name, value] of data) values.push([name, typeof value === "function" ? await value() : value]);
  return inspect(values, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity });
}

/**
 * Makes the folder in which plugins find the pictures of pages by their addresses, as they would in Eleventy's input
 * folder: `/images/` and `/assets/`.
 * @param folder a folder of the store's
 * @param assets see {@link assetFolders}
 */
export function linkSources(folder: string, articles: string, assets: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(articles, path.join(folder, "images"), "junction");
  // A link leads to one folder: to the digest's own where it has one.
  const shown = assets.find((place) => existsSync(place));
  if (shown !== undefined) symlinkSync(shown, path.join(folder, "assets"), "junction");
}
