import { describe, expect, test } from "vitest";
import { readDate } from "../../src/desk/import/date-text.ts";
import { runImport } from "../../src/desk/import/run.ts";
import { inEnglish } from "../support/english.ts";
import { digestFolder } from "./digest-folder.ts";

const ZONE = "Asia/Tehran";
const AT_TEN = "2026-01-24T10:00:00+03:30";

function read(words: string): readonly [string, string] {
  const reading = readDate(words, ZONE);
  return reading.ok ? [reading.moment.iso, reading.faults.map(inEnglish).join("; ")] : ["", inEnglish(reading.problem)];
}

describe("a date as RFC 822 has it", () => {
  test.each([
    ["Sat, 24 Jan 2026 10:00:00 +0330", AT_TEN],
    ["24 Jan 2026 06:30:00 GMT", AT_TEN],
    ["sat, 24 jan 2026 06:30:00 gmt", AT_TEN],
    ["SAT, 24 JAN 2026 06:30 UT", AT_TEN],
    ["Sat,24 Jan 2026 10:00:00 +0330", AT_TEN],
    ["Sat , 24  Jan 2026 10:00:00 +0330", AT_TEN],
    ["Sat, 24 Jan 2026 01:30:00 EST", AT_TEN],
    ["Sat, 24 Jan 2026 10:00:00 +0330 (Tehran)", AT_TEN],
    ["Sat, 24 Jan 2026 22:30:00 GMT", "2026-01-25T02:00:00+03:30"],
  ])("is read without a word: %s", (words, iso) => {
    expect(read(words)).toEqual([iso, ""]);
  });
});

