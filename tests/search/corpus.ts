import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bodyText } from "../../src/site/body-text.ts";

const CORPUS = path.resolve(import.meta.dirname, "../../../shared/corpus");

/** Whether the real articles are at hand; they belong to their agencies and are not part of the project. */
export const hasCorpus = existsSync(CORPUS);

interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html: string;
  readonly tags: readonly string[];
  readonly date_published?: string;
}

/**
 * Writes the 700 real articles and the data files of a digest of them. Where an article has no date it gets one of the
 * years 1393 to 1396, by its place in the feed.
 */
export function writeCorpus(folder: string): { readonly articles: string; readonly data: string } {
  const articles = path.join(folder, "articles");
  const data = path.join(folder, "data");
  mkdirSync(articles, { recursive: true });
  mkdirSync(data, { recursive: true });
  for (const source of ["fars", "varzesh3"]) {
    const feed: { readonly items: readonly Item[] } = JSON.parse(
      readFileSync(path.join(CORPUS, `${source}.json`), "utf8"),
    );
    for (const [index, item] of feed.items.entries()) {
      writeFileSync(path.join(articles, `${item.id}.md`), articleFile(item, source, index));
    }
  }
  const files = {
    "site.yaml": "title: نمونه\ndescription: نمونه\nurl: https://example.org\ntags: open\nshare_images: no\n",
    "sections.yaml": "- id: news\n  title: خبر\n- id: sport\n  title: ورزش\n",
    "sources.yaml": "- id: fars\n  name: فارس\n- id: varzesh3\n  name: ورزش سه\n",
    "tags.yaml": "[]\n",
    "threads.yaml": "[]\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(data, name), text);
  return { articles, data };
}

function articleFile(item: Item, source: string, index: number): string {
  const date =
    item.date_published ??
    `${1393 + (index % 4)}-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
  const fields = {
    title: item.title,
    slug: item.id,
    date,
    source,
    section: source === "fars" ? "news" : "sport",
    ...(item.summary === undefined || item.summary === "" ? {} : { lead: item.summary }),
    tags: [...new Set(item.tags.map((tag) => tag.trim()))].filter((tag) => /[\p{L}\p{N}]/u.test(tag)),
  };
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const body = bodyText(item.content_html)
    .replace(/[\\`*_[\]<>#|~]/gu, "\\$&")
    .replaceAll("\n", "\n\n");
  return `---\n${front.join("\n")}\n---\n${body || item.title}\n`;
}
