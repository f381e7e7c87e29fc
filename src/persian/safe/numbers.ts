import { persianDigits } from "../digits.ts";
import type { Change } from "../edits.ts";
import { DECIMAL_MARK, PERCENT_MARK, THOUSANDS_MARK } from "../letters.ts";
import { OPAQUE } from "../view.ts";
import { scriptAfter, scriptBefore } from "./context.ts";
import { replacing, type SafeRule } from "./rules.ts";

const NUMBER = /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,][0-9\u0660-\u0669\u06F0-\u06F9]+)*/gu;
/**
 * Numbers that hang together without a space: results, spans, dates, hours, sizes, models, ISBNs, telephone numbers.
 *
 * @see https://www.unicode.org/reports/tr9/#W4 which takes numbers with one separator between them for one number, too
 */
const CHAIN =
  /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,\u066B\u066C/:×\-\u2010-\u2013][0-9\u0660-\u0669\u06F0-\u06F9]+)*/gu;
const WORTH_A_LOOK = /[0-9\u0660-\u0669]|[\u06F0-\u06F9][.,][\u06F0-\u06F9]/u;
const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/u;
/** Three digits after a point may be thousands: not ours to say. */
const DECIMAL = /^[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})$/u;
/** But not before «میلیون» and its like. */
const OF_MILLIONS = /^ ?(?:میلیون|میلیارد|تریلیون)/u;
/** After these a number is counted, in Persian whatever stands before it. */
const COUNTED =
  /^ ?(?:هزار|میلیون|میلیارد|تریلیون|درصد|٪|%|نفر|دلار|یورو|تومان|ریال|سال|ماه|روز|ساعت|دقیقه|گل|بار|امتیاز)/u;
/** Before these a point between digits is no decimal: hours, clauses, versions. */
const NOT_DECIMAL = /(?:ساعت|بند|مادهٔ?|نسخهٔ?|فصل|بخش|شمارهٔ?|صفحه|آیه|تبصره) ?$/u;

function latinContext(view: string, start: number, end: number): boolean {
  const before = scriptBefore(view, start);
  const after = scriptAfter(view, end);
  if (before !== "latin" && after !== "latin") return false;
  if (COUNTED.test(view.slice(end, end + 12))) return false;
  const gap = view.charAt(start - 2) === OPAQUE && /[ \-–.,/]/u.test(view.charAt(start - 1));
  return gap || (before !== "persian" && after !== "persian");
}

function written(view: string, start: number, token: string): string {
  const end = start + token.length;
  const latin = token.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
  const digits = persianDigits(token);
  if (THOUSANDS.test(latin)) return digits.replaceAll(",", THOUSANDS_MARK).replace(".", DECIMAL_MARK);
  const before = view.slice(Math.max(0, start - 8), start);
  const apart = !/[/\-–:.,]$/u.test(before) && !/[/\-–:,][0-9\u06F0-\u06F9]/u.test(view.slice(end, end + 2));
  const opens = /(?:^|[\n\uE002])\s*$/u.test(before) && !COUNTED.test(view.slice(end, end + 12));
  const decimal =
    DECIMAL.test(latin) || (/^[0-9]+\.[0-9]{3}$/u.test(latin) && OF_MILLIONS.test(view.slice(end, end + 9)));
  return decimal && apart && !opens && !NOT_DECIMAL.test(before) ? digits.replace(".", DECIMAL_MARK) : digits;
}

/**
 * Digits become Persian, and a point and commas inside a number «٫» and «٬», but beside Latin words. Numbers that hang together
 * are asked about once, so that no hyphen parts two scripts.
 */
export function digits(view: string): Change<SafeRule>[] {
  if (!WORTH_A_LOOK.test(view)) return [];
  return replacing("digits", view, CHAIN, ({ 0: chain, index }) => {
    const end = index + chain.length;
    if (view.charAt(end) === OPAQUE || view.charAt(index - 1) === OPAQUE) return undefined;
    if (latinContext(view, index, end)) return undefined;
    return chain.replace(NUMBER, (token, at: number) => written(view, index + at, token));
  });
}

const PERCENT_AFTER = /(?<=[\u06F0-\u06F9]) ?[%٪]/gu;
const PERCENT_BEFORE =
  /(?<![\p{L}\p{Nd}%٪])[%٪] ?[\u06F0-\u06F9]+(?:[\u066B\u066C][\u06F0-\u06F9]+)*(?![\u06F0-\u06F9]|[ ]?[%٪])/gu;

/** The percent sign is «٪» and follows its number. */
export function percent(view: string): Change<SafeRule>[] {
  if (!/[%٪]/u.test(view)) return [];
  const before = replacing("punctuation", view, PERCENT_BEFORE, ([text]) => text.replace(/[%٪] ?/u, "") + PERCENT_MARK);
  return before.length > 0 ? before : replacing("punctuation", view, PERCENT_AFTER, PERCENT_MARK);
}
