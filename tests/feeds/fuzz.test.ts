import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { cleanLine, cleanText } from "../../src/site/plain-text.ts";
import { htmlText } from "../../src/site/xml.ts";
import { article, digestOf } from "./digest-fixture.ts";
import { READERS } from "./readers.ts";

/** Pieces at which feeds break. */
const PIECES = [
  "سلام",
  "نیم\u200Cفاصله",
  "W3C",
  "AT&T",
  "&amp;",
  "&#x26;",
  "&lt;b&gt;",
  "<b>",
  "</title>",
  "<![CDATA[",
  "]]>",
  "<script>",
  "😀",
  "\u{1F1EE}\u{1F1F7}",
  "\u200F",
  "\u202E",
  "\u2068",
  "\uD800",
  "\uDC00",
  "\u0000",
  "\u0008",
  "\u001B",
  "\u0085",
  "\u2028",
  "\uFFFE",
  "\uFFFF",
  "\t",
  "\n",
  "\r\n",
  "«»؛،؟",
  "۱۲۳",
  '"',
  "'",
  " ",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join(""));
const longLine = fc.constantFrom("واژه ", "W3C ", "& < ", "😀").map((piece) => piece.repeat(10_000 / piece.length));
const ISOLATES = /[\u200F\u2066-\u2069]/gu;

/** What a reader may make of a text: the same but for spaces at its ends, which all trim, and our direction marks. */
const plain = (value: string | undefined): string =>
  (value ?? "")
    .replace(ISOLATES, "")
    .replace(/[\s\u2028]+/gu, " ")
    .trim();

describe("feeds of hostile titles and bodies", () => {
  it.each(["rss", "atom"] as const)(
    "come back from every reader as they went in, or cleaned, as %s",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(text, longLine), fc.oneof(text, longLine), async (title, body) => {
          const item = article("a", "1404-01-01", { title: `آ${title}`, lead: `لید ${title}` });
          const { feeds, shell } = digestOf([item], { a: `<p>متن${htmlText(body)}</p>` });
          const view = feeds[format][0]?.view;
          if (view === undefined) throw new Error("no feed");
          const xml = renderFeed(view, shell);
          expect(xml).not.toMatch(/\p{Cs}/u);
          expect(xml).not.toMatch(/[\u202A-\u202E]|(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/u);
          for (const [name, read] of Object.entries(READERS)) {
            const [read1] = (await read(xml)).items;
            const html = read1?.html ?? "";
            if (name !== STRIPS_TAGS || !title.includes("<"))
              expect(plain(read1?.title), name).toBe(plain(cleanLine(`آ${title}`)));
            expect(textOf(html), name).toContain(plain(cleanText(`متن${body}`)));
            expect(elementsOf(html), name).not.toContain("script");
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it("come back from JSON Feed as they went in, or cleaned", () => {
    fc.assert(
      fc.property(fc.oneof(text, longLine), fc.oneof(text, longLine), (title, body) => {
        const { feeds, shell } = digestOf([article("a", "1404-01-01", { title: `آ${title}` })], {
          a: `<p>متن${htmlText(body)}</p>`,
        });
        const view = feeds.json[0]?.view;
        if (view === undefined) throw new Error("no feed");
        const feed: { items: { title: string; content_html: string }[] } = JSON.parse(renderFeed(view, shell));
        expect(plain(feed.items[0]?.title)).toBe(plain(cleanLine(`آ${title}`)));
        expect(textOf(feed.items[0]?.content_html ?? "")).toContain(plain(cleanText(`متن${body}`)));
      }),
      { numRuns: 100 },
    );
  });
});

/** Takes what looks like a tag out of titles, whatever the feed does. */
const STRIPS_TAGS = "feedparser";

type Node = DefaultTreeAdapterTypes.ChildNode;

function nodesOf(html: string): readonly Node[] {
  const all = (nodes: readonly Node[]): readonly Node[] =>
    nodes.flatMap((node) => [node, ...("childNodes" in node ? all(node.childNodes) : [])]);
  return all(parseFragment(html).childNodes);
}

function textOf(html: string): string {
  return plain(
    nodesOf(html)
      .map((node) => (node.nodeName === "#text" && "value" in node ? node.value : ""))
      .join(""),
  );
}

function elementsOf(html: string): readonly string[] {
  return nodesOf(html).map((node) => node.nodeName);
}
