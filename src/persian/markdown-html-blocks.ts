/** A line without anything; a no-break space is no white space here. */
export const BLANK = /^[ \t\r]*$/u;

const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
/** How an HTML block begins, and what ends it. @see https://spec.commonmark.org/0.31.2/#html-blocks */
const HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<![A-Za-z]/u, />/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
  [new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, "iu"), BLANK],
];
const LONE_TAG = /^(?:<[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)\s*$/u;

/**
 * What ends the HTML block that a line begins, on that line or a later one; undefined where it begins none.
 * @param within a paragraph, which not every tag can end
 */
export function htmlBlockEnd(line: string, within: boolean): RegExp | undefined {
  const kind = HTML.find(([begins]) => begins.test(line));
  if (kind !== undefined) return kind[1];
  return !within && LONE_TAG.test(line) ? BLANK : undefined;
}
