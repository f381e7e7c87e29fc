import { foldWords } from "../../persian/fold.ts";
import { plainMarkdown } from "../import/markdown-text.ts";

/** A word of a text: as it is written, and folded. */
interface Word {
  readonly shown: string;
  readonly folded: string;
}

/** A text as a sequence of words, and the phrases of three words in it. */
export interface PhrasedText {
  readonly words: readonly Word[];
  /** Where each phrase first begins, by the phrase: the place of its first word. */
  readonly phrases: ReadonlyMap<string, number>;
}

/** Phrases have so many words: with two unlike texts share too many, with four retellings too few. */
export const PHRASE_WORDS = 3;

/** The words and phrases of a title and a Markdown text; a phrase does not reach from the one into the other. */
export function phrasedText(title: string, markdown: string): PhrasedText {
  const words: Word[] = [];
  const phrases = new Map<string, number>();
  for (const part of [title, plainMarkdown(markdown)]) {
    const from = words.length;
    words.push(...wordsOf(part));
    for (let at = from; at + PHRASE_WORDS <= words.length; at++) {
      const phrase = words
        .slice(at, at + PHRASE_WORDS)
        .map(({ folded }) => folded)
        .join(" ");
      if (!phrases.has(phrase)) phrases.set(phrase, at);
    }
  }
  return { words, phrases };
}

function wordsOf(text: string): readonly Word[] {
  return text
    .split(/\s+/u)
    .flatMap((shown) =>
      foldWords(shown)
        .split(" ")
        .map((folded) => ({ shown, folded })),
    )
    .filter(({ folded }) => folded !== "");
}

/** The longest stretches of words that a text shares with another, in the order of their length. */
export function sharedStretches(text: PhrasedText, other: PhrasedText, most: number): readonly string[] {
  const stretches: { from: number; to: number }[] = [];
  const starts = [...text.phrases].filter(([phrase]) => other.phrases.has(phrase)).map(([, at]) => at);
  for (const at of starts.sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && at < last.to) last.to = at + PHRASE_WORDS;
    else stretches.push({ from: at, to: at + PHRASE_WORDS });
  }
  return stretches
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, most)
    .map(({ from, to }) => shownWords(text, from, to));
}

/** The words as they are written; several folded words of one written word are that word once. */
function shownWords({ words }: PhrasedText, from: number, to: number): string {
  const shown = words.slice(from, to).map((word) => word.shown);
  return shown.filter((word, index) => index === 0 || word !== shown[index - 1]).join(" ");
}
