import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { IndexFile, PagefindIndex } from "pagefind";
import type { Article, TopicKind } from "../../content/article.ts";
import { has } from "../../content/features.ts";
import type { Digest } from "../../digest/digest.ts";
import { articlePath } from "../../digest/paths.ts";
import { TOPIC_ORDER, TOPICS } from "../../digest/topics.ts";
import { gregorianDay, jalaliShort } from "../../persian/calendar/format.ts";
import { gregorianKey } from "../../persian/calendar/gregorian.ts";
import { YOUNG_LETTERS } from "../../persian/letters.ts";
import { FURTHER_WORDS_MARK, furtherWords } from "../../persian/search-words.ts";
import { bodyText } from "../../site/body-text.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { fingerprint, ViewNamer } from "../memory/fingerprint.ts";
import type { DerivedOutput } from "./derived.ts";

/** Where the search engine itself is, with an index that holds nothing: each year's index is merged into it. */
const ENGINE = "search/engine";

/** Files of a Pagefind bundle that are the engine's own; a year's index needs none of them. */
const ENGINE_FILES: ReadonlySet<string> = new Set(["pagefind.js", "wasm.unknown.pagefind"]);
const INDEX_FILE = /^(?:index|fragment|filter)\/|\.pf_meta$|^pagefind-entry\.json$/u;

/** This module: another Pagefind, or another rule of anything that it reaches, makes every year's index again. */
const MAKER = "src/making/derived/search.ts";

/**
 * The search: the engine, one index for each Jalali year, and `search/years.json`, which names each year's index, so
 * that a browser may keep what has not changed. An old year's index is made again only when one of its articles changed.
 * @param bodyOf an article's body as HTML, by the article's `bodyHash`
 */
export function searchOutputs(
  digest: Digest,
  bodyOf: (bodyHash: string) => string,
  code: CodeNames,
): readonly DerivedOutput[] {
  if (!has(digest.content.site, "search")) return [];
  const namer = new ViewNamer();
  const maker = codeName(code, MAKER);
  const language = digest.content.site.language;
  const years = [...byYear(digest.articles)].map(([year, articles]) => ({
    year,
    articles,
    name: namer.name(`${maker}${language}`, articles),
  }));
  // Without an article too: the search page then says that nothing was found, and not that there is no line.
  return [
    {
      key: "search/engine",
      name: maker,
      make: async (folder) => write(folder, ENGINE, await engine()),
    },
    ...years.map(({ year, articles, name }) => ({
      key: `search/${year}`,
      name,
      make: async (folder: string): Promise<void> => {
        const records = articles.map((article) => recordOf(article, year, bodyOf(article.bodyHash), language));
        write(folder, `search/${year}`, await indexOf(records));
      },
    })),
    {
      key: "search/years",
      name: fingerprint(JSON.stringify(years.map(({ year, name }) => [year, name]))),
      make: async (folder) => {
        const named = Object.fromEntries(years.map(({ year, name }) => [year, name.slice(0, 8)]));
        mkdirSync(path.join(folder, "search"), { recursive: true });
        writeFileSync(path.join(folder, "search/years.json"), `${JSON.stringify(named)}\n`);
      },
    },
  ];
}

function byYear(articles: readonly Article[]): ReadonlyMap<number, readonly Article[]> {
  const years = new Map<number, Article[]>();
  for (const article of articles) {
    const list = years.get(article.date.jalali.year) ?? [];
    list.push(article);
    years.set(article.date.jalali.year, list);
  }
  return years;
}

type SearchRecord = Parameters<PagefindIndex["addCustomRecord"]>[0];

/** An article as the index knows it. Addresses are from the site's root, whatever path the site is served from. */
export function recordOf(article: Article, year: number, body: string, language: "fa-IR" | "fa-AF"): SearchRecord {
  const { title, lead, section, source } = article;
  const shown = [article.kicker, lead, ...article.keyPoints, bodyText(body)].filter((text) => text !== undefined);
  const about = TOPIC_ORDER.words.flatMap((kind) => topicWords(kind, article)).join(" ");
  const text = shown.join("\n");
  const further = [about, ...furtherWords(agreed(`${about} ${text}`))].join(" ");
  return {
    url: articlePath(article),
    content: `${text}\n${FURTHER_WORDS_MARK} ${further}`,
    language: "fa",
    meta: {
      title,
      // Words of the title that only a folded query can hit weigh as much as the title's own.
      folded: furtherWords(agreed(title)).join(" "),
      date: jalaliShort(article.date, language),
      gregorian: gregorianDay(article.date, language),
      day: gregorianKey(article.date.gregorian),
      ...(lead === undefined ? {} : { lead }),
      ...(section === undefined ? {} : { section: section.title }),
      ...(source === undefined ? {} : { source: source.name }),
    },
    filters: {
      year: [String(year)],
      ...Object.fromEntries(TOPIC_ORDER.feeds.flatMap((kind) => topicFilter(kind, article))),
    },
  };
}

/** The words of an article's topics, by which it is found though its text has none of them. */
function topicWords<Kind extends TopicKind>(kind: Kind, article: Article): readonly string[] {
  const { ofArticle, search } = TOPICS[kind];
  return ofArticle(article).flatMap(search.words);
}

/** The filter of a kind of topics with its values; nothing where the article has none. */
function topicFilter<Kind extends TopicKind>(
  kind: Kind,
  article: Article,
): readonly (readonly [name: string, values: string[]])[] {
  const { nameOf, search } = TOPICS[kind];
  const names = search.filter?.ofArticle(article).map(nameOf) ?? [];
  return search.filter === undefined || names.length === 0 ? [] : [[search.filter.name, names]];
}

/** A text without the letters that not every Node knows for letters. */
const agreed = (text: string): string => text.replace(YOUNG_LETTERS, " ");

async function engine(): Promise<readonly IndexFile[]> {
  // Pagefind makes no index of nothing. No query can find this record: the folding makes «ی» of every «ي».
  const record = { url: "/", content: "\u064A", language: "fa" };
  return bundle([record], (file) => ENGINE_FILES.has(file) || INDEX_FILE.test(file));
}

function indexOf(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  return bundle(records, (file) => INDEX_FILE.test(file));
}

async function bundle(
  records: readonly SearchRecord[],
  isWanted: (file: string) => boolean,
): Promise<readonly IndexFile[]> {
  // Most builds make no index, so Pagefind is loaded only where one is made.
  const { createIndex } = await import("pagefind");
  const { index, errors } = await createIndex({ forceLanguage: "fa" });
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`Pagefind does not take ${record.url}: ${added.errors.join("; ")}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files.filter((file) => isWanted(file.path));
}

function write(folder: string, below: string, files: readonly IndexFile[]): void {
  for (const { path: name, content } of files) {
    const file = path.join(folder, below, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
