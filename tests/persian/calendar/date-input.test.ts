import { describe, expect, it, test } from "vitest";
import { readDateText } from "../../../src/persian/calendar/date-input.ts";
import { parseMoment } from "../../../src/persian/calendar/moment.ts";
import { english } from "../../support/english.ts";
import { moment } from "./marked.ts";

const DATE = "a Jalali date such as 1395-12-07 or 1395-12-07 14:25, or a Gregorian one such as 2017-02-25T14:25+03:30";
const TIME = "hours and minutes such as 14:25, from 00:00 to 23:59, and perhaps an offset such as +03:30 or Z";
const LEAP = "exists only in leap years such as";

describe("a date in front matter", () => {
  test.each([
    ["1000-01-01", "1621-03-21T00:00:00+03:26"],
    ["1699-01-01", "2320-03-21T00:00:00+03:30"],
    ["1700-01-01", "1700-01-01T00:00:00+03:26"],
    ["2299-12-31", "2299-12-31T00:00:00+03:30"],
    ["1395.12.07", "2017-02-25T00:00:00+03:30"],
    ["1395-12-07 9:05", "2017-02-25T09:05:00+03:30"],
    ["1395-12-07 14:25:59", "2017-02-25T14:25:59+03:30"],
    ["1395-12-07 14:25:30,5", "2017-02-25T14:25:30+03:30"],
    ["1395-12-07 14:25+03", "2017-02-25T14:55:00+03:30"],
    ["1395-12-07 14:25z", "2017-02-25T17:55:00+03:30"],
    ["1395-12-07 14:25-00:00", "2017-02-25T17:55:00+03:30"],
    ["1395-12-07 14:25+14:00", "2017-02-25T03:55:00+03:30"],
    ["1395-12-07 14:25-14:00", "2017-02-26T07:55:00+03:30"],
    ["1395-12-07 14:25+03:59", "2017-02-25T13:56:00+03:30"],
    ["1395\u201012\u201007 14:25\u221203:30", "2017-02-25T21:25:00+03:30"],
    ["\u06F1\u06F3\u06F9\u06F5\u2013\u06F1\u06F2\u2013\u06F0\u06F7", "2017-02-25T00:00:00+03:30"],
    ["\uFEFF1395-12-07\u200F", "2017-02-25T00:00:00+03:30"],
  ])("%s is %s in Tehran", (text, iso) => {
    expect(moment(text).iso).toBe(iso);
  });

  it("keeps the calendar that it was written in", () => {
    expect(readDateText("1395-12-07")).toEqual({
      ok: true,
      value: {
        date: { calendar: "jalali", year: 1395, month: 12, day: 7, gregorian: { year: 2017, month: 2, day: 25 } },
        time: undefined,
      },
    });
    expect(readDateText("2017-02-25 14:25Z")).toEqual({
      ok: true,
      value: {
        date: { calendar: "gregorian", year: 2017, month: 2, day: 25, gregorian: { year: 2017, month: 2, day: 25 } },
        time: { hour: 14, minute: 25, second: 0, offset: 0 },
      },
    });
  });
});

