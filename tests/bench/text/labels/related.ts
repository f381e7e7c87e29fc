import { readFileSync } from "node:fs";
import * as z from "zod";
import { foldWords } from "../../../../src/persian/fold.ts";
import type { CorpusItem } from "../corpus.ts";
import { shaOf, shuffle } from "./draw.ts";

/** The seed of the draw of pairs. */
const RELATED_SEED = 1414;
/** How many pairs are labelled. */
const DRAWN = 150;
/** Few leads of an agency have a word that so many have, at most. */
const FEW = 4;
const SHORTEST = 3;

const label = z
  .strictObject({
    file: z.string(),
    /** The ids of the two articles, sorted. */
    ids: z.tuple([z.string(), z.string()]).readonly(),
    /** The first 8 hex digits of SHA-256 of their titles and summaries, a line each. */
    sha: z.string().regex(/^[0-9a-f]{8}$/u),
    /** Whether a reader of the one wants the other as «در همین باره». */
    related: z.boolean(),
  })
  .readonly();

/** Two articles of one agency, by position, and whether they are on one matter. */
export type RelatedLabel = z.infer<typeof label>;

/** What a pair is judged by. */
export type Told = Pick<CorpusItem, "id" | "title" | "summary">;

/** A pair drawn for labelling. */
export interface DrawnPair {
  readonly items: readonly [Told, Told];
  readonly sha: string;
}

/** The 150 pairs to label: of one agency, with two things in common of its feed's tags and of the words that few of its leads have. */
export function drawPairs(items: readonly CorpusItem[]): readonly DrawnPair[] {
  const all = items.map((item) => ({ item, words: wordsOf(item) }));
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const pairs = all.flatMap(({ item, words }, place) =>
    all.slice(place + 1).flatMap((other): readonly DrawnPair[] => {
      if (item.file !== other.item.file) return [];
      const tags = new Set(item.tags.filter((tag) => other.item.tags.includes(tag)));
      const shared = [...words].filter((word) => other.words.has(word) && (counts.get(word) ?? 0) <= FEW);
      return tags.size + shared.length > 1 ? [pairOf(item, other.item)] : [];
    }),
  );
  return shuffle(pairs, RELATED_SEED).slice(0, DRAWN);
}

/** Two items as a pair, whatever their order. */
export function pairOf(one: Told, other: Told): DrawnPair {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  return {
    items: [first, second],
    sha: shaOf([first.title, first.summary, second.title, second.summary].join("\n")),
  };
}

/** The words of a title and lead. */
function wordsOf({ file, title, summary }: CorpusItem): ReadonlySet<string> {
  const words = foldWords(`${title} ${summary}`).split(" ");
  return new Set(words.filter((word) => word.length >= SHORTEST && !/\d/u.test(word)).map((word) => `${file} ${word}`));
}

/**
 * The labels, checked.
 * @throws ZodError naming the entry and field that is not as said here.
 */
export function readRelatedLabels(): readonly RelatedLabel[] {
  const json: unknown = JSON.parse(readFileSync(new URL("related.json", import.meta.url), "utf8"));
  return z.array(label).parse(json);
}
