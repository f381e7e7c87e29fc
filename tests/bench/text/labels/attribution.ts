import { readFileSync } from "node:fs";
import * as z from "zod";
import type { CorpusItem } from "../corpus.ts";
import { shaOf, shuffle } from "./draw.ts";
import { htmlParagraphs } from "./sentences.ts";

/** The seed of the draw of opening paragraphs. */
export const ATTRIBUTION_SEED = 1412;

/** How many paragraphs of a text are labelled. */
const LABELLED = 3;

const span = z
  .strictObject({
    /** Which paragraph of the text, from 0. */
    paragraph: z.number().int().nonnegative(),
    /** UTF-16 offsets in it. */
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  })
  .readonly();

const label = z
  .strictObject({
    file: z.string(),
    id: z.string(),
    /** The first 8 hex digits of SHA-256 of the text's first three paragraphs, a line each. */
    sha: z.string().regex(/^[0-9a-f]{8}$/u),
    stratum: z.enum(["quoted", "base", "later"]),
    /** The outlets that these paragraphs attribute the news to where they begin, in order. */
    names: z.array(span).readonly(),
    /** Those that a verb attributes it to («روزنامه … نوشت»): neither asked for nor a fault. */
    told: z.array(span).readonly().optional(),
  })
  .readonly();

/** The beginning of a text of the corpus, by position, and the outlets that it names. */
export type AttributionLabel = z.infer<typeof label>;

/** A text drawn for labelling. */
export interface DrawnOpening {
  readonly item: CorpusItem;
  /** Its first paragraphs. */
  readonly paragraphs: readonly string[];
  readonly sha: string;
  readonly stratum: AttributionLabel["stratum"];
}

const SAYS = /گزارش|نقل/u;
const BEGINS = /^(?:به|طبق|بر ?اساس|بنا ?بر|بنا ?به)[ \u200C](?:گزارش|نقل)(?!\p{L})/u;

/**
 * The 300 texts to label: 75 with «نقل» in the first paragraph, 200 of the others with «گزارش» there, and 25 without, whose
 * second or third paragraph begins with one of them. Many of the first are of players («نقل و انتقالات»), and those are
 * the traps.
 */
export function drawOpenings(items: readonly CorpusItem[]): readonly DrawnOpening[] {
  const all = items.map((item) => ({ item, paragraphs: htmlParagraphs(item.content_html) }));
  const eligible = shuffle(
    all.filter(({ paragraphs }) => SAYS.test(paragraphs[0] ?? "")),
    ATTRIBUTION_SEED,
  ).map(({ item, paragraphs }) => opening(item, paragraphs, /نقل/u.test(paragraphs[0] ?? "") ? "quoted" : "base"));
  const later = shuffle(
    all.filter(({ paragraphs }) => !SAYS.test(paragraphs[0] ?? "") && beginsLater(paragraphs)),
    ATTRIBUTION_SEED,
  ).map(({ item, paragraphs }) => opening(item, paragraphs, "later"));
  return [
    ...eligible.filter(({ stratum }) => stratum === "quoted").slice(0, 75),
    ...eligible.filter(({ stratum }) => stratum === "base").slice(0, 200),
    ...later.slice(0, 25),
  ];
}

function beginsLater(paragraphs: readonly string[]): boolean {
  return paragraphs.slice(1, LABELLED).some((paragraph) => BEGINS.test(paragraph));
}

function opening(item: CorpusItem, all: readonly string[], stratum: DrawnOpening["stratum"]): DrawnOpening {
  const paragraphs = all.slice(0, LABELLED);
  return { item, paragraphs, sha: shaOf(paragraphs.join("\n")), stratum };
}

/**
 * The labels, checked, in the order they were drawn.
 * @throws ZodError naming the entry and field that is not as said here.
 */
export function readAttributionLabels(): readonly AttributionLabel[] {
  const json: unknown = JSON.parse(readFileSync(new URL("attribution.json", import.meta.url), "utf8"));
  return z.array(label).parse(json);
}
