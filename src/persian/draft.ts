import { applyEdits, type Change, composeEdits, type Edit } from "./edits.ts";
import { EDGE, MARK } from "./view.ts";

/** A rule: looks at a view and says what to change, in order, without overlaps. */
export type Rule<R extends string = string> = (view: string) => readonly Change<R>[];

type Kind = "space" | "punctuation" | "other";

function kindOf(unit: string): Kind {
  if (unit === "" || /\s/u.test(unit)) return "space";
  return /[\p{P}\p{S}]/u.test(unit) ? "punctuation" : "other";
}

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
  const lineStart = start === 0 || left === "\n" || left === EDGE;
  if (lineStart && after === "" && kindOf(right) !== "other") return true;
  const lineEnd = end === view.length || right === "\n" || right === "\r" || right === EDGE;
  return lineEnd && after === "" && kindOf(left) === "space";
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
  const proposed = rule(draft.view);
  if (proposed.length === 0) return draft;
  const changes = draft.markup ? proposed.filter((change) => !disturbs(draft.view, change)) : proposed;
  if (changes.length === 0) return draft;
  return {
    ...draft,
    text: applyEdits(draft.text, changes),
    view: applyEdits(draft.view, changes),
    edits: composeEdits(draft.source, draft.edits, draft.text, changes),
  };
}
