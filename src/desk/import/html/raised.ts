import { latinDigits } from "../../../persian/digits.ts";
import { hasPersian } from "../../../persian/letters.ts";

/** Above the line (`sup`) or below it (`sub`). */
export type Side = "above" | "below";

const SIGNS: Readonly<Record<Side, readonly [string, string]>> = {
  above: [
    "0123456789+-=ni",
    "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207F\u2071",
  ],
  below: ["0123456789+-=", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C"],
};
const MINUS = /[\u2212\u2010\u2011\u2013]/gu;
/** «۵ام», `20th`, `1er`: letters that no number is changed by. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|ère|ere|ers|es|ème|eme|[هئ]?ا?م(?:ین)?)$/iu;
const MARK = /^(?:SM|[\p{P}\p{S}]+)$/u;

/** What is written for raised or lowered words: other signs for each, or something before and after them. */
export type RaisedForm =
  | { readonly kind: "signs"; readonly of: (text: string) => string }
  | { readonly kind: "between"; readonly open: string; readonly close: string };

const PLAIN: RaisedForm = { kind: "between", open: "", close: "" };

/**
 * How plain text says that words are raised or lowered, so that no digit joins a number: ۱۰³ and CO₂ where Unicode has
 * the signs (it has none for Persian digits), else `x^(a+b)` and `x_max`; a Persian word goes in parentheses. Notes in
 * brackets, ordinals and trade marks stay as they are.
 * @param before what comes before them
 */
export function raisedForm(words: string, side: Side, before: string): RaisedForm {
  const text = words.trim();
  if (text === "") return PLAIN;
  // «n + 1» is one expression, «۱ ۲» are two notes.
  const signs = text.replace(/\s*([+=\u2212-])\s*/gu, "$1");
  if ([...signs].every((sign) => signOf(sign, side) !== undefined)) {
    return { kind: "signs", of: (part) => [...part].map((sign) => signOf(sign, side) ?? "").join("") };
  }
  if (/^[oO\u00B0\u00BA\u02DA]$/u.test(text) && side === "above" && /\p{N}$/u.test(before)) {
    return { kind: "signs", of: () => "\u00B0" };
  }
  if (text === "TM") return { kind: "signs", of: () => "\u2122" };
  const afterNumber = /[\p{N})]$/u.test(before);
  const inBrackets = /^[([{«]/u.test(text);
  if (/^\[/u.test(text) || MARK.test(text) || (afterNumber && ORDINAL.test(text))) return PLAIN;
  if (inBrackets && !/[\p{N}\p{Script=Latin}\p{Script=Greek})]$/u.test(before)) return PLAIN;
  if (!/\S$/u.test(before)) return PLAIN;
  if (hasPersian(text) || text.length > 20) return inBrackets ? PLAIN : { kind: "between", open: " (", close: ")" };
  const sign = side === "above" ? "^" : "_";
  const whole = inBrackets || [...text].length === 1 || (side === "below" && /^\p{L}+$/u.test(text));
  return whole ? { kind: "between", open: sign, close: "" } : { kind: "between", open: `${sign}(`, close: ")" };
}

/** The same for words without marks. */
export function raisedText(words: string, side: Side, before: string): string {
  const form = raisedForm(words, side, before);
  return form.kind === "signs" ? form.of(words) : `${form.open}${words.trim()}${form.close}`;
}

function signOf(sign: string, side: Side): string | undefined {
  const [from, to] = SIGNS[side];
  const at = from.indexOf(latinDigits(sign).replace(MINUS, "-"));
  return at === -1 || sign === "" ? undefined : to.charAt(at);
}
