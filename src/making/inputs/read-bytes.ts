import { readFileSync } from "node:fs";
import { isMissing } from "./scan.ts";

/** A file's bytes; undefined where it has vanished or is locked. */
export function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && "code" in error && error.code === "EACCES")) return undefined;
    throw error;
  }
}
