import { digitsArToFa, digitsEnToFa, halfSpace, toPersianChars } from "@persian-tools/persian-tools";
import Virastar from "virastar";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair, repairMarkdown } from "../../../src/persian/repair.ts";
import { typeset, typesetMarkdown } from "../../../src/persian/typeset.ts";
import { reportAttribution } from "./attribution.ts";
import { reportBlind } from "./blind.ts";
import { CORPUS, type CorpusItem, corpusItems, hasCorpus } from "./corpus.ts";
import { HALVES } from "./labels/draw.ts";
import { CLASSES, type Label, readLabels } from "./labels/labels.ts";
import { fieldSentences, htmlParagraphs } from "./labels/sentences.ts";
import { reportRelated } from "./related.ts";
import { type Score, scoreSentence } from "./score.ts";
import { reportTags } from "./tags.ts";

interface Tool {
  readonly name: string;
  readonly fix: (text: string) => string;
}

interface Judged {
  readonly label: Label;
  readonly score: Score;
}

/** Milliseconds of processor time `work` takes: what other processes do does not count. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function sentenceOf(items: ReadonlyMap<string, CorpusItem>, { file, id, field, index }: Label): string {
  const item = items.get(`${file} ${id}`);
  const sentence = item === undefined ? undefined : fieldSentences(field, item[field])[index];
  if (sentence === undefined) throw new Error(`no sentence ${index} in ${field} of ${id} in ${file}`);
  return sentence;
}

function recallRow(judged: readonly Judged[], name: string): string {
  const repairs = judged
    .flatMap(({ score }) => score.repairs)
    .filter((repair) => name === "all" || repair.class === name);
  const made = repairs.filter((repair) => repair.made).length;
  return repairs.length === 0 ? "–" : `${made}/${repairs.length} ${percent(made, repairs.length)}`;
}

function summary(judged: readonly Judged[]): Record<string, string> {
  const changes = judged.flatMap(({ score }) => score.changes);
  const count = (verdict: string): number => changes.filter((change) => change.verdict === verdict).length;
  const [repairs, faults] = [count("repair"), count("fault")];
  const right = judged.filter(({ label }) => label.edits.length === 0);
  const trapped = right.filter(({ score }) => score.changes.some(({ verdict }) => verdict === "fault"));
  return {
    "precision of changes": `${repairs}/${repairs + faults} ${percent(repairs, repairs + faults)}`,
    "right sentences harmed": `${trapped.length}/${right.length}`,
    "free changes": `${count("free")}`,
  };
}

function report(
  tools: readonly Tool[],
  labels: readonly Label[],
  items: ReadonlyMap<string, CorpusItem>,
  half: string,
): void {
  const rows: Record<string, Record<string, string>> = {};
  for (const { name, fix } of tools) {
    const judged = labels
      .filter((label) => label.half === half)
      .map((label) => {
        const sentence = sentenceOf(items, label);
        return { label, score: scoreSentence(sentence, fix(sentence), label) };
      });
    const cells = {
      ...summary(judged),
      ...Object.fromEntries(["all", ...CLASSES].map((row) => [`recall ${row}`, recallRow(judged, row)])),
    };
    for (const [row, cell] of Object.entries(cells)) {
      if (Object.values(cells).length > 0) rows[row] = { ...rows[row], [name]: cell };
    }
    if (process.argv.includes("--faults") && name === "gozide") printFaults(judged, items);
  }
  console.log(`\nThe half «${half}», ${labels.filter((label) => label.half === half).length} sentences`);
  console.table(rows);
}

/** What went wrong, by position only: the texts are not ours to print into logs. */
function printFaults(judged: readonly Judged[], items: ReadonlyMap<string, CorpusItem>): void {
  for (const { label, score } of judged) {
    const show = (at: number): string => sentenceOf(items, label).slice(Math.max(0, at - 20), at + 20);
    for (const { start, verdict, before, after } of score.changes) {
      if (verdict === "fault") console.log(`fault ${label.id} ${start}: «${before}» -> «${after}» in «${show(start)}»`);
    }
    for (const { start, made, class: name } of score.repairs) {
      if (!made) console.log(`missed ${label.id} ${start}: ${name} in «${show(start)}»`);
    }
  }
}

function speed(name: string, bodies: readonly string[], words: number, fix: (text: string) => string): void {
  for (const body of bodies.slice(0, 100)) fix(body);
  const spent = milliseconds(() => {
    for (const body of bodies) fix(body);
  });
  console.log(`${name.padEnd(34)} ${((400 * spent) / words).toFixed(3)} ms of processor time for 400 words`);
}

function main(): void {
  const start = milliseconds(() => void loadLexicon().has("کتاب"));
  console.log(`lexicon ready in ${start.toFixed(0)} ms of processor time`);
  const faults = process.argv.includes("--faults");
  if (!hasCorpus()) {
    reportBlind((text) => repair(text, loadLexicon()), [], faults);
    console.log(`${CORPUS.pathname} is not here: nothing else can be measured`);
    return;
  }
  const lexicon = loadLexicon();
  const virastar = new Virastar();
  const tools: Tool[] = [
    { name: "gozide", fix: (text) => repair(text, lexicon) },
    { name: "gozide, safe rules", fix: typeset },
    { name: "virastar", fix: (text) => virastar.cleanup(text) },
    { name: "persian-tools", fix: (text) => halfSpace(digitsEnToFa(digitsArToFa(toPersianChars(text)))) },
  ];
  const corpus = corpusItems();
  const items = new Map(corpus.map((item) => [`${item.file} ${item.id}`, item]));
  const labels = readLabels();
  const asked = HALVES.filter((half) => process.argv.includes(`--${half}`));
  const halves = asked.length > 0 ? asked : HALVES;
  for (const half of halves) report(tools, labels, items, half);
  if (asked.length === 0) reportBlind((text) => repair(text, lexicon), corpus, faults);
  reportAttribution(corpus, faults);
  reportTags(corpus, faults);
  reportRelated(corpus, faults);

  const bodies = corpus.map(({ content_html }) => htmlParagraphs(content_html).join("\n\n"));
  const words = bodies.reduce((sum, body) => sum + body.split(/\s+/u).length, 0);
  const clean = bodies.map((body) => repairMarkdown(body, lexicon));
  console.log(`\nSpeed on ${bodies.length} articles, ${words} words`);
  speed("safe rules, as written", bodies, words, typesetMarkdown);
  speed("safe rules, already clean", clean, words, typesetMarkdown);
  speed("all rules, as written", bodies, words, (body) => repairMarkdown(body, lexicon));
  speed("all rules, already clean", clean, words, (body) => repairMarkdown(body, lexicon));
  speed("virastar, as written", bodies, words, (body) => virastar.cleanup(body));
}

main();
