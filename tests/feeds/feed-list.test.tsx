import { describe, expect, it } from "vitest";
import { FeedsPage } from "../../_includes/pages/feeds-page.tsx";
import { renderDocument } from "../../_includes/template.tsx";
import type { Tag } from "../../src/content/article.ts";
import { renderFeedNames, renderOpml } from "../../src/feeds/feed-list.ts";
import { MOST_ON_ONE_PAGE } from "../../src/feeds/feed-pages.ts";
import { article, digestOf, MOWJ } from "./digest-fixture.ts";

const LETTERS = ["آ", "ب", "پ", "ت", "ث"];

function tags(count: number): readonly Tag[] {
  return Array.from({ length: count }, (_, index) => ({
    slug: `t${index}`,
    label: `${LETTERS[index % LETTERS.length]}${index}`,
    aliases: [],
    formerSlugs: [],
  }));
}

function listOf(all: readonly Tag[], often: readonly Tag[] = []) {
  const { feeds, shell } = digestOf([
    article("a", "1404-01-01", { tags: all, source: MOWJ }),
    article("b", "1404-01-02", { tags: often }),
  ]);
  const pages = feeds.page.map(({ path, view }) => ({
    path,
    html: renderDocument(<FeedsPage path={path} view={view} />, shell),
  }));
  return { pages, feeds, shell };
}

const feedsIn = (html: string) => html.match(/(?<=href=")\/tags\/t\d+\/rss\.xml(?=")/gu) ?? [];

describe("the list of feeds", () => {
  it("has a row for each of a few feeds, with its page and all formats", () => {
    const { pages } = listOf(tags(24));
    expect(pages.map(({ path }) => path)).toEqual(["/feeds/"]);
    expect(pages[0]?.html).toContain('href="/tags/t3/"');
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(pages[0]?.html.match(new RegExp(`href="/tags/t\\d+/${file}"`, "gu"))).toHaveLength(24);
    }
  });

  it("has names alone for more, each leading to its RSS, and says where the other formats are", () => {
    const { pages } = listOf(tags(25));
    expect(feedsIn(pages[0]?.html ?? "")).toHaveLength(25);
    expect(pages[0]?.html).not.toContain("/tags/t3/atom.xml");
    expect(pages[0]?.html.replace(/<[^>]+>/gu, "")).toContain("با atom.xml و feed.json به جای rss.xml");
  });

  it("is one page up to three hundred feeds, whatever they are of", () => {
    // The digest's, that of editions and the source's are the others.
    expect(listOf(tags(MOST_ON_ONE_PAGE - 3)).pages).toHaveLength(1);
    expect(listOf(tags(MOST_ON_ONE_PAGE - 2)).pages).toHaveLength(1 + LETTERS.length);
  });

  it("shows above that sixty of the largest group, those of most articles, and each letter's on a page", () => {
    const all = tags(510);
    const { pages, feeds, shell } = listOf(all, all.slice(500));
    const [first, ...letters] = pages;
    expect(feedsIn(first?.html ?? "")).toHaveLength(60);
    for (let index = 500; index < 510; index++) expect(first?.html).toContain(`"/tags/t${index}/rss.xml"`);
    expect(letters.map(({ path }) => path)).toEqual(LETTERS.map((letter) => `/feeds/tags/${letter}/`));
    for (const { path } of letters) expect(first?.html).toContain(`href="${encodeURI(path)}"`);
    expect(new Set(letters.flatMap(({ html }) => feedsIn(html))).size).toBe(510);
    const [opml] = feeds.opml;
    expect(opml && new Set(renderOpml(opml.view, shell).match(/\/tags\/t\d+\/rss\.xml/gu)).size).toBe(510);
  });

  it("counts the articles of a feed's archive too", () => {
    const all = tags(400);
    const many = Array.from({ length: 120 }, (_, index) => article(`a${index}`, "1404-01-01", { tags: all }));
    const { feeds } = digestOf([...many, article("b", "1404-01-02", { tags: all.slice(-30) })]);
    const [first] = feeds.page;
    const names = first?.view.groups.at(-1)?.channels.map(({ folder }) => folder) ?? [];
    expect(names).toHaveLength(60);
    for (const { slug } of all.slice(-30)) expect(names).toContain(`/tags/${slug}/`);
  });

  it("has a filter that knows every topic's feed, on the page or by a file of names", () => {
    const few = listOf(tags(30));
    const many = listOf(tags(510));
    const withScript = ({ feeds, shell }: typeof few) =>
      feeds.page.map(({ path, view }) =>
        renderDocument(<FeedsPage path={path} view={view} />, { ...shell, assets: { "js/filter.js": "/f.js" } }),
      );
    expect(few.feeds.names).toEqual([]);
    expect(withScript(few)[0]).toContain('data-list="feeds"');
    for (const html of withScript(many)) expect(html).toContain('data-names="/feeds/names.json"');
    const rows: unknown = JSON.parse(many.feeds.names.map(({ view }) => renderFeedNames(view, many.shell)).join(""));
    expect(rows).toHaveLength(511);
    expect(rows).toContainEqual(["آ0", "../tags/t0/rss.xml", "برچسب"]);
    expect(withScript(listOf(tags(5)))[0]).not.toContain("data-list");
  });

  it("has the pages of its letters in the sitemap", () => {
    const { discovery } = digestOf([article("a", "1404-01-01", { tags: tags(400) })]);
    const listed = discovery.sitemaps.flatMap(({ view }) => (view.kind === "pages" ? view.pages : []));
    expect(listed.map(({ path }) => path).filter((path) => path.startsWith("/feeds/"))).toEqual([
      "/feeds/",
      ...LETTERS.map((letter) => `/feeds/tags/${letter}/`),
    ]);
  });
});
