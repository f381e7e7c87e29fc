import process from "node:process";
import { declare, readArguments, type Values, wrongUse } from "../../src/command/flags.ts";
import { UsageError } from "../../src/command/usage-error.ts";
import { didYouMean } from "../../src/content/nearest.ts";
import { type Kind, type Language, ZONES } from "./digest.ts";

const FLAGS = {
  title: { value: "TITLE", about: "the digest's name, as readers see it" },
  url: { value: "URL", about: "where its site will be: https://example.org" },
  lang: { value: "LANG", about: "fa-IR, or fa-AF for Afghan names of months (default: fa-IR)" },
  minimal: { about: "only what must exist: settings and a first article" },
  example: { about: "with the articles of the sample digest" },
  yes: { about: "ask nothing" },
  "skip-install": { about: "leave `npm install` to you" },
  gozide: { value: "SPEC", about: "another version of Gozide, or a packed file of it" },
} as const;

const CREATE = declare({
  name: "create",
  called: "npm create gozide",
  words: "FOLDER --",
  about: "Makes a new digest in a folder that is new or empty. Asks for what no flag says, where a terminal is there.",
  flags: FLAGS,
  notes: "Exit codes: 0 done, 1 the digest cannot be made or Gozide cannot be installed, 2 wrong use.",
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
  if (asked.kind === "help") return { help: asked.text("en") };
  if (asked.kind === "wrong") throw new UsageError(asked.message);
  const { values, words } = asked;
  if (words.length > 1) throw wrong(keptByNpm(words));
  if (values.minimal && values.example) throw wrong("Either --minimal or --example, not both.");
  const titleFault = values.title === undefined ? undefined : faultOfTitle(values.title);
  if (titleFault !== undefined) throw wrong(`--title: ${titleFault}`);
  const urlFault = values.url === undefined ? undefined : faultOfAddress(values.url);
  if (urlFault !== undefined) throw wrong(`--url ${values.url}: ${urlFault}`);
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
  throw wrong(`--lang ${lang}: no such language; ${didYouMean(lang, known) ?? `one of ${known.join(", ")}`}`);
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(ZONES, text);
}

/** npm takes flags that come before `--` for its own, and leaves their values as words. */
function keptByNpm(words: readonly string[]): string {
  // `--yes` is npm's own too.
  const ours = Object.keys(FLAGS).filter((flag) => flag !== "yes");
  const own = ours.some((flag) => process.env[`npm_config_${flag.replaceAll("-", "_")}`] !== undefined);
  return own
    ? "npm kept the flags for itself: write them after --, as in npm create gozide my-digest -- --title …"
    : `One folder is expected, not ${words.length}: ${words.join(", ")}. A name with spaces is written in quotes.`;
}

/** What is wrong with a digest's name; undefined where nothing is. */
export function faultOfTitle(text: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return "a name with letters is expected";
  return /\p{Cc}/u.test(text) ? "one line is expected" : undefined;
}

/** What is wrong with a site's address; undefined where nothing is. */
export function faultOfAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const right = url && /^https?:$/u.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
  return right ? undefined : "an address such as https://example.org or https://name.github.io/my-digest is expected";
}

/** An address as it is written into the settings. */
export function plainAddress(text: string): string {
  return new URL(text).href.replace(/\/$/u, "");
}

/** A wrong use of the command. */
export function wrong(message: string): UsageError {
  return new UsageError(wrongUse(CREATE, message).message);
}
