import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { Article, Content, Section, Site, Source, Tag, Thread } from "../../src/content/article.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { buildDigest } from "../../src/digest/digest.ts";
import type { Pages } from "../../src/digest/pages.ts";
import { indexedKinds } from "../../src/digest/topics.ts";
import { outputsByKind } from "../../src/making/plan/plan.ts";
import * as archive from "../../src/pages/archive.11ty.tsx";
import * as articles from "../../src/pages/articles.11ty.tsx";
import * as editionParts from "../../src/pages/editionParts.11ty.tsx";
import * as editions from "../../src/pages/editions.11ty.tsx";
import * as home from "../../src/pages/home.11ty.tsx";
import * as lists from "../../src/pages/lists.11ty.tsx";
import * as months from "../../src/pages/months.11ty.tsx";
import * as notFound from "../../src/pages/notFound.11ty.tsx";
import * as offline from "../../src/pages/offline.11ty.tsx";
import * as redirects from "../../src/pages/redirects.11ty.tsx";
import * as search from "../../src/pages/search.11ty.tsx";
import * as tagIndex from "../../src/pages/tagIndex.11ty.tsx";
import * as topicIndexes from "../../src/pages/topicIndexes.11ty.tsx";
import * as years from "../../src/pages/years.11ty.tsx";
import type { Moment } from "../../src/persian/calendar/moment.ts";
import { parseMoment } from "../../src/persian/calendar/moment.ts";
import type { Shell } from "../../src/site/shell.ts";
import type { Template } from "../../src/site/template.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const TEMPLATES: { readonly [Kind in keyof Pages]: Template<Pages[Kind][number]> } = {
  home,
  editions,
  editionParts,
  articles,
  lists,
  tagIndex,
  topicIndexes,
  months,
  years,
  archive,
  search,
  offline,
  notFound,
  redirects,
};

export const SITE: Site = {
  title: "نمونه",
  description: "نشریه‌ای برای آزمون",
  origin: "https://example.org",
  pathPrefix: "/",
  timezone: "Asia/Tehran",
  language: "fa-IR",
  authors: [],
  commentAddress: "mailto:editor@example.org",
  editionRhythm: "daily",
  tagPolicy: "strict",
  tagPageMin: 1,
  otherCalendar: "inline",
  feedLength: 50,
  feedAuthority: "example.org,2017",
  shareImages: false,
};

const SCIENCE: Section = { id: "science", title: "دانش", description: "از آسمان تا زمین" };
const WEB: Section = { id: "web", title: "وب" };
export const SECTIONS: readonly Section[] = [SCIENCE, WEB];
export const AGENCY: Source = { id: "agency", name: "خبرگزاری نمونه", url: "https://agency.example/" };
export const QUOTED: Source = { id: "quoted", name: "روزنامهٔ دیگر" };
export const CALENDAR: Tag = { slug: "calendar", label: "گاه‌شماری", aliases: ["تقویم"], formerSlugs: [] };
export const LEAP: Tag = { slug: "leap", label: "کبیسه", aliases: [], parent: "calendar", formerSlugs: [] };
export const CPP: Tag = { slug: "cpp", label: "C++", aliases: [], formerSlugs: [] };
export const WATER: Tag = { slug: "water", label: "آب", aliases: [], formerSlugs: [] };

const TAGS = [CALENDAR, LEAP, CPP, WATER];

