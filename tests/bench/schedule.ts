import { d2g, d2j, j2d } from "jalaali-js";
import { DateTime } from "luxon";
import { between, type Random } from "./random.ts";

/** Articles of one day, as a busy desk publishes them: 10,000 make eleven months. */
export const articlesPerDay = 30;

/** The most articles there can be before their dates reach the future (30 a day from 1393 to the end of 1402). */
export const mostArticles = 109_000;

/** The first day: Nowruz 1393 (21 March 2014). Up to 1401 summer time is part of the dates. */
const firstDay = j2d(1393, 1, 1);

/** One article of so many that could be published, so that a number of them takes so many years; without years, all. */
export function strideOf(count: number, years: number | undefined): number {
  if (years === undefined) return 1;
  return Math.max(
    1,
    Math.min(Math.floor((years * 365 * articlesPerDay) / count), Math.floor((mostArticles - 1) / count)),
  );
}

/** When an article was published, in Tehran. */
export interface Moment {
  /** Jalali date, ASCII digits: `1393-01-01`. */
  readonly jalaliDate: string;
  /** Time of day: `06:05`. */
  readonly time: string;
  /** ISO 8601, Gregorian, with Tehran's offset of that day: `2014-03-21T06:05:00+03:30`. */
  readonly iso: string;
}

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * The moment of the article with this place in the sequence. Later places are later moments.
 *
 * Days run from 06:00 on: the hour that does not exist on 2 Farvardin of a summer-time year (00:00-00:59) is never met.
 *
 * @throws RangeError at a place from {@link mostArticles} on
 */
export function momentOf(index: number, random: Random): Moment {
  if (index < 0 || index >= mostArticles) {
    throw new RangeError(`No date for article ${index}: expected 0 to ${mostArticles - 1}`);
  }
  const slot = 1050 / articlesPerDay;
  const minute = 6 * 60 + (index % articlesPerDay) * slot + between(random, 0, slot - 1);
  const day = firstDay + Math.floor(index / articlesPerDay);
  const { jy, jm, jd } = d2j(day);
  const { gy, gm, gd } = d2g(day);
  const hour = Math.floor(minute / 60);
  const clock = { year: gy, month: gm, day: gd, hour, minute: minute % 60 };
  const iso = DateTime.fromObject(clock, { zone: "Asia/Tehran" }).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new RangeError(`No such moment in Tehran: ${JSON.stringify(clock)}`);
  return { jalaliDate: `${jy}-${two(jm)}-${two(jd)}`, time: `${two(hour)}:${two(minute % 60)}`, iso };
}
