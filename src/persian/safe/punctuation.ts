import type { Change } from "../edits.ts";
import { PERSIAN_DIGITS, PERSIAN_LETTERS, PERSIAN_MARKS } from "../letters.ts";
import { EDGE } from "../view.ts";
import { inPersian } from "./context.ts";
import { replacing, type SafeRule } from "./rules.ts";

const L = `${PERSIAN_LETTERS}${PERSIAN_MARKS}`;
const D = `0-9${PERSIAN_DIGITS}`;

const LATIN_MARKS: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };
const LATIN_MARK = new RegExp(`(?<![${D}](?=,[${D}]))[,;?]`, "gu");

/** «، ؛ ؟» for their Latin forms in Persian text. */
export function persianMarks(view: string): Change<SafeRule>[] {
  return replacing("punctuation", view, LATIN_MARK, (match) =>
    inPersian(view, match.index, match.index + 1) ? LATIN_MARKS[match[0]] : undefined,
  );
}

const REPEATED = /[!؟]{2,}/gu;

/** «؟؟» and «!!!» say no more than one; both together are «؟!». */
export function repeatedMarks(view: string): Change<SafeRule>[] {
  return replacing("punctuation", view, REPEATED, (match) => {
    const [marks] = match;
    if (!inPersian(view, match.index, match.index + marks.length)) return undefined;
    if (!marks.includes("؟")) return "!";
    return marks.includes("!") ? "؟!" : "؟";
  });
}

/** Three dots and up to six; more are a leader. In «ا...» they stand for «الله». */
const DOTS = /(?<![.…])(?:\.{3,6}|…{2,3})(?![.…])/gu;
const GOD = new RegExp(`(?<![${L}])(?:ا|یدا|یدال|عبدا|روح ?ا|آیت ?ا)$`, "u");

/** «...» is one character, «…». */
export function ellipsis(view: string): Change<SafeRule>[] {
  return replacing("ellipsis", view, DOTS, (match) => {
    if (!inPersian(view, match.index, match.index + match[0].length)) return undefined;
    return GOD.test(view.slice(Math.max(0, match.index - 8), match.index)) ? undefined : "…";
  });
}

const PARTNERS: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "»": "«",
  "›": "‹",
  "(": ")",
  "[": "]",
  "«": "»",
  "‹": "›",
};

/** The nearest bracket of the kind of the one at `at`, in its block, going by `step`. */
function nearest(view: string, at: number, step: 1 | -1): string | undefined {
  const own = view.charAt(at);
  const partner = PARTNERS[own];
  for (let i = at + step; ; i += step) {
    const unit = view.charAt(i);
    if (unit === own || unit === partner) return unit;
    if (unit === EDGE || unit === "") return undefined;
  }
}

/** Does the bracket or quote at `at` close, as it should: nothing else is open or closed just before it? */
function closesPair(view: string, at: number): boolean {
  const before = nearest(view, at, -1);
  return before === PARTNERS[view.charAt(at)] || (before === undefined && nearest(view, at, 1) === undefined);
}

/** Does it open? A quote may close in a later paragraph. */
function opensPair(view: string, at: number): boolean {
  const own = view.charAt(at);
  const after = nearest(view, at, 1);
  return after === PARTNERS[own] || (after === undefined && nearest(view, at, -1) !== own);
}

/** «.کام», «.نت»: the end of an address in Persian letters. */
const DOMAIN = `\\.?(?:کام|نت|ارگ|آی)(?![${L}])`;
// Each pattern begins with the character it is about and looks back afterwards: that is several times as fast. It looks
// back at once, so that a long run of spaces is walked once and not from each of them.
const DOUBLED = / (?<=[^\s\uE002] ) +(?=[^\s\uE002])/gu;
/** Before a stop that ends a clause; a dot or colon only when nothing is glued to its other side. */
const BEFORE_STOP = new RegExp(
  ` (?<=[${L}${D}»)\\]٪›؟!\uE000] ) *(?=[،؛؟](?!\\))|!(?![[=])|(?![.:] [${D}](?<=[${D}] +[.:] .))[.:](?=[ \\n\uE002»)«"${L}]|$)(?! *[.)(])(?!${DOMAIN}))`,
  "gu",
);
const BEFORE_CLOSE = / (?<=[^\s«(‹\uE001\uE002] ) *(?=[»)›])/gu;
const AFTER_OPEN = / (?<=[«(‹] )(?=[^\s»)›\uE001\uE002])/gu;

