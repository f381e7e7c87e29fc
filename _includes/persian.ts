/*
 * What a digest's own components and pages may use of the Persian language, as `gozide/persian`: dates of both
 * calendars, digits and the direction of text. Whatever a component of ours imports of it is here.
 */
export { languageOf, ltrPieces, textRuns } from "../src/persian/bidi.ts";
export {
  clockTime,
  gregorianDay,
  gregorianMonthName,
  gregorianMonthYear,
  jalaliDateText,
  jalaliDayTime,
  jalaliMonthName,
  jalaliMonthYear,
  jalaliShort,
  machineDate,
  weekdayLetter,
  weekdayName,
} from "../src/persian/calendar/format.ts";
export { gregorianDate, gregorianKey } from "../src/persian/calendar/gregorian.ts";
export { gregorianToJalali, jalaliDate, jalaliKey, jalaliToGregorian } from "../src/persian/calendar/jalali.ts";
export type { Moment } from "../src/persian/calendar/moment.ts";
export { persianDigits } from "../src/persian/digits.ts";
export { monthName, monthYear, otherMonths, otherMonthsText } from "./components/calendar-names.ts";
