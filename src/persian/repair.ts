import { type Draft, draftOf, revise } from "./draft.ts";
import { applyEdits, type Change, type Edit } from "./edits.ts";
import { beGlued, behGlued, compoundGlued, prefixApart, vaGlued } from "./judged/beginnings.ts";
import {
  comparativeApart,
  comparativeGlued,
  encliticApart,
  hamzaApart,
  hamzaGlued,
  pluralApart,
  pluralGlued,
  suffixApart,
} from "./judged/endings.ts";
import type { Morphology } from "./judged/morphology.ts";
import type { JudgedRule, WordRule } from "./judged/rules.ts";
import { verbApart, verbGlued } from "./judged/verbs.ts";
import { placesOf } from "./judged/words.ts";
import { hasPersian, joinsForward, ZWNJ } from "./letters.ts";
import type { SafeRule } from "./safe/rules.ts";
import { editMarkdown, safely } from "./typeset.ts";
import { plainView } from "./view.ts";

/** Any rule. */
export type RepairRule = SafeRule | JudgedRule;

/** The first that has something to say of a word is heard; the others in the next round. */
const JUDGED: readonly WordRule[] = [
  verbApart,
  hamzaApart,
  hamzaGlued,
  pluralApart,
  comparativeApart,
  suffixApart,
  encliticApart,
  prefixApart,
  verbGlued,
  beGlued,
  behGlued,
  vaGlued,
  comparativeGlued,
  pluralGlued,
  compoundGlued,
];

/** Each round may show the next what to do («وهر چه سریعتر», «هم تیمی هایش»); more are never needed. */
const ROUNDS = 4;

function judged(view: string, words: Morphology): Change<JudgedRule>[] {
  const changes: Change<JudgedRule>[] = [];
  let from = 0;
  for (const place of placesOf(view)) {
    for (const rule of JUDGED) {
      const change = rule(place, words);
      if (change === undefined || change.start < from) continue;
      changes.push(change);
      from = change.end + 1;
      break;
    }
  }
  return changes;
}

const MARKED = /([\u0621-\u06D5\u200C]+)([\u200E\u200F\u200B\u00AD]+)([\u0621-\u06D5\u200C]+)/gu;

/** Somebody put a direction mark between two letters: for a ZWNJ if the dictionary has one there, or for the space between words. */
function directionMarks(view: string, words: Morphology): Change<JudgedRule>[] {
  return [...view.matchAll(MARKED)].flatMap(({ index, 1: left = "", 2: mark = "", 3: right = "" }) => {
    const start = index + left.length;
    const change = (after: string): Change<JudgedRule>[] => [
      { rule: "controls", start, end: start + mark.length, after },
    ];
    if (words.isWord(left + ZWNJ + right)) return change(joinsForward(left) ? ZWNJ : "");
    if (words.isWord(left) && words.isWord(right)) return change(" ");
    return words.isWord(left + right) ? change("") : [];
  });
}

const STROKE = /([\u0621-\u06D5]+)\u0640([\u0621-\u06D5]+)/gu;

/** A kashida between parts of three letters and more goes when it leaves a word, or between parts that are none. */
function strokes(view: string, words: Morphology): Change<JudgedRule>[] {
  return [...view.matchAll(STROKE)].flatMap(({ index, 1: left = "", 2: right = "" }) => {
    if (!words.isWord(left + right)) return [];
    return [{ rule: "kashida" as const, start: index + left.length, end: index + left.length + 1, after: "" }];
  });
}

/** Does the rule need the lexicon and an editor's eye? */
export function isJudged(rule: RepairRule): rule is JudgedRule {
  return !SAFE_RULES.has(rule);
}

const SAFE_RULES: ReadonlySet<string> = new Set<SafeRule>([
  "letters",
  "digits",
  "quotes",
  "punctuation",
  "spacing",
  "ellipsis",
  "kashida",
  "zwnj",
  "controls",
]);

/** `draft` after the safe and the judged rules. */
export function repairDraft(draft: Draft<RepairRule>, words: Morphology): Draft<RepairRule> {
  let result = safely<JudgedRule>(draft);
  result = revise<RepairRule>(result, (view) => directionMarks(view, words));
  result = revise<RepairRule>(result, (view) => strokes(view, words));
  for (let round = 0; round < ROUNDS; round++) {
    const next = revise<RepairRule>(result, (view) => judged(view, words));
    if (next === result) break;
    result = next;
  }
  return result;
}

/** The edits that the safe and the judged rules make of a plain text, in order: UTF-16 offsets, no overlaps. */
export function repairEdits(text: string, words: Morphology): readonly Edit<RepairRule>[] {
  if (!hasPersian(text)) return [];
  return repairDraft(draftOf(text, plainView(text), false), words).edits;
}

/** The edits that the safe and the judged rules make of a Markdown body, in order: UTF-16 offsets, text nodes only. */
export function repairMarkdownEdits(markdown: string, words: Morphology): readonly Edit<RepairRule>[] {
  return editMarkdown<RepairRule>(markdown, (draft) => repairDraft(draft, words));
}

/** A plain text as an editor would print it: every rule. Idempotent. */
export function repair(text: string, words: Morphology): string {
  return applyEdits(text, repairEdits(text, words));
}

/** A Markdown body as an editor would print it: every rule, its markup untouched. Idempotent. */
export function repairMarkdown(markdown: string, words: Morphology): string {
  return applyEdits(markdown, repairMarkdownEdits(markdown, words));
}
