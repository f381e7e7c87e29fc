import type { Change } from "../edits.ts";

/** The rules that need no lexicon and run at every build. */
export const SAFE_RULES = {
  letters: true,
  digits: true,
  quotes: true,
  punctuation: true,
  spacing: true,
  ellipsis: true,
  kashida: true,
  zwnj: true,
  controls: true,
} as const;

/** A rule of {@link SAFE_RULES}: the list is the type, so no rule can be left out of either. */
export type SafeRule = keyof typeof SAFE_RULES;

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
