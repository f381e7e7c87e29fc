import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Article, Content, Section, Site, Source, Tag, Thread } from "../../src/content/article.ts";
import type { FeedFormat } from "../../src/content/feed-choice.ts";
import { buildDigest, type Digest } from "../../src/digest/digest.ts";
import { indexedKinds } from "../../src/digest/topics.ts";
import type { Discovery } from "../../src/discovery/discovery.ts";
import type { Feeds } from "../../src/feeds/feeds.ts";
import { outputsByKind } from "../../src/making/plan/plan.ts";
import { type Moment, parseMoment } from "../../src/persian/calendar/moment.ts";
import type { Shell } from "../../src/site/shell.ts";
import { inEnglish } from "../support/english.ts";

/** A site's settings, with the given ones over them. */
export function site(over: Partial<Site> = {}): Site {
  return {
    title: "گزیده",
    description: "گزیدهٔ خبرهای آزمون",
    origin: "https://digest.example",
    pathPrefix: "/",
    timezone: "Asia/Tehran",
    language: "fa-IR",
    authors: [{ name: "تحریریه", url: "https://digest.example/about/" }],
    editionRhythm: "daily",
    tagPolicy: "strict",
    tagPageMin: 1,
    otherCalendar: "inline",
    feedLength: 50,
    feedAuthority: "digest.example,2024",
    shareImages: true,
    ...over,
  };
}

/** A moment in Tehran. */
export function at(text: string): Moment {
  const parsed = parseMoment(text, "Asia/Tehran");
  if (!parsed.ok) throw new Error(inEnglish(parsed.problem));
  return parsed.moment;
}

export const SCIENCE: Section = { id: "science", title: "دانش", description: "خبرهای دانش" };
export const MOWJ: Source = { id: "mowj", name: "خبرگزاری موج", url: "https://mowj.example/" };
export const NOVOSTI: Source = { id: "novosti", name: "نووستی", url: "https://novosti.example/" };
export const ENERGY: Tag = { slug: "انرژی", label: "انرژی", aliases: [], formerSlugs: [] };
export const SPACE: Tag = { slug: "space", label: "فضا", aliases: [], formerSlugs: ["cosmos"] };
export const MARS: Thread = { id: "mars", title: "سفر به مریخ" };

/** An article, with the given fields over the plain ones. Its body is named as its slug. */
export function article(slug: string, date: string, over: Partial<Article> = {}): Article {
  return {
    id: slug,
    slug,
    title: `خبر ${slug}`,
    date: at(date),
    via: [],
    authors: [],
    tags: [],
    keyPoints: [],
    corrections: [],
    comments: [],
    aliases: [],
    top: false,
    words: 40,
    bodyHash: slug,
    ...over,
  };
}

/** A digest of these articles (in any order) and a shell whose bodies are given, or one plain paragraph. */
export function digestOf(
  articles: readonly Article[],
  bodies: Readonly<Record<string, string>> = {},
  over: Partial<Site> = {},
): { readonly digest: Digest; readonly shell: Shell; readonly feeds: FeedsByFormat; readonly discovery: Discovery } {
  const content: Content = {
    site: site(over),
    strings: STRINGS,
    sections: [SCIENCE],
    sources: [MOWJ, NOVOSTI],
    tags: [...new Map([ENERGY, SPACE, ...articles.flatMap(({ tags }) => tags)].map((tag) => [tag.slug, tag])).values()],
    threads: [MARS],
    authors: [...new Map(articles.flatMap(({ authors }) => authors).map((author) => [author.id, author])).values()],
    holidays: [],
    articles: [...articles].sort((a, b) => a.date.epochMs - b.date.epochMs),
    notes: [],
  };
  const digest = buildDigest(content);
  const shell: Shell = {
    site: content.site,
    strings: STRINGS,
    sections: content.sections,
    indexes: indexedKinds(content),
    about: true,
    assets: {},
    inline: {},
    body: (name) => bodies[name] ?? `<p>متن خبر ${name}.</p>\n`,
  };
  const { feeds, discovery } = outputsByKind(digest);
  return { digest, shell, feeds: byFormat(feeds), discovery };
}

/** All feeds, with the documents that are subscribed to by their format, and those of archives. */
type FeedsByFormat = Feeds & Readonly<Record<FeedFormat | "archives", Feeds["documents"]>>;

/** Feeds with their documents sorted by format. */
export function byFormat(feeds: Feeds): FeedsByFormat {
  const current = ({ view }: Feeds["documents"][number]): boolean => view.document.archive === undefined;
  const inFormat = (format: FeedFormat): Feeds["documents"] =>
    feeds.documents.filter((entry) => current(entry) && entry.view.format === format);
  return {
    ...feeds,
    rss: inFormat("rss"),
    atom: inFormat("atom"),
    json: inFormat("json"),
    archives: feeds.documents.filter((entry) => !current(entry)),
  };
}

/** The interface's real texts. */
export const STRINGS: Readonly<Record<string, string>> = parse(
  readFileSync(new URL("../../_data/strings.yaml", import.meta.url), "utf8"),
);
