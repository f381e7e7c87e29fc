import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { CONTENT, type DigestFolders, MANIFEST } from "./places.ts";

/** Files whose text an upgrade may change; others it may only move. */
const TEXT = /\.(?:md|markdown|ya?ml|json|njk|html|txt|css|tsx?)$/iu;

/** A file of a digest. */
export interface DigestFile {
  /** Its name before any step; undefined of one that a step made. */
  readonly was: string | undefined;
  /** As it is, with its byte order mark and line ends; undefined of a picture, a font and what else is no text in UTF-8. */
  readonly text: string | undefined;
}

/** Why a step cannot do to a file what it must, with the line, from 1. */
export type DigestFault = Pick<Problem, "message" | "expected" | "fix"> & { readonly line: number };

/** A digest as steps see it. */
export interface DigestFiles {
  readonly folders: DigestFolders;
  /** Its files by their names below its root, with `/` between. A step that moves one gives it another name, and it the same. */
  readonly files: ReadonlyMap<string, DigestFile>;
  /** What steps could not read, by its name. Where there is any, nothing is written: no step is ever passed over. */
  readonly faults?: ReadonlyMap<string, DigestFault>;
}

/** Reads the files of a digest's folders, and its package.json. Links and what begins with a dot are passed over. */
export function readDigestFiles(root: string, folders: DigestFolders): DigestFiles {
  const files = new Map<string, DigestFile>();
  for (const folder of CONTENT) {
    for (const below of listFiles(path.join(root, folders[folder])).keys()) {
      const name = `${folders[folder]}/${below}`;
      files.set(name, { was: name, text: TEXT.test(name) ? textOf(path.join(root, name)) : undefined });
    }
  }
  const manifest = path.join(root, MANIFEST);
  if (existsSync(manifest)) files.set(MANIFEST, { was: MANIFEST, text: readFileSync(manifest, "utf8") });
  return { folders, files };
}

/** A file's text; undefined where it is no UTF-8. */
export function textOf(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
