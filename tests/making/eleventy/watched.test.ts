import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedSince, watchedFiles, watchedPlaces } from "../../../src/making/eleventy/watched.ts";

const home = mkdtempSync(path.join(tmpdir(), "gozide-watched-"));

beforeAll(() => {
  for (const file of ["a/one.txt", "a/b/two.css", "node_modules/x/three.css", "four.json"]) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), "");
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("what a configuration watches", () => {
  const below = (...targets: readonly string[]): readonly string[] =>
    [...watchedFiles(watchedPlaces(targets, home)).keys()].map((file) => path.relative(home, file)).sort();

  it("is a file, all that is below a folder, and all below the folder in which a glob begins", () => {
    expect(below("four.json")).toEqual(["four.json"]);
    expect(below("./a/")).toEqual(["a/b/two.css", "a/one.txt"]);
    expect(below("a/b/*.css", "missing")).toEqual(["a/b/two.css"]);
  });

  it("leaves packages out of a glob that begins at the root", () => {
    expect(below("**/*.css")).toEqual(["a/b/two.css", "a/one.txt", "four.json"]);
  });

  it("leaves out what the build itself writes", () => {
    expect([...watchedFiles([home], [path.join(home, "a")]).keys()]).toEqual([path.join(home, "four.json")]);
  });

  it("changed since a build began, if it did so while it ran, came or went", () => {
    const places = watchedPlaces(["a", "four.json"], home);
    const files = [...watchedFiles(places).keys()];
    const four = path.join(home, "four.json");
    const since = statSync(four).ctimeMs;
    expect(changedSince({ places, files, since: since + 1 })).toEqual([]);
    expect(changedSince({ places: [four], files: [four], since })).toEqual([four]);
    const gone = path.join(home, "a/gone.txt");
    expect(changedSince({ places, files: [...files, gone], since: since + 1 })).toEqual([gone]);
  });

  it("is named by the part of a glob that is none", () => {
    const base = "/digest (old)";
    expect(watchedPlaces(["a/**/*.css", "*.css", "/x/{a,b}", "/*", "a/b.txt"], base)).toEqual([
      `${base}/a`,
      base,
      "/x",
      "/",
      `${base}/a/b.txt`,
    ]);
  });
});
