import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FindPicture } from "../../src/content/pictures.ts";
import { asFound } from "../../src/words/message.ts";
import { told, toldOf } from "./reading.ts";

describe("an article file", () => {
  test("is asked for front matter", () => {
    expect(told("متن تنها\n")).toEqual({
      html: "",
      problems: expect.anything(),
      told: [
        "a.md:1: error: has no front matter\n    expected: a line `---`, the fields (title, date …), a line `---`, then the text\n    fix: begin the file so:\n        ---\n        title: …\n        date: 1395-12-07 14:25\n        ---",
      ],
    });
  });

  test.each([
    [
      "an open list",
      "title: [\ndate: 1\n",
      "a.md:2: error: [ is opened and not closed: `[`\n    fix: write ] at its end",
    ],
    [
      "two colons",
      "title: a: b\n",
      'a.md:2: error: `: ` in a value makes a second field of it\n    fix: put it in quotes: `title: "a: b"`',
    ],
    [
      "a line that is no field, cut at 60 characters",
      `title: a\n${"ب".repeat(80)}\n`,
      `a.md:3: error: the line \`${"ب".repeat(60)}…\` has no field's name and belongs to no field\n    fix: if it goes on with \`title\`, write it on the line of \`title:\`, or begin it with two spaces`,
    ],
    [
      "a line set in",
      "title: a\n   b: c\n",
      "a.md:3: error: the line `b: c` begins further in than `title: a` above it, which has a value already\n    fix: begin both in one column, or put a text of several lines in quotes",
    ],
  ])("is no YAML with %s", (_, yaml, message) => {
    const reading = told(`---\n${yaml}---\nمتن`);
    expect(reading.told).toEqual([message]);
    expect([reading.html, reading.article]).toEqual(["", undefined]);
  });

  test.each([
    ["a list", "- a\n", 'a.md:2: error: found `["a"]`'],
    ["a word", "متن\n", "a.md:2: error: found `متن`"],
  ])("has fields, and not %s", (_, yaml, message) => {
    expect(told(`---\n${yaml}---\nمتن`).told).toEqual([
      `${message}\n    expected: fields, each on a line of its own\n    fix: write fields:\n        title: …\n        date: 1395-12-07 14:25`,
    ]);
  });

  test("without a word about itself is reported with what is missing", () => {
    expect(told("---\n---\nمتن").told.map((line) => line.split("\n")[0])).toEqual([
      "a.md:2: error: title: is missing",
      "a.md:2: error: date: is missing",
    ]);
  });

  test("has at most 64 kB of front matter", () => {
    const head = "title: ع\ndate: 1404-01-01\n# ";
    const of = (length: number) => told(`---\n${head}${"x".repeat(length - head.length - 1)}\n---\nمتن`);
    expect(of(65_536).told).toEqual([]);
    expect(of(65_537)).toEqual({
      html: "",
      problems: expect.anything(),
      told: ["a.md:1: error: the front matter is 65 kB long\n    expected: at most 64 kB"],
    });
  });

  test("has a text", () => {
    expect(toldOf("\n").article).toBeUndefined();
    expect(toldOf("\n \u00A0\n").told).toEqual(["a.md:5: error: has no text\n    fix: write it under `---`"]);
    expect(told("---\ntitle: ع\ndate: 1404-01-01\ntop: x\n---\n").told).toEqual([
      "a.md:4: error: top: found `x`\n    expected: one of true, false, yes, no, بله, خیر",
      "a.md:6: error: has no text\n    fix: write it under `---`",
    ]);
  });

  test("with an error has neither text nor article", () => {
    const { html, article } = toldOf("متن", {}, undefined, ["top: x"]);
    expect([html, article]).toEqual(["", undefined]);
  });

  test("is given with its words, and its text by a name of its own", () => {
    const { article, html, told } = toldOf(
      "متن نوشته **یک** می\u200Cشود [دو](https://example.org/a-b) ۱۲ خَبَر C++ x\n\n- سه! <b>\n",
    );
    expect(told).toHaveLength(1);
    expect(article).toMatchObject({
      id: "a",
      slug: "a",
      words: 11,
      bodyHash: createHash("sha256").update(html).digest("hex").slice(0, 24),
      media: [],
    });
    expect(article).not.toHaveProperty("image");
  });

  test("has its words counted by letters and digits", () => {
    const words = (body: string) => toldOf(body).article?.words;
    expect(["نوشته", "یک *دو*، ۳!", '«یک» & "دو"', "یک[^1]\n\n[^1]: دو"].map(words)).toEqual([1, 3, 2, 3]);
  });

  test("is read in the site's time zone and with its calendars", () => {
    const { article, html } = told("---\ntitle: ع\ndate: 1404-01-01 10:00\n---\nدر ۱۳ حمل", {
      timezone: "Asia/Kabul",
      language: "fa-AF",
      otherCalendar: "inline",
    });
    expect(article?.fields.date.iso).toBe("2025-03-21T10:00:00+04:30");
    expect(html).toContain('<time datetime="2025-04-02">');
    expect(toldOf("۱۳ فروردین", { otherCalendar: "title" }).html).toContain('title="۲ آوریل');
  });
});

