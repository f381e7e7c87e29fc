import { oneLine } from "../import/clean-text.ts";
import { dateWithin } from "../import/date-words.ts";
import { clockLine, dateLine } from "../import/page-lines.ts";
import type { PageLine } from "./lines.ts";
import { metaOf } from "./title.ts";

/** Under which names pages tell machines when an article was published. */
const PUBLISHED = [
  ...["article:published_time", "og:published_time", "og:article:published_time", "datePublished", "article:published"],
  ...["publishdate", "publish_date", "pubdate", "PublishDate", "parsely-pub-date", "sailthru.date", "dc.date.issued"],
  ...["DC.date.issued", "dc.date", "DC.Date", "citation_publication_date", "date"],
];
const UPDATED = ["article:modified_time", "og:updated_time", "dateModified", "dc.date.modified"];

/** So far from the title is a date looked for: in lines. */
const AROUND = 12;
/** A line with a date and more words than these tells something else. */
const LONGEST = 160;

/** When a page tells machines that its article was published, as it is written there. */
export function publishedDate(document: Document): string | undefined {
  const named = PUBLISHED.map((name) => metaOf(document, name)).find((found) => found !== undefined);
  const element = document.querySelector('[itemprop="datePublished"]');
  const marked = element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? undefined;
  return named ?? (marked === undefined || oneLine(marked) === "" ? undefined : oneLine(marked));
}

/** The same of its last change. */
export function updatedDate(document: Document): string | undefined {
  return UPDATED.map((name) => metaOf(document, name)).find((found) => found !== undefined);
}

/**
 * The date that stands nearest to the title, as import reads it: one that says that it is of the publication before others, one
 * with an hour before a day alone, since pages show today's date above everything.
 * @param lines the page's, before anything of it is taken out
 */
export function shownDate(lines: readonly PageLine[], title: number): string | undefined {
  const found = lines.slice(Math.max(0, title - AROUND), title + AROUND + 1).flatMap((line, index) => {
    const distance = Math.abs(Math.max(0, title - AROUND) + index - title);
    return candidateOf(line, lines[Math.max(0, title - AROUND) + index + 1]).map((one) => ({ ...one, distance }));
  });
  return found.toSorted((a, b) => b.weight - a.weight || a.distance - b.distance)[0]?.date;
}

interface ShownDate {
  readonly date: string;
  readonly weight: number;
}

function candidateOf({ text, element }: PageLine, next: PageLine | undefined): readonly ShownDate[] {
  if (text.length > LONGEST || /^(?:امروز|آخرین|به ?روز ?(?:رسانی|شده))/u.test(text)) return [];
  const machine = timeIn(element);
  const day = dateLine(text) ?? dateWithin(text);
  const isSaid = /(?:انتشار|مخابره|درج|تاریخ(?: خبر)?) ?:/u.test(text);
  if (machine !== undefined && (day !== undefined || text.length < 60)) return [{ date: machine, weight: 3 }];
  if (day === undefined) return [];
  const clock = next === undefined || day.includes(":") ? undefined : clockLine(next.text);
  const date = clock === undefined ? day : `${day} ${clock}`;
  return [{ date, weight: (isSaid ? 2 : 0) + (date.includes(":") ? 1 : 0) }];
}

/** What a `time` element in or around a line tells machines. */
function timeIn(element: Element): string | undefined {
  const time = element.nodeName === "TIME" ? element : element.querySelector("time[datetime]");
  const told = oneLine(time?.getAttribute("datetime") ?? "");
  return /\d{4}/u.test(told) ? told : undefined;
}
