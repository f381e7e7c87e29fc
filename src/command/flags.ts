import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

/** A flag of a command: a switch, or one with a value. */
export interface Flag {
  /** What the value is called in the help, such as `DIR`; a switch has none. */
  readonly value?: string;
  /** Whether it may come without its value. */
  readonly optional?: true;
  /** What it does, for the help. */
  readonly about: string;
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
  readonly about: string;
  readonly flags: F;
  /** What the help says at its end: the exit codes, and what else there is to know. */
  readonly notes: string;
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
  | { readonly kind: "help"; readonly text: string }
  /** `message` says what is wrong and where the flags are explained. */
  | { readonly kind: "wrong"; readonly message: string };

/** How wide a help is, in columns. */
const HELP_WIDTH = 110;

/** Declares a command; keeps the flags' names for the types. */
export function declare<const F extends Flags>(declaration: Declaration<F>): Declaration<F> {
  return declaration;
}

/** Reads what was given to a command, by its declaration. */
export function readArguments<const F extends Flags>(declaration: Declaration<F>, args: readonly string[]): Asked<F> {
  const command = commandOf(declaration);
  try {
    command.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return { kind: "help", text: helpText(declaration) };
    return wrongUse(declaration, inOneLine(error.message));
  }
  const given = command.opts<Values<F>>();
  return { kind: "run", values: given, words: command.args };
}

/** Says that a command was used wrongly, and where its use is explained. */
export function wrongUse(
  { name, called }: Declaration<Flags>,
  message: string,
): { readonly kind: "wrong"; readonly message: string } {
  // npm hands on what comes after `--`.
  const use = called === undefined ? `gozide ${name}` : `${called} --`;
  return { kind: "wrong", message: `${message}\n${use} --help shows the use.` };
}

/** The help of a command. */
export function helpText(declaration: Declaration<Flags>): string {
  return `${commandOf(declaration).helpInformation().trimEnd()}\n\n${declaration.notes}`;
}

function commandOf({ name, called, words, about, flags }: Declaration<Flags>): Command {
  const command = new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, getOutHelpWidth: () => HELP_WIDTH })
    .configureHelp({ commandUsage: () => [called ?? `gozide ${name}`, words, "[flags]"].filter(Boolean).join(" ") })
    .description(about)
    .helpOption("-h, --help", "this text")
    .allowExcessArguments(words !== undefined);
  command.configureHelp({
    ...command.configureHelp(),
    optionTerm: ({ flags: term }) => term.replace(/[<>]/gu, ""),
  });
  for (const [flag, { value, optional, about: says }] of Object.entries(flags)) {
    const term = optional === true ? `[${value}]` : `<${value}>`;
    const option = new Option(value === undefined ? `--${flag}` : `--${flag} ${term}`, says);
    option.attributeName = () => flag;
    if (value !== undefined) option.argParser(notAFlag);
    command.addOption(option);
  }
  return command;
}

/** A value as it was given. @throws {InvalidArgumentError} where the next flag follows at once */
function notAFlag(value: string): string {
  if (value.startsWith("--")) throw new InvalidArgumentError("A value is expected.");
  return value;
}

/** What commander says of a wrong use, as we say it. */
function inOneLine(message: string): string {
  return message.replace(/^error: /u, "").replace(/\n\(Did you mean (.*)\?\)/u, "; did you mean $1?");
}
