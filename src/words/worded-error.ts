import { isMessage, type Language, type Message, textIn } from "./message.ts";

/** An error that an editor may meet: what it says is in both languages. */
export class WordedError extends Error {
  readonly words: Message;

  constructor(words: Message, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}

/**
 * What an error of ours says; undefined of another. One that a digest's configuration met may be of another copy of
 * {@link WordedError}.
 */
export function wordsOf(error: unknown): Message | undefined {
  if (!(error instanceof Error && "words" in error)) return undefined;
  return isMessage(error.words) ? error.words : undefined;
}

/** What an error says in a language; of one that is not ours, its own text. */
export function textOfError(error: unknown, language: Language): string {
  if (error instanceof WordedError) return textIn(error.words, language);
  return error instanceof Error ? error.message : String(error);
}
