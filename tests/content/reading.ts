import type { FindPicture } from "../../src/content/pictures.ts";
import { type ArticleReading, readArticle } from "../../src/content/read-article.ts";
import type { ReadingRules } from "../../src/content/read-body.ts";
import { asFound } from "../../src/words/message.ts";
import { formatProblem } from "../support/english.ts";

/** What reading an article file gave, and all messages, as an editor reads them. */
export interface Told extends ArticleReading {
  readonly told: readonly string[];
}

const RULES: ReadingRules = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "off", allowedElements: [] };

/** Reads a whole article file, `a.md`, as the build does. */
export function told(
  source: string,
  rules: Partial<ReadingRules> = {},
  find: FindPicture = () => ({ fault: asFound("no such file") }),
  id = "a",
): Told {
  const reading = readArticle(source, "a.md", id, { ...RULES, ...rules }, { picture: find });
  return { ...reading, told: reading.problems.map(formatProblem) };
}

/** Reads an article of this body, which begins on line 5, and these lines of front matter besides title and date. */
export function toldOf(
  body: string,
  rules: Partial<ReadingRules> = {},
  find?: FindPicture,
  fields: readonly string[] = [],
): Told {
  return told(
    `---\ntitle: عنوان\ndate: 1404-01-01\n${fields.map((line) => `${line}\n`).join("")}---\n${body}`,
    rules,
    find,
  );
}
