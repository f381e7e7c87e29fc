import { readFileSync } from "node:fs";
import { declare, helpText, readArguments } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { forTerminal } from "../words/for-terminal.ts";
import { asLines, textIn } from "../words/message.ts";
import { diskWords } from "./disk-words.ts";
import { articleFiles, readArticleText } from "./fix/article-files.ts";
import { countByRule, fixArticleSource } from "./fix/fix-article.ts";
import { lineDiff } from "./fix/line-diff.ts";
import { goWhereStarted } from "./place.ts";
import { replaceFile } from "./write-files.ts";

export { type FixedArticle, fixArticleSource } from "./fix/fix-article.ts";

const FIX = declare({
  name: "fix",
  words: "PATH…",
  about: `Edits the Persian text of article files in place (Markdown with YAML front matter: title, kicker, lead, key_points, body) and prints what each rule changed. A folder stands for all .md files in it; - reads one article on standard input and writes it on standard output. The rules: docs/typography.md`,
  flags: {
    diff: { about: "show the changes and write nothing" },
    check: { about: "write nothing; exit 1 if anything would change" },
  },
  notes:
    "Exit codes: 0 done, 1 something would change (--check), 2 wrong use, or a file that is missing, no .md or no UTF-8, or that cannot be read or written",
});

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
  if (!diff && !check) replaceFile(file, source);
  if (diff) out(forTerminal(lineDiff(file, before, source)));
  else out(`${file}: ${check ? "would change " : ""}${summary(edits)}\n`);
  return true;
}

/** `letters 2, zwnj 1`. */
function summary(edits: Parameters<typeof countByRule>[0]): string {
  return [...countByRule(edits)].map(([rule, count]) => `${rule} ${count}`).join(", ");
}

/** Runs `gozide fix` with command-line arguments; gives the exit code that its help says. */
export function runFix(args: readonly string[], streams: Streams): number {
  const language = spokenLanguage(args);
  const asked = readArguments(FIX, args);
  if (asked.kind === "help") {
    streams.out(`${asked.text(language)}\n`);
    return 0;
  }
  if (asked.kind === "wrong") {
    streams.error(`${asLines(textIn(asked.message, language), language)}\n`);
    return 2;
  }
  if (asked.words.length === 0) {
    streams.error(`${helpText(FIX, language)}\n`);
    return 2;
  }
  const options = { diff: asked.values.diff ?? false, check: asked.values.check ?? false };
  try {
    if (asked.words.length === 1 && asked.words[0] === "-") return fixInput(options, streams);
    const files = articleFiles(asked.words);
    const changed = files.filter((file) => fixFile(file, options, streams));
    if (changed.length === 0) {
      streams.error(`${files.length} ${files.length === 1 ? "article" : "articles"}: nothing to mend\n`);
    }
    return options.check && changed.length > 0 ? 1 : 0;
  } catch (error) {
    streams.error(`fix: ${wordsOf(error)}\n`);
    return 2;
  }
}

/** What is wrong with what was given, or the disk's fault; articles before it are written. */
function wordsOf(error: unknown): string {
  if (error instanceof Error && "path" in error) return diskWords(error);
  return error instanceof Error ? error.message : String(error);
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

/** Runs `gozide fix` and gives its exit code. */
export function run(args: readonly string[]): number {
  goWhereStarted();
  return runFix(args, processStreams);
}
