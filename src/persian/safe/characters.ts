import type { Change } from "../edits.ts";
import { NON_JOINING, PERSIAN_DIGITS, PERSIAN_LETTERS, PERSIAN_MARKS, ZWNJ } from "../letters.ts";
import { MARK, OPAQUE, type Stretch } from "../view.ts";
import { replacing, type SafeRule } from "./rules.ts";

/** Arabic and other letters that look like a Persian one, and that one. */
const LETTERS: Readonly<Record<string, string>> = {
  "\u064A": "\u06CC", // ي Arabic yeh
  "\u0649": "\u06CC", // ى alef maksura
  "\u06CD": "\u06CC", // ۍ yeh with tail
  "\u0643": "\u06A9", // ك Arabic kaf
  "\u06AA": "\u06A9", // ڪ swash kaf
  "\u06D5": "\u0647", // ە ae
  "\u06BE": "\u0647", // ھ heh doachashmee
  "\u06C1": "\u0647", // ہ heh goal
};
const FOREIGN = new RegExp(`[${Object.keys(LETTERS).join("")}]+`, "gu");
/** Letters Kurdish has and Persian has not: a word with one of them is not ours to spell. */
const KURDISH = /[\u06B5\u06C6\u06CE\u0695\u06CA\u0692]/u;
/** Letters and marks typed apart that are one letter: «ا» and madda, «و» and hamza. */
const DECOMPOSED = /[\u0627\u0648\u064A][\u0653-\u0655]/gu;
/** Presentation forms A and B, but for signs (rial, ornate brackets, whole phrases) that are meant. */
const SHAPED = /[\uFB50-\uFD3D\uFD50-\uFDCF\uFE70-\uFEFC]+/gu;

const RUN = `[${PERSIAN_LETTERS}]`;

function wordAround(view: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (WORD.test(view.charAt(from - 1))) from--;
  while (WORD.test(view.charAt(to))) to++;
  return { start: from, end: to };
}

const WORD = /[\u0621-\u06D5\u200C]/u;

/** A vowel sign struck twice: «لطفاًً». */
const DOUBLED_VOWEL = /([\u064B-\u0652])\1+/gu;

/** Letters written as one code point of the Arabic block: NFC, and no presentation forms. */
export function composeLetters(view: string): Change<SafeRule>[] {
  const shaped = replacing("letters", view, SHAPED, ([text]) => text.normalize("NFKC"));
  if (shaped.length > 0) return shaped;
  const composed = replacing("letters", view, DECOMPOSED, ([text]) => text.normalize("NFC"));
  return composed.length > 0 ? composed : replacing("letters", view, DOUBLED_VOWEL, ([text]) => text.charAt(0));
}

/** «ي ك ى ە» and their like become «ی ک ی ه», but in Kurdish words. */
export function persianLetters(view: string): Change<SafeRule>[] {
  const kurdish = KURDISH.test(view);
  return replacing("letters", view, FOREIGN, (match) => {
    const [text] = match;
    const word = wordAround(view, match.index, match.index + text.length);
    if (kurdish && KURDISH.test(view.slice(word.start, word.end))) return undefined;
    return Array.from(text, (letter) => LETTERS[letter] ?? letter).join("");
  });
}

/**
 * Kashida inside a word: doubled, or with at most two letters on one side. One between longer parts may be a dash («هزینه\u0640منفعت»);
 * at a word's end («ه\u0640.ش»), alone or under a sign it was drawn on purpose.
 */
const INNER_KASHIDA = new RegExp(
  `\u0640(?<=[${PERSIAN_LETTERS}][${PERSIAN_MARKS}]*\u0640)(?:\u0640+|(?<!${RUN}{3}\u0640)|(?!${RUN}{3}))(?=[${PERSIAN_LETTERS}])`,
  "gu",
);

/** @see INNER_KASHIDA */
export function kashida(view: string): Change<SafeRule>[] {
  return replacing("kashida", view, INNER_KASHIDA, "");
}

const LETTER = `[${PERSIAN_LETTERS}${PERSIAN_MARKS}]`;
/** Signs that stand for a ZWNJ between two letters: the not sign of old code pages, zero width space, soft hyphen. */
const OLD_ZWNJ = new RegExp(`(?<=${LETTER})[\u00AC\u200B\u00AD]+(?=${LETTER})`, "gu");
/** What never does any work in running text: BOM, word joiner, zero width space, soft hyphen. */
const USELESS = /[\uFEFF\u2060\u200B]+|(?<=[\u0621-\u06D5\s])\u00AD+|\u00AD+(?=[\u0621-\u06D5\s])/gu;
/** A zero width joiner between two letters that join anyway, or doubled. */
const USELESS_JOINER = new RegExp(`(?<=[${PERSIAN_LETTERS}])\u200D+(?=[${PERSIAN_LETTERS}])|(?<=\u200D)\u200D+`, "gu");
/** A direction mark where a ZWNJ belongs: after می and نمی, before a suffix that nothing else can be. */
const DIRECTION_AS_ZWNJ = new RegExp(
  `(?<=(?<!${LETTER})ن?می)[\u200E\u200F]+ ?(?=${LETTER})|(?<=${LETTER}\u200C?${LETTER})[\u200E\u200F]+(?=(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|تر(?:ین|ی)?|ا(?:ی|ند|ش|م))(?!${LETTER}))`,
  "gu",
);
/** Direction marks, and embeddings with nothing in them. */
const DIRECTION = /[\u200E\u200F\u061C]+|[\u202A-\u202E\u2066-\u2068][\u202C\u2069]/gu;
/** What a direction mark cannot change: right-to-left letters, and spaces and stops between them. */
const RTL_LEFT = new RegExp(`${LETTER}[ \u00A0\u200C\u200E\u200F،؛؟.«»"]*$|(?:^|[\n\uE002])[ «("]*$`, "u");
const RTL_RIGHT = new RegExp(
  `^[ \u00A0\u200C\u200E\u200F،؛؟.«»"]*${LETTER}|^[ \u200E\u200F.،؛؟!»")]*(?:$|[\n\uE002])`,
  "u",
);
/** A number nothing hangs on, which reads the same from either side. */
const LONE_NUMBER = new RegExp(`^[0-9${PERSIAN_DIGITS}]+(?:$|[ .،])(?![0-9])`, "u");

