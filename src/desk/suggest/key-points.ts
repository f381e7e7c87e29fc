import { sentencesOf } from "../../persian/sentences.ts";
import { evidenceOf } from "../group/evidence.ts";
import { plainMarkdown } from "../import/markdown-text.ts";
import { alikeness } from "./word-weights.ts";

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

/** The words of a sentence with their weights, and the sum of their squares. */
interface Weighed {
  readonly marks: ReadonlyMap<string, number>;
  readonly squares: number;
}

interface Sentence extends Weighed {
  readonly text: string;
  readonly place: number;
}

/**
 * Two or three sentences of a Markdown text, in its own words and order: those that share most with all the others and with
 * the title, the earlier the better. A text that is short already has none.
 */
export function keyPoints(title: string, markdown: string): readonly string[] {
  const all: readonly Sentence[] = sentencesOf(plainMarkdown(withoutFurniture(markdown))).map((text, place) => ({
    text,
    place,
    ...weighed(text),
  }));
  if (all.length < LEAST_SENTENCES) return [];
  const heading = weighed(title);
  const scored = all
    .filter(({ text }) => isPoint(text))
    .map((one) => ({ one, score: scoreOf(one, all, heading) }))
    .sort((a, b) => b.score - a.score || a.one.place - b.one.place);
  const chosen: Sentence[] = [];
  for (const { one } of scored) {
    if (chosen.length === (all.length >= LONG ? 3 : 2)) break;
    if (chosen.every((other) => alike(one, other) < SAME)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.place - b.place).map(({ text }) => text);
}

function scoreOf(one: Sentence, all: readonly Sentence[], title: Weighed): number {
  const others = all.filter((other) => other !== one);
  const central = others.reduce((sum, other) => sum + alike(one, other), 0) / others.length;
  return central + OF_TITLE * alike(one, title) + OF_POSITION / (one.place + 1);
}

function isPoint(sentence: string): boolean {
  const words = sentence.split(/\s+/u).length;
  return words >= WORDS.least && words <= WORDS.most && !/[؟?]["»)]*$/u.test(sentence);
}

function weighed(sentence: string): Weighed {
  const { marks } = evidenceOf("", sentence);
  return { marks, squares: [...marks.values()].reduce((sum, weight) => sum + weight * weight, 0) };
}

/** How much two sentences share: the cosine of their words' weights. */
function alike(one: Weighed, other: Weighed): number {
  const shared = alikeness(one.marks, other.marks);
  return shared === 0 ? 0 : shared / Math.sqrt(one.squares * other.squares);
}

/** Headings, tables, pictures and code are no sentences; signs of lists and quotations are not theirs. */
function withoutFurniture(markdown: string): string {
  return markdown
    .replace(/^(?:`{3,}|~{3,})[\s\S]*?^(?:`{3,}|~{3,})$/gmu, "")
    .replace(/^(?:#{1,6} .*|\|.*|!\[.*)$/gmu, "")
    .replace(/^\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)/gmu, "");
}
