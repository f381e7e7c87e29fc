import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { DOING, IMPORT } from "../words/import.ts";
import { type Language, spoken } from "../words/message.ts";
import { diskWords } from "./disk-words.ts";
import { fixArticleSource } from "./fix/fix-article.ts";
import { readImportArguments } from "./import/options.ts";
import { progress } from "./import/progress.ts";
import { runImport } from "./import/run.ts";
import { goWhereStarted } from "./place.ts";

/** Runs `gozide import` and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    goWhereStarted();
    return await importArticles(args, language);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(spoken(error.words, language));
      return 2;
    }
    console.error(spoken(IMPORT.stopped({ said: diskWords(error, "--articles", "--data") }), language));
    return 1;
  }
}

async function importArticles(args: readonly string[], language: Language): Promise<number> {
  const given = readImportArguments(args);
  switch (given.kind) {
    case "help":
      console.log(given.text(language));
      return 0;
    case "wrong":
      console.error(spoken(given.message, language));
      return 2;
    case "run": {
      const repair = (source: string): string => fixArticleSource(source).source;
      const report = progress((doing) => console.error(spoken(DOING.doing({ doing }), language)));
      const { code, complaints, summary } = await runImport(given.options, repair, report, language);
      for (const complaint of complaints) console.error(complaint);
      if (summary !== undefined) console.log(summary);
      return code;
    }
  }
}
