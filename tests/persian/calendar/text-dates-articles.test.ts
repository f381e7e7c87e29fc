import { describe, expect, it, test } from "vitest";
import { GREGORIAN_MONTHS, JALALI_MONTHS } from "../../../src/persian/calendar/names.ts";
import { findTextDates, mayHoldDate } from "../../../src/persian/calendar/text-dates.ts";
import { ESFAND_1395, marked, moment } from "./marked.ts";

describe("dates without a year", () => {
  test.each([
    ["1396-01-02", "۲۸ اسفند جاری", "[۲۸ اسفند جاری|2017-03-18|۱۸ مارس]"],
    ["1396-01-02", "۲۸ اسفند در ماه جاری", "[۲۸ اسفند در ماه جاری|2017-03-18|۱۸ مارس]"],
    ["1396-01-02", "۲۸ اسفند سال جاری", "[۲۸ اسفند سال جاری|2018-03-19|۱۹ مارس]"],
    ["1403-03-01", "۱۲ تیر ۲ نفر", "[۱۲ تیر|2024-07-02|۲ ژوئیه] ۲ نفر"],
    // 183 days before and after.
    ["2016-03-01", "۳۱ اوت", "[۳۱ اوت|2015-08-31|۹ شهریور]"],
    ["1395-12-07", "۱ شهریور", "[۱ شهریور|2017-08-23|۲۳ اوت]"],
    ["1395-12-07", "۷ اسفند گذشته", "[۷ اسفند گذشته|2016-02-26|۲۶ فوریه]"],
    ["1395-12-07", "۷ اسفند آینده", "[۷ اسفند آینده|2018-02-26|۲۶ فوریه]"],
    ["1395-12-07", "۳۱ تیر", "[۳۱ تیر|2017-07-22|۲۲ ژوئیه]"],
  ])("in an article of %s: %s", (date, text, expected) => {
    expect(marked(text, moment(date))).toBe(expected);
  });
});

describe("days that are called like events", () => {
  test.each([
    "۱۵ خرداد",
    "۷ تیر",
    "۱۸ تیر",
    "۳۰ تیر",
    "۲۸ مرداد",
    "۸ شهریور",
    "۱۷ شهریور",
    "۱۳ آبان",
    "۱۶ آذر",
    "۹ دی",
    "۲۲ بهمن",
    "۸ ثور",
    "۷ ثور",
    "۱۱ سپتامبر",
    "۷ اکتبر",
    "۶ ژانویه",
  ])("are left alone, but not with «تاریخ» or «ماه»: %s", (day) => {
    expect(marked(`پس از ${day} آمد`, ESFAND_1395, "fa-AF")).toBe(`پس از ${day} آمد`);
    expect(marked(`در تاریخ ${day} آمد`, ESFAND_1395, "fa-AF")).toContain(`[${day}|20`);
    expect(marked(`در ${day} ماه آمد`, ESFAND_1395, "fa-AF")).toContain(`[${day} ماه|20`);
  });
});

describe("names of months", () => {
  const homonyms = "تیر مهر دی اوت مه حمل جوزا سرطان اسد میزان عقرب قوس جدی".split(" ");
  const names = [JALALI_MONTHS, GREGORIAN_MONTHS].flatMap((lists) => Object.values(lists).flat());

  test.each(homonyms)("that are other words too are no month with «امسال» alone: %s", (name) => {
    expect(marked(`در ${name} امسال`, ESFAND_1395, "fa-AF")).toBe(`در ${name} امسال`);
    expect(marked(`در ${name} ماه امسال`, ESFAND_1395, "fa-AF")).toContain(`[${name} ماه امسال|`);
  });

  // «می» is left to its own examples.
  test.each(names.filter((name) => !homonyms.includes(name) && name !== "می"))(
    "are months with «امسال»: %s",
    (name) => {
      expect(marked(`در ${name} امسال`, ESFAND_1395, "fa-AF")).toContain(`[${name} امسال|`);
    },
  );

  test.each([
    ["۳ قوس قزح دید", "۳ قوس قزح دید"],
    ["۳ قوس موتر الکتریکی آمد", "[۳ قوس|2016-11-23|۲۳ نومبر] موتر الکتریکی آمد"],
    ["۳ سرطان خون دارد", "۳ سرطان خون دارد"],
    ["۳ سرطان با بیماری ریه رفت", "[۳ سرطان|2017-06-24|۲۴ جون] با بیماری ریه رفت"],
    ["در سرطان ۱۳۹۵", "در [سرطان ۱۳۹۵|-|جون و جولای ۲۰۱۶]"],
  ])("of the zodiac are months or other words in Afghanistan: %s", (text, expected) => {
    expect(marked(text, ESFAND_1395, "fa-AF")).toBe(expected);
    expect(marked(text.replaceAll(" ", "  "), ESFAND_1395, "fa-AF").includes("[")).toBe(expected.includes("["));
  });
});

