import { constants, copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { PLUGIN_FILES } from "../../words/eleventy.ts";
import { toldResults } from "../eleventy/told-results.ts";
import { listFiles, type Stamp, sameStamp, stampOf } from "../inputs/scan.ts";
import type { OrdinaryRendered } from "../render/ordinary-pages.ts";
import { type FilesOfPages, shareOut } from "./plugin-files.ts";
import type { SiteToWrite } from "./write-site.ts";

/** What was made in the stage, and what all files of the site are named. */
export interface MadeFiles {
  /** Every file of the site that is ours, by what it is made of. */
  readonly names: ReadonlyMap<string, string>;
  /** Those that are in the stage. */
  readonly fresh: ReadonlyMap<string, Stamp>;
  /** What listeners of `eleventy.before` wrote there. */
  readonly early: readonly string[];
  readonly ordinary: OrdinaryRendered;
}

/** The same with what plugins and listeners wrote. */
export interface WithPluginFiles extends Pick<MadeFiles, "names" | "fresh"> {
  readonly filesOfPages?: FilesOfPages;
  readonly problems: readonly Problem[];
}

/** The name of files that plugins wrote while pages were rendered: they are what those pages are. */
const OF_PAGES = "of pages";
/** The name of files that every build makes again. */
const OF_EVERY_BUILD = "of every build";
/** Files that a listener wrote over: the next build makes them anew, for the listener to do it again. */
const WRITTEN_OVER = "written over ";

/** Counts among the site's files what plugins wrote while pages were rendered, what was copied, and what listeners write. */
export async function withPluginFiles(made: MadeFiles, site: SiteToWrite): Promise<WithPluginFiles> {
  const { additions, stage, memory } = site;
  if (additions === undefined) return { ...made, problems: [] };
  const names = new Map(made.names);
  const fresh = new Map(made.fresh);
  const ofEveryBuild = new Set([...made.early, ...made.ordinary.copies]);
  const problems = [...ofEveryBuild].filter((file) => names.has(file)).map((file) => taken(file, additions.shown));
  const ofRendering = [...listFiles(stage).keys()].filter((file) => !fresh.has(file) && !ofEveryBuild.has(file));
  const before = [...(memory?.filesOfPages ?? [])].filter(([page]) => names.has(page) && !fresh.has(page));
  const shared = shareOut(stage, ofRendering, new Map(before), [...fresh.keys()]);
  problems.push(...shared.nobodys.map((file) => nobodys(file, additions.shown)));
  if (problems.length > 0) return { names, fresh, problems };

  for (const file of [...shared.ofPages.values()].flat()) names.set(file, OF_PAGES);
  for (const file of ofEveryBuild) names.set(file, OF_EVERY_BUILD);
  for (const file of [...ofRendering, ...ofEveryBuild]) fresh.set(file, stampIn(stage, file));
  if (additions.model.events.after !== undefined) await listen(additions.model.events.after, names, fresh, made, site);
  return { names, fresh, filesOfPages: shared.ofPages, problems: [] };
}

/**
 * Tells those who listen for the end of a build. They find the whole site in the stage; what they write there is the
 * site's, and nothing of it is in place yet.
 */
async function listen(
  tell: (event: unknown) => Promise<unknown>,
  names: Map<string, string>,
  fresh: Map<string, Stamp>,
  { ordinary }: MadeFiles,
  { additions, options, outputs, stage, memory, home }: SiteToWrite,
): Promise<void> {
  const there = new Map(fresh);
  for (const file of names.keys()) {
    if (fresh.has(file)) continue;
    mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    copyFileSync(path.join(options.output, file), path.join(stage, file), constants.COPYFILE_FICLONE);
    there.set(file, stampIn(stage, file));
  }
  const directories = additions?.model.config.directories;
  await tell({
    directories,
    dir: additions?.model.eleventy.config.dir,
    runMode: options.drafts ? "serve" : "build",
    outputMode: "fs",
    incremental: memory !== undefined,
    results: toldResults(outputs, ordinary.pages, directories?.output ?? stage, home),
  });
  for (const [file, stamp] of listFiles(stage)) {
    const before = there.get(file);
    if (sameStamp(before, stamp)) continue;
    fresh.set(file, stamp);
    names.set(file, before === undefined ? OF_EVERY_BUILD : WRITTEN_OVER + (names.get(file) ?? ""));
  }
}

function stampIn(stage: string, file: string): Stamp {
  const stamp = stampOf(path.join(stage, file));
  if (stamp === undefined) throw new Error(`${file} was written and is not there`);
  return stamp;
}

function taken(file: string, shown: string): Problem {
  return {
    severity: "error",
    file: shown,
    message: PLUGIN_FILES.taken({ file }),
    fix: PLUGIN_FILES.otherPlace,
  };
}

function nobodys(file: string, shown: string): Problem {
  return {
    severity: "error",
    file: shown,
    message: PLUGIN_FILES.nobodys({ file }),
    expected: PLUGIN_FILES.ofPages,
    fix: PLUGIN_FILES.writeAfter,
  };
}
