import { latinDigits } from "../persian/digits.ts";
import { ANY_DIGIT } from "../persian/list-markers.ts";

/** Two lines of a paragraph that were meant as items of a list. */
export interface RunTogether {
  /** Where the first is in the paragraph, in UTF-16 units. */
  readonly at: number;
  /** What they begin with: `۱-` and `۲-`. */
  readonly marks: readonly [string, string];
  /** What would make a list of them: another sign behind the number, a line before it, or a dash in the mark's place. */
  readonly needs: "sign" | "line" | "dash";
}

interface MarkedLine {
  readonly at: number;
  readonly index: number;
  readonly mark: string;
  /** The place in its row, from 1. */
  readonly place: number;
  /** What it is written with besides the number. */
  readonly kind: string;
}

/** «۱-», «۱ -», «(۱)», «۱.», «۱️⃣»; not «۱۲-۱۰», «۲.۵», nor a result, «۳ - ۲». */
const NUMBER = new RegExp(
  `^([([]?)([${ANY_DIGIT}]{1,4})(?:[\\-\u2013\u2014\u2212\u0640.)\\]:/\u066B]|\uFE0F?\u20E3| [\\-\u2013\u2014.)](?= [^${ANY_DIGIT}]))(?![${ANY_DIGIT}]| ?[\\-\u2013\u2014] ?[${ANY_DIGIT}])`,
  "u",
);
/** What comes first and second where nobody counts in digits. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["الف", "ب"],
  ["a", "b"],
  ["A", "B"],
  ["یکم", "دوم"],
  ["اول", "دوم"],
  ["نخست", "دوم"],
];
const NAME = /^(\(?)(الف|ب|a|b|A|B|یکم|اول|نخست|دوم)( ?[-\u2013\u2014\u0640.):])(?=[ \t]?[\p{L}\p{N}«"(*[])/u;
/** Bullets, and the pictures that stand for them in messengers. A dash has a space behind it, or a word. */
const BULLET =
  /^(?:[\u2022\u2023\u2043\u2219\u00B7\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25A1\u25B6\u25BA\u25B8\u25C0\u25C4\u25C6\u25C7\u2605\u2606\u2713\u2714\u27A4\u2192\u2190\u2756]\uFE0F?|(?!\p{Emoji_Modifier})\p{Extended_Pictographic}\uFE0F?(?=[ \p{L}])|[\u2013\u2014](?=[ \p{L}]))/u;

/**
 * Finds lines in a row that begin as the items of a list do, and are one paragraph to Markdown: «۱- یک» above «۲- دو».
 * Lines that end with a break stay apart, and are not meant.
 * @param paragraph its source
 */
export function runTogether(paragraph: string): RunTogether | undefined {
  let before: MarkedLine | undefined;
  let at = 0;
  let above = "";
  for (const [index, line] of paragraph.split("\n").entries()) {
    const marked = markedLine(line, index, at);
    if (marked !== undefined) {
      if (before !== undefined && follows(marked, before) && !BREAK.test(above)) {
        return { at: before.at, marks: [before.mark, marked.mark], needs: needOf(before, line) };
      }
      before = marked;
    }
    above = line;
    at += line.length + 1;
  }
  return undefined;
}

/** @see https://spec.commonmark.org/0.31.2/#hard-line-breaks */
const BREAK = / {2,}$|\\$/u;

function markedLine(written: string, index: number, at: number): MarkedLine | undefined {
  const line = written.replace(/^[ \t]+/u, "");
  const number = NUMBER.exec(line);
  if (number !== null) {
    const [mark, , digits = ""] = number;
    return { at, index, mark, place: Number(latinDigits(digits)), kind: mark.replace(digits, "") };
  }
  const name = NAME.exec(line);
  if (name !== null) {
    const [mark, bracket = "", word = "", sign = ""] = name;
    const place = PAIRS.some(([first]) => first === word) ? 1 : 2;
    return { at, index, mark: mark.trim(), place, kind: `${bracket}${familyOf(word)}${sign}` };
  }
  const bullet = BULLET.exec(line)?.[0];
  return bullet === undefined ? undefined : { at, index, mark: bullet, place: 0, kind: bullet };
}

/** One name for what counts together: a first word has a second of its own. */
function familyOf(word: string): string {
  return PAIRS.find((pair) => pair.includes(word))?.[1] ?? word;
}

/** Bullets are on lines in a row; numbers may have lines of their items between them. */
function follows(line: MarkedLine, before: MarkedLine): boolean {
  if (line.kind !== before.kind) return false;
  return line.place === 0 ? line.index === before.index + 1 : line.place === before.place + 1;
}

function needOf({ place, kind }: MarkedLine, line: string): RunTogether["needs"] {
  if (place === 0 || /\p{L}/u.test(kind)) return "dash";
  return /^[.)]$/u.test(kind) && /^[ \t]*[^ \t]+[ \t]/u.test(line) ? "line" : "sign";
}
