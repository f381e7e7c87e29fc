import type { Article, Content, EditionNote, Section, Site } from "../content/article.ts";
import { type JalaliDate, jalaliKey, startOfJalaliWeek } from "../persian/calendar/jalali.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import { editionNumbers } from "./edition-numbers.ts";

/** The articles of one Jalali day, or of a week that begins on Saturday. */
export interface Edition {
  /** Its first day. */
  readonly day: JalaliDate;
  /** From 1; undefined for one that came later than its day and was given none. */
  readonly number?: number;
  readonly title?: string;
  /** Checked HTML. */
  readonly introduction?: string;
  /** In reading order: by the note, then top stories, then by time. */
  readonly articles: readonly Article[];
  /** How many of them, from the first, are top stories; none where nothing of it is published yet. */
  readonly topCount: number;
}

/** Whether readers have any of an edition: `npm start` shows those that are only to come, too. */
export function isPublished({ articles }: Pick<Edition, "articles">): boolean {
  return articles.some(({ unpublished }) => unpublished === undefined);
}

/** The first day of the edition that an article of that date belongs to. */
export function editionDay(date: Moment, rhythm: Site["editionRhythm"]): JalaliDate {
  return rhythm === "daily" ? date.jalali : startOfJalaliWeek(date.jalali);
}

/**
 * Groups articles into editions, oldest first.
 * @param articles oldest first
 * @param kept the numbers that published editions keep, by day
 */
export function editionsOf(
  articles: readonly Article[],
  notes: readonly EditionNote[],
  rhythm: Site["editionRhythm"],
  kept?: Content["editionNumbers"],
): readonly Edition[] {
  const noteOf = new Map(notes.map((note) => [note.day, note]));
  const groups = groupByDay(articles, rhythm);
  const noted = new Map(
    notes.flatMap(({ day, number }) => (number === undefined ? [] : [[day, number.value] as const])),
  );
  const promised = kept === undefined ? { noted } : { noted, kept: new Map(Object.entries(kept)) };
  const out = new Set([...groups].flatMap(([key, { members }]) => (isPublished({ articles: members }) ? [key] : [])));
  const numbers = editionNumbers([...out], promised);
  return [...groups].map(([key, { day, members }]) => {
    const note = noteOf.get(key);
    const number = numbers.get(key);
    const ordered = withPublishedLead(inReadingOrder(members, note?.order ?? []));
    const topCount = out.has(key) ? Math.max(1, ordered.filter((article) => article.top).length) : 0;
    return {
      day,
      ...(number === undefined ? {} : { number }),
      ...(note?.title === undefined ? {} : { title: note.title }),
      ...(note === undefined || note.introduction === "" ? {} : { introduction: note.introduction }),
      articles: ordered,
      topCount: Math.min(topCount, MOST_TOP_STORIES),
    };
  });
}

const MOST_TOP_STORIES = 3;

interface DayGroup {
  readonly day: JalaliDate;
  readonly members: Article[];
}

function groupByDay(articles: readonly Article[], rhythm: Site["editionRhythm"]): ReadonlyMap<string, DayGroup> {
  const groups = new Map<string, DayGroup>();
  for (const article of articles) {
    const day = editionDay(article.date, rhythm);
    const key = jalaliKey(day);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { day, members: [article] });
    else group.members.push(article);
  }
  return groups;
}

/** An edition's articles as its note orders them, by slugs; then top stories, then all others, the newest first. */
export function inReadingOrder<Listed extends Pick<Article, "slug" | "top" | "date">>(
  articles: readonly Listed[],
  order: readonly string[],
): readonly Listed[] {
  const rank = (article: Listed): number => {
    const named = order.indexOf(article.slug);
    if (named !== -1) return named;
    return order.length + (article.top ? 0 : 1);
  };
  return [...articles].sort((a, b) => rank(a) - rank(b) || b.date.epochMs - a.date.epochMs);
}

/** A draft, and what is dated later, leads no edition: the first that readers have does. */
function withPublishedLead(articles: readonly Article[]): readonly Article[] {
  const lead = articles.find(({ unpublished }) => unpublished === undefined);
  return lead === undefined || lead === articles[0] ? articles : [lead, ...articles.filter((one) => one !== lead)];
}

/** An edition's articles after its top stories, by section in the digest's order; those without a section last. */
export function bySection(
  articles: readonly Article[],
  sections: readonly Section[],
): readonly { readonly section?: Section; readonly articles: readonly Article[] }[] {
  const groups = sections
    .map((section) => ({ section, articles: articles.filter((article) => article.section?.id === section.id) }))
    .filter((group) => group.articles.length > 0);
  const rest = articles.filter((article) => article.section === undefined);
  return rest.length === 0 ? groups : [...groups, { articles: rest }];
}
