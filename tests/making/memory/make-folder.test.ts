import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../../src/making/memory/make-folder.ts";
import { folderOf } from "../../support/folder-of.ts";

describe("making a folder", () => {
  it("makes those above it too, and leaves one that is there", () => {
    const deep = path.join(folderOf({}), "a/b/c");
    makeFolder(deep);
    makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
  });

  it("fails where a file is in the way, at its place or above", () => {
    const folder = folderOf({ taken: "text" });
    expect(() => makeFolder(path.join(folder, "taken"))).toThrow(/EEXIST/u);
    expect(() => makeFolder(path.join(folder, "taken/below"))).toThrow(/ENOTDIR/u);
  });

  it.runIf(existsSync("/proc/self"))("ends with an error where the system makes no folders", () => {
    expect(() => makeFolder("/proc/gozide/a/b")).toThrow(/ENOENT/u);
  });
});
