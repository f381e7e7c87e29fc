import process from "node:process";
import { fixArticleSource } from "./fix/fix-article.ts";
import { IMPORT_HELP, readImportArguments } from "./import/options.ts";
import { runImport } from "./import/run.ts";

/** `npm run import`: see {@link IMPORT_HELP}. */
const given = readImportArguments(process.argv.slice(2));
if (given.kind === "help") {
  console.log(IMPORT_HELP);
} else if (given.kind === "wrong") {
  console.error(`${given.message}\n\n${IMPORT_HELP}`);
  process.exitCode = 2;
} else {
  const { code, lines } = await runImport(given.options, (source) => fixArticleSource(source).source);
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
