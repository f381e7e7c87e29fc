import { CORPUS_FILES, type CorpusItem } from "./corpus.ts";
import { drawBlind } from "./labels/blind/draw.ts";
import { BLIND_CLASSES, KINDS, readDrawnLabels, readOwnLabels } from "./labels/blind/labels.ts";
import { readLabels } from "./labels/labels.ts";
import { type Judgeable, type Score, scoreSentence } from "./score.ts";

type Case = Judgeable & { readonly kind: (typeof KINDS)[number]; readonly text: string };

interface Judged {
  readonly item: Case;
  readonly score: Score;
}

/** Prints what `fix` does with the blind set, by kind and by class. `items` is empty where the corpus is absent. */
export function reportBlind(fix: (text: string) => string, items: readonly CorpusItem[], faults: boolean): void {
  const cases = [...drawnCases(items), ...readOwnLabels()];
  const judged = cases.map((item) => ({ item, score: scoreSentence(item.text, fix(item.text), item) }));
  console.log(`\nThe blind set, ${cases.length} sentences${items.length === 0 ? " (without the corpus)" : ""}`);
  console.table(Object.fromEntries([...KINDS.map((kind) => [kind, kindRow(judged, kind)]), ["all", row(judged)]]));
  console.table(Object.fromEntries(BLIND_CLASSES.map((name) => [name, { recall: recall(judged, name) }])));
  if (faults) for (const one of judged) printFaults(one);
}

/** The corpus sentences as they are drawn, each with its label. @throws if a drawn sentence has no label. */
function drawnCases(items: readonly CorpusItem[]): Case[] {
  if (items.length === 0) return [];
  const feeds = CORPUS_FILES.map((file) => [file, items.filter((item) => item.file === file)] as const);
  const labels = new Map(readDrawnLabels().map((label) => [`${label.id} ${label.sha}`, label]));
  return drawBlind(feeds, new Set(readLabels().map(({ sha }) => sha))).map(({ id, sha, text }) => {
    const label = labels.get(`${id} ${sha}`);
    if (label === undefined) throw new Error(`${id} ${sha} is drawn and not labelled`);
    return { ...label, text };
  });
}

function kindRow(judged: readonly Judged[], kind: string): Record<string, string> {
  return row(judged.filter(({ item }) => item.kind === kind));
}

function row(judged: readonly Judged[]): Record<string, string> {
  const changes = judged.flatMap(({ score }) => score.changes);
  const repairs = changes.filter(({ verdict }) => verdict === "repair").length;
  const wrong = changes.filter(({ verdict }) => verdict === "fault").length;
  const right = judged.filter(({ item }) => item.edits.length === 0);
  const harmed = right.filter(({ score }) => score.changes.some(({ verdict }) => verdict === "fault"));
  return {
    sentences: `${judged.length}`,
    precision: share(repairs, repairs + wrong),
    recall: recall(judged),
    "right and harmed": `${harmed.length}/${right.length}`,
  };
}

function recall(judged: readonly Judged[], name?: string): string {
  const repairs = judged.flatMap(({ score }) => score.repairs);
  const asked = repairs.filter((repair) => name === undefined || repair.class === name);
  return share(asked.filter(({ made }) => made).length, asked.length);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`;
}

/** Twenty characters on each side, as the other labels print them: the corpus's texts are not ours to print whole. */
function printFaults({ item, score }: Judged): void {
  const near = (at: number): string => item.text.slice(Math.max(0, at - 20), at + 20);
  for (const { start, verdict, before, after } of score.changes) {
    if (verdict === "fault") console.log(`fault ${item.kind}: «${before}» -> «${after}» in «${near(start)}»`);
  }
  for (const { start, made, class: name } of score.repairs) {
    if (!made) console.log(`missed ${item.kind}: ${name} in «${near(start)}»`);
  }
}
