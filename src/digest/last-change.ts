import type { Article } from "../content/article.ts";
import type { Moment } from "../persian/calendar/moment.ts";

/** When an article was last changed: its date, its update or its last correction. */
export function lastChange({ date, updated, corrections }: Article): Moment {
  if (updated === undefined && corrections.length === 0) return date;
  return latest([date, ...(updated === undefined ? [] : [updated]), ...corrections.map((it) => it.date)]) ?? date;
}

/** The latest of some moments; undefined of none. */
export function latest(moments: Iterable<Moment>): Moment | undefined {
  let newest: Moment | undefined;
  for (const moment of moments) if (newest === undefined || moment.epochMs > newest.epochMs) newest = moment;
  return newest;
}
