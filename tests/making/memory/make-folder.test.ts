import { existsSync, type MakeDirectoryOptions, mkdirSync, type PathLike, statSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeFolder } from "../../../src/making/memory/make-folder.ts";
import { folderOf } from "../../support/folder-of.ts";

/** What another thread does right after a folder could not be made. */
let meanwhile: ((folder: string) => void) | undefined;

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  return {
    ...real,
    mkdirSync(folder: PathLike, options?: MakeDirectoryOptions) {
      try {
        return real.mkdirSync(folder, options);
      } catch (error) {
        meanwhile?.(String(folder));
        throw error;
      }
    },
  };
});

describe("making a folder", () => {
  afterEach(() => {
    meanwhile = undefined;
  });

  it("makes those above it too, and leaves one that is there", () => {
    const deep = path.join(folderOf({}), "a/b/c");
    makeFolder(deep);
    makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
  });

  it.each(["a", "a/b", "a/b/c"])("goes on where another thread makes %s at the same time", (made) => {
    const root = folderOf({});
    meanwhile = () => {
      meanwhile = undefined;
      mkdirSync(path.join(root, made), { recursive: true });
    };
    makeFolder(path.join(root, "a/b/c"));
    expect(statSync(path.join(root, "a/b/c")).isDirectory()).toBe(true);
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
