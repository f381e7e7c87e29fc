import { describe, expect, test } from "vitest";
import { readInput } from "./read-in-english.ts";

function read(source: string | Uint8Array) {
  return readInput({ bytes: typeof source === "string" ? Buffer.from(source) : source }, "in");
}

function refusal(source: string | Uint8Array) {
  const { articles, problems } = read(source);
  expect(articles).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0];
}

const ITEM = `<item><title>خصوصی</title><link>https://blog.example/p/</link><description>متن</description>`;
const channel = (namespaces: string, more: string): string =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>وبلاگ</title><link>https://blog.example</link>${more}</channel></rss>`;

describe("an export of WordPress", () => {
  test.each([
    ["1.0", channel('xmlns:wp="http://wordpress.org/export/1.0/"', `${ITEM}<wp:status>private</wp:status></item>`)],
    ["1.1", channel('xmlns:wp="http://wordpress.org/export/1.1/"', `${ITEM}</item>`)],
    ["1.2", channel('xmlns:wp="http://wordpress.org/export/1.2/"', `${ITEM}<wp:post_type>page</wp:post_type></item>`)],
    ["to come, under another prefix", channel("xmlns:w='https://wordpress.org/export/3.0/'", `${ITEM}</item>`)],
    ["without namespaces", channel("", `<wp:wxr_version>1.2</wp:wxr_version>${ITEM}</item>`)],
    [
      "whose namespace is declared at an item",
      channel("", ITEM.replace("<item>", '<item xmlns:wp="http://wordpress.org/export/1.2/">').concat("</item>")),
    ],
    ["that is cut off", channel('xmlns:wp="http://wordpress.org/export/1.2/"', ITEM).slice(0, 300)],
    [
      "behind its own comments",
      `<!-- This is a WordPress eXtended RSS file --><!-- x > y -->\n${channel('xmlns:wp="http://wordpress.org/export/1.2/"', "")}`,
    ],
  ])("of version %s is refused, with what it is and the feed to import instead", (_version, source) => {
    expect(refusal(source)).toMatchObject({
      severity: "error",
      message:
        "is a WordPress export, not a feed: it holds drafts, private posts, pages and attachments beside what was published, so nothing of it is imported",
      fix: "import the blog's own feed, which has only what it published: https://blog.example/feed/",
    });
  });

  test("is refused in UTF-16 too", () => {
    const source = channel('xmlns:wp="http://wordpress.org/export/1.2/"', `${ITEM}</item>`);
    expect(refusal(Buffer.from(`\uFEFF${source}`, "utf16le"))?.message).toContain("WordPress export");
  });

  test("is not what a blog's own feed is, nor an article on exports", () => {
    const feed = channel(
      'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      `<generator>https://wordpress.org/?v=6.4</generator>${ITEM}<post-id xmlns="com-wordpress:feed-additions:1">7</post-id></item>`,
    );
    expect(read(feed)).toMatchObject({ articles: [{ title: "خصوصی" }], problems: [] });
    const code = '<wp:post_type>post</wp:post_type> xmlns:wp="http://wordpress.org/export/1.2/"';
    const onExports = [`<![CDATA[<code>${code.replaceAll("<", "&lt;")}</code> ${code}]]>`, `<!-- ${code} -->متن`];
    for (const text of onExports) {
      const item = `<item><title>دربارهٔ برون‌بری</title><description>${text}</description></item>`;
      expect(read(channel("", item))).toMatchObject({ articles: [{ title: "دربارهٔ برون‌بری" }], problems: [] });
    }
  });
});

describe("an export of Blogger", () => {
  const feed = (entries: string, namespaces = ""): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}><title>وبلاگ</title>${entries}</feed>`;
  const entry = (more: string): string =>
    `<entry><id>tag:blogger.com,1999:blog-1.post-2</id><title>تیتر</title><content type="html">متن</content>${more}</entry>`;
  const kind = (name: string): string =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

  test.each([
    ["settings", feed(entry(kind("post")) + entry(kind("settings")))],
    ["a template", feed(entry(kind("template")))],
    ["comments", feed(entry(kind("comment")))],
    ["pages", feed(entry(kind("page")))],
    [
      "posts with a status",
      feed(
        entry("<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>"),
        'xmlns:blogger="http://schemas.google.com/blogger/2018"',
      ),
    ],
  ])("with %s is refused", (_what, source) => {
    expect(refusal(source)).toMatchObject({
      message: expect.stringContaining(
        "is a Blogger export, not a feed: it holds drafts, pages, comments and settings",
      ),
      fix: expect.stringContaining("feeds/posts/default"),
    });
  });

  test("is not what a feed of posts is; a draft in one is left out", () => {
    const draft = '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>';
    const { articles, problems } = read(
      feed(entry(kind("post")) + entry(draft), 'xmlns:app="http://www.w3.org/2007/app"'),
    );
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([
      { severity: "warning", file: "in", message: "item 2 is marked as a draft (app:draft) and is left out" },
    ]);
  });
});

test.each([
  ["Ghost", '{"db":[{"meta":{},"data":{"posts":[{"title":"خصوصی","status":"draft"}]}}]}'],
  ["Telegram", '{"name":"کانال","type":"private_group","messages":[{"id":1,"text":"متن"}]}'],
  ["an API's answer", '[{"id":1,"title":{"rendered":"خصوصی"},"status":"private"}]'],
])("an archive in JSON (%s) is refused", (_what, source) => {
  expect(refusal(source)?.message).toContain("is JSON, but no JSON Feed");
});

test("a Movable Type export is refused, and a text with a line of dashes is a text", () => {
  const source =
    "AUTHOR: مینا\nTITLE: پیش‌نویس\nSTATUS: Draft\nDATE: 02/25/2017 14:25:00\n-----\nBODY:\nمتن\n-----\n--------\n";
  expect(refusal(source)?.message).toContain("is a Movable Type export");
  expect(read("تیتر\nلید\n-----\nمتن خبر").articles).toHaveLength(1);
});
