import { parseMoment } from "../../persian/calendar/moment.ts";
import { dateText } from "../import/date-text.ts";
import type { Candidate } from "./candidate.ts";

/** When a candidate was published, to the minute, in the site's zone; `-` where nobody can tell. */
export function dateOf({ date }: Candidate, zone: string): string {
  const moment = date === undefined ? undefined : parseMoment(date, zone);
  return moment?.ok === true ? dateText(moment.moment, zone).slice(0, 16) : "-";
}
