import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, command } from "../support/run-build.ts";
import { filesOf, Page } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

/** The messages about a digest that built before its own pages came; its site must be as it was. */
async function refused(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await build(digest);
  const before = filesOf(digest.output);
  for (const [name, text] of Object.entries(pages)) digest.writePage(name, text);
  const { problems } = await build(digest);
  expect(filesOf(digest.output)).toEqual(before);
  return problems.map((problem) => formatProblem(problem).split("\n")[0] ?? "");
}

const at = (permalink: string): string => `---\ntitle: صفحه\npermalink: ${permalink}\n---\nمتن\n`;

describe("an own page takes the place of nothing", () => {
  it.each([
    ["/", "the home page"],
    ["/index.html", "the home page"],
    ["/1395/12/07/A/", "the article articles/a.md"],
    ["/1395/12/07/", "an edition"],
    ["/tags/", "the index of tags"],
    ["/rss.xml", "a feed or a list of the digest"],
    ["/_headers", "a file of the digest"],
  ])("%s is %s", async (permalink, there) => {
    const address = permalink.replace("index.html", "");
    expect(await refused({ "x.md": at(permalink) })).toEqual([
      `pages/x.md:3: error: permalink: \`${address}\` is the address of ${there}`,
    ]);
  });

  it("nor by its file's name, below a file, or outside of the site", async () => {
    expect(
      await refused({ "tags.md": "متن\n", "a.md": at("/rss.xml/"), "b.md": at("/../b/"), "c.md": at("/c:d/") }),
    ).toEqual([
      "pages/a.md:3: error: permalink: `/rss.xml/` needs a folder where `/rss.xml` is a file: a feed or a list of the digest",
      "pages/b.md:3: error: permalink: leads out of the site: write the path from its root",
      "pages/c.md:3: error: permalink: `c:d` holds a character that no file name has on Windows",
      "pages/tags.md: error: `/tags/` is the address of the index of tags",
    ]);
  });

  it("nor where only a template says its address", async () => {
    expect(await refused({ "x.njk": at("\"/{{ 'tags' }}/\"") })).toEqual([
      "pages/x.njk:3: error: permalink: `/tags/` is the address of the index of tags",
    ]);
  });

  it("nor of another own page whose name gives the same address", async () => {
    expect(await refused({ "about us.md": "متن\n", "About-us.njk": "متن\n" })).toEqual([
      "pages/about us.md: error: `/about-us/` is the address of pages/About-us.njk",
    ]);
  });

  it("nor of another own page", async () => {
    expect(await refused({ "a.md": at("/x/"), "b.md": at("/X/index.html") })).toEqual([
      "pages/b.md:3: error: permalink: `/X/` is the address of pages/a.md",
    ]);
    const template = at('"/{{ title }}/"');
    const [said, ...more] = await refused({ "b.md": "متن\n", "c.njk": template, "d.njk": template });
    expect(said).toMatch(/^pages\/[cd]\.njk:3: error: permalink: has the address of pages\/[cd]\.njk$/u);
    expect(more).toEqual([]);
  });
});

describe("a computed address of Markdown", () => {
  it("is an error that says what to write", async () => {
    digest.writePage("راهنما.md", at('"/x/{{ title }}/"'));
    digest.writePage("b.md", "---\ntemplateEngineOverride: njk,md\npermalink: /{% if a %}b{% endif %}/\n---\nمتن\n");
    expect((await build(digest)).problems.map(formatProblem)).toEqual([
      "pages/b.md:3: error: permalink: `/{% if a %}b{% endif %}/` is taken as it is written: of Markdown nothing is computed\n    fix: write the address itself, such as `/about/`, or leave it out; in a page of Nunjucks, `b.njk`, it is computed",
      expect.stringContaining("pages/راهنما.md:3: error: permalink: `/x/{{ title }}/` is taken as it is written"),
    ]);
  });
});

