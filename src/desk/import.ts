import { join } from "node:path";
import { forTerminal } from "../words/for-terminal.ts";
import { DOING, IMPORT } from "../words/import.ts";
import { type Language, spoken } from "../words/message.ts";
import { fixArticleSource } from "./fix/fix-article.ts";
import { readImportArguments } from "./import/options.ts";
import { progress } from "./import/progress.ts";
import { runImport } from "./import/run.ts";
import { runSpeaking, say, unrun } from "./run-command.ts";

/** An import of a few texts names their files; a feed's are too many to be read. */
const MOST_NAMED = 20;

/** Runs `gozide import` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSpeaking(args, (language) => importArticles(args, language), IMPORT.stopped, "--articles", "--data");
}

async function importArticles(args: readonly string[], language: Language): Promise<number> {
  const given = readImportArguments(args);
  if (given.kind !== "run") return say(unrun(given), language);
  const repair = (source: string): string => fixArticleSource(source).source;
  const report = progress((doing) => console.error(spoken(DOING.doing({ doing }), language)));
  const { code, complaints, written = [], summary } = await runImport(given.options, repair, report, language);
  for (const complaint of complaints) console.error(complaint);
  for (const name of written.slice(0, MOST_NAMED)) console.log(forTerminal(join(given.options.articles, name)));
  if (written.length > MOST_NAMED) {
    console.log(spoken(IMPORT.moreFiles({ count: written.length - MOST_NAMED }), language));
  }
  if (summary !== undefined) console.log(summary);
  return code;
}
