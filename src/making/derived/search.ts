import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Article } from "../../content/article.ts";
import { has } from "../../content/features.ts";
import type { Digest } from "../../digest/digest.ts";
import { namesToFilter } from "../../digest/pages.ts";
import { articlePath } from "../../digest/paths.ts";
import { gregorianDay, jalaliShort } from "../../persian/calendar/format.ts";
import { gregorianKey } from "../../persian/calendar/gregorian.ts";
import { SearchWords } from "../../persian/search-words.ts";
import { articleWords, shownText } from "../../search/article-words.ts";
import {
  type FilterNames,
  NAMES_FILE,
  partFile,
  type ShownText,
  TIERS,
  type TierName,
  type TierTable,
  tableFile,
  textFile,
  type WordPart,
} from "../../search/files.ts";
import { type Month, monthsOf } from "../../search/tiers.ts";
import { WordIndex } from "../../search/word-index.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { fingerprint, type ViewNamer } from "../memory/fingerprint.ts";
import type { DerivedOutput } from "./derived.ts";
import { type KnownIndex, knownIndex, type SiteBefore, searchKey, shortName } from "./known-index.ts";

/** This module: another rule of anything that it reaches makes every index again. */
const MAKER = "src/making/derived/search.ts";

/** A month with a name for what the search holds of each of its articles. */
interface NamedMonth extends Month {
  readonly names: readonly string[];
}

/**
 * The search: an index for each tier of {@link TIERS}, and the text of each article as a result shows it. An index is
 * made again when one of its articles changed: of the others it takes the words from the site that is there. A text has its
 * place in its month and moves with no tier.
 * @param bodyOf an article's body as HTML, by the article's `bodyHash`
 * @param namer knows the names of the articles
 * @param before the site that is there, where it is of our code
 */
export function searchOutputs(
  digest: Digest,
  bodyOf: (bodyHash: string) => string,
  code: CodeNames,
  namer: ViewNamer,
  before?: SiteBefore,
): readonly DerivedOutput[] {
  if (!has(digest.content.site, "search")) return [];
  const { language } = digest.content.site;
  const by = `${codeName(code, MAKER)}${language}`;
  const months = monthsOf(digest.articles).map((month): NamedMonth => {
    return { ...month, names: month.articles.map((article) => namer.name(by, article)) };
  });
  return [
    ...TIERS.map((tier) =>
      indexOutput(
        tier,
        months.filter((month) => month.tier === tier),
        by,
        bodyOf,
        before,
      ),
    ),
    ...textOutputs(months, language, bodyOf),
    ...namesOutputs(namesToFilter(digest), by),
  ];
}

/** The names to filter by; none where the page shows all. */
function namesOutputs(names: FilterNames, by: string): readonly DerivedOutput[] {
  if (Object.keys(names).length === 0) return [];
  return [
    {
      key: searchKey(NAMES_FILE),
      name: fingerprint(`${by}${JSON.stringify(names)}`),
      files: [searchKey(NAMES_FILE)],
      make: async (folder) => write(folder, NAMES_FILE, names),
    },
  ];
}

function indexOutput(
  tier: TierName,
  months: readonly NamedMonth[],
  by: string,
  bodyOf: (bodyHash: string) => string,
  before: SiteBefore | undefined,
): DerivedOutput {
  return {
    key: searchKey(tier),
    name: fingerprint([by, ...months.flatMap(({ key, names }) => [key, ...names])].join("\u0001")),
    make: async (folder) => {
      const index = indexOf(months, bodyOf, before && knownIndex(tier, before));
      const parts = index.parts().map((entries): WordPart => {
        const written = entries.flat();
        return { name: shortName(written), words: written };
      });
      const table: TierTable = {
        months: months.map(({ key, names }) => [key, names.length, shortName(names)]),
        parts: parts.map(({ name, words: [first = ""] }) => [first, name]),
      };
      write(folder, tableFile(tier), table);
      for (const [number, part] of parts.entries()) write(folder, partFile(tier, number), part);
    },
  };
}

/** The words of a tier's articles, gathered where an earlier index does not know them. */
function indexOf(
  months: readonly NamedMonth[],
  bodyOf: (bodyHash: string) => string,
  before: KnownIndex | undefined,
): WordIndex {
  const index = new WordIndex();
  const names = months.flatMap((month) => month.names);
  const places = new Map(names.map((name, place) => [name, place]));
  const { articles: known = [], words: knownWords = [] } = before ?? {};
  index.keep(
    knownWords,
    known.map((name) => places.get(name) ?? -1),
  );
  const isKnown = new Set(known);
  const words = new SearchWords();
  for (const [place, article] of months.flatMap(({ articles }) => articles).entries()) {
    if (!isKnown.has(names[place] ?? "")) index.add(place, articleWords(article, bodyOf(article.bodyHash), words));
  }
  return index;
}

/** The texts, each made by itself: publishing an article adds one. */
function textOutputs(
  months: readonly NamedMonth[],
  language: "fa-IR" | "fa-AF",
  bodyOf: (bodyHash: string) => string,
): readonly DerivedOutput[] {
  const articles = new Map<string, Article>();
  const names = new Map<string, string>();
  for (const { key, articles: ofMonth, names: namesOfMonth } of months) {
    for (const [place, article] of ofMonth.entries()) {
      articles.set(textFile(key, place), article);
      names.set(textFile(key, place), namesOfMonth[place] ?? "");
    }
  }
  const make = async (folder: string, keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      const file = key.slice("search/".length);
      const article = articles.get(file);
      if (article !== undefined) write(folder, file, shown(article, language, bodyOf(article.bodyHash)));
    }
  };
  return [...names].map(([file, name]) => ({ key: searchKey(file), name, files: [searchKey(file)], make }));
}

/** An article as a result shows it. Addresses are from the site's root, whatever path the site is served from. */
function shown(article: Article, language: "fa-IR" | "fa-AF", body: string): ShownText {
  const { title, section, source, date } = article;
  return {
    path: articlePath(article),
    title,
    text: shownText(article, body),
    date: jalaliShort(date, language),
    gregorian: gregorianDay(date, language),
    day: gregorianKey(date.gregorian),
    ...(section === undefined ? {} : { section: section.title }),
    ...(source === undefined ? {} : { source: source.name }),
  };
}

function write(folder: string, name: string, value: unknown): void {
  const file = path.join(folder, "search", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}
