import { isMainThread } from "node:worker_threads";
import fc from "fast-check";
import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clockTime, jalaliDayTime, machineDate, rfc822 } from "../../../src/persian/calendar/format.ts";
import { jalaliKey } from "../../../src/persian/calendar/jalali.ts";
import {
  type Moment,
  momentFromInstant,
  parseMoment,
  startOfJalaliDay,
  startOfWeek,
} from "../../../src/persian/calendar/moment.ts";
import { isKnownZone } from "../../../src/persian/calendar/zone.ts";
import { persianDigits } from "../../../src/persian/digits.ts";
import { english, inEnglish } from "../../support/english.ts";

const TEHRAN = "Asia/Tehran";
const ZONES = [TEHRAN, "Asia/Kabul", "UTC", "America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe"];

/** The moment of a text that must be a date. */
function moment(text: string, zone = TEHRAN): Moment {
  const parsed = parseMoment(text, zone);
  if (!parsed.ok) throw new Error(`${text}: ${inEnglish(parsed.problem)}`);
  return parsed.moment;
}

/** The problem of a text that must not be a date. */
function problem(text: string, zone = TEHRAN) {
  const parsed = parseMoment(text, zone);
  if (parsed.ok) throw new Error(`${text} was read as ${parsed.moment.iso}`);
  return parsed;
}

