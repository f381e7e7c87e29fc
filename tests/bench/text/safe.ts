import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Edit } from "../../../src/persian/edits.ts";
import type { SafeRule } from "../../../src/persian/safe/rules.ts";
import { typesetEdits } from "../../../src/persian/typeset.ts";
import { corpusItems, DAY, hasCorpus } from "./corpus.ts";
import { FIELDS, fieldSentences } from "./labels/sentences.ts";

/** The positions of the changes that were read. */
const READ = new URL("labels/safe-positions.txt", import.meta.url);

/** A sentence and where it is: file, item, field and its number there. */
interface Placed {
  readonly place: string;
  readonly text: string;
}

/** The sentences of both agencies and of a day of a third, each text once. */
function sentences(): readonly Placed[] {
  const found = new Map<string, string>();
  const add = (place: string, texts: readonly string[]): void => {
    for (const [i, text] of texts.entries()) if (!found.has(text)) found.set(text, `${place} ${i}`);
  };
  for (const item of corpusItems())
    for (const field of FIELDS) add(`${item.id} ${field}`, fieldSentences(field, item[field]));
  const day = readFileSync(DAY, "utf8").matchAll(/<(?:title|description)>([^<]*)</gu);
  for (const [i, [, text = ""]] of [...day].entries()) add(`day ${i}`, fieldSentences("summary", text));
  return [...found].map(([text, place]) => ({ place, text }));
}

/** A change without its letters and numbers, so that alike changes are one kind. */
function kindOf({ rule, before, after }: Edit<SafeRule>): string {
  const shape = (text: string): string =>
    text
      .replace(/\d+|[\u06F0-\u06F9]+|[\u0660-\u0669]+/gu, "9")
      .replace(/[\uFB50-\uFEFC]+/gu, "P")
      .replace(/[\u0621-\u064A\u0671-\u06D3]+/gu, (word) =>
        /[\u0643\u0649\u064A\u06BE\u06C1\u06D5]/u.test(word) ? "ي" : "ا",
      )
      .replace(/[^\u0020-\u007E\u00AB\u00BB]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return `${rule} [${shape(before)}] [${shape(after)}]`;
}

/**
 * Every change of the safe rules in the sentences beside the checkout, by kind: `npm run bench:safe`. `--kind <text>` prints the changes of
 * the kinds that hold `text`, with what is around them; `--positions` prints where each change is, which is what is kept of a reading
 * (`labels/safe-positions.txt`); `--unread` prints the changes that are not there, after a rule has changed.
 * The texts belong to the agencies and are nowhere in the project.
 */
function main(): void {
  if (!hasCorpus()) {
    console.log("the corpus is not beside the checkout: nothing can be read");
    return;
  }
  const all = sentences();
  const read = new Set(readFileSync(READ, "utf8").split("\n"));
  const asked = process.argv[process.argv.indexOf("--kind") + 1];
  const kinds = new Map<string, number>();
  const positions: string[] = [];
  for (const { place, text } of all) {
    for (const edit of typesetEdits(text)) {
      const kind = kindOf(edit);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const position = `${place} ${edit.start} ${edit.rule}`;
      positions.push(position);
      const unread = process.argv.includes("--unread") && !read.has(position);
      const ofKind = process.argv.includes("--kind") && asked !== undefined && kind.includes(asked);
      if (!unread && !ofKind) continue;
      console.log(
        `${kind}: ${text.slice(Math.max(0, edit.start - 20), edit.start)}[${edit.before}→${edit.after}]${text.slice(edit.end, edit.end + 20)}`,
      );
    }
  }
  if (process.argv.includes("--positions")) console.log(positions.join("\n"));
  else if (!process.argv.includes("--kind") && !process.argv.includes("--unread"))
    for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
      console.log(`${`${count}`.padStart(6)} ${kind}`);
  const hash = createHash("sha256").update(positions.join("\n")).digest("hex").slice(0, 16);
  const unread = positions.filter((position) => !read.has(position)).length;
  console.log(
    `${all.length} sentences, ${positions.length} changes of ${kinds.size} kinds, ${unread} not read, positions ${hash}`,
  );
}

main();
