/** The words of a Markdown paragraph as attributions are read, and where in the paragraph each unit of them is. */
export interface PlainView {
  /** Persian letters, single spaces, no ZWNJ, no marks of emphasis and links. */
  readonly text: string;
  /** The place in the paragraph of each UTF-16 unit of {@link PlainView.text}, and of its end. */
  readonly at: readonly number[];
}

/** An escaped sign; a link's end with its address; marks that show nothing; white space of any kind; one other unit. */
const PIECE =
  /\\([!-/:-@[-`{-~])|\]\((?:\\.|[^()\\\n]){0,4000}\)|\*+|\[|(?:[\s\u200C\u00A0\u00AC])+|[\u064B-\u0655\u0670\u0640]|[\s\S]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  "\u064A": "\u06CC",
  "\u0649": "\u06CC",
  "\u0643": "\u06A9",
  "\u06C0": "\u0647",
};

/** The view of at most `length` units of a paragraph. */
export function plainView(paragraph: string, length: number): PlainView {
  let text = "";
  const at: number[] = [];
  const put = (piece: string, from: number): void => {
    for (const unit of piece.split("")) {
      text += LETTERS[unit] ?? unit;
      at.push(from);
    }
  };
  for (const piece of paragraph.slice(0, length).matchAll(PIECE)) {
    const [whole, escaped] = piece;
    if (escaped !== undefined) put(escaped, piece.index);
    else if (/^[\s\u200C\u00A0\u00AC]/u.test(whole)) put(text === "" || text.endsWith(" ") ? "" : " ", piece.index);
    else if (!/^(?:\]\(|\*|\[)|^[\u064B-\u0655\u0670\u0640]$/u.test(whole)) put(whole, piece.index);
  }
  at.push(Math.min(paragraph.length, length));
  return { text, at };
}

/** Reads a plain text from its beginning, piece by piece. */
export class Reader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Steps over what a sticky pattern finds here, and says what that was. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  /** Whether a sticky pattern finds something here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** The next words with nothing but single spaces between them, at most `most`, each with where it ends. */
  words(most: number): readonly { readonly text: string; readonly end: number }[] {
    const start = this.at;
    const words: { text: string; end: number }[] = [];
    while (words.length < most) {
      const word = this.take(words.length === 0 ? WORD : NEXT_WORD);
      if (word === undefined) break;
      words.push({ text: word[0].trim(), end: this.at });
    }
    this.at = start;
    return words;
  }
}

/** Letters and digits with single signs within them: `Space.com`, «د.پ.آ», «۹:۳۰». */
const WORD = /(?:\p{N}+(?:[.:٫٬/]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['\u2019&@.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)/uy;
const NEXT_WORD = new RegExp(` ${WORD.source}`, "uy");
