import { type Draft, draftOf, type Rule, revise } from "./draft.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { mayNameLanguage } from "./languages.ts";
import { hasPersian, NON_JOINING } from "./letters.ts";
import { markHtmlText } from "./markdown-html-text.ts";
import { markLanguages } from "./markdown-languages.ts";
import { markdownText } from "./markdown-text.ts";
import { composeLetters, controls, kashida, persianLetters, strayZwnj } from "./safe/characters.ts";
import { digits, percent } from "./safe/numbers.ts";
import { ellipsis, missingSpaces, needlessSpaces, persianMarks, repeatedMarks } from "./safe/punctuation.ts";
import { quotes } from "./safe/quotes.ts";
import type { SafeRule } from "./safe/rules.ts";
import { markUntouched, plainView } from "./untouched.ts";
import { MARK_UNIT, mark, type Stretch, viewOf } from "./view.ts";

/** The safe rules in the order they run: characters first, then numbers and marks, then spaces. */
const SAFE: readonly Rule<SafeRule>[] = [
  controls,
  composeLetters,
  persianLetters,
  kashida,
  strayZwnj,
  digits,
  percent,
  ellipsis,
  persianMarks,
  repeatedMarks,
  quotes,
  needlessSpaces,
  missingSpaces,
];

/** One rule may make work for another; after a few turns there is none left, and a clean text takes one. */
const MOST_TURNS = 6;

/** `draft` after `turn`, taken again until it changes nothing. */
export function untilSettled<R extends string>(draft: Draft<R>, turn: (draft: Draft<R>) => Draft<R>): Draft<R> {
  let result = draft;
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const next = turn(result);
    if (next === result) break;
    result = next;
  }
  return result;
}

/** `draft` after each safe rule, once. */
export function safeTurn<R extends string>(draft: Draft<R | SafeRule>): Draft<R | SafeRule> {
  let result = draft;
  for (const rule of SAFE) result = revise<R | SafeRule>(result, rule);
  return result;
}

function safely(draft: Draft<SafeRule>): Draft<SafeRule> {
  return untilSettled(draft, safeTurn<SafeRule>);
}

/** A link's title between its delimiters: escapes and character references stay. */
export function titleDraft<R extends string>(title: string): Draft<R> {
  const units = new Uint8Array(title.length);
  for (const { index, 0: whole } of title.matchAll(/\\.|&#?\w+;|["'()\n]/gsu))
    mark(units, index, index + whole.length, MARK_UNIT);
  markUntouched(title, units);
  return draftOf<R>(title, viewOf(title, units), true);
}

/** The edits that `revision` makes of a Markdown source: of its body text, and of each link title by itself. */
export function editMarkdown<R extends string>(
  markdown: string,
  revision: (draft: Draft<R>) => Draft<R>,
): readonly Edit<R>[] {
  if (!hasPersian(markdown)) return [];
  const { view, titles } = markdownText(markdown);
  const { edits } = revision(draftOf<R>(markdown, view, true));
  const inTitles = titles.flatMap((stretch) => titleEdits(markdown, stretch, revision));
  return [...edits, ...inTitles].sort((a, b) => a.start - b.start);
}

function titleEdits<R extends string>(
  markdown: string,
  { start, end }: Stretch,
  revision: (draft: Draft<R>) => Draft<R>,
): Edit<R>[] {
  const title = markdown.slice(start, end);
  if (!hasPersian(title)) return [];
  return revision(titleDraft<R>(title)).edits.map((edit) => ({
    ...edit,
    start: edit.start + start,
    end: edit.end + start,
  }));
}

/** A year or another number for a title: without a word it is in nobody else's language. */
const NUMBER_ALONE = /^\s*[0-9\u0660-\u0669]+\s*$/u;

/** Letters that no rule changes: of Persian, and of Arabic what Persian keeps of it. */
const OWN_LETTERS = "\u0621-\u063A\u0641\u0642\u0644-\u0648\u067E\u0686\u0698\u06A9\u06AF\u06C0\u06CC";
/**
 * Words with one space between them, or a comma and a space, each ZWNJ behind a letter that joins: no rule has anything to
 * say of such a text, as most tags, titles and leads are.
 */
const SET_ALREADY = new RegExp(
  `^[${OWN_LETTERS}](?:[${OWN_LETTERS}]|(?<=\u0647)\u0654(?=[ ،؛])|(?<=(?![${NON_JOINING}])[${OWN_LETTERS}])\u200C(?=[${OWN_LETTERS}])|[،؛]? (?=[${OWN_LETTERS}]))*[.؟!]?$`,
  "u",
);

/** The edits the safe rules make of a plain text, in order: UTF-16 offsets, no overlaps. */
export function typesetEdits(text: string): readonly Edit<SafeRule>[] {
  if (SET_ALREADY.test(text)) return [];
  return hasPersian(text) || NUMBER_ALONE.test(text) ? safely(draftOf(text, plainView(text), false)).edits : [];
}

/** The edits the safe rules make of a Markdown body, in order: UTF-16 offsets, text nodes only, no overlaps. */
export function typesetMarkdownEdits(markdown: string): readonly Edit<SafeRule>[] {
  return editMarkdown<SafeRule>(markdown, safely);
}

/**
 * The edits the safe rules would make of the text of a page of HTML, in order: UTF-16 offsets, text nodes only, no
 * overlaps. Tags of template languages are no text. Spaces that HTML shows as one are left alone.
 */
export function typesetHtmlEdits(html: string): readonly Edit<SafeRule>[] {
  if (!hasPersian(html)) return [];
  const units = new Uint8Array(html.length);
  const whole = { start: 0, end: html.length };
  const tags = markHtmlText(html, units, whole);
  if (mayNameLanguage(html)) markLanguages(html, units, [{ ...whole, tags }], []);
  markUntouched(html, units);
  const { edits } = safely(draftOf(html, viewOf(html, units), false));
  return edits.filter(({ start, end, after }) => !(/^\s*$/u.test(after) && /^\s{2,}$/u.test(html.slice(start, end))));
}

/**
 * A plain text (title, kicker, lead, key point, tag) as it should be printed: Persian letters and digits, quotes, marks, spaces and
 * ZWNJ by the rules that need no lexicon. A text without a Persian letter comes back as it is, but for a number alone, «1405». Idempotent.
 *
 * @see docs/typography.md for every rule and its source
 */
export function typeset(text: string): string {
  return applyEdits(text, typesetEdits(text));
}

/**
 * A Markdown body with its text set as {@link typeset} does; code, HTML, addresses, tables' pipes, markers and delimiters stay byte
 * for byte, and it parses to the same tree. Takes no front matter. Idempotent.
 */
export function typesetMarkdown(markdown: string): string {
  return applyEdits(markdown, typesetMarkdownEdits(markdown));
}
