import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../support/english.ts";
import { drawn, photograph, WRITTEN, written } from "../../support/photographs.ts";
import { build, cleanBuild } from "../../support/run-build.ts";
import { attribute, differences, filesOf, Page, publishedFiles } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const PAGE = "/1395/12/07/a/";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem));
}

function pictures(): readonly string[] {
  return [...publishedFiles(digest.output).keys()].filter((file) =>
    /^images\/.*\.(?:jpe?g|png|webp|avif|gif)$/u.test(file),
  );
}

/** The one `<img>` of the article and what is around it. */
function shown(): { readonly img: (name: string) => string; readonly widths: readonly number[] } {
  const page = new Page(digest.output, PAGE);
  const [image] = page.all("img");
  const [source] = page.all("source");
  const set = source === undefined ? "" : (attribute(source, "srcset") ?? "");
  return {
    img: (name) => (image === undefined ? "" : (attribute(image, name) ?? "")),
    widths: [...set.matchAll(/ (\d+)w/gu)].map(([, width]) => Number(width)),
  };
}

describe("a photograph beside an article", () => {
  it("is published in the widths that pages show, as WebP and as JPEG, and not as it is", async () => {
    digest.write("photo.jpg", await photograph());
    digest.article("a.md", {}, "![خیابان](photo.jpg)");
    expect(await problems()).toEqual([]);
    expect(pictures().map((file) => file.replace(/-[0-9a-f]{12}/u, ""))).toEqual([
      "images/photo-1200.jpg",
      "images/photo-1200.webp",
      "images/photo-1500.webp",
      "images/photo-400.webp",
      "images/photo-800.webp",
    ]);
    for (const file of pictures()) {
      const { width, height } = await sharp(path.join(digest.output, file)).metadata();
      expect([file, width]).toEqual([file, Number(/-(\d+)-/u.exec(file)?.[1])]);
      expect(height).toBe(Math.round((width * 1000) / 1500));
    }
    const { img, widths } = shown();
    expect(widths).toEqual([400, 800, 1200, 1500]);
    expect([img("width"), img("height"), img("loading")]).toEqual(["1500", "1000", "lazy"]);
    expect(img("src")).toMatch(/^\/images\/photo-1200-[0-9a-f]{12}\.jpg$/u);
  });

  it("is never made wider than it is, and has its colour before it comes", async () => {
    digest.write("small.jpg", await photograph({ width: 300, height: 200 }));
    digest.article("a.md", {}, "![خیابان](small.jpg)");
    expect(await problems()).toEqual([]);
    expect(shown().widths).toEqual([300]);
    expect(shown().img("class")).toBe("tone-101");
  });

  it("stays see-through where it is, in a PNG for those who do not read WebP", async () => {
    const clear = { r: 10, g: 120, b: 10, alpha: 0.3 };
    const flag = sharp({ create: { width: 900, height: 600, channels: 4, background: clear } });
    digest.write("flag.png", await flag.png().toBuffer());
    digest.article("a.md", {}, "![پرچم](flag.png)");
    expect(await problems()).toEqual([]);
    const plain = pictures().find((file) => file.endsWith(".png")) ?? "";
    expect((await sharp(path.join(digest.output, plain)).stats()).isOpaque).toBe(false);
    expect(shown().img("class")).toBe("");
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "is shown upright when a camera wrote it with orientation %i",
    async (orientation) => {
      // What a camera writes that is held so: the upright picture, turned back.
      const upright = await drawn({ width: 900, height: 600 }).png().toBuffer();
      const back: Readonly<Record<number, (photo: Sharp) => Sharp>> = {
        2: (photo) => photo.flop(),
        3: (photo) => photo.rotate(180),
        4: (photo) => photo.flip(),
        5: (photo) => photo.rotate(270).flop(),
        6: (photo) => photo.rotate(270),
        7: (photo) => photo.rotate(90).flop(),
        8: (photo) => photo.rotate(90),
      };
      const turned = await (back[orientation] ?? ((photo) => photo))(sharp(upright)).png().toBuffer();
      digest.write("photo.jpg", await written(sharp(turned), orientation).jpeg().toBuffer());
      digest.article("a.md", {}, "![خیابان](photo.jpg)");
      expect(await problems()).toEqual([]);
      expect([shown().img("width"), shown().img("height")]).toEqual(["900", "600"]);
      for (const file of pictures()) {
        const image = sharp(path.join(digest.output, file)).resize(2, 2, { fit: "fill" }).removeAlpha();
        const dots = [...(await image.raw().toBuffer())];
        const [red = 0, green = 0, blue = 0, redRight = 0, , blueRight = 0, , greenBelow = 0] = dots;
        expect([file, red > blue, blueRight > redRight, greenBelow > green]).toEqual([file, true, true, true]);
      }
    },
  );

  it("is made of CMYK and of 16 bits too, in colours that screens have", async () => {
    const print = await drawn({ width: 600, height: 400 }).toColourspace("cmyk").jpeg().toBuffer();
    const scan = await drawn({ width: 600, height: 400 }).toColourspace("rgb16").png().toBuffer();
    digest.write("print.jpg", print);
    digest.write("scan.png", scan);
    digest.article("a.md", {}, "![چاپ](print.jpg)\n\n![اسکن](scan.png)");
    expect(await problems()).toEqual([]);
    expect(pictures().length).toBe(6);
    for (const file of pictures()) {
      const { space, depth, channels } = await sharp(path.join(digest.output, file)).metadata();
      expect([file, space, depth, channels]).toEqual([file, "srgb", "uchar", 3]);
    }
  });

  it("has its address below the path of the site", async () => {
    digest.write("نمای شهر.jpg", await photograph({ width: 900, height: 600 }));
    digest.article("a.md", { image: "{ src: نمای شهر.jpg, alt: شهر }" }, "![شهر](<نمای شهر.jpg>)");
    expect((await build(digest, { pathPrefix: "/digest/" })).problems).toEqual([]);
    const page = new Page(digest.output, PAGE);
    const sets = page.all("source").map((source) => attribute(source, "srcset") ?? "");
    expect(sets).toHaveLength(2);
    for (const address of sets.flatMap((set) => set.split(", ")).map((one) => one.split(" ")[0] ?? "")) {
      expect(address).toMatch(/^\/digest\/images\//u);
      expect(pictures()).toContain(decodeURI(address).slice("/digest/".length));
    }
  });
});

describe("what a camera writes in a photograph", () => {
  /** Every picture of a site, of its feeds and share pictures too. */
  async function notes(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [file, text] of publishedFiles(digest.output)) {
      if (!/\.(?:jpe?g|png|webp|avif|gif)$/u.test(file)) continue;
      const { exif, xmp, iptc } = await sharp(path.join(digest.output, file)).metadata();
      if (exif || xmp || iptc) found.push(file);
      for (const word of Object.values(WRITTEN)) if (text.includes(word)) found.push(`${file}: ${word}`);
    }
    return found;
  }

  async function everywhere(): Promise<void> {
    const photo = await photograph({ width: 900, height: 600 });
    digest.write("photo.jpg", photo);
    digest.write(
      "lead.webp",
      await written(drawn({ width: 700, height: 500 }))
        .webp()
        .toBuffer(),
    );
    digest.write(
      "scan.png",
      await written(drawn({ width: 500, height: 500 }))
        .png()
        .toBuffer(),
    );
    digest.write(
      "new.avif",
      await written(drawn({ width: 320, height: 320 }))
        .avif({ effort: 0 })
        .toBuffer(),
    );
    digest.writeAsset("office.jpg", photo);
    digest.writePage("office.jpg", photo);
    digest.writePage("about.md", "---\ntitle: درباره\n---\n\n![دفتر](office.jpg)\n");
    digest.writePage("contact.html", '---\ntitle: تماس\n---\n\n<p><img src="office.jpg" alt="دفتر"></p>\n');
    const shown = ["photo.jpg", "scan.png", "new.avif", "/assets/office.jpg"].map((src) => `![عکس](${src})`);
    digest.article("a.md", { image: "{ src: lead.webp, alt: عکس }" }, shown.join("\n\n"));
  }

  it("is in no file of the site", async () => {
    await everywhere();
    const { problems: found } = await build(digest, { pagesOnly: false });
    expect(found.map((problem) => formatProblem(problem))).toEqual([]);
    expect(pictures().length).toBeGreaterThan(12);
    expect(pictures().filter((file) => !/-[0-9a-f]{12}\.\w+$/u.test(file))).toEqual([]);
    expect(await notes()).toEqual([]);
    const feed = readFileSync(path.join(digest.output, "rss.xml"), "utf8");
    const named = [...feed.matchAll(/https:\/\/example\.org\/([^"<> ]*\.(?:jpg|png|webp))/gu)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(3);
    for (const file of named) expect(publishedFiles(digest.output).has(decodeURI(file ?? ""))).toBe(true);
  });

  it("is kept where the editor asks for it: whose it is, and nothing else", async () => {
    await everywhere();
    const site = readFileSync(path.join(digest.data, "site.yaml"), "utf8");
    digest.writeData("site.yaml", `${site}image_keep: [copyright]\n`);
    expect(await problems()).toEqual([]);
    for (const file of pictures()) {
      const { exif, xmp } = await sharp(path.join(digest.output, file)).metadata();
      expect([file, exif?.includes(WRITTEN.copyright), xmp]).toEqual([file, true, undefined]);
      expect(exif?.includes(WRITTEN.camera)).toBe(false);
    }
    const page = new Page(digest.output, PAGE).all("source").map((source) => attribute(source, "srcset"));
    digest.writeData("site.yaml", site);
    expect(await problems()).toEqual([]);
    expect(new Page(digest.output, PAGE).all("source").map((source) => attribute(source, "srcset"))).not.toEqual(page);
    expect(await notes()).toEqual([]);
  });
});

describe("a file that is no whole picture", () => {
  it("is an error on the line that shows it", async () => {
    const photo = await photograph();
    digest.write("cut.jpg", photo.subarray(0, photo.length / 2));
    digest.write("named.png", photo);
    digest.write("text.jpg", "متن");
    digest.write("empty.jpg", "");
    digest.write("folder.jpg/a.css", "");
    digest.write(
      "vast.png",
      await sharp({ create: { width: 9000, height: 6000, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    );
    digest.article(
      "a.md",
      { image: "{ src: cut.jpg, alt: عکس }" },
      ["named.png", "text.jpg", "vast.png", "empty.jpg", "folder.jpg"].map((name) => `![عکس](${name})`).join("\n\n"),
    );
    expect((await problems()).map((text) => text.split("\n")[0])).toEqual([
      "articles/a.md:4: error: image.src: `cut.jpg`: is damaged: it ends too early or cannot be drawn whole",
      "articles/a.md:7: error: `named.png`: is JPEG by its content, and its name says something else",
      "articles/a.md:9: error: `text.jpg`: cannot be read: it is damaged, or no picture",
      "articles/a.md:11: error: `vast.png`: has 54 million pixels",
      "articles/a.md:13: error: `empty.jpg`: cannot be read: it is damaged, or no picture",
      "articles/a.md:15: error: `folder.jpg`: no such file in the articles folder",
    ]);
  });
});

describe("building again", () => {
  /** Builds again, and once clean: both must come to the same files. */
  async function same(): Promise<void> {
    expect(await problems()).toEqual([]);
    const clean = await cleanBuild(digest);
    expect(
      differences(publishedFiles(digest.output), new Map([...clean.files].filter(([name]) => !name.startsWith(".")))),
    ).toEqual([]);
  }

  it("comes to the same files as a clean build when pictures are added, changed, renamed and removed", async () => {
    digest.write("photo.jpg", await photograph({ width: 900, height: 600 }));
    digest.article("a.md", { image: "{ src: photo.jpg, alt: عکس }" });
    await same();
    digest.write("1404/other.jpg", await photograph({ width: 700, height: 600, grain: 2 }));
    digest.article("1404/b.md", {}, "![عکس](other.jpg)");
    await same();
    digest.write("photo.jpg", await photograph({ width: 900, height: 600, grain: 3 }));
    await same();
    renameSync(path.join(digest.articles, "photo.jpg"), path.join(digest.articles, "street.jpg"));
    digest.article("a.md", { image: "{ src: street.jpg, alt: عکس }" });
    await same();
    digest.remove("1404/b.md");
    await same();
    expect(pictures().every((file) => file.startsWith("images/street-"))).toBe(true);
    const kept = [...filesOf(path.join(digest.cache, "pictures")).keys()];
    expect(kept).toHaveLength(pictures().length);
  });

  it("takes a copy that it made before, unless it is damaged", async () => {
    digest.write("photo.jpg", await photograph({ width: 900, height: 600 }));
    digest.article("a.md", {}, "![عکس](photo.jpg)");
    await build(digest);
    const before = publishedFiles(digest.output);
    const folder = path.join(digest.cache, "pictures");
    const [first = "", second = ""] = [...filesOf(folder).keys()];
    rmSync(path.join(folder, first));
    writeFileSync(path.join(folder, second), "x");
    rmSync(digest.output, { recursive: true });
    await build(digest);
    expect(differences(publishedFiles(digest.output), before)).toEqual([]);
  });

  it("shows the photograph itself, without what is written in it, where the digest makes its widths itself", async () => {
    digest.write("photo.jpg", await photograph({ width: 900, height: 600 }, 6));
    digest.article("a.md", {}, "![عکس](photo.jpg)");
    const site = readFileSync(path.join(digest.data, "site.yaml"), "utf8");
    digest.writeData("site.yaml", `${site}features: { picture_widths: no }\n`);
    await same();
    expect(pictures()).toEqual(["images/photo.jpg"]);
    const { width, height, exif, xmp } = await sharp(path.join(digest.output, "images/photo.jpg")).metadata();
    expect([width, height, exif, xmp]).toEqual([600, 900, undefined, undefined]);
  });

  it("shows an editor who watches the photograph itself, at once", async () => {
    digest.write("photo.jpg", await photograph({ width: 900, height: 600 }, 6));
    digest.article("a.md", {}, "![عکس](photo.jpg)");
    expect((await build(digest, { drafts: true, originals: true })).problems).toEqual([]);
    expect(pictures()).toEqual(["images/photo.jpg"]);
    expect([shown().img("src"), shown().img("width")]).toEqual(["/images/photo.jpg", "600"]);
  });
});
