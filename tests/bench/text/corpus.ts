import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** JSON Feeds of two news agencies, beside the checkout; their texts belong to the agencies and are not in the project. */
export const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);
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

/** Whether the corpus is beside the checkout. */
export function hasCorpus(): boolean {
  return CORPUS_FILES.every((file) => existsSync(new URL(file, CORPUS)));
}

/** All items of the corpus, file by file, in their order. */
export function corpusItems(): readonly CorpusItem[] {
  return CORPUS_FILES.flatMap((file) =>
    feed.parse(JSON.parse(readFileSync(new URL(file, CORPUS), "utf8"))).items.map((item) => ({ ...item, file })),
  );
}
