import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../src/persian/calendar/day-number.ts";
import { gregorianDateText, gregorianMonthYear, jalaliDateText } from "../../../src/persian/calendar/format.ts";
import { gregorianFromDayNumber, gregorianKey } from "../../../src/persian/calendar/gregorian.ts";
import { gregorianToJalali } from "../../../src/persian/calendar/jalali.ts";
import { momentFromInstant } from "../../../src/persian/calendar/moment.ts";
import type { Language } from "../../../src/persian/calendar/names.ts";
import { findTextDates, mayHoldDate } from "../../../src/persian/calendar/text-dates.ts";
import { ESFAND_1395, marked, moment } from "./marked.ts";

interface GoldenPair {
  readonly title: string;
  readonly input: string;
  readonly output: string;
}

function goldenPairs(): readonly GoldenPair[] {
  const pairs: GoldenPair[] = [];
  let title = "";
  for (const line of readFileSync(new URL("text-dates.golden.txt", import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("# ")) title = line.slice(2);
    const [input, output] = line.split(" => ");
    if (input !== undefined && output !== undefined) pairs.push({ title, input, output });
  }
  return pairs;
}

describe("dates in running text", () => {
  it.each(goldenPairs())("$title: $input", ({ input, output }) => {
    expect(marked(input)).toBe(output);
  });

  it("take the year that is nearest to the article's own date, across Nowruz and New Year", () => {
    expect(marked("۲۸ اسفند", moment("1396-01-02"))).toBe("[۲۸ اسفند|2017-03-18|۱۸ مارس]");
    expect(marked("۲ فروردین", moment("1395-12-29"))).toBe("[۲ فروردین|2017-03-22|۲۲ مارس]");
    expect(marked("۳۰ دسامبر", moment("2017-01-02"))).toBe("[۳۰ دسامبر|2016-12-30|۱۰ دی]");
    expect(marked("۲ ژانویه", moment("2016-12-30"))).toBe("[۲ ژانویه|2017-01-02|۱۳ دی]");
  });

  it("know 30 Esfand and 29 February of leap years only", () => {
    expect(marked("۳۰ اسفند", moment("1395-12-07"))).toBe("[۳۰ اسفند|2017-03-20|۲۰ مارس]");
    expect(marked("۳۰ اسفند", moment("1394-12-07"))).toBe("۳۰ اسفند");
    expect(marked("۲۹ فوریه", moment("2016-03-02"))).toBe("[۲۹ فوریه|2016-02-29|۱۰ اسفند]");
    expect(marked("۲۹ فوریه", moment("2017-03-02"))).toBe("۲۹ فوریه");
  });

  it("always give their year in the full reading", () => {
    const [day, month] = findTextDates("۲۴ فوریه؛ ماه ژانویه", ESFAND_1395, "fa-IR");
    expect(day?.fullReading).toBe("۶ اسفند ۱۳۹۵");
    expect(month?.fullReading).toBe("دی و بهمن ۱۳۹۵");
  });

  it("are read and given in Afghanistan's names", () => {
    expect(marked("۲۴ فبروری، ۲۰ میزان، حمل ۱۳۹۵", ESFAND_1395, "fa-AF")).toBe(
      "[۲۴ فبروری|2017-02-24|۶ حوت]، [۲۰ میزان|2016-10-11|۱۱ اکتوبر]، حمل ۱۳۹۵",
    );
    expect(marked("ماه حمل ۱۳۹۵", ESFAND_1395, "fa-AF")).toBe("[ماه حمل ۱۳۹۵|-|مارچ و اپریل ۲۰۱۶]");
    expect(marked("۷ اسفند", ESFAND_1395, "fa-AF")).toBe("[۷ اسفند|2017-02-25|۲۵ فبروری]");
  });

  it("without a year are not certain after a paragraph about another year", () => {
    expect(marked("از ۱۲ خرداد", ESFAND_1395, "fa-IR", "انتخابات سال ۱۳۸۸")).toBe("از ۱۲ خرداد");
    expect(marked("از ۱۲ خرداد", ESFAND_1395, "fa-IR", "انتخابات سال ۱۳۹۵")).not.toBe("از ۱۲ خرداد");
    expect(marked("در ۷ دی. شنبه ۷ اسفند", ESFAND_1395, "fa-IR", "در سال ۷۸ بود")).toBe(
      "در ۷ دی. [شنبه ۷ اسفند|2017-02-25|۲۵ فوریه]",
    );
  });
});

describe("any day from 1900 to 2100", () => {
  const anyDay = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2099, 11, 31) / DAY_MS });
  const anyLanguage = fc.constantFrom<Language>("fa-IR", "fa-AF");

  it("written out in either calendar is read back, and read in the other", () => {
    fc.assert(
      fc.property(anyDay, anyLanguage, (dayNumber, language) => {
        const gregorian = gregorianFromDayNumber(dayNumber);
        const jalaliText = jalaliDateText(gregorianToJalali(gregorian), language);
        const gregorianText = gregorianDateText(gregorian, language);
        expect(findTextDates(`در ${jalaliText}، شب`, ESFAND_1395, language)).toMatchObject([
          { start: 3, end: 3 + jalaliText.length, datetime: gregorianKey(gregorian), reading: gregorianText },
        ]);
        expect(findTextDates(`در ${gregorianText}، شب`, ESFAND_1395, language)).toMatchObject([
          { start: 3, end: 3 + gregorianText.length, datetime: gregorianKey(gregorian), reading: jalaliText },
        ]);
      }),
    );
  });

  it("without its year is itself for an article of a near day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -150, max: 150 }), (dayNumber, distance) => {
        const reference = momentFromInstant((dayNumber + distance) * DAY_MS, "UTC");
        const gregorian = gregorianFromDayNumber(dayNumber);
        const words = gregorianDateText(gregorian, "fa-IR").split(" ").slice(0, 2).join(" ").replace("\u0654", "");
        const [found] = findTextDates(`${words} ماه`, reference, "fa-IR");
        expect(found?.datetime).toBe(gregorianKey(gregorian));
      }),
    );
  });

  it("has its month, given by the months of the other calendar that hold its first and last day", () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        const { year, month } = gregorianFromDayNumber(dayNumber);
        const [found] = findTextDates(gregorianMonthYear(year, month, "fa-IR"), ESFAND_1395, "fa-IR");
        const jalali = new Intl.DateTimeFormat("fa-u-ca-persian", { timeZone: "UTC", month: "long" });
        const ends = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)].map((day) => jalali.format(day));
        for (const name of ends) expect(found?.reading).toContain(name);
        expect(found?.kind).toBe("month");
      }),
    );
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."۲۴ 7 فوریه مهر ماه می سال ۲۰۱۶ ۱۳۹۵ تا و هفتم شنبه امسال ( ) ، - مه تیر ۹۵ نفر".split(" "),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
  );

  it("gives dates in order, apart from each other, within the text, and never where the quick test says none", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dates = findTextDates(text, ESFAND_1395, "fa-IR");
        let end = 0;
        for (const date of dates) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(text.slice(date.start, date.end)).toBe(text.slice(date.start, date.end).trim());
          if (date.datetime !== undefined) expect(date.datetime).toMatch(/^\d{4}(-\d\d){0,2}$/);
          end = date.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        if (dates.length > 0) expect(mayHoldDate(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