describe("what is wrong with a date, what is expected and the fix", () => {
  const years = "a Jalali year from 1000, or a Gregorian year from 1700 to 2299";

  test.each<[text: string, problem: string, expected: string, fix?: string]>([
    ["", "the date is empty", DATE],
    ["11395-12-07", "11395-12-07 is not a date", DATE],
    ["x1395-12-07", "x1395-12-07 is not a date", DATE],
    ["x95-12-07", "x95-12-07 is not a date", DATE],
    ["395-12-07", "395-12-07 is not a date", DATE],
    ["5-12-07", "5-12-07 is not a date", DATE],
    ["1395-12-071", "1395-12-071 mixes its separators or has too many digits", DATE],
    ["1395-12-07 evening\nlate", "evening\nlate after the date cannot be read", DATE],
    ["1395/12", "1395/12 names no day", DATE],
    ["50-01-01", "year 50 has two digits", DATE, "1350-01-01"],
    ["49-01-01", "year 49 has two digits", DATE, "1449-01-01"],
    ["95-13-01", "year 95 has two digits", DATE],
    ["31-10-2017", "the year of 31-10-2017 comes last", DATE, "2017-10-31"],
    ["31-10-1700", "the year of 31-10-1700 comes last", DATE, "1700-10-31"],
    ["31-10-1395", "the year of 31-10-1395 comes last", DATE],
    ["۷ اسفندماه ۱۳۹۵", "7 اسفندماه 1395 is not a date", DATE],
    ["شنبه ۷  اسفند  ۱۳۹۵", "شنبه 7  اسفند  1395 is written in words", DATE, "1395-12-07"],
    ["۷ اسفند ماه ۱۳۹۵", "7 اسفند ماه 1395 is written in words", DATE, "1395-12-07"],
    ["۷ اسفند  ماه  ۱۳۹۵", "7 اسفند  ماه  1395 is written in words", DATE, "1395-12-07"],
    ["۷ حوت ۱۳۹۵", "7 حوت 1395 is written in words", DATE, "1395-12-07"],
    ["31 october 2017", "31 october 2017 is written in words", DATE, "2017-10-31"],
    ["0999-12-31", "year 0999 is no year of a news digest", years],
    ["2300-01-01", "year 2300 is no year of a news digest", years],
    [
      "1395-13-07",
      "month 13 does not exist",
      "year, month from 1 to 12, day",
      "1395-07-13, if day and month changed places",
    ],
    [
      "2017-31-10",
      "month 31 does not exist",
      "year, month from 1 to 12, day",
      "2017-10-31, if day and month changed places",
    ],
    [
      "1395-01-32",
      "Farvardin has 31 days; day 32 does not exist",
      "a day from 1 to 31",
      "1395-01-31, or 1395-02-01 if the day after is meant",
    ],
    ["1395-01-00", "day 0 does not exist", "a day from 1 to 31"],
    [
      "1402-12-30",
      `Esfand 1402 has 29 days; 30 Esfand ${LEAP} 1399`,
      "a day from 1 to 29",
      "1402-12-29, or 1403-01-01 if the day after is meant",
    ],
    [
      "2019-02-29",
      `February 2019 has 28 days; 29 February ${LEAP} 2016`,
      "a day from 1 to 28",
      "2019-02-28, or 2019-03-01 if the day after is meant",
    ],
    ["2017-02-30", "February 2017 has 28 days; day 30 does not exist", "a day from 1 to 28"],
    [
      "2017-12-32",
      "December has 31 days; day 32 does not exist",
      "a day from 1 to 31",
      "2017-12-31, or 2018-01-01 if the day after is meant",
    ],
    ["1395-12-07 1:2:03", "the minutes of 1:2:03 have one digit", TIME, "1395-12-07 01:02"],
    ["1395-12-07 23:5", "the minutes of 23:5 have one digit", TIME, "1395-12-07 23:05"],
    ["1395-12-07 24:30", "hour 24 does not exist; midnight is 00:00 of the next day", TIME],
    ["1395-12-07 12:60", "minute 60 does not exist", TIME],
    ["1395-12-07 12:59:60", "the time 12:59:60 cannot be read", TIME],
    ["1395-12-07 14:25 evening", "the time 14:25 evening cannot be read", TIME],
    ["1395-12-07 14:25+14:01", "the time 14:25+14:01 cannot be read", TIME],
    ["1395-12-07 14:25-15", "the time 14:25-15 cannot be read", TIME],
    ["1395-12-07 14:25+03:60", "the time 14:25+03:60 cannot be read", TIME],
  ])("«%s»: %s", (text, problem, expected, fix) => {
    const answer = { ok: false, problem, expected };
    expect(english(parseMoment(text, "Asia/Tehran"))).toEqual(fix === undefined ? answer : { ...answer, fix });
  });
});
