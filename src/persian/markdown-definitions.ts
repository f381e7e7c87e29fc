import type { Stretch } from "./view.ts";

/** A link reference definition: `[label]: address "title"`, on up to three lines and more where its title goes on. */
export interface Definition {
  /** On one line. */
  readonly label: string;
  /** Within the quotes. */
  readonly title: Stretch | undefined;
  readonly end: number;
}

/** A line's end within a definition; a blank line ends all. */
const FEED = String.raw`\r?\n(?![ \t>]*\r?(?:\n|$))`;
/** Between the parts: on a line below, behind the signs of a quotation, but not where another block begins. */
const GAP = String.raw`[ \t]*(?:${FEED}[ \t>]*(?!\x60{3}|~{3}|(?:[-+*]|#{1,6})(?:\s|$)))?`;
const ESCAPED = String.raw`\\(?:.|(?=\r?\n))`;
const LABEL = String.raw`\[(?!\s*\])((?:[^[\]\\\r\n]|${ESCAPED}|${FEED}){1,999})\]:`;
const ADDRESS = String.raw`(?:<(?:[^<>\\\r\n]|\\.)*>|[^ \t\r\n<][^ \t\r\n]*)`;
const TITLE = ['"', "'", "()"]
  .map((marks) => {
    // No longer than this, so that a mark without its other one is not searched for again and again.
    const inside = String.raw`((?:[^${marks}\\\r\n]|${ESCAPED}|${FEED}){0,2000})`;
    return `[${marks.charAt(0)}]${inside}[${marks.slice(-1)}]`;
  })
  .join("|");
/** @see https://spec.commonmark.org/0.31.2/#link-reference-definitions */
const DEFINITION = new RegExp(`${LABEL}${GAP}${ADDRESS}(?:(?=\\s)${GAP}(?:${TITLE}))?[ \\t]*(?=\\r?\\n|$)`, "duy");

/** The definition that begins at `at`. */
export function definitionAt(source: string, at: number): Definition | undefined {
  DEFINITION.lastIndex = at;
  const found = DEFINITION.exec(source);
  if (found === null) return undefined;
  // An address in angle brackets on a line of its own may be a tag.
  const title = /\n[ \t>]*</u.test(found[0])
    ? undefined
    : found.indices?.slice(2).find((stretch) => stretch !== undefined);
  return {
    label: (found[1] ?? "").replace(/\n[ \t>]*/gu, " "),
    title: title === undefined ? undefined : { start: title[0], end: title[1] },
    end: DEFINITION.lastIndex,
  };
}
