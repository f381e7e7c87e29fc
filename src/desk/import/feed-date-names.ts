import {
  GREGORIAN_MONTHS_ENGLISH,
  JALALI_MONTHS_ENGLISH,
  WEEKDAYS,
  WEEKDAYS_RFC822,
} from "../../persian/calendar/names.ts";
import { MONTHS_BY_NAME } from "../../persian/calendar/text-date-months.ts";
import { isKnownZone } from "../../persian/calendar/zone.ts";
import { fold } from "../../persian/fold.ts";

/** A month by its name: which it is, of which calendar, and whether it is written as RFC 822 does. */
export interface NamedMonth {
  readonly month: number;
  readonly calendar: "jalali" | "gregorian";
  readonly standard: boolean;
}

/** The month of «Jan», «January», «Sept.», «بهمن», «Bahman», «دلو», «ژانویه», «آگوست», «يناير», «январи»; undefined where it is none. */
export function monthOf(name: string): NamedMonth | undefined {
  const key = fold(name);
  const english = GREGORIAN_MONTHS_ENGLISH.findIndex((month) => isCut(key, month));
  if (english !== -1) return { month: english + 1, calendar: "gregorian", standard: key.length === 3 };
  const cyrillic = CYRILLIC.findIndex((month) => month.test(key));
  if (cyrillic !== -1) return { month: cyrillic + 1, calendar: "gregorian", standard: false };
  const named = months.get(key);
  return named === undefined ? undefined : { ...named, standard: false };
}

/** Latin spellings of Jalali months, those of Afghanistan too, each month's between bars. */
const JALALI_LATIN =
  "hamal|ordibehest sawr saur thawr|khordaad jawza jauza|saratan|amordad asad|shahrivar shahriver sunbula sonbola|mizan|aqrab|azer qaws qaus|day jadi jaddi|dalw dalwa dalv|isfand hut hoot";
/** Gregorian months as Arabic has them, in the Levant too where their name is one word. */
const ARABIC =
  "يناير|فبراير شباط|مارس|أبريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس|سبتمبر أيلول|أكتوبر|نوفمبر|ديسمبر";
/** In Tajik and in Russian, with any ending. */
const CYRILLIC = "янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
  .split("|")
  .map((stem) => new RegExp(`^${stem}`, "u"));

const months: ReadonlyMap<string, Pick<NamedMonth, "month" | "calendar">> = new Map([
  ...spellings("gregorian", ARABIC),
  ...spellings("jalali", JALALI_LATIN),
  ...spellings("jalali", JALALI_MONTHS_ENGLISH.join("|")),
  ...[...MONTHS_BY_NAME].map(([name, { calendar, month }]) => [fold(name), { calendar, month }] as const),
]);

function spellings(calendar: NamedMonth["calendar"], list: string) {
  return list
    .split("|")
    .flatMap((names, at) => names.split(" ").map((name) => [fold(name), { calendar, month: at + 1 }] as const));
}

const LUNAR = new Set(
  `محرم,صفر,ربیع,ربیعالاول,ربیعالثانی,جمادی,جمادیالاول,جمادیالاولی,جمادیالثانی,جمادیالثانیه,رجب,شعبان,رمضان,شوال,ذیقعده,ذیالقعده,ذیحجه,ذیالحجه,
  muharram,safar,rajab,shaban,shaaban,ramadan,ramazan,shawwal`
    .split(",")
    .map((name) => fold(name)),
);

/** Whether a name is a month's of the lunar calendar, whose days depend on where the moon was seen. */
export function isLunarMonth(name: string): boolean {
  return LUNAR.has(fold(name));
}

/** Whether a name is a month's or weekday's, or its first three letters or more. */
function isCut(key: string, name: string): boolean {
  return key.length >= 3 && fold(name).startsWith(key);
}

const WEEKDAYS_ENGLISH = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"];

/** 0 = Saturday … 6 = Friday of «Sat», «Saturday», «Thurs», «یک شنبه»; undefined where it is none. */
export function weekdayOf(name: string): number | undefined {
  const key = fold(name);
  const english = WEEKDAYS_ENGLISH.findIndex((day) => isCut(key, day));
  const at = english === -1 ? WEEKDAYS.findIndex((day) => fold(day) === key) : english;
  return at === -1 ? undefined : at;
}

