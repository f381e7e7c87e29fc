import type { Change } from "../edits.ts";

/** The rules that need no lexicon and run at every build. */
export type SafeRule =
  | "letters"
  | "digits"
  | "quotes"
  | "punctuation"
  | "spacing"
  | "ellipsis"
  | "kashida"
  | "zwnj"
  | "controls";

/** The changes that put `after` in the place of every match of `pattern` (global); nothing where they are the same. */
export function replacing(
  rule: SafeRule,
  view: string,
  pattern: RegExp,
  after: string | ((match: RegExpExecArray) => string | undefined),
): Change<SafeRule>[] {
  if (view.search(pattern) === -1) return [];
  const changes: Change<SafeRule>[] = [];
  for (const match of view.matchAll(pattern)) {
    const text = typeof after === "string" ? after : after(match);
    if (text === undefined || text === match[0]) continue;
    changes.push({ rule, start: match.index, end: match.index + match[0].length, after: text });
  }
  return changes;
}