describe("a slip in an own page is reported with its place", () => {
  it.each([
    [
      "x.md",
      "---\ntitle: x\nlayout: nist\n---\nمتن\n",
      "pages/x.md:3: error: layout: `nist` is no layout that there is",
    ],
    [
      "n.njk",
      "---\ntitle: x\n---\n<p>\n{% if %}\n",
      "pages/n.njk:5: error: the template cannot be rendered: unexpected token: %}",
    ],
    [
      "n.njk",
      "<p>{{ site.title | nist }}\n",
      "pages/n.njk: error: the template cannot be rendered: filter not found: nist",
    ],
    [
      "l.liquid",
      "---\ntitle: x\n---\n<p>\n{% nist %}\n",
      'pages/l.liquid:5: error: the template cannot be rendered: tag "nist" not found',
    ],
  ])("%s", async (name, source, said) => {
    expect(await refused({ [name]: source })).toEqual([said]);
  });

  it("by the command too, without a stack", () => {
    digest.writePage("n.njk", "{% if %}\n");
    const { status, stderr } = command(digest);
    expect(status).toBe(1);
    expect(stderr).toContain("pages/n.njk:1: error: the template cannot be rendered: unexpected token: %}\n    fix: ");
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|originalError|node_modules/u);
  });
});

describe("Markdown of an own page", () => {
  it.each(["1405-09-06 10:00", "۱۴۰۵/۰۹/۰۶"])("is no article: its date is reported with its line: %s", async (date) => {
    digest.writePage("a.md", `---\ntitle: یک\ndate: ${date}\n---\nیک\n`);
    expect((await build(digest)).problems.map(formatProblem)).toEqual([
      "pages/a.md:3: error: date: is the date of an article, and this is a page\n    fix: remove the line; if it is an article, move the file into the articles folder",
    ]);
  });

  it("shows HTML as text, and says so", async () => {
    digest.writePage("a.md", "یک\n\n<div>دو</div>\n");
    expect((await build(digest)).problems.map(formatProblem)).toEqual([
      "pages/a.md:3: warning: HTML is shown as text: `<div>دو</div>`\n    fix: write it in Markdown",
    ]);
  });

  it("is typeset as an article's is, with title and description", async () => {
    digest.writePage("a.md", "---\ntitle: كتاب\ndescription: يك\n---\nكتاب علي\n");
    expect((await build(digest)).problems).toEqual([]);
    const page = new Page(digest.output, "/a/");
    expect(page.text()).toContain("کتاب علی");
    expect(page.text()).not.toMatch(/[\u0643\u064A]/u);
  });

  it("is published once it is no draft, which the preview shows", async () => {
    digest.writePage("a.md", "---\ntitle: الف\ndraft: true\n---\nمتن\n");
    digest.writePage("b.njk", "---\ntitle: ب\ndraft: true\n---\nمتن\n");
    await build(digest);
    expect([...filesOf(digest.output).keys()].filter((file) => /^[ab]\//u.test(file))).toEqual([]);
    expect([...filesOf(digest.output).values()].join()).not.toContain("example.org/a/");
    await build(digest, { drafts: true });
    expect([...filesOf(digest.output).keys()]).toEqual(expect.arrayContaining(["a/index.html", "b/index.html"]));
  });
});

describe("the text of a template is not mended, and that is reported", () => {
  it.each([
    [
      "a.njk",
      "---\ntitle: x\n---\n<p>\n  كتاب علي،کتاب\n</p>\n",
      [
        [5, "كتاب", "کتاب"],
        [5, "علي،کتاب", "علی، کتاب"],
      ],
    ],
    [
      "a.html",
      "<ul><li title='علي'>سال 1403</li>\n<li>گفت: \"نه\"</li></ul>\n",
      [
        [1, "1403", "۱۴۰۳"],
        [2, '"نه"', "«نه»"],
      ],
    ],
    ["a.liquid", "{% if a == 'علي' %}هستند... {{ 'ك' }}{% endif %}<!-- علي -->\n", [[1, "هستند...", "هستند…"]]],
  ] as const)("%s", async (name, source, found) => {
    digest.writePage(name, source);
    const said = (await build(digest)).problems.map(formatProblem);
    for (const [line, was, is] of found) {
      expect(
        said.some(
          (text) => text.startsWith(`pages/${name}:${line}: warning: «${was}»`) && text.endsWith(`write «${is}»`),
        ),
        said.join("\n"),
      ).toBe(true);
    }
    expect(said.length).toBe(found.length);
  });

  it.each([
    ["a.njk", '<p>\n    متنی   که\n    درست است.\n</p>\n<script>let a = "علي";</script><code>علي</code>\n'],
    ["a.njk", '<p lang="ar">قال علي: "نعم"</p>\n<p>متن</p>\n'],
    ["a.njk", '---\npermalink: /data.json\n---\n{"نام": "علي"}\n'],
  ])("but accepts what is right, and what is no text of ours: %s %#", async (name, source) => {
    digest.writePage(name, source);
    expect((await build(digest)).problems.map(formatProblem)).toEqual([]);
  });
});
