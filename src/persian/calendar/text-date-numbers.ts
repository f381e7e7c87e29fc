import type { CalendarName } from "./date-problem.ts";
import { gregorianDate } from "./gregorian.ts";
import { jalaliDate } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import type { Candidate } from "./text-date-candidates.ts";
import { isYearOf } from "./text-date-years.ts";

/** Three numbers with the same sign between them, and nothing of the kind on either side: no address, no version. */
const NUMBERS =
  /(?<![\p{L}\p{M}\d]|[\d/.\-:٫٬]\s?)(?<first>\d{1,4})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<third>\d{1,4})(?![\p{L}\p{M}\d]|[/\-:٫٬%٪]|\.\d)/gu;
/** How many years from the article's own one of two digits may be. */
const NEAR_YEARS = 3;

interface Day {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days in numbers of a folded text, `2017/02/14`, `۱۳۹۵/۱۲/۰۷`, `۱۴/۲/۲۰۱۷`, `۹۵/۱۲/۰۷`, where only one reading is possible. */
export function numberCandidates(text: string, reference: Moment): readonly Candidate[] {
  return [...text.matchAll(NUMBERS)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { first = "", second = "", third = "" } = groups;
    const day = readNumbers(first, second, third, reference);
    if (day === undefined) return [];
    return [{ ...day, start: index, end: index + whole.length, yearShown: true, yearKnown: true }];
  });
}

function readNumbers(first: string, second: string, third: string, reference: Moment): Day | undefined {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4 && third.length <= 2) return dayOf(a, b, c);
  if (third.length === 4 && first.length <= 2) {
    const [dayFirst, monthFirst] = [dayOf(c, b, a), dayOf(c, a, b)];
    const one = dayFirst === undefined || monthFirst === undefined || a === b;
    return one ? (dayFirst ?? monthFirst) : undefined;
  }
  return first.length === 2 && third.length <= 2 ? shortDay(a, b, c, reference) : undefined;
}

/** «۹۵/۱۲/۰۷» of an article of that time; a number of 31 or less might be the day. */
function shortDay(short: number, month: number, day: number, reference: Moment): Day | undefined {
  const year = 1300 + short;
  if (short <= 31 || Math.abs(year - reference.jalali.year) > NEAR_YEARS) return undefined;
  return dayOf(year, month, day);
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  if (isYearOf(year, "jalali")) {
    return jalaliDate(year, month, day) && { calendar: "jalali", year, month, day };
  }
  if (!isYearOf(year, "gregorian")) return undefined;
  return gregorianDate(year, month, day) && { calendar: "gregorian", year, month, day };
}
