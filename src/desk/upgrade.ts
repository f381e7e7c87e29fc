import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { spokenLanguage } from "../command/spoken-language.ts";
import { spoken, textIn } from "../words/message.ts";
import { UPGRADE } from "../words/upgrade.ts";
import { ejectedChanges } from "./eject/ejected.ts";
import { runCommand } from "./run-command.ts";
import { askInTerminal, isTerminal } from "./upgrade/ask.ts";
import { upgradeDigest } from "./upgrade/run.ts";
import { ALL_STEPS } from "./upgrade/steps/all-steps.ts";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs `gozide upgrade`, which brings a digest's files to what this version reads; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8"));
  const language = spokenLanguage(args);
  return runCommand((given, now) => {
    return upgradeDigest(given, {
      started: process.cwd(),
      now,
      version,
      steps: ALL_STEPS,
      ejected: (includes) => ejectedChanges(includes, HOME),
      say: (said) => console.log(typeof said === "string" ? said : spoken(said, language)),
      ask: isTerminal() ? () => askInTerminal(textIn(UPGRADE.question, language)) : undefined,
    });
  }, args);
}
