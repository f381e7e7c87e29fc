import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";

/** JSON Feeds of two news agencies, beside the checkout; their texts belong to the agencies and are not in the project. */
export const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);
/** A day of a third agency's feed, of which nearly all items have no lead. */
export const DAY = new URL("../../../../shared/feeds/tabnak-rss-2018-07-21.xml", import.meta.url);
/** The files of {@link CORPUS}. */
export const CORPUS_FILES = ["fars.json", "varzesh3.json"] as const;

const feed = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      tags: z.array(z.string()),
      date_published: z.string().optional(),
    }),
  ),
});

/** An item of the corpus, with the file it is in. */
export type CorpusItem = z.infer<typeof feed>["items"][number] & { readonly file: string };

/** Whether the corpus and the day are beside the checkout. */
export function hasCorpus(): boolean {
  return [DAY, ...CORPUS_FILES.map((file) => new URL(file, CORPUS))].every((url) => existsSync(url));
}

/** All items of the corpus, file by file, in their order. */
export function corpusItems(): readonly CorpusItem[] {
  return CORPUS_FILES.flatMap((file) =>
    feed.parse(JSON.parse(readFileSync(new URL(file, CORPUS), "utf8"))).items.map((item) => ({ ...item, file })),
  );
}
