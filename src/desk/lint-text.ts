import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { forTerminal } from "../content/terminal.ts";
import type { Edit } from "../persian/edits.ts";
import { isJudged, type RepairRule } from "../persian/repair.ts";
import { articleFiles, readArticleText } from "./fix/article-files.ts";
import { fixArticleSource } from "./fix/fix-article.ts";
import { processStreams, type Streams } from "./fix.ts";
import { goWhereStarted, ownFolder } from "./place.ts";

/** Where articles are if no path is given: below the folder in which the command was started, else the generator's. */
const DEFAULT_PATHS = ["src/articles", "articles"] as const;

const HELP = `Usage: npm run lint:text -- [PATH…]

Warns of Persian text that a judged rule would change: what the build does not mend by itself and «npm run fix» does.
Without a path: ${DEFAULT_PATHS.join(" or ")} where it is started, else the generator's own src/articles. A folder stands
for all .md files in it. Says on standard error how many articles were read.

Exit codes: 0 nothing found, 1 something found, 2 wrong usage, no article, or a file that is missing, no .md or no UTF-8
`;

function defaultPath(): string {
  return DEFAULT_PATHS.find((folder) => existsSync(folder)) ?? ownFolder(DEFAULT_PATHS[0]);
}

const CONTEXT = 20;

/** An edit as one line: file, line and column (from 1), rule, and the text around it before and after. */
function warning(file: string, source: string, { rule, start, end, after }: Edit<RepairRule>): string {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const line = source.slice(0, start).split("\n").length;
  const left = source.slice(Math.max(lineStart, start - CONTEXT), start);
  const right = source.slice(end, end + CONTEXT).split(/\r?\n/u)[0] ?? "";
  const shown = (text: string): string => text.replaceAll("\u200C", "\u00AC");
  const [was, is] = [left + source.slice(start, end) + right, left + after + right].map(shown);
  return `${file}:${line}:${start - lineStart + 1} ${rule}: «${was}» -> «${is}»\n`;
}

/** Runs `lint:text` with command-line arguments; gives the exit code that {@link HELP} says. ZWNJ is shown as «¬». */
export function runLintText(args: readonly string[], { out, error }: Streams): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) {
      out(HELP);
      return 0;
    }
    const paths = positionals.length > 0 ? positionals : [defaultPath()];
    const files = articleFiles(paths);
    if (files.length === 0) {
      error(`lint:text: no article in ${paths.join(", ")}; name files or folders: npm run lint:text -- PATH\n`);
      return 2;
    }
    let found = 0;
    for (const file of files) {
      const source = readArticleText(file);
      const edits = fixArticleSource(source).edits.filter(({ rule }) => isJudged(rule));
      for (const edit of edits) out(forTerminal(warning(file, source, edit)));
      found += edits.length;
    }
    const read = `${files.length} ${files.length === 1 ? "article" : "articles"} of ${paths.join(", ")}`;
    error(`${read}: ${found === 0 ? "nothing to mend" : `${found} to mend, which «npm run fix» does`}\n`);
    return found > 0 ? 1 : 0;
  } catch (problem) {
    error(`lint:text: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  goWhereStarted();
  process.exitCode = runLintText(process.argv.slice(2), processStreams);
}
