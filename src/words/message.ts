/*
 * Every text that a command shows to an editor — errors, warnings, progress, help — is an entry of the catalogue in this
 * folder, in English and in Persian: one file for each room of the house that has something to say (`content.ts` for
 * src/content, `making.ts` for src/making …). What readers of the site see is not here but in `_data/strings.yaml`.
 *
 * To add a message:
 *
 * 1. Write an entry in the file of your room, with `entry`: two texts, or two functions of the same parameters.
 *
 *        noText: entry("has no text", "متن ندارد"),
 *        tooLong: entry(
 *          ({ found, most }: { readonly found: number; readonly most: number }) => en`has ${found} letters; at most ${most}`,
 *          ({ found, most }) => fa`${found} نویسه دارد؛ دست بالا ${most}`,
 *        ),
 *
 * 2. Use it: `message: CONTENT.noText`, `message: CONTENT.tooLong({ found, most })`. Such a {@link Message} is plain data
 *    and holds both texts, so it goes through threads, caches and JSON as it is. Nothing else makes one: `entry` is
 *    imported in this folder only (biome.json), and nothing else can make one.
 * 3. Only who prints picks a language: `formatProblem(problem, language)`, or `textIn(message, language)`. What a
 *    command speaks is `spokenLanguage(args)` of src/command/spoken-language.ts.
 *
 * In the Persian text
 * - what is in backquotes is code: it stays as it is, and is isolated from the Persian around it. Names of files, fields,
 *   flags and commands are in backquotes, or values;
 * - a value that is a string is escaped and isolated, one that is a number is written with Persian digits. A number that
 *   is to be copied (a line's, a port) goes in as `String(number)`;
 * - a value that is a Message is its Persian text. `either`, `all`, `listed` make one of several values: «… یا …»,
 *   «… و …», «…، …»;
 * - what a parser, a library or the system says is an entry too. Where it says what we do not know yet, `foreign` quotes
 *   its English;
 * - the words are those of docs/writing.fa.md and of the list in docs/messages.md; sentences are short, and tell the
 *   editor what to do in the polite imperative («… را بنویسید»). tests/words walks the catalogue and checks the rest.
 */

import { en, entry, fa, type Message } from "./entry.ts";
import { forTerminal } from "./for-terminal.ts";

/** The languages of messages. */
export const LANGUAGES = ["en", "fa"] as const;

/** A language of messages. */
export type Language = (typeof LANGUAGES)[number];

/** A text for editors in both languages: plain data, `en` and `fa`. Made by `entry` alone. */
export type { Message } from "./entry.ts";

/** Whether a text names a language of messages. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** Whether a value is a message, also of another copy of this module. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null || !("en" in value && "fa" in value)) return false;
  return typeof value.en === "string" && typeof value.fa === "string";
}

/** A message's text in a language, for a terminal or a page. */
export function textIn(message: Message, language: Language): string {
  return language === "en" ? forTerminal(message.en) : message.fa;
}

/**
 * A text for a terminal in which Persian is read from right to left, whatever its lines begin with: where a terminal
 * knows directions, a line of it would take that of its first word, or always be read from left to right. Spaces that
 * set a line in stay outside, and a line without Persian, such as one of code, stays as it is.
 */
export function asLines(text: string, language: Language): string {
  if (language === "en") return text;
  return text.replace(/\S.*/gu, (line) => (/\p{Script=Arabic}/u.test(line) ? `\u2067${balanced(line)}\u2069` : line));
}

/** A message as a terminal shows it in a language. */
export function spoken(message: Message, language: Language): string {
  return asLines(textIn(message, language), language);
}

/** A line without the ends of isolates that began on another, and with an end for each that begins on it. */
function balanced(line: string): string {
  let depth = 0;
  const kept = line.replace(/[\u2066-\u2069]/gu, (sign) => {
    if (sign !== "\u2069") depth++;
    else if (depth === 0) return "";
    else depth--;
    return sign;
  });
  return kept + "\u2069".repeat(depth);
}

/** Something of the digest's own, as it was found: an address, a name. */
export function asFound(text: string): Message {
  return FOUND({ text });
}

const FOUND = entry(
  ({ text }: { readonly text: string }) => en`${text}`,
  ({ text }) => fa`${text}`,
);

/** Messages on lines of their own. */
export function inLines(messages: readonly Message[]): Message {
  return LINES({ messages });
}

const LINES = entry(
  ({ messages }: { readonly messages: readonly Message[] }) => messages.map((message) => message.en).join("\n"),
  ({ messages }) =>
    messages.reduce((text, message, index) => (index === 0 ? fa`${message}` : fa`${text}\n${message}`), fa``),
);
