import type { Article } from "../../content/article.ts";
import { SearchWords } from "../../persian/search-words.ts";
import { articleWords } from "../../search/article-words.ts";
import { partFile, type TierName, type TierTable, tableFile, type WordPart } from "../../search/files.ts";
import { writeNumber } from "../../search/numbers.ts";
import { type Month, settledOf } from "../../search/tiers.ts";
import { WordIndex } from "../../search/word-index.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { DerivedOutput, Turn } from "./derived.ts";
import { type KnownIndex, knownIndex, type SiteBefore } from "./known-index.ts";
import { searchKey, shortName, writeSearchFile } from "./search-files.ts";

/** An article with a name for what the search holds of it. */
export interface NamedArticle {
  readonly article: Article;
  readonly name: string;
}

/** A month with the names of its articles. */
export interface NamedMonth extends Month {
  readonly named: readonly NamedArticle[];
}

/** What an index is made with. */
export interface IndexMaking {
  /** Names the code and the language. */
  readonly by: string;
  /** An article's body as HTML, by the article's `bodyHash`. */
  readonly bodyOf: (bodyHash: string) => string;
  /** The site that is there. */
  readonly before: SiteBefore | undefined;
}

/** The index of a tier: its table and its word files. */
export function indexOutput(
  tier: TierName,
  months: readonly NamedMonth[],
  { by, bodyOf, before }: IndexMaking,
): DerivedOutput {
  const names = months.map(({ key, days, named }) => {
    return { key, days: days.map(writeNumber).join(""), ofMonth: named.map(({ name }) => name) };
  });
  return {
    key: searchKey(tier),
    name: fingerprint([by, ...names.flatMap(({ key, days, ofMonth }) => [key, days, ...ofMonth])].join("\u0001")),
    madeOf: names.flatMap(({ ofMonth }) => ofMonth),
    make: async (folder, _, turn) => {
      const articles = months.flatMap(({ named }) => named);
      const settled = settledOf(tier, articles.length);
      const gather = gathering(articles, bodyOf, turn);
      const files = await gather(0, settled, before && (await knownIndex(tier, before, turn)));
      const parts: TierTable["parts"][number][] = [];
      for (const entries of files.parts()) {
        await turn?.();
        const words = entries.flat();
        const part: WordPart = { name: shortName(words), words };
        writeSearchFile(folder, searchKey(partFile(tier, parts.length)), part);
        parts.push([words[0] ?? "", part.name]);
      }
      const newest = await gather(settled, articles.length);
      const table: TierTable = {
        months: names.map(({ key, days, ofMonth }) => [key, days, shortName(ofMonth)]),
        parts,
        newest: [...newest.entries()].flat(),
      };
      writeSearchFile(folder, searchKey(tableFile(tier)), table);
    },
  };
}

/** Gathers the words of a tier's articles from one place to before another, of those that no earlier index knows. */
function gathering(
  articles: readonly NamedArticle[],
  bodyOf: (bodyHash: string) => string,
  turn: Turn | undefined,
): (from: number, to: number, known?: KnownIndex) => Promise<WordIndex> {
  const words = new SearchWords();
  return async (from, to, { articles: known, parts } = { articles: [], parts: [] }) => {
    const index = new WordIndex();
    const own = articles.slice(from, to);
    const places = new Map(own.map(({ name }, at) => [name, from + at]));
    const placeOf = known.map((name) => places.get(name) ?? -1);
    for (const part of parts) {
      await turn?.();
      index.keep(part, placeOf);
    }
    const isKnown = new Set(known);
    for (const [at, { article, name }] of own.entries()) {
      if (isKnown.has(name)) continue;
      await turn?.();
      index.add(from + at, articleWords(article, bodyOf(article.bodyHash), words));
    }
    return index;
  };
}
