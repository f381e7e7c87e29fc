import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CodeNames } from "./code.ts";
import { codeFolder } from "./code-folder.mjs";

/** The generator's code as plain JavaScript. */
export interface CompiledCode {
  /** Laid out like the sources: entries, worker thread, Eleventy's configuration, templates. */
  readonly folder: string;
  readonly names: CodeNames;
}

/**
 * The generator's code as plain JavaScript, compiled now where that was not done yet.
 * @param home the generator's own folder
 */
export async function compiledCode(home: string): Promise<CompiledCode> {
  const folder = codeFolder(home);
  if (!existsSync(folder)) {
    const { compileCode } = await import("./compile.ts");
    await compileCode(home, folder);
  }
  const names: unknown = JSON.parse(readFileSync(path.join(folder, "names.json"), "utf8"));
  if (!areNames(names)) throw new Error(`${folder} is broken; remove it`);
  return { folder, names };
}

function areNames(value: unknown): value is CodeNames {
  return typeof value === "object" && value !== null && "reading" in value && "templates" in value && "all" in value;
}
