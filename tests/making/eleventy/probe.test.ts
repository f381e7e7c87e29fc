import { describe, expect, it } from "vitest";
import { addsToOurs } from "../../../src/making/eleventy/probe.ts";
import { folderOf } from "../../support/folder-of.ts";

const OURS = `const PROBE = Symbol.for("gozide.probe");
const gozide = (config) => { if (config[PROBE] !== true) throw new Error("no probe"); };`;

const adds = (rest: string): Promise<boolean> =>
  addsToOurs(folderOf({ ".eleventy.js": `${OURS}\nexport default ${rest}`, "package.json": '{"type":"module"}' }));

describe("a configuration", () => {
  it("adds nothing where it only sets up what is ours", async () => {
    expect(await adds("(config) => { gozide(config); }")).toBe(false);
    expect(await adds("async (config) => { gozide(config); return {}; }")).toBe(false);
  });

  it("adds something where it asks its argument for anything", async () => {
    expect(await adds("(config) => { gozide(config); config.addTransform('a', (text) => text); }")).toBe(true);
    expect(await adds("(config) => { gozide(config); try { config.addFilter(); } catch {} }")).toBe(true);
    expect(await adds("async (config) => { gozide(config); await 0; config.on(); }")).toBe(true);
  });

  it("is run by Eleventy where it fails, which reports its fault", async () => {
    expect(await adds("(config) => { gozide(config); throw new Error('x'); }")).toBe(true);
  });
});
