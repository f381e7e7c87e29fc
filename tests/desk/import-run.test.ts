import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";
import type { ImportOptions } from "../../src/desk/import/options.ts";
import { type ImportOutcome, runImport } from "../../src/desk/import/run.ts";
import { latinDigits } from "../../src/persian/digits.ts";
import { type DigestFolder, digestFolder } from "./digest-folder.ts";

function run(
  digest: DigestFolder,
  files: readonly string[],
  more: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  return runImport({ files, articles: digest.articles, data: digest.data, ...more }, (source) => source);
}

function command(args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const done = spawnSync(process.execPath, ["bin/gozide.cjs", "import", ...args], { encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function jsonFeed(items: readonly object[]): string {
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "خبرگزاری باغ", items });
}

const TEXT = `گل‌ها شکفتند
بهار به باغ رسید.
به گزارش خبرگزاری باغ به نقل از خبرگزاری «نووستی»، گل‌های باغ امسال زودتر از همیشه شکفته‌اند.
گلستان پر از گل است.
ارسال نظر
`;

const ITEM = {
  id: "1",
  url: "https://garden.example/rose",
  title: "گل سرخ: آغاز فصل",
  content_html: "<p>متن خبر گل سرخ.</p>",
  summary: "چکیده",
  date_published: "2017-02-25T14:25:00+03:30",
  tags: ["گل‌ها", "فصل نو"],
  authors: [{ name: "خبرگزاری باغ" }],
};

describe("an import of a plain text", () => {
  test("writes the article file by its Jalali date, with source chain and tags, without furniture", async () => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.txt", TEXT)], { date: "1395-12-07 14:25", section: "news" });
    expect(outcome).toEqual({
      code: 0,
      complaints: [],
      written: ["1395/1395-12-07-گل-ها-شکفتند.md"],
      summary: "imported 1, already there 0, drafts 0, new sources 1, new tags 0",
    });
    const [[name, text] = ["", ""]] = Object.entries(digest.snapshot("articles"));
    expect(name).toBe("1395/1395-12-07-گل-ها-شکفتند.md");
    expect(text.replace(/# imported-as: [0-9a-f]{16}/u, "# imported-as: …")).toBe(`---
title: گل‌ها شکفتند
lead: بهار به باغ رسید.
date: 1395-12-07 14:25
source: garden
via:
  - novosti
section: news
tags:
  - گل

# imported-as: …
---

گل‌های باغ امسال زودتر از همیشه شکفته‌اند.

گلستان پر از گل است.
`);
  });

  test.each([
    "به گزارش شاهدان عینی",
    "به نقل از یک منبع آگاه",
    "به گزارش وزیر صنعت",
    "به گزارش باغ به نقل از سخنگوی آتش نشانی",
  ])("registers no person as a source, and leaves «%s» in the text", async (clause) => {
    const digest = digestFolder();
    const before = digest.snapshot("data");
    const sentence = `${clause}، گل‌های باغ امسال زودتر از همیشه شکفته‌اند.`;
    await run(digest, [digest.write("a.txt", `گل‌ها شکفتند\n${sentence}\nگلستان پر از گل است.\n`)]);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).toContain(`\n\n${sentence}\n\n`);
    expect(/^source: (.*)$/mu.exec(text)?.[1]).toBe(clause.includes("باغ") ? "garden" : undefined);
    expect(text).not.toContain("via:");
    expect(digest.snapshot("data")).toEqual(before);
  });

  test("without a date makes a draft, whose address will not say so", async () => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.txt", TEXT)]);
    expect(outcome.summary).toBe("imported 1, already there 0, drafts 1 (1 without date), new sources 1, new tags 0");
    const text = digest.read("articles/drafts/draft-گل-ها-شکفتند.md");
    expect(text).toContain("\nslug: گل-ها-شکفتند\ndraft: true\n");
    expect(text).not.toContain("\ndate:");
  });

  test.each([
    ["before its title", `۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷\nکد خبر: ۱۲۳۴۵۶\n${TEXT}`],
    ["after its title", TEXT.replace("\n", "\nکد خبر: ۱۲۳۴۵۶\n۷ اسفند ۱۳۹۵ ساعت ۱۴:۲۵\n")],
  ])("copied with number and date %s keeps its title, lead and date", async (_where, copied) => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.txt", copied)]);
    expect(outcome).toMatchObject({
      complaints: [],
      summary: expect.stringContaining("imported 1, already there 0, drafts 0,"),
    });
    const text = digest.read("articles/1395/1395-12-07-گل-ها-شکفتند.md");
    expect(text).toContain("title: گل‌ها شکفتند\nlead: بهار به باغ رسید.\ndate: 1395-12-07 14:25\nsource: garden\n");
    expect(text).not.toContain("کد خبر");
  });

  test.each([
    ["تاریخ: ۳۰ اسفند ۱۴۰۴", "۳۰ اسفند ۱۴۰۴"],
    ["تاریخ انتشار: شنبه ۷ اسفتد ۱۳۹۵ - ۱۴:۲۵", "شنبه ۷ اسفتد ۱۳۹۵ - ۱۴:۲۵"],
    ["۳۱ مهر ۱۳۹۵", "۳۱ مهر ۱۳۹۵"],
  ])("whose date line «%s» names no day becomes a draft, with a warning", async (line, words) => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.txt", `${line}\n${TEXT}`)], { date: "1400-01-01" });
    expect(outcome.summary).toContain("drafts 1 (1 without date)");
    expect(outcome.complaints).toEqual([
      expect.stringContaining(`a.txt: warning: date: «گل‌ها شکفتند» has «${words}», which is no date that can be read`),
    ]);
    expect(digest.read("articles/drafts/draft-گل-ها-شکفتند.md")).toContain("\nlead: بهار به باغ رسید.\n");
  });

  test("adds nothing the second time, nor after an editor changed it", async () => {
    const digest = digestFolder();
    const file = digest.write("a.txt", TEXT);
    await run(digest, [file], { date: "1395-12-07" });
    const name = "articles/1395/1395-12-07-گل-ها-شکفتند.md";
    digest.write(
      name,
      digest.read(name).replace("گل‌ها شکفتند", "عنوان تازه").replace("گلستان پر از گل است.", "متن تازه."),
    );
    const before = digest.snapshot(".");
    const outcome = await run(digest, [file, file], { date: "1400-01-01" });
    expect(outcome.summary).toBe("imported 0, already there 2, drafts 0, new sources 0, new tags 0");
    expect(digest.snapshot(".")).toEqual(before);
  });

  test("knows an article that an editor wrote with the same title and text", async () => {
    const digest = digestFolder();
    digest.write(
      "articles/hand.md",
      "---\ntitle: گل\u200Cها شكفتند\ndate: 1395-12-07\n---\n\nگل‌های باغ امسال، زودتر از همیشه شکفته‌اند!\n\nگلستان پر از گل است.\n",
    );
    const outcome = await run(digest, [digest.write("a.txt", TEXT)]);
    expect(outcome.summary).toContain("imported 0, already there 1");
    expect(outcome.summary).toContain("new sources 0");
  });
});

describe("an import of a feed", () => {
  test("keeps title, lead, dates, source, address, tags and text", async () => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.json", jsonFeed([ITEM]))]);
    expect(outcome.summary).toBe("imported 1, already there 0, drafts 0, new sources 0, new tags 1");
    expect(digest.snapshot("articles")).toEqual({
      "1395/1395-12-07-گل-سرخ-آغاز-فصل.md": `---
title: "گل سرخ: آغاز فصل"
lead: چکیده
date: 1395-12-07 14:25
source: garden
url: https://garden.example/rose
tags:
  - گل
  - فصل نو

# imported-as: 80d2b18da935a1db in d434fe3a
---

متن خبر گل سرخ.
`,
    });
  });

  test("adds new sources and tags at the end of the data files and leaves all else as it was", async () => {
    const digest = digestFolder();
    const [sources, tags] = [digest.read("data/sources.yaml"), digest.read("data/tags.yaml")];
    await run(digest, [digest.write("a.json", jsonFeed([{ ...ITEM, authors: [{ name: "ایسنا" }] }]))]);
    const added = digest.read("data/sources.yaml");
    expect(added).toContain("# منبع‌ها\n\n- id: garden # خود ما\n  name: خبرگزاری باغ\n- {id: rose, name: گل سرخ}\n");
    expect(added).toContain("- id: isna\n  name: ایسنا\n  url: https://www.isna.ir/\n");
    expect(added).toContain("# پایان منبع‌ها");
    expect(added.length).toBeGreaterThan(sources.length);
    expect(digest.read("data/tags.yaml")).toBe(`${tags}- label: فصل نو\n`);
  });

  test("makes data files that are not there, or hold only comments", async () => {
    const digest = digestFolder();
    digest.write("data/tags.yaml", "# هنوز هیچ\n");
    digest.write("data/sources.yaml", "[]\n");
    await run(digest, [digest.write("a.json", jsonFeed([ITEM]))]);
    expect(digest.read("data/tags.yaml")).toBe("# هنوز هیچ\n\n- label: گل‌ها\n- label: فصل نو\n");
    expect(readYaml(digest.read("data/sources.yaml"))).toEqual({
      ok: true,
      value: [expect.objectContaining({ name: "خبرگزاری باغ" })],
    });
  });

  test("knows an item by its address, however it is written, and else by the feed's id", async () => {
    const digest = digestFolder();
    const { url: _url, ...withoutUrl } = ITEM;
    await run(digest, [digest.write("a.json", jsonFeed([ITEM, { ...withoutUrl, id: "2", title: "دوم" }]))]);
    const again = [
      { ...ITEM, url: "http://www.garden.example/rose/?utm_source=x#top", title: "عنوان دیگر" },
      { ...withoutUrl, id: "2", title: "عنوان دیگر", content_html: "متن دیگر" },
    ];
    const outcome = await run(digest, [digest.write("b.json", jsonFeed(again))]);
    expect(outcome.summary).toContain("imported 0, already there 2");
  });

  test("takes two addresses for two articles, though they say the same", async () => {
    const digest = digestFolder();
    await run(digest, [digest.write("a.json", jsonFeed([ITEM, { ...ITEM, url: "https://garden.example/rose-2" }]))]);
    expect(Object.keys(digest.snapshot("articles"))).toEqual([
      "1395/1395-12-07-گل-سرخ-آغاز-فصل-2.md",
      "1395/1395-12-07-گل-سرخ-آغاز-فصل.md",
    ]);
  });

  test("overwrites nothing: neither a file of that name nor an article of that address", async () => {
    const digest = digestFolder();
    const name = "articles/1395/1395-12-07-گل-سرخ-آغاز-فصل.md";
    digest.write(name, "دست‌نوشته");
    digest.write("articles/other.md", "---\ntitle: x\ndate: 2017-02-25\nslug: گل سرخ آغاز فصل 2\n---\nx\n");
    await run(digest, [digest.write("a.json", jsonFeed([ITEM]))]);
    expect(digest.read(name)).toBe("دست‌نوشته");
    expect(Object.keys(digest.snapshot("articles"))).toContain("1395/1395-12-07-گل-سرخ-آغاز-فصل-3.md");
  });

  test("gives an item without text a link to the original, as a draft", async () => {
    const digest = digestFolder();
    const outcome = await run(digest, [digest.write("a.json", jsonFeed([{ ...ITEM, content_html: "", summary: "" }]))]);
    expect(outcome.summary).toContain("drafts 1 (1 without text)");
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).toContain("draft: true");
    expect(text).toMatch(/\n\n\[گل سرخ: آغاز فصل\]\(https:\/\/garden\.example\/rose\)\n$/u);
  });

  test("names a person as the author, and keeps the feed as the source", async () => {
    const digest = digestFolder();
    const feed = jsonFeed([{ ...ITEM, authors: [{ name: "مینا باغبان" }] }]);
    const outcome = await run(digest, [digest.write("a.json", feed)]);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).toContain("source: garden\nauthor: mina-baghban\n");
    expect(text).toMatch(/\n\nمتن خبر گل سرخ\.\n$/u);
    expect(digest.read("data/authors.yaml")).toBe("- id: mina-baghban\n  name: مینا باغبان\n");
    expect(outcome.summary).toBe("imported 1, already there 0, drafts 0, new sources 0, new authors 1, new tags 1");
  });

  test("knows an author by any spelling of the name, and keeps what an editor wrote into the file", async () => {
    const digest = digestFolder();
    const known = "# نویسندگان\n- id: mina # سردبیر\n  name: مینا باغ\u200Cبان\n";
    digest.write("data/authors.yaml", known);
    const feed = jsonFeed([{ ...ITEM, authors: [{ name: "مينا باغ بان و رضا کوه" }, { name: "گروه علم" }] }]);
    await run(digest, [digest.write("a.json", feed)]);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).toContain("authors:\n  - mina\n");
    const added = digest.read("data/authors.yaml");
    expect(added.startsWith(known)).toBe(true);
    expect(added.slice(known.length)).toMatch(
      /^- id: (.+)\n {2}name: رضا کوه\n- id: (.+)\n {2}name: گروه علم\n {2}kind: organisation\n$/u,
    );
  });

  test("takes no account's name for an author", async () => {
    const digest = digestFolder();
    const names = ["admin", "مدیر سایت", "خبرنگار", "editor_3", "***"].map((name) => ({ name }));
    await run(digest, [digest.write("a.json", jsonFeed([{ ...ITEM, authors: names }]))]);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).not.toMatch(/^authors?:/mu);
    expect(Object.keys(digest.snapshot("data"))).not.toContain("authors.yaml");
  });

  test("adds nothing a second time, where the first import left the byline in the text", async () => {
    const digest = digestFolder();
    const text = TEXT.replace("بهار به باغ", "نویسنده: مینا باغبان\nبهار به باغ");
    await run(digest, [digest.write("a.txt", text)], { date: "1395-12-07" });
    const [[name = "", file = ""] = []] = Object.entries(digest.snapshot("articles"));
    expect(file).toContain("author: mina-baghban\n");
    expect(file).not.toContain("نویسنده");
    const old = file.replace("author: mina-baghban\n", "").replace(/\n$/u, "\n\nنویسنده: مینا باغبان\n");
    digest.write(`articles/${name}`, old);
    const again = await run(digest, [digest.write("a.txt", text)], { date: "1395-12-07" });
    expect(again.summary).toContain("imported 0, already there 1");
  });

  test.each([
    ["Sat, 25 Feb 2017 14:25:00 +0330", "1395-12-07 14:25"],
    ["25 Feb 2017 10:55:00 GMT", "1395-12-07 14:25"],
    ["2017-02-25T10:55:00Z", "1395-12-07 14:25"],
    ["2017-02-25 14:25:00", "1395-12-07 14:25"],
    ["۱۳۹۵/۱۲/۰۷ ۱۴:۲۵", "1395-12-07 14:25"],
    ["شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵", "1395-12-07 14:25"],
    ["۷ اسفند ۱۳۹۵ ساعت ۱۴:۲۵", "1395-12-07 14:25"],
    ["سه‌شنبه، 2 آبان 1396", "1396-08-02"],
    ["14:25 - 1395/12/07", "1395-12-07 14:25"],
    ["شنبه ۲۵ فوریه ۲۰۱۷ | ۹:۰۵", "1395-12-07 09:05"],
    ["Sat, 25 Feb 2017 14:25:00 IRST", "1395-12-07 14:25"],
    ["1396/05/07 14:25:00 IRDT", "1396-05-07 14:25"],
    ["2017-02-25", "1395-12-07"],
    ["2017-03-20T20:30:00Z", "1396-01-01 00:00"],
    // The hour of 20 September 2017, 23:00-24:00, that clocks in Tehran showed twice.
    ["2017-09-21T20:00:00Z", "2017-09-21T23:30:00+03:30"],
    ["0001-01-01T00:00:00Z", undefined],
    ["دیروز", undefined],
  ])("reads the date %s in the site's zone", async (date, written) => {
    const digest = digestFolder();
    await run(digest, [digest.write("a.json", jsonFeed([{ ...ITEM, date_published: date }]))]);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(/^date: (.*)$/mu.exec(text)?.[1]).toBe(written);
  });

  test.each([
    ["1395/13/40 14:25", "month 13 does not exist"],
    ["۳۰ اسفند ۱۴۰۴ ساعت ۱۴:۲۵", "30 Esfand exists only in leap years"],
    ["۷ اسفند ۱۳۹۵ ساعت ۲۵:۷۰", "hour 25 does not exist"],
    ["۷ اسفند ۱۳۹۵ ساعت ۲:۲۵ بعد از ظهر", "is written in words"],
    ["Sat, 25 Feb 2017 14:25:00 XYZT", "`XYZT` is no zone that all read alike"],
    ["0001-01-01T00:00:00Z", "year 0001"],
  ])("makes a draft of an item whose date «%s» cannot be read, whatever --date is, and says so", async (date, why) => {
    const digest = digestFolder();
    const items = [ITEM, { ...ITEM, url: "https://garden.example/2", title: "دوم", date_published: date }];
    const outcome = await run(digest, [digest.write("a.json", jsonFeed(items))], { date: "1400-01-01" });
    expect(outcome).toMatchObject({ code: 0, summary: expect.stringContaining("drafts 1 (1 without date)") });
    expect(outcome.complaints).toEqual([
      expect.stringContaining(`a.json: warning: date: item 2 «دوم» has «${date}», `),
    ]);
    expect(outcome.complaints[0]).toContain(why);
    expect(outcome.complaints[0]).toMatch(/\n {4}expected: .+\n {4}fix: write `date: …` in drafts\/draft-دوم\.md/u);
    expect(digest.read("articles/drafts/draft-دوم.md")).not.toContain("\ndate:");
    const again = await run(digest, [join(digest.root, "a.json")], { date: "1400-01-01" });
    expect(again.complaints).toEqual([]);
  });

  test("gives --date to items that have no date, and says which last change it cannot read", async () => {
    const digest = digestFolder();
    const { date_published: _date, ...undated } = ITEM;
    const items = [
      { ...undated, date_modified: "پریروز" },
      { ...ITEM, url: "https://garden.example/2", title: "دوم", date_published: " " },
    ];
    const outcome = await run(digest, [digest.write("a.json", jsonFeed(items))], { date: "1400-01-01" });
    expect(outcome.complaints).toEqual([
      expect.stringMatching(/warning: updated: item 1 «.+» has «پریروز», .+: it is left out\n/u),
    ]);
    for (const text of Object.values(digest.snapshot("articles"))) expect(text).toContain("\ndate: 1400-01-01\n");
  });

  test("reads RSS dates in Persian words", async () => {
    const digest = digestFolder();
    const item = (title: string, date: string): string =>
      `<item><title>${title}</title><description>متن ${title}</description><pubDate>${date}</pubDate></item>`;
    const feed = `<rss version="2.0"><channel><title>خبرگزاری باغ</title>${item("یک", "شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵")}${item("دو", "دیروز")}</channel></rss>`;
    const outcome = await run(digest, [digest.write("a.xml", feed)], { date: "1400-01-01" });
    expect(Object.keys(digest.snapshot("articles"))).toEqual(["1395/1395-12-07-یک.md", "drafts/draft-دو.md"]);
    expect(outcome.complaints).toEqual([expect.stringContaining("item 2 «دو» has «دیروز»")]);
  });

  test("writes front matter that YAML readers read back as the same words", async () => {
    const digest = digestFolder();
    const titles = [
      "- خط",
      "'نقل'",
      '"نقل"',
      "# نه",
      "a: b",
      "true",
      "1395-12-07",
      "{x}",
      "[y]",
      "*z",
      "&w",
      "!v",
      "%u",
      "@t",
      "`s",
      "null",
      "۱۲",
      "12",
      "|",
      "> x",
      "ته:",
      "x #y",
      "\\n",
      "= گل",
    ];
    const items = titles.map((title, index) => ({ ...ITEM, title, url: `https://garden.example/${index}` }));
    await run(digest, [digest.write("a.json", jsonFeed(items))]);
    const read = Object.values(digest.snapshot("articles")).map((text) => readYaml(splitFrontMatter(text)?.yaml ?? ""));
    const seen = read.flatMap((yaml) =>
      yaml.ok && typeof yaml.value === "object" ? [Object.entries(yaml.value ?? {})[0]?.[1]] : [],
    );
    expect(seen.toSorted()).toEqual(titles.toSorted());
  });
});

describe("an import of many or wrong inputs", () => {
  test("says what is wrong with each, imports the others, and ends with 1", async () => {
    const digest = digestFolder();
    const wrong = [
      join(digest.root, "none.xml"),
      digest.root,
      digest.write("page.html", "<!doctype html><title>x</title>"),
      digest.write("x.xml", "<x/>"),
      digest.write("binary.txt", Uint8Array.from([0xff, 0xd8, 0xff, 0x00, 0x01])),
      digest.write("empty.txt", " \n"),
      digest.write("large.txt", Buffer.alloc(21 * 1024 * 1024, 0x61)),
      digest.write("bomb.xml", '<!DOCTYPE x [<!ENTITY a "b">]><rss version="2.0"><channel><item/></channel></rss>'),
    ];
    const outcome = await run(digest, [...wrong, digest.write("good.txt", TEXT)]);
    expect(outcome.code).toBe(1);
    expect(outcome.summary).toContain("imported 1,");
    expect(outcome.complaints.map((complaint) => complaint.replaceAll(digest.root, "R")).toSorted()).toEqual(
      [
        "R/none.xml: error: does not exist",
        "R: error: is not a file\n    fix: name the feed or text itself",
        "R/page.html: error: is a web page, not a feed\n    fix: take the page by its address, `npx gozide gather URL`, or save the article's text as plain text",
        "R/x.xml: error: is not a feed\n    fix: give RSS, Atom, JSON Feed or a plain text",
        "R/binary.txt: error: is no text, but a packed or binary file\n    fix: save the text as UTF-8",
        "R/empty.txt: error: has no text\n    fix: the title is its first line",
        "R/large.txt: error: has 21 MiB; at most 20 are read\n    fix: cut it in parts",
        "R/bomb.xml: error: declares XML entities, which are not read: they are used to exhaust a machine or to reach its files\n    fix: remove its DOCTYPE",
      ].toSorted(),
    );
  });

  test("ends on texts that repeat one thing without measure", async () => {
    const digest = digestFolder();
    const parts = ["ب", "a", "ب ", "](", "*", "* x\n", "«", "به گزارش ", "تاریخ: ", "انتهای پیام/", "\u200C"];
    const files = parts.map((part, index) =>
      digest.write(`${index}.txt`, `تیتر ${index}\nلید\n${part.repeat(60_000 / part.length)}`),
    );
    expect((await run(digest, files)).summary).toContain(`imported ${files.length},`);
  });

  test("stops at wrong data files and writes nothing", async () => {
    const digest = digestFolder();
    digest.write("data/sources.yaml", "- id: Größe\n  name: x\n");
    digest.write("data/tags.yaml", "- label: [\n");
    const outcome = await run(digest, [digest.write("a.txt", TEXT)]);
    expect(outcome.code).toBe(1);
    expect(outcome.complaints.join("\n")).toContain("sources.yaml:1: error: 1.id");
    expect(outcome.complaints.join("\n")).toContain("tags.yaml");
    expect(existsSync(digest.articles)).toBe(false);
  });

  test("calls an unknown section and a date that does not exist wrong use", async () => {
    const digest = digestFolder();
    const file = digest.write("a.txt", TEXT);
    expect(await run(digest, [file], { section: "nws" })).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining("did you mean `news`?")],
    });
    expect(await run(digest, [file], { date: "1404-12-30" })).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining("1404-12-30")],
    });
    expect(existsSync(digest.articles)).toBe(false);
  });

  test("does not follow symbolic links out of the articles folder", async () => {
    const digest = digestFolder();
    digest.write("elsewhere/x.md", "---\ntitle: x\nurl: https://garden.example/rose\n---\nx\n");
    digest.write("articles/keep.md", "---\ntitle: y\n---\ny\n");
    symlinkSync(join(digest.root, "elsewhere"), join(digest.articles, "link"));
    const outcome = await run(digest, [digest.write("a.json", jsonFeed([ITEM]))]);
    expect(outcome.summary).toContain("imported 1,");
  });

  test("finds among thousands of articles those it has", async () => {
    const digest = digestFolder();
    for (let number = 0; number < 3000; number++) {
      digest.write(
        `articles/${number % 50}/${number}.md`,
        `---\ntitle: گل سرخ: ${number}\ndate: 1395-12-07\nurl: https://garden.example/${number}\n---\nx\n`.replace(
          "title: گل سرخ:",
          "title: گل سرخ",
        ),
      );
    }
    const items = Array.from({ length: 500 }, (_, number) => ({
      ...ITEM,
      url: `https://garden.example/${number + 2900}`,
    }));
    const outcome = await run(digest, [digest.write("a.json", jsonFeed(items))]);
    expect(outcome.summary).toContain("imported 400, already there 100");
  });
});

