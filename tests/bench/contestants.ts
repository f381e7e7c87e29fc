import { spawnSync } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DigestFolders } from "./generate.ts";
import type { Command } from "./measure.ts";

/** The project's root. */
export const root = resolve(import.meta.dirname, "../..");

/** Who builds: ours with all its features, a copy of ours with those of Hugo's site, Hugo. */
export type ContestantName = "gozide" | "plain" | "hugo";

/** One way to build the generated digest. */
export interface Contestant {
  readonly name: ContestantName;
  /** What the table calls it. */
  readonly title: string;
  readonly output: string;
  /** What it remembers between builds, if it does. A cold build starts without it. */
  readonly cache: string | undefined;
  readonly command: Command;
}

/** Where one size of digest lives below the working folder. */
export function digestFolders(work: string): DigestFolders {
  return {
    articles: join(work, "articles"),
    data: join(work, "data"),
    hugoArticles: join(work, "hugo/content/articles"),
  };
}

/**
 * The arguments of Node that build the digest with ours, in one process.
 *
 * @param nodeFlags flags before the program, such as `--cpu-prof`
 * @param home the generator's folder
 */
export function gozideCommand(
  work: string,
  output: string,
  cache: string,
  more: readonly string[],
  nodeFlags: readonly string[] = [],
  home = root,
): Command {
  const { articles, data } = digestFolders(work);
  const flags = ["--articles", articles, "--data", data, "--output", output, "--cache", cache, ...more];
  // As `npm run build` starts it.
  const node = [...nodeFlags, "--max-semi-space-size=4"];
  return { program: process.execPath, args: [...node, join(home, "bin/gozide.cjs"), "build", ...flags] };
}

/**
 * Every contestant, in the order of the table's columns.
 *
 * @param more flags for both of ours
 * @param plain the folder of a {@link plainGenerator}
 */
export function contestants(work: string, more: readonly string[], plain: string): readonly Contestant[] {
  const ours = (name: ContestantName, title: string, home: string): Contestant => {
    const output = join(work, `${name}-site`);
    const cache = join(work, `${name}-cache`);
    return { name, title, output, cache, command: gozideCommand(work, output, cache, more, [], home) };
  };
  const output = join(work, "hugo-site");
  const hugo: Command = { program: "hugo", args: ["--source", join(work, "hugo"), "--destination", output, "--quiet"] };
  return [
    ours("gozide", "Gozide", root),
    ours("plain", "Gozide, same features", plain),
    { name: "hugo", title: "Hugo", output, cache: undefined, command: hugo },
  ];
}

/** Removes what a contestant built and remembers. */
export async function forget({ output, cache }: Contestant): Promise<void> {
  await rm(output, { recursive: true, force: true });
  if (cache !== undefined) await rm(cache, { recursive: true, force: true });
}

/** Puts Hugo's configuration and layouts beside the generated content. */
export async function placeHugoSite(work: string): Promise<void> {
  await mkdir(join(work, "hugo"), { recursive: true });
  await cp(join(import.meta.dirname, "hugo"), join(work, "hugo"), { recursive: true });
}

/** Hugo's version line, or `undefined` where Hugo is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
