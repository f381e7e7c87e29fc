import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { ensureFolder } from "../memory/whole.ts";
import { Stage } from "../write/stage.ts";
import { bundleCode, type CodeFile } from "./bundle.ts";
import { isWhole, nameOfReached, REACHED, SUMS, sumsOf } from "./kept-code.mjs";

/** Where compiled code is kept, below the generator's own folder; each in a folder of its own. */
const FOLDER = ".cache/code";

/** How many folders of compiled code stay: an older process may still be at work in the one before. */
const KEPT = 3;
const HOUR_MS = 3_600_000;

/**
 * Compiles the generator's code into a folder, all at once: whoever finds the folder finds all of it.
 * @param home the generator's own folder
 * @returns the folder, named by all that was reached
 */
export async function compileCode(home: string): Promise<string> {
  const bundled = await bundleCode(home, FOLDER.split("/").length + 1);
  const name = nameOfReached(bundled.reached);
  const files: readonly CodeFile[] = [...bundled.files, [REACHED, JSON.stringify(bundled.reached)]];
  const parent = path.join(home, FOLDER);
  ensureFolder(parent);
  const folder = path.join(parent, name);
  const work = mkdtempSync(path.join(parent, "new."));
  // Such a folder is its maker's alone: others who may read the checkout run the same code.
  chmodSync(work, statSync(parent).mode & 0o777);
  try {
    const stage = new Stage(work);
    for (const [file, content] of files) stage.write(file, content);
    stage.write(SUMS, sumsOf(files));
    putInPlace(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  dropOld(parent);
  return folder;
}

/** Another process may be as quick: then its folder stays. One that is not whole goes. */
function putInPlace(work: string, folder: string): void {
  if (existsSync(folder) && !isWhole(folder)) {
    renameSync(folder, `${work}.broken`);
    rmSync(`${work}.broken`, { recursive: true, force: true });
  }
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

/** Removes code that was changed since, and what a compiler that was cut off left. */
function dropOld(parent: string): void {
  const folders = readdirSync(parent).map((name) => ({
    name,
    at: statSync(path.join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  const whole = folders.filter(({ name }) => !name.includes(".")).sort((a, b) => b.at - a.at);
  const cutOff = folders.filter(({ name, at }) => name.includes(".") && at < Date.now() - HOUR_MS);
  for (const { name } of [...whole.slice(KEPT), ...cutOff]) {
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
