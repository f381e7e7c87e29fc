import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

/** The generator's own folder. */
export const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const manifest = z.object({ version: z.string() });

/** The version of the package that runs: `0.1.0`. */
export function ownVersion(): string {
  return manifest.parse(JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8"))).version;
}
