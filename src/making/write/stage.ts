import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { isMissing, type Stamp, stampOf } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { fateOf, ownName, type ProcessName } from "../memory/process-name.ts";

/** Folders of such names in a site's folder are stages. */
const STAGE = ".gozide-stage-";
/** In a stage: the process that made it. */
const OWNER = ".owner";

/** A file as it was written, below the stage's folder. */
export type StagedFile = readonly [file: string, stamp: Stamp];

/**
 * Makes the folder in which files are made before they are moved into a site. It is in the site's own folder, so that
 * moving a file into place is renaming it on every file system.
 * @param store the folder of the build's store
 */
export function openStage(site: string, store: string): string {
  removeStage(site, store);
  const folder = stageFolder(site, store);
  makeFolder(folder);
  writeFileSync(path.join(folder, OWNER), JSON.stringify(ownName()));
  return folder;
}

/** Where in a stage the site's files are made, laid out as in the site. */
export function siteIn(stage: string): string {
  return path.join(stage, "site");
}

/** A build's stage as others find it. */
export interface FoundStage {
  readonly folder: string;
  /** Whether its build is at work; if not, it was cut off. */
  readonly atWork: boolean;
}

/** The stages in a site's folder: while there is one at work, the site is not whole. */
export function stagesIn(site: string): readonly FoundStage[] {
  return readdirSync(site)
    .filter((name) => name.startsWith(STAGE))
    .map((name) => {
      const folder = path.join(site, name);
      return { folder, atWork: isAtWork(folder) };
    });
}

/** No build takes longer. */
const LONGEST_MS = 60 * 60_000;

function isAtWork(stage: string): boolean {
  const owner = ownerOf(stage);
  const fate = owner === undefined ? "gone" : fateOf(owner);
  if (fate === "alive" || fate === "gone") return fate === "alive";
  // A process that cannot be seen from here: its stage is believed for as long as a build may take.
  const made = statSync(path.join(stage, OWNER), { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < LONGEST_MS;
}

/** The process that made a stage; undefined where it was cut off before it said so. */
function ownerOf(stage: string): ProcessName | undefined {
  try {
    return owner.safeParse(JSON.parse(readFileSync(path.join(stage, OWNER), "utf8"))).data;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const text = z.string().exactOptional();
const owner = z.object({ pid: z.int().positive(), host: text, boot: text, space: text, began: text });

/** Removes a build's stage with all that was not moved; also what a build of the same store left that was killed. */
export function removeStage(site: string, store: string): void {
  rmSync(stageFolder(site, store), { recursive: true, force: true });
}

/** Named by the store, which one build at a time holds: what has that name is of no other build and of nobody else. */
function stageFolder(site: string, store: string): string {
  return path.join(site, `${STAGE}${fingerprint(store).slice(0, 16)}`);
}

/** Writes files below a folder, each folder made once: asking for each file whether its folder is there costs as much. */
export class Stage {
  readonly #folder: string;
  readonly #made = new Set<string>();
  #staged: StagedFile[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param file below the folder, with `/` on every system */
  write(file: string, content: string | Uint8Array): void {
    if (path.posix.normalize(file).startsWith("../")) throw new Error(`${file} would be outside of the site`);
    const full = path.join(this.#folder, file);
    this.#makeFolder(path.dirname(full));
    writeFileSync(full, content);
    const stamp = stampOf(full);
    if (stamp === undefined) throw new Error(`${full} was written and is not there`);
    this.#staged.push([file, stamp]);
  }

  /** What was written since this was last asked. */
  take(): readonly StagedFile[] {
    const staged = this.#staged;
    this.#staged = [];
    return staged;
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    this.#made.add(folder);
    makeFolder(folder);
  }
}
