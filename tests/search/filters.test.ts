import { describe, expect, it } from "vitest";
import type { Author } from "../../src/content/article.ts";
import { pagesOf } from "../../src/digest/pages.ts";
import { article, digestOf, ENERGY, MARS, MOWJ, NOVOSTI, SCIENCE } from "../feeds/digest-fixture.ts";
import { ask } from "./engine.ts";
import { type MadeSearch, madeSearch } from "./made-search.ts";

const MINA: Author = { id: "mina", name: "مینا باغبان", kind: "person" };
const whole = article("a", "1404-01-01", {
  section: SCIENCE,
  source: MOWJ,
  via: [NOVOSTI],
  authors: [MINA],
  tags: [ENERGY],
  thread: MARS,
});
const bare = article("b", "1403-01-01");

/** How many articles a query finds. */
async function count(
  { engine }: MadeSearch,
  query: string,
  filters: Readonly<Record<string, string>>,
): Promise<number> {
  return (await ask(engine, query, filters)).exact.length;
}

describe("the search", () => {
  it.each([
    ["year", "1404"],
    ["section", "دانش"],
    ["author", "مینا باغبان"],
    ["source", "خبرگزاری موج"],
    ["tag", "انرژی"],
  ])("filters by %s", async (filter, value) => {
    const search = await madeSearch([bare, whole]);
    expect(await count(search, "خبر", {})).toBe(2);
    expect(await count(search, "خبر", { [filter]: value })).toBe(1);
    expect(await count(search, "خبر", { [filter]: "هیچ" })).toBe(0);
  });

  it("filters what is in word files and what is in the table alike", async () => {
    const month = Array.from({ length: 18 }, (_, index) => ({ ...whole, id: `m${index}`, slug: `m${index}` }));
    expect(await count(await madeSearch([bare, ...month]), "خبر", { section: "دانش", tag: "انرژی" })).toBe(18);
  });

  it("shows the newest first where they fit alike, or where they are asked for, in all indexes", async () => {
    const days = ["1403-01-01", "1404-01-01", "1404-02-01", "1404-02-02"];
    const { engine } = await madeSearch(days.map((day, index) => article(`n${index}`, day)));
    for (const order of ["best", "newest"] as const) {
      const { exact } = await ask(engine, "خبر", {}, order);
      const shown = await Promise.all(exact.map(async (hit) => (await hit.text()).path));
      expect(shown.map((path) => path.split("/").at(-2))).toEqual(["n3", "n2", "n1", "n0"]);
    }
  });

  it("asks for what all filters hold of", async () => {
    const search = await madeSearch([bare, whole]);
    expect(await count(search, "خبر", { section: "دانش", tag: "انرژی", year: "1404" })).toBe(1);
    expect(await count(search, "خبر", { section: "دانش", tag: "انرژی", year: "1403" })).toBe(0);
  });

  it("takes a filter's whole value, and none that begins with it", async () => {
    expect(await count(await madeSearch([whole]), "خبر", { section: "دان" })).toBe(0);
  });

  it.each(["دانش", "موج", "نووستی", "مینا", "انرژی", "مریخ"])(
    "finds an article by what it refers to: %s",
    async (name) => {
      expect(await count(await madeSearch([bare, whole]), name, {})).toBe(1);
    },
  );

  it("offers the filters that the digest has values for", () => {
    const [page] = pagesOf(digestOf([whole]).digest).search;
    expect(page?.view.kinds.map(({ filter, browse }) => [filter, browse.map(({ name }) => name)])).toEqual([
      ["section", ["دانش"]],
      ["author", ["مینا باغبان"]],
      ["source", ["خبرگزاری موج", "نووستی"]],
      ["tag", ["انرژی"]],
    ]);
  });
});
