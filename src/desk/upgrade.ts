import { readFileSync } from "node:fs";
import process from "node:process";
import { spokenLanguage } from "../command/spoken-language.ts";
import { asLines, textIn } from "../words/message.ts";
import { UPGRADE } from "../words/upgrade.ts";
import { runCommand } from "./run-command.ts";
import { askInTerminal, isTerminal } from "./upgrade/ask.ts";
import { upgradeDigest } from "./upgrade/run.ts";
import { ALL_STEPS } from "./upgrade/steps/all-steps.ts";

/** Runs `gozide upgrade`, which brings a digest's files to what this version reads; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const language = spokenLanguage(args);
  return runCommand((given, now) => {
    return upgradeDigest(given, {
      started: process.cwd(),
      now,
      version,
      steps: ALL_STEPS,
      ejected: () => [],
      say: (said) => console.log(typeof said === "string" ? said : asLines(textIn(said, language), language)),
      ask: isTerminal() ? () => askInTerminal(textIn(UPGRADE.question, language)) : undefined,
    });
  }, args);
}
