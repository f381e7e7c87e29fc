import { describe, expect, test } from "vitest";
import { faultsOf } from "../fuzz/harmless-html.ts";
import { readBody } from "../security/article-file.ts";

/** What is below the text, without its marks. */
function notesOf(body: string): readonly string[] {
  const { html } = readBody(body);
  expect(faultsOf(html)).toEqual([]);
  const below = html.split('<ol class="footnotes-list">')[1] ?? "";
  return [...below.matchAll(/<li id="fn\d+"[^>]*>(.*?)<\/li>\n(?=<li id=|<\/ol>)/gsu)].map(([, note = ""]) =>
    note
      .replace(/<a [^>]*backref[^>]*>.*?<\/a>/gu, "")
      .replace(/<[^>]*>/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
}

describe("footnotes", () => {
  test.each([
    ["one below the other", "متن[^1] و[^2]\n\n[^1]: یک\n[^2]: دو\n", ["یک", "دو"]],
    ["of more than one paragraph", "متن[^1]\n\n[^1]: یک\n    دو\n\n    سه\n\nچهار", ["یک دو سه"]],
    ["with a list", "متن[^1]\n\n[^1]: - یک\n    - دو\n", ["یک دو"]],
  ])("are below the text: %s", (_, body, notes) => {
    expect(notesOf(body)).toEqual(notes);
  });

  test.each([
    ["a list", "متن[^1] و[^2]\n\n[^1]: - یک\n    - [^2]: دو\n", ["یک [^2]: دو"]],
    ["a quotation", "متن[^1]\n\n[^1]: > [^1]: یک\n", ["۱: یک"]],
    ["a paragraph", "متن[^1]\n\n[^1]: یک\n\n    [^2]: دو\n", ["یک [^2]: دو"]],
    ["an empty item", "متن[^1]\n\n[^1]: - [^1]: ", ["۱:"]],
  ])("are text where they are in another's %s", (_, body, notes) => {
    expect(notesOf(body)).toEqual(notes);
  });

  test("may be in another and below it: that below is one", () => {
    const body = "متن[^1] و[^2]\n\n[^1]: یک\n\n    > [^2]: دو\n\n[^2]: سه";
    expect(notesOf(body)).toEqual(["یک ۲: دو", "سه"]);
  });
});
