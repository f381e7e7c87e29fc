import process from "node:process";
import { declare, readArguments, type Values, wrongUse } from "../../src/command/flags.ts";
import { spokenLanguage } from "../../src/command/spoken-language.ts";
import { UsageError } from "../../src/command/usage-error.ts";
import { didYouMean } from "../../src/content/nearest.ts";
import { CREATE as WORDS } from "../../src/words/create.ts";
import type { Message } from "../../src/words/message.ts";
import { type Kind, type Language, ZONES } from "./digest.ts";

const FLAGS = {
  title: { value: "TITLE", about: WORDS.title },
  url: { value: "URL", about: WORDS.url },
  lang: { value: "LANG", about: WORDS.language },
  minimal: { about: WORDS.minimal },
  example: { about: WORDS.example },
  yes: { about: WORDS.yes },
  "skip-install": { about: WORDS.skipInstall },
  gozide: { value: "SPEC", about: WORDS.engine },
} as const;

const CREATE = declare({
  name: "create",
  called: "npm create gozide",
  words: "FOLDER --",
  about: WORDS.about,
  flags: FLAGS,
  notes: WORDS.notes,
});

/** What was said on the command line; what was not is asked, or has a default. */
export interface Given {
  readonly folder: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly language: Language | undefined;
  readonly kind: Kind;
  readonly ask: boolean;
  readonly install: boolean;
  readonly engine: string | undefined;
}

/**
 * Reads what the command was given.
 * @returns the help where that was asked for
 * @throws {UsageError} on a wrong use
 */
export function readGiven(args: readonly string[]): Given | { readonly help: string } {
  const asked = readArguments(CREATE, args);
  if (asked.kind === "help") return { help: asked.text(spokenLanguage([])) };
  if (asked.kind === "wrong") throw new UsageError(asked.message);
  const { values, words } = asked;
  if (words.length > 1) throw wrong(keptByNpm(words));
  if (values.minimal && values.example) throw wrong(WORDS.either);
  const titleFault = values.title === undefined ? undefined : faultOfTitle(values.title);
  if (titleFault !== undefined) throw wrong(WORDS.ofFlag({ flag: "--title", fault: titleFault }));
  const urlFault = values.url === undefined ? undefined : faultOfAddress(values.url);
  if (urlFault !== undefined) throw wrong(WORDS.ofFlag({ flag: `--url ${values.url}`, fault: urlFault }));
  return {
    folder: words[0],
    title: values.title?.trim(),
    url: values.url === undefined ? undefined : plainAddress(values.url),
    language: languageOf(values),
    kind: values.minimal ? "minimal" : values.example ? "example" : "full",
    ask: values.yes !== true,
    install: values["skip-install"] !== true,
    engine: values.gozide,
  };
}

function languageOf({ lang }: Values<typeof FLAGS>): Language | undefined {
  if (lang === undefined) return undefined;
  if (isLanguage(lang)) return lang;
  const known = Object.keys(ZONES);
  throw wrong(WORDS.noLanguage({ found: lang, meant: didYouMean(lang, known) ?? WORDS.oneOf({ known }) }));
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(ZONES, text);
}

/** npm takes flags that come before `--` for its own, and leaves their values as words. */
function keptByNpm(words: readonly string[]): Message {
  // `--yes` is npm's own too.
  const ours = Object.keys(FLAGS).filter((flag) => flag !== "yes");
  const own = ours.some((flag) => process.env[`npm_config_${flag.replaceAll("-", "_")}`] !== undefined);
  return own ? WORDS.keptByNpm : WORDS.oneFolder({ words });
}

/** What is wrong with a digest's name; undefined where nothing is. */
export function faultOfTitle(text: string): Message | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return WORDS.noTitle;
  return /\p{Cc}/u.test(text) ? WORDS.oneLine : undefined;
}

/** What is wrong with a site's address; undefined where nothing is. */
export function faultOfAddress(text: string): Message | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const right = url && /^https?:$/u.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
  return right ? undefined : WORDS.noAddress;
}

/** An address as it is written into the settings. */
export function plainAddress(text: string): string {
  return new URL(text).href.replace(/\/$/u, "");
}

/** A wrong use of the command. */
export function wrong(message: Message): UsageError {
  return new UsageError(wrongUse(CREATE, message).message);
}
