import { IANAZone } from "luxon";
import { DAY_MS } from "./day-number.ts";

const MINUTE_MS = 60_000;

/** A time zone of the IANA database, with its offsets remembered. */
export interface Zone {
  readonly name: string;
  /**
   * Offset from UTC in whole minutes at an instant, east positive. Local mean times of old (Tehran was
   * +03:25:44 until 1935) are rounded to the minute, since a machine date cannot say more.
   */
  readonly offsetAt: (epochMs: number) => number;
}

/**
 * What a wall-clock time is in a zone: an instant, the first of the two where clocks went back; or a gap where
 * clocks went forward over it, with the first instant after the gap.
 */
export interface LocalResolution {
  readonly exists: boolean;
  readonly epochMs: number;
}

const zones = new Map<string, Zone>();

/** Whether this is an IANA zone's name. Newer Nodes would take `+03:30` for one too, which has no rules for summer time. */
export function isKnownZone(name: string): boolean {
  return zones.has(name) || (/^[A-Za-z]/u.test(name) && IANAZone.isValidZone(name));
}

/**
 * The zone of an IANA name such as `Asia/Tehran`; the same object each time.
 * @throws {RangeError} if the runtime does not know the name.
 */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (!isKnownZone(name)) throw new RangeError(`Unknown time zone: ${name}`);
  const zone: Zone = { name, offsetAt: rememberedOffsets(IANAZone.create(name)) };
  zones.set(name, zone);
  return zone;
}

/**
 * The instant at which clocks of the zone show this wall-clock time.
 * @param localMs the wall-clock time counted as if it were UTC, in milliseconds
 */
export function resolveLocal(localMs: number, zone: Zone): LocalResolution {
  const before = zone.offsetAt(localMs - DAY_MS);
  const after = zone.offsetAt(localMs + DAY_MS);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const epochMs = localMs - offset * MINUTE_MS;
    if (zone.offsetAt(epochMs) === offset) return { exists: true, epochMs };
  }
  return { exists: false, epochMs: firstInstantAfterChange(zone, localMs - DAY_MS, localMs + DAY_MS) };
}

/** The first instant of the offset that holds at `to`; the zone changes once between the two instants. */
function firstInstantAfterChange(zone: Zone, from: number, to: number): number {
  const after = zone.offsetAt(to);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The one day of Iran of which Node's tables disagree: summer time of 1358 began on 5 Khordad, and not on the 6th as
 * tables before 2025c have it.
 * @see https://data.iana.org/time-zones/tzdb/asia
 */
const TEHRAN_DAY = { from: Date.UTC(1979, 4, 25, 20, 30), to: Date.UTC(1979, 4, 26, 20, 30), offset: 270 };

/**
 * Asking Intl for an offset costs about 6 µs. A zone does not change twice within a day of UTC, so where a day
 * begins and ends with one offset, it holds all day; only days of a change are asked for exactly.
 */
function rememberedOffsets(zone: IANAZone): (epochMs: number) => number {
  const exact = (epochMs: number): number =>
    zone.name === "Asia/Tehran" && epochMs >= TEHRAN_DAY.from && epochMs < TEHRAN_DAY.to
      ? TEHRAN_DAY.offset
      : Math.round(zone.offset(epochMs));
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const offset = exact(day * DAY_MS);
    starts.set(day, offset);
    return offset;
  };
  return (epochMs) => {
    const day = Math.floor(epochMs / DAY_MS);
    const start = startOf(day);
    return start === startOf(day + 1) ? start : exact(epochMs);
  };
}
