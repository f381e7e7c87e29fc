import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changedFiles, siteText } from "../support/changed-files.ts";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const PHOTO = readFileSync(path.join(import.meta.dirname, "photo.png"));
const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"><path d="M0 0h9v9z"/></svg>`;

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

const changed = (): Promise<readonly string[]> => changedFiles(digest);
const text = (name: string): string => siteText(digest, name);

/** What is said of a digest that does not build, or that does. */
async function said(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

describe("a picture beside an own page", () => {
  it.each([
    ["Markdown", "help/a.md", "![یک نقش](n.svg)\n"],
    [
      "Markdown of a template language",
      "help/a.md",
      "---\ntemplateEngineOverride: njk,md\n---\n![یک {{ 'نقش' }}](n.svg)\n",
    ],
    ["Nunjucks", "help/a.njk", "<p>{{ 'x' }}<img class='a > b' src='n.svg' alt=\"یک نقش\"></p>\n"],
    ["Liquid", "help/a.liquid", '<img src="n.svg" alt="یک نقش" />\n'],
    ["HTML", "help/a.html", "<img src=n.svg alt='یک نقش'>\n"],
  ])("is shown with its size, and copied: %s", async (_, name, source) => {
    digest.writePage(name, source);
    digest.writePage("help/n.svg", svg(20));
    await changed();
    expect(text("help/a/index.html")).toMatch(
      /<img [^<]*src="\/images\/pages\/help\/n\.svg"[^<]*width="20" height="10"/u,
    );
    expect(text("images/pages/help/n.svg")).toContain("M0 0h9v9z");
  });

  it.each([
    ["a.md", "![نقش](n.png)\n"],
    ["a.njk", '<img src="n.png" alt="نقش">\n'],
    ["a.njk", '---\nlayout: false\n---\n<img src="n.png" alt="نقش">\n'],
  ])("is found where the site is below a path: %s", async (name, source) => {
    digest.writeData("site.yaml", "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/images/\n");
    digest.writePage(name, source);
    digest.writePage("n.png", PHOTO);
    await changed();
    expect(text("a/index.html")).toMatch(/src="\/images\/images\/pages\/n-120-[0-9a-f]{12}\.jpg"/u);
  });

  it("is noticed when it changes, goes, and comes", async () => {
    digest.writePage("a.md", "![نقش](n.svg)\n");
    digest.writePage("n.svg", svg(20));
    await changed();
    digest.writePage("n.svg", svg(300));
    expect(await changed()).toEqual(expect.arrayContaining(["a/index.html", "images/pages/n.svg"]));
    expect(text("a/index.html")).toContain('width="300"');
    rmSync(path.join(digest.pages, "n.svg"));
    expect(await said()).toEqual([
      "pages/a.md:1: error: `n.svg`: no such file in the pages folder\n    fix: put it beside the page, or correct its name",
    ]);
    digest.writePage("a.md", "متن\n");
    expect(await changed()).toEqual(expect.arrayContaining(["a/index.html", "images/pages/n.svg"]));
    digest.writePage("n.svg", svg(20));
    digest.writePage("a.md", "![نقش](n.svg)\n");
    expect(await changed()).toEqual(expect.arrayContaining(["a/index.html", "images/pages/n.svg"]));
  });

  it("is measured anew where it is one of the digest's own, or of a draft once that is shown", async () => {
    digest.writePage("a.md", "![نقش](/assets/icons/gozide.svg)\n");
    digest.writePage("b.md", "---\ndraft: true\n---\n![نقش](n.png)\n");
    digest.writePage("n.png", PHOTO);
    await changed();
    expect(text("a/index.html")).toMatch(/src="\/assets\/icons\/gozide[^"]*\.svg" alt="نقش" width="\d+"/u);
    const copied = (): boolean => [...filesOf(digest.output).keys()].some((file) => file.startsWith("images/pages/n-"));
    expect(copied()).toBe(false);
    await build(digest, { drafts: true });
    expect(copied()).toBe(true);
  });

  it("is left out of what says nothing of it: comments, other addresses, computed ones", async () => {
    const source = `<!-- <img src="x.png"> -->{# <img src="x.png"> #}<img src="/x.png" alt=""><img alt="" src="{{ 1 }}.png">\n`;
    digest.writePage("a.njk", source);
    await changed();
    expect(text("a/index.html")).toContain(
      '<!-- <img src="x.png"> --><img src="/x.png" alt=""><img alt="" src="1.png">',
    );
  });
});

describe("a fault of a picture beside an own page", () => {
  it.each([
    ["a.md", "---\ntitle: x\n---\n\n![نقش](nist.png)\n", 5, "`nist.png`: no such file in the pages folder"],
    [
      "a.njk",
      "---\ntitle: x\n---\n<p>\n<img src='nist.png' alt=''>\n",
      5,
      "`nist.png`: no such file in the pages folder",
    ],
    ["a.md", "![نقش](../articles/x.png)\n", 1, "`../articles/x.png`: no such file in the pages folder"],
    [
      "a.md",
      "![نقش](https://example.com/x.png)\n",
      1,
      "`https://example.com/x.png`: a picture must be beside the page",
    ],
    ["a.html", "<img src=torn.png>\n", 1, "`torn.png`: cannot be read: it is damaged, or no picture"],
  ])("is an error with its place: %s %#", async (name, source, line, message) => {
    digest.write("x.png", PHOTO);
    digest.writePage("torn.png", "nothing");
    digest.writePage(name, source);
    const [first, ...more] = await said();
    expect(first).toContain(`pages/${name}:${line}: error: ${message}`);
    expect(more).toEqual([]);
  });

  it("is an error where only the template says which it is", async () => {
    digest.writePage("n.png", PHOTO);
    digest.writePage("a.md", "---\ntemplateEngineOverride: njk,md\n---\n![نقش]({{ 'n' }}.png)\n");
    expect((await said())[0]).toContain("pages/a.md: error: the picture `n.png` is only");
  });

  it("is an error where an article's picture has its address", async () => {
    digest.write("pages/n.png", PHOTO);
    digest.write("pages/b.md", "---\ntitle: ب\ndate: 1395-12-07\n---\n![نقش](n.png)\n");
    digest.writePage("n.png", PHOTO);
    digest.writePage("a.md", "![نقش](n.png)\n");
    expect(await said()).toEqual([
      "pages/n.png: error: has the address `/images/pages/n.png`, as articles/pages/n.png has\n    fix: give one of them another name",
    ]);
  });

  it("is a warning where it has no alt text or is spelt otherwise", async () => {
    digest.writePage("N.PNG", PHOTO);
    digest.writePage("a.md", "![](n.png)\n");
    expect((await said()).map((line) => line.split("\n")[0])).toEqual([
      "pages/a.md:1: warning: `n.png`: the picture has no alt text",
      "pages/a.md:1: warning: `n.png`: the file's name is `N.PNG`",
    ]);
  });
});

describe("a picture beside an edition's note", () => {
  it("is shown on the edition's page and copied, and a missing one is an error", async () => {
    const folder = path.join(digest.folder, "editions");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "1395-12-07.md"), "سلام\n\n![نقش](n.svg)\n");
    expect(await said()).toEqual([
      "editions/1395-12-07.md:3: error: `n.svg`: no such file in the notes folder\n    fix: put it beside the note, or correct its name",
    ]);
    writeFileSync(path.join(folder, "n.svg"), svg(30));
    await changed();
    expect(text("1395/12/07/index.html")).toContain(
      '<img src="/images/editions/n.svg" alt="نقش" width="30" height="10"',
    );
    writeFileSync(path.join(folder, "n.svg"), svg(400));
    expect(await changed()).toEqual(expect.arrayContaining(["1395/12/07/index.html", "images/editions/n.svg"]));
  });
});

describe("an editor's fields", () => {
  it("are not taken for what the reader of Markdown keeps", async () => {
    const fields =
      "picture: x.png\nwarn: a\nforeign: b\nreferences: [c]\nfootnotes: true\nlanguage: fa\nreferenceMoment: d";
    digest.writePage("a.md", `---\n${fields}\n---\nمتن[^1] ۷ اسفند ![نقش](n.png)\n\n[^1]: پانویس\n`);
    digest.writePage("n.png", PHOTO);
    await changed();
    expect(text("a/index.html")).toMatch(/"\/images\/pages\/n-120-/u);
  });
});
