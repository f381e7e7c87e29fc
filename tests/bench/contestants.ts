import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DigestFolders } from "./generate.ts";
import { type Command, inTurn } from "./measure.ts";

/** The project's root. */
export const root = resolve(import.meta.dirname, "../..");

/**
 * Who builds: ours as an editor waits for it, with search, share pictures and the check; ours without pictures and
 * check; its pages alone; a copy of ours with the features of Hugo's site; Hugo; Hugo with Pagefind's search.
 */
export type ContestantName = "gozide" | "bare" | "pages" | "plain" | "hugo" | "found";

/** One way to build the generated digest. */
export interface Contestant {
  readonly name: ContestantName;
  /** What the table calls it. */
  readonly title: string;
  readonly output: string;
  /** What it remembers between builds, if it does. A cold build starts without it. */
  readonly cache: string | undefined;
  readonly command: Command;
  /** With whom it is compared. */
  readonly against: ContestantName | undefined;
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
  return { program: process.execPath, args: [...nodeFlags, join(home, "bin/gozide.cjs"), "build", ...flags] };
}

/**
 * Every contestant, in the order of the table's columns.
 *
 * @param more flags for both of ours
 * @param plain the folder of a {@link plainGenerator}
 */
export function contestants(work: string, more: readonly string[], plain: string): readonly Contestant[] {
  const pagesOnly = [...more, "--pages-only"];
  return [
    wholeDay(work, more),
    ours(work, { name: "bare", title: "Gozide, no pictures", against: "found" }, noPictures(work, more)),
    ours(work, { name: "pages", title: "Gozide, pages only", against: "hugo" }, pagesOnly),
    ours(work, { name: "plain", title: "Gozide, same features", against: "hugo" }, pagesOnly, plain),
    hugo(work, "hugo", "Hugo"),
    hugo(work, "found", "Hugo and Pagefind"),
  ];
}

type Named = Pick<Contestant, "name" | "title" | "against">;

function ours(work: string, named: Named, more: readonly string[], home = root): Contestant {
  const output = join(work, `${named.name}-site`);
  const cache = join(work, `${named.name}-cache`);
  return { ...named, output, cache, command: gozideCommand(work, output, cache, more, [], home) };
}

/** Ours with everything on, and the check behind it, which remembers in the cache of the digest that it is started in. */
function wholeDay(work: string, more: readonly string[]): Contestant {
  const output = join(work, "gozide-site");
  const cache = join(work, ".cache");
  const check: Command = { program: process.execPath, args: [join(root, "bin/gozide.cjs"), "check", output] };
  const command = inTurn(gozideCommand(work, output, cache, more), { program: "cd", args: [work] }, check);
  return { name: "gozide", title: "Gozide", output, cache, command, against: "found" };
}

/** The flags for a digest without share pictures: {@link placeSettings} writes its data folder. */
function noPictures(work: string, more: readonly string[]): readonly string[] {
  return [...more, "--data", join(work, "bare-data")];
}

function hugo(work: string, name: "hugo" | "found", title: string): Contestant {
  const output = join(work, `${name}-site`);
  const build: Command = {
    program: "hugo",
    args: ["--source", join(work, "hugo"), "--destination", output, "--quiet"],
  };
  const pagefind = join(root, "node_modules/pagefind/lib/runner/bin.cjs");
  const index: Command = {
    program: process.execPath,
    args: [pagefind, "--site", output, "--force-language", "fa", "--quiet"],
  };
  const command = name === "hugo" ? build : inTurn(build, index);
  return { name, title, output, cache: undefined, command, against: undefined };
}

/** Writes the data folder of the digest without share pictures. */
export async function placeSettings(work: string): Promise<void> {
  const { data } = digestFolders(work);
  const bare = join(work, "bare-data");
  await cp(data, bare, { recursive: true });
  await appendFile(join(bare, "site.yaml"), "share_images: no\n");
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
