import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bySection, editionsOf } from "../../src/digest/edition.ts";
import { listPages, newestPageAlias } from "../../src/digest/list-pages.ts";
import { pagesOf } from "../../src/digest/pages.ts";
import { article, digestOf, ENERGY, SCIENCE, SPACE } from "../feeds/digest-fixture.ts";

describe("editions", () => {
  const days = [
    article("thursday", "1403-12-30 10:00"),
    article("nowruz", "1404-01-01 00:00"),
    article("last-minute", "1404-01-01 23:59"),
    article("saturday", "1404-01-02 00:00"),
  ];

  it("are one a day, numbered from the first, 30 Esfand and Nowruz apart", () => {
    const editions = editionsOf(days, [], "daily");
    expect(editions.map(({ day, number }) => [day.year, day.month, day.day, number])).toEqual([
      [1403, 12, 30, 1],
      [1404, 1, 1, 2],
      [1404, 1, 2, 3],
    ]);
    expect(editions[1]?.articles.map(({ slug }) => slug)).toEqual(["last-minute", "nowruz"]);
  });

  it("are one a week from Saturday, over the end of a year", () => {
    const editions = editionsOf(days, [], "weekly");
    expect(editions.map(({ day, articles }) => [day.year, day.month, day.day, articles.length])).toEqual([
      [1403, 12, 25, 3],
      [1404, 1, 2, 1],
    ]);
  });

  it("follow the note's order, then top stories, then time", () => {
    const articles = [
      article("early", "1404-01-01 08:00"),
      article("lead", "1404-01-01 09:00", { top: true }),
      article("late", "1404-01-01 10:00"),
      article("named", "1404-01-01 07:00"),
    ];
    const note = { file: "n.md", day: "1404-01-01", title: "نوروز", order: ["named"], introduction: "" };
    const [edition] = editionsOf(articles, [note], "daily");
    expect(edition?.title).toBe("نوروز");
    expect(edition?.articles.map(({ slug }) => slug)).toEqual(["named", "lead", "late", "early"]);
    expect(edition?.topCount).toBe(1);
  });

  it("group by section in the digest's order, those without one last", () => {
    const groups = bySection([article("a", "1404-01-01"), article("b", "1404-01-01", { section: SCIENCE })], [SCIENCE]);
    expect(groups.map(({ section, articles }) => [section?.id, articles.length])).toEqual([
      ["science", 1],
      [undefined, 1],
    ]);
  });
});

describe("pages of a list", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => article(`a${index}`, dayOf(index)));

  it("hold thirty articles, numbered from the oldest, the newest at the list's own address", () => {
    const pages = listPages("/tags/x/", many(65));
    expect(pages.map(({ path, number, articles }) => [path, number, articles.length])).toEqual([
      ["/tags/x/page/1/", 1, 30],
      ["/tags/x/page/2/", 2, 30],
      ["/tags/x/", 3, 5],
    ]);
    expect(pages[0]?.articles.at(-1)?.slug).toBe("a0");
    expect(newestPageAlias("/tags/x/", pages)).toBe("/tags/x/page/3/");
    expect(newestPageAlias("/tags/x/", listPages("/tags/x/", many(30)))).toBeUndefined();
  });

  it("never change once they are full, however many articles come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 70 }), (count, more) => {
        const articles = many(count + more);
        const before = listPages("/t/", articles.slice(0, count)).filter(({ newest }) => !newest);
        expect(listPages("/t/", articles).slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an article's page", () => {
  it("does not change when newer articles come", () => {
    const tags = [[ENERGY], [SPACE], [ENERGY, SPACE], []];
    const articles = Array.from({ length: 40 }, (_, index) =>
      article(`a${index}`, dayOf(index), { tags: tags[index % 4] ?? [] }),
    );
    const views = (count: number) =>
      new Map(pagesOf(digestOf(articles.slice(0, count)).digest).articles.map(({ path, view }) => [path, view]));
    const all = views(40);
    for (const [path, view] of views(25)) expect(all.get(path)).toEqual(view);
  });
});

/** A day each, from 1 Farvardin 1403 on, in months of 31 days. */
function dayOf(index: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `1403-${two(1 + Math.floor(index / 31))}-${two(1 + (index % 31))}`;
}
