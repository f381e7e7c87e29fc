import { ITEM_NUMBER } from "./list-markers.ts";
import { EDGE_UNIT, mark } from "./view.ts";

const QUOTE = /^ {0,3}> ?/u;
/** A list's item by its marker. */
export const LIST = new RegExp(`^(?:[-+*]|${ITEM_NUMBER}[.)])(?:[ \\t]{1,4}(?![ \\t])|[ \\t](?=[ \\t])|$)`, "u");
/** A list's item right below a paragraph, and not in a list already. */
export const INTERRUPTS = new RegExp(
  `^(?:[-+*]|(?=[0\u06F0\u0660]*[1\u06F1\u0661][.)])${ITEM_NUMBER}[.)])[ \\t]+[^ \\t]`,
  "u",
);

/** The column behind `text`, which begins at `column`. */
export function columnAfter(text: string, column: number): number {
  let after = column;
  for (const unit of text) after += unit === "\t" ? 4 - (after % 4) : 1;
  return after;
}

function leading(line: string): string {
  return line.slice(0, line.search(/[^ \t]|$/u));
}

/** The column at which a line's content begins. */
export function indentOf(line: string): number {
  return columnAfter(leading(line), 0);
}

/** A line of Markdown that is read from its beginning: what block markup takes of it is marked, and left behind. */
export class BlockLine {
  readonly #units: Uint8Array;
  #text: string;
  #at: number;

  /** @param at where the line begins in the source, whose units are `units` */
  constructor(text: string, at: number, units: Uint8Array) {
    this.#text = text;
    this.#at = at;
    this.#units = units;
  }

  /** What is left of the line. */
  get text(): string {
    return this.#text;
  }

  /** Where that begins in the source. */
  get at(): number {
    return this.#at;
  }

  take(length: number): void {
    mark(this.#units, this.#at, this.#at + length, EDGE_UNIT);
    this.#at += length;
    this.#text = this.#text.slice(length);
  }

  takeIndent(): void {
    this.take(leading(this.#text).length);
  }

  /** Takes the signs of quotations. @returns how many there were, at most `most` */
  takeQuotes(most = Number.POSITIVE_INFINITY): number {
    let quotes = 0;
    for (let quote = QUOTE.exec(this.#text); quote !== null && quotes < most; quote = QUOTE.exec(this.#text)) {
      this.take(quote[0].length);
      quotes++;
    }
    return quotes;
  }
}
