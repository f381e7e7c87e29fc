import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Mentions } from "../../../src/making/write/mentions.ts";
import { shareOut } from "../../../src/making/write/plugin-files.ts";

describe("which files a text mentions", () => {
  const mentions = new Mentions(["img/a-40.webp", "img/عکس.png", "1395/b/one.css", "1395/c/one.css"]);

  it("finds addresses in attributes, lists of pictures and styles, escaped ones too", () => {
    const html = '<img srcset="/img/a-40.webp 40w, /x/img/%D8%B9%DA%A9%D8%B3.png 80w">';
    expect(mentions.in(html, "index.html")).toEqual(["img/a-40.webp", "img/عکس.png"]);
    expect(mentions.in("a { background: url(img/a-40.webp?1) }", "a.css")).toEqual(["img/a-40.webp"]);
    expect(mentions.in("<img src=/img/a-40.webp>", "index.html")).toEqual(["img/a-40.webp"]);
  });

  it("tells files of one name by their folders", () => {
    expect(mentions.in('<link href="one.css">', "1395/c/index.html")).toEqual(["1395/c/one.css"]);
    expect(mentions.in('<link href="https://example.org/1395/b/one.css">', "index.html")).toEqual(["1395/b/one.css"]);
    expect(mentions.in('<link href="one.css">', "index.html")).toEqual(["1395/b/one.css", "1395/c/one.css"]);
  });

  it("finds nothing in a text without an address, or that is broken", () => {
    expect(mentions.in("a-40 webp img %E0%A4%A .png a-40.webp2", "index.html")).toEqual([]);
  });
});

describe("to which pages plugins' files belong", () => {
  let stage = "";
  beforeEach(() => {
    stage = mkdtempSync(path.join(tmpdir(), "gozide-stage-"));
  });
  afterEach(() => rmSync(stage, { recursive: true, force: true }));

  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    writeFileSync(path.join(stage, file), text);
  };

  it("shares out among pages that mention them, through styles too, and keeps those of pages that stay", () => {
    write("a/index.html", '<link href="/bundle/a.css">');
    write("b/index.html", '<img src="/img/1.png">');
    write("bundle/a.css", "x { background: url(../img/2.png) }");
    write("bundle/stray.js", "");
    write("img/2.png", "");
    const { ofPages, nobodys } = shareOut(
      stage,
      ["bundle/a.css", "bundle/stray.js", "img/2.png"],
      new Map([["c/index.html", ["img/1.png"]]]),
      ["a/index.html", "b/index.html"],
    );
    expect(Object.fromEntries(ofPages)).toEqual({
      "a/index.html": ["bundle/a.css", "img/2.png"],
      "b/index.html": ["img/1.png"],
      "c/index.html": ["img/1.png"],
    });
    expect(nobodys).toEqual(["bundle/stray.js"]);
  });

  it("reads no page where there is no such file", () => {
    expect(shareOut(stage, [], new Map(), ["missing.html"])).toEqual({ ofPages: new Map(), nobodys: [] });
  });
});
