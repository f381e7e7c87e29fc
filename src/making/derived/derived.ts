import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { listFiles, stampOf } from "../inputs/scan.ts";
import type { Memory, WrittenOutput } from "../memory/store.ts";
import type { Progress } from "../progress.ts";
import { type Changes, publish } from "../write/publish.ts";

/**
 * Files that are dear to make and that no page waits for: a year's search index, a share picture. They are made after
 * the pages stand, and again only when what they are made of changed.
 */
export interface DerivedOutput {
  /** Which it is, such as `search/1395`. */
  readonly key: string;
  /** Names what it is made of. */
  readonly name: string;
  /** Writes its files below a folder, laid out as in the site. */
  readonly make: (folder: string) => Promise<void>;
}

/** A derived output as it was last made: its name and its files below the site's folder. */
export interface MadeOutput {
  readonly name: string;
  readonly files: readonly string[];
}

/** What the derived outputs of a build came to. */
export interface DerivedResult {
  readonly made: ReadonlyMap<string, MadeOutput>;
  readonly written: ReadonlyMap<string, WrittenOutput>;
  readonly changes: Pick<Changes, "added" | "changed">;
}

/**
 * Makes the derived outputs that changed, one after another.
 * @param stage a folder for them until they are whole
 * @param beforeMoving told which files are about to change, before they do
 */
export async function writeDerived(
  outputs: readonly DerivedOutput[],
  output: string,
  stage: string,
  memory: Pick<Memory, "derived" | "outputs"> | undefined,
  progress: Progress,
  beforeMoving: (files: readonly string[]) => void,
): Promise<DerivedResult> {
  const made = new Map<string, MadeOutput>();
  const added: string[] = [];
  const changed: string[] = [];
  const stale = outputs.filter(({ key, name }) => {
    const before = memory?.derived.get(key);
    if (before?.name !== name || !before.files.every((file) => isAsWritten(file, output, memory))) return true;
    made.set(key, before);
    return false;
  });
  progress.stage("search and pictures");
  const folder = path.join(stage, "derived");
  for (const [index, { key, name, make }] of stale.entries()) {
    progress.step(index, stale.length);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await make(folder);
    const files = [...listFiles(folder).keys()];
    beforeMoving(files);
    const moved = publish(folder, output, files);
    added.push(...moved.added);
    changed.push(...moved.changed);
    made.set(key, { name, files });
  }
  return { made, written: stampsOf(made, output), changes: { added, changed } };
}

/** The derived outputs of the last build, as they are, for a build that leaves them alone. */
export function keepDerived(memory: Pick<Memory, "derived"> | undefined, output: string): DerivedResult {
  const made = memory?.derived ?? new Map<string, MadeOutput>();
  return { made, written: stampsOf(made, output), changes: { added: [], changed: [] } };
}

function isAsWritten(file: string, output: string, memory: Pick<Memory, "outputs"> | undefined): boolean {
  const now = stampOf(path.join(output, file));
  const before = memory?.outputs.get(file)?.stamp;
  return now !== undefined && before !== undefined && now[0] === before[0] && now[1] === before[1];
}

function stampsOf(made: ReadonlyMap<string, MadeOutput>, output: string): ReadonlyMap<string, WrittenOutput> {
  return new Map(
    [...made.values()].flatMap(({ name, files }) =>
      files.flatMap((file) => {
        const stamp = stampOf(path.join(output, file));
        return stamp === undefined ? [] : [[file, { name, stamp }] as const];
      }),
    ),
  );
}
