import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { optional } from "../../content/optional.ts";
import type { Message } from "../../words/message.ts";
import { listFiles, stampOf } from "../inputs/scan.ts";
import type { Memory, WrittenOutput } from "../memory/store.ts";
import type { Progress } from "../progress.ts";
import { type Changes, publish } from "../write/publish.ts";

/**
 * Called between two steps of long work, so that what waits has its turn. Where the work is to stop it throws.
 */
export type Turn = () => Promise<void> | undefined;

/**
 * Files that are costly to make and that no page waits for: an index of the search, a share picture. They are made after
 * the pages are written, and again only when what they are made of changed.
 */
export interface DerivedOutput {
  /** Which it is, such as `search/years`. */
  readonly key: string;
  /** Names what it is made of. */
  readonly name: string;
  /** Its files below the site's folder, where they are known before it is made. */
  readonly files?: readonly string[];
  /** Names for the parts that it is made of, where what it is made to from them is taken over the next time. */
  readonly madeOf?: readonly string[];
  /**
   * Writes its files below a folder, laid out as in the site. Outputs whose files are known and that have one `make`
   * are made together.
   * @param keys of the outputs to make
   */
  readonly make: (folder: string, keys: readonly string[], turn?: Turn) => Promise<void>;
}

/** So many outputs at most are made together: what is drawn and not in its place yet is lost when a build is cut off. */
const TOGETHER = 500;

/** A derived output as it was last made: its name, its files below the site's folder, and what it was made of. */
export interface MadeOutput {
  readonly name: string;
  readonly files: readonly string[];
  readonly madeOf?: readonly string[];
}

/** What the derived outputs of a build came to. */
export interface DerivedResult {
  readonly made: ReadonlyMap<string, MadeOutput>;
  readonly written: ReadonlyMap<string, WrittenOutput>;
  readonly changes: Pick<Changes, "added" | "changed">;
}

/** How derived outputs are written. */
export interface DerivedWriting {
  readonly progress: Progress;
  /** What is said of them while they are made. */
  readonly stageName: Message;
  /** Told which files are about to change, before they do. */
  readonly beforeMoving: (files: readonly string[]) => void;
  /** Where others may wait for their turn. */
  readonly turn?: Turn;
}

/**
 * Makes the derived outputs that changed, those of one kind together, the kinds one after another.
 * @param stage a folder for them until they are whole
 */
export async function writeDerived(
  outputs: readonly DerivedOutput[],
  output: string,
  stage: string,
  memory: Pick<Memory, "derived" | "outputs"> | undefined,
  { progress, stageName, beforeMoving, turn }: DerivedWriting,
): Promise<DerivedResult> {
  const made = new Map<string, MadeOutput>();
  const kept = new Map<string, WrittenOutput>();
  const added: string[] = [];
  const changed: string[] = [];
  const stale = outputs.filter((each) => {
    const before = asMade(each, output, memory);
    if (before === undefined) return true;
    made.set(each.key, before);
    // Their files were looked at just now.
    for (const file of before.files) {
      const asWritten = memory?.outputs.get(file);
      if (asWritten !== undefined) kept.set(file, asWritten);
    }
    return false;
  });
  progress.stage(stageName);
  const folder = path.join(stage, "derived");
  let done = 0;
  for (const batch of batchesOf(stale)) {
    progress.step(done, stale.length);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await makeBatch(batch, folder, turn);
    const files = [...listFiles(folder).keys()];
    beforeMoving(files);
    const moved = publish(folder, output, files);
    added.push(...moved.added);
    changed.push(...moved.changed);
    for (const { key, name, files: known, madeOf } of batch.outputs) {
      made.set(key, { name, files: known ?? files, ...optional("madeOf", madeOf) });
    }
    done += batch.outputs.length;
  }
  const fresh = stale.flatMap(({ key }) => made.get(key) ?? []);
  return { made, written: new Map([...kept, ...stampsOf(fresh, output)]), changes: { added, changed } };
}

/** An output as it was made, where that is how it is to be and nobody changed its files. */
export function asMade(
  { key, name }: Pick<DerivedOutput, "key" | "name">,
  output: string,
  memory: Pick<Memory, "derived" | "outputs"> | undefined,
): MadeOutput | undefined {
  const made = memory?.derived.get(key);
  if (made?.name !== name) return undefined;
  return made.files.every((file) => isAsWritten(file, output, memory)) ? made : undefined;
}

/** Outputs that are made together. */
export interface Batch {
  readonly make: DerivedOutput["make"];
  readonly outputs: readonly DerivedOutput[];
}

/** Makes the files of a batch below a folder. */
export async function makeBatch({ make, outputs }: Batch, folder: string, turn?: Turn): Promise<void> {
  await make(
    folder,
    outputs.map(({ key }) => key),
    turn,
  );
}

/** The outputs in order, those that are made together in one batch. */
export function batchesOf(stale: readonly DerivedOutput[]): readonly Batch[] {
  const batches: { make: DerivedOutput["make"]; outputs: DerivedOutput[] }[] = [];
  for (const output of stale) {
    const last = batches.at(-1);
    const joins = output.files !== undefined && last?.make === output.make && last.outputs.length < TOGETHER;
    if (joins) last.outputs.push(output);
    else batches.push({ make: output.make, outputs: [output] });
  }
  return batches;
}

/**
 * The derived outputs of the last build, for a build that leaves them alone: as they were written, so that one which was
 * altered since is made again when its time comes.
 * @param isLeft whether it leaves one alone, by its key
 */
export function keepDerived(
  memory: Pick<Memory, "derived" | "outputs"> | undefined,
  output: string,
  isLeft: (key: string) => boolean,
): DerivedResult {
  const made = new Map([...(memory?.derived ?? [])].filter(([key]) => isLeft(key)));
  const written = new Map(
    [...stampsOf([...made.values()], output)].map(([file, now]) => [file, memory?.outputs.get(file) ?? now] as const),
  );
  return { made, written, changes: { added: [], changed: [] } };
}

/** Whether a file of the site has the stamp with which it was written. */
export function isAsWritten(file: string, output: string, memory: Pick<Memory, "outputs"> | undefined): boolean {
  const now = stampOf(path.join(output, file));
  const before = memory?.outputs.get(file)?.stamp;
  return now !== undefined && before !== undefined && now[0] === before[0] && now[1] === before[1];
}

function stampsOf(made: readonly MadeOutput[], output: string): ReadonlyMap<string, WrittenOutput> {
  return new Map(
    made.flatMap(({ name, files }) =>
      files.flatMap((file) => {
        const stamp = stampOf(path.join(output, file));
        return stamp === undefined ? [] : [[file, { name, stamp }] as const];
      }),
    ),
  );
}
