import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stampOf } from "../../../src/making/inputs/scan.ts";
import { openStage, removeStage, Stage, siteIn, stagesIn } from "../../../src/making/write/stage.ts";

let site: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), "gozide-stage-"));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const OWNER = ".owner";
const HOUR_MS = 60 * 60_000;

describe("the stage of a build", () => {
  it("is in the site's folder, and at work as long as its process lives", () => {
    const folder = openStage(site, "/cache/one");
    expect(path.dirname(folder)).toBe(site);
    expect(stagesIn(site)).toEqual([{ folder, atWork: true }]);
    removeStage(site, "/cache/one");
    expect(stagesIn(site)).toEqual([]);
  });

  it("is another for another store, and begins empty", () => {
    const folder = openStage(site, "/cache/one");
    expect(openStage(site, "/cache/two")).not.toBe(folder);
    writeFileSync(path.join(folder, "left"), "1");
    expect(openStage(site, "/cache/one")).toBe(folder);
    expect(existsSync(path.join(folder, "left"))).toBe(false);
    expect(stagesIn(site)).toHaveLength(2);
  });

  it.each([
    ["names no process", "{}"],
    ["is torn", '{"pid": 1'],
    ["is missing", undefined],
  ])("was cut off where the name of its process %s", (_what, text) => {
    const folder = openStage(site, "/cache/one");
    if (text === undefined) rmSync(path.join(folder, OWNER));
    else writeFileSync(path.join(folder, OWNER), text);
    expect(stagesIn(site)).toEqual([{ folder, atWork: false }]);
  });

  it("is believed for an hour where its process is on another machine", () => {
    const folder = openStage(site, "/cache/one");
    writeFileSync(path.join(folder, OWNER), JSON.stringify({ pid: 1, host: "another", boot: "another", space: "x" }));
    expect(stagesIn(site)).toEqual([{ folder, atWork: true }]);
    const old = new Date(statSync(path.join(folder, OWNER)).mtimeMs - HOUR_MS - 60_000);
    utimesSync(path.join(folder, OWNER), old, old);
    expect(stagesIn(site)).toEqual([{ folder, atWork: false }]);
  });
});

describe("files of a stage", () => {
  it("are written with their folders, and handed on once with their stamps", () => {
    const stage = new Stage(siteIn(site));
    stage.write("a/b/index.html", "صفحه");
    stage.write("a/b/c.bin", new Uint8Array([1, 2]));
    const full = (file: string): string => path.join(siteIn(site), file);
    expect(readFileSync(full("a/b/index.html"), "utf8")).toBe("صفحه");
    expect(stage.take()).toEqual([
      ["a/b/index.html", stampOf(full("a/b/index.html"))],
      ["a/b/c.bin", stampOf(full("a/b/c.bin"))],
    ]);
    expect(stage.take()).toEqual([]);
  });

  it("are never outside of it", () => {
    mkdirSync(siteIn(site));
    expect(() => new Stage(siteIn(site)).write("a/../../x.html", "1")).toThrow("outside of the site");
    expect(existsSync(path.join(site, "x.html"))).toBe(false);
  });
});
