import { type Moment, parseMoment } from "../../../src/persian/calendar/moment.ts";
import type { Language } from "../../../src/persian/calendar/names.ts";
import { findTextDates } from "../../../src/persian/calendar/text-dates.ts";
import { inEnglish } from "../../support/english.ts";

/** The moment of a text that must be a date. */
export function moment(text: string): Moment {
  const parsed = parseMoment(text, "Asia/Tehran");
  if (!parsed.ok) throw new Error(inEnglish(parsed.problem));
  return parsed.moment;
}

export const ESFAND_1395 = moment("1395-12-07 14:25");

/** The text with its dates in brackets, as the golden file writes them. */
export function marked(text: string, reference = ESFAND_1395, language: Language = "fa-IR", previous = ""): string {
  let result = "";
  let from = 0;
  for (const date of findTextDates(text, reference, language, previous)) {
    const words = text.slice(date.start, date.end);
    result += `${text.slice(from, date.start)}[${words}|${date.datetime ?? "-"}|${date.reading}]`;
    from = date.end;
  }
  return result + text.slice(from);
}

/** Texts with their dates marked, under what they show. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** A text with its dates marked, and the text itself. */
export interface Example {
  readonly title: string;
  readonly text: string;
  readonly expected: string;
}

/** The examples one by one; a text is without the marks of its dates. */
export function each(examples: Examples): readonly Example[] {
  return Object.entries(examples).flatMap(([title, texts]) =>
    texts.map((expected) => ({ title, text: expected.replace(/\[([^|\]]*)\|[^\]]*\]/g, "$1"), expected })),
  );
}

/** The example with every space of its text written twice, as sloppy typing leaves it; readings keep theirs. */
export function spaced({ title, text, expected }: Example): Example {
  const wide = expected.replace(/(\|[^|\]]*\|[^\]]*\])| /g, (_, readings?: string) => readings ?? "  ");
  return { title, text: text.replaceAll(" ", "  "), expected: wide };
}
