import path from "node:path";
import type { Problem } from "../content/problem.ts";
import type { Message } from "../words/message.ts";
import { keptCode } from "./code/kept-code.mjs";
import { type Watched, watchedFiles } from "./eleventy/watched.ts";
import { folderProblems, leftFolders } from "./inputs/content-folders.ts";
import { allInputs, type Inputs, listInputs } from "./inputs/inputs.ts";
import { isTrusted, type Listing, sameStamp, stampOf } from "./inputs/scan.ts";
import type { MadeLater } from "./made-later.ts";
import { fingerprint } from "./memory/fingerprint.ts";
import { type Memory, Store, type Summary } from "./memory/store.ts";
import type { BuildOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import { holdingSite } from "./running/holding-site.ts";
import { suspects } from "./suspects.ts";
import { MANIFEST } from "./write/manifest.ts";
import { strangersAt } from "./write/output-folder.ts";
import type { Changes } from "./write/publish.ts";

/** Where and when a build runs: what the edges know. */
export interface BuildContext {
  /** The generator's own folder. */
  readonly home: string;
  /** The folder the command was started in. */
  readonly started: string;
  /** Epoch milliseconds: articles dated later are not published yet. */
  readonly now: number;
  readonly progress: Progress;
  /** Called with what is neither progress nor problems. */
  readonly say: (said: Message) => void;
  /**
   * Called with what changed, before the build forgets it: whatever kills the build, this one has announced it or the next
   * one does.
   */
  readonly announce?: (changes: Changes) => void;
  /** In the preview: files that changed since the last build, by full path. */
  readonly edited?: readonly string[];
  /** In the preview: takes what search and share pictures are made of, where the build itself leaves them alone. */
  readonly later?: TakesLater;
}

/** Who makes search and share pictures after the pages. */
export interface TakesLater {
  /**
   * Whether there is something of an earlier build, by which the site's files were found to be as they were written:
   * where nothing changed since, that is still right.
   */
  readonly hasSome: boolean;
  readonly take: (later: MadeLater) => void;
}

/** How a build ended. With errors among the problems, the site is as it was. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  readonly changes: Changes;
  /** What the digest's own code is made of, watches and copies; absent where errors came before. */
  readonly watched?: Watched;
  /** Whether plugins wrote files while pages were rendered. */
  readonly pluginsWrite?: boolean;
}

/** What a build begins with: what there is, and what is remembered of the last time. */
export interface Beginning {
  readonly options: BuildOptions;
  readonly context: BuildContext;
  readonly store: Store;
  /** When the inputs were listed, epoch milliseconds. */
  readonly listedAt: number;
  readonly inputs: Inputs;
  /** All inputs by full path. */
  readonly stamps: Listing;
  /** Names the flags, and the code with the version of Node. */
  readonly settingsName: string;
  readonly memory: Memory | undefined;
  /** Files that a build which was cut off may or may not have changed. */
  readonly journal: readonly string[];
}

/**
 * Builds the site: reads what changed, renders what differs, writes it, and remembers.
 * @throws {BusyError} when another build of the site does not end
 * @throws {ForeignOutputError} when the output folder holds other files
 */
export async function buildSite(options: BuildOptions, context: BuildContext): Promise<BuildResult> {
  const store = new Store(storeFolder(options, context.home));
  return holdingSite(options.output, store.folder, context.say, async () => {
    const listedAt = Date.now();
    const inputs = listInputs(options, context.home);
    // Where its changes are to be listed makes no other site.
    const { changed: _, ...settings } = options;
    const settingsName = fingerprint(JSON.stringify([settings, keptCode(context.home)]));
    const memory = store.load();
    const watched = watchedFiles(memory?.additions?.watched ?? [], [options.output, options.cache]);
    const stamps = new Map([...allInputs(inputs, options), ...watched]);
    const journal = suspects(store, memory, options.output);
    const beginning: Beginning = { options, context, store, listedAt, inputs, stamps, settingsName, memory, journal };
    if (memory !== undefined && !options.adopt && nothingChanged(memory, beginning)) {
      const changes: Changes = { added: [], changed: [], removed: [] };
      context.announce?.(changes);
      if (context.later === undefined || context.later.hasSome) {
        return {
          problems: [...memory.summary.warnings, ...leftFolders(options, context.started)],
          summary: memory.summary,
          changes,
          watched: { places: memory.additions?.watched ?? [], files: [...watched.keys()], since: listedAt },
        };
      }
    }
    // The rest of the build takes its time to load, so it is loaded only where there is something to do.
    const { rebuildWhatever } = await import("./rebuild-whatever.ts");
    const result = await rebuildWhatever(beginning);
    // Not remembered: such a folder is no input, so it may go without another build.
    return { ...result, problems: [...result.problems, ...leftFolders(options, context.started)] };
  });
}

function storeFolder(options: BuildOptions, home: string): string {
  const site = [options.articles, options.output].map((folder) => path.relative(home, folder)).join("\u0001");
  return path.join(options.cache, `site-${fingerprint(site).slice(0, 8)}`);
}

/**
 * True when every input is as it was listed last time, every output is as it was written, no article awakes, and nobody
 * put something into the output folder.
 */
function nothingChanged(memory: Memory, { options, context, stamps, settingsName, journal }: Beginning): boolean {
  if (journal.length > 0 || memory.settingsName !== settingsName || stamps.size !== memory.inputs.size) return false;
  if (memory.additions?.always === true) return false;
  if (memory.wakes !== undefined && memory.wakes <= context.now) return false;
  // A folder without files that is gone changes no input, and is an error where a flag names it.
  if (folderProblems(options, context.started, stamps).length > 0) return false;
  for (const [file, stamp] of stamps) {
    if (!sameStamp(stamp, memory.inputs.get(file)) || !isTrusted(stamp, memory.listedAt)) return false;
  }
  if (stampOf(path.join(options.output, MANIFEST)) === undefined) return false;
  const told = new Set(memory.foreign);
  if (strangersAt(options.output, memory.outputs.keys()).some((file) => !told.has(file))) return false;
  for (const [file, { stamp }] of memory.outputs) {
    const now = stampOf(path.join(options.output, file));
    if (now === undefined || now[0] !== stamp[0] || now[1] !== stamp[1]) return false;
  }
  return true;
}
