import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { forTerminal } from "../content/terminal.ts";
import { articleFiles, readArticleText } from "./fix/article-files.ts";
import { countByRule, fixArticleSource } from "./fix/fix-article.ts";
import { lineDiff } from "./fix/line-diff.ts";
import { goWhereStarted } from "./place.ts";
import { replaceFile } from "./write-files.ts";

export { type FixedArticle, fixArticleSource } from "./fix/fix-article.ts";

const HELP = `Usage: npm run fix -- PATH… [--diff] [--check]
       npm run fix -- - < in.md > out.md

Edits the Persian text of article files in place (Markdown with YAML front matter: title, kicker, lead, key_points, body)
and prints what each rule changed. A folder stands for all .md files in it. The rules: docs/typography.md

  --diff   show the changes and write nothing
  --check  write nothing; exit 1 if anything would change
  -        read one article on standard input, write it on standard output
  --help   show this

Exit codes: 0 done, 1 something would change (--check), 2 wrong usage, or a file that is missing, no .md or no UTF-8
`;

/** Where a command reads and writes, so that it can be run in a test. */
export interface Streams {
  readonly input: () => string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

interface Options {
  readonly diff: boolean;
  readonly check: boolean;
}

function fixFile(file: string, { diff, check }: Options, { out }: Streams): boolean {
  const before = readArticleText(file);
  const { source, edits } = fixArticleSource(before);
  if (source === before) return false;
  if (diff) out(forTerminal(lineDiff(file, before, source)));
  else out(`${file}: ${check ? "would change " : ""}${summary(edits)}\n`);
  if (!diff && !check) replaceFile(file, source);
  return true;
}

/** `letters 2, zwnj 1`. */
function summary(edits: Parameters<typeof countByRule>[0]): string {
  return [...countByRule(edits)].map(([rule, count]) => `${rule} ${count}`).join(", ");
}

/** Runs `fix` with command-line arguments; gives the exit code that {@link HELP} says. */
export function runFix(args: readonly string[], streams: Streams): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { diff: { type: "boolean" }, check: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) {
      streams.out(HELP);
      return 0;
    }
    if (positionals.length === 0) {
      streams.error(HELP);
      return 2;
    }
    const options = { diff: values.diff === true, check: values.check === true };
    if (positionals.length === 1 && positionals[0] === "-") return fixInput(options, streams);
    const changed = articleFiles(positionals).filter((file) => fixFile(file, options, streams));
    return options.check && changed.length > 0 ? 1 : 0;
  } catch (error) {
    streams.error(`fix: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function fixInput({ diff, check }: Options, { input, out }: Streams): number {
  const before = input();
  const { source } = fixArticleSource(before);
  if (diff) out(lineDiff("-", before, source));
  else if (!check) out(source);
  return check && source !== before ? 1 : 0;
}

/** The streams of this process. */
export const processStreams: Streams = {
  input: () => readFileSync(0, "utf8"),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  goWhereStarted();
  process.exitCode = runFix(process.argv.slice(2), processStreams);
}
