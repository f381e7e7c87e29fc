import { type Draft, draftOf, revise } from "./draft.ts";
import { applyEdits, type Change, type Edit } from "./edits.ts";
import { arabicWords } from "./judged/arabic.ts";
import { isPrefix, prefixApart } from "./judged/beginnings.ts";
import { countedApart, isFirstPart, notApart, qualityApart } from "./judged/compounds.ts";
import { compoundApart, isOpenFirst, isSecondPart } from "./judged/dictionary-compounds.ts";
import {
  comparativeApart,
  comparativeGlued,
  comparativeParted,
  encliticApart,
  isEnding,
  pluralApart,
  pluralGlued,
} from "./judged/endings.ts";
import {
  beGlued,
  behGlued,
  beVerbApart,
  compoundGlued,
  mayBeName,
  mayBeTwoWords,
  vaGlued,
  vaHamApart,
  willGlued,
} from "./judged/glued.ts";
import { silentHGlued } from "./judged/glued-endings.ts";
import { hamzaApart, hamzaGlued } from "./judged/hamza.ts";
import type { Morphology } from "./judged/morphology.ts";
import type { JudgedRule, WordRule } from "./judged/rules.ts";
import { directionMarks, strokes } from "./judged/signs-in-words.ts";
import { isOpen, silentHInPlace, tieOf } from "./judged/silent-h.ts";
import { isSpokenEnding, spokenApart } from "./judged/spoken.ts";
import { isSuffix, suffixApart } from "./judged/suffixes.ts";
import { isThirdPart, tripleApart, tripleHalfApart } from "./judged/triples.ts";
import { isNameHere } from "./judged/va-names.ts";
import { isBeginningOfVerb, verbApart, verbGlued } from "./judged/verbs.ts";
import { LONGEST_WORD, placeOf, type Word, type WordPlace, wordsOf } from "./judged/words.ts";
import { hasPersian } from "./letters.ts";
import { SAFE_RULES, type SafeRule } from "./safe/rules.ts";
import { editMarkdown, safeTurn, untilSettled } from "./typeset.ts";
import { plainView } from "./untouched.ts";

/** Any rule. */
export type RepairRule = SafeRule | JudgedRule;

/** Rules of a word and the one before it. The first that has something to say is heard; the others in the next turn. */
const APART: readonly WordRule[] = [
  silentHInPlace,
  verbApart,
  tripleApart,
  tripleHalfApart,
  hamzaApart,
  pluralApart,
  comparativeApart,
  suffixApart,
  encliticApart,
  spokenApart,
  prefixApart,
  beVerbApart,
  vaHamApart,
  countedApart,
  notApart,
  qualityApart,
  compoundApart,
];

/** Those of them for words that are only parts of compounds. */
const COMPOUND: readonly WordRule[] = [tripleApart, tripleHalfApart, compoundApart];

/** Rules of a word by itself. */
const BY_ITSELF: readonly WordRule[] = [
  hamzaGlued,
  verbGlued,
  beGlued,
  behGlued,
  willGlued,
  vaGlued,
  comparativeParted,
  comparativeGlued,
  silentHGlued,
  pluralGlued,
  compoundGlued,
];

/** What is known of a spelling, wherever it is. */
interface Known {
  /** What the rules of a word by itself change, from its start. */
  readonly change: Change<JudgedRule> | undefined;
  /** May it hang on the word before, or the word after hang on it? */
  readonly ending: boolean;
  readonly beginning: boolean;
  /** May it be the last part of a compound, or a first one that the dictionary decides on? */
  readonly part: boolean;
  readonly first: boolean;
}

function isBeginning(text: string): boolean {
  return isBeginningOfVerb(text) || isPrefix(text) || mayBeTwoWords(text) || isFirstPart(text);
}

function mayHang(text: string): boolean {
  return isEnding(text) || isSuffix(text) || isOpen(text) || isSpokenEnding(text);
}

/** Running text repeats its words: each spelling is judged once. */
const MOST_KNOWN = 50_000;
const memory = new WeakMap<Morphology, Map<string, Known>>();

function firstOf(rules: readonly WordRule[], place: WordPlace, words: Morphology): Change<JudgedRule> | undefined {
  for (const rule of rules) {
    const change = rule(place, words);
    if (change !== undefined) return change;
  }
  return undefined;
}

function knowledgeOf(words: Morphology): Map<string, Known> {
  let known = memory.get(words);
  if (known === undefined || known.size > MOST_KNOWN) {
    known = new Map();
    memory.set(words, known);
  }
  return known;
}

