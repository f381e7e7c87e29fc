import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/desk/import/limits.ts";

import { readFeed } from "./read-in-english.ts";

function read(feed: string) {
  return readFeed(feed);
}

function articles(feed: string) {
  const reading = read(feed);
  if (!reading.ok) throw new Error(reading.message);
  return reading.articles;
}

function rss(items: string, channel = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>باغ‌نامه | خبرهای باغ</title><link>https://garden.example/</link>${channel}${items}</channel></rss>`;
}

describe("readFeed", () => {
  test("reads RSS 2.0 with full content", () => {
    const item = `<item><title>گل &lt;b&gt;سرخ&lt;/b&gt; &amp;amp; بهار</title><link>/rose</link>
      <description>&lt;p&gt;چکیدهٔ خبر&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>متن &amp; <strong>ادامه</strong></p><p>دو</p>]]></content:encoded>
      <pubDate>Sat, 25 Feb 2017 14:25:00 +0330</pubDate><dc:creator>مینا باغبان</dc:creator>
      <author>desk@garden.example</author><category>گل</category><category>بهار</category>
      <guid isPermaLink="false">77</guid></item>`;
    expect(articles(rss(item))).toEqual([
      {
        place: "item 1",
        title: "گل سرخ & بهار",
        lead: "چکیدهٔ خبر",
        blocks: ["متن & **ادامه**", "دو"],
        date: "Sat, 25 Feb 2017 14:25:00 +0330",
        url: "https://garden.example/rose",
        feedId: "77",
        feed: { title: "باغ‌نامه | خبرهای باغ", url: "https://garden.example/" },
        authors: ["مینا باغبان"],
        tags: ["گل", "بهار"],
      },
    ]);
  });

  test("takes a description alone for the text, and a permanent guid for the address", () => {
    const [article] = articles(
      rss("<item><title>ت</title><description>متن</description><guid>https://garden.example/1</guid></item>"),
    );
    expect(article).toMatchObject({ blocks: ["متن"], url: "https://garden.example/1" });
    expect(article).not.toHaveProperty("lead");
  });

  test.each([
    ["الف.\n\nب با <b>پ</b>.\nت.", ["الف.", "ب با **پ**. ت."]],
    ["باغ:\n\n- گل\n- بوته", ["باغ:", "\\- گل  \n\\- بوته"]],
    ["<p>الف.\n\nب.</p>", ["الف. ب."]],
    ["الف\nب", ["الف ب"]],
  ])("ends paragraphs at blank lines where a text has no other mark of them: %j", (html, blocks) => {
    const [article] = articles(rss(`<item><title>ت</title><description><![CDATA[${html}]]></description></item>`));
    expect(article?.blocks).toEqual(blocks);
  });

  test("takes no outlet's name for a lead", () => {
    const item = (summary: string): string =>
      `<item><title>ت</title><description>${summary}</description><content:encoded>متن</content:encoded></item>`;
    expect(articles(rss(item("بی‌بی‌سی فارسی")))[0]).not.toHaveProperty("lead");
    expect(articles(rss(item("بی‌بی‌سی فارسی گزارش داد")))[0]).toHaveProperty("lead");
  });

  test("reads Atom: HTML, XHTML and text, labels of categories, the alternate link", () => {
    const entry = (
      content: string,
    ): string => `<entry><id>tag:garden.example,2017:1</id><title type="text">۲ &lt; ۳</title>
      <link rel="self" href="https://garden.example/self"/><link href="https://garden.example/1"/>
      <published>2017-02-25T14:25:00+03:30</published><updated>2017-02-26T00:00:00Z</updated>
      <category term="rose" label="گل"/><author><name>باغ‌نامه</name></author>${content}</entry>`;
    const feed = (content: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>باغ‌نامه</title><id>urn:x</id><updated>2017-02-26T00:00:00Z</updated>${entry(content)}</feed>`;
    const common = {
      title: "۲ < ۳",
      url: "https://garden.example/1",
      date: "2017-02-25T14:25:00+03:30",
      updated: "2017-02-26T00:00:00Z",
      tags: ["گل"],
      authors: ["باغ‌نامه"],
      feedId: "tag:garden.example,2017:1",
    };
    expect(articles(feed('<content type="html">&lt;p&gt;الف&lt;/p&gt;</content>'))[0]).toMatchObject({
      ...common,
      blocks: ["الف"],
    });
    const xhtml =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>الف &lt;x&gt;</p></div></content>';
    expect(articles(feed(xhtml))[0]).toMatchObject({ ...common, blocks: ["الف \\<x>"] });
    expect(articles(feed("<content>الف &lt;b&gt;</content>"))[0]).toMatchObject({ ...common, blocks: ["الف \\<b>"] });
    expect(articles(feed("<summary>الف</summary>"))[0]).toMatchObject({ ...common, blocks: ["الف"] });
  });

  test("resolves what is relative against `xml:base`, the innermost first", () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://garden.example/blog/"><title>باغ</title><link href="/"/>
      <entry xml:base="2026/"><id>urn:1</id><title>الف</title><link href="one.html"/><link rel="enclosure" type="image/png" href="e.png"/>
        <content type="html" xml:base="pics/">&lt;a href="two.html"&gt;پیوند&lt;/a&gt;&lt;img src="a.png"&gt;</content></entry>
      <entry><id>urn:2</id><title>ب</title><link href="2.html"/><summary type="html">&lt;a href="k"&gt;پیوند&lt;/a&gt;</summary></entry>
      <entry><id>urn:3</id><title>پ</title><link href="3.html"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"
        xml:base="https://rose.example/q/"><p xml:base="sub/"><a href="k">پیوند</a></p></div></content></entry></feed>`;
    const found = articles(feed);
    expect(found.map(({ url, blocks }) => [url, blocks])).toEqual([
      ["https://garden.example/blog/2026/one.html", ["[پیوند](https://garden.example/blog/2026/pics/two.html)"]],
      ["https://garden.example/blog/2.html", ["[پیوند](https://garden.example/blog/k)"]],
      ["https://garden.example/blog/3.html", ["[پیوند](https://rose.example/q/sub/k)"]],
    ]);
    expect(found[0]?.media?.map(({ address }) => address)).toEqual([
      "https://garden.example/blog/2026/pics/a.png",
      "https://garden.example/blog/2026/e.png",
    ]);
    expect(found[0]?.feed).toEqual({ title: "باغ", url: "https://garden.example/" });
  });

  test("takes the summary of a JSON Feed's item for its text where it has no other", () => {
    const item = { id: "1", title: null, summary: "چکیده خبر" };
    const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "باغ", items: [item] });
    expect(articles(json)[0]).toMatchObject({ title: "چکیده خبر", blocks: ["چکیده خبر"] });
  });

  test("takes no clock for the opening of an item without title", () => {
    const item = (text: string) =>
      `<item><description>&lt;p&gt;${text}&lt;/p&gt;&lt;p&gt;متن خبر&lt;/p&gt;</description></item>`;
    const words = ["امروز ۱۴:۳۵", "دیروز، ساعت ۰۹:۱۲", "۱۴:۳۵", "شنبه ۷ اسفند"];
    expect(articles(rss(words.map(item).join(""))).map(({ title }) => title)).toEqual(words.map(() => "متن خبر"));
  });

  test("reads JSON Feed: HTML or text", () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "باغ‌نامه",
      items: [
        {
          id: "1",
          title: "الف",
          content_html: "<p>متن</p>",
          summary: "لید",
          tags: ["گل"],
          url: "https://garden.example/1",
          date_published: "2017-02-25T14:25:00+03:30",
          date_modified: "2017-02-26T14:25:00+03:30",
          authors: [{ name: "باغ‌نامه" }],
        },
        { id: "2", content_text: "# نه تیتر\nبند دوم" },
      ],
    });
    const [first, second] = articles(feed);
    expect(first).toMatchObject({
      title: "الف",
      lead: "لید",
      blocks: ["متن"],
      tags: ["گل"],
      updated: "2017-02-26T14:25:00+03:30",
    });
    expect(second).toMatchObject({ title: "# نه تیتر", blocks: ["\\# نه تیتر", "بند دوم"], feedId: "2" });
  });

  test("says which items it leaves out and why", () => {
    const long = "x".repeat(LIMITS.itemCharacters + 1);
    const reading = read(
      rss(
        `<item><link>https://garden.example/</link></item><item><title>ت</title><description>${long}</description></item>`,
      ),
    );
    expect(reading).toMatchObject({
      ok: true,
      articles: [],
      skipped: [
        "item 1 has neither title nor text",
        `item 2 has ${long.length} characters; at most ${LIMITS.itemCharacters} are read`,
      ],
    });
  });

  test("stops after the most items it takes, and tells which it reads", () => {
    const said: string[] = [];
    readFeed(rss("<item><title>ت</title></item>".repeat(3)), (doing) => said.push(doing.en));
    expect(said).toEqual(["item 1 of 3", "item 2 of 3", "item 3 of 3"]);
    const many = read(rss("<item><title>ت</title></item>".repeat(LIMITS.items + 5)));
    expect(many.ok && many.articles.length).toBe(LIMITS.items);
    expect(many.ok && many.skipped).toEqual([expect.stringContaining(`first ${LIMITS.items}`)]);
  });
});

