import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

const FIELDS =
  "title, kicker, lead, date, updated, source, via, author, authors, url, section, tags, thread, key_points, image, corrections, slug, aliases, draft, top";

/** A fault's name, the fields that have it, and all that is reported. */
type Case = readonly [name: string, fields: Readonly<Record<string, string>>, message: string];

const CASES: readonly Case[] = [
  [
    "no title",
    { title: "" },
    "articles/a.md:2: error: title: is missing\n    expected: تیتر: the headline.\n    fix: add a line `title: …`",
  ],
  [
    "a title that shows nothing",
    { title: '"\\u200C"' },
    "articles/a.md:2: error: title: `\u200C`: shows nothing\n    expected: one line of text",
  ],
  [
    "no date",
    { date: "" },
    "articles/a.md:2: error: date: is missing\n    expected: When it was published: Jalali (`1395-12-07 14:25`) or ISO Gregorian (`2017-02-25T14:25:00+03:30`), in Latin or Persian digits. Without an offset it is read in `site.timezone`. There is no default; only a draft may be without.\n    fix: add a line `date: …`",
  ],
  [
    "the 13th month",
    { date: "1395-13-07" },
    "articles/a.md:3: error: date: `1395-13-07`: month 13 does not exist\n    expected: year, month from 1 to 12, day\n    fix: 1395-07-13, if day and month changed places",
  ],
  [
    "30 Esfand of a common year",
    { date: "1404-12-30" },
    "articles/a.md:3: error: date: `1404-12-30`: Esfand 1404 has 29 days; 30 Esfand exists only in leap years such as 1403\n    expected: a day from 1 to 29\n    fix: 1404-12-29, or 1405-01-01 if the day after is meant",
  ],
  [
    "31 of a month of 30 days, in Persian digits",
    { date: "۱۳۹۵/۰۷/۳۱" },
    "articles/a.md:3: error: date: `۱۳۹۵/۰۷/۳۱`: Mehr has 30 days; day 31 does not exist\n    expected: a day from 1 to 30\n    fix: 1395-07-30, or 1395-08-01 if the day after is meant",
  ],
  [
    "an hour that clocks leap over",
    { date: "1400-01-02 00:30" },
    "articles/a.md:3: error: date: `1400-01-02 00:30`: 00:30 on 2 Farvardin 1400 does not exist in Asia/Tehran: clocks went forward; use 01:00 or later\n    expected: a time that clocks in Asia/Tehran showed\n    fix: 1400-01-02 01:00",
  ],
  [
    "an hour that no clock has",
    { date: "1400-01-03 25:10" },
    "articles/a.md:3: error: date: `1400-01-03 25:10`: hour 25 does not exist\n    expected: hours and minutes such as 14:25, from 00:00 to 23:59, and perhaps an offset such as +03:30 or Z",
  ],
  [
    "a field misspelt",
    { led: "لید" },
    `articles/a.md:4: error: led: unknown field \`led\`\n    expected: one of ${FIELDS}\n    fix: did you mean \`lead\`?`,
  ],
  [
    "a field of a field misspelt",
    { image: "{src: p.svg, altt: نقش}" },
    "articles/a.md:4: error: image.altt: unknown field `altt`\n    expected: one of src, alt, caption, credit, focus, licence\n    fix: did you mean `alt`?",
  ],
  [
    "a section that nobody knows",
    { section: "wrold" },
    "articles/a.md:4: error: section: `wrold`: no such section\n    expected: an id of data/sections.yaml\n    fix: did you mean `world`?",
  ],
  [
    "a section that is like none",
    { section: "weather" },
    "articles/a.md:4: error: section: `weather`: no such section\n    expected: an id of data/sections.yaml\n    fix: add it to data/sections.yaml:\n        - id: weather\n          title: …",
  ],
  [
    "a section by its title",
    { section: "جهان" },
    "articles/a.md:4: error: section: `جهان`: no such section\n    expected: an id of data/sections.yaml\n    fix: did you mean `world`, the id of «جهان»?",
  ],
  [
    "a section by a title that is nearly one",
    { section: "جهنا" },
    "articles/a.md:4: error: section: `جهنا`: no such section\n    expected: an id of data/sections.yaml\n    fix: did you mean `world`, the id of «جهان»?",
  ],
  [
    "an author where there is no file of authors",
    { author: "mina" },
    "articles/a.md:4: error: author.1: `mina`: no such author\n    expected: an id of data/authors.yaml\n    fix: add it to data/authors.yaml:\n        - id: mina\n          name: …",
  ],
  [
    "sources by their names, of which one has a word less",
    { source: "موج", via: "نووستی؛ mowj" },
    "articles/a.md:4: error: source: `موج`: no such source\n    expected: an id of data/sources.yaml\n    fix: did you mean `mowj`, the id of «خبرگزاری موج»?\narticles/a.md:5: error: via.1: `نووستی`: no such source\n    expected: an id of data/sources.yaml\n    fix: did you mean `novosti`, the id of «نووستی»?",
  ],
  [
    "a thread in capitals",
    { thread: "Mosul" },
    "articles/a.md:4: error: thread: `Mosul`: no such thread\n    expected: an id of data/threads.yaml\n    fix: did you mean `mosul`?",
  ],
  [
    "a quoted source that nobody knows",
    { via: "[mowj, novosty]" },
    "articles/a.md:4: error: via.2: `novosty`: no such source\n    expected: an id of data/sources.yaml\n    fix: did you mean `novosti`?",
  ],
  [
    "a tag that nobody knows",
    { tags: "[روسیه, بین المل]" },
    "articles/a.md:4: error: tags: `بین المل`: no such tag\n    expected: a label or an alias of data/tags.yaml\n    fix: did you mean `بین\u200Cالملل`?",
  ],
  [
    "an address that could run a script",
    { url: "javascript:alert(1)" },
    "articles/a.md:4: error: url: `javascript:alert(1)`: is not an address\n    expected: an address that begins with https:// or http://",
  ],
  [
    "a picture that is not there",
    { image: "{src: none.svg, alt: نقش}" },
    "articles/a.md:4: error: image.src: `none.svg`: no such file in the articles folder\n    fix: put it beside the article, or correct its name",
  ],
  [
    "a slug of signs",
    { slug: "'!!'" },
    "articles/a.md:4: error: slug: `!!` gives no address: it has no letter and no digit\n    fix: write a `slug` of letters",
  ],
];

