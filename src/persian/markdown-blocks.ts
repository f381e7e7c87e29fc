import { BlockLine, columnAfter, INTERRUPTS, indentOf, LIST } from "./block-line.ts";
import { ANY_DIGIT, TASK } from "./list-markers.ts";
import { definitionAt } from "./markdown-definitions.ts";
import { BLANK, htmlBlockEnd } from "./markdown-html-blocks.ts";
import { EDGE_UNIT, MARK_UNIT, mark, type Stretch } from "./view.ts";

/** What the block structure of a Markdown source says. */
export interface Blocks {
  /** Stretches whose inline markup is to be read: paragraphs, headings, table rows, their prefixes already marked. */
  readonly paragraphs: readonly Stretch[];
  /** The labels that link reference definitions give, normalised by {@link labelKey}. */
  readonly labels: ReadonlySet<string>;
  /** The titles in link reference definitions. */
  readonly titles: readonly Stretch[];
  /** HTML between paragraphs, its lines' prefixes already marked. */
  readonly html: readonly Stretch[];
}

/** Two labels are one link when their keys are the same. @see https://spec.commonmark.org/0.31.2/#matches */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/gu, " ").toLowerCase();
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/u;
const BREAK = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u;
const SETEXT = /^=+ *$/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/u;
const HEADING_END = /[ \t]#+[ \t]*$/u;
const FOOTNOTE = /^\[\^[^\]\s]+\]: */u;
/** «[label]: two words» is text, but would be a definition without its spaces. */
const NEARLY_DEFINITION = /\[[^\]]{1,999}\]:[ \t]*(?:\r?\n)?[^\n]*/uy;
const FENCE_END = /^[ \t]*(`+|~+)[ \t]*$/u;
const TABLE_RULE = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/u;
/** Lists in lists on one line: what goes deeper is no text of ours. */
const DEEPEST = 20;
const PLAIN = new RegExp(`^[^\\s>\\-+*${ANY_DIGIT}#\`~_=<[|:{&\\\\]`, "u");

interface State {
  fence: string | undefined;
  html: RegExp | undefined;
  /** Where the contents of the list items begin that the line is in, from the outermost; 0 before them. */
  indents: number[];
  paragraph: number | undefined;
  /** Where the last definition ends: lines before it are done. */
  defined: number;
  /** How many quotations the line is in. */
  quotes: number;
  /** Is the line outside of a quotation or a list that the paragraph is in? */
  lazy: boolean;
  /** Below a list's marker with nothing behind it, a blank line ends the item. */
  emptyItem: boolean;
  /** Below a table's rule, where indented code needs no blank line before it. */
  table: boolean;
}

class BlockReader {
  readonly paragraphs: Stretch[] = [];
  readonly labels = new Set<string>();
  readonly titles: Stretch[] = [];
  readonly html: Stretch[] = [];
  readonly #state: State = {
    fence: undefined,
    html: undefined,
    indents: [],
    paragraph: undefined,
    defined: 0,
    quotes: 0,
    lazy: false,
    emptyItem: false,
    table: false,
  };
  readonly #source: string;
  readonly #units: Uint8Array;

  constructor(source: string, units: Uint8Array) {
    this.#source = source;
    this.#units = units;
  }

  /** Reads the line `[start, end)`, its line feed at `end`. */
  line(start: number, end: number): void {
    const source = this.#source;
    const state = this.#state;
    if (start < state.defined) {
      this.#skip(start, end);
      return;
    }
    const line = source.slice(start, source.charAt(end - 1) === "\r" ? end - 1 : end);
    if (state.fence === undefined && state.html === undefined && state.indents.length === 0 && PLAIN.test(line)) {
      if (state.paragraph === undefined) {
        state.paragraph = start;
        state.quotes = 0;
      }
      return;
    }
    this.#structured(line, start, end);
  }

  /** Ends the open paragraph before `at`. */
  close(at: number): void {
    if (this.#state.paragraph === undefined) return;
    this.paragraphs.push({ start: this.#state.paragraph, end: at });
    this.#state.paragraph = undefined;
  }

  get #indent(): number {
    return this.#state.indents.at(-1) ?? 0;
  }

  /** Leaves the list items whose contents begin farther in than `indent`. */
  #dedent(indent: number): void {
    const { indents } = this.#state;
    while (this.#indent > indent) indents.pop();
  }

  #skip(start: number, end: number): void {
    this.close(start);
    mark(this.#units, start, end + 1, EDGE_UNIT);
  }

  #prefix(from: number, length: number): void {
    mark(this.#units, from, from + length, EDGE_UNIT);
  }

  #structured(whole: string, start: number, end: number): void {
    const state = this.#state;
    const line = new BlockLine(whole, start, this.#units);
    let quotes = line.takeQuotes(state.quotes);
    state.lazy = quotes < state.quotes;
    if (state.lazy || (!BLANK.test(line.text) && indentOf(line.text) < this.#indent)) {
      state.fence = undefined;
      state.html = undefined;
    }
    if (state.fence === undefined && state.html === undefined) quotes += line.takeQuotes();
    if (quotes > state.quotes) {
      this.close(start);
      this.#dedent(indentOf(whole));
    }
    if (this.#insideRaw(line.text, start, end)) return;
    if (BLANK.test(line.text)) {
      state.table = false;
      if (state.emptyItem) state.indents.pop();
      this.#skip(start, end);
    } else this.#blockStart(line, start, end);
    if ((state.paragraph ?? start) >= start) state.quotes = quotes;
  }

  #insideRaw(line: string, start: number, end: number): boolean {
    const state = this.#state;
    if (state.fence !== undefined) {
      const ends = FENCE_END.exec(line)?.[1]?.startsWith(state.fence) === true;
      if (ends && indentOf(line) < this.#indent + 4) state.fence = undefined;
      this.#skip(start, end);
      return true;
    }
    if (state.html === undefined) return false;
    if (state.html.test(line)) state.html = undefined;
    this.#htmlLine(start, end);
    return true;
  }

  #blockStart(line: BlockLine, start: number, end: number): void {
    const state = this.#state;
    const indent = indentOf(line.text);
    state.emptyItem = false;
    if (state.paragraph === undefined || state.table) this.#dedent(state.lazy ? 0 : indent);
    state.lazy ||= indent < this.#indent;
    const indented = indent >= this.#indent + 4;
    if (indented && (state.paragraph === undefined || state.table)) {
      this.#skip(start, end);
      return;
    }
    line.takeIndent();
    if (indented) return;
    const isNote = this.#footnote(line, start);
    if (this.#leaf(line, start, end)) {
      if (!isNote) this.#dedent(indent);
      return;
    }
    if (this.#listItems(line, isNote ? 4 : indent, start, end)) return;
    if (BLANK.test(line.text)) state.emptyItem = !isNote;
    else state.paragraph ??= line.at;
  }

  /** The label of a footnote's text; false where there is none. */
  #footnote(line: BlockLine, start: number): boolean {
    const note = this.#state.table ? null : FOOTNOTE.exec(line.text);
    if (note === null) return false;
    this.close(start);
    line.take(note[0].length);
    this.#state.indents = [4];
    return true;
  }

  /**
   * The markers of list items, one within the other.
   * @param indent the column at which the line's content begins
   * @returns whether the whole line is done: nothing behind the markers belongs to a paragraph
   */
  #listItems(line: BlockLine, indent: number, start: number, end: number): boolean {
    const state = this.#state;
    const within = state.paragraph !== undefined && !state.table && !state.lazy;
    let item = within && !INTERRUPTS.test(line.text) ? null : LIST.exec(line.text);
    let column = indent;
    if (item !== null) this.#dedent(column);
    for (let depth = 0; item !== null; depth++) {
      if (depth === DEEPEST) {
        this.#skip(start, end);
        return true;
      }
      this.close(start);
      const bullet = columnAfter(item[0].trimEnd(), column);
      column = columnAfter(item[0], column);
      const far = column > bullet + 4;
      if (far) column = bullet + 1;
      state.indents.push(column);
      line.take(item[0].length);
      const task = TASK.exec(line.text)?.[0] ?? "";
      line.take(task.length);
      // Behind a task's box a tag is in running text.
      if (task !== "" && line.text.startsWith("<")) return false;
      line.takeQuotes();
      if (BLANK.test(line.text)) return false;
      if (far || indentOf(line.text) >= 4) {
        this.#skip(start, end);
        return true;
      }
      line.takeIndent();
      if (this.#leaf(line, start, end)) return true;
      item = LIST.exec(line.text);
    }
    return false;
  }

  /** A line that is a block, or a part of one, by itself. */
  #leaf(line: BlockLine, start: number, end: number): boolean {
    const { text, at } = line;
    const state = this.#state;
    const fence = FENCE.exec(text);
    if (fence !== null) {
      state.fence = fence[1];
      this.#skip(start, end);
      return true;
    }
    if ((SETEXT.test(text) && !state.lazy) || BREAK.test(text) || TABLE_RULE.test(text)) {
      if (this.#source.slice(state.paragraph ?? start, end).includes("|")) state.table = true;
      this.#skip(start, end);
      return true;
    }
    if (HEADING.test(text)) {
      this.#heading(text, at, start, end);
      return true;
    }
    return this.#htmlBlock(text, start, end) || this.#definition(at, start, end);
  }

  #heading(line: string, at: number, start: number, end: number): void {
    this.close(start);
    this.#prefix(at, line.length - line.replace(HEADING, "").length);
    const closing = HEADING_END.exec(line);
    if (closing !== null) mark(this.#units, at + closing.index, end, EDGE_UNIT);
    mark(this.#units, end, end + 1, EDGE_UNIT);
    this.paragraphs.push({ start: at, end });
  }

  #htmlBlock(line: string, start: number, end: number): boolean {
    const state = this.#state;
    const ends = htmlBlockEnd(line, state.paragraph !== undefined);
    if (ends === undefined) return false;
    state.html = ends.test(line) ? undefined : ends;
    this.#htmlLine(start, end);
    return true;
  }

  /** Adds a line to the HTML above it: a tag may go on over several. Its indentation is marked, its text is not. */
  #htmlLine(start: number, end: number): void {
    this.close(start);
    const indented = (at: number): boolean => this.#units[at] === EDGE_UNIT || /[ \t]/u.test(this.#source.charAt(at));
    for (let at = start; at < end && indented(at); at++) this.#prefix(at, 1);
    const above = this.html.at(-1);
    if (above?.end === start - 1) this.html.pop();
    this.html.push({ start: above?.end === start - 1 ? above.start : start, end });
  }

  #keepApart(at: number): void {
    NEARLY_DEFINITION.lastIndex = at;
    const found = NEARLY_DEFINITION.exec(this.#source)?.[0] ?? "";
    for (const { index } of found.matchAll(/[\s\p{Cf}]|(?<=\S)\(/gu))
      mark(this.#units, at + index, at + index + 1, MARK_UNIT);
  }

  #definition(at: number, start: number, end: number): boolean {
    const state = this.#state;
    if (state.paragraph !== undefined) return false;
    const found = definitionAt(this.#source, at);
    if (found === undefined) {
      this.#keepApart(at);
      return false;
    }
    this.labels.add(labelKey(found.label));
    if (found.title !== undefined) this.titles.push(found.title);
    state.defined = found.end;
    this.#skip(start, end);
    return true;
  }
}

/** Marks in `units` what block markup takes, and says where inline text is. */
export function markBlocks(markdown: string, units: Uint8Array): Blocks {
  const reader = new BlockReader(markdown, units);
  let start = 0;
  while (start <= markdown.length) {
    const feed = markdown.indexOf("\n", start);
    const end = feed === -1 ? markdown.length : feed;
    reader.line(start, end);
    start = end + 1;
  }
  reader.close(markdown.length);
  return reader;
}
