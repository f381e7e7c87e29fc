import { labelKey } from "./markdown-blocks.ts";
import { ENDS } from "./markdown-html-text.ts";
import { spacedTargetAt } from "./spaced-target.ts";
import { EDGE_UNIT, MARK_UNIT, mark, OPAQUE_UNIT, type Stretch } from "./view.ts";

const SPECIAL = /[\\`<[\]*_~&|{!]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
/** A code span, or the run of backticks that opens none. */
const CODE = /(`+)(?!`)(?:[\s\S]*?(?<!`)\1(?!`))?/uy;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/uy;
const TAG =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[A-Za-z][A-Za-z0-9-]*\s*|!---?|!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|![A-Za-z][^>]*)>/uy;
const RAW_ELEMENT = /^<(?:code|pre|script|style|samp|kbd|var|math|svg|textarea)\b/iu;
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/uy;
const TARGET =
  /\([ \t\r\n]*(?:<(?:[^<>\\\n]|\\.)*>|(?!<)(?:[^ \t\r\n()\\]|\\.|\((?:[^ \t\r\n()\\]|\\.|\([^ \t\r\n()]*\))*\))*)(?:[ \t\r\n]+("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?[ \t\r\n]*\)/uy;
const LABEL = /\[(?:[^[\]\\]|\\.)*\]/uy;
const FOOTNOTE = /\[\^[^\]\s]{1,200}\]/uy;
const TEMPLATE = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{[#.:][^{}\n]*\}/uy;

/** CommonMark allows 999 characters. @see https://spec.commonmark.org/0.31.2/#link-label */
const LONGEST_LABEL = 1000;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function angle(text: string, units: Uint8Array, tags: Stretch[], at: number): number {
  const link = matchAt(AUTOLINK, text, at);
  const tag = link ?? matchAt(TAG, text, at);
  if (tag === null) return at + 1;
  let end = at + tag[0].length;
  const raw = link === null ? RAW_ELEMENT.exec(tag[0]) : null;
  if (raw !== null) {
    const close = matchAt(new RegExp(`</${raw[0].slice(1)}`, "giu"), text, end)?.index;
    // Code and comments that begin within may hold the closing tag.
    end = close === undefined || /`|<!--/u.test(text.slice(end, close)) ? text.length : close;
  }
  if (link === null && raw === null) tags.push({ start: at, end });
  mark(units, at, end, link === null && raw === null ? MARK_UNIT : OPAQUE_UNIT);
  return end;
}

class InlineReader {
  readonly titles: Stretch[] = [];
  readonly tags: Stretch[] = [];
  readonly #brackets: { at: number; image: boolean }[] = [];
  readonly #text: string;
  readonly #units: Uint8Array;
  readonly #labels: ReadonlySet<string>;
  /** Where the last of each sign that ends a template or a comment is: what opens behind it never ends. */
  readonly #lastEnds = new Map<string, number>();
  /** Where the last template ends. */
  #templateEnd = 0;
  /** Up to where spaces were kept apart. */
  #apart = 0;

  constructor(text: string, units: Uint8Array, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#units = units;
    this.#labels = labels;
  }

  /** Marks what begins at `at`; says where reading goes on. */
  read(at: number): number {
    const text = this.#text;
    const units = this.#units;
    switch (text.charAt(at)) {
      case "\\":
        if (!PUNCTUATION.test(text.charAt(at + 1))) return at + 1;
        mark(units, at, at + 2, MARK_UNIT);
        return at + 2;
      case "`":
        return this.#whole(CODE, at, OPAQUE_UNIT);
      case "<":
        return this.#angle(at);
      case "[":
        return this.#open(at);
      case "]":
        return this.#closeBracket(at);
      case "*":
      case "_":
      case "~":
        mark(units, at, at + 1, MARK_UNIT);
        return at + 1;
      case "&":
        return this.#whole(ENTITY, at, MARK_UNIT);
      case "{":
        if (at >= this.#templateEnd && this.#unended(at) === undefined) {
          this.#templateEnd = this.#whole(TEMPLATE, at, OPAQUE_UNIT);
        }
        // Code and comments that begin within a template are theirs to end: reading goes on inside.
        return at + 1;
      case "|":
        mark(units, at, at + 1, EDGE_UNIT);
        return at + 1;
      default:
        return at + 1;
    }
  }

