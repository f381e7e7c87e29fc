import process from "node:process";
import { fixArticleSource } from "./fix/fix-article.ts";
import { IMPORT_HELP, readImportArguments } from "./import/options.ts";
import { progress } from "./import/progress.ts";
import { runImport } from "./import/run.ts";
import { goWhereStarted } from "./place.ts";
import { systemWords } from "./write-files.ts";

/** `npm run import`: see {@link IMPORT_HELP}. Gives the exit code. */
async function main(): Promise<number> {
  const given = readImportArguments(process.argv.slice(2));
  switch (given.kind) {
    case "help":
      console.log(IMPORT_HELP);
      return 0;
    case "wrong":
      console.error(`${given.message}\nnpm run import -- --help shows the flags.`);
      return 2;
    case "run": {
      const repair = (source: string): string => fixArticleSource(source).source;
      const { code, complaints, summary } = await runImport(given.options, repair, progress(console.error));
      for (const complaint of complaints) console.error(complaint);
      if (summary !== undefined) console.log(summary);
      return code;
    }
  }
}

try {
  goWhereStarted();
  process.exitCode = await main();
} catch (error) {
  console.error(`${systemWords(error)}\nWhat was written so far is whole; the same import again adds the rest.`);
  process.exitCode = 1;
}