describe("a date that is plain and not as RFC 822 has it", () => {
  test.each([
    ["Sat, 24 Jan 2026 10:00:00 +03:30", AT_TEN, "the zone is written `+03:30`"],
    ["Sat, 24 Jan 2026 10:00:00 +3:30", AT_TEN, "the zone is written `+3:30`"],
    ["Sat, 24 Jan 2026 10:00:00 GMT+0330", AT_TEN, "the zone is written `GMT+0330`"],
    ["Sat, 24 Jan 2026 10:00:00 UTC+3:30", AT_TEN, "the zone is written `UTC+3:30`"],
    ["Sat, 24 Jan 2026 10:00:00 \u22120330", "2026-01-24T17:00:00+03:30", ""],
    ["Sat, 24 Jan 2026 10:00:00 +03 30", AT_TEN, "the zone is written `+03 30`"],
    ["Sat, 24 Jan 2026 10:00:00 +3.5", AT_TEN, "the zone is written `+3.5`"],
    ["Sat, 24 Jan 2026 06:45:00 +0.25", "2026-01-24T10:00:00+03:30", "the zone is written `+0.25`"],
    ["Sat, 24 Jan 2026 08:00:00 (GMT+01:30)", AT_TEN, "the zone is written `GMT+01:30`"],
    ["Sat, 24 Jan 2026 10.00.00 +0330", AT_TEN, "its clock has full stops"],
    ["پنجشنبه، ۲۵ ثور ۱۴۰۴ - ۱۰:۰۰", "2025-05-15T10:00:00+03:30", ""],
    ["Sat, 24 Jan 2026 06:30:00 UTC", AT_TEN, "the zone is written `UTC`"],
    ["Sat, 24 Jan 2026 10:00:00 IRST", AT_TEN, "the zone is written `IRST`"],
    ["2026-01-24 11:00:00 AFT", AT_TEN, "the zone is written `AFT`"],
    ["Sat, 24 Jan 2026 10:00:00 Asia/Tehran", AT_TEN, "the zone is written `Asia/Tehran`"],
    ["2026-01-24T07:30:00 Europe/Paris", AT_TEN, "the zone is written `Europe/Paris`"],
    ["Sat, 18 Jul 2026 08:00:00 Europe/Paris", "2026-07-18T09:30:00+03:30", "the zone is written `Europe/Paris`"],
    ["Sun, 18 Jul 2021 10:00:00 Asia/Tehran", "2021-07-18T10:00:00+04:30", "the zone is written `Asia/Tehran`"],
    ["2026-01-24T10:00:00+03:30[Asia/Tehran]", AT_TEN, "the zone is written `+03:30[Asia/Tehran]`"],
    ["Sat, 24 Jan 2026 10:00:00 Z+0330", AT_TEN, "the zone is written `Z+0330`"],
    ["2026-01-24T10:00:00Z+03:30", AT_TEN, "the zone is written `Z+03:30`"],
    ["Sat, 24 Jan 2026 10:00:00 Iran Standard Time", AT_TEN, "the zone is written `Iran Standard Time`"],
    ["Sat Jan 24 2026 10:00:00 (Iran Standard Time)", AT_TEN, "the zone is written `Iran Standard Time`"],
    ["Sat, 24 Jan 2026 11:00 Kabul", AT_TEN, "the zone is written `Kabul`"],
    ["Sat, 24 Jan 2026 10:00 Tehran time", AT_TEN, "the zone is written `Tehran time`"],
    ["۲۴ ژانویه ۲۰۲۶ ساعت ۱۰:۰۰ به وقت تهران", AT_TEN, "the zone is written `به وقت تهران`"],
    ["Fri, 23 Jan 2026 24:30 Asia/Kabul", "2026-01-23T23:30:00+03:30", "hour 24"],
    ["Sat, 24 Jan 2026 10:00:00", AT_TEN, "it has no time zone; it is read in the site's"],
    ["Sat, 24 January 2026 10:00:00 +0330", AT_TEN, "the month is written `January`"],
    ["Sat, 24 Sept. 2022 10:00:00 +0330", "2022-09-24T10:00:00+03:30", "the month is written `Sept`"],
    ["Saturday, 24 Jan 2026 10:00:00 +0330", AT_TEN, "the weekday is written `Saturday`"],
    ["samedi, 24 Jan 2026 10:00:00 +0330", AT_TEN, "the weekday is written `samedi`"],
    ["Fri, 24 Jan 2026 10:00:00 +0330", AT_TEN, "the weekday is Fri, and the day is a Sat"],
    ["Sat, 24 Jan 2026 6:30:0 Z", AT_TEN, "its clock has parts of one digit"],
    [
      "Fri, 23 Jan 2026 24:12:03 +0330",
      "2026-01-24T00:12:03+03:30",
      "hour 24, which is read as the first of the next day",
    ],
    ["24-Jan-26 10:00:00 +0330", AT_TEN, "the year has two digits"],
    ["Jan 24, 2026 10:00 am +0330", AT_TEN, "another order; its clock has twelve hours"],
    ["Sat Jan 24 10:00:00 +0330 2026", AT_TEN, "its parts are in another order"],
    ["Sat Jan 24 2026 10:00:00 GMT+0330 (Iran Standard Time)", AT_TEN, "its parts are in another order"],
    ["شنبه, ۰۴ بهمن ۱۴۰۴ ۱۰:۰۰:۰۰ +0330", AT_TEN, "its digits are not Latin"],
    ["Sat, 04 Bahman 1404 10:00:00 +0330", AT_TEN, "the month is written `Bahman`"],
    ["Sat, ۲۴ Jan ۲۰۲۶ ۱۰:۰۰:۰۰ +۰۳۳۰", AT_TEN, "its digits are not Latin"],
    ["2026-1-24 10:0:0 +0330", AT_TEN, "it is no RFC 3339 either"],
    ["24/1/2026 10:00:00 +0330", AT_TEN, "the month is a number"],
    ["1/24/2026 10:00:00 AM +0330", AT_TEN, "the month is a number"],
    ["4 Dalw 1404 10:00 +0330", AT_TEN, "the month is written `Dalw`"],
    ["السبت، 24 يناير 2026 10:00 +0330", AT_TEN, "the weekday is written `السبت`"],
    ["24 января 2026 10:00 +0330", AT_TEN, "the month is written `января`"],
    ["24 январи соли 2026 10:00 +0330", AT_TEN, "the month is written `январи`"],
    ["۱۰ آگوست ۲۰۲۵ ۱۰:۰۰ +0330", "2025-08-10T10:00:00+03:30", "the month is written `آگوست`"],
    ["شنبه ۲۴ ژانویهٔ ۲۰۲۶، ۰۶:۳۰ به وقت گرینویچ", AT_TEN, "the zone is written `به وقت گرینویچ`"],
    ["۴ بهمن سال ۱۴۰۴، ۱۱:۰۰ به وقت کابل", AT_TEN, "the zone is written `به وقت کابل`"],
    ["شنبه ۴ دلو ۱۴۰۴، ۰۶:۳۰ (\u200E+۰ گرینویچ)", AT_TEN, "the zone is written `+0 گرینویچ`"],
  ])("is read, and told about: %s", (words, iso, fault) => {
    const [found, faults] = read(words);
    expect(found).toBe(iso);
    expect(faults).toContain(fault);
  });

  test.each([
    "۴ بهمن سال ۱۴۰۴",
    "چهارم بهمن ۱۴۰۴",
    "شنبه چهارم بهمن‌ماه سال ۱۴۰۴",
    "۱۴۰۴ بهمن ۴, شنبه",
    "بیست و چهارم ژانویهٔ ۲۰۲۶",
    "۲۴ ژانویه‌ی ۲۰۲۶",
    '"2026-01-24"',
  ])("is read where it is in words: %s", (words) => {
    expect(read(words)).toEqual(["2026-01-24T00:00:00+03:30", ""]);
  });

  test.each([
    ["1769236200", "it is a count of seconds since 1970"],
    ["1769236200000", "it is a count of milliseconds since 1970"],
    ["۱۷۶۹۲۳۶۲۰۰", "it is a count of seconds since 1970"],
  ])("is read where it is a count, and told about: %s", (words, fault) => {
    expect(read(words)).toEqual([AT_TEN, fault]);
  });
});

