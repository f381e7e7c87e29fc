import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "../memory/fingerprint.ts";
import { readSealed, writeSealed } from "../memory/seal.ts";
import { has, isText, recordOf } from "../memory/shapes.ts";
import { ensureFolder, replaceFile } from "../memory/whole.ts";
import { sha256, shippedCode } from "./kept-code.mjs";

/*
 * Eleventy and what it imports, some 400 files, as one module: loading it takes less than half of the time, of each
 * process and each thread.
 */

const FORMAT = 1;

/** Says what the module that is kept was made of. */
const REACHED = "reached.json";

/** What a module was made of. */
interface Reached {
  /** Names the code that made it. */
  readonly code: string;
  /** The generator's own folder: the module knows where its sources are. */
  readonly home: string;
  /** The SHA-256 of each file that it was made of, by its path below `home`. */
  readonly files: Readonly<Record<string, string>>;
  /** The module's file, named by its content. */
  readonly module: string;
}

/**
 * Eleventy as one module, made where it is not there yet, or where it was made of other files.
 * @param home the generator's own folder
 * @param cache the digest's, where a published package keeps it
 * @param code names all code
 * @returns its file; undefined where it could not be made, and Eleventy is loaded from its package
 */
export async function keptEleventy(home: string, cache: string, code: string): Promise<string | undefined> {
  const place = path.join(shippedCode(home) === undefined ? path.join(home, ".cache") : cache, "eleventy");
  const reached = readSealed(path.join(place, REACHED), FORMAT);
  if (reached !== undefined && isReached(reached) && reached.code === code && isOfNow(reached, home)) {
    const file = path.join(place, reached.module);
    if (existsSync(file) && moduleOf(readFileSync(file)) === reached.module) return file;
  }
  try {
    const { bundleEleventy } = await import("./bundle-eleventy.ts");
    const { files, text } = await bundleEleventy(home);
    const module = moduleOf(text);
    ensureFolder(place);
    replaceFile(path.join(place, module), text);
    writeSealed(path.join(place, REACHED), FORMAT, { code, home, files: sumsOf(files, home), module });
    dropOthers(place, module);
    return path.join(place, module);
  } catch {
    // Nothing depends on it but the time that a build takes.
    return undefined;
  }
}

/** Removes the modules of versions that were installed before. */
function dropOthers(place: string, module: string): void {
  const others = readdirSync(place).filter((name) => name.endsWith(".mjs") && name !== module);
  for (const name of others) rmSync(path.join(place, name), { force: true });
}

/** The name of a module of these bytes. */
function moduleOf(text: string | Uint8Array): string {
  return `${fingerprint(text)}.mjs`;
}

function sumsOf(files: readonly string[], home: string): Reached["files"] {
  return Object.fromEntries(files.map((file) => [file, sha256(readFileSync(path.join(home, file)))]));
}

function isOfNow({ home: madeFor, files }: Reached, home: string): boolean {
  if (madeFor !== home) return false;
  try {
    return Object.entries(files).every(([file, sum]) => sha256(readFileSync(path.join(home, file))) === sum);
  } catch {
    // A file that went.
    return false;
  }
}

function isReached(value: object): value is Reached {
  return (
    ["code", "home", "module"].every((field) => has(value, field, isText)) && has(value, "files", recordOf(isText))
  );
}
