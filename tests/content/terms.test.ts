import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writtenEntries } from "../words/catalogue.ts";

function read(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
}

/** The rows of the glossary: a term, and what is not said for it. */
const TERMS = read("docs/terms.fa.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .slice(1)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, term = "", , not = ""]) => ({ term, not: not.split("، ") }));

const LETTERS = "\\p{L}\\p{M}\u200C";

function isSaid(word: string, text: string): boolean {
  return new RegExp(`(?<![${LETTERS}])${word}(?:\u200Cها|\u200Cهای)?(?![${LETTERS}])`, "u").test(text);
}

const FILES = ["_data/strings.yaml", "docs/writing.fa.md", "create/template/minimal/data/site.yaml"];

/** What editors and readers read, line by line; code and addresses are none. */
const LINES = FILES.flatMap((name) =>
  read(name)
    .split("\n")
    .map((line, index) => ({ place: `${name}:${index + 1}`, text: withoutCode(line) })),
);

/** The messages of commands. A picture is edited and a mark may be a tag's, so that some words have another sense there. */
const MESSAGES = writtenEntries().flatMap(({ persian }) =>
  persian.map(({ file, line, text }) => ({ place: `src/words/${file}:${line}`, text: withoutCode(text) })),
);

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/gu, "");
}

describe("the glossary", () => {
  test("has a term in one row only, and rejects none that another row has", () => {
    const terms = TERMS.map(({ term }) => term);
    expect(terms.length).toBeGreaterThan(20);
    expect(new Set(terms).size).toBe(terms.length);
    expect(TERMS.flatMap(({ not }) => not).filter((word) => terms.includes(word))).toEqual([]);
  });

  test.each(TERMS)("one word for one thing: $term", ({ not }) => {
    const found = [...LINES, ...MESSAGES].flatMap(({ place, text }) =>
      not.filter((word) => isSaid(word, text)).map((word) => `${place}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test("finds a word with its endings, and not within another", () => {
    expect(isSaid("فید", "فید\u200Cهای سایت")).toBe(true);
    expect(isSaid("فید", "سفید و مفید")).toBe(false);
  });
});