  #angle(at: number): number {
    const opening = this.#unended(at);
    if (opening === undefined) return angle(this.#text, this.#units, this.tags, at);
    // Some parsers read on from it, and would read otherwise if it were gone.
    const end = at + opening.length;
    mark(this.#units, at, end, MARK_UNIT);
    return end;
  }

  /** What opens at `at` and ends nowhere behind it: looked for once and not at each opening. */
  #unended(at: number): string | undefined {
    const [opening, end] = ENDS.find(([sign]) => this.#text.startsWith(sign, at)) ?? [];
    if (opening === undefined || end === undefined) return undefined;
    const last = this.#lastEnds.get(end) ?? this.#text.lastIndexOf(end);
    this.#lastEnds.set(end, last);
    return last > at ? undefined : opening;
  }

  #whole(pattern: RegExp, at: number, unit: number): number {
    const match = matchAt(pattern, this.#text, at);
    if (match === null) return at + 1;
    mark(this.#units, at, at + match[0].length, unit);
    return at + match[0].length;
  }

  #open(at: number): number {
    const note = matchAt(FOOTNOTE, this.#text, at);
    if (note !== null) {
      const end = at + note[0].length;
      const target = matchAt(TARGET, this.#text, end)?.[0] ?? "";
      this.#keepApart(end);
      mark(this.#units, at, end + target.length, MARK_UNIT);
      return end + target.length;
    }
    this.#brackets.push({ at, image: this.#text.charAt(at - 1) === "!" });
    return at + 1;
  }

  #closeBracket(at: number): number {
    const opener = this.#brackets.pop();
    if (opener === undefined) return at + 1;
    const opensAt = opener.image ? opener.at - 1 : opener.at;
    const end = this.#target(at, opener.at) ?? this.#spacedTarget(at, opener.image);
    if (end === undefined) {
      this.#keepApart(at + 1);
      return at + 1;
    }
    mark(this.#units, opensAt, opener.at + 1, MARK_UNIT);
    mark(this.#units, at, end, MARK_UNIT);
    return end;
  }

  /** The end of a link or picture whose address has spaces in it. */
  #spacedTarget(at: number, image: boolean): number | undefined {
    return this.#text.charAt(at + 1) === "(" ? spacedTargetAt(this.#text, at + 2, image)?.close : undefined;
  }

  /** «[text](two words)» is no link, but would be one without its space. */
  #keepApart(at: number): void {
    if (this.#text.charAt(at) !== "(") return;
    const from = Math.max(at, this.#apart);
    const close = this.#text.indexOf(")", from);
    const end = close === -1 ? this.#text.length : close;
    for (const { index } of this.#text.slice(from, end).matchAll(/\s/gu)) {
      mark(this.#units, from + index, from + index + 1, MARK_UNIT);
    }
    this.#apart = end;
  }

  /** The end of the link whose text closes at `at`, when it is a link. */
  #target(at: number, opensAt: number): number | undefined {
    const inline = matchAt(TARGET, this.#text, at + 1);
    if (inline !== null) {
      const title = inline[1];
      if (title !== undefined) {
        const start = at + 1 + inline[0].lastIndexOf(title) + 1;
        this.titles.push({ start, end: start + title.length - 2 });
      }
      return at + 1 + inline[0].length;
    }
    const label = matchAt(LABEL, this.#text, at + 1);
    if (label !== null && this.#labels.has(labelKey(label[0].slice(1, -1)))) return at + 1 + label[0].length;
    if (at - opensAt > LONGEST_LABEL || !this.#labels.has(labelKey(this.#text.slice(opensAt + 1, at))))
      return undefined;
    mark(this.#units, opensAt + 1, at, OPAQUE_UNIT);
    return at + 1;
  }
}

/** What a paragraph holds besides its text. */
export interface Inlines {
  /** The titles of its links and images. */
  readonly titles: readonly Stretch[];
  readonly tags: readonly Stretch[];
}

const NONE: Inlines = { titles: [], tags: [] };

/** Marks in `units` the inline markup of the paragraph. */
export function markInlines(
  markdown: string,
  units: Uint8Array,
  { start, end }: Stretch,
  labels: ReadonlySet<string>,
): Inlines {
  const text = markdown.slice(start, end);
  if (text.search(SPECIAL) === -1) return NONE;
  const own = units.subarray(start, end);
  const reader = new InlineReader(text, own, labels);
  let at = text.search(SPECIAL);
  while (at < text.length) at = reader.read(at);
  const within = (part: Stretch): Stretch => ({ start: start + part.start, end: start + part.end });
  return { titles: reader.titles.map(within), tags: reader.tags.map(within) };
}