// The machine's own zone must never show through.
describe.each(["UTC", "Asia/Tehran", "America/Los_Angeles"])("on a machine whose zone is %s", (machineZone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = machineZone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  // The threads of the mutation run cannot change the process's zone; a test's own process can.
  it.runIf(isMainThread)("JavaScript's own clock is in that zone", () => {
    const hours = { UTC: 0, "Asia/Tehran": 3.5, "America/Los_Angeles": -8 }[machineZone];
    expect(new Date(Date.UTC(2017, 1, 25)).getTimezoneOffset() + 60 * (hours ?? Number.NaN)).toBe(0);
  });

  it("every written form of one instant is that instant", () => {
    const forms = [
      "1395-12-07 14:25",
      "1395/12/07 14:25",
      "1395/12/7 14:25",
      "1395-12-07T14:25:00",
      "1395-12-07 - 14:25",
      "۱۳۹۵-۱۲-۰۷ ۱۴:۲۵",
      "١٣٩٥-١٢-٠٧ ١٤:٢٥",
      "\u200F۱۳۹۵/۱۲/۰۷، ۱۴:۲۵ ",
      "1395-12-07 14:25 +03:30",
      "1395-12-07 10:55Z",
      "2017-02-25 14:25",
      "2017-02-25T14:25:00+03:30",
      "2017-02-25T14:25:00.750+0330",
      "2017-02-25T10:55:00Z",
      "2017-02-25T02:55-08:00",
    ];
    for (const form of forms) expect([form, moment(form)]).toEqual([form, moment("1395-12-07 14:25")]);
    expect(moment("1395-12-07 14:25")).toEqual({
      epochMs: Date.UTC(2017, 1, 25, 10, 55),
      iso: "2017-02-25T14:25:00+03:30",
      jalali: { year: 1395, month: 12, day: 7 },
      gregorian: { year: 2017, month: 2, day: 25 },
      hour: 14,
      minute: 25,
      weekday: 0,
      hasTime: true,
    });
  });

  it("shows the day of the site's zone, on both sides of midnight", () => {
    expect(jalaliDayTime(moment("2017-02-25T20:29:59Z"), "fa-IR")).toBe("شنبه ۷ اسفند ۱۳۹۵ - ۲۳:۵۹");
    expect(jalaliDayTime(moment("2017-02-25T20:30:00Z"), "fa-IR")).toBe("یکشنبه ۸ اسفند ۱۳۹۵ - ۰۰:۰۰");
    expect(jalaliKey(moment("2017-02-25T20:30:00Z", "UTC").jalali)).toBe("1395-12-07");
  });

  it("a day without a time is its first instant, and says that it has no time", () => {
    expect(moment("1395-12-07")).toMatchObject({ iso: "2017-02-25T00:00:00+03:30", hour: 0, hasTime: false });
    expect(machineDate(moment("1395-12-07"))).toBe("2017-02-25");
    expect(machineDate(moment("1395-12-07 00:00"))).toBe("2017-02-25T00:00:00+03:30");
  });

  it("the hour that Tehran's clocks skipped does not exist", () => {
    expect(english(problem("1400-01-02 00:30"))).toEqual({
      ok: false,
      problem: "00:30 on 2 Farvardin 1400 does not exist in Asia/Tehran: clocks went forward; use 01:00 or later",
      expected: "a time that clocks in Asia/Tehran showed",
      fix: "1400-01-02 01:00",
    });
    expect(english(problem("2021-03-22 00:00"))).toMatchObject({
      problem: "00:00 on 22 March 2021 does not exist in Asia/Tehran: clocks went forward; use 01:00 or later",
      fix: "2021-03-22 01:00",
    });
    expect(moment("1400-01-01 23:59").iso).toBe("2021-03-21T23:59:00+03:30");
    expect(moment("1400-01-02 01:00").iso).toBe("2021-03-22T01:00:00+04:30");
    expect(moment("1400-01-02 00:30+03:30").iso).toBe("2021-03-22T01:30:00+04:30");
  });

  it("a day whose midnight was skipped begins at 01:00", () => {
    expect(moment("1400-01-02")).toMatchObject({ iso: "2021-03-22T01:00:00+04:30", hasTime: false });
    expect(startOfJalaliDay({ year: 1400, month: 1, day: 2 }, TEHRAN)).toEqual(moment("1400-01-02"));
  });

  it("the hour that Tehran's clocks showed twice is the first", () => {
    expect(moment("1400-06-30 22:59").iso).toBe("2021-09-21T22:59:00+04:30");
    expect(moment("1400-06-30 23:30").iso).toBe("2021-09-21T23:30:00+04:30");
    expect(moment("1400-06-31 00:00").iso).toBe("2021-09-22T00:00:00+03:30");
  });

  it("Tehran has had no summer time since 1401-06-31", () => {
    expect(moment("1401-05-01 12:00").iso).toBe("2022-07-23T12:00:00+04:30");
    expect(moment("1402-01-02 00:30").iso).toBe("2023-03-22T00:30:00+03:30");
    expect(moment("1402-05-01 12:00").iso).toBe("2023-07-23T12:00:00+03:30");
  });

  it("the Saturday of a week begins it", () => {
    expect(startOfWeek(moment("1395-12-13 23:00"), TEHRAN)).toEqual(moment("1395-12-07"));
    expect(startOfWeek(moment("1395-12-07 00:00"), TEHRAN)).toEqual(moment("1395-12-07"));
  });

  it("a feed's date is what luxon makes of the same instant", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (epochMs, zone) => {
        const other = DateTime.fromMillis(epochMs, { zone, locale: "en" });
        expect(rfc822(momentFromInstant(epochMs, zone))).toBe(other.toRFC2822());
      }),
    );
  });
});

// From 1946: zones then are at whole minutes from UTC.
const anyInstant = fc
  .integer({ min: Date.UTC(1946, 0, 1) / 1000, max: Date.UTC(2100, 11, 31) / 1000 })
  .map((seconds) => seconds * 1000);

it.each([
  ["1358-03-04 23:59", "1979-05-25T23:59:00+03:30"],
  ["1358-03-05 01:00", "1979-05-26T01:00:00+04:30"],
  ["1358-03-06 00:30", "1979-05-27T00:30:00+04:30"],
])("clocks of Tehran went forward on 5 Khordad 1358, whatever Node's tables say: %s", (text, iso) => {
  expect(parseMoment(text, "Asia/Tehran")).toMatchObject({ ok: true, moment: { iso } });
});

