import * as z from "zod";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { type Moment, parseMoment } from "../persian/calendar/moment.ts";
import { latinDigits } from "../persian/digits.ts";
import { labelSlug } from "../persian/label.ts";
import { typeset } from "../persian/typeset.ts";
import { FIELDS } from "../words/fields.ts";
import { fault } from "./fault.ts";
import { characterName } from "./hidden-characters.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { uri } from "./links.ts";
import { type Focus, readFocus } from "./picture-focus.ts";
import { readAddress } from "./web-address.ts";

/** One line of Persian text, typeset: line breaks become spaces. Shared by the article and the data files. */
export function line() {
  return short(CONTENT_LIMITS.line).transform((text, context) => {
    // A ZWNJ at the edge goes, and the space behind it would be left.
    const line = typeset(text.replace(/\s/gu, " ")).trim();
    if (showsSomething(line)) return line;
    context.addIssue(fault(FIELDS.showsNothing, { expected: FIELDS.string }));
    return z.NEVER;
  });
}

/** Whether a text holds more than spaces and invisible characters. What this Node's Unicode does not have yet is seen. */
export function showsSomething(text: string): boolean {
  return /[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Z}]/u.test(text);
}

/** A text of at most so many UTF-16 units. */
export function short(most: number) {
  return z.string().superRefine((text, context) => {
    if (text.length <= most) return;
    context.addIssue(fault(FIELDS.tooLong({ length: text.length }), { expected: FIELDS.atMostCharacters({ most }) }));
    return z.NEVER;
  });
}

/** The short Latin name by which a section, a source, a thread or an author is called in files and addresses. */
export function identifier() {
  return z.string().check((payload) => {
    if (!IDENTIFIER.test(payload.value)) {
      const latin = labelSlug(payload.value.replace(/[-_\s]+$/u, ""));
      const fix = IDENTIFIER.test(latin) ? { fix: FIELDS.write({ text: latin }) } : {};
      const wrong = fault(FIELDS.notShortName, { expected: FIELDS.shortName, ...fix });
      payload.issues.push({ ...wrong, input: payload.value });
    }
  });
}

const IDENTIFIER = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u;

/** How an article names a section, a source, a thread or an author; whether there is one of that id is asked later. */
export function reference() {
  return short(CONTENT_LIMITS.reference).transform((text) => text.trim());
}

/** A domain with or without a path, and no more than an address that a message shows. */
const WITHOUT_SCHEME = /^(?!.{60})[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/iu;

/** An absolute http or https address. Other schemes could run a script in the reader's browser. */
export function address() {
  return withoutControls().transform((text, context) => {
    const url = readAddress(text.trim());
    // What comes before `@` is no part of the domain, and could be taken for it.
    const who = `${url?.username}${url?.password}`;
    if (url !== undefined && (url.protocol === "https:" || url.protocol === "http:") && who === "") {
      return uri(url.href);
    }
    const given = text.trim();
    const fix = WITHOUT_SCHEME.test(given) ? { fix: FIELDS.write({ text: `https://${given}` }) } : {};
    context.addIssue(fault(FIELDS.notAddress, { expected: FIELDS.webAddress, ...fix }));
    return z.NEVER;
  });
}

/** A text without control characters, of which browsers pass over some: with them an address would say one thing and lead to another. */
export function withoutControls() {
  return z.string().check((payload) => {
    const [control] = /\p{Cc}/u.exec(payload.value.trim()) ?? [];
    if (control === undefined) return;
    const wrong = fault(FIELDS.control({ character: characterName(control) }), { fix: FIELDS.writeWithout });
    payload.issues.push({ ...wrong, input: payload.value });
  });
}

/** What matters most in a picture. */
export function focus() {
  return z.string().transform((text, context): Focus => {
    const read = readFocus(text);
    if (read !== undefined) return read;
    context.addIssue(fault(FIELDS.notFocus, { expected: FIELDS.focus }));
    return z.NEVER;
  });
}

/** `true` or `false`, also بله and خیر. */
export function flag() {
  return z
    .enum(["true", "false", "yes", "no", "بله", "خیر"])
    .transform((text) => ["true", "yes", "بله"].includes(text));
}

/** A whole number from `least` to `most`, in Latin, Persian or Arabic digits. */
export function count(least: number, most: number) {
  return z.string().transform((text, context) => {
    const latin = latinDigits(text);
    const value = Number(latin);
    if (/^\d{1,9}$/u.test(latin) && value >= least && value <= most) return value;
    context.addIssue(fault(FIELDS.notNumber, { expected: FIELDS.wholeNumber({ least, most }) }));
    return z.NEVER;
  });
}

/** An edition's number. */
export function editionNumber() {
  return count(1, 999_999);
}

/** A list of at most a hundred; a single value counts as a list of one, which is how editors often write it. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value, context) => {
    if (Array.isArray(value) && value.length > CONTENT_LIMITS.listItems) {
      context.addIssue(
        fault(FIELDS.longList({ length: value.length }), {
          expected: FIELDS.atMost({ most: CONTENT_LIMITS.listItems }),
        }),
      );
      return z.NEVER;
    }
    return Array.isArray(value) || value === undefined ? value : [value];
  }, z.array(item));
}

/** What is between commas and semicolons, those of a Persian keyboard too. */
export function splitAtCommas(text: string): readonly string[] {
  return text
    .split(/[,،;؛]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A list of references, on one line also with commas between them: `isna، mehr`. */
export function references() {
  const split = (value: unknown): readonly unknown[] => (typeof value === "string" ? splitAtCommas(value) : [value]);
  return z.preprocess(
    (value) => (Array.isArray(value) ? value.flatMap(split) : value === undefined ? value : split(value)),
    listOf(reference()),
  );
}

/** A day or an instant, Jalali or ISO Gregorian, read in the site's time zone. */
export function moment(zone: string) {
  return z.string().transform((text, context): Moment => {
    const result = parseMoment(text, zone);
    if (result.ok) return result.moment;
    const { problem, expected, fix } = result;
    context.addIssue(fault(problem, { expected, ...(fix === undefined ? {} : { fix }) }));
    return z.NEVER;
  });
}

/** A day without a time, Jalali or ISO Gregorian, as the key of its Jalali day: `1404-01-13`. */
export function jalaliDay() {
  // In UTC no day lacks its midnight.
  return moment("UTC").transform(({ jalali }) => jalaliKey(jalali));
}