describe("an article with a fault", () => {
  it.each(CASES)("says of %s what is wrong, what is expected and how to mend it", async (_, fields, expected) => {
    digest.article("a.md", fields);
    expect((await problems()).join("\n")).toBe(expected);
  });

  it("names the nearest section, source, thread and tag", async () => {
    digest.article("a.md", { section: "wrld", source: "mowg", thread: "mosull", tags: "[عراغ]" });
    expect(await problems()).toEqual([
      "articles/a.md:4: error: section: `wrld`: no such section\n    expected: an id of data/sections.yaml\n    fix: did you mean `world`?",
      "articles/a.md:5: error: source: `mowg`: no such source\n    expected: an id of data/sources.yaml\n    fix: did you mean `mowj`?",
      "articles/a.md:6: error: thread: `mosull`: no such thread\n    expected: an id of data/threads.yaml\n    fix: did you mean `mosul`?",
      "articles/a.md:7: error: tags: `عراغ`: no such tag\n    expected: a label or an alias of data/tags.yaml\n    fix: did you mean `عراق`?",
    ]);
  });

  it("names both of two articles with one address, and of names that differ in case only", async () => {
    digest.article("a.md", { slug: "one" });
    digest.article("b.md", { slug: "ONE" });
    expect(await problems()).toEqual([
      "articles/b.md:4: error: slug: `one` is also the address of articles/a.md on that day\n    fix: give one of them another `slug`",
    ]);
  });

  it.each([
    [
      "a colon",
      "title: یک: دو\ndate: 1395-12-07",
      2,
      '`: ` in a value makes a second field of it\n    fix: put it in quotes: `title: "یک: دو"`',
    ],
    [
      "a field twice",
      "title: یک\ntitle: دو\ndate: 1395-12-07",
      3,
      "`title` is written twice; first on line 2\n    fix: keep one of the two",
    ],
    [
      "an open quotation",
      'title: "باز\ndate: 1395-12-07',
      2,
      'the quotation that " opens is not closed: `"باز`\n    fix: write " at its end too',
    ],
    [
      "a no-break space",
      "title: فاصله\ndate:\u00A01404-02-01",
      3,
      "U+00A0 NO-BREAK SPACE is in the line `date:\u00A01404-02-01` where YAML takes only a space\n    fix: delete it, and write a space in its place",
    ],
  ])("says how %s breaks the YAML, and on which line", async (_, yaml, line, fault) => {
    digest.write("a.md", `---\n${yaml}\n---\n\nمتن\n`);
    expect(await problems()).toEqual([`articles/a.md:${line}: error: ${fault}`]);
  });

  it("asks for front matter where there is none", async () => {
    digest.write("a.md", "متن تنها\n");
    expect(await problems()).toEqual([
      "articles/a.md:1: error: has no front matter\n    expected: a line `---`, the fields (title, date …), a line `---`, then the text\n    fix: begin the file so:\n        ---\n        title: …\n        date: 1395-12-07 14:25\n        ---",
    ]);
  });

  it.each([
    [
      "is not closed",
      "---\ntitle: x\n\nمتن\n",
      "the front matter is not closed",
      "add a line `---` below the last field",
    ],
    [
      "has a line before it",
      "\n---\ntitle: x\n---\n\nمتن\n",
      "the front matter is not at the very beginning",
      "remove what is before `---`",
    ],
  ])("says that front matter %s", async (_, text, fault, fix) => {
    digest.write("a.md", text);
    expect(await problems()).toEqual([
      `articles/a.md:1: error: ${fault}\n    expected: a line \`---\`, the fields (title, date …), a line \`---\`, then the text\n    fix: ${fix}`,
    ]);
  });

  it("refuses a file that is not UTF-8", async () => {
    digest.write("a.md", Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1, 0xd3]));
    expect(await problems()).toEqual([
      "articles/a.md:2: error: is not UTF-8 text\n    fix: save it as UTF-8 in your editor",
    ]);
  });

  it("refuses an empty body", async () => {
    digest.article("a.md", {}, "  ");
    expect(await problems()).toEqual(["articles/a.md:5: error: has no text\n    fix: write it under `---`"]);
  });
});

