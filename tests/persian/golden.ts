import { readdirSync, readFileSync } from "node:fs";

/** A pair of a golden file; `name` says where it stands. */
export interface GoldenPair {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

const FOLDER = new URL("golden/", import.meta.url);

/** Invisible characters are written `\u200C` in golden files, so that a reader sees them. */
function visible(text: string): string {
  return text.replace(/\\u([0-9A-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The pairs of a golden file of lines: `# name` begins a group, then an input line and its output line, `=` when nothing changes.
 */
export function linePairs(file: string): GoldenPair[] {
  const pairs: GoldenPair[] = [];
  let group = file;
  let input: string | undefined;
  for (const line of readFileSync(new URL(file, FOLDER), "utf8").split("\n")) {
    if (line.startsWith("# ")) group = line.slice(2);
    else if (line === "") continue;
    else if (input === undefined) input = line;
    else {
      pairs.push({ name: `${group}: ${input}`, input: visible(input), output: visible(line === "=" ? input : line) });
      input = undefined;
    }
  }
  if (input !== undefined) throw new Error(`${file}: no output for «${input}»`);
  return pairs;
}

/** The pairs of a golden file of blocks, as in markdown-it: a name, then input and output between lines with a lone dot. */
export function blockPairs(file: string): GoldenPair[] {
  const parts = readFileSync(new URL(file, FOLDER), "utf8").split(/^\.\n/mu);
  const pairs: GoldenPair[] = [];
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [name = "", input = "", output = ""] = parts.slice(i, i + 3);
    pairs.push({ name: name.trim(), input: visible(input), output: visible(output === "=\n" ? input : output) });
  }
  return pairs;
}

/** The golden files there are. */
export const goldenFiles: readonly string[] = readdirSync(FOLDER).sort();
