import { webAddressAt } from "./addresses.ts";
import { applyEdits, type Change, composeEdits, type Edit } from "./edits.ts";
import { type Kind, kindOf as kindOfCharacter, persianFlanks } from "./emphasis.ts";
import { hasPersian } from "./letters.ts";
import { ANY_DIGIT, ITEM_NUMBER } from "./list-markers.ts";
import { MARK, OPAQUE } from "./view.ts";

/** A rule: looks at a view and says what to change, in order, without overlaps. */
export type Rule<R extends string = string> = (view: string) => readonly Change<R>[];

function kindOf(character = ""): Kind {
  return character === MARK ? "sign" : kindOfCharacter(character);
}

/** What a text begins with for the markup on its left. */
function kindOfFirst(text: string): Kind {
  return kindOf(/^./su.exec(text)?.[0]);
}

/** What it ends with for the markup on its right. */
function kindOfLast(text: string): Kind {
  return kindOf(/.$/su.exec(text)?.[0]);
}

/** What may begin a block of Markdown, or be its indentation, when it becomes a line's first character. */
const STARTS_BLOCK = new RegExp(`^(?:[\\s\\-+*#>=_~\`|${ANY_DIGIT}:<[&\\\\{\uE000-\uE002]|$)`, "u");

/** What would become a link, an image, a tag or a comment that ends at once. */
const LINK_OR_TAG = /(?:\][([:]|!\[|<[A-Za-z/!?\uE000]|<!-{1,3}[->])$/u;

/** A tag's name in running text, which what comes behind it may make a block of HTML. */
const TAG_BEGUN = /<\/?\uE000+$/u;

const BETWEEN_MARKUP = /[\uE000-\uE002\n]/u;

/** What a space would make a list item, a heading or indented code of, and the line's end a break or a table's rule. */
const MARKER = new RegExp(`(?:^|[\n\uE002])[ \uE002]*(?:[-+*>=_|:\uE001\uE002 ]*|${ITEM_NUMBER}[.)]|#{1,6})$`, "u");

const LINE_END = /^[ \t]*(?:$|[\r\n\uE002])/u;

/** What a dot or a bracket right behind it would make a list item of. */
const NUMBER = new RegExp(`(?:^|[\n\uE002])[ \uE002]*[${ANY_DIGIT}]{1,9}$`, "u");

/** What a backslash before it makes an escape or a hard break. */
const ESCAPABLE = /^[\r\n!-/:-@[-`{-~\uE000-\uE002]/u;

const EMPHASIS = /[*_~]+/gu;
/** How far from a change the runs are whose flanks it may change. */
const NEAR = 4;
/** How far such a run, and an address, may look. */
const SEEN = 250;

/** What the runs of emphasis beside `[start, end)` may do in Persian. */
function flanksBeside(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - NEAR), end + NEAR];
  const runs = [...text.slice(from, to).matchAll(EMPHASIS)].flatMap(({ 0: run, index }) => {
    const { opens, closes } = persianFlanks(text, from + index, from + index + run.length);
    return [run, opens, closes];
  });
  return runs.join();
}

/** Would `change` alter what emphasis beside it does by our own rule? */
function turnsEmphasis(text: string, { start, end, after }: Change): boolean {
  if (!/[*_~]/u.test(text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR))) return false;
  const [left, right] = [text.slice(Math.max(0, start - SEEN), start), text.slice(end, end + SEEN)];
  const beside = (inside: string): string =>
    flanksBeside(left + inside + right, left.length, left.length + inside.length);
  return beside(text.slice(start, end)) !== beside(after);
}

const BRACKET_OF_ADDRESS = /[A-Za-z0-9][/?#][^\s()]*\([^()]*$/u;

/** Would `change` make an address before it longer or shorter, by a bracket that closes or a letter that touches it? */
function turnsAddress(text: string, { start, end, after }: Change): boolean {
  const left = text.slice(Math.max(0, start - SEEN), start);
  // Without its spaces a bracket behind an address would be a part of it.
  if (BRACKET_OF_ADDRESS.test(left) && /\s/u.test(text.slice(start, end) + after)) return true;
  const scheme = left.toLowerCase().lastIndexOf("http");
  if (scheme === -1) return false;
  const right = text.slice(end, end + SEEN);
  const address = (inside: string): string | undefined => webAddressAt(left + inside + right, scheme);
  return address(text.slice(start, end)) !== address(after);
}

/**
 * Would `change` alter what the markup beside it means? Emphasis depends on the kind of character on either side of its
 * delimiter (CommonMark's flanking rules, and ours), and a line's first characters can make it a list item or a heading.
 */
function disturbs({ view, text }: Pick<Draft<string>, "view" | "text">, change: Change): boolean {
  const { start, end, after } = change;
  const before = view.slice(start, end);
  const left = view.charAt(start - 1);
  const right = view.charAt(end);
  const behind = view.slice(end, end + 12);
  const ahead = view.slice(Math.max(0, start - 12), start);
  if (left === MARK && kindOfFirst(before + behind) !== kindOfFirst(after + behind)) return true;
  if (right === MARK && kindOfLast(ahead + before) !== kindOfLast(ahead + after)) return true;
  if (TAG_BEGUN.test(ahead)) return true;
  if (turnsEmphasis(text, change) || turnsAddress(text, change)) return true;
  if (after === "" && BETWEEN_MARKUP.test(left) && BETWEEN_MARKUP.test(right)) return true;
  if ((after === " " || (after === "" && STARTS_BLOCK.test(right))) && MARKER.test(ahead)) {
    return true;
  }
  if (after === "" && NUMBER.test(ahead) && /[.)]/u.test(right)) return true;
  if (left === "\\" && ESCAPABLE.test(after + right)) return true;
  if (after === "" && LINK_OR_TAG.test(ahead + right)) return true;
  if (after.endsWith("!") && (right === MARK || right === "[")) return true;
  if (after !== "" && after !== " ") return false;
  // One more space at a line's end may be the second, a hard break.
  return LINE_END.test(behind) && (after === " " || kindOf(left) === "space");
}

/** Would taking something out glue a Latin word to what is no word of ours? */
function glues(view: string, { start, end, after }: Change): boolean {
  const [left, right] = [view.charAt(start - 1), view.charAt(end)];
  if (after !== "" || (left !== OPAQUE && right !== OPAQUE)) return false;
  const other = left === OPAQUE ? right : left;
  if (/[()«»‹›]/u.test(other) && /^ +$/u.test(view.slice(start, end))) return false;
  return kindOf(other) !== "space" && !hasPersian(other);
}

/** A text on its way through the rules: what it is now, its view, and the edits of the source that made it so. */
export interface Draft<R extends string> {
  readonly source: string;
  readonly text: string;
  readonly view: string;
  readonly edits: readonly Edit<R>[];
  /** Is it Markdown, whose markup changes must not disturb? */
  readonly markup: boolean;
}

/** A draft nothing has been done to yet; `view` is as long as `source`. */
export function draftOf<R extends string>(source: string, view: string, markup: boolean): Draft<R> {
  return { source, text: source, view, edits: [], markup };
}

/** The draft after `rule`. Changes that would alter the meaning of markup beside them are not made. */
export function revise<R extends string>(draft: Draft<R>, rule: Rule<R>): Draft<R> {
  const { view, markup } = draft;
  const changes = rule(view).filter((change) => !glues(view, change) && !(markup && disturbs(draft, change)));
  if (changes.length === 0) return draft;
  return {
    ...draft,
    text: applyEdits(draft.text, changes),
    view: applyEdits(draft.view, changes),
    edits: composeEdits(draft.source, draft.edits, draft.text, changes),
  };
}
