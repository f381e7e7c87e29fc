import * as z from "zod";
import type { OtherCalendar } from "../persian/calendar/text-dates.ts";

const WAYS = ["inline", "title", "off"] as const;

/** What a single word says of days, months and years. */
const WORDS: Readonly<Record<"days" | (typeof WAYS)[number], Exclude<OtherCalendar, string>>> = {
  days: { days: "inline", months: "title", years: "title" },
  inline: { days: "inline", months: "inline", years: "inline" },
  title: { days: "title", months: "title", years: "title" },
  off: { days: "off", months: "off", years: "off" },
};
const NAMES = ["days", ...WAYS] as const;

/** How the other calendar is given where `site.yaml` does not say: months and years are noise in a text that names many. */
export const OTHER_CALENDAR: OtherCalendar = WORDS.days;

/** `other_calendar` of `site.yaml`: a word for all dates, or one for each kind of date. */
export function otherCalendar() {
  return z.preprocess(
    (value, context) => {
      if (typeof value !== "string") return value;
      const name = NAMES.find((word) => word === value);
      if (name !== undefined) return WORDS[name];
      context.addIssue({ code: "invalid_value", values: [...NAMES], input: value });
      return z.NEVER;
    },
    z.strictObject({
      days: z.enum(WAYS).default(WORDS.days.days).describe("Of days, such as «۲۴ فوریه»."),
      months: z.enum(WAYS).default(WORDS.days.months).describe("Of months, such as «ماه اکتبر»."),
      years: z.enum(WAYS).default(WORDS.days.years).describe("Of years, such as «سال ۲۰۱۶»."),
    }),
  );
}