describe("a moment", () => {
  it("shows the wall clock that ICU shows", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (epochMs, zone) => {
        const shown = momentFromInstant(epochMs, zone);
        const other = DateTime.fromMillis(epochMs, { zone });
        expect(shown.iso).toBe(other.toISO({ suppressMilliseconds: true })?.replace(/Z$/, "+00:00"));
        expect(shown.hour).toBe(other.hour);
        expect(shown.minute).toBe(other.minute);
      }),
    );
  });

  it("is read back from its ISO form, from any zone's", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (epochMs, zone, site) => {
        const shown = momentFromInstant(epochMs, zone);
        expect(moment(shown.iso, zone)).toEqual(shown);
        expect(moment(shown.iso, site)).toEqual(momentFromInstant(epochMs, site));
      }),
    );
  });

  it("is read back from its Jalali form in Persian digits, but for the second of two equal hours", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (epochMs, zone) => {
        const shown = momentFromInstant(epochMs, zone);
        const text = `${persianDigits(jalaliKey(shown.jalali))} ${clockTime(shown)}:${shown.iso.slice(17, 19)}`;
        const back = moment(text, zone);
        expect(back.iso.slice(0, 19)).toBe(shown.iso.slice(0, 19));
        expect(back.epochMs).toBeLessThanOrEqual(shown.epochMs);
        expect(back.epochMs).toBeGreaterThanOrEqual(shown.epochMs - 3_600_000);
      }),
    );
  });

  it("is the first instant of its wall clock, as a scan over the offsets finds it", () => {
    const changes = fc
      .integer({ min: -180, max: 180 })
      .map((minutes) => Date.UTC(2021, 8, 21, 19, 30) + minutes * 60_000);
    fc.assert(
      fc.property(changes, (epochMs) => {
        const wall = momentFromInstant(epochMs, TEHRAN).iso.slice(0, 19);
        const first = [epochMs - 3_600_000, epochMs].find(
          (candidate) => momentFromInstant(candidate, TEHRAN).iso.slice(0, 19) === wall,
        );
        expect(moment(wall).epochMs).toBe(first);
      }),
    );
  });

  it("stays the same through JSON", () => {
    const shown = moment("1395-12-07 14:25:30");
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });

  it("drops fractions of a second, before 1970 too", () => {
    expect(momentFromInstant(1999, "UTC").epochMs).toBe(1000);
    expect(momentFromInstant(-1, "UTC").iso).toBe("1969-12-31T23:59:59+00:00");
  });

  it("of Tehran before 1935 is at the nearest minute of local mean time", () => {
    expect(moment("1300-01-01 12:00").iso).toBe("1921-03-21T12:00:00+03:26");
    expect(moment(moment("1300-01-01 12:00").iso).epochMs).toBe(moment("1300-01-01 12:00").epochMs);
  });

  it("does not exist on the day that Samoa left out", () => {
    expect(english(problem("2011-12-30", "Pacific/Apia"))).toMatchObject({
      problem: "30 December 2011 does not exist in Pacific/Apia: clocks went forward; use 00:00 or later",
      fix: "2011-12-31 00:00",
    });
  });

  it("needs a zone that exists", () => {
    expect(isKnownZone("Asia/Tehran")).toBe(true);
    expect(isKnownZone("Asia/Teheran")).toBe(false);
    expect(() => parseMoment("1395-12-07", "Asia/Teheran")).toThrow("Unknown time zone: Asia/Teheran");
    expect(() => momentFromInstant(0, "")).toThrow(RangeError);
  });
});

