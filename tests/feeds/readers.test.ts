import { describe, expect, it } from "vitest";
import type { FeedView } from "../../src/feeds/feed-view.ts";
import { articleIdentity } from "../../src/feeds/identity.ts";
import { itemContent } from "../../src/feeds/item-content.ts";
import { pressOf } from "../../src/feeds/press.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { ownAddress } from "../../src/site/addresses.ts";
import { article, at, digestOf, ENERGY, MARS, MOWJ, NOVOSTI, SCIENCE, SPACE, site } from "./digest-fixture.ts";
import { READERS } from "./readers.ts";

const ARTICLES = [
  article("hydrogen", "1395-12-07 14:25", {
    title: "نووستی: موتور هیدروژنی در پرواز آزمایش شد",
    lead: "موتور <هیدروژنی> & برقی پهپاد آزمایش شد.",
    source: MOWJ,
    via: [NOVOSTI],
    url: "https://mowj.example/خبر/۱",
    section: SCIENCE,
    tags: [ENERGY, SPACE],
    thread: MARS,
    keyPoints: ["پرواز ۳۰ دقیقه‌ای", "سوخت H2"],
    corrections: [],
    comments: [],
    image: { path: "/assets/images/engine.png", alt: "موتور", credit: { name: "نووستی" }, width: 640, height: 360 },
  }),
  article("html-5", "1395-12-07 15:00", { title: "HTML <b> & CSS در ایران", tags: [SPACE] }),
  article("سال-نو", "1396-01-01", { title: "سال نو", section: SCIENCE }),
  article("esfand-30", "1403-12-30 23:59", { title: "۳۰ اسفند: روز کبیسه", updated: at("1404-01-02 08:00") }),
];

const BODIES = {
  hydrogen: '<p>به گزارش <bdi lang="en">RIA</bdi>، <a href="/tags/space/">فضا</a>.</p>\n',
  "html-5": "<p>W3C می‌گوید &lt;b&gt; &amp; دیگران. ]]&gt;</p>\n",
};

describe.each(Object.entries(READERS))("%s", (name, read) => {
  it.each(["rss", "atom"] as const)("reads every item of every %s feed as the articles say", async (format) => {
    const { feeds, shell } = digestOf(ARTICLES, BODIES);
    for (const { view } of feeds[format]) {
      if (view.document.items.kind !== "articles") continue;
      const { articles } = view.document.items;
      const feed = await read(renderFeed(view, shell));
      expect(feed.items.map((item) => item.id)).toEqual(articles.map((it) => articleIdentity(it, site())));
      expect(feed.items.map((item) => item.title?.replace(/[\u200F\u2066-\u2069]/gu, ""))).toEqual(
        articles.map((it) => it.title),
      );
      expect(feed.items.map((item) => item.published)).toEqual(articles.map((it) => it.date.epochMs));
      expect(feed.items.map((item) => item.html?.trim())).toEqual(
        articles.map((it) => itemContent(it, "full", pressOf(shell)).html),
      );
      const categories = articles.map((it) => [it.section?.title, ...it.tags.map((tag) => tag.label)].filter(isText));
      expect(feed.items.map((item) => item.categories)).toEqual(
        categories.map((names) => (readsNoCategories(name, format) ? undefined : names)),
      );
      expect(feed.items.map((item) => decodeURI(item.link ?? ""))).toEqual(
        articles.map((it) => decodeURI(ownAddress(site(), pathOf(it.slug)))),
      );
    }
  });
});

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

/** rss-parser leaves out the categories of Atom. */
function readsNoCategories(reader: string, format: string): boolean {
  return reader === "rss-parser" && format === "atom";
}

function pathOf(slug: string): string {
  const found = ARTICLES.find((it) => it.slug === slug);
  if (found === undefined) throw new Error(slug);
  const { year, month, day } = found.date.jalali;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `/${year}/${two(month)}/${two(day)}/${slug}/`;
}

describe("feeds of the digest", () => {
  const { feeds } = digestOf(ARTICLES, BODIES);
  const folders = (views: readonly { readonly view: FeedView }[]): readonly string[] =>
    views.map(({ view }) => view.document.channel.folder);

  it("are those of the digest, its editions, sections, threads, sources and tags that have articles", () => {
    const all = ["/", "/editions/", "/sections/science/", "/threads/mars/", "/sources/mowj/", "/sources/novosti/"];
    const tags = ["/tags/انرژی/", "/tags/space/"];
    expect(folders(feeds.rss)).toEqual([...all, ...tags]);
    expect(folders(feeds.atom)).toEqual(folders(feeds.rss));
    expect(folders(feeds.json)).toEqual(folders(feeds.rss));
    expect(feeds.rss.map(({ path }) => path)).toContain("/tags/space/rss.xml");
    expect(feeds.json.map(({ path }) => path)).toContain("/feed.json");
  });
});
