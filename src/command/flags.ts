import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { COMMAND } from "../words/command.ts";
import { isLanguage, LANGUAGES, type Language, type Message, spoken, textIn } from "../words/message.ts";
import { wordsOf } from "./commander-words.ts";
import { HELP_WIDTH, helpIn } from "./help.ts";

/** A flag of a command: a switch, or one with a value. */
export interface Flag {
  /** What the value is called in the help, such as `DIR`; a switch has none. */
  readonly value?: string;
  /** Whether it may come without its value. */
  readonly optional?: true;
  /** What it does, for the help. */
  readonly about: Message;
}

/** The flags of a command, by name. */
export type Flags = Readonly<Record<string, Flag>>;

/** A command as it is declared, once: how it is read, what its help says and what a slip is compared with. */
export interface Declaration<F extends Flags> {
  /** `import`, as in `gozide import`. */
  readonly name: string;
  /** How it is called where that is not by `gozide` and its name. */
  readonly called?: string;
  /** What it takes besides flags, as the help shows it: `FILE…`. Without it, no word is expected. */
  readonly words?: string;
  readonly about: Message;
  readonly flags: F;
  /** What the help says at its end: the exit codes, and what else there is to know. */
  readonly notes: Message;
}

/** The values of the flags that were given. */
export type Values<F extends Flags> = {
  readonly [Name in keyof F]?: F[Name] extends { readonly value: string }
    ? F[Name] extends { readonly optional: true }
      ? string | true
      : string
    : true;
};

/** What was asked of a command. */
export type Asked<F extends Flags> =
  | { readonly kind: "run"; readonly values: Values<F>; readonly words: readonly string[] }
  | { readonly kind: "help"; readonly text: (language: Language) => string }
  | WrongUse;

/** What is wrong, and where the flags are explained. */
export interface WrongUse {
  readonly kind: "wrong";
  readonly message: Message;
}

/** The flag that every command has which has none of that name. */
const LANGUAGE_FLAG: Flags = { lang: { value: "LANG", about: COMMAND.language } };

/** Declares a command; keeps the flags' names for the types. */
export function declare<const F extends Flags>(declaration: Declaration<F>): Declaration<F> {
  return declaration;
}

/** Reads what was given to a command, by its declaration and that of `--lang`, which every command has. */
export function readArguments<const F extends Flags>(declaration: Declaration<F>, args: readonly string[]): Asked<F> {
  const command = commandOf(declaration, "en");
  try {
    command.parse([...withoutNote(args)], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed")
      return { kind: "help", text: (language) => helpText(declaration, language) };
    return wrongUse(declaration, wordsOf(error));
  }
  const lang: unknown = Object.hasOwn(declaration.flags, "lang") ? undefined : command.getOptionValue("lang");
  if (typeof lang === "string" && !isLanguage(lang))
    return wrongUse(declaration, COMMAND.noSuchLanguage({ found: lang, known: LANGUAGES }));
  return { kind: "run", values: command.opts<Values<F>>(), words: command.args };
}

/**
 * What was given before a note, as guides write them behind a command: `gozide number   # keeps the numbers`. bash takes
 * such a note away; zsh at a terminal and Windows' Command Prompt hand it on, word by word.
 * @see https://zsh.sourceforge.io/Doc/Release/Options.html INTERACTIVE_COMMENTS
 */
function withoutNote(args: readonly string[]): readonly string[] {
  const at = args.indexOf("#");
  return at === -1 ? args : args.slice(0, at);
}

/** Says that a command was used wrongly, and where its use is explained. */
export function wrongUse({ name, called }: Declaration<Flags>, said: Message): WrongUse {
  // npm hands on what comes after `--`.
  const use = called === undefined ? `npx gozide ${name}` : `${called} --`;
  return { kind: "wrong", message: COMMAND.useShown({ said, help: `${use} --help` }) };
}

/** The help of a command. */
export function helpText(declaration: Declaration<Flags>, language: Language): string {
  const notes = spoken(declaration.notes, language);
  return `${commandOf(declaration, language).helpInformation().trimEnd()}\n\n${notes}`;
}

function commandOf({ name, called, words, about, flags }: Declaration<Flags>, language: Language): Command {
  const command = new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, getOutHelpWidth: () => HELP_WIDTH })
    .configureHelp({
      ...helpIn(language),
      commandUsage: () =>
        [called ?? `gozide ${name}`, words, `[${textIn(COMMAND.flags, language)}]`].filter(Boolean).join(" "),
      optionTerm: ({ flags: term }) => term.replace(/[<>]/gu, ""),
    })
    .description(textIn(about, language))
    .helpOption("-h, --help", textIn(COMMAND.help, language))
    .allowExcessArguments(words !== undefined);
  for (const [flag, { value, optional, about: says }] of Object.entries({ ...LANGUAGE_FLAG, ...flags })) {
    const term = optional === true ? `[${value}]` : `<${value}>`;
    const option = new Option(value === undefined ? `--${flag}` : `--${flag} ${term}`, textIn(says, language));
    option.attributeName = () => flag;
    if (value !== undefined) option.argParser(notAFlag);
    command.addOption(option);
  }
  return command;
}

/** A value as it was given. @throws {InvalidArgumentError} where the next flag follows at once */
function notAFlag(value: string): string {
  if (value.startsWith("--")) throw new InvalidArgumentError(COMMAND.valueExpected.en);
  return value;
}