describe("readFeed on hostile feeds", () => {
  test("refuses entities that a document declares: bombs, files and addresses", () => {
    for (const entity of [
      '<!ENTITY a "ha">',
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      '<!entity % p SYSTEM "https://e.example/x">',
    ]) {
      const feed = `<?xml version="1.0"?><!DOCTYPE rss [${entity}]><rss version="2.0"><channel><item><title>&a;&x;</title></item></channel></rss>`;
      expect(read(feed)).toMatchObject({ ok: false, message: expect.stringContaining("entities") });
    }
  });

  test("takes a text that speaks of entities for what it is", () => {
    const speech = "<!DOCTYPE x [<!ENTITY a 'b'>]>";
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "ت",
      items: [{ id: "1", content_text: speech }],
    };
    expect(read(JSON.stringify(json))).toMatchObject({ ok: true, articles: [{}] });
    const item =
      "<item><title>ت</title><description><![CDATA[<code>&lt;!ENTITY a&gt; <!ENTITY b></code>]]></description></item>";
    expect(read(rss(item))).toMatchObject({ ok: true, articles: [{}] });
  });

  test("refuses entities behind a long comment", () => {
    const feed = `<!--${"-x".repeat(100_000)}--><!DOCTYPE rss [<!ENTITY a "ha">]><rss version="2.0"><channel/></rss>`;
    expect(read(feed)).toMatchObject({ ok: false, message: expect.stringContaining("entities") });
  });

  test("refuses what is no feed", () => {
    for (const text of [
      "{",
      '{"a":1}',
      "<x/>",
      "<rss><channel>",
      "<",
      '{"version":"https://jsonfeed.org/version/1.1","title":"x"'.concat("[".repeat(100_000)),
    ]) {
      expect(read(text).ok).toBe(false);
    }
  });

  test("takes a feed whose fields have the wrong shapes without failing", () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: { a: 1 },
      items: [
        null,
        3,
        "x",
        [],
        { id: {}, title: ["الف"], tags: "گل", authors: 7, url: {}, content_html: { b: 1 } },
        { title: "ب", tags: [1, null, {}], authors: [null, {}], __proto__: { x: 1 } },
      ],
    });
    expect(articles(feed).map(({ title }) => title)).toContain("ب");
  });

  test("carries nothing that runs into title, lead, text or address", () => {
    const evil = "<script>x()</script><img src=x onerror=x()>";
    const escaped = evil.replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
    const [article] = articles(
      rss(
        `<item><title>${escaped}گل</title><link>javascript:x()</link><description>${escaped}لید</description><content:encoded><![CDATA[${evil}<p>متن</p>]]></content:encoded><category>${escaped}گل</category><dc:creator>${escaped}مینا</dc:creator></item>`,
      ),
    );
    expect(article).toMatchObject({ title: "گل", lead: "لید", blocks: ["متن"], tags: ["گل"], authors: ["مینا"] });
    expect(article).not.toHaveProperty("url");
  });

  test("drops controls and direction overrides from every field", () => {
    const [article] = articles(
      rss("<item><title>گل\u202Eسرخ&#x202E;</title><description>م&#8238;تن\u0007</description></item>"),
    );
    expect(article).toMatchObject({ title: "گلسرخ", blocks: ["متن"] });
  });

  test.each([
    ["nested elements", `<item><title>${"<a>".repeat(100_000)}</title></item>`],
    [
      "attributes",
      `<item ${Array.from({ length: 50_000 }, (_, index) => `a${index}="x"`).join(" ")}><title>ت</title></item>`,
    ],
    ["entities of XML", `<item><title>${"&amp;".repeat(300_000)}</title></item>`],
    ["categories", `<item><title>ت</title>${"<category>گل</category>".repeat(50_000)}</item>`],
    ["CDATA openings", `<item><title>${"<![CDATA[".repeat(100_000)}</title></item>`],
  ])("ends on endless %s", (_what, item) => {
    const reading = read(rss(item));
    expect(reading.ok ? reading.articles.length : 0).toBeLessThanOrEqual(1);
  });
});
