import { describe, expect, it } from "vitest";
import { ownText, visit } from "../../src/check/html-tree.ts";
import { parseStrictly } from "../../src/check/strict-html.ts";

/** Of two lines, long enough to be kept for the next page. */
const STYLE = `p { margin: 0 }\n${"a { color: red } ".repeat(100)}`;

const page = (head: string, body = "<p>متن</p>"): string =>
  `<!doctype html>\n<html lang="fa"><head><title>x</title>\n${head}\n</head><body>\n${body}\n</body></html>\n`;

/** The styles of a page, and what is said against it. */
function read(html: string): { readonly styles: readonly string[]; readonly said: readonly string[] } {
  const styles: string[] = [];
  const { document, errors } = parseStrictly(html);
  visit(
    document,
    (element) => {
      if (element.tagName === "style") styles.push(ownText(element));
    },
    () => {},
  );
  return { styles, said: errors.map(({ en }) => en) };
}

describe("pages that share a style", () => {
  it("have it whole, the second as the first", () => {
    const html = page(`<style>${STYLE}</style>`);
    for (const time of [1, 2]) expect([time, read(html)]).toEqual([time, { styles: [STYLE], said: [] }]);
  });

  it("are read to their last line: a fault behind the style keeps its line", () => {
    const faulty = page(`<style>${STYLE}</style>`, '<p id="a" id="b">متن</p>');
    const first = read(faulty);
    read(page(`<style>${STYLE}</style>`));
    expect(read(faulty)).toEqual(first);
    expect(first.said).toEqual([expect.stringMatching(/^line 6: /u)]);
  });

  it.each([
    ["in a comment", `<!-- <style>${STYLE}</style> -->`, []],
    ["twice", `<style>${STYLE}</style><style>${STYLE}</style>`, [STYLE, STYLE]],
    ["beside another", `<style>p {}</style><style>${STYLE}</style>`, ["p {}", STYLE]],
    ["in a page that has the mark of its place", `<style>${STYLE}</style><style>gozide-shared-style\n</style>`, 2],
    ["in a script", `<script type="application/json">"<style>${STYLE}</style>"</script>`, []],
  ])("may have it %s", (_, head, expected) => {
    read(page(`<style>${STYLE}</style>`));
    const { styles, said } = read(page(head));
    expect(said).toEqual([]);
    expect(typeof expected === "number" ? styles.length : styles).toEqual(expected);
  });

  it("may have it in the body", () => {
    read(page(`<style>${STYLE}</style>`));
    expect(read(page("", `<div><style>${STYLE}</style></div>`))).toEqual({ styles: [STYLE], said: [] });
  });

  it("hear of a character that no style may hold, each of them", () => {
    const html = page(`<style>${STYLE}\u0001</style>`);
    for (const time of [1, 2]) expect([time, read(html).said.length]).toEqual([time, 1]);
  });
});
