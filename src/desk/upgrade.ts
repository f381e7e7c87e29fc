import process from "node:process";
import { spokenLanguage } from "../command/spoken-language.ts";
import { spoken, textIn } from "../words/message.ts";
import { UPGRADE } from "../words/upgrade.ts";
import { askInTerminal, isTerminal } from "./ask.ts";
import { ejectedChanges } from "./eject/ejected.ts";
import { HOME, ownVersion } from "./own-version.ts";
import { runCommand } from "./run-command.ts";
import { upgradeDigest } from "./upgrade/run.ts";
import { ALL_STEPS } from "./upgrade/steps/all-steps.ts";

/** Runs `gozide upgrade`, which brings a digest's files to what this version reads; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  return runCommand((given, now) => {
    return upgradeDigest(given, {
      started: process.cwd(),
      now,
      version: ownVersion(),
      steps: ALL_STEPS,
      ejected: (includes) => ejectedChanges(includes, HOME),
      say: (said) => console.log(spoken(said, language)),
      show: (text) => console.log(text),
      ask: isTerminal() ? () => askInTerminal(textIn(UPGRADE.question, language)) : undefined,
    });
  }, args);
}
