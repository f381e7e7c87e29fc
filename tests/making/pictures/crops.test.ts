import { existsSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { photograph } from "../../support/photographs.ts";
import { build, cleanBuild } from "../../support/run-build.ts";
import { attribute, differences, Page, publishedFiles, textOf } from "../../support/site.ts";
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

function file(address: string): string {
  return path.join(digest.output, new URL(address, "https://example.org/").pathname);
}

function meta(page: Page, property: string): string {
  const found = page.all("meta").find((element) => attribute(element, "property") === property);
  return found === undefined ? "" : (attribute(found, "content") ?? "");
}

/** The mean of red, green and blue. */
async function colours(address: string): Promise<readonly number[]> {
  return (await sharp(file(address)).stats()).channels.map(({ mean }) => Math.round(mean));
}

describe("a photograph at the head of an article", () => {
  it("is cut to the shapes that search engines ask for, around what matters most", async () => {
    digest.write("photo.jpg", await photograph({ width: 2400, height: 1600 }));
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل, focus: 0 50 }" });
    const page = await built();
    const images: unknown = JSON.parse(
      page
        .all("script")
        .map(textOf)
        .find((text) => text.startsWith("{")) ?? "{}",
    );
    const found = JSON.stringify(images).match(/https:\/\/example\.org\/images\/[^"]+/gu) ?? [];
    expect(found.map((address) => address.replace(/-[0-9a-f]{12}/u, ""))).toEqual([
      "https://example.org/images/photo-16x9-x0y50-1200.jpg",
      "https://example.org/images/photo-4x3-x0y50-1200.jpg",
      "https://example.org/images/photo-1x1-x0y50-1066.jpg",
    ]);
    for (const [index, ratio] of [16 / 9, 4 / 3, 1].entries()) {
      const { width, height } = await sharp(file(found[index] ?? "")).metadata();
      expect(Math.abs(width / height - ratio)).toBeLessThan(0.01);
    }
    // Red is at the left of what the tests draw.
    const [red = 0, , blue = 0] = await colours(found[2] ?? "");
    expect(red).toBeGreaterThan(blue);
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل, focus: right }" });
    const right = meta(await built(), "og:image");
    expect(existsSync(file(found[2] ?? ""))).toBe(false);
    const [redRight = 0, , blueRight = 0] = await colours(right);
    expect(blueRight).toBeGreaterThan(redRight * 0.5);
  });

  it("is what networks show, with the title set over it, and the drawn card where there is none", async () => {
    digest.write("photo.jpg", await photograph({ width: 1500, height: 1000 }, 6));
    digest.write("small.jpg", await photograph({ width: 500, height: 400 }));
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل }", title: "پلی بر رود" });
    digest.article("b.md", { image: "{ src: small.jpg, alt: پل }", title: "پلی دیگر" }, "متنی دیگر.");
    const page = await built();
    expect(meta(page, "og:image")).toBe("https://example.org/1395/12/07/a/share.jpg");
    const { width, height, exif, xmp, format } = await sharp(file(meta(page, "og:image"))).metadata();
    expect([width, height, exif, xmp, format]).toEqual([1200, 630, undefined, undefined, "jpeg"]);
    expect([meta(page, "og:image:width"), meta(page, "og:image:height")]).toEqual(["1200", "630"]);
    expect(existsSync(file("/1395/12/07/a/share.png"))).toBe(false);
    const other = new Page(digest.output, "/1395/12/07/b/");
    expect(meta(other, "og:image")).toBe("https://example.org/1395/12/07/b/share.png");
    expect(existsSync(file(meta(other, "og:image")))).toBe(true);
  });

  it("comes to the same files in a clean build when its focus, its title or itself changes, or it goes", async () => {
    const same = async (): Promise<void> => {
      await built();
      const clean = await cleanBuild(digest, { pagesOnly: false });
      const files = new Map([...clean.files].filter(([name]) => !name.startsWith(".")));
      expect(differences(publishedFiles(digest.output), files)).toEqual([]);
    };
    digest.write("photo.jpg", await photograph({ width: 900, height: 1200 }));
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل }" });
    await same();
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل, focus: 50 10 }" });
    await same();
    digest.article("a.md", { image: "{ src: photo.jpg, alt: پل, focus: 50 10 }", title: "عنوانی دیگر" });
    await same();
    digest.write("photo.jpg", await photograph({ width: 900, height: 1200, grain: 2 }));
    await same();
    digest.article("a.md", { title: "عنوانی دیگر" });
    await same();
    expect(existsSync(file("/1395/12/07/a/share.jpg"))).toBe(false);
  });
});
