import { describe, expect, test } from "vitest";
import { newsArticle } from "../../_includes/head/structured-data.ts";
import { readComments, withComments } from "../../src/content/comments.ts";
import { article, site } from "../feeds/digest-fixture.ts";
import { formatProblem } from "../support/english.ts";

const read = (yaml: string) => readComments(yaml, "comments/story.yaml", "story", "Asia/Tehran");

const TWO = `
- name: دومی
  date: 1404-01-05 17:10
  text: درست است.
- name: اولی
  date: ۱۴۰۴-۰۱-۰۵ ۱۱:۳۰
  text: |
    بند نخست
    در دو سطر.

    <script>alert(1)</script> **بند دوم**
`;

describe("a file of comments", () => {
  test("is read oldest first, with its paragraphs as plain text", () => {
    const { comments, problems } = read(TWO);
    expect(problems).toEqual([]);
    expect(comments?.comments.map(({ name, date, paragraphs }) => [name, date.iso, paragraphs])).toEqual([
      ["اولی", "2025-03-25T11:30:00+03:30", ["بند نخست در دو سطر.", "<script>alert(1)</script> **بند دوم**"]],
      ["دومی", "2025-03-25T17:10:00+03:30", ["درست است."]],
    ]);
  });

  test("without anything in it has no comments", () => {
    expect(read("# هنوز هیچ\n[]\n")).toMatchObject({ comments: { comments: [] }, problems: [] });
  });

  test("that is wrong is reported with file and line", () => {
    const { comments, problems } = read("- name: کسی\n  date: 1404-13-01\n  txt: سلام\n");
    expect(comments).toBeUndefined();
    const said = problems.map((problem) => formatProblem(problem).split("\n")[0]);
    expect(said.some((line) => line?.startsWith("comments/story.yaml:2: error: 1.date: "))).toBe(true);
    expect(said.some((line) => line?.includes("unknown field `txt`"))).toBe(true);
  });
});

describe("comments and articles", () => {
  const [story, other] = [
    { ...article("story", "1404-01-01"), id: "1404/1404-01-01-story" },
    { ...article("other", "1404-01-02"), id: "1404/1404-01-02-other" },
  ];
  const file = (name: string) => ({
    ...read(TWO).comments,
    file: `comments/${name}.yaml`,
    article: name,
    comments: read(TWO).comments?.comments ?? [],
  });
  const ids = [story.id, other.id];

  test.each(["1404-01-01-story", "1404/1404-01-01-story"])("meet by the name %s", (name) => {
    const { articles, problems } = withComments([story, other], [file(name)], ids);
    expect(problems).toEqual([]);
    expect(articles.map(({ comments }) => comments.length)).toEqual([2, 0]);
  });

  test("of no article are an error that names the nearest one", () => {
    const { problems } = withComments([story, other], [file("1404-01-01-stroy")], ids);
    expect(problems.map(formatProblem)).toEqual([
      "comments/1404-01-01-stroy.yaml: error: `1404-01-01-stroy`: no such article\n" +
        "    expected: the name of an article's file, with .yaml for .md\n" +
        "    fix: did you mean `1404-01-01-story`?",
    ]);
  });

  test("of a name that two articles have are an error", () => {
    const { problems } = withComments([story], [file("story")], ["a/story", "b/story"]);
    expect(problems.map(formatProblem)).toEqual([
      "comments/story.yaml: error: `story` is the name of 2 articles\n" +
        "    expected: the article's place among the articles too, such as `a/story.yaml`",
    ]);
  });

  test("of an article that is not published wait without a word", () => {
    expect(withComments([other], [file("1404-01-01-story")], ids)).toMatchObject({ problems: [] });
  });

  test("are counted for machines, with dates of the Gregorian calendar", () => {
    const { comments } = file("story");
    const data = newsArticle({ ...story, comments }, { site: site(), assets: {} });
    expect(data).toMatchObject({
      commentCount: 2,
      comment: [
        { "@type": "Comment", author: { "@type": "Person", name: "اولی" }, datePublished: "2025-03-25T11:30:00+03:30" },
        { "@type": "Comment", text: "درست است." },
      ],
    });
  });
});