describe("a date that cannot be", () => {
  test.each([
    ["Sat, 31 Apr 2026 10:00:00 +0330", "April has 30 days; day 31 does not exist"],
    ["Sat, 24 Jan 2026 25:00:00 GMT", "hour 25 does not exist"],
    ["Sat, 24 Jan 2026 10:61:00 GMT", "minute 61 does not exist"],
    ["Sat, 24 Jan 1404 10:00:00 GMT", "January is no month of the year 1404's calendar"],
    ["۳۰ بهمن ۲۰۲۶", "Bahman is no month of the year 2026's calendar"],
    ["Sat, 24 Foo 2026 10:00:00 GMT", "`Foo` is no month"],
    ["Mon, 30 Nov -0001 00:00:00 +0000", "year 0001 is what empty databases write"],
    ["Sat, 24 Jan 2026 10:00:00 IST", "`IST` is no zone that all read alike"],
    ["Thu, 01 Jan 1970 00:00:00 GMT", "it is the moment at which computers begin to count, not a date"],
    ["۴ شعبان ۱۴۴۷", "`شعبان` is a lunar month, whose days depend on where the moon was seen"],
    ["1/2/2026 10:00", "nothing tells the day from the month"],
  ])("is refused with its reason: %s", (words, problem) => {
    expect(read(words)).toEqual(["", problem]);
  });
});

test("an import warns once of each way in which a feed's dates are irregular", async () => {
  const digest = digestFolder();
  const dates = [
    "Fri, 24 Jan 2026 10:00:00 +0330",
    ...["25", "26", "27"].map((day) => `${day} Jan 2026 10:00:00 +03:30`),
  ];
  const items = dates.map(
    (date, index) =>
      `<item><title>خبر ${index}</title><description>متن ${index}</description><pubDate>${date}</pubDate></item>`,
  );
  const feed = digest.write("a.xml", `<rss version="2.0"><channel><title>باغ</title>${items.join("")}</channel></rss>`);
  const { complaints, code } = await runImport(
    { files: [feed], articles: digest.articles, data: digest.data },
    (source) => source,
  );
  expect(code).toBe(0);
  expect(complaints).toEqual([
    expect.stringContaining(
      "date: item 1 «خبر 0» has «Fri, 24 Jan 2026 10:00:00 +0330», which is not as RFC 822 has it (the weekday is Fri, and the day is a Sat): it is read as 1404-11-04 10:00",
    ),
    expect.stringContaining("date: item 2 «خبر 1» has «25 Jan 2026 10:00:00 +03:30» (and 2 more of the kind), which"),
  ]);
});
