import { spawnSync } from "node:child_process";
import path from "node:path";
import { type BuildResult, buildSite } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import { Progress } from "../../src/build/progress.ts";
import type { SmallDigest } from "./small-digest.ts";

/** The generator's own folder. */
export const HOME = path.resolve(import.meta.dirname, "../..");

/** 2027-01-01: after every article of the tests that is not meant to be of the future. */
export const NOW = Date.UTC(2027, 0, 1);

/** Builds a digest in this process and thread. */
export function build(digest: SmallDigest, options: Partial<BuildOptions> = {}, now = NOW): Promise<BuildResult> {
  const whole: BuildOptions = {
    articles: digest.articles,
    data: digest.data,
    editions: path.join(digest.folder, "editions"),
    comments: path.join(digest.folder, "comments"),
    output: digest.output,
    cache: digest.cache,
    features: "full",
    workers: 0,
    pagesOnly: true,
    drafts: false,
    ...options,
  };
  return buildSite(whole, {
    home: HOME,
    started: digest.folder,
    now,
    progress: new Progress({ write: () => true, isTTY: false }),
    say: () => undefined,
  });
}

/** How the command ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command on a digest, as an editor would from the digest's own folder. */
export function command(digest: SmallDigest, flags: readonly string[] = []): CommandResult {
  const own = ["--articles", "articles", "--data", "data", "--output", "site", "--cache", "cache", "--pages-only"];
  const args = ["--import", "tsx", path.join(HOME, "src/build/command.ts"), ...own, ...flags];
  return spawnSync(process.execPath, args, {
    cwd: HOME,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: digest.folder },
  });
}
