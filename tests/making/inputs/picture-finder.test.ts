import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { FindPicture } from "../../../src/content/pictures.ts";
import { PICTURES_BESIDE } from "../../../src/making/inputs/named-file.ts";
import { assetMeasure, pictureFinder } from "../../../src/making/inputs/picture-finder.ts";
import { english } from "../../support/english.ts";
import { folderOf } from "../../support/folder-of.ts";

const PHOTO = readFileSync(path.join(import.meta.dirname, "../photo.png"));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><script>1</script></svg>';

/** Finds the pictures of `1404/a.md` in a folder of these files. */
function finder(files: Readonly<Record<string, string | Uint8Array>>): FindPicture {
  const root = folderOf(files);
  const assets = ["own", "ours"].map((folder) => path.join(root, folder));
  return pictureFinder("1404/a.md", { ...PICTURES_BESIDE.article, folder: path.join(root, "articles"), assets });
}

describe("a text's picture", () => {
  it("is found beside the text, with its size and its address in the site", () => {
    const find = finder({ "articles/1404/photo.png": PHOTO, "articles/photo.png": PHOTO });
    expect(find("photo.png")).toMatchObject({ path: "/images/1404/photo.png", file: "1404/photo.png" });
    expect(find("../photo.png")).toMatchObject({ path: "/images/photo.png", file: "photo.png" });
    expect(find("photo.png")).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
  });

  it("may be written with percent signs or backslashes", () => {
    const find = finder({ "articles/1404/x/a b.png": PHOTO });
    for (const src of ["x/a b.png", "x/a%20b.png", "x\\a b.png"]) {
      expect(find(src)).toMatchObject({ file: "1404/x/a b.png" });
    }
  });

  it("of the digest's own assets comes before ours, and is not copied from the text's folder", () => {
    const find = finder({ "own/a.svg": SVG.replace("4 3", "8 3"), "ours/a.svg": SVG, "ours/b.svg": SVG });
    expect(find("/assets/a.svg")).toEqual({ path: "/assets/a.svg", width: 8, height: 3 });
    expect(find("/assets/b.svg")).toEqual({ path: "/assets/b.svg", width: 4, height: 3 });
  });

  it("is cleaned where it is an SVG, and says of what", () => {
    expect(finder({ "articles/1404/a.svg": SVG })("a.svg")).toMatchObject({ removed: [expect.any(String)] });
  });

  it.each([
    ["https://example.org/a.png", "a picture must be beside the article: pages load nothing from elsewhere"],
    ["//example.org/a.png", "a picture must be beside the article: pages load nothing from elsewhere"],
    [" ", "the picture's address is empty"],
    ["notes.pdf", "is not a picture (svg, png, jpg, webp, gif or avif)"],
    ["missing.png", "no such file in the articles folder"],
    ["/assets/missing.png", "no such file in the assets folder"],
    ["torn.png", "its size cannot be read: it may be damaged"],
    ["bare.svg", "its size cannot be read; an SVG needs a viewBox"],
  ])("is refused with a sentence: %s", (src, fault) => {
    const find = finder({ "articles/1404/torn.png": PHOTO.subarray(0, 9), "articles/1404/bare.svg": "<svg/>" });
    expect(english(find(src))).toEqual({ fault, fix: expect.any(String) });
  });

  it("is refused where its name says another kind than its content, or hides from browsers", () => {
    const find = finder({ "articles/1404/a.svg": PHOTO, "articles/1404/b.png": SVG, "articles/1404/c#1.png": PHOTO });
    expect(english(find("a.svg"))).toEqual({ fault: "is PNG by its content: save it as its name says" });
    expect(english(find("b.png"))).toEqual({ fault: "is SVG by its content: save it as its name says" });
    expect(english(find("c#1.png"))).toEqual({ fault: expect.stringContaining("has `#` or `?` in its name") });
  });
});

describe("the size of an asset", () => {
  it("is measured by its address; a sentence says why it cannot be", () => {
    const measure = assetMeasure([folderOf({ "logo.svg": SVG })]);
    expect(measure("/assets/logo.svg")).toEqual({ width: 4, height: 3 });
    expect(english(measure("/assets/logo.png"))).toEqual({
      fault: "no such file in the assets folder",
      fix: "put it there, or correct its name",
    });
  });
});
