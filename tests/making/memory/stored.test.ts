import { describe, expect, it } from "vitest";
import type { Memory } from "../../../src/making/memory/store.ts";
import { freeze, isStoredFiles, isStoredMemory, thaw } from "../../../src/making/memory/stored.ts";
import { asFound } from "../../../src/words/message.ts";

const MEMORY: Memory = {
  readingName: "reading",
  pictures: new Map([["/assets/a.png", "a"]]),
  settingsName: "settings",
  filesName: "files",
  inputs: new Map([["/articles/a.md", [10, 1.5, 2.5]]]),
  listedAt: 3,
  wakes: 4,
  outputs: new Map([["index.html", { name: "home", stamp: [20, 1, 2] }]]),
  derived: new Map([["search/years", { name: "index", files: ["search/years/0.json"], madeOf: ["a"] }]]),
  summary: {
    articles: 1,
    pages: 2,
    files: 3,
    warnings: [{ severity: "warning", file: "a.md", message: asFound("m") }],
  },
};

/** As it comes back from a file. */
const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(freeze(MEMORY)));

describe("a memory from its file", () => {
  it("is the one that was written", () => {
    const back: object = stored();
    expect(isStoredMemory(back) && thaw(back)).toEqual(MEMORY);
  });

  it("need not know of an article to come", () => {
    const { wakes: _, ...rest } = stored();
    expect(isStoredMemory(rest)).toBe(true);
  });

  it.each(["readingName", "pictures", "settingsName", "inputs", "listedAt", "outputs", "derived", "summary"])(
    "is none without `%s`",
    (key) => {
      const { [key]: _, ...rest } = stored();
      expect(isStoredMemory(rest)).toBe(false);
    },
  );

  it.each([
    ["readingName", 1],
    ["settingsName", null],
    ["pictures", [["/assets/a.png"]]],
    ["inputs", {}],
    ["inputs", [["a", [1, 2]]]],
    ["inputs", [["a", [1, 2, "3"]]]],
    ["listedAt", "3"],
    ["wakes", "tomorrow"],
    ["outputs", {}],
    ["outputs", [["index.html", "name"]]],
    ["outputs", [["../victim", "name", [1, 2, 3]]]],
    ["outputs", [["/victim", "name", [1, 2, 3]]]],
    ["derived", [["search", { name: "index", files: ["a/../../victim"] }]]],
    ["filesOfPages", [["index.html", ["..\\victim"]]]],
    ["outputs", [["index.html", { name: "home", stamp: [1, 2, 3] }]]],
    ["derived", [["search/years", { name: "index" }]]],
    ["derived", [["search/years", { name: "index", files: [1] }]]],
    ["derived", [["search/years", { name: "index", files: [], madeOf: [1] }]]],
    ["summary", { articles: 1 }],
    ["summary", { articles: 1, pages: 2, files: 3, warnings: ["m"] }],
    ["summary", { articles: 1, pages: 2, files: 3, warnings: [{ severity: "warning", file: "a.md", message: "m" }] }],
  ])("is none where `%s` is %j", (key, value) => {
    expect(isStoredMemory({ ...stored(), [key]: value })).toBe(false);
  });
});

describe("a list of article files from its file", () => {
  const file = { name: "a.md", bytes: "x", body: ["x.pack", 0, 3, "00000000"], problems: [] };

  it("is one with a place for each body, or none where an article has errors", () => {
    const { body: _, ...failed } = file;
    expect(isStoredFiles({ readingName: "r", files: [file, failed] })).toBe(true);
  });

  it.each([
    ["no list", {}],
    ["a file without a name", [{ bytes: "x", problems: [] }]],
    ["a file without problems", [{ name: "a.md", bytes: "x" }]],
    ["a problem that says nothing", [{ ...file, problems: [{ severity: "error", file: "a.md" }] }]],
    ["a body without a checksum", [{ ...file, body: ["x.pack", 0, 3] }]],
  ])("is none with %s", (_what, files) => {
    expect(isStoredFiles({ readingName: "r", files })).toBe(false);
  });
});
