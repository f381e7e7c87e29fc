import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { imageSize } from "image-size";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { photograph } from "../support/photographs.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", {});
});
afterEach(() => digest.dispose());

/** A picture of one colour. */
function png(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(3 * width, Buffer.from([red, green, blue]))]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const svg = (colour: string, viewBox = "0 0 32 32"): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><path fill="${colour}" d="M0 0h32v32H0z"/></svg>`;

async function said(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

/** Builds, and expects that a clean build makes the same. */
async function files(): Promise<ReadonlyMap<string, string>> {
  expect(await said()).toEqual([]);
  const made = filesOf(digest.output);
  const clean = await cleanBuild(digest);
  expect([...made.keys()]).toEqual([...clean.files.keys()]);
  expect(made).toEqual(clean.files);
  return made;
}

const icons = (made: ReadonlyMap<string, string>): readonly string[] =>
  [...made.keys()].filter((file) => /icon|gozide[^/]*\.(?:png|svg)$/u.test(file));

const OURS = [
  "assets/icons/gozide-192.png",
  "assets/icons/gozide-512.png",
  "assets/icons/gozide-apple.png",
  "assets/icons/gozide-maskable.png",
  "assets/icons/gozide.svg",
];

describe("the digest's own icon", () => {
  it("is made in all sizes of one SVG, in the place of ours", async () => {
    expect(icons(await files())).toEqual(OURS);
    digest.writeAsset("icon.svg", svg("#0b5563"));
    const made = await files();
    expect(icons(made)).toEqual([
      "assets/icons/icon-192.png",
      "assets/icons/icon-512.png",
      "assets/icons/icon-apple.png",
      "assets/icons/icon-maskable.png",
      "assets/icons/icon.svg",
      "favicon.ico",
    ]);
    const sizeOf = (file: string) => imageSize(readFileSync(path.join(digest.output, file)));
    expect(sizeOf("assets/icons/icon-192.png")).toMatchObject({ width: 192, height: 192, type: "png" });
    expect(sizeOf("assets/icons/icon-apple.png")).toMatchObject({ width: 180, height: 180, type: "png" });
    expect(sizeOf("assets/icons/icon-maskable.png")).toMatchObject({ width: 512, height: 512, type: "png" });
    expect(sizeOf("favicon.ico")).toMatchObject({ type: "ico" });
  });

  it("is what the head and the web app manifest name", async () => {
    digest.writeAsset("icon.svg", svg("#0b5563"));
    const made = await files();
    const home = made.get("index.html") ?? "";
    expect(home).toContain('<link rel="icon" href="/assets/icons/icon.svg" type="image/svg+xml"/>');
    expect(home).toContain('<link rel="apple-touch-icon" href="/assets/icons/icon-apple.png"/>');
    const { icons: named } = JSON.parse(made.get("manifest.webmanifest") ?? "");
    expect(named.map(({ src }: { readonly src: string }) => src)).toEqual([
      "/assets/icons/icon.svg",
      "/assets/icons/icon-192.png",
      "/assets/icons/icon-512.png",
      "/assets/icons/icon-maskable.png",
    ]);
  });

  it("may be a PNG, and follows when it changes, becomes an SVG and goes", async () => {
    digest.writeAsset("icon.png", png(512, 512, [11, 85, 99]));
    const made = await files();
    expect(icons(made)).not.toContain("assets/icons/icon.svg");
    expect(made.get("index.html")).toContain(
      '<link rel="icon" href="/assets/icons/icon-192.png" type="image/png" sizes="192x192"/>',
    );
    const before = made.get("assets/icons/icon-192.png");
    digest.writeAsset("icon.png", png(600, 600, [160, 42, 28]));
    expect((await files()).get("assets/icons/icon-192.png")).not.toBe(before);
    rmSync(path.join(digest.assets, "icon.png"));
    digest.writeAsset("icon.svg", svg("#123456"));
    expect(icons(await files())).toContain("assets/icons/icon.svg");
    rmSync(digest.assets, { recursive: true });
    expect(icons(await files())).toEqual(OURS);
  });

  it("leaves a `favicon.ico` of the editor's own as it is", async () => {
    digest.writeAsset("icon.svg", svg("#0b5563"));
    digest.writeAsset("root/favicon.ico", "own");
    expect((await files()).get("favicon.ico")).toBe(filesOf(digest.assets).get("root/favicon.ico"));
  });

  it.each([
    ["icon.svg", svg("#000", "0 0 32 20"), "assets/icon.svg: error: is 32 by 20 units: an icon is a square"],
    ["icon.svg", "<svg", "assets/icon.svg: error: its size cannot be read; an SVG needs a viewBox"],
    [
      "icon.svg",
      svg("#000", "900 900 32 32"),
      "assets/icon.svg: error: is empty or damaged: nothing of it can be drawn",
    ],
    ["icon.svg", `${svg("#000")}<`, "assets/icon.svg: error: is not a well-formed SVG"],
    ["icon.svg", svg("#000").padEnd(2 ** 20 + 1), "assets/icon.svg: error: is 1025 kB"],
    ["icon.png", png(512, 300, [0, 0, 0]), "assets/icon.png: error: is 512 by 300 pixels: an icon is a square"],
    ["icon.png", png(511, 511, [0, 0, 0]), "assets/icon.png: error: is 511 by 511 pixels"],
    ["icon.png", png(4097, 4097, [0, 0, 0]), "assets/icon.png: error: is 4097 by 4097 pixels"],
    ["icon.png", png(512, 512, [0, 0, 0]).subarray(0, 60), "assets/icon.png: error: is empty or damaged"],
    ["icon.png", "no picture", "assets/icon.png: error: its size cannot be read: it may be damaged"],
    ["icon.png", svg("#000"), "assets/icon.png: error: is SVG by its content"],
  ])("is refused where no icons can be made of it: %s, case %#", async (name, content, expected) => {
    digest.writeAsset(name, content);
    const problems = await said();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(expected)).toBe(true);
    expect(problems[0]).toMatch(/\n {4}fix: /u);
  });

  it("is one file", async () => {
    digest.writeAsset("icon.svg", svg("#000"));
    digest.writeAsset("icon.png", png(512, 512, [0, 0, 0]));
    expect(await said()).toEqual([
      "assets/icon.png: error: is the digest's icon, and so is assets/icon.svg\n    fix: keep one of them",
    ]);
  });

  it("is asked for where another kind of picture has its name", async () => {
    digest.writeAsset("icon.jpg", await photograph({ width: 9, height: 9 }));
    expect((await said())[0]).toContain("assets/icon.jpg: warning: is not used as the digest's icon");
  });
});

describe("a file of the digest's own assets", () => {
  it("is served as it is, and is shown by articles and site.yaml", async () => {
    digest.writeAsset("images/نقشه.svg", svg("#000", "0 0 40 20"));
    digest.article("a.md", {}, "![نقشه](/assets/images/نقشه.svg)");
    digest.writeData(
      "site.yaml",
      "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\nlogo: /assets/images/نقشه.svg\n",
    );
    const made = await files();
    expect(made.has("assets/images/نقشه.svg")).toBe(true);
    expect(made.get("1395/12/07/a/index.html")).toContain('width="40" height="20"');
    digest.writeAsset("images/نقشه.svg", svg("#000", "0 0 80 20"));
    expect((await files()).get("1395/12/07/a/index.html")).toContain('width="80" height="20"');
  });

  it("lets only the articles that show it be read again when it changes", async () => {
    const packs = () =>
      readdirSync(digest.cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".pack"));
    digest.writeAsset("images/a.svg", svg("#000", "0 0 40 20"));
    digest.article("a.md", {}, "![نقشه](/assets/images/A.svg)");
    digest.article("b.md", { date: "1395-12-08" }, "دیگری.");
    await build(digest);
    const [first = "none"] = packs();
    digest.writeAsset("images/other.svg", svg("#000"));
    await build(digest);
    expect(packs()).toEqual([first]);
    digest.writeAsset("images/a.svg", svg("#000", "0 0 80 20"));
    await build(digest);
    // The pack of the first build is kept for what was not read again.
    expect([packs().length, packs().includes(first)]).toEqual([2, true]);
    expect(filesOf(digest.output).get("1395/12/07/a/index.html")).toContain('width="80" height="20"');
    renameSync(path.join(digest.assets, "images/a.svg"), path.join(digest.assets, "images/A.svg"));
    expect((await files()).get("1395/12/07/a/index.html")).toContain("/assets/images/A.svg");
    rmSync(path.join(digest.assets, "images/A.svg"));
    expect(await said()).toEqual([expect.stringContaining("A.svg`: no such file in the assets folder")]);
  });

  it("takes the place of ours of that name", async () => {
    digest.writeAsset("icons/gozide.svg", svg("#0b5563"));
    digest.writeAsset("js/comforts.ts", "const greeting: string = 'own'; console.log(greeting);\n");
    const made = await files();
    expect(made.get("assets/icons/gozide.svg")).toContain("#0b5563");
    const scripts = [...made.keys()].filter((file) => file.startsWith("assets/js/comforts-"));
    expect(scripts).toHaveLength(1);
    expect(made.get(scripts[0] ?? "")).toContain('console.log("own")');
    expect(made.get("index.html")).toContain(`src="/${scripts[0]}"`);
  });

  it("says the line of a script that is no script", async () => {
    digest.writeAsset("js/comforts.ts", "const a = 1;\nconst = 2;\n");
    expect((await said())[0]).toMatch(/^assets\/js\/comforts\.ts:2: error: expected identifier but found "="/u);
  });

  it("passes over what systems leave in folders, and warns of links", async () => {
    digest.writeAsset("images/Thumbs.db", "x");
    digest.writeAsset("images/.DS_Store", "x");
    digest.writeAsset("root/.git/config", "x");
    const made = await files();
    expect([...made.keys()].filter((file) => /Thumbs|DS_Store|git/u.test(file))).toEqual([]);
    writeFileSync(path.join(digest.folder, "secret"), "secret");
    symlinkSync(path.join(digest.folder, "secret"), path.join(digest.assets, "images/a.png"));
    mkdirSync(path.join(digest.folder, "elsewhere"));
    writeFileSync(path.join(digest.folder, "elsewhere/b"), "secret");
    symlinkSync(path.join(digest.folder, "elsewhere"), path.join(digest.assets, "root/.well-known"));
    expect(await said()).toEqual([
      "assets/images/a.png: warning: is a symbolic link and is passed over\n    fix: put the file itself there",
    ]);
    expect([...filesOf(digest.output).keys()].filter((file) => /well-known|a\.png/u.test(file))).toEqual([]);
  });

  it.each([
    ["root/a\u202Eb.txt", "assets/root/a\uFFFDb.txt: error: has an invisible character in its name"],
    ["images/a#b.png", "assets/images/a#b.png: error: has `#`, `?` or `%` in its name"],
    ["root/aux.txt", "assets/root/aux.txt: error: `aux.txt` is the name of a device on Windows"],
    ["root/a:b.txt", "assets/root/a:b.txt: error: `a:b.txt` holds a character that no file name has on Windows"],
    ["images/a.svg", "assets/images/a.svg: error: is not a well-formed SVG"],
  ])("is refused where it is hostile: %s", async (name, expected) => {
    digest.writeAsset(name, "x");
    const problems = await said();
    expect(problems.map((problem) => problem.startsWith(expected))).toEqual([true]);
  });
});

