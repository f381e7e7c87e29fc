import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allChanges, foldersOf, publish, withdraw } from "../../../src/making/write/publish.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-publish-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stage = (): string => path.join(folder, "stage");
const site = (): string => path.join(folder, "site");

function write(root: string, files: Readonly<Record<string, string>>): readonly string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return Object.keys(files);
}

const read = (file: string): string => readFileSync(path.join(site(), file), "utf8");

describe("publishing", () => {
  it("moves everything into a site that is not there yet", () => {
    const files = write(stage(), { "index.html": "1", "a/b/c.html": "2", "a/b/d.html": "3", "a/e.html": "4" });
    expect(publish(stage(), site(), files)).toEqual({ added: files, changed: [] });
    expect(files.map(read)).toEqual(["1", "2", "3", "4"]);
  });

  it("tells a new file from a changed one, and leaves one alone whose bytes are the same", () => {
    write(site(), { "same.html": "1", "a/changed.html": "old" });
    const before = new Date(1_000_000_000_000);
    utimesSync(path.join(site(), "same.html"), before, before);
    const files = write(stage(), { "same.html": "1", "a/changed.html": "new", "a/added.html": "2" });
    expect(publish(stage(), site(), files)).toEqual({ added: ["a/added.html"], changed: ["a/changed.html"] });
    expect(statSync(path.join(site(), "same.html")).mtimeMs).toBe(before.getTime());
    expect(read("a/changed.html")).toBe("new");
  });

  it("leaves files alone that it was not given", () => {
    write(site(), { "a/mine.txt": "mine" });
    publish(stage(), site(), write(stage(), { "a/index.html": "1" }));
    expect(read("a/mine.txt")).toBe("mine");
  });
});

describe("withdrawing", () => {
  it("removes files that are there, with folders that are left empty, and says which", () => {
    write(site(), { "a/b/c.html": "1", "a/d.html": "2", "e/f.html": "3" });
    expect(withdraw(site(), ["a/b/c.html", "gone.html", "e/f.html"])).toEqual(["a/b/c.html", "e/f.html"]);
    expect(existsSync(path.join(site(), "a/b"))).toBe(false);
    expect(existsSync(path.join(site(), "e"))).toBe(false);
    expect(read("a/d.html")).toBe("2");
  });

  it("keeps the site's folder itself", () => {
    write(site(), { "a.html": "1" });
    withdraw(site(), ["a.html"]);
    expect(existsSync(site())).toBe(true);
  });

  it("removes no folder that bears a file's name, and finds nothing below a file that bears a folder's", () => {
    write(site(), { "a/mine.txt": "mine", b: "mine" });
    expect(withdraw(site(), ["a", "b/c/d.html", "b/c.html"])).toEqual([]);
    expect(read("a/mine.txt")).toBe("mine");
  });

  it("leaves a folder whose last file went with one named before", () => {
    write(site(), { "a/b.html": "1" });
    expect(withdraw(site(), ["a/b.html", "a"])).toEqual(["a/b.html"]);
  });

  it("removes nothing behind a link", () => {
    write(path.join(folder, "elsewhere"), { "a.html": "1" });
    mkdirSync(site());
    symlinkSync(path.join(folder, "elsewhere"), path.join(site(), "link"));
    expect(withdraw(site(), ["link/a.html"])).toEqual([]);
    expect(existsSync(path.join(folder, "elsewhere/a.html"))).toBe(true);
  });
});

describe("the changes of a build", () => {
  it("are those of all its parts, and what a build that was cut off may have changed", () => {
    const moved = [
      { added: ["a"], changed: ["b"] },
      { added: ["c"], changed: [] },
    ];
    expect(allChanges(moved, ["d"], ["a", "d", "e", "f"], new Set(["a", "b", "c", "e"]))).toEqual({
      added: ["a", "c"],
      changed: ["b", "e"],
      removed: ["d", "f"],
    });
  });
});

it("the folders of a file are named from the outermost", () => {
  expect(foldersOf("a/b/c.html")).toEqual(["a", "a/b"]);
  expect(foldersOf("index.html")).toEqual([]);
});
