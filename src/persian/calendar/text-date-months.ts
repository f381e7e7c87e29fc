import type { CalendarName } from "./date-problem.ts";
import { GREGORIAN_MONTHS, JALALI_MONTHS } from "./names.ts";

/** A month as a text names it. */
export interface NamedMonth {
  readonly calendar: CalendarName;
  /** From 1. */
  readonly month: number;
  /**
   * How much else the name means, and so how much a text must add before it is a month:
   * `plain` hardly anything; `homonym` is also a word of everyday Persian (تیر arrow, مهر seal, میزان amount);
   * `prefix` is «می», which is above all the sign of the present tense.
   */
  readonly meaning: "plain" | "homonym" | "prefix";
}

/** Gregorian spellings of the press beside the two lists of {@link GREGORIAN_MONTHS}, by month. */
const GREGORIAN_VARIANTS: Readonly<Record<string, number>> = {
  آپریل: 4,
  اوریل: 4,
  ژوئین: 6,
  ژوین: 6,
  ژوییه: 7,
  آگوست: 8,
  آگست: 8,
  اگوست: 8,
};

const HOMONYMS = new Set([
  "تیر",
  "مهر",
  "دی",
  "اوت",
  "مه",
  "حمل",
  "جوزا",
  "سرطان",
  "اسد",
  "میزان",
  "عقرب",
  "قوس",
  "جدی",
]);

/** Every name of a month, in letters as folded by {@link foldForDates}. */
export const MONTHS_BY_NAME: ReadonlyMap<string, NamedMonth> = monthsByName();

/** Names of Afghanistan's Jalali months; elsewhere they are other words far more often (سرطان cancer, اسد Assad). */
export const AFGHAN_JALALI: ReadonlySet<string> = new Set(JALALI_MONTHS["fa-AF"]);

/** Source of a RegExp group that matches any name of a month. */
export const MONTH_NAMES = [...MONTHS_BY_NAME.keys()].join("|");

/** Source of a RegExp group that matches the names of one calendar's months, but for «می», which is mostly none. */
export const NAMES_IN: Readonly<Record<CalendarName, string>> = {
  jalali: namesIn("jalali"),
  gregorian: namesIn("gregorian"),
};

const FOLDED: Readonly<Record<string, string>> = { ي: "ی", ى: "ی", ك: "ک", ۀ: "ه", "\u00A0": " " };

/** The text with Arabic letters as Persian ones and all digits as ASCII, every character where it stood. */
export function foldForDates(text: string): string {
  return text.replace(/[يىكۀ\u00A0٠-٩۰-۹]/g, (char) => FOLDED[char] ?? String(char.charCodeAt(0) & 0xf));
}

function namesIn(calendar: CalendarName): string {
  return [...MONTHS_BY_NAME]
    .flatMap(([name, month]) => (month.calendar === calendar && month.meaning !== "prefix" ? [name] : []))
    .join("|");
}

function monthsByName(): ReadonlyMap<string, NamedMonth> {
  const months = new Map<string, NamedMonth>();
  function add(calendar: CalendarName, name: string, month: number): void {
    const meaning = name === "می" ? "prefix" : HOMONYMS.has(name) ? "homonym" : "plain";
    months.set(name, { calendar, month, meaning });
  }
  for (const names of Object.values(GREGORIAN_MONTHS))
    for (const [i, name] of names.entries()) add("gregorian", name, i + 1);
  for (const [name, month] of Object.entries(GREGORIAN_VARIANTS)) add("gregorian", name, month);
  for (const names of Object.values(JALALI_MONTHS)) for (const [i, name] of names.entries()) add("jalali", name, i + 1);
  return months;
}
