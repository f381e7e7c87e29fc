import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CorpusItem } from "../corpus.ts";
import { shaOf, shuffle } from "./draw.ts";
import { htmlParagraphs } from "./sentences.ts";

/** The seed of the draw of opening paragraphs. */
export const ATTRIBUTION_SEED = 1412;

const span = z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().positive() }).readonly();

const label = z
  .strictObject({
    file: z.string(),
    id: z.string(),
    /** Which paragraph of the text, from 0. */
    paragraph: z.number().int().nonnegative(),
    /** The first 8 hex digits of SHA-256 of that paragraph. */
    sha: z.string().regex(/^[0-9a-f]{8}$/u),
    stratum: z.enum(["quoted", "base", "later"]),
    /** UTF-16 offsets in it of the outlets that its opening attributes the news to, in order. */
    names: z.array(span).readonly(),
    /** Those that a verb attributes it to («روزنامه … نوشت»): neither asked for nor a fault. */
    told: z.array(span).readonly().optional(),
  })
  .readonly();

/** One opening paragraph of the corpus, by position, and the outlets that it names. */
export type AttributionLabel = z.infer<typeof label>;

/** A paragraph drawn for labelling. */
export interface DrawnOpening {
  readonly item: CorpusItem;
  /** Which paragraph of the item's text, from 0. */
  readonly index: number;
  readonly paragraph: string;
  readonly sha: string;
  readonly stratum: AttributionLabel["stratum"];
}

const SAYS = /گزارش|نقل/u;
const BEGINS = /^(?:به|طبق|بر ?اساس|بنا ?بر|بنا ?به)[ \u200C](?:گزارش|نقل)(?!\p{L})/u;

/**
 * The 300 paragraphs to label: 75 openings of articles with «نقل», 200 of the others with «گزارش», and 25 second or third
 * paragraphs that begin with one of them where the opening has none. Many of the first are of players («نقل و
 * انتقالات»), and those are the traps.
 */
export function drawOpenings(items: readonly CorpusItem[]): readonly DrawnOpening[] {
  const all = items.map((item) => ({ item, paragraphs: htmlParagraphs(item.content_html) }));
  const eligible = shuffle(
    all.filter(({ paragraphs }) => SAYS.test(paragraphs[0] ?? "")),
    ATTRIBUTION_SEED,
  ).map(({ item, paragraphs }) => opening(item, paragraphs, 0));
  const later = shuffle(
    all.filter(({ paragraphs }) => !SAYS.test(paragraphs[0] ?? "") && laterOpening(paragraphs) > 0),
    ATTRIBUTION_SEED,
  ).map(({ item, paragraphs }) => opening(item, paragraphs, laterOpening(paragraphs)));
  return [
    ...eligible.filter(({ stratum }) => stratum === "quoted").slice(0, 75),
    ...eligible.filter(({ stratum }) => stratum === "base").slice(0, 200),
    ...later.slice(0, 25),
  ];
}

function laterOpening(paragraphs: readonly string[]): number {
  return paragraphs.slice(0, 3).findIndex((paragraph, index) => index > 0 && BEGINS.test(paragraph));
}

function opening(item: CorpusItem, paragraphs: readonly string[], index: number): DrawnOpening {
  const paragraph = paragraphs[index] ?? "";
  const stratum = index > 0 ? "later" : /نقل/u.test(paragraph) ? "quoted" : "base";
  return { item, index, paragraph, sha: shaOf(paragraph), stratum };
}

/**
 * The labels, checked, in the order they were drawn.
 * @throws ZodError naming the entry and field that is not as said here.
 */
export function readAttributionLabels(): readonly AttributionLabel[] {
  const json: unknown = JSON.parse(readFileSync(new URL("attribution.json", import.meta.url), "utf8"));
  return z.array(label).parse(json);
}
