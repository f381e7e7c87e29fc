import type { DateProblem } from "../../persian/calendar/date-input.ts";
import {
  GREGORIAN_MONTHS,
  GREGORIAN_MONTHS_ENGLISH,
  JALALI_MONTHS,
  JALALI_MONTHS_ENGLISH,
  nameAt,
} from "../../persian/calendar/names.ts";
import { latinDigits } from "../../persian/digits.ts";
import { DATE_FAULTS, UNREAD_DATES } from "../../words/feed-dates.ts";
import type { Message } from "../../words/message.ts";
import { flatDate } from "./date-words.ts";
import { isLunarMonth, isStandardWeekday, monthOf, weekdayOf, zoneNamed } from "./feed-date-names.ts";

/** A date of a feed, as front matter writes one, and in which ways it is not what RFC 822 asks for. */
export interface FeedDate {
  /** `2026-01-24 10:00:00 +03:30`, in the calendar it was written in. */
  readonly text: string;
  /** Days that a clock which goes on after 24:00 has gone into the next. */
  readonly daysLater: 0 | 1;
  /** The IANA zone that it names; else its offset is in the text, or it has none. */
  readonly zone?: string;
  /** 0 = Saturday … 6 = Friday, where one is named. */
  readonly weekday?: number;
  readonly faults: readonly Message[];
}

const WORD = "[\\p{L}\\p{M}]+(?: ?شنبه)?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const MONTH = "(?<month>\\p{L}{2,})";
const TIME =
  "(?<hour>\\d{1,2})(?<colon>[:.])(?<minute>\\d{1,2})(?:\\k<colon>(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?(?<zone>(?:gmt|utc|ut|z)? ?[+-]\\d{1,2}[: ]?\\d{0,2}(?: ?\\[[a-z/_]+\\])?|[+-]\\d{1,2}\\.(?:0|25|5|75)|[a-z]+(?:/[a-z_+-]+)+|(?:[a-z]+ ){1,3}time|tehran|kabul|به وقت \\p{L}{3,10}|[+-]?(?:\\d{1,2}(?::?\\d{2})? )?گرینویچ|[a-z]{1,5}))?";
const WEEKDAY = `(?:(?<weekday>${WORD})\\.?(?: ?[,،] ?| ))?`;
const AFTER_DAY = "(?: ?[,،|tT-]? ?(?:at |ساعت )?";
const LAYOUTS: readonly RegExp[] = [
  `^${WEEKDAY}${DAY}[ .,/-]+${MONTH}\\.?[ .,،/-]+(?<year>\\d{4}|\\d{2})${AFTER_DAY}${TIME})?$`,
  `^${WEEKDAY}${MONTH}\\.? ${DAY},? (?<year>\\d{4})${AFTER_DAY}${TIME})?$`,
  `^${WEEKDAY}${MONTH} ${DAY} ${TIME} (?<year>\\d{4})$`,
  `^(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.]${DAY}${AFTER_DAY}${TIME})?$`,
  `^${DAY}(?<sign>[-/.])(?<number>\\d{1,2})[-/.](?<year>\\d{4})${AFTER_DAY}${TIME})?$`,
].map((source) => new RegExp(source, "iu"));

/** The layout of RFC 3339, which asks for more than is read. */
const NUMBERED = 3;

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Reads a date as feeds write it that do not keep to RFC 822, wherever the day is plain: with full names, in any order, in Persian
 * digits or names, with a colon in the offset, clocks such as `20:0:0` and `24:12`. Whether there is such a day is not asked.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 * @returns what is wrong where a date is near; undefined where there is none
 */
export function feedDate(words: string): FeedDate | DateProblem | undefined {
  const flat = flatDate(words).replace(/[\u2212\u2013](?=\d)/gu, "-");
  const plain = withoutComment(flat);
  const layout = LAYOUTS.findIndex((pattern) => pattern.test(plain));
  const parts: Parts | undefined = LAYOUTS[layout]?.exec(plain)?.groups;
  if (parts === undefined) return undefined;
  const day = dayOf(parts, layout);
  if ("problem" in day) return day;
  const clock = clockOf(parts);
  if ("problem" in clock) return clock;
  const weekday = parts.weekday === undefined ? undefined : weekdayOf(parts.weekday);
  return {
    text: `${day.text}${clock.text}`,
    daysLater: clock.daysLater,
    ...(clock.zone === undefined ? {} : { zone: clock.zone }),
    ...(weekday === undefined ? {} : { weekday }),
    faults: [
      ...(layout === 0 ? [] : [layout === NUMBERED ? DATE_FAULTS.notRfc3339 : DATE_FAULTS.order]),
      ...(latinDigits(words) === words ? [] : [DATE_FAULTS.digits]),
      ...(parts.weekday === undefined || isStandardWeekday(parts.weekday)
        ? []
        : [DATE_FAULTS.weekday({ written: parts.weekday })]),
      ...day.faults,
      ...clock.faults,
    ],
  };
}

interface Read {
  readonly text: string;
  readonly faults: readonly Message[];
}

