import { readFileSync } from "node:fs";
import * as z from "zod";
import type { CorpusItem } from "../corpus.ts";
import { shaOf, shuffle } from "./draw.ts";
import { htmlParagraphs } from "./sentences.ts";

/** The seed of the draw of articles whose tags are judged. */
export const TAGS_SEED = 1413;

const label = z
  .strictObject({
    file: z.string(),
    id: z.string(),
    /** The first 8 hex digits of SHA-256 of its title, summary and paragraphs, a line each. */
    sha: z.string().regex(/^[0-9a-f]{8}$/u),
    /**
     * `seen`: what older rules suggested for it was looked at while the present ones were written. `blind`: labelled by a reader who
     * knew no rule and did not see which tags are suggested.
     */
    stratum: z.enum(["unseen", "seen", "blind"]),
    /** Tags that a reader of their page wants it for, and tags that it only names: labels, or `#` and the hash of a feed's label. */
    right: z.array(z.string()).readonly(),
    wrong: z.array(z.string()).readonly(),
  })
  .readonly();

/** An article of the corpus, by position, and which tags fit it. */
export type TagsLabel = z.infer<typeof label>;

/** An article drawn for labelling. */
export interface DrawnArticle {
  readonly item: CorpusItem;
  readonly paragraphs: readonly string[];
  readonly sha: string;
}

/** The 300 articles to label. */
export function drawTagged(items: readonly CorpusItem[]): readonly DrawnArticle[] {
  return shuffle(items, TAGS_SEED)
    .slice(0, 300)
    .map((item) => {
      const paragraphs = htmlParagraphs(item.content_html);
      return { item, paragraphs, sha: shaOf([item.title, item.summary, ...paragraphs].join("\n")) };
    });
}

/** The id of a tag in the labels: the vocabulary's by its label, a feed's by its hash. */
export function tagId(tag: string, isFeeds: boolean): string {
  return isFeeds ? `#${shaOf(tag)}` : tag;
}

/**
 * The labels, checked, in the order they were drawn.
 * @throws ZodError naming the entry and field that is not as said here.
 */
export function readTagsLabels(): readonly TagsLabel[] {
  const json: unknown = JSON.parse(readFileSync(new URL("tags.json", import.meta.url), "utf8"));
  return z.array(label).parse(json);
}
