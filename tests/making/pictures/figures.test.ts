import { readFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawn, photograph, WRITTEN } from "../../support/photographs.ts";
import { build } from "../../support/run-build.ts";
import { attribute, Page, publishedFiles, textOf } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const PAGE = "/1395/12/07/a/";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function built(): Promise<Page> {
  expect((await build(digest, { pagesOnly: false })).problems).toEqual([]);
  return new Page(digest.output, PAGE);
}

function read(file: string): string {
  return readFileSync(path.join(digest.output, file), "utf8");
}

describe("a credit", () => {
  it("leads to the page of a source that the article names, and to the site of another", async () => {
    digest.write("photo.jpg", await photograph({ width: 400, height: 300 }));
    digest.article(
      "a.md",
      {
        via: "novosti",
        image: "{ src: photo.jpg, alt: پل, caption: پل در بامداد, credit: novosti, licence: CC BY 4.0 }",
      },
      '![رود](photo.jpg "رود | عکس: خبرگزاری موج | پروانه: CC0")\n\n![کوه](photo.jpg "نقشه: ناشناس")',
    );
    const page = await built();
    expect(page.all("figcaption").map(textOf)).toEqual([
      "پل در بامداد | عکس: نووستی | CC BY 4.0",
      "رود | عکس: خبرگزاری موج | CC0",
      "نقشه: ناشناس",
    ]);
    const led = page.links().filter((link) => /novosti|mowj|creativecommons/u.test(link));
    expect(led.slice(-4)).toEqual([
      "/sources/novosti/",
      "https://creativecommons.org/licenses/by/4.0/",
      "https://mowj.example.org/",
      "https://creativecommons.org/publicdomain/zero/1.0/",
    ]);
    const rss = read("rss.xml");
    expect(rss).toContain("<media:credit>نووستی</media:credit>");
    expect(rss).toContain('<media:license type="text/html" href="https://creativecommons.org/licenses/by/4.0/">');
    expect(rss).toContain("https://mowj.example.org/");
    const ld = page.all("script").map(textOf).join("");
    expect(ld).toContain('"creditText":"نووستی"');
    expect(ld).toContain('"license":"https://creativecommons.org/licenses/by/4.0/"');
  });

  it("follows a source's new name, though the article did not change", async () => {
    digest.write("photo.jpg", await photograph({ width: 400, height: 300 }));
    digest.article("a.md", {}, '![رود](photo.jpg "عکس: mowj")');
    expect(textOf((await built()).one("figcaption"))).toBe("عکس: خبرگزاری موج");
    digest.writeData("sources.yaml", "- id: mowj\n  name: موج نو\n");
    const page = await built();
    expect(textOf(page.one("figcaption"))).toBe("عکس: موج نو");
    expect(page.links().filter((link) => link.includes("mowj"))).toEqual([]);
  });
});

describe("a gallery", () => {
  it("shows each picture as wide as its shape and leads to its largest copy", async () => {
    digest.write("wide.jpg", await photograph({ width: 1200, height: 800 }));
    digest.write("tall.jpg", await photograph({ width: 600, height: 900 }));
    digest.article("a.md", {}, "![پهن](wide.jpg)\n![بلند](tall.jpg)");
    const page = await built();
    expect(page.all("figure").map((figure) => attribute(figure, "class"))).toEqual(["shape-150", "shape-67"]);
    const files = publishedFiles(digest.output);
    const large = page.links().filter((link) => link.startsWith("/images/"));
    expect(large.map((file) => file.replace(/-[0-9a-f]{12}/u, ""))).toEqual([
      "/images/wide-1200.webp",
      "/images/tall-600.webp",
    ]);
    for (const file of large) expect(files.has(file.slice(1))).toBe(true);
  });
});

describe("a picture that moves", () => {
  /** A PNG of two pictures, one after another. @see https://www.w3.org/TR/png-3/#acTL-chunk */
  async function movingPng(): Promise<Buffer> {
    const still = await drawn({ width: 20, height: 20 }).png().toBuffer();
    const afterHeader = 8 + 25;
    const note = chunk("tEXt", Buffer.from(`Author\0${WRITTEN.camera}`, "latin1"));
    const frames = chunk("acTL", Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]));
    return Buffer.concat([still.subarray(0, afterHeader), frames, note, still.subarray(afterHeader)]);
  }

  function chunk(type: string, data: Buffer): Buffer {
    const bytes = Buffer.alloc(data.length + 12);
    bytes.writeUInt32BE(data.length, 0);
    bytes.write(type, 4, "latin1");
    data.copy(bytes, 8);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
    return bytes;
  }

  it("goes on moving, without what is written in it", async () => {
    const frames = await Promise.all([1, 2].map((grain) => drawn({ width: 40, height: 30, grain }).png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    digest.write("moving.gif", gif);
    digest.write("moving.png", await movingPng());
    digest.article("a.md", {}, "![الف](moving.gif)\n\n![ب](moving.png)");
    const page = await built();
    expect(page.all("img").map((image) => attribute(image, "src"))).toEqual([
      "/images/moving.gif",
      "/images/moving.png",
    ]);
    expect((await sharp(path.join(digest.output, "images/moving.gif")).metadata()).pages).toBe(2);
    const png = readFileSync(path.join(digest.output, "images/moving.png"));
    expect(png.includes("acTL")).toBe(true);
    expect(png.includes(WRITTEN.camera)).toBe(false);
    expect((await sharp(png).metadata()).width).toBe(20);
  });
});
