import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progress } from "../../src/desk/import/progress.ts";
import { DOING } from "../../src/words/import.ts";
import { english } from "../support/english.ts";
import { decodeText, readInput } from "./read-in-english.ts";

function read(source: string | Uint8Array, file = "in", charset?: string) {
  const bytes = typeof source === "string" ? Buffer.from(source) : source;
  return readInput({ bytes, ...(charset === undefined ? {} : { charset }) }, file);
}

function titles(source: string | Uint8Array): readonly string[] {
  const { articles, problems } = read(source);
  expect(problems).toEqual([]);
  return articles.map(({ title }) => title);
}

const ITEMS = ["یک", "دو", "سه"];
const rssItems = ITEMS.map(
  (title, index) =>
    `<item><title>${title}</title><link>https://garden.example/${index}</link><description>متن ${title} است.</description></item>`,
).join("");
const rss = (version: string, prolog = ""): string =>
  `${prolog}<rss version="${version}"><channel><title>باغ</title><link>https://garden.example/</link>${rssItems}</channel></rss>`;

describe("a feed in any Unicode", () => {
  const bytes = {
    "utf-16le": (text: string) => Buffer.from(text, "utf16le"),
    "utf-16be": (text: string) => Buffer.from(text, "utf16le").swap16(),
    "utf-32le": (text: string) => Buffer.from(Uint32Array.from([...text], (sign) => sign.codePointAt(0) ?? 0).buffer),
    "utf-32be": (text: string) =>
      Buffer.from(Uint32Array.from([...text], (sign) => sign.codePointAt(0) ?? 0).buffer).swap32(),
  };

  test.each(
    Object.keys(bytes).flatMap((name) =>
      ["\uFEFF", ""].flatMap((mark) =>
        [true, false].map(
          (declared) => [name, mark === "" ? "without" : "with", declared ? "declared" : "not declared", mark] as const,
        ),
      ),
    ),
  )("is read: %s, %s a mark, %s", (name, _with, declared, mark) => {
    const encode = Object.entries(bytes).find(([key]) => key === name)?.[1] ?? bytes["utf-16le"];
    const prolog = declared === "declared" ? `<?xml version="1.0" encoding="${name.replace(/[lb]e$/u, "")}"?>` : "";
    expect(titles(encode(`${mark}${rss("2.0", prolog)}`))).toEqual(ITEMS);
    expect(titles(encode(`${mark}گل‌ها شکفتند 🌷\nبهار به باغ رسید.\nمتن خبر است.`))).toEqual(["گل‌ها شکفتند 🌷"]);
  });

  test("is UTF-8 where it says UTF-16 and is not", () => {
    expect(titles(rss("2.0", '<?xml version="1.0" encoding="utf-16"?>'))).toEqual(ITEMS);
    expect(read(rss("2.0"), "in", "utf-16").articles).toHaveLength(3);
  });

  test("is no text where its bytes are of no characters", () => {
    const binary = [
      Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0x11, 0, 0]),
      Buffer.from("PK\u0003\u0004\u0000\u0000\b\u0000"),
      Buffer.alloc(64),
    ];
    for (const source of binary) expect(decodeText(source)).toMatchObject({ ok: false });
  });

  test("may end within a character", () => {
    const text = "تیتر خبر\nلید خبر\nمتن خبر";
    for (const source of [Buffer.from(text).subarray(0, -1), Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, -1)]) {
      expect(read(source).problems).toEqual([
        expect.objectContaining({ severity: "warning", message: "is torn: it ends in the middle of a character" }),
      ]);
    }
  });
});

