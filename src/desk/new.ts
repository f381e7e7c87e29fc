import { newArticle } from "./new/new-article.ts";
import { runCommand } from "./run-command.ts";

// `npm run new`: makes an article file for an editor to fill in.
runCommand(newArticle);
