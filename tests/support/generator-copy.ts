import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOME } from "./run-build.ts";

/** What the generator is made of, without what it keeps. */
const PARTS = [
  "bin",
  "src",
  "_includes",
  "_data",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** A copy of the generator in a temporary folder, to be changed or harmed. */
export function copyGenerator(): string {
  const home = mkdtempSync(path.join(tmpdir(), "gozide-home-"));
  for (const name of PARTS) cpSync(path.join(HOME, name), path.join(home, name), { recursive: true });
  symlinkSync(path.join(HOME, "node_modules"), path.join(home, "node_modules"));
  return home;
}

/** Gives a copy of the generator a configuration of these imports, and of these lines after ours. */
export function configure(home: string, lines: string, imports = ""): void {
  const own = readFileSync(path.join(HOME, ".eleventy.ts"), "utf8");
  const whole = own.replace("gozide(config);\n", () => `gozide(config);\n${lines}\n`);
  writeFileSync(path.join(home, ".eleventy.ts"), `${imports}\n${whole}`);
}