describe("a feed of an old or rare kind", () => {
  test.each(["0.91", "0.92", "0.93", "0.94", "2.0", "2.01"])("is read: RSS %s", (version) => {
    expect(titles(rss(version))).toEqual(ITEMS);
  });

  test("is read: RSS 0.90", () => {
    const source = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>باغ</title><link>https://garden.example/</link></channel>${rssItems}</rdf:RDF>`;
    expect(titles(source)).toEqual(ITEMS);
  });

  test("is read: RSS 1.0, with items that its table of contents has not", () => {
    const items = ITEMS.map(
      (title, index) =>
        `<item rdf:about="https://garden.example/${index}"><title>${title}</title><link>https://garden.example/${index}</link><description>متن ${title}</description><dc:date>2026-01-24T10:00:00+03:30</dc:date></item>`,
    );
    const source = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://garden.example/"><title>باغ</title><link>https://garden.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://garden.example/1"/></rdf:Seq></items></channel>${items.join("")}</rdf:RDF>`;
    expect(read(source).articles).toMatchObject(
      ITEMS.map((title, index) => ({
        title,
        url: `https://garden.example/${index}`,
        date: "2026-01-24T10:00:00+03:30",
      })),
    );
  });

  test.each([
    ["", 'xmlns="http://purl.org/net/rss1.1#"'],
    ["r:", 'xmlns:r="http://purl.org/net/rss1.1#"'],
  ])("is read: RSS 1.1, its elements named with «%s»", (prefix, namespace) => {
    const items = ITEMS.map(
      (title, index) =>
        `<${prefix}item rdf:about="https://garden.example/${index}"><${prefix}title>${title}</${prefix}title><${prefix}link>https://garden.example/${index}</${prefix}link><${prefix}description>متن ${title}</${prefix}description><dc:date>2026-01-24</dc:date></${prefix}item>`,
    );
    const source = `<?xml version="1.0"?><${prefix}Channel ${namespace} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://garden.example/rss"><${prefix}title>باغ</${prefix}title><${prefix}link>https://garden.example/</${prefix}link><${prefix}description>x</${prefix}description><${prefix}items rdf:parseType="Collection">${items.join("")}</${prefix}items></${prefix}Channel>`;
    expect(read(source)).toMatchObject({
      problems: [],
      articles: ITEMS.map((title, index) => ({
        title,
        blocks: [`متن ${title}`],
        date: "2026-01-24",
        url: `https://garden.example/${index}`,
        feed: { title: "باغ", url: "https://garden.example/" },
      })),
    });
  });

  test.each([
    ["", 'xmlns="http://www.w3.org/2005/Atom"'],
    ["a:", 'xmlns:a="http://www.w3.org/2005/Atom"'],
  ])("is read: a single Atom entry, its elements named with «%s»", (prefix, namespace) => {
    const source = `<?xml version="1.0"?>\n<${prefix}entry ${namespace}><${prefix}id>tag:garden.example,2026:1</${prefix}id><${prefix}title>یک</${prefix}title><${prefix}link href="https://garden.example/1"/><${prefix}updated>2026-01-24T10:00:00+03:30</${prefix}updated><${prefix}content type="html">&lt;p&gt;متن&lt;/p&gt;</${prefix}content><${prefix}source><${prefix}title>باغ‌نامه</${prefix}title></${prefix}source></${prefix}entry>`;
    expect(read(source)).toMatchObject({
      problems: [],
      articles: [{ title: "یک", blocks: ["متن"], url: "https://garden.example/1", authors: ["باغ‌نامه"] }],
    });
  });
});