/** Whether a weekday is written as RFC 822 does, in letters of any case. */
export function isStandardWeekday(name: string): boolean {
  return WEEKDAYS_RFC822.some((day) => day.toLowerCase() === name.toLowerCase());
}

/** Zones by their letters; those that mean several (IST, BST) are not read. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ Z: "+00:00", UT: "+00:00", GMT: "+00:00", EST: "-05:00", EDT: "-04:00", CST: "-06:00", CDT: "-05:00" },
  ...{ MST: "-07:00", MDT: "-06:00", PST: "-08:00", PDT: "-07:00" },
};
const OTHER_ZONES: Readonly<Record<string, string>> = {
  ...{ UTC: "+00:00", IRST: "+03:30", IRDT: "+04:30", AFT: "+04:30", WET: "+00:00", WEST: "+01:00", CET: "+01:00" },
  ...{ CEST: "+02:00", EET: "+02:00", EEST: "+03:00", MSK: "+03:00", TRT: "+03:00", PKT: "+05:00" },
};

/** Zones by the names that Windows and browsers give them: `Iran Standard Time`. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  "IRAN STANDARD TIME": "+03:30",
  "IRAN DAYLIGHT TIME": "+04:30",
  "IRAN TIME": "Asia/Tehran",
  "AFGHANISTAN STANDARD TIME": "+04:30",
  "AFGHANISTAN TIME": "+04:30",
  "TAJIKISTAN TIME": "+05:00",
  "GREENWICH MEAN TIME": "+00:00",
  "COORDINATED UNIVERSAL TIME": "+00:00",
  TEHRAN: "Asia/Tehran",
  "TEHRAN TIME": "Asia/Tehran",
  KABUL: "Asia/Kabul",
  "KABUL TIME": "Asia/Kabul",
};

/** Behind «به وقت». */
const TIMES_OF: Readonly<Record<string, string>> = {
  تهران: "Asia/Tehran",
  ایران: "Asia/Tehran",
  کابل: "+04:30",
  افغانستان: "+04:30",
  دوشنبه: "+05:00",
  تاجیکستان: "+05:00",
  گرینویچ: "+00:00",
};

/** A zone as a date names it. */
export interface NamedZone {
  /** `+03:30`, or the IANA name of a zone whose offset depends on the day. */
  readonly zone: string;
  readonly standard: boolean;
}

const GREENWICH = /^(?:([+-])?(\d{1,2})(?::?(\d{2}))? )?گرینویچ$/u;

/** `+03:30` of `+0330`, `+3:30`, `GMT+3`, `IRST`, or `Asia/Tehran`; undefined where it is no zone that all read alike. */
export function zoneNamed(written: string): NamedZone | undefined {
  const name = written.toUpperCase();
  const named = ZONES[name];
  if (named !== undefined) return { zone: named, standard: true };
  const place = /^به وقت (.+)$/u.exec(written)?.[1];
  const other = OTHER_ZONES[name] ?? LONG_NAMES[name] ?? (place === undefined ? undefined : TIMES_OF[place]);
  if (other !== undefined) return { zone: other, standard: false };
  if (/^[a-z]+\/[a-z_/+-]+$/iu.test(written)) {
    return isKnownZone(written) ? { zone: written, standard: false } : undefined;
  }
  const fromGreenwich = GREENWICH.exec(written);
  if (fromGreenwich !== null) {
    const [, ahead = "+", full = "0", past = "00"] = fromGreenwich;
    return { zone: `${ahead}${full.padStart(2, "0")}:${past}`, standard: false };
  }
  const [, sign, hours, minutes, part] =
    /^(?:GMT|UTC|UT|Z)?\s*([+-])(\d{1,2}?)(?:[: ]?(\d{2})|\.(0|25|5|75))?(?: ?\[[A-Z/_]+\])?$/u.exec(name) ?? [];
  if (sign === undefined || hours === undefined) return undefined;
  const past = part === undefined ? (minutes ?? "00") : String(Number(`0.${part}`) * 60).padStart(2, "0");
  const zone = `${sign}${hours.padStart(2, "0")}:${past}`;
  return { zone, standard: /^[+-]\d{4}$/u.test(name) };
}