/** A space beside what it may not be beside. */
const BESIDE_SPACE = / [،؛؟!.:»)›]|[«(‹] /u;

/** Spaces that should not be: doubled, before a stop, inside brackets and quotes. */
export function needlessSpaces(view: string): Change<SafeRule>[] {
  if (!view.includes(" ")) return [];
  const doubled = view.includes("  ") ? replacing("spacing", view, DOUBLED, " ") : [];
  if (doubled.length > 0) return doubled;
  if (!BESIDE_SPACE.test(view)) return [];
  const changes = [
    ...replacing("spacing", view, BEFORE_STOP, ""),
    ...replacing("spacing", view, BEFORE_CLOSE, (match) =>
      closesPair(view, match.index + match[0].length) ? "" : undefined,
    ),
    ...replacing("spacing", view, AFTER_OPEN, ({ index }) => (opensPair(view, index - 1) ? "" : undefined)),
  ];
  return changes.sort((a, b) => a.start - b.start);
}

/** A clause goes on right after its stop. */
const AFTER_STOP = new RegExp(
  [
    `[،؛](?=[${L}«(\uE000])(?<=[${L}${D}»)٪\uE000].)`,
    `[،؛](?=[${D}])(?<=[${L}»)].)`,
    `[؟!](?=[${L}«(])(?<=[${L}${D}»)].)`,
    `:(?=[${L}«(])(?<=[${L}»)].)`,
  ].join("|"),
  "gu",
);
/** Names of Latin letters: «سی.ان.ان», «پی.اس.جی». */
const LETTER_NAME = `(?<![${L}])(?:آی|تی|سی|ان|پی|اس|جی|اف|دی|ال|ام|ای|بی|کی|یو|وی|آر|اچ|ایکس|زد|کیو|دبلیو)`;
/** One dot of several in a word: «تی.او.اف», where «او» could end a sentence. */
const DOT_OF_MANY = `(?<=[.][${L}]{1,6}[.])|(?=[${L}]{1,6}[.][${L}])`;
/** A sentence goes on right after its dot: words of two letters at least, so no initials («ه.ش»). */
const AFTER_DOT = new RegExp(
  `\\.(?=[${L}]{2}|«)(?!${DOMAIN})(?<=(?:[${L}]{2}|[»)]).)(?<!${LETTER_NAME}.)(?!${DOT_OF_MANY})`,
  "gu",
);
const SUFFIX = `(?:ها|های|هایی|هایش|ی|ای|یی|ام|ات|اش|اند|ست|م|ش|ان|ات|ین)(?![${L}])`;
const AFTER_CLOSE = new RegExp(`[»)](?=[${L}])(?!${SUFFIX})`, "gu");
const BEFORE_OPEN = new RegExp(`[«(](?<=[${L}٪].)(?<!\\((?=${SUFFIX}|(?![عصس])[${L}]\\)))`, "gu");

/**
 * What closes right before what opens: «کتاب»(چاپ دوم). Square brackets are left to Markdown, but for one that closes
 * before a quotation.
 */
const BETWEEN_PAIRS = new RegExp(`[»›)\\]](?=[«‹])|[»›](?=\\((?!${SUFFIX}))`, "gu");

/** Spaces that should be: after a stop, outside brackets and quotes. */
export function missingSpaces(view: string): Change<SafeRule>[] {
  const after = [
    ...replacing("spacing", view, AFTER_STOP, " "),
    ...replacing("spacing", view, AFTER_DOT, " "),
    ...replacing("spacing", view, AFTER_CLOSE, ({ index }) => (closesPair(view, index) ? " " : undefined)),
    ...replacing("spacing", view, BETWEEN_PAIRS, ({ index }) =>
      closesPair(view, index) && opensPair(view, index + 1) ? " " : undefined,
    ),
  ].map((change) => ({ ...change, start: change.end }));
  const before = replacing("spacing", view, BEFORE_OPEN, ({ index }) => (opensPair(view, index) ? " " : undefined)).map(
    (change) => ({ ...change, end: change.start }),
  );
  return [...after, ...before].sort((a, b) => a.start - b.start);
}
