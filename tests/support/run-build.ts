import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BuildContext, type BuildResult, buildSite } from "../../src/making/build.ts";
import type { BuildOptions } from "../../src/making/options.ts";
import { Progress } from "../../src/making/progress.ts";
import { filesOf } from "./site.ts";
import type { SmallDigest } from "./small-digest.ts";

/** The generator's own folder. */
export const HOME = path.resolve(import.meta.dirname, "../..");

/** 2027-01-01: after every article of the tests that is not meant to be of the future. */
export const NOW = Date.UTC(2027, 0, 1);

/**
 * Builds a digest in this process and thread.
 * @param announce told about what changed before the build remembers it
 */
export function build(
  digest: SmallDigest,
  options: Partial<BuildOptions> = {},
  now = NOW,
  announce: BuildContext["announce"] = () => {},
  context: Partial<Pick<BuildContext, "later" | "say" | "started">> = {},
): Promise<BuildResult> {
  const whole: BuildOptions = {
    root: digest.folder,
    articles: digest.articles,
    data: digest.data,
    editions: path.join(digest.folder, "editions"),
    comments: path.join(digest.folder, "comments"),
    pages: digest.pages,
    assets: digest.assets,
    includes: digest.includes,
    output: digest.output,
    cache: digest.cache,
    workers: 0,
    pagesOnly: true,
    drafts: false,
    ...options,
  };
  return buildSite(whole, {
    home: HOME,
    started: digest.folder,
    now,
    progress: new Progress({ write: () => true, isTTY: false }, "en"),
    say: () => undefined,
    announce,
    ...context,
  });
}

/** A build that remembers nothing, with every file that it makes of a digest. */
export async function cleanBuild(
  digest: SmallDigest,
  options: Partial<BuildOptions> = {},
  now = NOW,
): Promise<{ readonly result: BuildResult; readonly files: ReadonlyMap<string, string> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-clean-"));
  try {
    const output = path.join(folder, "site");
    const result = await build(digest, { ...options, output, cache: path.join(folder, "cache") }, now);
    return { result, files: filesOf(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the command ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment in which npm starts a script of the generator: where npm was started itself, and whose script it is. */
export function asNpm(home: string, started: string): NodeJS.ProcessEnv {
  return { ...process.env, INIT_CWD: started, npm_package_json: path.join(home, "package.json") };
}

/** Where the command finds a small digest, from the digest's own folder. */
const FOLDERS = ["--articles", "articles", "--data", "data", "--output", "site", "--cache", "cache"];

/** Runs the real command on a digest, as an editor would from the digest's own folder, without search and pictures. */
export function command(digest: SmallDigest, flags: readonly string[] = [], home = HOME): CommandResult {
  return wholeCommand(digest, ["--pages-only", ...flags], home);
}

/** Runs the real command on a digest, as an editor would from the digest's own folder. */
export function wholeCommand(digest: SmallDigest, flags: readonly string[] = [], home = HOME): CommandResult {
  return spawnSync(process.execPath, commandLine(home, flags), {
    cwd: home,
    encoding: "utf8",
    env: asNpm(home, digest.folder),
  });
}

/**
 * The files that the real command makes of a digest where it remembers nothing, below the digest's folder for a while.
 * @throws where the command does not end well
 */
export function cleanSite(
  digest: SmallDigest,
  run: typeof wholeCommand = command,
  home = HOME,
): ReadonlyMap<string, string> {
  const { status, stderr } = run(digest, ["--output", "clean", "--cache", "clean-cache"], home);
  if (status !== 0) throw new Error(`a clean build ended with ${status}: ${stderr}`);
  const files = filesOf(path.join(digest.folder, "clean"));
  for (const name of ["clean", "clean-cache"]) rmSync(path.join(digest.folder, name), { recursive: true });
  return files;
}

/** Runs the real command with a shell's words before it, such as a limit. */
export function commandUnder(
  words: string,
  digest: SmallDigest,
  flags: readonly string[] = [],
  home = HOME,
): CommandResult {
  return shell(words, commandLine(home, ["--pages-only", ...flags]), digest, home);
}

/** Runs `gozide pack` with a shell's words before it. */
export function packUnder(words: string, digest: SmallDigest, flags: readonly string[] = []): CommandResult {
  const folders = ["--articles", "articles", "--data", "data", "--cache", "cache"];
  return shell(words, [path.join(HOME, "bin/gozide.cjs"), "pack", ...folders, ...flags], digest);
}

/** Runs a command of `gozide` with code that Node runs before it, which may spoil what Node itself does. */
export function gozideAfter(code: string, args: readonly string[], digest: SmallDigest): CommandResult {
  const preload = `data:text/javascript,${encodeURIComponent(code)}`;
  return spawnSync(process.execPath, ["--import", preload, path.join(HOME, "bin/gozide.cjs"), ...args], {
    cwd: HOME,
    encoding: "utf8",
    env: asNpm(HOME, digest.folder),
  });
}

function shell(words: string, args: readonly string[], digest: SmallDigest, home = HOME): CommandResult {
  const line = [process.execPath, ...args].map((word) => `"${word}"`).join(" ");
  return spawnSync("bash", ["-c", `${words} ${line}`], {
    cwd: home,
    encoding: "utf8",
    env: asNpm(home, digest.folder),
  });
}

/**
 * Runs the real command while this process goes on.
 * @param heard told all that it has said so far, each time that it says more
 */
export async function awaitedCommand(
  digest: SmallDigest,
  heard: (stderr: string) => void = () => undefined,
): Promise<Omit<CommandResult, "stdout">> {
  const child = spawn(process.execPath, commandLine(HOME, ["--pages-only"]), {
    cwd: HOME,
    env: asNpm(HOME, digest.folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString("utf8");
    heard(stderr);
  });
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, stderr })));
}

/**
 * Starts the real command, search and pictures included, and does not wait for it.
 * @param environment variables besides those of this process
 */
export function startCommand(
  digest: SmallDigest,
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  stderr: "ignore" | "pipe" = "ignore",
): ChildProcess {
  return spawn(process.execPath, commandLine(HOME, flags), {
    cwd: HOME,
    env: { ...asNpm(HOME, digest.folder), ...environment },
    stdio: ["ignore", "ignore", stderr],
  });
}

/** Starts the preview, as `npm start` does; its errors can be read. */
export function startPreview(digest: SmallDigest, flags: readonly string[] = [], home = HOME): ChildProcess {
  return spawn(process.execPath, commandLine(home, flags, "start"), {
    cwd: home,
    env: asNpm(home, digest.folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function commandLine(home: string, flags: readonly string[], name = "build"): readonly string[] {
  return [path.join(home, "bin/gozide.cjs"), name, ...FOLDERS, ...flags];
}
