import { sentencesOf } from "../../persian/sentences.ts";
import { evidenceOf } from "../group/evidence.ts";
import { plainMarkdown } from "../import/markdown-text.ts";

/** Sentences of fewer words say too little by themselves, those of more are no point. */
const WORDS = { least: 6, most: 55 };
/** A text of fewer sentences is short enough to be read. */
const LEAST_SENTENCES = 4;
/** A text of so many sentences gets three points, shorter ones two. */
const LONG = 8;
/** The first sentences say what the news is. */
const OF_POSITION = 0.6;
const OF_TITLE = 0.8;
/** Two sentences that share so much are one point. */
const SAME = 0.5;

interface Sentence {
  readonly text: string;
  readonly place: number;
  readonly marks: ReadonlyMap<string, number>;
}

/**
 * Two or three sentences of a Markdown text, in its own words and order: those that share most with all the others and with
 * the title, the earlier the better. A text that is short already has none.
 */
export function keyPoints(title: string, markdown: string): readonly string[] {
  const all: readonly Sentence[] = sentencesOf(plainMarkdown(withoutFurniture(markdown))).map((text, place) => ({
    text,
    place,
    marks: evidenceOf("", text).marks,
  }));
  if (all.length < LEAST_SENTENCES) return [];
  const heading = evidenceOf("", title).marks;
  const scored = all
    .filter(({ text }) => isPoint(text))
    .map((one) => ({ one, score: scoreOf(one, all, heading) }))
    .sort((a, b) => b.score - a.score || a.one.place - b.one.place);
  const chosen: Sentence[] = [];
  for (const { one } of scored) {
    if (chosen.length === (all.length >= LONG ? 3 : 2)) break;
    if (chosen.every((other) => alike(one.marks, other.marks) < SAME)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.place - b.place).map(({ text }) => text);
}

function scoreOf(one: Sentence, all: readonly Sentence[], title: ReadonlyMap<string, number>): number {
  const others = all.filter((other) => other !== one);
  const central = others.reduce((sum, other) => sum + alike(one.marks, other.marks), 0) / others.length;
  return central + OF_TITLE * alike(one.marks, title) + OF_POSITION / (one.place + 1);
}

function isPoint(sentence: string): boolean {
  const words = sentence.split(/\s+/u).length;
  return words >= WORDS.least && words <= WORDS.most && !/[؟?]["»)]*$/u.test(sentence);
}

/** How much two sentences share: the cosine of their words' weights. */
function alike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum === 0 ? 0 : sum / Math.sqrt(squares(one) * squares(other));
}

function squares(marks: ReadonlyMap<string, number>): number {
  return [...marks.values()].reduce((sum, weight) => sum + weight * weight, 0);
}

/** Headings, tables, pictures and code are no sentences; signs of lists and quotations are not theirs. */
function withoutFurniture(markdown: string): string {
  return markdown
    .replace(/^(?:`{3,}|~{3,})[\s\S]*?^(?:`{3,}|~{3,})$/gmu, "")
    .replace(/^(?:#{1,6} .*|\|.*|!\[.*)$/gmu, "")
    .replace(/^\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)/gmu, "");
}
