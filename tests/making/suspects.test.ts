import { appendFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Memory, Store } from "../../src/making/memory/store.ts";
import { suspects } from "../../src/making/suspects.ts";
import { Manifest } from "../../src/making/write/manifest.ts";
import { folderOf } from "../support/folder-of.ts";

const MEMORY: Memory = {
  readingName: "",
  pictures: new Map([["/assets/a.png", "a"]]),
  inputs: new Map(),
  settingsName: "",
  filesName: "files",
  listedAt: 0,
  outputs: new Map([["old.html", { name: "x", stamp: [0, 0, 0] }]]),
  derived: new Map(),
  summary: { articles: 0, pages: 0, files: 0, warnings: [] },
};

describe("the outputs that a build which was cut off may have changed", () => {
  it("are none after a build that ended", () => {
    const folder = folderOf({});
    const store = new Store(path.join(folder, "cache"));
    store.journal.begin(["a.html"]);
    store.journal.end();
    expect(suspects(store, MEMORY, folder)).toEqual([]);
  });

  it("are those that its journal names", () => {
    const folder = folderOf({});
    const store = new Store(path.join(folder, "cache"));
    store.journal.begin(["a.html"]);
    store.journal.add(["b.html"]);
    expect(suspects(store, MEMORY, folder)).toEqual(["a.html", "b.html"]);
  });

  it("are all files of the site where the journal is broken", () => {
    const folder = folderOf({});
    new Manifest(folder).extend(["new.html", "old.html"]);
    const store = new Store(path.join(folder, "cache"));
    store.journal.begin(["a.html"]);
    writeFileSync(path.join(store.folder, "journal.txt"), "torn\n");
    appendFileSync(path.join(store.folder, "journal.txt"), "torn\n");
    expect(suspects(store, MEMORY, folder)).toEqual(["old.html", "new.html"]);
    expect(suspects(store, undefined, path.join(folder, "missing"))).toEqual([]);
  });
});
