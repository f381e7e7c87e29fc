import process from "node:process";
import { newArticle } from "./new/new-article.ts";
import { goWhereStarted } from "./place.ts";
import { systemWords } from "./write-files.ts";

/** `npm run new`: makes an article file for an editor to fill in. */
try {
  goWhereStarted();
  const { code, message } = newArticle(process.argv.slice(2), Date.now());
  if (code === 0) console.log(message);
  else console.error(message);
  process.exitCode = code;
} catch (error) {
  console.error(systemWords(error));
  process.exitCode = 1;
}