describe("a torn feed", () => {
  test("gives what is whole, and says where it ends", () => {
    const source = rss("2.0");
    const third = source.indexOf("سه");
    const { articles, problems } = read(`\n\n${source.slice(0, third)}`);
    expect(articles.map(({ title }) => title)).toEqual(["یک", "دو"]);
    expect(problems).toEqual([
      {
        severity: "error",
        file: "in",
        message: "is torn: it ends on line 3, within item 3; what is whole before it is imported",
        fix: "fetch or save it again and import it: what is there already is not added twice",
      },
    ]);
  });

  test("that has all its items is only warned of", () => {
    const { articles, problems } = read(rss("2.0").replace("</channel></rss>", ""));
    expect(articles).toHaveLength(3);
    expect(problems).toMatchObject([{ severity: "warning", message: expect.stringContaining("behind item 3") }]);
  });

  test("that has no whole item is refused", () => {
    const source = rss("2.0").slice(0, rss("2.0").indexOf("یک"));
    expect(read(source)).toMatchObject({
      articles: [],
      problems: [{ message: "is torn: it ends on line 1, before its first item is whole" }],
    });
  });

  test("gives whole items or none, wherever it is cut", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>باغ</title>${ITEMS.map((title) => `<entry><id>${title}</id><title>${title}</title><content type="html"><![CDATA[<p>متن ${title} است.</p>]]></content></entry>`).join("")}</feed>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "باغ",
      items: ITEMS.map((title) => ({ id: title, title, content_text: `متن ${title} است.` })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(rss("2.0"), atom, json),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (source, share) => {
          const bytes = Buffer.from(source);
          const cut = Math.floor(share * (bytes.length - 1));
          const { articles, problems } = read(bytes.subarray(0, cut));
          expect(articles.length === 0 || /torn/u.test(JSON.stringify(english(problems[0])))).toBe(true);
          expect(problems.length).toBeGreaterThan(0);
          for (const [index, article] of articles.entries()) {
            expect(article).toMatchObject({ title: ITEMS[index], blocks: [`متن ${ITEMS[index]} است.`] });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("in JSON is refused, and told from broken JSON", () => {
    expect(read('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1').problems[0]?.message).toContain(
      "is torn: its JSON ends in the middle",
    );
    expect(read('{"version":,"items":[]}').problems[0]?.message).toMatch(/^is broken JSON: /u);
  });
});

describe("what is no feed", () => {
  test("is named: OPML, with what it lists", () => {
    const outlines = [1, 2, 3, 4, 5].map(
      (number) => `<outline type="rss" text="باغ" xmlUrl="https://garden.example/${number}?a=1&amp;b=2"/>`,
    );
    expect(
      read(`<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines.join("")}</body></opml>`),
    ).toMatchObject({
      articles: [],
      problems: [
        {
          message: "is a list of feeds for feed readers (OPML), not a feed: it names 5 of them and has no article",
          fix: "import the feeds themselves, such as https://garden.example/1?a=1&b=2, https://garden.example/2?a=1&b=2, https://garden.example/3?a=1&b=2, and 2 more",
        },
      ],
    });
  });

  test("is named: the OPML of real feeds", () => {
    const file = join(import.meta.dirname, "../../../shared/feeds/persian-feeds.opml");
    if (!existsSync(file)) {
      console.log(`${file} is absent: nothing is asserted about it.`);
      return;
    }
    expect(read(readFileSync(file)).problems).toMatchObject([{ message: expect.stringContaining("(OPML)") }]);
  });

  test.each([
    '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed/"></head></html>',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head><link type="application/atom+xml" href="https://garden.example/feed/"/></head></html>',
    '\uFEFF  <HTML><HEAD><LINK TYPE="application/rss+xml" HREF="feed/"></HEAD>',
    '<head><link href="feed/" type="application/rss+xml" /></head><body>',
  ])("is named: a web page, with its feed: %#", (page) => {
    expect(read(page, "https://garden.example/")).toMatchObject({
      articles: [],
      problems: [
        {
          message: "is a web page, not a feed",
          fix: "import its feed: https://garden.example/feed/; or take the page by its address, `npx gozide gather URL`",
        },
      ],
    });
  });
});

test("progress is shown now and then, and not at all where all is done at once", () => {
  const shown: string[] = [];
  let clock = 0;
  const report = progress(
    (doing) => shown.push(DOING.doing({ doing }).en),
    () => clock,
  );
  for (let item = 1; item <= 50; item++) {
    clock += 100;
    report(DOING.item({ number: item, of: 50 }));
  }
  expect(shown).toEqual(["… item 20 of 50", "… item 40 of 50"]);
});

describe("an article file", () => {
  test.each([
    ["---\ntitle: گل‌ها شکفتند\ndate: 1404-11-04\n---\n\nمتن خبر است.\n"],
    ["\uFEFF---\r\ntitle: گل‌ها شکفتند\r\n---\r\nمتن خبر است.\r\n"],
    ["\n---\nauthors:\n  - mina\n---\n"],
  ])("is refused, and its place named: %j", (text) => {
    expect(read(text, "rose.md")).toEqual({
      articles: [],
      problems: [
        {
          severity: "error",
          file: "rose.md",
          message: "is an article file already: it begins with front matter",
          fix: "copy it into the articles folder; `npx gozide import` is for feeds and plain texts",
        },
      ],
    });
  });

  test("of another generator is refused, and what to make of its fields is said", () => {
    expect(read('+++\ntitle = "گل‌ها شکفتند"\n+++\nمتن خبر است.\n', "rose.md").problems).toEqual([
      {
        severity: "error",
        file: "rose.md",
        message: "is an article of another generator: its fields are TOML, between lines of `+++`",
        fix: "write its fields in YAML between lines of `---` (`title: …`, `date: …`), and put it into the articles folder",
      },
    ]);
  });

  test.each([
    ["---\nگل‌ها شکفتند\nمتن خبر است.\n---\n"],
    ["گل‌ها شکفتند\n---\ntitle: x\n---\nمتن خبر است."],
    ["---\ntitle: گل‌ها شکفتند"],
  ])("is none where lines of hyphens are around a text: %j", (text) => {
    expect(read(text).articles).toHaveLength(1);
  });
});

describe("what import does not read", () => {
  const mail =
    "From: a@garden.example\nTo: b@garden.example\nSubject: گل سرخ\nContent-Type: text/plain\n\nگل سرخ شکفت.\n";
  const saved =
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://garden.example/1\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n----x\n";

  test.each([
    ["a letter", mail, "is a letter, or a page that a browser saved in one file (MHTML), with encodings of its own"],
    [
      "a page in one file",
      saved,
      "is a letter, or a page that a browser saved in one file (MHTML), with encodings of its own",
    ],
    ["a document", "{\\rtf1\\ansi\\ansicpg1256 \\u1711?}", "is a document of a word processor (RTF), not plain text"],
    [
      "a table",
      "title,date,text\nگل سرخ,1404/11/04,گل شکفت\n",
      "is a table (CSV): each of its lines may be an article",
    ],
    ...["article", "section", "h2", "b"].map((name) => [
      `a page that begins with ${name}`,
      `<${name} dir="rtl">گل سرخ</${name}><p>گل شکفت.</p>`,
      "is a web page, not a feed",
    ]),
  ])("is called what it is: %s", (_what, text = "", message) => {
    expect(read(text)).toMatchObject({ articles: [], problems: [{ message }] });
  });

  test("does not include a feed behind a server's complaint", () => {
    expect(titles(rss("2.0", "<b>Warning</b>: x in /var/www/x.php on line 3<br />\n"))).toEqual(ITEMS);
  });

  test.each(["گل سرخ: آغاز\nمتن: گل شکفت.\nاو گفت: بهار رسید.", "Roses, tulips, lilies\nگل شکفت، بهار رسید."])(
    "is no plain text with colons or commas: %j",
    (text) => {
      expect(titles(text)).toHaveLength(1);
    },
  );
});
