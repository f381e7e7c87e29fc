import { describe, expect, test } from "vitest";
import { readEditionNote } from "../../src/content/edition-notes.ts";
import { formatProblem } from "../support/english.ts";

const RULES = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "inline" } as const;

function read(source: string, day = "1395-12-07", allowedElements?: readonly string[]) {
  const { note, problems } = readEditionNote(
    source,
    "n.md",
    day,
    allowedElements === undefined ? RULES : { ...RULES, allowedElements },
  );
  return { note, told: problems.map(formatProblem) };
}

describe("the note of an edition", () => {
  test.each(["متن *تنها*\n", "---\n---\nمتن *تنها*", "---\n# هیچ\n---\nمتن *تنها*"])(
    "may be a text alone: %j",
    (source) => {
      expect(read(source)).toStrictEqual({
        note: { file: "n.md", day: "1395-12-07", order: [], introduction: "<p>متن <em>تنها</em></p>\n" },
        told: [],
      });
    },
  );

  test("has a title of its own and articles that come first", () => {
    expect(read('---\ntitle: "ویژه"\norder: [a, b]\n---\n').note).toEqual({
      file: "n.md",
      day: "1395-12-07",
      title: "ویژه",
      order: ["a", "b"],
      introduction: "",
    });
    expect(read("---\norder: a\n---\n").note?.order).toEqual(["a"]);
  });

  test("is typeset, and its dates are read by its day", () => {
    expect(read('در 7 اسفند "خبر"').note?.introduction).toBe(
      '<p>در <time datetime="2017-02-25">۷ اسفند</time> (۲۵ فوریه) «خبر»</p>\n',
    );
  });

  test("holds no pictures, and only the HTML that the editor allows", () => {
    expect(read("متن <u>خط</u> ![نقش](p.svg)", "1395-12-07", ["u"])).toEqual({
      note: { file: "n.md", day: "1395-12-07", order: [], introduction: "<p>متن <u>خط</u> نقش</p>\n" },
      told: [],
    });
    expect(read("متن <u>").note?.introduction).toBe("<p>متن &lt;u&gt;</p>\n");
  });

  test("is kept from what deceives and from what has no end, as an article's text is", () => {
    const { note, told } = read("---\ntitle: ویژه\n---\nمتن\u202E\n");
    expect(note?.introduction).toBe("<p>متن</p>\n");
    expect(told).toEqual([expect.stringMatching(/^n\.md:4: warning: U\+202E .* is left out/u)]);
    expect(read(`متن\n\n${"> ".repeat(21)}متن`)).toEqual({
      note: undefined,
      told: ["n.md:3: error: lists and quotations are nested more than 20 deep\n    fix: write it flatter"],
    });
  });

  test("has what is wrong in its text told by its lines in the file", () => {
    expect(read("متن\n\n<x>\n").told).toEqual([
      "n.md:3: warning: HTML is shown as text: `<x>`\n    fix: write it in Markdown",
    ]);
    expect(read("---\ntitle: ع\n---\n<x>\n\n[الف](data:x)").told).toEqual([
      "n.md:6: warning: the address `data:x` is not taken\n    fix: use http, https, mailto, tel or a path of the site",
      "n.md:4: warning: HTML is shown as text: `<x>`\n    fix: write it in Markdown",
    ]);
  });

  test.each([
    ["1395-13-07", ": month 13 does not exist"],
    ["x1395-12-07", ": x1395-12-07 is not a date"],
    ["1395-1-7", ""],
    ["1395-12-07 10:00", ""],
    ["2017-02-25", ""],
    ["۱۳۹۵-۱۲-۰۷", ""],
  ])("is named by its Jalali day, and not %s", (day, why) => {
    expect(read("متن", day)).toEqual({
      note: undefined,
      told: [
        `n.md: error: \`${day}\` is not a day${why}\n    expected: a file named by the edition's Jalali day, such as 1395-12-07.md`,
      ],
    });
  });

  test.each([
    [
      "no YAML",
      "---\na: 1\ntitle: [\n---\nمتن",
      "n.md:3: error: [ is opened and not closed: `[`\n    fix: write ] at its end",
    ],
    [
      "an unknown field",
      "---\ntitel: x\n---\n",
      "n.md:2: error: titel: unknown field `titel`\n    expected: one of title, number, order\n    fix: did you mean `title`?",
    ],
  ])("is refused with %s", (_, source, message) => {
    expect(read(source)).toEqual({ note: undefined, told: [message] });
  });

  test("is taken without what is left out of its fields", () => {
    const { note, told } = read('---\ntitle: "ویژ\\u202Eه"\n---\nمتن');
    expect(note?.title).toBe("ویژه");
    expect(told).toEqual([
      "n.md:2: warning: title: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
    ]);
  });
});
