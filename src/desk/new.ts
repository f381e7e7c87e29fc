import { newArticle } from "./new/new-article.ts";
import { runCommand } from "./run-command.ts";

/** Runs `gozide new`, which makes an article file for an editor to fill in; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(newArticle, args, "--articles");
}
