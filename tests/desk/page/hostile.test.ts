import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/desk/page/read-page.ts";
import { PAGE } from "../../../src/words/page.ts";

const SENTENCE = "متن خبر که چند واژه دارد و ادامه پیدا می‌کند. ";

/** A page with a title and this in its body and head. */
function read(body: string, head = "") {
  const page = `<html><head><title>تیتر خبر ما</title>${head}</head><body>${body}</body></html>`;
  return readPage({ bytes: Buffer.from(page) }, "https://news.example/1/2");
}

/** Elements within elements. */
function nested(depth: number, text: string): string {
  return "<div>".repeat(depth) + text + "</div>".repeat(depth);
}

describe("a page that is made to be hard to read", () => {
  test.each([
    ["49,000 paragraphs", `<p>${SENTENCE}</p>`.repeat(49_000)],
    ["elements 490 deep", nested(490, SENTENCE)],
    ["100,000 elements that never end", "<div>".repeat(100_000)],
    ["a word of 5 million letters", "ا".repeat(4_900_000)],
    ["900,000 references", "&amp;".repeat(900_000)],
    ["4 million signs that begin no element", "<".repeat(4_000_000)],
    ["tables 160 deep", "<table><tr><td>".repeat(160) + SENTENCE + "</td></tr></table>".repeat(160)],
  ])("is refused: %s", (_what, body) => {
    expect(read(body)).toMatchObject({ why: PAGE.tooLarge, fix: PAGE.copyText });
  });

  test.each([
    ["4 million spaces", " ".repeat(4_000_000)],
    ["a class of 4 million characters", `<div class="${"a-".repeat(2_000_000)}">${SENTENCE}</div>`],
    ["a million comments that never end", "<!--".repeat(1_000_000)],
  ])("has no article: %s", (_what, body) => {
    expect(read(body)).toMatchObject({ why: PAGE.empty });
  });

  test.each([
    ["data 400,000 brackets deep", "", `<script type="application/ld+json">${"[".repeat(400_000)}</script>`],
    ["a picture of 8 million letters", `<img src="data:image/png;base64,${"A".repeat(8_000_000)}">`, ""],
  ])("is read all the same: %s", (_what, body, head) => {
    expect(read(`<h1>تیتر خبر ما</h1>${body}<p>${SENTENCE.repeat(10)}</p>`, head)).toMatchObject({
      raw: { title: "تیتر خبر ما" },
    });
  });

  test("gives no script, handler or address of one", () => {
    const given = read(
      `<h1>تیتر خبر ما</h1><p onclick=alert(1)>${SENTENCE.repeat(8)}<script>alert(1)</script><svg onload=alert(1)></svg>` +
        '<img src=x onerror=alert(1)><a href="javascript:alert(1)">کلیک</a></p>',
    );
    expect(JSON.stringify(given)).not.toMatch(/alert|javascript/u);
    expect(given).toMatchObject({ raw: { title: "تیتر خبر ما" } });
  });
});