describe("the address of an article", () => {
  test.each([
    ["is the file's name without its folder and its date", "1404/1404-01-01-خبر-تازه", [], "خبر-تازه"],
    ["is the title where the file is named by its date", "1404/1404-01-01", [], "عنوان-خبر"],
    ["is the title where nothing follows the date", "1404-01-01-", [], "عنوان-خبر"],
    ["is the title where the file's name has no letter", "!!", [], "عنوان-خبر"],
    ["is what the article says", "1404-01-01-a", ["slug: ' Big Slug '"], "big-slug"],
    ["keeps what is no date", "x-1404-01-01-y", [], "x-1404-01-01-y"],
    ["keeps a number of five digits", "14040-01-01-x", [], "14040-01-01-x"],
  ])("%s", (_, id, fields, slug) => {
    const source = ["---", "title: عنوان خبر", "date: 1404-01-01", ...fields, "---", "متن"].join("\n");
    const { article } = told(source, {}, undefined, id);
    expect([article?.id, article?.slug]).toEqual([id, slug]);
  });

  test.each([
    ["a title", "title: '!!'\ndate: 1404-01-01", "a.md:2: error: title"],
    ["a slug", "title: ع\ndate: 1404-01-01\nslug: '!!'", "a.md:4: error: slug"],
  ])("is missing with %s of signs", (_, yaml, place) => {
    const reading = told(`---\n${yaml}\n---\nمتن`, {}, undefined, "??");
    expect(reading.told).toEqual([
      `${place}: \`!!\` gives no address: it has no letter and no digit\n    fix: write a \`slug\` of letters`,
    ]);
    expect([reading.html, reading.article]).toEqual(["", undefined]);
  });
});

describe("a draft without a date", () => {
  const MISSING =
    "a.md:2: warning: date: is missing: the draft is left out until it has one\n    fix: add a line `date: …`";

  test.each(["draft: true", "draft: بله\ndate:", "draft: yes\ndate: '  '"])("is left out: %j", (yaml) => {
    expect(told(`---\ntitle: ع\n${yaml}\n---\nمتن`)).toEqual({
      html: "",
      problems: expect.anything(),
      told: [MISSING],
    });
  });

  test("has its other faults told all the same", () => {
    expect(told("---\ntitle: ع\ndraft: true\ntop: x\n---\nمتن").told).toEqual([
      "a.md:4: error: top: found `x`\n    expected: one of true, false, yes, no, بله, خیر",
    ]);
    expect(told('---\ntitle: "ع\\u202E"\ndraft: true\n---\nمتن').told).toEqual([
      "a.md:2: warning: title: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
      MISSING,
    ]);
    expect(told("---\ntitle: ع\ndraft: true\ndate: [1]\n---\nمتن").told).toEqual([
      'a.md:4: error: date: found `["1"]`\n    expected: one line of text',
    ]);
  });

  test.each(["draft: no", "draft: [true]", "top: true"])("is none with %s", (yaml) => {
    expect(told(`---\ntitle: ع\n${yaml}\n---\nمتن`).told[0]).toContain("a.md:2: error: date: is missing");
  });

  test("is an article with one", () => {
    expect(toldOf("متن", {}, undefined, ["draft: true"]).article?.fields.draft).toBe(true);
  });
});

describe("a picture of an article", () => {
  const picture = (src: string) => ({ path: `/images/${src}`, file: src, width: 4, height: 3 });
  const find: FindPicture = (src) => {
    if (src.startsWith("no")) return { fault: asFound("no such file") };
    return src.startsWith("x") ? { ...picture(src), removed: ["<script>", "onload of <svg>"] } : picture(src);
  };

  test("is measured, and is copied beside those of the text", () => {
    const { article, told } = toldOf("متن\n\n![نقش](کتاب%20یک.svg) ![ن](a%zz.svg)", {}, find, [
      "image: {src: y.svg, alt: ن}",
    ]);
    expect(told).toEqual([]);
    expect(article?.image).toEqual(picture("y.svg"));
    expect(article?.media).toEqual([picture("y.svg"), picture("کتاب یک.svg"), picture("a%zz.svg")]);
  });

  test("is reported where it cannot be had, or not as it is", () => {
    expect(toldOf("متن\n\n![نقش](x.svg)\n![ن](no+(1).svg)", {}, find, ["image: {src: x1.svg}"]).told).toEqual([
      "a.md:4: warning: image.alt: is missing\n    fix: say what the picture shows, for those who do not see it",
      "a.md:4: warning: image.src: `x1.svg`: <script>, onload of <svg> is left out of the picture",
      "a.md:8: warning: `x.svg`: <script>, onload of <svg> is left out of the picture",
      "a.md:9: error: `no+(1).svg`: no such file",
    ]);
    expect(toldOf("متن", {}, find, ["image:", "  alt: ن", "  src: no.svg"]).told).toEqual([
      "a.md:6: error: image.src: `no.svg`: no such file",
    ]);
  });
});

test.each([
  ["of exactly 400 characters is accepted", 400, []],
  [
    "of 401 characters is reported",
    401,
    [
      "a.md:4: warning: lead: is 401 characters long\n    expected: at most 400 characters\n    fix: move the details into the text",
    ],
  ],
])("of a lead %s", (_, length, expected) => {
  expect(toldOf("متن", {}, undefined, [`lead: ${"ل".repeat(length)}`]).told).toEqual(expected);
});

test("before the article's own date is reported; on the same day it is not", () => {
  const dates = (...fields: string[]): readonly string[] => toldOf("متن", {}, undefined, fields).told;
  expect(dates("updated: 1404-01-01", "corrections: {date: 1404-01-01, note: ن}")).toEqual([]);
  expect(
    dates("updated: 1403-01-04", "corrections:", "- {date: 1404-01-02, note: ن}", "- {date: 1403-12-30, note: ن}"),
  ).toEqual([
    "a.md:4: warning: updated: lies before `date`\n    fix: look whether its year is right",
    "a.md:7: warning: corrections.2.date: lies before the article's own `date`\n    fix: look whether its year is right",
  ]);
});
