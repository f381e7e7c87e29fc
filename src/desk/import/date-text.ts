import { DateTime } from "luxon";
import { dateKey } from "../../persian/calendar/calendar-date.ts";
import { type Moment, momentFromInstant, type ParsedMoment, parseMoment } from "../../persian/calendar/moment.ts";
import { oneLine } from "./clean-text.ts";
import { dateOfWords } from "./date-words.ts";

/** Zones that Persian pages write by letters, which RFC 822 does not know. */
const ZONES: Readonly<Record<string, string>> = { IRST: "+0330", IRDT: "+0430", AFT: "+0430" };

/**
 * Reads the date of an input: ISO 8601, RFC 822 (RSS), Jalali, or Persian in words («شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵»);
 * without an offset it is in `zone`.
 * @returns what is wrong with it where it is none of these, or no date at all
 */
export function readDate(text: string, zone: string): ParsedMoment {
  const trimmed = oneLine(text.slice(0, 120))
    .slice(0, 80)
    .replace(/ (IRST|IRDT|AFT)$/u, (_all, name: string) => ` ${ZONES[name]}`);
  const parsed = parseMoment(trimmed, zone);
  if (parsed.ok) return parsed;
  const worded = dateOfWords(trimmed);
  if (worded !== undefined) return parseMoment(worded, zone);
  const moment = standardDate(trimmed, zone);
  return moment === undefined ? parsed : { ok: true, moment };
}

/** The dates that feeds' standards have and front matter has not. */
function standardDate(text: string, zone: string): Moment | undefined {
  const spaced = text.replace(/ (?:UT|Z)$/u, " GMT");
  for (const read of [DateTime.fromRFC2822, DateTime.fromISO, DateTime.fromHTTP]) {
    const date = read(spaced, { zone });
    if (date.isValid) return plausible(date.toMillis(), zone);
  }
  // «21 Jul 2018 08:39:54» without an offset, as some feeds have it.
  for (const format of [
    "ccc, d LLL yyyy HH:mm:ss",
    "d LLL yyyy HH:mm:ss",
    "d LLL yyyy HH:mm",
    "yyyy-MM-dd HH:mm:ss ZZZ",
  ]) {
    const date = DateTime.fromFormat(spaced, format, { zone, locale: "en" });
    if (date.isValid) return plausible(date.toMillis(), zone);
  }
  return undefined;
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
  const day = dateKey(moment.jalali);
  if (!moment.hasTime) return day;
  const text = `${day} ${two(moment.hour)}:${two(moment.minute)}`;
  const again = parseMoment(text, zone);
  return again.ok && Math.abs(again.moment.epochMs - moment.epochMs) < 60_000 ? text : moment.iso;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
