import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

const svg = (width = 4): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 3"/>`;

/** Builds; the warnings and errors, and where pictures are in the site and in the article's page. */
async function pictures() {
  const { problems } = await build(digest);
  const files = filesOf(digest.output);
  const page = Buffer.from(files.get("1395/12/07/a/index.html") ?? "", "latin1").toString("utf8");
  return {
    told: problems.map(formatProblem),
    files: [...files.keys()].filter((name) => name.startsWith("images/")),
    shown: [...page.matchAll(/<img src="(\/images\/[^"]+)"/gu)].map(([, src = ""]) => decodeURI(src).slice(1)),
  };
}

const spelt = (line: number, src: string, name: string, field = ""): string =>
  `articles/a.md:${line}: warning: ${field}\`${src}\`: the file's name is \`${name}\`\n    fix: write it so: elsewhere they are two`;

/** The message about names whose difference cannot be seen. */
const HIDDEN_NAMES: Readonly<Record<string, (text: string) => string>> = {
  "Screenshot at 9.41\u202FAM.svg": (text) =>
    `articles/a.md:9: warning: \`${text}\`: the file's name is \`Screenshot at 9.41\u202FAM.svg\`, with U+202F NARROW NO-BREAK SPACE in it\n    fix: rename the file: with \`-\` or a plain space in the place of that character`,
  "نقشه\u200Cها.svg": (text) =>
    `articles/a.md:9: warning: \`${text}\`: the file's name is \`نقشه\u200Cها.svg\`, with U+200C ZERO WIDTH NON-JOINER in it\n    fix: write it so, or rename the file without it`,
};

describe("a picture whose name has spaces", () => {
  const name = "WhatsApp Image 2026-01-24 at 10.00.00.svg";

  it.each([
    ["as they are", `![نمای شهر](${name})`],
    ["as percent signs", `![نمای شهر](${name.replaceAll(" ", "%20")})`],
    ["in angle brackets", `![نمای شهر](<${name}>)`],
    ["with a title", `![نمای شهر](${name} "عنوان")`],
  ])("is shown, with spaces %s", async (_, body) => {
    digest.write(name, svg());
    digest.article("a.md", { slug: "a" }, body);
    expect(await pictures()).toEqual({ told: [], files: [`images/${name}`], shown: [`images/${name}`] });
  });

  it.each(["نمای شهر.svg", "نمای%20شهر.svg"])("is shown above the text: %s", async (src) => {
    digest.write("نمای شهر.svg", svg());
    digest.article("a.md", { slug: "a", image: `{src: "${src}", alt: نقش}` });
    const { told, files } = await pictures();
    expect([told, files]).toEqual([[], ["images/نمای شهر.svg"]]);
  });

  it("is an error with its line where it is not there, with the nearest name", async () => {
    digest.write("نمای شهر تهران.svg", svg());
    digest.write("نقشه.png", svg());
    digest.article("a.md", {}, "متن\n\n![نقش](نمای شهر تهرن.svg)\n");
    expect((await pictures()).told).toEqual([
      "articles/a.md:8: error: `نمای شهر تهرن.svg`: no such file; did you mean `نمای شهر تهران.svg`?",
    ]);
  });
});

describe("a picture whose name the disk spells otherwise", () => {
  it.each([
    ["decomposed on the disk", "Cafe\u0301 آ.svg", "Caf\u00E9 \u0622.svg"],
    ["decomposed in the text", "Caf\u00E9.svg", "Cafe\u0301.svg"],
    ["decomposed in both", "Cafe\u0301.svg", "Cafe\u0301.svg"],
  ])("in Unicode form is shown at one address on every system: %s", async (_, disk, text) => {
    digest.write(disk, svg());
    digest.article("a.md", { slug: "a" }, `![نقش](${text})`);
    const address = `images/${disk.normalize("NFC")}`;
    expect(await pictures()).toEqual({ told: [], files: [address], shown: [address] });
  });

  it.each([
    ["in case", "Map.SVG", "map.svg"],
    ["by a no-break space", "Screenshot at 9.41\u202FAM.svg", "Screenshot at 9.41 AM.svg"],
    ["by Arabic letters", "نقشه كشوري.svg", "نقشه کشوری.svg"],
    ["by a ZWNJ", "نقشه\u200Cها.svg", "نقشهها.svg"],
    ["in its folder's case", "Images/map.svg", "images/map.svg"],
    ["by a backslash", "images/map.svg", "images\\map.svg"],
  ])("%s is shown by the disk's name, and warned of", async (_, disk, text) => {
    digest.write(disk, svg());
    digest.article("a.md", { slug: "a" }, `متن\n\n![نقش](${text})`);
    const { told, files, shown } = await pictures();
    expect([files, shown]).toEqual([[`images/${disk}`], [`images/${disk}`]]);
    const expected = HIDDEN_NAMES[disk]?.(text) ?? spelt(9, text, disk);
    expect(told).toEqual(text.includes("\\") ? [] : [expected]);
  });

  it("is an error where two names are like it, unless one of them is its own", async () => {
    digest.write("Map.svg", svg());
    digest.write("MAP.svg", svg());
    digest.article("a.md", { slug: "a" }, "![نقش](map.svg)");
    expect((await pictures()).told).toEqual([
      expect.stringMatching(
        /^articles\/a\.md:7: error: `map\.svg`: is `(?:Map|MAP)\.svg` or `(?:Map|MAP)\.svg`: write it as the file's name is$/u,
      ),
    ]);
    digest.write("map.svg", svg());
    expect(await pictures()).toEqual({ told: [], files: ["images/map.svg"], shown: ["images/map.svg"] });
  });

  it("is looked for again once a file comes that is meant by its name", async () => {
    digest.write("Map.svg", svg());
    digest.article("a.md", { slug: "a" }, "![نقش](map.svg)");
    expect((await pictures()).files).toEqual(["images/Map.svg"]);
    digest.write("map.svg", svg(8));
    expect((await pictures()).files).toEqual(["images/map.svg"]);
    expect(differences(filesOf(digest.output), (await cleanBuild(digest)).files)).toEqual([]);
    rmSync(path.join(digest.articles, "map.svg"));
    expect((await pictures()).files).toEqual(["images/Map.svg"]);
  });

  it("is refused with a sign behind which browsers see no file", async () => {
    digest.write("a#b.svg", svg());
    digest.article("a.md", {}, "![نقش](a%23b.svg)");
    expect((await pictures()).told).toEqual([
      "articles/a.md:6: error: `a%23b.svg`: has `#` or `?` in its name, behind which browsers see no file: rename it",
    ]);
  });
});
