import spec from "commonmark-spec";
import MarkdownIt, { type Token } from "markdown-it";
import { describe, expect, test } from "vitest";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { treeOf } from "./markdown-tree.ts";

/** What is in the examples for their usual words: each has an Arabic letter that is to become a Persian one. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["foo", "كتاب"],
  ["bar", "خبري"],
  ["baz", "علي"],
  ["bim", "يك"],
  ["Foo", "كار"],
  ["aaa", "كيك"],
  ["bbb", "يكي"],
  ["hi", "كي"],
  ["hello", "كيان"],
  ["link", "كد"],
  ["title", "ياد"],
]);

/** Examples in which text keeps its Arabic letters, and why. */
const LEFT: readonly (readonly [reason: string, examples: readonly number[]])[] = [
  [
    "the label of a reference is also its text",
    [
      23, 33, 192, 193, 194, 195, 196, 198, 200, 202, 203, 204, 215, 216, 217, 218, 542, 543, 550, 553, 554, 556, 557,
      558, 559, 560, 562, 564, 566, 568, 570, 573, 576, 584, 585, 587, 588, 589, 593,
    ],
  ],
  ["a label that would be one beside another bracket", [571]],
  ["the address is also its text", [346, 480, 481, 594, 595, 596, 599, 601]],
  ["an address in angle brackets that are no link", [602, 606, 608]],
  ["what looks like a tag on a line by itself", [619, 622]],
];
const left: ReadonlySet<number> = new Set(LEFT.flatMap(([, examples]) => examples));

const examples = spec.tests.map(({ number, section, markdown }) => ({
  number,
  section,
  source: markdown.replaceAll("→", "\t").replace(/[A-Za-z]+/gu, (word) => WORDS.get(word) ?? word),
}));

const parser = new MarkdownIt({ html: true });

function textsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    ...(token.type === "text" ? [token.content] : []),
    ...(token.attrs ?? []).filter(([name]) => name === "title").map(([, value]) => `${value}`),
    ...textsOf(token.children ?? []),
  ]);
}

describe("on the examples of CommonMark, in Persian", () => {
  test("there are all of them", () => {
    expect(examples).toHaveLength(652);
  });

  test.each(examples)("$number, $section: the text is set, and all else stays", ({ number, source }) => {
    const fixed = typesetMarkdown(source);
    expect(treeOf(fixed)).toBe(treeOf(source));
    expect(typesetMarkdown(fixed)).toBe(fixed);
    const arabic = textsOf(parser.parse(fixed, {})).filter((text) => /[يك]/u.test(text));
    expect(arabic.length > 0).toBe(left.has(number));
  });
});
