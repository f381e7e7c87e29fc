import { describe, expect, it } from "vitest";
import {
  clockTime,
  gregorianDay,
  gregorianMonthName,
  gregorianMonthYear,
  isoDate,
  jalaliDay,
  jalaliDayTime,
  jalaliMonthName,
  jalaliMonthYear,
  jalaliShort,
  rfc822,
  weekdayLetter,
  weekdayName,
} from "../../../src/persian/calendar/format.ts";
import { momentFromInstant, startOfJalaliDay } from "../../../src/persian/calendar/moment.ts";
import type { Language } from "../../../src/persian/calendar/names.ts";

const moment = momentFromInstant(Date.UTC(2017, 1, 25, 10, 55), "Asia/Tehran");
const LANGUAGES: readonly Language[] = ["fa-IR", "fa-AF"];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEK = Array.from({ length: 7 }, (_, index) => index);

/** One part of what ICU writes for a date: the other witness for names and their ezafe. */
function icuPart(locale: string, options: Intl.DateTimeFormatOptions, type: string, epochMs: number): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).formatToParts(epochMs);
  return parts.find((part) => part.type === type)?.value ?? "";
}

describe("a moment's texts", () => {
  it("are Iran's", () => {
    expect(jalaliDay(moment, "fa-IR")).toBe("شنبه ۷ اسفند ۱۳۹۵");
    expect(jalaliDayTime(moment, "fa-IR")).toBe("شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵");
    expect(jalaliShort(moment, "fa-IR")).toBe("۷ اسفند ۱۳۹۵");
    expect(gregorianDay(moment, "fa-IR")).toBe("۲۵ فوریه\u0654 ۲۰۱۷");
    expect(clockTime(moment)).toBe("۱۴:۲۵");
  });

  it("are Afghanistan's", () => {
    expect(jalaliDayTime(moment, "fa-AF")).toBe("شنبه ۷ حوت ۱۳۹۵ - ۱۴:۲۵");
    expect(gregorianDay(moment, "fa-AF")).toBe("۲۵ فبروری ۲۰۱۷");
    expect(jalaliMonthYear(1396, 6, "fa-AF")).toBe("سنبله\u0654 ۱۳۹۶");
  });

  it("are machines'", () => {
    expect(rfc822(moment)).toBe("Sat, 25 Feb 2017 14:25:00 +0330");
    expect(isoDate(moment)).toBe("2017-02-25");
  });

  it("leave out a time that nobody gave", () => {
    const day = startOfJalaliDay({ year: 1395, month: 12, day: 7 }, "Asia/Tehran");
    expect(jalaliDayTime(day, "fa-IR")).toBe("شنبه ۷ اسفند ۱۳۹۵");
  });
});

describe("names", () => {
  it.each(LANGUAGES)("of months are ICU's in %s, with the same ezafe before a year", (language) => {
    for (const month of MONTHS) {
      const epochMs = Date.UTC(2017, month - 1, 10);
      const full = { day: "numeric", month: "long", year: "numeric" } as const;
      const name = icuPart(`${language}-u-ca-gregory`, full, "month", epochMs);
      expect(gregorianMonthYear(2017, month, language)).toBe(`${name} ۲۰۱۷`);
      expect(gregorianMonthName(month, language)).toBe(name.replace("\u0654", ""));
      const jalali = startOfJalaliDay({ year: 1396, month, day: 5 }, "UTC");
      const jalaliName = icuPart(`${language}-u-ca-persian`, full, "month", jalali.epochMs);
      expect(jalaliMonthName(month, language)).toBe(jalaliName.replace("\u0654", ""));
    }
  });

  it("of weekdays are ICU's, from Saturday", () => {
    for (const weekday of WEEK) {
      const epochMs = Date.UTC(2017, 1, 25 + weekday);
      expect(weekdayName(weekday)).toBe(icuPart("fa", { weekday: "long" }, "weekday", epochMs));
      expect(weekdayLetter(weekday)).toBe(icuPart("fa", { weekday: "narrow" }, "weekday", epochMs));
    }
  });

  it("that do not exist are refused", () => {
    expect(() => jalaliMonthName(13, "fa-IR")).toThrow(RangeError);
    expect(() => gregorianMonthName(0, "fa-IR")).toThrow(RangeError);
    expect(() => weekdayName(7)).toThrow(RangeError);
  });
});
