import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { typeset } from "../../src/persian/typeset.ts";
import { asFound } from "../../src/words/message.ts";
import { inEnglish } from "../support/english.ts";

const RULES = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "inline", allowedElements: [] } as const;
const read = (source: string) =>
  readArticle(source, "a.md", "a", RULES, { picture: () => ({ fault: asFound("no such file") }) });

/** A line of Persian words with the signs that YAML minds. */
const words = fc
  .array(
    fc.constantFrom("کتاب", "می\u200Cرود", "#", ":", "- ", "«نقل»", "'", "{", "۱۲", "A", "&", "*", "!", "%", "@"),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `خبر ${parts.join(" ")} پایان`);

describe("front matter", () => {
  it("gives back any title and lead, typeset, however YAML must write them", () => {
    fc.assert(
      fc.property(words, words, (title, lead) => {
        const { article, problems } = read(`---\n${stringify({ title, lead, date: "1403-12-30" })}---\n\nمتن\n`);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        const line = (text: string): string => typeset(text.replace(/\s+/gu, " ").trim());
        expect(article?.fields.title).toBe(line(title));
        expect(article?.fields.lead).toBe(line(lead));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves no space at the edge of a text that began or ended with a ZWNJ", () => {
    const { article } = read(
      `---\n${stringify({ title: "\u200C خبر \u200C", tags: ["\u200C پول"] })}\ndate: 1403-12-30\n---\nمتن\n`,
    );
    expect([article?.fields.title, article?.fields.tags]).toEqual(["خبر", ["پول"]]);
  });

  it("is cut from the body so that both together are the file", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (yaml, body) => {
        const parts = splitFrontMatter(`---\n${yaml}\n---\n${body}`);
        expect(parts).toBeDefined();
        if (parts !== undefined && !/^---[ \t]*$/mu.test(yaml.replaceAll("\r", ""))) {
          expect(parts.yaml).toBe(`${yaml}\n`);
          expect(parts.body).toBe(body);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never breaks the reader, whatever a file holds: an article, or problems that name the file", () => {
    const field = fc.constantFrom("title", "date", "tags", "image", "corrections", "slug", "via", "draft", "nonsense");
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("1404-12-30", "[", "{a: b}", "- x", "true", "&a [*a]", "|\n  x"),
    );
    const source = fc
      .tuple(fc.array(fc.tuple(field, value), { maxLength: 8 }), fc.string({ maxLength: 200 }))
      .map(([fields, body]) => `---\n${fields.map(([key, text]) => `${key}: ${text}`).join("\n")}\n---\n${body}`);
    fc.assert(
      fc.property(fc.oneof(source, fc.string()), (text) => {
        const { article, problems } = read(text);
        // A draft without a date is left out with a warning.
        const why = problems.filter(
          ({ severity, message }) => severity === "error" || inEnglish(message).includes("the draft is"),
        );
        if (article === undefined) expect(why).not.toEqual([]);
        for (const problem of problems) {
          expect(problem.file).toBe("a.md");
          expect(problem.message).not.toBe("");
        }
      }),
      { numRuns: 1000, examples: [["---\ntitle: 1404-12-30\ndraft: true\n---\n"]] },
    );
  });
});