describe("a date that an editor got wrong", () => {
  const cases: readonly [text: string, problem: string, fix?: string][] = [
    ["1395-13-07", "month 13 does not exist", "1395-07-13, if day and month changed places"],
    ["1395-25-02", "month 25 does not exist", "1395-02-25, if day and month changed places"],
    ["1395-13-32", "month 13 does not exist"],
    ["1395-00-07", "month 0 does not exist"],
    [
      "1404-12-30",
      "Esfand 1404 has 29 days; 30 Esfand exists only in leap years such as 1403",
      "1404-12-29, or 1405-01-01 if the day after is meant",
    ],
    ["1404-12-31", "Esfand 1404 has 29 days; day 31 does not exist"],
    [
      "1403-12-31",
      "Esfand 1403 has 30 days; day 31 does not exist",
      "1403-12-30, or 1404-01-01 if the day after is meant",
    ],
    ["1404-07-31", "Mehr has 30 days; day 31 does not exist", "1404-07-30, or 1404-08-01 if the day after is meant"],
    ["1404-07-00", "day 0 does not exist"],
    [
      "2017-02-29",
      "February 2017 has 28 days; 29 February exists only in leap years such as 2016",
      "2017-02-28, or 2017-03-01 if the day after is meant",
    ],
    ["2017-04-31", "April has 30 days; day 31 does not exist", "2017-04-30, or 2017-05-01 if the day after is meant"],
    ["1395-12-07 24:00", "hour 24 does not exist; midnight is 00:00 of the next day"],
    ["1395-12-07 25:10", "hour 25 does not exist"],
    ["1395-12-07 12:60", "minute 60 does not exist"],
    ["1395-12-07 12:5", "the minutes of 12:5 have one digit", "1395-12-07 12:05"],
    ["1395-12-07 12:05:99", "the time 12:05:99 cannot be read"],
    ["1395-12-07 12:05 +25:00", "the time 12:05 +25:00 cannot be read"],
    ["1395-12-07 12:05 +03:75", "the time 12:05 +03:75 cannot be read"],
    ["1395-12-07 evening", "evening after the date cannot be read"],
    ["95-12-07", "year 95 has two digits", "1395-12-07"],
    ["۰۳/۰۱/۰۱", "year 03 has two digits", "1403-01-01"],
    ["7/12/1395", "the year of 7/12/1395 comes last", "1395-12-07"],
    ["25-02-2017", "the year of 25-02-2017 comes last", "2017-02-25"],
    ["1395-12/07", "1395-12/07 mixes its separators or has too many digits"],
    ["2917-02-25", "year 2917 is no year of a news digest"],
    ["0395-02-25", "year 0395 is no year of a news digest"],
    ["1395-12", "1395-12 names no day"],
    ["1395", "1395 names no day"],
    ["۷ اسفند ۱۳۹۵", "7 اسفند 1395 is written in words", "1395-12-07"],
    ["۲۵ فوریهٔ ۲۰۱۷", "25 فوریهٔ 2017 is written in words", "2017-02-25"],
    ["25 February 2017", "25 February 2017 is written in words", "2017-02-25"],
    ["30 Esfand 1404", "30 Esfand 1404 is not a date"],
    ["دیروز", "دیروز is not a date"],
    ["20170225", "20170225 is not a date"],
    [" ", "the date is empty"],
  ];

  it.each(cases)("«%s»: %s", (text, message, fix) => {
    const found = problem(text);
    expect(inEnglish(found.problem)).toBe(message);
    expect(found.fix?.en).toBe(fix);
    expect(found.expected).not.toBe("");
  });

  it("gets a fix that is itself a date", () => {
    for (const [text, , fix] of cases) {
      const first = fix?.split(",")[0];
      if (first !== undefined) expect([text, parseMoment(first, TEHRAN).ok]).toEqual([text, true]);
    }
  });

  it("is returned, never thrown, whatever the text", () => {
    const dateLike = fc.stringMatching(
      /^[0-9۰-۹]{1,5}[-/.][0-9]{1,3}[-/.][0-9]{1,3}([T ][0-9]{1,3}:[0-9]{1,3}(Z|[+-][0-9:]{2,6})?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const parsed = parseMoment(text, TEHRAN);
        if (!parsed.ok) expect(inEnglish(parsed.problem).length * inEnglish(parsed.expected).length).toBeGreaterThan(0);
        else expect(parsed.moment.iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      }),
      { numRuns: 1000 },
    );
  });
});

it("calls months by their English names in messages", () => {
  const named = Array.from({ length: 12 }, (_, month) => {
    const read = parseMoment(`1404-${month + 1}-32`, TEHRAN);
    return read.ok ? "" : inEnglish(read.problem).split(" ")[0];
  });
  expect(named).toEqual(
    "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".split(" "),
  );
});
