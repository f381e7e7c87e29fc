import { describe, expect, it } from "vitest";
import type { Tag } from "../../src/content/article.ts";
import { MOST_ON_ONE_PAGE } from "../../src/digest/tag-index.ts";
import { all, article, attribute, hasClass, one, pageAt, renderAll, text } from "./sample-site.ts";

function tag(label: string, more: Partial<Tag> = {}): Tag {
  return { slug: label, label, aliases: [], formerSlugs: [], ...more };
}

const OFTEN = tag("آب");
const SELDOM = tag("بیدمشک");

describe("a tag of fewer articles than tag_page_min", () => {
  const articles = [
    article("one", "1400-01-01", { tags: [OFTEN, SELDOM] }),
    article("two", "1400-01-02", { tags: [OFTEN] }),
  ];
  const site = (min: number) => renderAll({ articles, tags: [OFTEN, SELDOM], site: { tagPageMin: min } });

  it("is text on the article, with no page, and is in no list of tags", () => {
    const pages = site(2);
    const tags = one(pageAt(pages, "/1400/01/01/one/").root, "p", hasClass("tags"));
    expect(text(tags)).toBe("برچسب‌ها: آب، بیدمشک");
    expect(all(tags, "a").map(text)).toEqual(["آب"]);
    expect(pages.filter(({ path }) => path.startsWith("/tags/")).map(({ path }) => path)).toEqual([
      "/tags/آب/",
      "/tags/",
    ]);
    const links = pages.flatMap(({ root }) => all(root, "a").map((link) => attribute(link, "href") ?? ""));
    expect(links.filter((href) => href.includes(encodeURI(SELDOM.slug)))).toEqual([]);
  });

  it("is still among the words by which machines know the article", () => {
    const { root } = pageAt(site(2), "/1400/01/01/one/");
    const metas = all(root, "meta", (meta) => attribute(meta, "property") === "article:tag");
    expect(metas.map((meta) => attribute(meta, "content"))).toEqual(["آب", "بیدمشک"]);
  });

  it("has a page where one article is enough", () => {
    expect(pageAt(site(1), "/tags/بیدمشک/").kind).toBe("lists");
  });

  it("gets its page with the second article, and no other old page changes", () => {
    const another = article("three", "1400-01-03", { tags: [SELDOM] });
    const before = site(2);
    const after = renderAll({ articles: [...articles, another], tags: [OFTEN, SELDOM], site: { tagPageMin: 2 } });
    const changed = before
      .filter(({ kind, path, html }) => kind === "articles" && pageAt(after, path).html !== html)
      .map(({ path }) => path);
    expect(changed).toEqual(["/1400/01/01/one/"]);
    expect(pageAt(after, "/tags/بیدمشک/").kind).toBe("lists");
  });
});

describe("the index of many tags", () => {
  const letters = ["آ", "ب", "پ", "ت"];
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => tag(`${letters[index % letters.length]}${index}`));
  const site = (tags: readonly Tag[]) => renderAll({ tags, articles: [article("one", "1400-01-01", { tags })] });
  const below = tag("پیاز", { parent: "آب" });
  const others = [tag("Latin"), tag("۱۴۰۴"), tag("أمل"), OFTEN, below];

  it("is one page up to three hundred", () => {
    const paths = site(many(MOST_ON_ONE_PAGE)).filter(({ kind }) => kind === "tagIndex");
    expect(paths.map(({ path }) => path)).toEqual(["/tags/"]);
  });

  it("has a page for each letter above that, and the most used first", () => {
    const tags = [...many(MOST_ON_ONE_PAGE), ...others];
    const pages = renderAll({
      tags,
      articles: [article("one", "1400-01-01", { tags }), article("two", "1400-01-02", { tags: [below] })],
    });
    const index = pages.filter(({ kind }) => kind === "tagIndex");
    expect(index.map(({ path }) => path)).toEqual([
      "/tags/",
      ...["digits", "آ", "ا", "ب", "پ", "ت", "latin"].map((letter) => `/tags/letter/${letter}/`),
    ]);
    const first = one(pageAt(pages, "/tags/").root, "ul", hasClass("cloud"));
    expect(all(first, "li")).toHaveLength(60);
    expect(all(first, "li", hasClass("often")).map(text)).toEqual(["پیاز\u00A0(۲)"]);
    const listed = index.slice(1).flatMap(({ root }) => all(one(root, "div", hasClass("a-to-z")), "li"));
    expect(listed).toHaveLength(tags.length);
  });

  it("has the twenty most used first on one page of more than sixty, and every tag at its letter", () => {
    for (const [count, first] of [
      [60, 0],
      [61, 20],
    ] as const) {
      const { root } = pageAt(site(many(count)), "/tags/");
      const cloud = all(root, "ul", hasClass("cloud"));
      expect(cloud.flatMap((list) => all(list, "li"))).toHaveLength(first);
      expect(all(one(root, "div", hasClass("a-to-z")), "li")).toHaveLength(count);
    }
  });

  it("shows below a tag those that are parts of it", () => {
    const { root } = pageAt(site(others), "/tags/");
    expect(all(root, "p", hasClass("below")).map(text)).toEqual(["زیرشاخه‌ها: پیاز"]);
  });

  it("leads from each page to all letters and says which is shown", () => {
    const alphabet = Array.from("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی");
    const tags = [...many(MOST_ON_ONE_PAGE), ...alphabet.map((letter) => tag(`${letter}واژه`))];
    const page = pageAt(site(tags), "/tags/letter/ب/");
    const bar = one(page.root, "nav", hasClass("alphabet"));
    expect(all(bar, "a").map(text)).toEqual(alphabet);
    expect(all(bar, "a", (link) => attribute(link, "aria-current") === "page").map(text)).toEqual(["ب"]);
    expect(text(one(page.root, "h1"))).toBe("برچسب‌های «ب»");
  });
});
