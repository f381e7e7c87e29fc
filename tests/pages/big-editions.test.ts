import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { FRONT_STORIES } from "../../src/digest/edition-pages.ts";
import {
  all,
  article,
  attribute,
  hasClass,
  one,
  pageAt,
  type Rendered,
  renderAll,
  SECTIONS,
  text,
} from "./sample-site.ts";

const DAY = "1400-02-03";

/** So many articles of one day: `in` is the section of each. */
function busyDay(
  count: number,
  sectionOf: (index: number) => Article["section"] = () => undefined,
): readonly Article[] {
  return Array.from({ length: count }, (_, index) => {
    const section = sectionOf(index);
    return article(`story-${index}`, `${DAY} 08:00`, section === undefined ? {} : { section });
  });
}

/** Addresses of the articles that a page shows, in order and each once. */
function stories(page: Rendered): readonly string[] {
  const links = all(one(page.root, "main"), "a").map((link) => attribute(link, "href") ?? "");
  return [...new Set(links.filter((href) => /\/story-\d+\/$/u.test(href)))];
}

describe("an edition of many stories", () => {
  const [first, second] = SECTIONS;
  const few = 3;
  const pages = renderAll({
    articles: busyDay(100, (index) => (index === 0 ? undefined : index <= few ? first : second)),
  });
  const front = pageAt(pages, "/1400/02/03/");

  it("has at most forty of them on its own page, a small section whole", () => {
    expect(stories(front)).toHaveLength(FRONT_STORIES);
    const [small, big] = all(front.root, "section", hasClass("rubric"));
    if (small === undefined || big === undefined) throw new Error("a section is missing");
    expect(all(small, "article")).toHaveLength(few);
    expect(all(small, "p", hasClass("onward"))).toEqual([]);
    const onward = one(big, "p", hasClass("onward"));
    expect(text(onward)).toBe("همهٔ ۹۶ نوشتهٔ این بخش");
    expect(attribute(one(onward, "a"), "href")).toBe(`/1400/02/03/sections/${second?.id}/`);
  });

  it("has pages of thirty for each section, the first at the section's address", () => {
    const parts = pages.filter(({ kind }) => kind === "editionParts");
    const at = (id: string | undefined) => `/1400/02/03/sections/${id}/`;
    expect(parts.map(({ path }) => path)).toEqual([
      at(first?.id),
      at(second?.id),
      ...[2, 3, 4].map((number) => `${at(second?.id)}page/${number}/`),
      at("no_section"),
    ]);
    const [, , third] = parts;
    if (third === undefined) throw new Error("the second page is missing");
    expect(stories(third)).toHaveLength(30);
    const turning = one(third.root, "nav", hasClass("neighbours"));
    expect(all(turning, "a").map((link) => [attribute(link, "rel"), attribute(link, "href")])).toEqual([
      ["prev", at(second?.id)],
      ["next", `${at(second?.id)}page/3/`],
    ]);
    expect(text(one(third.root, "title"))).toContain("صفحهٔ ۲");
  });

  it("shows every story on its own page or on one that this leads to, whatever the sections", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(undefined, ...SECTIONS), { minLength: 1, maxLength: 130 }), (sections) => {
        const site = renderAll({ articles: busyDay(sections.length, (index) => sections[index]) });
        const own = pageAt(site, "/1400/02/03/");
        const shown = site.filter(({ kind }) => kind === "editions" || kind === "editionParts").flatMap(stories);
        expect(new Set(shown).size).toBe(sections.length);
        expect(stories(own)).toHaveLength(Math.min(sections.length, FRONT_STORIES));
        // Only a section that its edition does not show whole needs a page to be led to.
        const here = new Set(stories(own));
        const links = new Set(all(own.root, "a").map((link) => attribute(link, "href")));
        const parts = site.filter(({ kind, path }) => kind === "editionParts" && !path.includes("/page/"));
        const unled = parts.filter((part) => !links.has(part.path) && stories(part).some((story) => !here.has(story)));
        expect(unled.map(({ path }) => path)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("the newest edition on the home page", () => {
  const [first, second] = SECTIONS;
  const home = (count: number) =>
    pageAt(renderAll({ articles: busyDay(count, (index) => (index % 2 === 0 ? first : second)) }), "/");
  const onward = (page: Rendered) =>
    all(one(page.root, "div", hasClass("front")), "p", hasClass("onward")).map((line) => [
      text(line),
      attribute(one(line, "a"), "href"),
    ]);
  const inFront = (page: Rendered) => all(one(page.root, "div", hasClass("front")), "article");

  it("is whole up to twenty stories", () => {
    expect(inFront(home(20))).toHaveLength(20);
    expect(onward(home(20))).toEqual([]);
  });

  it("shows twenty of more, and leads to the edition, or to its sections' pages where it has any", () => {
    expect(inFront(home(30))).toHaveLength(20);
    const day = (line: string) => [line, "/1400/02/03/"];
    expect(onward(home(30))).toEqual([day("همهٔ ۱۵ نوشتهٔ این بخش"), day("همهٔ ۱۵ نوشتهٔ این بخش")]);
    expect(inFront(home(300))).toHaveLength(20);
    expect(onward(home(300)).map(([, href]) => href)).toEqual(
      [first, second].map((section) => `/1400/02/03/sections/${section?.id}/`),
    );
  });

  it("has no more than twenty where every story of the day is a top story", () => {
    const articles = busyDay(60).map((story) => ({ ...story, top: true }));
    expect(inFront(pageAt(renderAll({ articles }), "/"))).toHaveLength(20);
    expect(stories(pageAt(renderAll({ articles }), "/1400/02/03/"))).toHaveLength(FRONT_STORIES);
  });
});

describe("headlines of an edition among others", () => {
  const site = (count: number) => renderAll({ articles: [...busyDay(count), article("newest", "1400-02-04 08:00")] });
  const shownOf = (pages: readonly Rendered[], path: string) => {
    const page = pageAt(pages, path);
    return [stories(page).length, all(page.root, "li", hasClass("more")).map(text)];
  };

  it.each(["/", "/1400/02/", "/2021/04/"])("are five at %s, and how many more there are", (path) => {
    expect(shownOf(site(50), path)).toEqual([5, ["و ۴۵ نوشتهٔ دیگر"]]);
    expect(shownOf(site(7), path)).toEqual([5, ["و ۲ نوشتهٔ دیگر"]]);
  });

  it("are all six rather than five and one more", () => {
    for (const path of ["/", "/1400/02/"]) expect(shownOf(site(6), path)).toEqual([6, []]);
  });

  it("count in a month what falls into it, where a week lies over two", () => {
    const week = [
      ...Array.from({ length: 30 }, (_, index) => article(`story-${index}`, "1400-02-31 08:00")),
      article("story-30", "1400-03-01 08:00"),
    ];
    const pages = renderAll({ articles: week, site: { editionRhythm: "weekly" } });
    expect(shownOf(pages, "/1400/02/")).toEqual([20, ["و ۱۰ نوشتهٔ دیگر"]]);
    expect(shownOf(pages, "/1400/03/")).toEqual([1, []]);
  });
});
