import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { type CorpusItem, corpusItems } from "../text/corpus.ts";
import { htmlParagraphs } from "../text/labels/sentences.ts";

const labelsSchema = z.strictObject({
  file: z.string(),
  /** The first 16 hex digits of SHA-256 of the items' ids, a line each. */
  sha: z.string(),
  /** What each letter of the labels means. */
  sections: z.record(z.string().length(1), z.string()),
  /** A letter an item, in the order of the file. */
  labels: z.array(z.string()),
});

/** An item of the corpus, its text and the section that a reader put it in. */
export interface LabelledItem {
  readonly item: CorpusItem;
  readonly text: string;
  readonly section: string;
}

/** Every fifth item is held out. */
export const FIFTH = 5;

/** The corpus with its sections: those of the general agency are labelled by hand, all of the other's are of sport. */
export function labelledItems(): readonly LabelledItem[] {
  const { file, sha, sections, labels } = labelsSchema.parse(
    JSON.parse(readFileSync(new URL("sections.json", import.meta.url), "utf8")),
  );
  const items = corpusItems();
  const own = items.filter((item) => item.file === file);
  const found = createHash("sha256")
    .update(own.map(({ id }) => id).join("\n"))
    .digest("hex");
  if (!found.startsWith(sha)) throw new Error(`${file} is another than the labels are of`);
  const letters = labels.join("");
  return items.map((item) => {
    const text = [item.summary, ...htmlParagraphs(item.content_html)].join("\n\n");
    const place = own.indexOf(item);
    return { item, text, section: place < 0 ? "sport" : (sections[letters[place] ?? ""] ?? "") };
  });
}
