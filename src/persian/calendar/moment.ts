import { DATES } from "../../words/dates.ts";
import { dateKey, pad } from "./calendar-date.ts";
import { type DateProblem, existingDate, readDateText, type WrittenDate } from "./date-input.ts";
import { DAY_MS, weekdayOfDayNumber } from "./day-number.ts";
import { type GregorianDate, gregorianFromDayNumber, gregorianKey } from "./gregorian.ts";
import { addJalaliDays, gregorianToJalali, type JalaliDate, jalaliDayNumber } from "./jalali.ts";
import { resolveLocal, type Zone, zoneOf } from "./zone.ts";

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/** An instant as the site shows it. Plain data: it is kept in caches and sent to worker threads as JSON. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z; whole seconds. */
  readonly epochMs: number;
  /** `2017-02-25T14:25:00+03:30`, in the site's zone. */
  readonly iso: string;
  /** The day in the site's zone. */
  readonly jalali: JalaliDate;
  /** The same day in the site's zone. */
  readonly gregorian: GregorianDate;
  /** 0-23, in the site's zone. */
  readonly hour: number;
  /** 0-59, in the site's zone. */
  readonly minute: number;
  /** 0 = Saturday … 6 = Friday, in the site's zone. */
  readonly weekday: number;
  /** False when only a day was given: the moment is then the first instant of that day. */
  readonly hasTime: boolean;
}

/** A moment as an editor writes it in the site's zone: `1395-12-07 14:25`, or the day alone where no time is known. */
export function writtenMoment({ jalali, hour, minute, hasTime }: Moment): string {
  return hasTime ? `${dateKey(jalali)} ${pad(hour, 2)}:${pad(minute, 2)}` : dateKey(jalali);
}

/** A date that was understood, or what is wrong with it, said to an editor in English. */
export type ParsedMoment = { readonly ok: true; readonly moment: Moment } | ({ readonly ok: false } & DateProblem);

/**
 * The moment that an editor wrote: Jalali `1395-12-07 14:25`, `1395/12/07`, or ISO Gregorian with or without time
 * and offset; digits may be Latin, Persian or Arabic-Indic. Without an offset it is in `zone`.
 * An hour that clocks show twice means the first; a day without time means its first instant.
 * @param zone IANA name of the site's zone
 * @throws {RangeError} if the zone is unknown: that is the site's fault, not the date's.
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const siteZone = zoneOf(zone);
  const written = readDateText(text);
  if (!written.ok) return written;
  const { date, time } = written.value;
  const localMs =
    Date.UTC(date.gregorian.year, date.gregorian.month - 1, date.gregorian.day) +
    ((time?.hour ?? 0) * 60 + (time?.minute ?? 0)) * MINUTE_MS +
    (time?.second ?? 0) * SECOND_MS;
  if (time?.offset !== undefined) {
    return { ok: true, moment: momentAt(localMs - time.offset * MINUTE_MS, siteZone, true) };
  }
  const resolved = resolveLocal(localMs, siteZone);
  const moment = momentAt(resolved.epochMs, siteZone, time !== undefined);
  if (resolved.exists) return { ok: true, moment };
  const sameDay = gregorianKey(moment.gregorian) === gregorianKey(date.gregorian);
  if (time === undefined && sameDay) return { ok: true, moment };
  return { ok: false, ...missingTime(written.value, moment, siteZone) };
}

/**
 * The moment of an instant, shown in a zone. Fractions of a second are dropped.
 * @param zone IANA name of the site's zone
 * @throws {RangeError} if the zone is unknown or the year is outside 623-3797.
 */
export function momentFromInstant(epochMs: number, zone: string): Moment {
  return momentAt(Math.floor(epochMs / SECOND_MS) * SECOND_MS, zoneOf(zone), true);
}

/**
 * The first instant of a Jalali day in a zone: midnight, or a little later on days when clocks went forward over it.
 * @param zone IANA name of the site's zone
 * @throws {RangeError} if the zone is unknown.
 */
export function startOfJalaliDay(date: JalaliDate, zone: string): Moment {
  const siteZone = zoneOf(zone);
  return momentAt(resolveLocal(jalaliDayNumber(date) * DAY_MS, siteZone).epochMs, siteZone, false);
}

/**
 * The first instant of the Saturday that begins the moment's week.
 * @param zone IANA name of the site's zone
 * @throws {RangeError} if the zone is unknown.
 */
export function startOfWeek(moment: Moment, zone: string): Moment {
  return startOfJalaliDay(addJalaliDays(moment.jalali, -moment.weekday), zone);
}

function momentAt(epochMs: number, zone: Zone, hasTime: boolean): Moment {
  const offset = zone.offsetAt(epochMs);
  const localMs = epochMs + offset * MINUTE_MS;
  const dayNumber = Math.floor(localMs / DAY_MS);
  const gregorian = gregorianFromDayNumber(dayNumber);
  const seconds = (localMs - dayNumber * DAY_MS) / SECOND_MS;
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor(seconds / 60) % 60;
  const clock = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(seconds % 60, 2)}`;
  return {
    epochMs,
    iso: `${gregorianKey(gregorian)}T${clock}${offsetText(offset)}`,
    jalali: gregorianToJalali(gregorian),
    gregorian,
    hour,
    minute,
    weekday: weekdayOfDayNumber(dayNumber),
    hasTime,
  };
}

/** `+03:30` of 210 minutes. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

/** Clocks went forward over the time (or, where a zone changed sides of the date line, over the whole day). */
function missingTime(written: WrittenDate, next: Moment, zone: Zone): DateProblem {
  const day = existingDate(written.date);
  const clock = `${pad(next.hour, 2)}:${pad(next.minute, 2)}`;
  const nextDay = written.date.calendar === "jalali" ? next.jalali : next.gregorian;
  const nextKey = `${pad(nextDay.year, 4)}-${pad(nextDay.month, 2)}-${pad(nextDay.day, 2)}`;
  const asked = written.time && `${pad(written.time.hour, 2)}:${pad(written.time.minute, 2)}`;
  const time = DATES.named({
    english: asked === undefined ? day : `${asked} on ${day}`,
    persian: asked === undefined ? dateKey(written.date) : `${dateKey(written.date)} ${asked}`,
  });
  return {
    problem: DATES.skippedTime({ time, zone: zone.name, clock }),
    expected: DATES.shownTime({ zone: zone.name }),
    fix: DATES.copy({ text: `${nextKey} ${clock}` }),
  };
}
