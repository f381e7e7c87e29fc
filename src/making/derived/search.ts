import type { Article } from "../../content/article.ts";
import { has } from "../../content/features.ts";
import type { Digest } from "../../digest/digest.ts";
import { namesToFilter } from "../../digest/pages.ts";
import { articlePath } from "../../digest/paths.ts";
import { gregorianDay, jalaliShort } from "../../persian/calendar/format.ts";
import { gregorianKey } from "../../persian/calendar/gregorian.ts";
import { shownText } from "../../search/article-words.ts";
import { type FilterNames, NAMES_FILE, type ShownText, TIERS, textFile } from "../../search/files.ts";
import { monthsOf } from "../../search/tiers.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { fingerprint, type ViewNamer } from "../memory/fingerprint.ts";
import type { DerivedOutput } from "./derived.ts";
import type { SiteBefore } from "./known-index.ts";
import { searchKey, writeSearchFile } from "./search-files.ts";
import { indexOutput, type NamedMonth } from "./search-index.ts";

/** This module: another rule of anything that it reaches makes every index again. */
const MAKER = "src/making/derived/search.ts";

/**
 * The search: an index for each tier of {@link TIERS}, and the text of each article as a result shows it. An index is
 * made again when one of its articles changed, and takes the words of the others from the site that is there. A text has
 * its place in its day and moves with no tier.
 * @param bodyOf an article's body as HTML, by the article's `bodyHash`
 * @param namer knows the names of the articles
 * @param before the site that is there; absent where nothing is remembered of it
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
    return { ...month, named: month.articles.map((article) => ({ article, name: namer.name(by, article) })) };
  });
  return [
    ...TIERS.map((tier) => {
      const ofTier = months.filter((month) => month.tier === tier);
      return indexOutput(tier, ofTier, { by, bodyOf, before });
    }),
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
      make: async (folder) => writeSearchFile(folder, searchKey(NAMES_FILE), names),
    },
  ];
}

/** The texts, each made by itself: publishing an article adds one. */
function textOutputs(
  months: readonly NamedMonth[],
  language: "fa-IR" | "fa-AF",
  bodyOf: (bodyHash: string) => string,
): readonly DerivedOutput[] {
  const texts = new Map(
    months.flatMap(({ key, days, named }) =>
      named.map((one, place) => [searchKey(textFile(key, days, place)), one] as const),
    ),
  );
  const make = async (folder: string, keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      const article = texts.get(key)?.article;
      if (article === undefined) continue;
      writeSearchFile(folder, key, shown(article, language, bodyOf(article.bodyHash)));
    }
  };
  return [...texts].map(([key, { name }]) => ({ key, name, files: [key], make }));
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
