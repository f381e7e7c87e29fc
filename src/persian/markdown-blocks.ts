import { EDGE_UNIT, MARK_UNIT, mark, type Stretch } from "./view.ts";

/** What the block structure of a Markdown source says. */
export interface Blocks {
  /** Stretches whose inline markup is to be read: paragraphs, headings, table rows, their prefixes already marked. */
  readonly paragraphs: readonly Stretch[];
  /** The labels that link reference definitions give, normalised by {@link labelKey}. */
  readonly labels: ReadonlySet<string>;
  /** The titles in link reference definitions. */
  readonly titles: readonly Stretch[];
}

/** Two labels are one link when their keys are the same. @see https://spec.commonmark.org/0.31.2/#matches */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/gu, " ").toLowerCase();
}

/** A no-break space is no white space here. */
const BLANK = /^[ \t\r]*$/u;
const QUOTE = /^ {0,3}> ?/u;
const LIST = /^( {0,3})(?:[-+*]|[0-9]{1,9}[.)])(?:([ \t]{1,4})(?![ \t])(?:\[[ xX]\] +)?|([ \t])(?=[ \t])|(?=$))/u;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const BREAK = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u;
const SETEXT = /^ {0,3}(?:=+|-+) *$/u;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const HEADING_END = /[ \t]+#+[ \t]*$/u;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]: */u;
const ABBREVIATION = /^ {0,3}\*\[[^\]]+\]: */u;
const DEFINITION =
  /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]: *(?:<[^<>]*>|[^\s<]\S*)? *(?:"([^"]*)"|'([^']*)'|\(([^()]*)\))? *$/u;
