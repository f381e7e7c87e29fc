import { spawnSync } from "node:child_process";
import process from "node:process";
import type { Desk } from "./desk-day.ts";

/** Runs a command of `gozide` in a digest. */
export function gozide(
  day: Desk,
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const folders = ["--inbox", day.inbox, "--articles", day.articles, "--data", day.data];
  const [name = "", ...given] = args;
  const done = spawnSync(process.execPath, ["bin/gozide.cjs", name, ...given, ...folders], { encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
