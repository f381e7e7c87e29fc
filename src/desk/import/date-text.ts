import { DateTime } from "luxon";
import type { DateProblem } from "../../persian/calendar/date-input.ts";
import { DAY_MS } from "../../persian/calendar/day-number.ts";
import { type Moment, momentFromInstant, parseMoment, writtenMoment } from "../../persian/calendar/moment.ts";
import { nameAt, WEEKDAYS, WEEKDAYS_RFC822 } from "../../persian/calendar/names.ts";
import { latinDigits } from "../../persian/digits.ts";
import { DATE_FAULTS, UNREAD_DATES } from "../../words/feed-dates.ts";
import type { Message } from "../../words/message.ts";
import { oneLine } from "./clean-text.ts";
import { dateOfWords } from "./date-words.ts";
import { type FeedDate, feedDate } from "./feed-date.ts";

/** A date that was read, with what is not as its standard has it, or what is wrong with it. */
export type DateReading =
  | { readonly ok: true; readonly moment: Moment; readonly faults: readonly Message[] }
  | ({ readonly ok: false } & DateProblem);

/**
 * Reads the date of an input: ISO 8601, RFC 822 (RSS), Jalali, or Persian in words («شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵»), and what
 * {@link feedDate} reads besides; without an offset it is in `zone`.
 * @returns what is wrong with it where it is none of these, or no date at all
 */
export function readDate(text: string, zone: string): DateReading {
  const read = readAnyDate(oneLine(text.slice(0, 120)).slice(0, 80).replace(QUOTED, "$1"), zone);
  if (!read.ok || read.moment.epochMs !== 0) return read;
  return { ok: false, problem: UNREAD_DATES.beginning, expected: UNREAD_DATES.aYear };
}

const QUOTED = /^["'\u201C«](.*)["'\u201D»]$/u;

function readAnyDate(trimmed: string, zone: string): DateReading {
  const parsed = parseMoment(trimmed, zone);
  if (parsed.ok) return { ...parsed, faults: [] };
  const words = dateOfWords(trimmed);
  const worded = words === undefined ? undefined : parseMoment(words, zone);
  if (worded?.ok === true) return { ...worded, faults: [] };
  const date = feedDate(trimmed);
  if (date !== undefined) return "problem" in date ? { ok: false, ...date } : momentOf(date, zone);
  const count = /^\d{10}(?:\d{3})?$/u.exec(latinDigits(trimmed))?.[0];
  const moment = count === undefined ? isoMoment(trimmed, zone) : plausible(Number(count.padEnd(13, "0")), zone);
  if (moment === undefined) return worded ?? parsed;
  const unit = count?.length === 13 ? DATE_FAULTS.milliseconds : DATE_FAULTS.seconds;
  return { ok: true, moment, faults: count === undefined ? [] : [unit] };
}

function momentOf(date: FeedDate, zone: string): DateReading {
  const parsed = parseMoment(date.text, date.zone ?? zone);
  if (!parsed.ok) return parsed;
  const day = parseMoment(date.text.slice(0, 10), zone);
  const { weekday } = date;
  const other = weekday !== undefined && day.ok && day.moment.weekday !== weekday ? day.moment : undefined;
  const { epochMs } = parsed.moment;
  const isAsParsed = date.daysLater === 0 && date.zone === undefined;
  const moment = isAsParsed ? parsed.moment : momentFromInstant(epochMs + date.daysLater * DAY_MS, zone);
  const wrong =
    other === undefined || weekday === undefined
      ? []
      : [
          DATE_FAULTS.otherWeekday({
            english: { written: nameAt(WEEKDAYS_RFC822, weekday), real: nameAt(WEEKDAYS_RFC822, other.weekday) },
            persian: { written: nameAt(WEEKDAYS, weekday), real: nameAt(WEEKDAYS, other.weekday) },
          }),
        ];
  return { ok: true, moment, faults: [...date.faults, ...wrong] };
}

/** ISO 8601 in its other forms. */
function isoMoment(text: string, zone: string): Moment | undefined {
  const date = DateTime.fromISO(text, { zone });
  return date.isValid ? plausible(date.toMillis(), zone) : undefined;
}

/** Years outside are what broken clocks and empty databases write (year 1, 1601, 9999). */
function plausible(epochMs: number, zone: string): Moment | undefined {
  const year = new Date(epochMs).getUTCFullYear();
  return year >= 1850 && year <= 2200 ? momentFromInstant(epochMs, zone) : undefined;
}

/**
 * The moment as an editor writes it: `1395-12-07 14:25` in the site's zone, or the day alone where no time is known.
 * In the hour that clocks showed twice, its second half is written in ISO with the offset, for nothing else tells it.
 */
export function dateText(moment: Moment, zone: string): string {
  const text = writtenMoment(moment);
  if (!moment.hasTime) return text;
  const again = parseMoment(text, zone);
  return again.ok && Math.abs(again.moment.epochMs - moment.epochMs) < 60_000 ? text : moment.iso;
}