const TITLE_ONLY = /^ *(?:"([^"]*)"|'([^']*)'|\(([^()]*)\)) *$/u;
const TABLE_RULE = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/u;
const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
/** How an HTML block begins, and what ends it. @see https://spec.commonmark.org/0.31.2/#html-blocks */
const HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
  [/^ {0,3}<\?/u, /\?>/u],
  [/^ {0,3}<![A-Za-z]/u, />/u],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u],
  [new RegExp(`^ {0,3}</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, "iu"), BLANK],
];
const LONE_TAG = /^ {0,3}(?:<[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)\s*$/u;
/** Lists in lists on one line: what goes deeper is no text of ours. */
const DEEPEST = 20;
const PLAIN = /^ ?[^\s>\-+*0-9#`~_=<[|:{&\\]/u;

interface State {
  fence: string | undefined;
  html: RegExp | undefined;
  /** Where the content of the innermost list item begins; 0 outside of lists. */
  indent: number;
  paragraph: number | undefined;
  afterDefinition: boolean;
  quoted: boolean;
  /** Below a table's rule, where indented code needs no blank line before it. */
  table: boolean;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const unit of line) {
    if (unit === " ") columns++;
    else if (unit === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

class BlockReader {
  readonly paragraphs: Stretch[] = [];
  readonly labels = new Set<string>();
  readonly titles: Stretch[] = [];
  private readonly state: State = {
    fence: undefined,
    html: undefined,
    indent: 0,
    paragraph: undefined,
    afterDefinition: false,
    quoted: false,
    table: false,
  };
  private readonly units: Uint8Array;

  constructor(units: Uint8Array) {
    this.units = units;
  }

  /** Reads the line `[start, end)`, its line feed at `end`. */
  line(source: string, start: number, end: number): void {
    const line = source.slice(start, source.charAt(end - 1) === "\r" ? end - 1 : end);
    const { state } = this;
    if (
      state.fence === undefined &&
      state.html === undefined &&
      (state.paragraph !== undefined || state.indent === 0) &&
      PLAIN.test(line)
    ) {
      if (state.paragraph === undefined) state.paragraph = start;
      state.afterDefinition = false;
      return;
    }
    this.structured(line, start, end);
  }

  /** Ends the open paragraph before `at`. */
  close(at: number): void {
    if (this.state.paragraph === undefined) return;
    this.paragraphs.push({ start: this.state.paragraph, end: at });
    this.state.paragraph = undefined;
  }

  private skip(start: number, end: number): void {
    this.close(start);
    mark(this.units, start, end + 1, EDGE_UNIT);
  }

  private prefix(from: number, length: number): void {
    mark(this.units, from, from + length, EDGE_UNIT);
  }

  private structured(whole: string, start: number, end: number): void {
    const { state } = this;
    let line = whole;
    let at = start;
    const advance = (length: number): void => {
      this.prefix(at, length);
      at += length;
      line = line.slice(length);
    };
    let quote = QUOTE.exec(line);
    if (state.quoted && quote === null) {
      state.fence = undefined;
      state.html = undefined;
    }
    const raw = state.fence !== undefined || state.html !== undefined;
    if (!raw) state.quoted = quote !== null;
    while (quote !== null && state.quoted) {
      advance(quote[0].length);
      quote = QUOTE.exec(line);
    }
    if (this.insideRaw(line, start, end)) return;
    if (BLANK.test(line)) {
      state.afterDefinition = false;
      state.table = false;
      this.skip(start, end);
      return;
    }
    this.blockStart(line, at, start, end, advance);
  }

  private insideRaw(line: string, start: number, end: number): boolean {
    const { state } = this;
    if (state.fence !== undefined) {
      const bare = line.trim();
      if (bare.startsWith(state.fence) && /^(?:`+|~+)$/u.test(bare)) state.fence = undefined;
      this.skip(start, end);
      return true;
    }
    if (state.html === undefined) return false;
    if (state.html.test(line)) state.html = undefined;
    this.skip(start, end);
    return true;
  }

  private blockStart(first: string, from: number, start: number, end: number, advance: (length: number) => void): void {
    const { state } = this;
    let line = first;
    let at = from;
    const step = (length: number): void => {
      advance(length);
      at += length;
      line = line.slice(length);
    };
    const indent = indentOf(line);
    if (state.paragraph === undefined || state.table) {
      if (indent < state.indent) state.indent = indent === 0 ? 0 : Math.min(state.indent, indent);
      if (indent >= state.indent + 4) {
        this.skip(start, end);
        return;
      }
    }
    const leading = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (leading > 0 && indent < state.indent + 4) step(leading);
    if (this.leaf(line, at, start, end)) {
      if (indent < state.indent && state.paragraph === undefined) state.indent = indent;
      return;
    }
    let item = LIST.exec(line);
    let column = indent;
    for (let depth = 0; item !== null && !BREAK.test(line); depth++) {
      if (depth === DEEPEST) {
        this.skip(start, end);
        return;
      }
      this.close(start);
      column += item[0].replace(/\[[ xX]\] +$/u, "").length;
      state.indent = column;
      step(item[0].length);
      const quote = QUOTE.exec(line);
      if (quote !== null) step(quote[0].length);
      if (indentOf(line) >= 4 || /[ \t]\t|\t[ \t]/u.test(item[0])) {
        this.skip(start, end);
        return;
      }
      if (this.leaf(line, at, start, end)) return;
      item = LIST.exec(line);
    }
    if (state.paragraph === undefined && !BLANK.test(line)) state.paragraph = at;
    state.afterDefinition = false;
  }

  /** A line that is a block, or a part of one, by itself. */
  private leaf(line: string, at: number, start: number, end: number): boolean {
    const { state } = this;
    const fence = FENCE.exec(line);
    if (fence !== null) {
      state.fence = fence[1];
      this.skip(start, end);
      return true;
    }
    if (SETEXT.test(line) || BREAK.test(line) || (TABLE_RULE.test(line) && /[|-]/u.test(line))) {
      if (line.includes("|")) state.table = true;
      this.skip(start, end);
      return true;
    }
    if (HEADING.test(line)) {
      this.heading(line, at, start, end);
      return true;
    }
    return this.html(line, start, end) || this.definition(line, at, start, end);
  }

  private heading(line: string, at: number, start: number, end: number): void {
    this.close(start);
    this.prefix(at, HEADING.exec(line)?.[0].length ?? 0);
    const closing = HEADING_END.exec(line);
    if (closing !== null) mark(this.units, at + closing.index, end, EDGE_UNIT);
    mark(this.units, end, end + 1, EDGE_UNIT);
    this.paragraphs.push({ start: at, end });
  }

  private html(line: string, start: number, end: number): boolean {
    const { state } = this;
    const kind = HTML.find(([begins]) => begins.test(line));
    const lone = kind === undefined && state.paragraph === undefined && LONE_TAG.test(line);
    if (kind === undefined && !lone) return false;
    const ends = kind?.[1] ?? BLANK;
    state.html = ends.test(line) ? undefined : ends;
    this.skip(start, end);
    return true;
  }

  /** «[label]: two words» is text, but would be a definition without its spaces. */
  private keepApart(line: string, at: number): void {
    if (!/^ {0,3}\[[^\]]+\]:/u.test(line)) return;
    for (const { index } of line.matchAll(/\s/gu)) mark(this.units, at + index, at + index + 1, MARK_UNIT);
  }

  private definition(line: string, at: number, start: number, end: number): boolean {
    const { state } = this;
    const note = FOOTNOTE.exec(line) ?? ABBREVIATION.exec(line);
    if (note !== null && !state.table) {
      this.close(start);
      this.prefix(at, note[0].length);
      state.indent = 4;
      state.paragraph = at + note[0].length;
      return true;
    }
    if (state.paragraph !== undefined) return false;
    const found = DEFINITION.exec(line) ?? (state.afterDefinition ? TITLE_ONLY.exec(line) : null);
    if (found === null) {
      this.keepApart(line, at);
      return false;
    }
    const isTitle = !DEFINITION.test(line);
    const title = isTitle ? (found[1] ?? found[2] ?? found[3]) : (found[2] ?? found[3] ?? found[4]);
    if (!isTitle) this.labels.add(labelKey(found[1] ?? ""));
    if (title !== undefined) {
      const titleAt = at + line.lastIndexOf(title);
      this.titles.push({ start: titleAt, end: titleAt + title.length });
    }
    state.afterDefinition = !isTitle;
    this.skip(start, end);
    return true;
  }
}

/** Marks in `units` what block markup takes, and says where inline text is. */
export function markBlocks(markdown: string, units: Uint8Array): Blocks {
  const reader = new BlockReader(units);
  let start = 0;
  while (start <= markdown.length) {
    const feed = markdown.indexOf("\n", start);
    const end = feed === -1 ? markdown.length : feed;
    reader.line(markdown, start, end);
    start = end + 1;
  }
  reader.close(markdown.length);
  return reader;
}
