import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const PROGRAM = path.resolve("bin/gozide.cjs");

/** Runs a command of `gozide` in a digest, started in its root. */
export function gozide(
  { root }: { readonly root: string },
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: root, encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
