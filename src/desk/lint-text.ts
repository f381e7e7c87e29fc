import { declare, readArguments } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { withZwnjShown } from "../content/hidden-characters.ts";
import type { Edit } from "../persian/edits.ts";
import { isJudged, type RepairRule } from "../persian/repair.ts";
import { forTerminal } from "../words/for-terminal.ts";
import { asLines, textIn } from "../words/message.ts";
import { articleFiles, readArticleText } from "./fix/article-files.ts";
import { fixArticleSource } from "./fix/fix-article.ts";
import { processStreams, type Streams } from "./fix.ts";
import { foldersSeen, goWhereStarted } from "./place.ts";

const LINT = declare({
  name: "lint",
  words: "[PATH…]",
  about: `Warns of Persian text that a judged rule would change: what the build does not mend by itself and «gozide fix» does. Without a path: the digest's articles. A folder stands for all .md files in it. Says on standard error how many articles were read. ZWNJ is shown as «¬».`,
  flags: {},
  notes: `Exit codes: 0 nothing found, 1 something found, 2 wrong use, no article, or a file that is missing, no .md or no UTF-8`,
});

const CONTEXT = 20;

/** An edit as one line: file, line and column (from 1), rule, and the text around it before and after. */
function warning(file: string, source: string, { rule, start, end, after }: Edit<RepairRule>): string {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const line = source.slice(0, start).split("\n").length;
  const left = source.slice(Math.max(lineStart, start - CONTEXT), start);
  const right = source.slice(end, end + CONTEXT).split(/\r?\n/u)[0] ?? "";
  const [was, is] = [left + source.slice(start, end) + right, left + after + right].map(withZwnjShown);
  return `${file}:${line}:${start - lineStart + 1} ${rule}: «${was}» -> «${is}»\n`;
}

/** Runs `gozide lint` with command-line arguments; gives the exit code that its help says. */
export function runLintText(args: readonly string[], { out, error }: Streams): number {
  const language = spokenLanguage(args);
  const asked = readArguments(LINT, args);
  if (asked.kind === "help") {
    out(`${asked.text(language)}\n`);
    return 0;
  }
  if (asked.kind === "wrong") {
    error(`${asLines(textIn(asked.message, language), language)}\n`);
    return 2;
  }
  try {
    const paths = asked.words.length > 0 ? asked.words : [foldersSeen({})("articles")];
    const files = articleFiles(paths);
    if (files.length === 0) {
      error(`lint: no article in ${paths.join(", ")}; name files or folders: gozide lint PATH\n`);
      return 2;
    }
    const found = files.reduce((count, file) => count + lintFile(file, out), 0);
    const read = `${files.length} ${files.length === 1 ? "article" : "articles"} of ${paths.join(", ")}`;
    error(`${read}: ${found === 0 ? "nothing to mend" : `${found} to mend, which «gozide fix» does`}\n`);
    return found > 0 ? 1 : 0;
  } catch (problem) {
    error(`lint: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 2;
  }
}

/** Warns of what is to be mended in a file; says how much that is. */
function lintFile(file: string, out: Streams["out"]): number {
  const source = readArticleText(file);
  const edits = fixArticleSource(source).edits.filter(({ rule }) => isJudged(rule));
  for (const edit of edits) out(forTerminal(warning(file, source, edit)));
  return edits.length;
}

/** Runs `gozide lint` and gives its exit code. */
export function run(args: readonly string[]): number {
  goWhereStarted();
  return runLintText(args, processStreams);
}
