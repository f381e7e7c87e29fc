import type { Article } from "../../content/article.ts";
import { SearchWords } from "../../persian/search-words.ts";
import { articleWords } from "../../search/article-words.ts";
import { partFile, type TierName, type TierTable, tableFile, type WordPart } from "../../search/files.ts";
import { type Month, settledOf } from "../../search/tiers.ts";
import { WordIndex } from "../../search/word-index.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { DerivedOutput } from "./derived.ts";
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
  const names = months.map(({ key, named }) => [key, named.map(({ name }) => name)] as const);
  return {
    key: searchKey(tier),
    name: fingerprint([by, ...names.flat(2)].join("\u0001")),
    make: async (folder) => {
      const articles = months.flatMap(({ named }) => named);
      const settled = settledOf(tier, articles.length);
      const gather = gathering(articles, bodyOf);
      const files = gather(0, settled, before && knownIndex(tier, before));
      const parts = files.parts().map((entries): WordPart => {
        const words = entries.flat();
        return { name: shortName(words), words };
      });
      const table: TierTable = {
        months: names.map(([key, ofMonth]) => [key, ofMonth.length, shortName(ofMonth)]),
        parts: parts.map(({ name, words: [first = ""] }) => [first, name]),
        newest: gather(settled, articles.length).entries().flat(),
      };
      writeSearchFile(folder, searchKey(tableFile(tier)), table);
      for (const [at, part] of parts.entries()) writeSearchFile(folder, searchKey(partFile(tier, at)), part);
    },
  };
}

/** Gathers the words of a tier's articles from one place to before another, of those that no earlier index knows. */
function gathering(
  articles: readonly NamedArticle[],
  bodyOf: (bodyHash: string) => string,
): (from: number, to: number, known?: KnownIndex) => WordIndex {
  const words = new SearchWords();
  return (from, to, { articles: known, words: knownWords } = { articles: [], words: [] }) => {
    const index = new WordIndex();
    const own = articles.slice(from, to);
    const places = new Map(own.map(({ name }, at) => [name, from + at]));
    index.keep(
      knownWords,
      known.map((name) => places.get(name) ?? -1),
    );
    const isKnown = new Set(known);
    for (const [at, { article, name }] of own.entries()) {
      if (!isKnown.has(name)) index.add(from + at, articleWords(article, bodyOf(article.bodyHash), words));
    }
    return index;
  };
}
