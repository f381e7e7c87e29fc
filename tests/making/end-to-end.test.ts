import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "../support/run-build.ts";
import { attribute, filesOf, Page, textOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const ADDRESS = "/1395/12/07/help-to-iraq/";
const digest = new SmallDigest();

beforeAll(() => {
  digest.article("old.md", {
    title: "پیشینهٔ نبرد",
    date: "1395-12-01",
    tags: "[عراق]",
    thread: "mosul",
    slug: "before",
  });
  digest.article(
    "1395/1395-12-07-help-to-iraq.md",
    {
      title: "کمک به عراق",
      lead: "لید نوشته.",
      source: "mowj",
      via: "[novosti]",
      url: "https://mowj.example.org/1",
      section: "world",
      tags: "[بين الملل, کشور عراق]",
      thread: "mosul",
      key_points: "[نکتهٔ یکم]",
      top: "true",
    },
    "## میان‌تیتر\n\nمتنی با **تاکید** و GPT-4 در ۲۴ فوریه.\n\n<script>alert(1)</script>\n",
  );
  digest.article("weekend.md", { title: "آدینه", date: "1395-12-06T23:59", section: "science", slug: "midnight" });
  digest.writePage("about.md", "---\nlayout: page.11ty.tsx\ntitle: دربارهٔ ما\npermalink: /about/\n---\n\nمتن.\n");
  const result = command(digest, ["--base-url", "https://host.example/digest/", "--changed", "changed.txt"]);
  if (result.status !== 0) throw new Error(result.stderr);
});
afterAll(() => digest.dispose());

const page = (address: string): Page => new Page(digest.output, address);

describe("the article's page", () => {
  it("is Persian, right to left, with one headline and both dates", () => {
    const article = page(ADDRESS);
    expect(attribute(article.one("html"), "lang")).toBe("fa");
    expect(attribute(article.one("html"), "dir")).toBe("rtl");
    expect(article.all("h1").map(textOf)).toEqual(["کمک به عراق"]);
    const time = article.all("time").find((it) => attribute(it, "datetime") === "2017-02-25T14:25:00+03:30");
    expect(time && textOf(time)).toBe("شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵ (۲۵ فوریهٔ ۲۰۱۷)");
  });

  it("names the chain of sources, the original, the tags and the thread", () => {
    const article = page(ADDRESS);
    expect(article.text()).toContain("به گزارش خبرگزاری موج به نقل از نووستی");
    expect(article.links()).toEqual(
      expect.arrayContaining([
        "https://mowj.example.org/1",
        "/digest/tags/بین-الملل/",
        "/digest/tags/عراق/",
        "/digest/threads/mosul/",
        "/digest/1395/12/01/before/",
        "/digest/1395/12/07/",
      ]),
    );
  });

  it("shows HTML of the article as text and reads a date by the article's own", () => {
    const article = page(ADDRESS);
    expect(article.text()).toContain("<script>alert(1)</script>");
    const times = article.all("time").map((it) => attribute(it, "datetime"));
    expect(times).toContain("2017-02-24");
    expect(article.text()).toContain("۲۴ فوریه (۶ اسفند)");
  });
});

describe("the article's place", () => {
  it.each([
    "/",
    "/1395/12/07/",
    "/tags/بین-الملل/",
    "/tags/عراق/",
    "/sections/world/",
    "/sources/mowj/",
    "/sources/novosti/",
    "/threads/mosul/",
  ])("is in %s", (address) => {
    expect(page(address).links()).toContain(`/digest${ADDRESS}`);
  });

  it.each(["/1395/12/", "/2017/02/"])("is a day of the calendar %s", (address) => {
    expect(page(address).links()).toContain("/digest/1395/12/07/");
  });

  it("keeps an article of the minute before midnight in its own day", () => {
    expect(page("/1395/12/06/").links()).toContain("/digest/1395/12/06/midnight/");
    expect(page("/1395/12/07/").links()).not.toContain("/digest/1395/12/06/midnight/");
  });

  it("is in the feeds of the digest and of its tag, whole, with absolute addresses and an RFC 822 date", () => {
    for (const feed of ["rss.xml", "tags/عراق/rss.xml"]) {
      const xml = readFileSync(path.join(digest.output, feed), "utf8");
      expect(xml).toContain("Sat, 25 Feb 2017 14:25:00 +0330");
      expect(xml).toContain("https://host.example/digest/1395/12/07/help-to-iraq/");
      expect(xml).toContain("<language>fa-IR</language>");
      expect(xml).toContain("میان");
    }
  });
});

describe("the whole site", () => {
  it("has a file for each of its own links, below the path prefix", () => {
    const pages = [...filesOf(digest.output).keys()].filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(20);
    for (const name of pages) {
      for (const link of page(`/${name}`).links()) {
        if (!link.startsWith("/")) continue;
        const address = link.replace(/[?#].*$/u, "");
        expect(address, name).toMatch(/^\/digest\//u);
        const file = path.join(digest.output, address.slice("/digest".length));
        expect(existsSync(address.endsWith("/") ? path.join(file, "index.html") : file), `${name}: ${link}`).toBe(true);
      }
    }
  });

  it("has the about page, which an editor wrote, and a page for what is not found", () => {
    expect(textOf(page("/about/").one("h1"))).toBe("دربارهٔ ما");
    expect(page("/").links()).toContain("/digest/about/");
    expect(existsSync(path.join(digest.output, "404.html"))).toBe(true);
  });
});

describe("the command", () => {
  it("writes the list of changed files, ends with one line, and touches nothing when nothing changed", () => {
    const list = readFileSync(path.join(digest.folder, "changed.txt"), "utf8").trim().split("\n");
    expect(list).toContain("added 1395/12/07/help-to-iraq/index.html");
    const before = statSync(path.join(digest.output, "index.html")).mtimeMs;
    const { status, stdout } = command(digest, ["--base-url", "https://host.example/digest/"]);
    expect(status).toBe(0);
    expect(stdout.trim()).toMatch(/^3 articles, \d+ pages, \d+ files in [\d.]+ seconds; no file changed$/u);
    expect(statSync(path.join(digest.output, "index.html")).mtimeMs).toBe(before);
  });

  it("refuses a folder that holds other people's files", () => {
    mkdirSync(path.join(digest.folder, "letters"));
    writeFileSync(path.join(digest.folder, "letters/mina.txt"), "سلام");
    const { status, stderr } = command(digest, ["--output", "letters"]);
    expect(status).toBe(2);
    expect(stderr).toContain("holds files that Gozide did not make");
    expect(readdirSync(path.join(digest.folder, "letters"))).toEqual(["mina.txt"]);
  });

  it("is built of data files that hold nothing yet, or comments only", () => {
    const fresh = new SmallDigest();
    fresh.article("a.md", {});
    for (const name of ["sections.yaml", "sources.yaml", "tags.yaml", "threads.yaml"]) {
      fresh.writeData(name, name === "tags.yaml" ? "" : "# هنوز هیچ\n");
    }
    fresh.writePage("about.md", "متن.\n");
    const { status, stderr } = command(fresh);
    // A slow machine is told how far the build is.
    const said = stderr
      .split("\n")
      .filter((line) => line !== "" && !/^[a-z ]+: \d+ of \d+ \(\d+ a second\)$/u.test(line));
    expect(said).toEqual([expect.stringContaining("`npx gozide number` writes them down")]);
    expect(status).toBe(0);
    expect(existsSync(path.join(fresh.output, "about/index.html"))).toBe(true);
    fresh.dispose();
  });
});