function dayOf(parts: Parts, layout: number): Read | DateProblem {
  const { month: name, number, day = "", year = "" } = parts;
  const full = year.length === 2 ? `${Number(year) < 50 ? "20" : "19"}${year}` : year;
  if (name === undefined) return numberedDay(full, number ?? "", day, layout, parts.sign);
  const month = monthOf(name);
  if (month === undefined && isLunarMonth(name))
    return problem(UNREAD_DATES.lunar({ written: name }), UNREAD_DATES.aMonth);
  if (month === undefined) return problem(UNREAD_DATES.noMonth({ written: name }), UNREAD_DATES.aMonth);
  if (Number(full) < 1000) return problem(UNREAD_DATES.emptyYear({ year: full }), UNREAD_DATES.aYear);
  const isJalali = Number(full) < 1700;
  if (isJalali !== (month.calendar === "jalali")) {
    return problem(UNREAD_DATES.otherCalendar({ ...monthNames(month), year: full }), UNREAD_DATES.oneCalendar);
  }
  if (!isJalali && (Number(full) < 1850 || Number(full) > 2200)) {
    return problem(UNREAD_DATES.brokenYear({ year: full }), UNREAD_DATES.likelyYear);
  }
  return {
    text: `${full}-${two(month.month)}-${two(Number(day))}`,
    faults: [
      ...(month.standard ? [] : [DATE_FAULTS.month({ written: name })]),
      ...(year.length === 4 ? [] : [DATE_FAULTS.shortYear]),
    ],
  };
}

const COMMENT = / ?\(([^()]*)\)$/u;

/** RFC 822's comment names the zone once more; where it is the only one that does, it is the zone. */
function withoutComment(flat: string): string {
  const plain = flat.replace(COMMENT, "");
  const zone = COMMENT.exec(flat)?.[1]?.trim() ?? "";
  return /\d{1,2}[:.]\d{1,2}$/u.test(plain) && zoneNamed(zone) !== undefined ? `${plain} ${zone}` : plain;
}

/** «24/1/2026», «1.2.2026» and «۱/۲/۱۴۰۴» are plain, «1/2/2026» is not. */
function numberedDay(
  year: string,
  number: string,
  day: string,
  layout: number,
  sign: string | undefined,
): Read | DateProblem {
  const faults = layout === NUMBERED ? [] : [DATE_FAULTS.monthNumber];
  if (layout === NUMBERED) return { text: `${year}-${two(Number(number))}-${two(Number(day))}`, faults };
  const isDayFirst = sign === "." || Number(year) < 1700;
  if (!isDayFirst && Number(day) <= 12 && Number(number) <= 12 && day !== number) {
    const date = `${year}-${two(Number(number))}-${two(Number(day))}`;
    return problem(UNREAD_DATES.dayOrMonth, UNREAD_DATES.yearFirst({ date }));
  }
  const [month, date] = Number(number) > 12 ? [day, number] : [number, day];
  return { text: `${year}-${two(Number(month))}-${two(Number(date))}`, faults };
}

function clockOf({
  hour,
  colon,
  minute,
  second,
  half,
  zone,
}: Parts): (Read & Pick<FeedDate, "daysLater" | "zone">) | DateProblem {
  if (hour === undefined || minute === undefined) return { text: "", daysLater: 0, faults: [DATE_FAULTS.noTime] };
  const named = zone === undefined || zone === "" ? undefined : zoneNamed(zone);
  if (named === undefined && zone !== undefined && zone !== "") {
    return problem(UNREAD_DATES.noZone({ written: zone }), UNREAD_DATES.anOffset);
  }
  const hours = half === undefined ? Number(hour) : twelve(Number(hour), half);
  const next = hours === 24;
  const short = [hour, minute, second ?? "00"].some((part) => part.length < 2);
  // Clocks show a second 60 when one is put in.
  const seconds = second === "60" ? 59 : Number(second ?? 0);
  const isOffset = named !== undefined && /^[+-]/u.test(named.zone);
  return {
    text: ` ${two(next ? 0 : hours)}:${two(Number(minute))}:${two(seconds)}${isOffset ? named.zone : ""}`,
    daysLater: next ? 1 : 0,
    ...(named === undefined || isOffset ? {} : { zone: named.zone }),
    faults: [
      ...(colon === "." ? [DATE_FAULTS.fullStops] : []),
      ...(short ? [DATE_FAULTS.oneDigit] : []),
      ...(next ? [DATE_FAULTS.hour24] : []),
      ...(half === undefined ? [] : [DATE_FAULTS.twelveHours]),
      ...(named === undefined ? [DATE_FAULTS.noZone] : []),
      ...(named?.standard === false && zone !== undefined ? [DATE_FAULTS.zone({ written: zone })] : []),
    ],
  };
}

function twelve(hour: number, half: string): number {
  if (hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** A month's name in the languages of messages. */
function monthNames({ calendar, month }: { readonly calendar: "jalali" | "gregorian"; readonly month: number }) {
  const [english, persian] =
    calendar === "jalali"
      ? [JALALI_MONTHS_ENGLISH, JALALI_MONTHS["fa-IR"]]
      : [GREGORIAN_MONTHS_ENGLISH, GREGORIAN_MONTHS["fa-IR"]];
  return { english: nameAt(english, month - 1), persian: nameAt(persian, month - 1) };
}

function problem(words: Message, expected: Message): DateProblem {
  return { problem: words, expected };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
