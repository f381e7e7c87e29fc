import { foldWords } from "../../persian/fold.ts";
import { cardinalWords } from "../../persian/number-words.ts";

/** The numbers of a text, folded, each with how much it says. */
export type Numbers = ReadonlyMap<string, number>;

/** Numbers that are written as words: «سه» is 3. «یک» is an article as often as a number. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 19 }, (_, index) => [foldWords(cardinalWords(index + 2)), `${index + 2}`] as const),
);
const POINT = /(?<=[\d\u06F0-\u06F9\u0660-\u0669])[.,/\u066B\u066C](?=[\d\u06F0-\u06F9\u0660-\u0669])/gu;
/** Small numbers are in most texts, and that two share one says little. */
const SMALL = 0.25;

/** A text folded to words, in which «۳۴٫۲» is one. */
export function wordsWithNumbers(text: string): readonly string[] {
  return foldWords(text.replace(POINT, "x")).split(" ");
}

/** The numbers among folded words. */
export function numbersOf(words: readonly string[]): Numbers {
  const said = words.flatMap((word) => (/^\d/u.test(word) ? word : (WRITTEN.get(word) ?? [])));
  return new Map(said.map((number) => [number, number.length > 1 ? 1 : SMALL] as const));
}

/** Numbers of less weight than this say nothing by their absence. */
const ENOUGH = 0.8;

/** How far the numbers of two texts agree: 1 where half of the fewer ones are in both, or where there are too few to say. */
export function numbersAgree(one: Numbers, other: Numbers): number {
  const fewer = Math.min(sum(one.values()), sum(other.values()));
  if (fewer < ENOUGH) return 1;
  const both = sum([...one].filter(([number]) => other.has(number)).map(([, weight]) => weight));
  return Math.min(1, (2 * both) / fewer);
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
