import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

/** What is said of an article with these fields besides its date. */
const toldOfFields = (...fields: readonly string[]): readonly string[] =>
  told(`---\ndate: 1404-01-01\n${fields.join("\n")}\n---\nمتن`).told;

describe("fields are plain text", () => {
  test.each([
    ["title", 'title: "**مهم:** باران"', "**مهم:**"],
    ["title", "title: باران *تند* آمد", "*تند*"],
    ["title", "title: باران __تند__ آمد", "__تند__"],
    ["title", "title: باران ~~تند~~ آمد", "~~تند~~"],
    ["title", "title: باران <b>تند</b> آمد", "<b>تند</b>"],
    ["title", "title: باران<br>تند", "<br>"],
    ["title", "title: باران&nbsp;تند", "&nbsp;"],
    ["title", "title: می&#8204;بارد", "&#8204;"],
    ["title", "title: باران [تند](https://a.ir/) آمد", "[تند](https://a.ir/)"],
  ])("%s is warned of marks in it: %s", (field, line, marks) => {
    expect(toldOfFields(line)).toEqual([
      `a.md:3: warning: ${field}: \`${marks}\` is shown as it is written: a field is plain text\n    fix: write it without Markdown and HTML; both are for the text below the fields`,
    ]);
  });

  test("in every field that readers see, with its line", () => {
    expect(
      toldOfFields(
        "title: باران",
        'kicker: "*خبر*"',
        "lead: آن **باران** آمد",
        "key_points:",
        "  - یک",
        '  - "**دو:**سه"',
        "corrections:",
        "  - date: 1404-01-02",
        "    note: آن **برف** نبود",
      ).map((text) => /^a\.md:\d+: warning: [^:]+/u.exec(text)?.[0]),
    ).toEqual([
      "a.md:4: warning: kicker",
      "a.md:5: warning: lead",
      "a.md:8: warning: key_points.2",
      "a.md:11: warning: corrections.1.note",
    ]);
  });

  test.each([
    "قیمت* و وزن* در بازار",
    "۲ * ۳ * ۴",
    "ستاره‌های ** شب",
    "کارت ۶۱۰۴****۱۲۳۴",
    "برچسب <b> در HTML",
    "کار با __init__ و snake_case",
    "شرکت AT&T و R&D",
    "متن [کروشه] (پرانتز) و [نام](نقش)",
    "۳ < ۵ و ۷ > ۲",
    "تقریبا ~۵ نفر و ~۶ نفر",
  ])("signs that are meant stay unsaid: %s", (title) => {
    expect(toldOfFields(`title: "${title}"`)).toEqual([]);
  });

  test.each(["**a", "*م", "__م", "~~a", "[a](/", "<b>", "<b ", "&"])("is looked for in linear time: %s", (part) => {
    expect(() => toldOfFields(`title: "${part.repeat(2000 / part.length)}"`)).not.toThrow();
  });
});