/** Does a mark between `left` and `right` do no work? A right-to-left mark right beside a Persian letter says what that letter says. */
function idle(mark: string, left: string, right: string): boolean {
  const glued = ENDS_WITH_LETTER.test(left) && STARTS_WITH_LETTER.test(right);
  if (glued) return false;
  const rlm = /^\u200F+$/u.test(mark);
  if (rlm && (STARTS_WITH_LETTER.test(right) || LONE_NUMBER.test(right))) return true;
  if (rlm && /^(?:$|[\n\uE002])/u.test(right)) return true;
  return RTL_LEFT.test(left) && RTL_RIGHT.test(right);
}

const STARTS_WITH_LETTER = new RegExp(`^${LETTER}`, "u");
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, "u");
const INVISIBLE =
  /[\u00A0\u2007\u202F\u00AC\u00AD\u061C\u200B]|[\u200D-\u200F]|[\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
const HARD_SPACE = new RegExp(
  `(?<=[${PERSIAN_LETTERS}.،؛:؟!»)])[\u00A0\u2007\u202F]|[\u00A0\u2007\u202F](?=[ ${PERSIAN_LETTERS}«(])(?<![0-9${PERSIAN_DIGITS}].)`,
  "gu",
);

/** Invisible characters that do no work go; those that stand for a ZWNJ become one; a no-break space becomes a space. */
export function controls(view: string): Change<SafeRule>[] {
  if (!INVISIBLE.test(view)) return [];
  const spaces = replacing("controls", view, HARD_SPACE, " ");
  if (spaces.length > 0) return spaces;
  const zwnj = replacing("controls", view, OLD_ZWNJ, ZWNJ);
  if (zwnj.length > 0) return zwnj;
  const useless = [...replacing("controls", view, USELESS, ""), ...replacing("controls", view, USELESS_JOINER, "")];
  if (useless.length > 0) return useless.sort((a, b) => a.start - b.start);
  const meant = replacing("controls", view, DIRECTION_AS_ZWNJ, ZWNJ);
  if (meant.length > 0) return meant;
  return replacing("controls", view, DIRECTION, ({ 0: mark, index }) => {
    if (/[\u202C\u2069]/u.test(mark)) return "";
    const end = index + mark.length;
    return idle(mark, view.slice(Math.max(0, index - 8), index), view.slice(end, end + 8)) ? "" : undefined;
  });
}

const KEEPS_LEFT = new RegExp(`[${PERSIAN_LETTERS}${PERSIAN_MARKS}${PERSIAN_DIGITS}0-9»)${OPAQUE}${MARK}]`, "u");
const KEEPS_RIGHT = new RegExp(`[${PERSIAN_LETTERS}${OPAQUE}${MARK}]`, "u");
const MARKED = new RegExp(`[${PERSIAN_MARKS}]`, "u");
const PERSIAN = new RegExp(`[${PERSIAN_LETTERS}]`, "u");
/** But a hamza by itself: «جزء\u200Cقاسمی» is spelled as its bearer spells it. */
const NOT_JOINING = new RegExp(`(?!\u0621)[${NON_JOINING}]`, "u");

/** What a ZWNJ beside a space belongs to: «می», or an ending that is no word. The space is the slip, not the ZWNJ. */
const TORN = new RegExp(
  `(?<=(?<!${LETTER})ن?می)(?:\u200C+ +|(?<! ) +\u200C+ *)(?=${LETTER})|(?<=${LETTER}{2})(?:\u200C+ +|(?<! ) +\u200C+ *)(?=(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|تر(?:ین)?)(?!${LETTER}))`,
  "gu",
);

/** Where every ZWNJ has this on its sides, none is stray: a letter that joins, and a letter. */
const NOT_IN_PLACE = new RegExp(
  `\u200C(?:(?<!(?:\u0621|(?![${NON_JOINING}])[${PERSIAN_LETTERS}])\u200C)|(?![${PERSIAN_LETTERS}]))`,
  "u",
);

/** ZWNJ goes at a word's edge, beside a space, doubled, or between letters of which the first does not join anyway. */
export function strayZwnj(view: string): Change<SafeRule>[] {
  if (!NOT_IN_PLACE.test(view)) return [];
  const torn = replacing("zwnj", view, TORN, ZWNJ);
  if (torn.length > 0) return torn;
  return replacing("zwnj", view, /\u200C+/gu, ({ 0: run, index }) => {
    const right = view.charAt(index + run.length);
    let base = index - 1;
    if (!KEEPS_LEFT.test(view.charAt(base)) || !KEEPS_RIGHT.test(right)) return "";
    while (MARKED.test(view.charAt(base))) base--;
    return NOT_JOINING.test(view.charAt(base)) && PERSIAN.test(right) ? "" : ZWNJ;
  });
}
