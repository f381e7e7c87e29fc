import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { HOME } from "../support/run-build.ts";

/** Somebody who may not write what root installed: the user `nobody`, where the tests run as root. */
const NOBODY = 65_534;
const nobody = { uid: NOBODY, gid: NOBODY };
/** Root may have a Node of its own, in a folder that nobody else may enter; then root tests as itself. */
const becomesNobody = process.getuid?.() === 0 && spawnSync(process.execPath, ["--version"], nobody).status === 0;
const editor = becomesNobody ? nobody : {};

/** The environment of no npm script; npm looks into what it has kept before it asks the network. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:INIT_CWD|npm_(?:package|lifecycle|command|execpath|config_(?:user_agent|local_prefix)).*)$/u.test(name),
    ),
  ),
  npm_config_prefer_offline: "true",
  npm_config_yes: "true",
  CI: "true",
};

/** The environment of a terminal with somebody at it. */
export const inTerminal: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(environment).filter(([name]) => name !== "CI"),
);

/** Both packages as they are published, and a folder for digests that are made with them. */
export interface Packed {
  readonly folder: string;
  readonly generator: string;
  readonly create: string;
}

/** Packs both packages into a folder of their own, which anybody may read. */
export function pack(): Packed {
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-package-"));
  chmodSync(folder, 0o755);
  return {
    folder,
    generator: packFrom(HOME, path.join(folder, "generator")),
    create: packFrom(path.join(HOME, "create"), path.join(folder, "create")),
  };
}

/** Packs a package into a folder that is made for it; gives the packed file. */
export function packFrom(home: string, target: string): string {
  mkdirSync(target);
  execFileSync("npm", ["pack", "--pack-destination", target], { cwd: home, stdio: "ignore", env: environment });
  return path.join(target, readdirSync(target).find((name) => name.endsWith(".tgz")) ?? "none");
}

/** What a command ended with, and what it said. */
export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program as the one who runs the tests. */
export function run(cwd: string, program: string, ...args: readonly string[]): Said {
  return spawnSync(program, args, { cwd, encoding: "utf8", env: environment });
}

/** Makes a digest by the packed `npm create gozide`. */
export function create(packed: Packed, name: string, ...flags: readonly string[]): Said {
  const given = [name, "--gozide", packed.generator, "--title", "روزنوشت", "--url", "https://example.org", ...flags];
  return run(packed.folder, "npm", "exec", `--package=${packed.create}`, "--", "create-gozide", ...given);
}

/** How an editor who may not write the package starts `gozide` in a digest. */
export function asEditor(digest: string) {
  return {
    command: [path.join(digest, "node_modules/gozide/bin/gozide.cjs")],
    options: { ...editor, env: { ...environment, HOME: digest } },
  };
}

/** Runs `gozide` as {@link asEditor}. @param below where in the digest */
export function gozide(digest: string, below: string, ...args: readonly string[]): Said {
  const { command, options } = asEditor(digest);
  return spawnSync(process.execPath, [...command, ...args], {
    ...options,
    cwd: path.join(digest, below),
    encoding: "utf8",
  });
}

/** Gives a digest to its editor, all but the packages, and takes away the right to write the generator's. */
export function handOver(digest: string): void {
  const packages = path.join(digest, "node_modules");
  const give = (place: string): void => {
    if (becomesNobody) chownSync(place, NOBODY, NOBODY);
  };
  give(digest);
  for (const entry of readdirSync(digest, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (!`${place}${path.sep}`.startsWith(packages + path.sep)) give(place);
  }
  setRights(digest, 0o555, 0o444);
}

/** Sets the rights of the installed generator's folders and files. */
function setRights(digest: string, folders: number, files: number): void {
  const installed = path.join(digest, "node_modules/gozide");
  const entries = readdirSync(installed, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile()) chmodSync(path.join(entry.parentPath, entry.name), files);
  }
  for (const entry of entries.reverse()) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), folders);
  }
  chmodSync(installed, folders);
}

/** Every file of the installed generator, with its size and when it was changed. */
export function stamps(digest: string): readonly string[] {
  const installed = path.join(digest, "node_modules/gozide");
  return readdirSync(installed, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(installed, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}

/** Removes all that was packed and made. */
export function unpack({ folder }: Packed): void {
  for (const name of readdirSync(folder)) {
    const digest = path.join(folder, name);
    const installed = path.join(digest, "node_modules/gozide");
    // What may not be written cannot be emptied.
    if (statSync(installed, { throwIfNoEntry: false })?.isDirectory()) execFileSync("chmod", ["-R", "u+w", installed]);
  }
  rmSync(folder, { recursive: true, force: true });
}