function learn(known: Map<string, Known>, text: string, words: Morphology): Known {
  const found = known.get(text);
  if (found !== undefined) return found;
  const alone = {
    view: text,
    word: { start: 0, end: text.length, text },
    previous: undefined,
    next: undefined,
    earlier: undefined,
  };
  const entry = {
    change: firstOf(BY_ITSELF, alone, words),
    ending: mayHang(text),
    beginning: isBeginning(text),
    part: isSecondPart(text) || isThirdPart(text),
    first: isOpenFirst(text),
  };
  known.set(text, entry);
  return entry;
}

const LETTER_AFTER_DOT = /^\.[\u0621-\u06CC]/u;
const LETTER_BEFORE_DOT = /[\u0621-\u06CC]\.$/u;

/** Is it a part of an abbreviation: «ام.آی.تی»? */
function isDotted(view: string, { start, end }: Word): boolean {
  return (
    LETTER_AFTER_DOT.test(view.slice(end, end + 2)) || LETTER_BEFORE_DOT.test(view.slice(Math.max(0, start - 2), start))
  );
}

const NO_NAMES: ReadonlySet<string> = new Set();

function judged(view: string, words: Morphology, names: ReadonlySet<string>): Change<JudgedRule>[] {
  const known = knowledgeOf(words);
  const changes: Change<JudgedRule>[] = [];
  const all = wordsOf(view);
  const foreign = arabicWords(view, all, words);
  let from = 0;
  let beginning = false;
  let first = false;
  for (const [i, word] of all.entries()) {
    if (word.text.length > LONGEST_WORD || foreign.has(word) || isDotted(view, word)) {
      beginning = false;
      first = false;
      continue;
    }
    const own = learn(known, word.text, words);
    const rules = own.ending || beginning ? APART : own.part || first ? COMPOUND : undefined;
    const apart = rules && firstOf(rules, placeOf(view, all, i), words);
    beginning = own.beginning;
    first = own.first;
    const inside =
      own.change && mayBeName(word.text, own.change) && isNameHere(placeOf(view, all, i), all, names, words)
        ? undefined
        : own.change;
    const change = apart ?? (inside && { ...inside, start: inside.start + word.start, end: inside.end + word.start });
    if (change === undefined || change.start < from) continue;
    changes.push(change);
    from = change.end + 1;
  }
  return changes;
}

/** A word that two readings fit equally well, «زمینهای» for one, and both of them. */
export interface Tie {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly [plural: string, silentH: string];
}

/** The words of a view that no rule changes since two readings tie. */
export function tiesIn(view: string, words: Morphology): readonly Tie[] {
  const all = wordsOf(view);
  return all.flatMap(({ start, end, text }, i) => {
    const readings = isOpen(text) ? tieOf(placeOf(view, all, i), words) : undefined;
    return readings === undefined ? [] : [{ start, end, readings }];
  });
}

/** Does the rule need the lexicon and an editor's eye? */
export function isJudged(rule: RepairRule): rule is JudgedRule {
  return !Object.hasOwn(SAFE_RULES, rule);
}

/** `draft` after the safe and the judged rules; `names` of its article: {@link recurringNames}. */
export function repairDraft(
  draft: Draft<RepairRule>,
  words: Morphology,
  names: ReadonlySet<string> = NO_NAMES,
): Draft<RepairRule> {
  return untilSettled(draft, (current) => {
    let result = safeTurn<JudgedRule>(current);
    for (const rule of [directionMarks, strokes, judged])
      result = revise<RepairRule>(result, (view) => rule(view, words, names));
    return result;
  });
}

/** The edits that the safe and the judged rules make of a plain text, in order: UTF-16 offsets, no overlaps. */
export function repairEdits(text: string, words: Morphology): readonly Edit<RepairRule>[] {
  if (!hasPersian(text)) return [];
  return repairDraft(draftOf(text, plainView(text), false), words).edits;
}

/** The edits that the safe and the judged rules make of a Markdown body, in order: UTF-16 offsets, text nodes only. */
export function repairMarkdownEdits(
  markdown: string,
  words: Morphology,
  names?: ReadonlySet<string>,
): readonly Edit<RepairRule>[] {
  return editMarkdown<RepairRule>(markdown, (draft) => repairDraft(draft, words, names));
}

/** A plain text as an editor would print it: every rule. Idempotent. */
export function repair(text: string, words: Morphology): string {
  return applyEdits(text, repairEdits(text, words));
}

/** A Markdown body as an editor would print it: every rule, its markup untouched. Idempotent. */
export function repairMarkdown(markdown: string, words: Morphology): string {
  return applyEdits(markdown, repairMarkdownEdits(markdown, words));
}
