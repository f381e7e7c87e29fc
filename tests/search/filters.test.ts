import { describe, expect, it } from "vitest";
import type { Author } from "../../src/content/article.ts";
import { pagesOf } from "../../src/digest/pages.ts";
import { recordOf } from "../../src/making/derived/search.ts";
import { article, digestOf, ENERGY, MARS, MOWJ, NOVOSTI, SCIENCE } from "../feeds/digest-fixture.ts";

const MINA: Author = { id: "mina", name: "مینا باغبان", kind: "person" };
const whole = article("a", "1404-01-01", {
  section: SCIENCE,
  source: MOWJ,
  via: [NOVOSTI],
  authors: [MINA],
  tags: [ENERGY],
  thread: MARS,
});

describe("the search", () => {
  it("filters by section, source, author, tag and year", () => {
    expect(recordOf(whole, 1404, "<p>متن</p>", "fa-IR").filters).toEqual({
      year: ["1404"],
      section: ["دانش"],
      author: ["مینا باغبان"],
      source: ["خبرگزاری موج"],
      tag: ["انرژی"],
    });
  });

  it("has no filter of what an article does not have", () => {
    expect(recordOf(article("b", "1404-01-01"), 1404, "", "fa-IR").filters).toEqual({ year: ["1404"] });
  });

  it("finds an article by the names of all that it refers to", () => {
    const { content = "" } = recordOf(whole, 1404, "<p>متن</p>", "fa-IR");
    for (const name of ["دانش", "موج", "نووستی", "مینا", "انرژی", "مریخ"]) expect(content).toContain(name);
  });

  it("offers the filters that the digest has values for", () => {
    const [page] = pagesOf(digestOf([whole]).digest).search;
    expect(page?.view.kinds.map(({ filter, topics }) => [filter, topics.map(({ name }) => name)])).toEqual([
      ["section", ["دانش"]],
      ["author", ["مینا باغبان"]],
      ["source", ["خبرگزاری موج", "نووستی"]],
      ["tag", ["انرژی"]],
    ]);
  });
});
