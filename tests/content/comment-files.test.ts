import { describe, expect, test } from "vitest";
import { type CommentFile, readComments, withComments } from "../../src/content/comments.ts";
import { article } from "../feeds/digest-fixture.ts";
import { formatProblem } from "../support/english.ts";

function read(yaml: string) {
  const { comments, problems } = readComments(yaml, "c.yaml", "story", "Asia/Tehran");
  return { comments, told: problems.map(formatProblem) };
}

const one = (text: string): string => `- name: کسی\n  date: 1404-01-05\n  text: ${JSON.stringify(text)}\n`;

describe("a file of comments", () => {
  test.each(["", "# هنوز هیچ\n", "[]"])("may hold none: %j", (yaml) => {
    expect(read(yaml)).toEqual({ comments: { file: "c.yaml", article: "story", comments: [] }, told: [] });
  });

  test.each([
    ["is typeset", 'او "گفت"', ["او «گفت»"]],
    ["has a paragraph for each block of lines", "یک\nدو\n\nسه\n \t\n\n\nچهار", ["یک دو", "سه", "چهار"]],
    ["has no spaces at its edges", "\n\n  یک  دو  \n\n", ["یک دو"]],
    ["has no paragraph that shows nothing", "یک\n\n\u200C\n\nدو\n\n\u200F", ["یک", "دو"]],
    ["is no Markdown and no HTML", "*یک* <b>دو</b>", ["*یک* <b>دو</b>"]],
    ["may have 10,000 characters", "م".repeat(10_000), ["م".repeat(10_000)]],
  ])("holds a text that %s", (_, text, paragraphs) => {
    expect(read(one(text)).comments?.comments.map((comment) => comment.paragraphs)).toEqual([paragraphs]);
  });

  test.each([
    [
      "no YAML",
      "- name: کسی\n  text: [\n",
      "c.yaml:2: error: [ is opened and not closed: `[`\n    fix: write ] at its end",
    ],
    [
      "no list",
      "a: b\n",
      'c.yaml:1: error: found `{"a":"b"}`\n    expected: a list\n    fix: write fields:\n        - name: …\n          date: 1404-01-05 11:30\n          text: …',
    ],
    [
      "no text",
      "- name: کسی\n  date: 1404-01-05\n",
      "c.yaml:1: error: 1.text: is missing\n    expected: What was written: plain text, with an empty line between paragraphs.\n    fix: add a line `text: …`",
    ],
    [
      "no name",
      "- date: 1404-01-05\n  text: متن\n",
      "c.yaml:1: error: 1.name: is missing\n    expected: Who wrote it, as it is to be shown.\n    fix: add a line `name: …`",
    ],
    [
      "no date",
      "- name: کسی\n  text: متن\n",
      "c.yaml:1: error: 1.date: is missing\n    expected: When, as in an article: Jalali (`1404-01-05 11:30`) or ISO Gregorian.\n    fix: add a line `date: …`",
    ],
    [
      "too long a text",
      one("م".repeat(10_001)),
      `c.yaml:3: error: 1.text: \`${"م".repeat(60)}…\`: is 10001 characters long\n    expected: at most 10000 characters`,
    ],
  ])("is refused with %s", (_, yaml, message) => {
    expect(read(yaml)).toEqual({ comments: undefined, told: [message] });
  });
});

describe("comments under articles", () => {
  const [a, b] = [
    { ...article("a", "1404-01-01"), id: "1404/a" },
    { ...article("b", "1404-01-02"), id: "1404/b" },
  ];
  const comments = (name: string): CommentFile => ({
    file: `comments/${name}.yaml`,
    article: name,
    comments: read(one(name)).comments?.comments ?? [],
  });
  const under = (files: readonly CommentFile[], ids: readonly string[] = [a.id, b.id]) => {
    const { articles, problems } = withComments([a, b], files, ids);
    return {
      texts: articles.map((it) => it.comments.map(({ paragraphs }) => paragraphs.join())),
      told: problems.map(formatProblem),
    };
  };

  test("are none without a file", () => {
    const { articles, problems } = withComments([a, b], [], []);
    expect([articles, problems]).toEqual([[a, b], []]);
  });

  test("are under theirs, also from two files, and leave the others as they are", () => {
    expect(under([comments("a"), comments("1404/a")])).toEqual({ texts: [["a", "1404/a"], []], told: [] });
    expect(withComments([a, b], [comments("a")], [a.id, b.id]).articles[1]).toBe(b);
  });

  test("of an article in no folder are found by its one name", () => {
    expect(under([comments("c")], ["c"])).toEqual({ texts: [[], []], told: [] });
  });

  test("of none are reported, and the others are", () => {
    expect(under([comments("weather"), comments("b"), comments("1404/c")])).toEqual({
      texts: [[], ["b"]],
      told: [
        "comments/weather.yaml: error: `weather`: no such article\n    expected: the name of an article's file, with .yaml for .md\n    fix: rename it after the article's file, or remove it",
        "comments/1404/c.yaml: error: `1404/c`: no such article\n    expected: the name of an article's file, with .yaml for .md\n    fix: did you mean `1404/a` or `1404/b`?",
      ],
    });
  });

  test("of a name that several have are reported with the place of the first", () => {
    expect(under([comments("a")], ["x/a", "1404/a", "y/a"])).toEqual({
      texts: [[], []],
      told: [
        "comments/a.yaml: error: `a` is the name of 3 articles\n    expected: the article's place among the articles too, such as `x/a.yaml`",
      ],
    });
    expect(under([comments("1404/a")], ["x/a", "1404/a"]).texts).toEqual([["1404/a"], []]);
  });
});