describe("the paragraph before", () => {
  test.each([
    ["در سال ۱۳۵۷ رفت.", "در ۱۲ خرداد"],
    ["در سال ۵۷ رفت.", "در ۱۲ خرداد"],
    ["در ۱۳۵۷ رفت.", "در [۱۲ خرداد|2017-06-02|۲ ژوئن]"],
    ["در سال ۱۳۵۷ و سال ۱۳۹۵ رفت.", "در [۱۲ خرداد|2017-06-02|۲ ژوئن]"],
    ["در سال ۱۳۹۴ رفت.", "در [۱۲ خرداد|2017-06-02|۲ ژوئن]"],
    ["در سال ۱۳۹۳ رفت.", "در ۱۲ خرداد"],
    ["در سال ۲۰۰۱ رفت.", "در ۱۲ خرداد"],
  ])("may speak of another year: %s", (previous, expected) => {
    expect(marked("در ۱۲ خرداد", ESFAND_1395, "fa-IR", previous)).toBe(expected);
    expect(marked("در ۱۲ خرداد", ESFAND_1395, "fa-IR", previous.replaceAll(" ", "  "))).toBe(expected);
  });

  it("of another year leaves a Gregorian month without a year alone", () => {
    expect(marked("در ماه اکتبر", ESFAND_1395, "fa-IR", "در سال ۲۰۰۱ رفت.")).toBe("در ماه اکتبر");
  });
});

describe("two dates that are one day", () => {
  it("are left alone where 24 characters or fewer are between them", () => {
    for (const text of ["۷ اسفند همراه دوستش به یزد آمد ۲۵ فوریه", "۲۵ فوریه همراه دوستش به یزد آمد ۷ اسفند"]) {
      expect(marked(text)).toBe(text);
    }
  });

  it("are two where more do", () => {
    expect(marked("۷ اسفند همراه دوستش به ساری آمد ۲۵ فوریه")).toBe(
      "[۷ اسفند|2017-02-25|۲۵ فوریه] همراه دوستش به ساری آمد [۲۵ فوریه|2017-02-25|۷ اسفند]",
    );
  });
});

describe("a date found", () => {
  it("says whether it is a day, a month or a year, and in which calendar", () => {
    expect(findTextDates("۲۴ فوریه؛ مهر ۱۳۹۵؛ سال ۲۰۱۶", ESFAND_1395, "fa-IR")).toEqual([
      {
        start: 0,
        end: 8,
        kind: "day",
        calendar: "gregorian",
        datetime: "2017-02-24",
        reading: "۶ اسفند",
        fullReading: "۶ اسفند ۱۳۹۵",
      },
      {
        start: 10,
        end: 18,
        kind: "month",
        calendar: "jalali",
        datetime: undefined,
        reading: "سپتامبر و اکتبر ۲۰۱۶",
        fullReading: "سپتامبر و اکتبر ۲۰۱۶",
      },
      {
        start: 20,
        end: 28,
        kind: "year",
        calendar: "gregorian",
        datetime: "2016",
        reading: "۱۳۹۴ و ۱۳۹۵",
        fullReading: "۱۳۹۴ و ۱۳۹۵",
      },
    ]);
  });
});

describe("the quick test", () => {
  test.each(["۷ اسفند", "7 اسفند", "٧ اسفند", "ماه اکتبر", "آبان امسال", "هفتم مهر", "اول مهر", "سی\u200Cام مهر"])(
    "sees that there may be a date: %s",
    (text) => {
      expect(mayHoldDate(text)).toBe(true);
    },
  );

  test.each(["", "تهران", "مهر مادر", "می\u200Cرود"])("sees that there is none: «%s»", (text) => {
    expect(mayHoldDate(text)).toBe(false);
  });
});
