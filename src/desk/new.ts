import process from "node:process";
import { newArticle } from "./new/new-article.ts";
import { goWhereStarted } from "./place.ts";

/** `npm run new`: makes an article file for an editor to fill in. */
goWhereStarted();
const { code, message } = newArticle(process.argv.slice(2), Date.now());
if (code === 0) console.log(message);
else console.error(message);
process.exitCode = code;