/** A moment in the site's zone. */
export function at(text: string): Moment {
  const parsed = parseMoment(text, SITE.timezone);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.en}`);
  return parsed.moment;
}

/** An article with what every article has, and more where it is given. */
export function article(slug: string, date: string, more: Partial<Article> = {}): Article {
  return {
    id: slug,
    slug,
    title: `عنوان ${slug}`,
    date: at(date),
    via: [],
    authors: [],
    tags: [],
    keyPoints: [],
    corrections: [],
    comments: [],
    aliases: [],
    top: false,
    words: 600,
    bodyHash: slug,
    ...more,
  };
}

export const THREAD: Thread = { id: "story", title: "داستان دنباله‌دار", description: "در چند بخش" };

/** Six articles of three days, by date. */
export const ARTICLES: readonly Article[] = [
  article("first", "1395-12-06 08:00", { thread: THREAD, tags: [CALENDAR], section: SCIENCE, source: AGENCY }),
  article("near", "1395-12-06 09:00", { tags: [CALENDAR, LEAP, WATER] }),
  article("whole", "1395-12-07 14:25", {
    title: "زبان C++ و GPT-4 در یک روز",
    kicker: "گزارش",
    lead: "چکیده‌ای از آنچه در متن می‌آید.",
    updated: at("1395-12-08 10:00"),
    source: AGENCY,
    via: [QUOTED],
    url: "https://agency.example/news/1",
    section: SCIENCE,
    tags: [CALENDAR, LEAP, CPP],
    thread: THREAD,
    keyPoints: ["نکتهٔ نخست", "نکتهٔ دوم"],
    image: { path: "/assets/images/map.svg", alt: "نقشه", credit: { name: "نگارنده" }, width: 640, height: 400 },
    corrections: [{ date: at("1395-12-08 10:00"), note: "عددی درست شد." }],
    top: true,
  }),
  article("brief", "1395-12-07 16:00", { section: WEB, lead: "کوتاه." }),
  article("nowruz", "1396-01-01", { section: WEB, tags: [CALENDAR], top: true }),
  article("second-top", "1396-01-01 12:00", { section: SCIENCE, top: true }),
];

export interface SampleOptions {
  readonly site?: Partial<Site>;
  readonly articles?: readonly Article[];
  readonly tags?: readonly Tag[];
}

/** The sample digest's content. */
export function sampleContent({ site = {}, articles: given = ARTICLES, tags = TAGS }: SampleOptions = {}): Content {
  return {
    site: { ...SITE, ...site },
    strings: strings(),
    sections: SECTIONS,
    sources: [AGENCY, QUOTED],
    tags,
    threads: [THREAD],
    authors: [...new Map(given.flatMap(({ authors }) => authors).map((author) => [author.id, author])).values()],
    holidays: [
      { day: "1396-01-01", title: "آغاز نوروز", off: true },
      { day: "1395-12-29", title: "روز ملی شدن صنعت نفت", off: true },
    ],
    articles: given,
    notes: [
      {
        file: "1396-01-01.md",
        day: "1396-01-01",
        title: "شمارهٔ نوروز",
        order: [],
        introduction: '<p>نوروز <a href="/tags/calendar/">مبارک</a></p>\n',
      },
    ],
  };
}

/** The interface's texts as they are delivered. */
export function strings(): Readonly<Record<string, string>> {
  const yaml = readYaml(readFileSync(new URL("../../_data/strings.yaml", import.meta.url), "utf8"));
  if (!yaml.ok || typeof yaml.value !== "object" || yaml.value === null) throw new Error("strings.yaml is not YAML");
  return Object.fromEntries(Object.entries(yaml.value).map(([key, text]) => [key, String(text)]));
}

/** The shell of the sample digest, with assets and bodies of its own. */
export function sampleShell(content: Content): Shell {
  return {
    site: content.site,
    strings: content.strings,
    sections: content.sections,
    indexes: indexedKinds(content),
    about: true,
    assets: {
      "css/gozide.css": "/assets/css/gozide.css",
      "js/comforts.js": "/assets/js/comforts.js",
      "icons/gozide.svg": "/assets/icons/gozide.svg",
      "fonts/vazirmatn-400.woff2": "/assets/fonts/vazirmatn-400.woff2",
      "fonts/vazirmatn-700.woff2": "/assets/fonts/vazirmatn-700.woff2",
    },
    inline: { "critical.css": ":root{color:red}" },
    body: (name) =>
      `<p>متن ${name} با <a href="/tags/calendar/">پیوند</a> و <a href="https://other.example/">بیرون</a>.</p>\n`,
  };
}

/** A rendered page. */
export interface Rendered {
  readonly kind: keyof Pages;
  readonly path: string;
  readonly html: string;
  readonly root: Element;
}

/** Renders every page of the sample digest. */
export function renderAll(options: SampleOptions = {}): readonly Rendered[] {
  const content = sampleContent(options);
  const { pages } = outputsByKind(buildDigest(content));
  const shell = sampleShell(content);
  return [
    ...renderKind("home", pages, shell),
    ...renderKind("editions", pages, shell),
    ...renderKind("editionParts", pages, shell),
    ...renderKind("articles", pages, shell),
    ...renderKind("lists", pages, shell),
    ...renderKind("tagIndex", pages, shell),
    ...renderKind("topicIndexes", pages, shell),
    ...renderKind("months", pages, shell),
    ...renderKind("years", pages, shell),
    ...renderKind("archive", pages, shell),
    ...renderKind("notFound", pages, shell),
    ...renderKind("redirects", pages, shell),
  ];
}

function renderKind<Kind extends keyof Pages>(kind: Kind, pages: Pages, shell: Shell): readonly Rendered[] {
  return pages[kind].map((entry) => {
    const html = TEMPLATES[kind].render({ entry, shell });
    return { kind, path: entry.path, html, root: rootOf(html) };
  });
}

/** The page at an address. */
export function pageAt(pages: readonly Rendered[], path: string): Rendered {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`no page ${path}; there are ${pages.map((one) => one.path).join(" ")}`);
  return page;
}

/** The `<html>` of a document. */
export function rootOf(html: string): Element {
  const root = parse(html).childNodes.find((node) => defaultTreeAdapter.isElementNode(node));
  if (root === undefined || !defaultTreeAdapter.isElementNode(root)) throw new Error("no document");
  return root;
}

/** Every element below one that has the tag name (or any) and fits. */
export function all(root: Node, tag = "*", fits: (element: Element) => boolean = () => true): readonly Element[] {
  if (!("childNodes" in root)) return [];
  return root.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    const own = (tag === "*" || node.tagName === tag) && fits(node) ? [node] : [];
    return [...own, ...all(node, tag, fits)];
  });
}

/** The first such element. */
export function one(root: Node, tag: string, fits?: (element: Element) => boolean): Element {
  const found = all(root, tag, fits)[0];
  if (found === undefined) throw new Error(`no <${tag}>`);
  return found;
}

/** An attribute's value. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(name: string): (element: Element) => boolean {
  return (element) => (attribute(element, "class") ?? "").split(" ").includes(name);
}

/** The text inside, spaces drawn together. */
export function text(node: Node): string {
  return rawText(node)
    .replace(/[ \n]+/gu, " ")
    .trim();
}

function rawText(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}