describe("the import command", () => {
  test("repairs the Persian of what it brings in, and prints the summary", () => {
    const digest = digestFolder();
    const file = digest.write("a.txt", `${TEXT}او كتابهای تازه را می خواند.\n`);
    const done = command([file, "--articles", digest.articles, "--data", digest.data, "--date", "۱۳۹۵/۱۲/۰۷"]);
    expect(done).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^.*articles\/1395\/1395-12-07-.*\.md\nimported 1, already there 0, drafts 0, new sources 1, new tags 0\n$/u,
      ),
    });
    expect(Object.values(digest.snapshot("articles"))[0]).toContain("او کتاب‌های تازه را می‌خواند.");
  });

  test("explains itself, and ends with 2 on wrong use", () => {
    expect(command(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--section ID") });
    expect(command([])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no FILE") });
    expect(command(["x", "--dat", "y"])).toMatchObject({ code: 2, err: expect.stringContaining("--dat") });
  });

  test("leaves whole files when it is killed, and a second run adds the rest", async () => {
    const items = Array.from({ length: 120 }, (_, number) => ({
      ...ITEM,
      url: `https://garden.example/${number}`,
      title: `گل ${number}`,
      tags: [`برچسب ${number}`],
      authors: [{ name: `خبرگزاری ${number % 7}` }],
    }));
    const whole = digestFolder();
    await run(whole, [whole.write("a.json", jsonFeed(items))]);
    const broken = digestFolder();
    const feed = broken.write("a.json", jsonFeed(items));
    const args = ["bin/gozide.cjs", "import", feed, "--articles", broken.articles, "--data", broken.data];
    const killer = pathToFileURL(join(import.meta.dirname, "../support/kill-at-change.mjs")).href;
    // Each article's file is made, named and cleared away: three changes and more.
    for (const change of [30, 150, 240]) {
      const env = { ...process.env, GOZIDE_KILL_AT: String(change) };
      const { signal } = spawnSync(process.execPath, ["--import", killer, ...args], { stdio: "ignore", env });
      expect(signal).toBe("SIGKILL");
      const labels = broken.read("data/tags.yaml");
      for (const [name, text] of articlesOf(broken)) {
        expect(text, name).toMatch(/^---\n[\s\S]+\n---\n\n[\s\S]+\n$/u);
        const label = /- (برچسب .*)/u.exec(text)?.[1] ?? "";
        expect(labels).toContain(`- label: ${latinDigits(label)}\n`);
      }
    }
    await run(broken, [feed]);
    expect(articlesOf(broken).length).toBe(120);
    expect(
      articlesOf(broken)
        .map(([, text]) => /^url: .*$/mu.exec(text)?.[0])
        .toSorted(),
    ).toEqual(
      articlesOf(whole)
        .map(([, text]) => /^url: .*$/mu.exec(text)?.[0])
        .toSorted(),
    );
    expect(broken.read("data/tags.yaml")).toBe(whole.read("data/tags.yaml"));
  });

  test("clears away what a killed run left, when it is old", async () => {
    const digest = digestFolder();
    const old = digest.write("articles/1395/.desk-0123456789ab.tmp", "half");
    const young = digest.write("articles/1395/.desk-ba9876543210.tmp", "half");
    utimesSync(old, 1, 1);
    await run(digest, [digest.write("a.json", jsonFeed([ITEM]))]);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});

function articlesOf(digest: DigestFolder): readonly (readonly [string, string])[] {
  if (!existsSync(digest.articles)) return [];
  return Object.entries(digest.snapshot("articles")).filter(([name]) => name.endsWith(".md"));
}
