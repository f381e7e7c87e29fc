import { applyEdits, type Change, composeEdits, type Edit } from "./edits.ts";
import { hasPersian } from "./letters.ts";
import { EDGE, MARK, OPAQUE } from "./view.ts";

/** A rule: looks at a view and says what to change, in order, without overlaps. */
export type Rule<R extends string = string> = (view: string) => readonly Change<R>[];

type Kind = "space" | "punctuation" | "other";

function kindOf(unit: string): Kind {
  if (unit === "" || /\s/u.test(unit)) return "space";
  return unit === MARK || /[\p{P}\p{S}]/u.test(unit) ? "punctuation" : "other";
}

/** What may begin a block of Markdown, or be its indentation, when it becomes a line's first character. */
const STARTS_BLOCK = /^(?:[\s\-+*#>=_~`|0-9:<[&\\{\uE000-\uE002]|$)/u;

/** What would become a link or an image. */
const LINK = /\][([:]|!\[/u;

const BETWEEN_MARKUP = /[\uE000-\uE002\n]/u;

/** What a space would make a list item, a heading or indented code of, and the line's end a break or a table's rule. */
const MARKER = /(?:^|[\n\uE002])[ \uE002]*(?:[-+*>=_|:\uE001\uE002 ]*|[0-9]{1,9}[.)]|#{1,6})$/u;

/** What a backslash before it makes an escape or a hard break. */
const ESCAPABLE = /^[\r\n!-/:-@[-`{-~\uE001]/u;

/**
 * Would `change` alter what the markup beside it means? Emphasis depends on the kind of character on either side of its
 * delimiter (CommonMark's flanking rules), and a line's first characters can make it a list item or a heading.
 */
function disturbs(view: string, { start, end, after }: Change): boolean {
  const before = view.slice(start, end);
  const left = view.charAt(start - 1);
  const right = view.charAt(end);
  if (left === MARK && kindOf((before + right).charAt(0)) !== kindOf((after + right).charAt(0))) return true;
  if (right === MARK && kindOf((left + before).slice(-1)) !== kindOf((left + after).slice(-1))) return true;
  if (after === "" && BETWEEN_MARKUP.test(left) && BETWEEN_MARKUP.test(right)) return true;
  if (
    (after === " " || (after === "" && STARTS_BLOCK.test(right))) &&
    MARKER.test(view.slice(Math.max(0, start - 12), start))
  ) {
    return true;
  }
  if (left === "\\" && ESCAPABLE.test(after + right)) return true;
  if (after === "" && LINK.test(left + right)) return true;
  if (after.endsWith("!") && (right === MARK || right === "[")) return true;
  if (after === " " && /^[ \t]*(?:$|[\n\uE002])/u.test(view.slice(end, end + 12))) return true;
  const lineEnd = end === view.length || right === "\n" || right === "\r" || right === EDGE;
  return lineEnd && after === "" && kindOf(left) === "space";
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
  const changes = rule(view).filter((change) => !glues(view, change) && !(markup && disturbs(view, change)));
  if (changes.length === 0) return draft;
  return {
    ...draft,
    text: applyEdits(draft.text, changes),
    view: applyEdits(draft.view, changes),
    edits: composeEdits(draft.source, draft.edits, draft.text, changes),
  };
}
