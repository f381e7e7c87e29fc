import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

describe("a slip in a mark of Markdown", () => {
  test.each([
    [
      "a space between the brackets of a link",
      "متن\nو [پیوند] (https://a.ir/) است",
      "a.md:6: warning: `[پیوند] (https://a.ir/)` is shown as it is written: there is a space between the brackets\n    fix: take the space out: `[words](address)`",
    ],
    [
      "a space between the brackets of a picture",
      "![نما] (a.jpg)",
      "a.md:5: warning: `![نما] (a.jpg)` is shown as it is written: there is a space between the brackets\n    fix: take the space out: `[words](address)`",
    ],
    [
      "a note that nothing defines",
      "متن[^9] است",
      "a.md:5: warning: `[^9]` is shown as it is written: there is no such note\n    fix: write the note on a line of its own: `[^9]: …`",
    ],
    [
      "a link without an address",
      "متن\n[اینجا]() است",
      "a.md:6: warning: a link leads nowhere: there is no address between `(` and `)`\n    fix: write the address there, or take the brackets away",
    ],
    [
      "a heading without a space",
      "##میان‌تیتر",
      "a.md:5: warning: `##` is shown as it is written: there is no space behind it\n    fix: write a heading so: `## heading`",
    ],
    [
      "a list without spaces",
      "متن\n-یک\n-دو\n-سه",
      "a.md:6: warning: `-` is shown as it is written: there is no space behind it\n    fix: write each item of a list so: `- item`; lines that are no list need an empty line between them",
    ],
    [
      "numbers with a sign that makes no list",
      "متن\n\n۱- یک\nو ادامهٔ یک\n۲- دو\n۳- سه",
      "a.md:7: warning: the lines that begin with `۱-` and `۲-` are shown as one paragraph\n    fix: write each item of a list so: `۱. item`; lines that are no list need an empty line between them",
    ],
    [
      "numbers from two on, below a paragraph",
      "متن\n۲. دو\n۳. سه",
      "a.md:6: warning: the lines that begin with `۲.` and `۳.` are shown as one paragraph\n    fix: leave a line empty before the list; lines that are no list need one between them",
    ],
    [
      "bullets",
      "متن\n• یک\n• دو",
      "a.md:6: warning: the lines that begin with `•` and `•` are shown as one paragraph\n    fix: write each item of a list so: `- item`; lines that are no list need an empty line between them",
    ],
  ])("is warned of with its line: %s", (_, body, expected) => {
    expect(toldOf(body).told).toEqual([expected]);
  });

  test.each([
    ["۱.یک\n۲.دو"],
    ["1- یک\r\n2- دو"],
    ["٣ـ سه\n٤ـ چهار"],
    ["۱ - یک\n۲ - دو"],
    ["۱ . یک\n۲ . دو"],
    ["(۱) یک\n(۲) دو"],
    ["[۹] نه\n[۱۰] ده"],
    ["۱: یک\n۲: دو"],
    ["۱/ یک\n۲/ دو"],
    ["۱۳۹۸: نخست\n۱۳۹۹: سپس"],
    ["1\uFE0F\u20E3 یک\n2\uFE0F\u20E3 دو"],
    ["۱-**یک**\n۲-**دو**"],
    ["> ۱- یک\n> ۲- دو"],
    ["- فهرست:\n  ۱- یک\n  ۲- دو"],
    ["الف) یک\nب) دو"],
    ["a. one متن\nb. two"],
    ["اول: یک\nدوم: دو"],
    ["– یک\n– دو"],
    ["\u2014سلام\n\u2014سلام"],
    ["🔹 یک\n🔹 دو"],
    ["✅یک\n✅دو"],
    ["+یک\n+دو"],
    ["*یک\n*دو"],
  ])("warns of items that run together: %j", (body) => {
    expect(toldOf(body).told).toHaveLength(1);
  });

  test.each([
    ["۱- یک  \n۲- دو"],
    ["۱- یک\\\n۲- دو"],
    ["• یک\\\n• دو"],
    ["-یک  \n-دو"],
    ["۱- یک\n\n۲- دو"],
    ["۱۲-۱۰ برد\n۱۳-۱۱ باخت"],
    ["۲ - ۱ برد\n۳ - ۲ باخت"],
    ["۱۲:۳۰ آغاز\n۱۳:۳۰ پایان"],
    ["۲.۵ درصد\n۳.۵ درصد"],
    ["در سال\n۱۴۰۴. آمد و\n۱۲. رفت"],
    ["۱- یک\n۱- دو"],
    ["نخست آمد\nدوم رفت"],
    ["\u2014 گفت: بله\nو رفت"],
    ["*یک*\n*دو*"],
    ["۱. یک\n۲. دو"],
    ["```\n۱- یک\n۲- دو\n```"],
  ])("leaves lines that stay apart, or are no items: %j", (body) => {
    expect(toldOf(body).told).toEqual([]);
  });

  test.each([
    ["marks that are read", "## تیتر\n\n- یک\n- دو\n\n[پیوند](https://a.ir/)[^1]\n\n[^1]: پانوشت"],
    ["a hashtag", "#همدلی با مردم"],
    ["words in brackets before others", "او [رئیس] (که آمد) گفت"],
    ["one line with a dash", "متن\n-یک"],
    ["numbers with minus", "-۵\n-۶"],
    ["code", "کد `[x] (https://a.ir/)` و `[^9]`"],
    ["what a backslash escapes", "متن \\[^9]"],
  ])("is not seen in %s", (_, body) => {
    expect(toldOf(body).told).toEqual([]);
  });

  test.each(["[", "[a] (", "[^a", "##", "-ا\n", "![a] (b.", "** ا ", "۱- ا\n", "(۱", "• ا\n\n", "🔹"])(
    "is looked for in linear time: %s",
    (part) => {
      expect(() => toldOf(part.repeat(10_000))).not.toThrow();
    },
  );
});
