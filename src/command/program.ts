import process from "node:process";
import { Command, CommanderError } from "commander";
import commands from "../../bin/commands.json" with { type: "json" };
import { ABOUT_COMMANDS, COMMAND } from "../words/command.ts";
import { type Language, type Message, spoken, textIn } from "../words/message.ts";
import { wordsOf } from "./commander-words.ts";
import { HELP_WIDTH, helpIn } from "./help.ts";
import { spokenLanguage } from "./spoken-language.ts";

/** What each command is for: the compiler names one that has no words yet. */
const ABOUT: Readonly<Record<keyof typeof commands, Message>> = ABOUT_COMMANDS;

/**
 * Runs `gozide` where no command of it was named: says which there are, or what else was meant; gives the exit code.
 * Without any word it says the same on standard error, since that is a wrong use to a script.
 */
export function run(args: readonly string[]): number {
  const language = spokenLanguage(args);
  const program = programIn(language);
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    console.error(spoken(COMMAND.commandsNamed({ said: wordsOf(error) }), language));
  }
  return 2;
}

function programIn(language: Language): Command {
  const program = new Command("gozide")
    .description(textIn(COMMAND.program, language))
    .option("--version", textIn(COMMAND.version, language))
    .option("--lang <LANG>", textIn(COMMAND.language, language))
    .helpOption("--help", textIn(COMMAND.programHelp, language))
    .helpCommand(false)
    .configureHelp({
      ...helpIn(language),
      commandUsage: () => `gozide COMMAND [${textIn(COMMAND.flags, language)}]`,
      optionTerm: ({ flags }) => flags.replace(/[<>]/gu, ""),
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (text) => void process.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .exitOverride();
  for (const [name, about] of Object.entries(ABOUT)) program.command(name).summary(textIn(about, language));
  return program;
}
