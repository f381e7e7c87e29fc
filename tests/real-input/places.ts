import { fold } from "../../src/persian/fold.ts";
import type { MarkupElement } from "../publishing/markup.ts";
import type { ImportedFile } from "./article-files.ts";
import { type BuiltDigest, linksOf } from "./built-digest.ts";

/** What an article's page needs to be judged by. */
export interface Expectations {
  /** The label of a tag by a folded name or alias. */
  readonly labels: ReadonlyMap<string, string>;
  /** When the original was published (epoch milliseconds), by its address. */
  readonly published: ReadonlyMap<string, number>;
  readonly zone: string;
}

/**
 * Faults of one dated article in the built site: its page with title and both dates, and its place in its edition,
 * its months, its tag pages, their feeds and the digest's.
 */
export async function faultsOf(
  article: ImportedFile & { readonly address: string },
  site: BuiltDigest,
  { labels, published, zone }: Expectations,
): Promise<readonly string[]> {
  const { address } = article;
  const page = site.page(address);
  if (page === undefined) return [`no page ${address}`];
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };

  const title = page.find(({ name }) => name === "h1")?.text ?? "";
  expect(fold(title) === fold(article.title), `the title is «${title}»`);

  const instant = page.find(({ name }) => name === "time")?.attributes.datetime ?? "";
  const moment = new Date(instant.length === 10 ? `${instant}T12:00:00Z` : instant);
  const original = published.get(article.url ?? "");
  expect(original === undefined || original === moment.getTime(), `${instant} is not when the original was published`);
  const edition = address.slice(0, "/1395/12/07/".length);
  expect(jalaliPath(moment, zone) === edition, `${instant} is not the day ${edition}`);
  for (const day of shownDays(moment, zone)) {
    expect(
      page.some(({ name, text }) => name === "time" && text.includes(day)),
      `«${day}» is not shown`,
    );
  }

  expect(site.listLinks(edition).has(address), `not in its edition ${edition}`);
  const [gregorianYear = "", gregorianMonth = ""] = gregorianParts(moment, zone);
  for (const month of [edition.slice(0, "/1395/12/".length), `/${gregorianYear}/${gregorianMonth}/`]) {
    expect(site.page(month) !== undefined && leads(site, month, edition), `${month} does not lead to ${edition}`);
  }
  expect((await site.feedLinks("/")).has(address), "not in the digest's feed");
  for (const tag of article.tags) {
    const place = tagPage(page, labels.get(fold(tag)) ?? tag);
    if (place === undefined) {
      faults.push(`the tag «${tag}» is not on the page`);
      continue;
    }
    expect(site.listLinks(place).has(address), `not in ${place}`);
    expect((await site.feedLinks(place)).has(address), `not in ${place}rss.xml`);
  }
  return faults;
}

function leads(site: BuiltDigest, page: string, to: string): boolean {
  return linksOf(site.page(page) ?? []).includes(to);
}

function tagPage(page: readonly MarkupElement[], label: string): string | undefined {
  const link = page.find(
    ({ name, attributes: { href }, text }) =>
      name === "a" && /^\/tags\/./u.test(href ?? "") && fold(text) === fold(label),
  );
  return link?.attributes.href === undefined ? undefined : decodeURI(link.attributes.href);
}

/** The Jalali day as an edition's address, by ICU: a witness beside the generator's own calendar. */
function jalaliPath(moment: Date, zone: string): string {
  const parts = partsOf(moment, "en-u-ca-persian-nu-latn", zone);
  return `/${parts.year}/${parts.month}/${parts.day}/`;
}

function gregorianParts(moment: Date, zone: string): readonly string[] {
  const { year = "", month = "" } = partsOf(moment, "en-u-ca-gregory-nu-latn", zone);
  return [year, month];
}

function partsOf(moment: Date, locale: string, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat(locale, { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** «۷ اسفند ۱۳۹۵» and «۲۵ فوریهٔ ۲۰۱۷», put together from ICU's parts. */
function shownDays(moment: Date, timeZone: string): readonly string[] {
  return ["persian", "gregory"].map((calendar) => {
    const format = new Intl.DateTimeFormat(`fa-u-ca-${calendar}`, {
      timeZone,
      year: "numeric",
      month: "long",
      day: "numeric",
    });
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return `${parts.day} ${parts.month} ${parts.year}`;
  });
}
