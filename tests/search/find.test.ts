import { expect, test } from "vitest";
import { findPages, type Hit } from "../../src/assets/js/search/find.ts";

/** Pages as an index of whole words knows them. */
function over(pages: Readonly<Record<string, string>>): (word: string) => Promise<readonly Hit[]> {
  return async (word) =>
    Object.entries(pages).flatMap(([id, text], older) =>
      text.split(" ").includes(word) ? [{ id, score: text.split(word).length - 1, older }] : [],
    );
}

const ids = (hits: readonly Hit[]): readonly string[] => hits.map(({ id }) => id);

test("pages with every word are exact, pages with all but one near", async () => {
  const search = over({ both: "سیب انار", apple: "سیب", pomegranate: "انار", neither: "هلو" });
  const { exact, near } = await findPages("سیب انار", search, "best");
  expect(ids(exact)).toEqual(["both"]);
  expect(ids(near)).toEqual(["pomegranate", "apple"]);
});

test("a word that occurs nowhere is not passed over", async () => {
  const { exact, near } = await findPages("سیب زرافه", over({ apple: "سیب" }), "best");
  expect(ids(exact)).toEqual([]);
  expect(ids(near)).toEqual(["apple"]);
});

test("neighbours that a page writes as one word count as both", async () => {
  const { exact } = await findPages("آفتاب گردان", over({ joined: "آفتابگردان" }), "best");
  expect(ids(exact)).toEqual(["joined"]);
});

test("a word with ZWNJ is found where it is written as two", async () => {
  const { exact } = await findPages("نخست\u200Cوزیر", over({ parted: "نخست وزیر", joined: "نخستوزیر" }), "best");
  expect(new Set(ids(exact))).toEqual(new Set(["parted", "joined"]));
});

test("with enough pages that have every word, none that lacks one is offered", async () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}`, "سیب انار"]));
  const { exact, near } = await findPages("سیب انار", over({ ...many, apple: "سیب" }), "best");
  expect(exact).toHaveLength(12);
  expect(near).toEqual([]);
});

test("a query of nothing but marks asks nothing", async () => {
  const { exact, near } = await findPages("؟!", () => Promise.reject(new Error("asked")), "best");
  expect([exact, near]).toEqual([[], []]);
});

test("of pages that fit alike the newest is first; asked for the newest, it is first whatever fits", async () => {
  const search = over({ oldest: "سیب", fullest: "سیب و سیب", newest: "سیب" });
  expect(ids((await findPages("سیب", search, "best")).exact)).toEqual(["fullest", "newest", "oldest"]);
  expect(ids((await findPages("سیب", search, "newest")).exact)).toEqual(["newest", "fullest", "oldest"]);
});
