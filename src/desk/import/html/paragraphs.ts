import { type Block, type Inline, type Marks, paragraph, textOf } from "./model.ts";

/** Collects words into paragraphs, and blocks between them, in order. */
export class Paragraphs {
  readonly #blocks: Block[] = [];
  #words: Inline[] = [];
  #apart = false;

  text(text: string, marks: Marks): void {
    if (text === "") return;
    if (this.#apart && /^[\p{L}\p{N}]/u.test(text)) this.#words.push({ text: " ", marks: {} });
    this.#apart = false;
    this.#words.push({ text, marks });
  }

  /** Sets a space before the next words if they would join the last one. */
  apart(): void {
    this.#apart = true;
  }

  words(words: readonly Inline[]): void {
    for (const word of words) {
      if (word === "break") this.lineBreak();
      else this.text(word.text, word.marks);
    }
  }

  lineBreak(): void {
    this.#apart = false;
    this.#words.push("break");
  }

  /** Ends the paragraph that was begun, if one was. */
  end(): void {
    const words = this.#words;
    this.#words = [];
    this.#apart = false;
    for (const run of atDoubleBreaks(words)) {
      const tidy = tidyWords(run);
      if (tidy.length > 0) this.#blocks.push(paragraph(tidy));
    }
  }

  block(...blocks: readonly Block[]): void {
    this.end();
    this.#blocks.push(...blocks);
  }

  /** What was said last in the paragraph that is begun; empty at its beginning. */
  get before(): string {
    return textOf(this.#words.slice(-8)).slice(-2);
  }

  finish(): readonly Block[] {
    this.end();
    return this.#blocks;
  }
}

/** Two ends of a line with nothing between them end a paragraph. */
function atDoubleBreaks(words: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = [[]];
  let breaks = 0;
  for (const word of words) {
    if (word === "break") breaks++;
    else if (/\S/u.test(word.text)) {
      if (breaks > 1) runs.push([]);
      else if (breaks === 1) runs.at(-1)?.push("break");
      breaks = 0;
      runs.at(-1)?.push(word);
    } else if (breaks === 0) runs.at(-1)?.push(word);
  }
  return runs;
}

/** White space as HTML shows it: a run is one space, none at the ends of a line. */
export function tidyWords(words: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = [];
  let spaced: boolean = true;
  for (const word of words) {
    if (word === "break") {
      trimEnd(tidy);
      if (tidy.length > 0 && tidy.at(-1) !== "break") tidy.push(word);
      spaced = true;
      continue;
    }
    const text = word.text.replace(/\s+/gu, " ").replace(/^ /u, spaced ? "" : " ");
    if (text === "") continue;
    spaced = / $/u.test(text);
    const last = tidy.at(-1);
    if (last !== undefined && last !== "break" && sameMarks(last.marks, word.marks)) {
      tidy[tidy.length - 1] = { text: last.text + text, marks: last.marks };
    } else tidy.push({ text, marks: word.marks });
  }
  trimEnd(tidy);
  return tidy;
}

function trimEnd(words: Inline[]): void {
  for (;;) {
    const last: Inline | undefined = words.pop();
    if (last === undefined) return;
    if (last === "break") continue;
    const text: string = last.text.trimEnd();
    if (text === "") continue;
    words.push({ text, marks: last.marks });
    return;
  }
}

export function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.link === other.link &&
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.struck === other.struck &&
    one.code === other.code
  );
}