describe("a data folder with a fault", () => {
  it("does not take an entry without a name for the one that is meant", async () => {
    digest.writeData("sections.yaml", "- id: science\n");
    digest.article("a.md", { section: "q" });
    expect(await problems()).toContain(
      "articles/a.md:4: error: section: `q`: no such section\n    expected: an id of data/sections.yaml\n    fix: add it to data/sections.yaml:\n        - id: q\n          title: …",
    );
  });

  it("names a file that is missing", async () => {
    digest.article("a.md", {});
    rmSync(path.join(digest.data, "site.yaml"));
    expect(await problems()).toEqual([
      "data/site.yaml: error: is missing\n    fix: create it; docs/data.md shows what site.yaml holds",
    ]);
  });

  it("tells the faults of all files at once", async () => {
    digest.article("a.md", { date: "1395-13-01" });
    digest.writeData("site.yaml", "title: آزمون\ndescription: شرح.\nurl: nowhere\ntimezone: Asia/Teheran\n");
    digest.writeData("tags.yaml", "- label: '!!'\n- label: عراق\n  parent: عراغ\n");
    digest.writeData("sources.yaml", "- id: mowj\n  name: یک\n- id: mowj\n  name: دو\n");
    digest.writeData("holidays-1404.yaml", "- date: 1404-12-30\n  title: روز\n");
    digest.writeData("strings.yaml", "skp: پرش\n");
    expect(await problems()).toEqual([
      expect.stringMatching(/^articles\/a\.md:3: error: date: `1395-13-01`: month 13 does not exist/u),
      expect.stringMatching(/^data\/holidays-1404\.yaml:1: error: 1\.date: `1404-12-30`: Esfand 1404 has 29 days/u),
      "data/site.yaml:3: error: url: `nowhere`: is not an address\n    expected: an address that begins with https:// or http://",
      "data/site.yaml:4: error: timezone: `Asia/Teheran`: is not a time zone\n    expected: an IANA name such as Asia/Tehran, Asia/Kabul or Asia/Dushanbe\n    fix: did you mean `Asia/Tehran`?",
      "data/sources.yaml:3: error: id: `mowj` is there twice; first on line 1\n    fix: give one of them another, or remove it",
      "data/strings.yaml:1: error: skp: no page has such a text\n    fix: did you mean `skip`?",
      "data/tags.yaml:1: error: label: `!!` gives no address: it has no letter and no digit\n    fix: write a `slug` of letters",
      "data/tags.yaml:3: error: parent: `عراغ`: no such tag\n    expected: the label of another tag\n    fix: did you mean `عراق`?",
    ]);
  });
});