describe("assets/root", () => {
  it("is the site's root, with what begins with a dot where servers ask for it", async () => {
    digest.writeAsset("root/CNAME", "example.org\n");
    digest.writeAsset("root/.nojekyll", "");
    digest.writeAsset("root/.well-known/security.txt", "Contact: mailto:a@example.org\n");
    digest.writeAsset("root/keys/a.txt", "x");
    const made = await files();
    for (const file of ["CNAME", ".nojekyll", ".well-known/security.txt", "keys/a.txt"]) {
      expect(made.has(file) || filesOf(path.join(digest.output, path.dirname(file))).has(path.basename(file))).toBe(
        true,
      );
    }
    digest.writeAsset("root/.well-known/security.txt", "Contact: mailto:b@example.org\n");
    await files();
    rmSync(path.join(digest.assets, "root"), { recursive: true });
    expect((await files()).has("CNAME")).toBe(false);
  });

  it.each([
    ["index.html", "the home page"],
    ["robots.txt", "a feed or a list of the digest"],
    ["RSS.xml", "a feed or a list of the digest"],
    ["_headers", "a file of the digest"],
    ["_redirects", "a feed or a list of the digest"],
    ["sw.js", "a file of the digest"],
    ["1395/12/07/a/share.png", "an edition or an archive"],
    ["search/years/table.json", "the search"],
    ["assets/x.png", "pictures, styles and icons"],
  ])("does not take the place of the digest's own files: %s", async (name, there) => {
    digest.writeAsset(`root/${name}`, "x");
    expect(await said()).toContain(
      `assets/root/${name}: error: \`/${name}\` is the address of ${there}\n    fix: give it another name, or leave it out`,
    );
  });

  it("is not taken by a page of the editor's own", async () => {
    digest.writeAsset("root/a.txt", "x");
    digest.writePage("a.njk", "---\npermalink: /a.txt\n---\nx\n");
    expect(await said()).toEqual([
      "pages/a.njk:2: error: permalink: `/a.txt` is the address of a file of the digest\n    fix: give it another `permalink`",
    ]);
  });
});
