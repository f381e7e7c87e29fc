import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTENT_LIMITS } from "../../../src/content/limits.ts";
import { formatProblem } from "../../support/english.ts";
import { photograph, WRITTEN } from "../../support/photographs.ts";
import { build, packUnder } from "../../support/run-build.ts";
import { attribute, Page, publishedFiles } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const PAGE = "/1395/12/07/a/";
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/u;

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem));
}

it("says nothing of a place, a camera or an owner in any picture of the packed zip: pages', search engines', cards'", async () => {
  digest.write("photo.jpg", await photograph({ width: 1400, height: 900 }, 6));
  digest.writeAsset("office.jpg", await photograph({ width: 500, height: 400 }));
  digest.article(
    "a.md",
    { slug: "a", image: "{ src: photo.jpg, alt: پل, focus: top }" },
    "![یک](photo.jpg)\n![دو](/assets/office.jpg)",
  );
  const { status } = packUnder("", digest, ["--to", "zips"]);
  expect(status).toBe(0);
  const files = unzipSync(readFileSync(path.join(digest.folder, "zips/gozide-1395-12-07.zip")));
  const pictures = Object.entries(files).filter(([name]) => PICTURE.test(name) && !name.startsWith("assets/icons/"));
  const kinds = new Set(pictures.map(([name]) => name.replace(/.*?(-(?:16x9|4x3|1x1)-|\.webp|\.jpg).*/u, "$1")));
  expect([...kinds]).toEqual(expect.arrayContaining(["-16x9-", "-4x3-", "-1x1-", ".webp", ".jpg"]));
  for (const [name, bytes] of pictures) {
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    const text = Buffer.from(bytes).toString("latin1");
    for (const word of Object.values(WRITTEN)) expect([name, text.includes(word)]).toEqual([name, false]);
  }
});

describe("the name of a picture", () => {
  it.each([
    ["نمای شهر.jpg", "نمای شهر.jpg"],
    ["a, b (1) & c.jpg", "a, b (1) & c.jpg"],
    ["caf\u00E9.jpg", "cafe\u0301.jpg"],
    ["آب\u200Cها.JPG", "آب\u200Cها.JPG"],
    ["مؤسسه.jpg", "مو\u0654سسه.jpg"],
  ])("may be %s, and every address of a copy is a file of the site", async (written, onDisk) => {
    digest.write(onDisk, await photograph({ width: 900, height: 600 }));
    digest.article("a.md", { image: `{ src: "${written}", alt: پل }` }, `![پل](<${written}>)`);
    expect((await problems()).filter((text) => text.includes("error"))).toEqual([]);
    const files = publishedFiles(digest.output);
    const page = new Page(digest.output, PAGE);
    const sets = page.all("source").flatMap((source) => (attribute(source, "srcset") ?? "").split(/, /u));
    const addresses = [
      ...sets.map((candidate) => candidate.split(" ")[0] ?? ""),
      ...page.all("img").map((image) => attribute(image, "src") ?? ""),
    ];
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(files.has(decodeURIComponent(address).slice(1))).toBe(true);
  });
});

describe("a large picture", () => {
  it("of fifty million pixels is taken", async () => {
    const large = sharp({ create: { width: 8000, height: 6250, channels: 3, background: "#345" } });
    digest.write("large.png", await large.png({ compressionLevel: 1 }).toBuffer());
    digest.article("a.md", {}, "![پهنه](large.png)");
    expect(await problems()).toEqual([]);
    const [image] = new Page(digest.output, PAGE).all("img");
    expect(image && [attribute(image, "width"), attribute(image, "height")]).toEqual(["8000", "6250"]);
  });

  it("of one pixel's width is no higher than WebP can be", async () => {
    const line = { channels: 3, background: "#345" } as const;
    digest.write(
      "line.png",
      await sharp({ create: { width: 1, height: 40_000, ...line } })
        .png()
        .toBuffer(),
    );
    digest.write(
      "row.png",
      await sharp({ create: { width: 40_000, height: 1, ...line } })
        .png()
        .toBuffer(),
    );
    digest.article("a.md", { image: "{ src: row.png, alt: خط }" }, "![خط](line.png)");
    expect(await problems()).toEqual([]);
  });

  it("of more bytes than the limit is an error of its line", async () => {
    const photo = await photograph({ width: 400, height: 300 });
    digest.write("heavy.jpg", Buffer.concat([photo, Buffer.alloc(CONTENT_LIMITS.pictureBytes + 1 - photo.length)]));
    digest.write("just.jpg", Buffer.concat([photo, Buffer.alloc(CONTENT_LIMITS.pictureBytes - photo.length)]));
    digest.article("a.md", {}, "![پهنه](heavy.jpg)\n\n![پهنه](just.jpg)");
    const [first = "", ...others] = await problems();
    expect(first.split("\n")[0]).toMatch(/^articles\/a\.md:6: error: `heavy\.jpg`: .*50/u);
    expect(others).toEqual([]);
  });
});
