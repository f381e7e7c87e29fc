import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOME } from "./run-build.ts";

/** What the generator is made of, without what it keeps. */
const PARTS = ["src", "_includes", "_data", ".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** A copy of the generator in a temporary folder, to be changed or harmed. */
export function copyGenerator(): string {
  const home = mkdtempSync(path.join(tmpdir(), "gozide-home-"));
  for (const name of PARTS) cpSync(path.join(HOME, name), path.join(home, name), { recursive: true });
  symlinkSync(path.join(HOME, "node_modules"), path.join(home, "node_modules"));
  return home;
}
