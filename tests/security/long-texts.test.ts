import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/desk/fix/load-lexicon.ts";
import { repairMarkdown } from "../../src/persian/repair.ts";
import { excerpt } from "../../src/persian/search-words.ts";
import { readBody } from "./article-file.ts";

const LENGTH = 6000;

/** What a stranger may repeat without measure: letters, marks, and every beginning of a construct that needs an end. */
const UNITS = [
  ..."اa1۱ـ_-.,؟!«»\"'()[]{}<>*~`|\\/&%@#^:؛\u200C\u200F\u064E\u0654 \t\n",
  ...[
    "](",
    "![",
    "[^",
    "^[",
    "[^1]:",
    "[a]:",
    "<!--",
    "<?",
    "<!a",
    "<b ",
    "</div>",
    "<a:",
    "]]>",
    "{{",
    "{%",
    "{#",
    "{{ }",
  ],
  ...[
    "&#x6a;",
    "%25",
    "a@b.",
    "a.",
    "http://",
    "www.",
    "> ",
    "- ",
    "1. ",
    "| a |",
    "|-|\n",
    "```",
    "~~",
    "**ا",
    "\n\n",
  ],
  ...["می ", "ها", " تر ", "۱۲ فروردین ", "۱۳۹۵/۱۲/", "سال ", "نود و ", "ا\u200C", "ا.", "ا\u200F", "اـ"],
];

const PARTNERS: Readonly<Record<string, string>> = { "[": "]", "(": ")", "<": ">", "{": "}", "«": "»" };

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** The shapes in which a repeated unit made some reader slow. */
const SHAPES: Readonly<Record<string, (unit: string) => string>> = {
  alone: (unit) => repeated(unit, LENGTH),
  "among other marks": (unit) => `مـن 1 ${repeated(unit, LENGTH)} «`,
  "between long words and long gaps": (unit) =>
    `${unit}${"ا".repeat(LENGTH / 2)}${unit}${" ".repeat(LENGTH / 2)}${unit}`,
  "closed at last": (unit) => `متن ${repeated(unit, LENGTH)}}} %} --> ?> ]]> ) ] > » متن`,
  nested: (unit) => repeated(unit, LENGTH / 2) + repeated(PARTNERS[unit] ?? unit, LENGTH / 2),
};

describe("a text that repeats one thing without measure", () => {
  const words = loadLexicon();

  // Read in a time that grows with the square of the length, one of these would take minutes.
  it.each(Object.entries(SHAPES))("is read, repaired and searched to its end: %s", (_, shape) => {
    for (const unit of UNITS) {
      const text = shape(unit);
      const { problems } = readBody(`متن ${text}`);
      expect(
        problems.filter((problem) => problem.includes("error:") && !/20 deep|footnotes/u.test(problem)),
        unit,
      ).toEqual([]);
      expect(repairMarkdown(text, words).length, unit).toBeGreaterThan(0);
      expect(excerpt(text, ["متن"], 30).text.split(" ").length, unit).toBeLessThanOrEqual(30);
    }
  });
});
