import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { htmlParagraphs } from "../bench/text/labels/sentences.ts";

const FOLDER = new URL("../../../shared/corpus/", import.meta.url);
const feed = z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), content_html: z.string() })) });

/** An article of the corpus as Markdown: its title and its paragraphs. */
export interface CorpusArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** The 700 articles of `../shared/corpus`; none, with a line that says so, when the folder is not there. */
export function corpusArticles(): readonly CorpusArticle[] {
  if (!existsSync(FOLDER)) {
    console.log(`${FOLDER.pathname} is not here: nothing is checked on real articles`);
    return [];
  }
  return ["fars.json", "varzesh3.json"].flatMap((file) =>
    feed
      .parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")))
      .items.map(({ id, title, content_html }) => ({ id, title, body: htmlParagraphs(content_html).join("\n\n") })),
  );
}
