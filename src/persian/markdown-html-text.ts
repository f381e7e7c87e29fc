import { EDGE_UNIT, MARK_UNIT, mark, OPAQUE_UNIT, type Stretch, TEXT_UNIT } from "./view.ts";

/** Elements in running text: text goes on across their tags. Any other ends it. */
const PHRASES = new Set(
  "a abbr b bdi bdo big br cite data del dfn em font i img ins label mark q rp rt ruby s small span strong sub sup time tt u wbr".split(
    " ",
  ),
);
const TAG_NAME = /<\/?([A-Za-z][A-Za-z0-9-]*)/uy;
/** Elements whose content is no text of ours. */
const RAW_ELEMENT = /^<(code|pre|script|style|samp|kbd|var|math|svg|textarea)$/iu;
const BLOCK = /^(?:pre|script|style|textarea)$/iu;
const TEMPLATE_TAG = /\{[#.:][^{}\n]{0,200}\}/uy;
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{0,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/uy;
const NEXT = /[<&{]/gu;
/** What opens a construct that goes on over anything until its end. */
export const ENDS = [
  ["{{", "}}"],
  ["{%", "%}"],
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
] as const;

/** Where the tag ends whose name ends at `from`: behind the `>` that is in no quotation marks, or before another tag. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const sign = html.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at + 1;
    else if (sign === "<") return at;
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === "=") quote = sign;
  }
  return html.length;
}

/** Reads the HTML of a block, and marks all in it that is not text. What never ends goes on to the block's end. */
class HtmlReader {
  readonly tags: Stretch[] = [];
  readonly #html: string;
  readonly #units: Uint8Array;

  constructor(html: string, units: Uint8Array) {
    this.#html = html;
    this.#units = units;
  }

  /** Marks what begins at `at`; says where reading goes on. */
  read(at: number): number {
    const [opening, ending] = ENDS.find(([sign]) => this.#html.startsWith(sign, at)) ?? [];
    if (opening !== undefined && ending !== undefined) {
      const close = this.#html.indexOf(ending, at + 2);
      return this.#until(at, close === -1 ? this.#html.length : close + ending.length, OPAQUE_UNIT);
    }
    if (this.#html.charAt(at) === "<") return this.#tag(at);
    return this.#whole(this.#html.charAt(at) === "&" ? ENTITY : TEMPLATE_TAG, at);
  }

  #until(from: number, to: number, unit: number): number {
    mark(this.#units, from, to, unit);
    return to;
  }

  #whole(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    const length = pattern.exec(this.#html)?.[0].length ?? 1;
    return this.#until(at, at + length, length === 1 ? TEXT_UNIT : MARK_UNIT);
  }

  #tag(at: number): number {
    TAG_NAME.lastIndex = at;
    const [start = "", name = ""] = TAG_NAME.exec(this.#html) ?? [];
    if (start === "") return this.#until(at, at + 1, MARK_UNIT);
    const raw = RAW_ELEMENT.exec(start)?.[1];
    if (raw !== undefined) {
      return this.#until(at, this.#rawEnd(raw, at + start.length), BLOCK.test(raw) ? EDGE_UNIT : OPAQUE_UNIT);
    }
    const end = tagEnd(this.#html, at + start.length);
    this.tags.push({ start: at, end });
    return this.#until(at, end, PHRASES.has(name.toLowerCase()) ? MARK_UNIT : EDGE_UNIT);
  }

  #rawEnd(name: string, from: number): number {
    const close = new RegExp(`</${name}(?![A-Za-z0-9-])[^<>]*>`, "giu");
    close.lastIndex = from;
    const found = close.exec(this.#html);
    return found === null ? this.#html.length : found.index + found[0].length;
  }
}

/**
 * Marks in `units` all that is not text in a stretch of HTML between paragraphs, and gives its tags: those in running text, over
 * which text goes on, and those of blocks, where it ends. Comments, code and templates stay as they are.
 */
export function markHtmlText(markdown: string, units: Uint8Array, { start, end }: Stretch): readonly Stretch[] {
  const html = markdown.slice(start, end);
  const reader = new HtmlReader(html, units.subarray(start, end));
  NEXT.lastIndex = 0;
  for (let next = NEXT.exec(html); next !== null; next = NEXT.exec(html)) NEXT.lastIndex = reader.read(next.index);
  return reader.tags.map((tag) => ({ start: start + tag.start, end: start + tag.end }));
}
