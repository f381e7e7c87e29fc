import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const SITE = "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\n";
const load = createRequire(import.meta.url).resolve;
const fontFile = (name: string): Buffer => readFileSync(load(`vazirmatn/fonts/webfonts/${name}.woff2`));

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

async function said(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

/** Builds, and expects that a clean build makes the same. */
async function files(problems: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  expect(await said()).toEqual(problems);
  const made = filesOf(digest.output);
  expect(made).toEqual((await cleanBuild(digest)).files);
  return made;
}

const text = (file: string): string => readFileSync(path.join(digest.output, file), "utf8");
const named = (made: ReadonlyMap<string, string>, name: RegExp): readonly string[] =>
  [...made.keys()].filter((file) => name.test(file));

describe("assets/custom.css", () => {
  it("is one file named by its content, in a layer over ours, that pages ask for at once", async () => {
    digest.writeAsset("custom.css", "@import 'parts/more.css';\n:root { --paper: #eef; }\n");
    digest.writeAsset("parts/more.css", "h1 { color: teal }\n");
    const [file = "", ...others] = named(await files(), /custom/u);
    expect(others).toEqual([]);
    expect(file).toMatch(/^assets\/css\/custom-[0-9a-f]{8}\.css$/u);
    expect(text(file)).toMatch(/^@layer custom\{.*color:teal.*--paper: ?#eef.*\}$/su);
    for (const page of ["index.html", "1395/12/07/a/index.html"]) {
      const [head = ""] = text(page).split("</head>");
      expect(head).toContain(`<link rel="stylesheet" href="/${file}"/>`);
      expect(head).toMatch(/@layer base,site,article,parts,fine,print,custom;/u);
    }
  });

  it("changes and goes on all pages", async () => {
    digest.writeAsset("custom.css", "h1{color:red}");
    const before = named(await files(), /custom/u);
    digest.writeAsset("custom.css", "h1{color:green}");
    expect(named(await files(), /custom/u)).not.toEqual(before);
    rmSync(path.join(digest.assets, "custom.css"));
    expect(named(await files(), /custom/u)).toEqual([]);
    expect(text("index.html")).not.toContain("custom-");
  });

  it("loads pictures and fonts of the assets, wherever the site is", async () => {
    digest.writeData("site.yaml", SITE.replace("example.org/", "example.org/x/"));
    digest.writeAsset("images/p.png", readFileSync(path.join(import.meta.dirname, "photo.png")));
    digest.writeAsset("fonts/T.woff2", fontFile("Vazirmatn-Thin"));
    digest.writeAsset(
      "custom.css",
      "@font-face{font-family:T;src:url(fonts/T.woff2)}\nh1{background:url('/assets/images/p.png')}h2{background:url(./images/p.png#a)}",
    );
    const made = await files();
    const style = text(named(made, /custom/u)[0] ?? "");
    const [font = ""] = named(made, /fonts\/T-/u);
    expect(style).toContain(`url(../fonts/${path.basename(font)})`);
    expect(style).toContain("url(../images/p.png)");
    expect(made.has("assets/fonts/T.woff2")).toBe(false);
  });

  it.each([
    ["\nh1 { background: url(https://a.example/x.png) }\n", 2, "`https://a.example/x.png` is not on this site"],
    ["@import '//a.example/x.css';\n", 1, "`//a.example/x.css` is not on this site"],
    ["h1 { background: url(../data/site.yaml) }\n", 1, "`../data/site.yaml`: no such file in the assets folder"],
    ["\n\nh1 { background: url(images/pp.png) }\n", 3, "`images/pp.png`: no such file in the assets folder"],
  ])("is refused with its line where it is wrong: %s", async (style, line, message) => {
    digest.writeAsset("images/p.png", readFileSync(path.join(import.meta.dirname, "photo.png")));
    digest.writeAsset("custom.css", style);
    expect((await said())[0]).toContain(`assets/custom.css:${line}: error: ${message}`);
  });

  it("warns of what browsers pass over in it", async () => {
    digest.writeAsset("custom.css", "h1 { color: red;\n}\n}\n");
    expect((await said())[0]).toMatch(/^assets\/custom\.css:3: warning: unexpected "\}"/u);
  });

  it("leaves the last good site where it is wrong", async () => {
    await files();
    const before = filesOf(digest.output);
    digest.writeAsset("custom.css", "h1{background:url(none.png)}");
    expect(await said()).toHaveLength(1);
    expect(filesOf(digest.output)).toEqual(before);
  });

  it("may set the accent that site.yaml sets too", async () => {
    digest.writeData("site.yaml", `${SITE}accent: "#0b5563"\n`);
    await files();
    expect(text("index.html")).toContain("@layer base{:root{--accent-light:#0b5563;");
  });
});

describe("the font of a digest without one", () => {
  /** How much of a font is needed for a sign; of one that it has not, as much as for none. */
  const weightOf = async (font: Buffer, sign: string): Promise<number> =>
    (await subsetFont(font, sign, { targetFormat: "sfnt", keepFeatures: [] })).length;

  it("draws the signs of news: money, measures, and the brackets of verses", async () => {
    const made = await files();
    const font = readFileSync(path.join(digest.output, named(made, /vazirmatn-400.*\.woff2$/u)[0] ?? "none"));
    const none = await weightOf(font, "\u4E2D");
    for (const sign of "€£²³±﴿﴾﷼گ۹") expect(await weightOf(font, sign), sign).toBeGreaterThan(none);
  });
});

describe("site.font", () => {
  it("names the family that pages are set in, cut to the letters that are needed", async () => {
    digest.writeData("site.yaml", `${SITE}font: Own Face\n`);
    digest.writeAsset("fonts/OwnFace-Regular.woff2", fontFile("Vazirmatn-Light"));
    digest.writeAsset("fonts/own-face-bold.woff2", fontFile("Vazirmatn-Black"));
    const made = await files();
    const fonts = named(made, /\.woff2$/u);
    expect(fonts).toEqual([
      expect.stringMatching(/^assets\/fonts\/OwnFace-Regular-400-[0-9a-f]{8}\.woff2$/u),
      expect.stringMatching(/^assets\/fonts\/own-face-bold-700-[0-9a-f]{8}\.woff2$/u),
    ]);
    const home = text("index.html");
    for (const font of fonts) {
      expect(home).toContain(`<link rel="preload" href="/${font}"`);
      expect(readFileSync(path.join(digest.output, font)).length).toBeLessThan(30_000);
    }
    expect(home).toContain(`@font-face{font-family:"Own Face";font-weight:400;`);
    expect(home).toContain(`:root{--font:"Own Face"}`);
  });

  it("takes both weights of one font that has them all", async () => {
    digest.writeData("site.yaml", `${SITE}font: Own\n`);
    digest.writeAsset("fonts/Own[wght].woff2", fontFile("Vazirmatn[wght]"));
    const [regular = "", bold = "", ...more] = named(await files(), /\.woff2$/u);
    expect(more).toEqual([]);
    expect([regular, bold].map((file) => /-(\d00)-[0-9a-f]{8}\.woff2$/u.exec(file)?.[1])).toEqual(["400", "700"]);
    expect(readFileSync(path.join(digest.output, regular))).not.toEqual(readFileSync(path.join(digest.output, bold)));
  });

  it("follows when it changes and goes", async () => {
    await files();
    digest.writeData("site.yaml", `${SITE}font: Own\n`);
    digest.writeAsset("fonts/Own.woff2", fontFile("Vazirmatn-Light"));
    digest.writeAsset("fonts/Own-Bold.woff2", fontFile("Vazirmatn-Bold"));
    const before = named(await files(), /\.woff2$/u);
    digest.writeAsset("fonts/Own.woff2", fontFile("Vazirmatn-Medium"));
    expect(named(await files(), /\.woff2$/u)).not.toEqual(before);
    digest.writeData("site.yaml", SITE);
    expect(named(await files(), /\.woff2$/u).every((file) => file.includes("vazirmatn"))).toBe(true);
  });

  it("is an error that names the nearest family where its files are not there", async () => {
    digest.writeData("site.yaml", `${SITE}font: Ovn\n`);
    digest.writeAsset("fonts/Own-Regular.woff2", fontFile("Vazirmatn-Light"));
    expect(await said()).toEqual([
      "data/site.yaml:4: error: font: no regular font of `Ovn` is in assets/fonts\n" +
        "    expected: Ovn-Regular and Ovn-Bold as woff2, woff, ttf or otf, or one font of all weights, Ovn-Variable\n" +
        "    fix: did you mean `Own`?",
    ]);
  });

  it("warns where there is no bold font", async () => {
    digest.writeData("site.yaml", `${SITE}font: Own\n`);
    digest.writeAsset("fonts/Own-Regular.woff2", fontFile("Vazirmatn-Light"));
    await files([
      "data/site.yaml:4: warning: font: `Own` has no bold font: browsers make one of the regular, which is not as good\n    fix: put Own-Bold beside it",
    ]);
  });

  it("refuses what is no font, or none of Persian, and what no name is", async () => {
    digest.writeData("site.yaml", `${SITE}font: Own\n`);
    digest.writeAsset("fonts/Own-Regular.woff2", "no font");
    const latin = await subsetFont(fontFile("Vazirmatn-Bold"), "abc", { targetFormat: "woff2", keepFeatures: [] });
    digest.writeAsset("fonts/Own-Bold.woff2", latin);
    expect((await said()).map((problem) => problem.split("\n")[0])).toEqual([
      "assets/fonts/Own-Bold.woff2: error: holds no Persian letters such as پ and گ",
      "assets/fonts/Own-Regular.woff2: error: cannot be read as a font",
    ]);
    digest.writeData("site.yaml", `${SITE}font: 'a"}b'\n`);
    expect((await said())[0]).toContain('data/site.yaml:4: error: font: `a"}b`: is not the name of a font family');
  });
});
