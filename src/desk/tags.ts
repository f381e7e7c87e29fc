import process from "node:process";
import { spokenLanguage } from "../command/spoken-language.ts";
import { spoken, textIn } from "../words/message.ts";
import { UPGRADE } from "../words/upgrade.ts";
import { askInTerminal, isTerminal } from "./ask.ts";
import { runCommand } from "./run-command.ts";
import { tendTags } from "./tags/run.ts";

/** Runs `gozide tags`, which shows a digest's tags, and merges and renames them; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  return runCommand((given, now) => {
    return tendTags(given, {
      started: process.cwd(),
      now,
      say: (said) => console.log(typeof said === "string" ? said : spoken(said, language)),
      ask: isTerminal() ? () => askInTerminal(textIn(UPGRADE.question, language)) : undefined,
    });
  }, args);
}
