/** How words are marked, each at most once: Markdown cannot say the same twice. */
export interface Marks {
  /** An absolute address: http, https or mailto. */
  readonly link?: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly struck?: true;
  readonly code?: true;
}

/** Words that are marked alike, or the end of a line within a paragraph. */
export type Inline = Words | "break";

export interface Words {
  readonly text: string;
  readonly marks: Marks;
}

/** What a reader sees as one piece, with what it says and nothing of how it looked. */
export type Block =
  | { readonly kind: "paragraph"; readonly words: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: number; readonly words: readonly Inline[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string }
  | ListBlock
  | TableBlock;

export interface ListBlock {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Its number in a numbered list; in one that counts by letters, or from below zero, what is shown instead. */
  readonly marker?: number | string;
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly kind: "table";
  /** All of one length; a place that a cell beside or above it covers is empty. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether the first row names the columns. */
  readonly headed: boolean;
}

export interface TableCell {
  readonly words: readonly Inline[];
}

/** The words without their marks; the end of a line is a space. */
export function textOf(words: readonly Inline[]): string {
  return words.map((word) => (word === "break" ? " " : word.text)).join("");
}

/** All words of blocks in the order of reading, each block's apart from the next one's. */
export function wordsOf(blocks: readonly Block[]): readonly Inline[] {
  const pieces = blocks.map(wordsOfBlock).filter((words) => words.length > 0);
  return pieces.flatMap((words, index) => (index === 0 ? words : ["break" as const, ...words]));
}

function wordsOfBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.words;
    case "quote":
      return wordsOf(block.blocks);
    case "code":
      return block.text.split("\n").flatMap((line, index) => {
        const words: Words = { text: line, marks: { code: true } };
        return index === 0 ? [words] : ["break", words];
      });
    case "list":
      return wordsOf(block.items.map(({ marker, blocks }) => paragraph(marked(marker, wordsOf(blocks)))));
    case "table":
      return wordsOf(block.rows.flat().map(({ words }) => paragraph(words)));
  }
}

function marked(marker: ListItem["marker"], words: readonly Inline[]): readonly Inline[] {
  if (marker === undefined || words.length === 0) return words;
  return [{ text: typeof marker === "number" ? `${marker}. ` : `${marker} `, marks: {} }, ...words];
}

export function paragraph(words: readonly Inline[]): Block {
  return { kind: "paragraph", words };
}
