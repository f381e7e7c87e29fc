/** A stretch of text in one direction. */
export interface Run {
  readonly text: string;
  /** Whether it is written in Latin letters, or is a date as machines write it, and so runs from left to right. */
  readonly latin: boolean;
}

/**
 * A Latin run: from a Latin letter (or a digit or sign glued to one) to the last Latin letter, digit or closing sign,
 * over spaces and joining punctuation in between. `C++`, `.NET`, `GPT-4`, `@handle` and `Web Content 2.1` are one run each;
 * so is `2025-11-12`, which behind a Persian letter would be set day first. A long number is walked once: a run does not
 * begin inside of one.
 * @see https://www.unicode.org/reports/tr9/#W2
 */
const LATIN_RUN =
  /(?:[@#]|(?<![0-9])\.|(?<![0-9][-.]?))(?:[0-9][-.]?)*[A-Za-z\u00C0-\u024F](?:[A-Za-z0-9\u00C0-\u024F.,:'\u2019&/+#_@-]|[ ](?=[A-Za-z0-9\u00C0-\u024F(&+]))*(?<![.,:' &/@-])|(?<![\p{N}-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\p{N}-])/gu;

/** Whether a text holds a letter of the Arabic script. */
export function hasPersian(text: string): boolean {
  return /[\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF]/u.test(text);
}

/** Cuts a text into Latin runs and what stands between them; joined again, the runs are the text. */
export function splitLatin(text: string): readonly Run[] {
  if (!/[A-Za-z\u00C0-\u024F]|[0-9]-[0-9]/u.test(text)) return [{ text, latin: false }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(LATIN_RUN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), latin: false });
    runs.push({ text: match[0], latin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), latin: false });
  return runs;
}

/** Whether a text that stands by itself is to be read from left to right: it has Latin letters, and none of the Arabic script. */
export function isLatinText(text: string): boolean {
  return /[A-Za-z\u00C0-\u024F]/u.test(text) && !hasPersian(text);
}

/**
 * The runs of a text that stands by itself, such as a title or a name. One that is Latin is one run with all its
 * numbers and signs, which in `splitLatin` stay outside: «10 years of Go», «100% Rust», «(2025)» would change places.
 */
export function textRuns(text: string): readonly Run[] {
  return isLatinText(text) ? [{ text, latin: true }] : splitLatin(text);
}
