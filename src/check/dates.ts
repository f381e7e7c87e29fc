/** Any digit that is not ASCII. */
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/u;

/** Whether a text holds a digit that is not ASCII, such as ۱ or ١. */
export function hasForeignDigit(text: string): boolean {
  return FOREIGN_DIGIT.test(text);
}

/** An ISO 8601 date as HTML, Atom and sitemaps take it: year, month, day, or an instant with its offset. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/u;

/**
 * Whether a text is a machine-readable date that exists in the Gregorian calendar.
 * @param precision `instant` asks for a time and an offset (RFC 3339)
 * @see https://www.w3.org/TR/NOTE-datetime
 */
export function isMachineDate(text: string, precision: "any" | "instant" = "any"): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [, year, month, day, hour, minute, second] = match;
  if (precision === "instant" && (hour === undefined || second === undefined)) return false;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return false;
  if (month === undefined) return true;
  return isDay(Number(year), Number(month), Number(day ?? 1));
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const RFC_822 = /^(?:([A-Z][a-z]{2}), )?(\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:[+-]\d{4}|GMT|UT)$/u;

/**
 * Whether a text is a date of RSS, with the weekday that the day has.
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 */
export function isMailDate(text: string): boolean {
  const match = RFC_822.exec(text);
  if (match === null) return false;
  const [, weekday, day, name = "", year, hour, minute, second] = match;
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0 || !isDay(Number(year), month, Number(day))) return false;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false;
  return (
    weekday === undefined || DAYS[new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDay()] === weekday
  );
}
