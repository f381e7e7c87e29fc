import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReadFile } from "../../../src/making/inputs/read-files.ts";
import { type Memory, Store } from "../../../src/making/memory/store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MEMORY: Memory = {
  readingName: "reading",
  pictures: new Map([["/assets/a.png", "a"]]),
  settingsName: "settings",
  filesName: "files",
  inputs: new Map([["/articles/a.md", [10, 1.5, 2.5]]]),
  listedAt: 3,
  outputs: new Map([["index.html", { name: "home", stamp: [20, 1, 2] }]]),
  derived: new Map(),
  summary: { articles: 1, pages: 2, files: 3, warnings: [] },
};
const FILES: readonly ReadFile[] = [{ name: "a.md", bytes: "x", problems: [] }];

/** What was written, changed on the disk: a process takes what it wrote itself for granted otherwise. */
function spoil(name: string, change: (text: string) => string): void {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** What was read of articles, by piece. */
function piecesIn(folder: string): ReadonlyMap<string, string> {
  const pieces = path.join(folder, "articles");
  return new Map(readdirSync(pieces).map((name) => [name, readFileSync(path.join(pieces, name), "utf8")]));
}

const byName = (a: ReadFile, b: ReadFile): number => (a.name < b.name ? -1 : 1);

describe("the store", () => {
  it("remembers nothing before anything was saved", () => {
    const store = new Store(folder);
    expect(store.load()).toBeUndefined();
    expect(store.loadFiles("reading")).toEqual([]);
  });

  it("gives back what was saved, and ends the journal", () => {
    const store = new Store(folder);
    store.journal.begin(["index.html"]);
    store.save(MEMORY, FILES);
    expect(store.load()).toEqual(MEMORY);
    expect(store.loadFiles("reading")).toEqual(FILES);
    expect(store.journal.read()).toEqual([]);
  });

  it("gives no files that were read by other rules", () => {
    const store = new Store(folder);
    store.save(MEMORY, FILES);
    expect(store.loadFiles("other")).toEqual([]);
  });

  it.each([
    ["is torn", (text: string) => text.slice(0, -5)],
    ["has another sign in it", (text: string) => text.replace("reading", "readinG")],
    ["is empty", () => ""],
    ["is of another kind", () => "[]"],
  ])("remembers nothing where its file %s", (_what, change) => {
    const store = new Store(folder);
    store.save(MEMORY, FILES);
    spoil("memory.json", change);
    for (const piece of readdirSync(path.join(folder, "articles"))) spoil(`articles/${piece}`, change);
    expect(store.load()).toBeUndefined();
    expect(store.loadFiles("reading")).toEqual([]);
  });

  it("writes what was read of articles in pieces, and those again of which one changed", () => {
    const files: readonly ReadFile[] = Array.from({ length: 500 }, (_, index) => ({
      name: `${index}.md`,
      bytes: "x",
      problems: [],
    }));
    new Store(folder).save(MEMORY, files);
    const before = piecesIn(folder);
    expect(before.size).toBe(64);
    const store = new Store(folder);
    const known = store.loadFiles("reading");
    expect(known.toSorted(byName)).toEqual(files.toSorted(byName));
    const after = known.flatMap((file) => (file.name === "7.md" ? [{ ...file, bytes: "y" }] : [file]));
    store.save(MEMORY, after);
    expect(new Store(folder).loadFiles("reading")).toEqual(after);
    store.save(
      MEMORY,
      after.filter(({ name }) => name !== "8.md"),
    );
    const changed = [...piecesIn(folder)].filter(([name, text]) => before.get(name) !== text);
    expect(changed).toHaveLength(2);
    expect(new Store(folder).loadFiles("reading")).toHaveLength(499);
  });

  it("drops packs that nobody names", () => {
    const store = new Store(folder);
    writeFileSync(path.join(store.packs, "used.pack"), "1");
    writeFileSync(path.join(store.packs, "old.pack"), "2");
    mkdirSync(path.join(store.packs, "folder"));
    expect(store.listPacks()).toEqual(new Set(["used.pack", "old.pack", "folder"]));
    store.dropPacks(new Set(["used.pack"]));
    expect(store.listPacks()).toEqual(new Set(["used.pack"]));
  });

  it("puts a folder in the place of a file that is in its way", () => {
    const own = path.join(folder, "own");
    writeFileSync(own, "a file");
    const store = new Store(own);
    expect(existsSync(store.packs)).toBe(true);
  });
});
