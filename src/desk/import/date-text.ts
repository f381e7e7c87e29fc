import { DateTime } from "luxon";
import { dateKey } from "../../persian/calendar/calendar-date.ts";
import { type Moment, momentFromInstant, parseMoment } from "../../persian/calendar/moment.ts";

/**
 * Reads the date of a feed's item: ISO 8601, RFC 822 (RSS) or Jalali; without an offset it is in `zone`.
 * @returns undefined where it is none of these, or no date at all
 */
export function readDate(text: string, zone: string): Moment | undefined {
  const trimmed = text.trim().slice(0, 80);
  const parsed = parseMoment(trimmed, zone);
  if (parsed.ok) return parsed.moment;
  const spaced = trimmed.replace(/\s+/gu, " ").replace(/ (?:UT|Z)$/u, " GMT");
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
