import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOptions } from "../../src/making/options.ts";
import { changedFiles, siteText } from "../support/changed-files.ts";
import { formatProblem } from "../support/english.ts";
import { build, HOME } from "../support/run-build.ts";
import { filesOf, Page } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const ABOUT = "---\nlayout: page.11ty.tsx\ntitle: دربارهٔ آزمون\npermalink: /about/\n---\n\nمتنی از **ما**.\n";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

const changed = (): Promise<readonly string[]> => changedFiles(digest);
const text = (name: string): string => siteText(digest, name);

describe("a digest's own pages", () => {
  it("are none of the sample's, and then no footer leads there", async () => {
    await changed();
    expect([...filesOf(digest.output).keys()]).not.toContain("about/index.html");
    expect(new Page(digest.output, "/").links()).not.toContain("/about/");
  });

  it("are noticed when they come, change and go, with the footer's link and the sitemap", async () => {
    await changed();
    digest.writePage("about.md", ABOUT);
    expect(await changed()).toEqual(
      expect.arrayContaining(["about/index.html", "index.html", "1395/12/07/a/index.html"]),
    );
    expect(new Page(digest.output, "/about/").text()).toContain("متنی از ما.");
    expect(new Page(digest.output, "/").links()).toContain("/about/");
    expect([...filesOf(digest.output).values()].join()).toContain("<loc>https://example.org/about/</loc>");

    digest.writePage("about.md", ABOUT.replace("متنی", "نوشته‌ای"));
    expect(await changed()).toEqual(["about/index.html"]);
    rmSync(path.join(digest.pages, "about.md"));
    expect(await changed()).toEqual(expect.arrayContaining(["about/index.html", "index.html"]));
    expect(text("about/index.html")).toBe("");
  });

  it("can be templates that show the data and the digest, in folders", async () => {
    digest.writePage(
      "help/index.njk",
      "---\ntitle: راهنما\n---\n<p>{{ site.title }} {{ tags | length }} {{ digest.articles | length }}</p>\n",
    );
    await changed();
    expect(text("help/index.html")).toContain("<p>آزمون 3 1</p>");
    digest.article("b.md", { slug: "b" });
    expect(await changed()).toContain("help/index.html");
    expect(text("help/index.html")).toContain("<p>آزمون 3 2</p>");
  });

  it.each([
    ["Markdown", "bare.md", "---\ntitle: بی قالب\n---\nمتن *تنها*.\n", "متن تنها."],
    ["Markdown without front matter", "bare.md", "متن تنها.\n", "متن تنها."],
    ["Nunjucks", "bare.njk", "---\ntitle: بی قالب\nlayout:\n---\n<p>{{ 'متن' }} تنها.</p>\n", "متن تنها."],
    ["HTML", "bare.html", "<p>متن تنها.</p>\n", "متن تنها."],
    ["Markdown with an address of its own", "x.md", "---\npermalink: /bare/index.html\n---\nمتن تنها.\n", "متن تنها."],
  ])("have the digest's layout where they name none: %s", async (_, name, source, shown) => {
    digest.writePage(name, source);
    await changed();
    const page = new Page(digest.output, "/bare/");
    expect(page.text()).toContain(shown);
    expect(page.text()).toContain("آزمون");
    expect(text("bare/index.html").startsWith("<!doctype html>")).toBe(true);
  });

  it.each([
    ["say so", "bare.md", "---\nlayout: false\n---\nمتن\n", "bare/index.html", "<p>متن</p>\n"],
    [
      "are documents",
      "bare.html",
      "<!-- یک -->\n<!DOCTYPE html><title>x</title>\n",
      "bare/index.html",
      "<!-- یک -->\n<!DOCTYPE html><title>x</title>\n",
    ],
    ["are no pages", "bare.njk", "---\npermalink: /data.json\n---\n[{{ 1 }}]\n", "data.json", "[1]\n"],
  ])("have none where they %s", async (_, name, source, file, made) => {
    digest.writePage(name, source);
    await changed();
    expect(text(file)).toBe(made);
  });

  it.each([
    ["about us.md", "/about-us/"],
    ["راهنماي كار.njk", "/راهنمای-کار/"],
    ["بخش ۲/Cafe\u0301.html", "/بخش-2/cafe/"],
    ["help/help.liquid", "/help/"],
  ])("have an address that can be written, by the file's name: %s", async (name, address) => {
    digest.writePage(name, "متن تنها.\n");
    digest.article("b.md", { slug: "b" }, `[آنجا](${address})`);
    await changed();
    expect(new Page(digest.output, address).text()).toContain("متن تنها.");
    expect(new Page(digest.output, "/1395/12/07/b/").links()).toContain(address);
    expect([...filesOf(digest.output).values()].join()).toContain(
      `<loc>https://example.org${encodeURI(address)}</loc>`,
    );
  });

  it("keep the addresses of pages that one template makes, and of computed ones", async () => {
    digest.writePage(
      "list here.njk",
      '---\npagination: {data: two, size: 1}\ntwo: [a, b]\npermalink: "/n/{{ pagination.pageNumber }}/"\n---\n<p>\n',
    );
    digest.writePage("pages.njk", "---\npagination: {data: two, size: 1}\ntwo: [a, b]\n---\n<p>\n");
    digest.writePage("x y.njk", '---\ntitle: z\neleventyComputed: {permalink: "/{{ title }}/"}\n---\n<p>\n');
    await changed();
    const files = ["n/0", "n/1", "pages", "pages/1", "z"].map((folder) => `${folder}/index.html`);
    expect([...filesOf(digest.output).keys()]).toEqual(expect.arrayContaining(files));
  });

  it("are in one Unicode form", async () => {
    digest.writePage("cafe.md", "---\ntitle: Cafe\u0301\n---\nاو\u0654 Cafe\u0301\n");
    await changed();
    const page = text("cafe/index.html");
    expect(page).toContain("Caf\u00E9");
    expect(page).toBe(page.normalize("NFC"));
    digest.writeData("sections.yaml", "- id: world\n  title: بخش او\u0654\n");
    digest.writePage("o.njk", "---\nwhere: Orle\u0301ans\n---\n<p>{{ where }} {{ sections[0].title }}</p>\n");
    await changed();
    expect(text("o/index.html")).toContain("<p>Orl\u00E9ans بخش ا\u0624</p>");
  });

  it("do not leave their folder by symbolic links, which are reported", async () => {
    const outside = path.join(digest.folder, "outside");
    mkdirSync(outside);
    writeFileSync(path.join(outside, "secret.md"), "راز");
    digest.writePage("about.md", ABOUT);
    symlinkSync(path.join(outside, "secret.md"), path.join(digest.pages, "link.md"));
    symlinkSync(outside, path.join(digest.pages, "folder"));
    const { problems } = await build(digest);
    expect(problems.map((problem) => formatProblem(problem).split("\n")[0])).toEqual([
      "pages/folder: warning: is a symbolic link and is passed over",
      "pages/link.md: warning: is a symbolic link and is passed over",
    ]);
    const files = filesOf(digest.output);
    expect([...files.keys()]).toContain("about/index.html");
    expect([...files.keys()].filter((name) => /link|secret|folder/u.test(name))).toEqual([]);
  });

  it.each([
    ["are too large", "x".repeat(1024 * 1024 + 1), "pages/a.md: error: is 1025 kB"],
    ["are not YAML at their beginning", "---\ntitle: الف\nb: [\n---\n", "pages/a.md:"],
  ])("stop the build where they %s", async (_, source, message) => {
    digest.writePage("a.md", source);
    const { problems } = await build(digest);
    expect(problems.map(formatProblem).join("\n")).toContain(message);
    expect(problems[0]).toMatchObject({ severity: "error" });
  });
});

describe("--pages", () => {
  const pages = (...args: readonly string[]): string | undefined => readOptions(args, "/digest")?.pages;

  it("is relative to where the command is started", () => {
    expect(pages("--pages", "own", "--articles", "articles", "--data", "data")).toBe(path.resolve("/digest/own"));
  });

  it("is beside the data folder that is named, the digest's own where that is its own", () => {
    expect(pages("--data", "content/data")).toBe(path.resolve("/digest/content/pages"));
    expect(readOptions([], HOME)?.pages).toBe(path.join(HOME, "src/pages"));
    expect(readOptions(["--data", "_data"], HOME)?.pages).toBe(path.join(HOME, "src/pages"));
  });
});
