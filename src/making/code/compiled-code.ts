import { readFileSync } from "node:fs";
import path from "node:path";
import { BrokenCacheError } from "../memory/whole.ts";
import type { CodeNames } from "./code-names.ts";
import { keptCode } from "./kept-code.mjs";

/** The generator's code as plain JavaScript. */
export interface CompiledCode {
  /** Laid out like the sources: entries, worker thread, Eleventy's configuration, templates. */
  readonly folder: string;
  readonly names: CodeNames;
}

/**
 * The generator's code as plain JavaScript, compiled now where that was not done yet, or is not as it was written.
 * @param home the generator's own folder
 */
export async function compiledCode(home: string): Promise<CompiledCode> {
  let folder = keptCode(home);
  if (folder === undefined) {
    const { compileCode } = await import("./compile.ts");
    folder = await compileCode(home);
  }
  const names: unknown = JSON.parse(readFileSync(path.join(folder, "names.json"), "utf8"));
  if (!areNames(names)) throw new BrokenCacheError(`${folder} does not hold what was written to it`);
  return { folder, names };
}

function areNames(value: unknown): value is CodeNames {
  return typeof value === "object" && value !== null && "outputs" in value && "all" in value;
}
