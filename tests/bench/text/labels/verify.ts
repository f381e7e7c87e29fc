/**
 * `npx tsx tests/bench/text/labels/verify.ts`: checks labels.json against the corpus beside the checkout, prints how
 * many sentences and edits of each class each half holds, and exits 1 if anything is wrong.
 */
import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { type Drawn, draw, HALVES } from "./draw.ts";
import { CLASSES, type Label, readLabels } from "./labels.ts";

const CORPUS = new URL("../../../../../shared/corpus/", import.meta.url);
const FILES = ["fars.json", "varzesh3.json"] as const;

const feed = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), summary: z.string(), content_html: z.string() })),
});

const labels = readLabels();
report(labels);

if (FILES.every((file) => existsSync(new URL(file, CORPUS)))) {
  const drawn = draw(
    FILES.map((file) => [file, feed.parse(JSON.parse(readFileSync(new URL(file, CORPUS), "utf8"))).items] as const),
  );
  const faults = [...compareDraw(labels, drawn), ...labels.flatMap((label) => faultsOf(label, drawn))];
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? "Every label fits its sentence." : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  console.log("../shared/corpus is not here: the labels could not be held against their sentences.");
}

/** The labels must be the whole draw, in its order: nobody chose among the sentences. */
function compareDraw(have: readonly Label[], drawn: readonly Drawn[]): string[] {
  const name = ({ half, sha }: Label | Drawn) => `${half} ${sha}`;
  const missing = drawn.filter((one) => !have.some((label) => name(label) === name(one)));
  const extra = have.filter((label) => !drawn.some((one) => name(label) === name(one)));
  return [
    ...missing.map((one) => `drawn, not labelled: ${name(one)}`),
    ...extra.map((label) => `labelled, not drawn: ${name(label)}`),
  ];
}

/** What is wrong with one label: its place, its offsets, what is there, its order. */
function faultsOf(label: Label, drawn: readonly Drawn[]): string[] {
  const where = `${label.file} ${label.id} ${label.field} ${label.index}`;
  const sentence = drawn.find((one) => `${one.file} ${one.id} ${one.field} ${one.index}` === where);
  if (sentence === undefined) return [`${where}: no such sentence was drawn`];
  if (sentence.sha !== label.sha) return [`${where}: sha is ${sentence.sha}, the label says ${label.sha}`];
  const { text } = sentence;
  const faults: string[] = [];
  for (const { start, end, before, after } of [...label.edits, ...(label.free ?? [])]) {
    const there = text.slice(start, end);
    if (there !== before) faults.push(`${where} ${start}: ${show(there)} is there, not ${show(before)}`);
    if (before === after) faults.push(`${where} ${start}: changes nothing`);
  }
  label.edits.forEach(({ start, end }, place) => {
    const last = label.edits[place - 1];
    if (last !== undefined && (start < last.end || (start === last.start && end === last.end)))
      faults.push(`${where} ${start}: out of order or over the edit before it`);
  });
  for (const { start, end } of label.spans ?? []) {
    if (start >= end || end > text.length) faults.push(`${where} ${start}: a span outside the sentence`);
  }
  if ((label.unsure === true) !== (label.spans !== undefined)) faults.push(`${where}: unsure and spans go together`);
  return faults;
}

function report(all: readonly Label[]): void {
  for (const half of HALVES) {
    const own = all.filter((label) => label.half === half);
    const right = own.filter((label) => label.edits.length === 0).length;
    const counts = CLASSES.map((name) => {
      const count = own.flatMap((label) => label.edits).filter((edit) => edit.class === name).length;
      return `${name} ${count}`;
    });
    console.log(`${half}: ${own.length} sentences, ${right} right as they are; ${counts.join(", ")}`);
  }
}

function show(text: string): string {
  return JSON.stringify(text).replace(/[\u200B-\u200F\u00AD]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}
