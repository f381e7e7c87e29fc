import { existsSync, readdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import type { Beginning } from "../build.ts";
import type { CompiledCode } from "../code/compiled-code.ts";
import { assetFolders } from "../inputs/asset-folders.ts";
import { nameBelow } from "../inputs/scan.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { openStage, removeStage, siteIn } from "../write/stage.ts";
import type { Additions } from "./load-additions.ts";
import type { OwnConfigure } from "./own-configure.ts";
import { addsToOurs } from "./probe.ts";

/** A build that has begun with what the configuration adds. */
export interface Begun {
  readonly additions: Additions;
  /** Where the configuration's listeners and plugins write. */
  readonly stage: string;
  /** Eleventy's input folder for the model's pages. */
  readonly sources: string;
  /** Removes the stage with all that was not moved, and the site's folder where nothing came into it. */
  readonly end: () => void;
}

/** The configuration that a build runs. */
export interface GivenConfiguration {
  readonly code: CompiledCode;
  /** The folder in which the process runs. */
  readonly base: string;
  /** The digest's own. */
  readonly own: (OwnConfigure & { readonly name: string }) | undefined;
  /** Eleventy as one module; undefined where it is to be loaded from its package. */
  readonly eleventy: string | undefined;
}

/**
 * Runs the configuration where it adds something to ours, and calls those who listen for the begin of a build.
 * @returns undefined where it adds nothing; Eleventy is not loaded for it then
 */
export async function beginWithAdditions(
  { options, context, store, memory }: Beginning,
  { code, base, own, eleventy }: GivenConfiguration,
  pathPrefix: string,
): Promise<Begun | { readonly problems: readonly Problem[] } | undefined> {
  if (!(await addsToOurs(code.folder, own))) return undefined;
  const { linkSources, loadAdditions } = await import("./load-additions.ts");
  const { home } = context;
  const sources = path.join(store.folder, "sources");
  linkSources(sources, options.articles, assetFolders(options, home));
  const wasThere = existsSync(options.output);
  const stage = openStage(options.output, store.folder);
  makeFolder(siteIn(stage));
  const place = {
    base,
    code: code.folder,
    ...(own === undefined ? {} : { own }),
    ...(eleventy === undefined ? {} : { eleventy }),
  };
  const run = { ...place, input: sources, output: siteIn(stage), pathPrefix };
  const end = (): void => {
    removeStage(options.output, store.folder);
    if (!wasThere && existsSync(options.output) && readdirSync(options.output).length === 0) rmdirSync(options.output);
  };
  const edited = context.edited?.map((file) => `./${nameBelow(base, file)}`) ?? [];
  const build = { runMode: options.drafts ? "serve" : "build", outputMode: "fs", incremental: memory !== undefined };
  let begun: Begun | undefined;
  try {
    const loaded = await loadAdditions(
      run,
      { name: own?.name ?? "", except: [options.output, options.cache] },
      build,
      edited,
    );
    if ("problems" in loaded) return loaded;
    begun = { additions: loaded.additions, stage, sources, end };
    return begun;
  } finally {
    if (begun === undefined) end();
  }
}
