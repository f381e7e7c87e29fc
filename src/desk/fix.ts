import { readFileSync } from "node:fs";
import { declare, helpText, readArguments } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { formatProblem } from "../content/problem.ts";
import { FIX } from "../words/desk.ts";
import { forTerminal } from "../words/for-terminal.ts";
import { asLines, type Language, spoken, textIn } from "../words/message.ts";
import { textOfError } from "../words/worded-error.ts";
import { diskWords } from "./disk-words.ts";
import { articleFault } from "./fix/article-fault.ts";
import { articleFiles, checkWhole, readArticleText } from "./fix/article-files.ts";
import { countByRule, fixArticleSource } from "./fix/fix-article.ts";
import { lineDiff } from "./fix/line-diff.ts";
import { goWhereStarted } from "./place.ts";
import { replaceFile } from "./write-files.ts";

export { type FixedArticle, fixArticleSource } from "./fix/fix-article.ts";

const FIX_FLAGS = declare({
  name: "fix",
  words: "PATH…",
  about: FIX.about,
  flags: { diff: { about: FIX.diff }, check: { about: FIX.check } },
  notes: FIX.notes,
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
  readonly language: Language;
}

function fixFile(file: string, { diff, check, language }: Options, { out }: Streams): boolean {
  const before = readArticleText(file);
  const { source, edits } = fixArticleSource(before);
  if (source === before) return false;
  if (!diff && !check) replaceFile(file, source);
  if (diff) out(forTerminal(lineDiff(file, before, source)));
  else {
    const told = { file, rules: summary(edits) };
    const message = check ? FIX.wouldChange(told) : FIX.changed(told);
    out(`${spoken(message, language)}\n`);
  }
  return true;
}

/** `letters 2, zwnj 1`. */
function summary(edits: Parameters<typeof countByRule>[0]): string {
  return [...countByRule(edits)].map(([rule, count]) => `${rule} ${count}`).join(", ");
}

/** Runs `gozide fix` with command-line arguments; gives the exit code that its help says. */
export function runFix(args: readonly string[], streams: Streams): number {
  const language = spokenLanguage(args);
  const asked = readArguments(FIX_FLAGS, args);
  if (asked.kind === "help") {
    streams.out(`${asked.text(language)}\n`);
    return 0;
  }
  if (asked.kind === "wrong") {
    streams.error(`${spoken(asked.message, language)}\n`);
    return 2;
  }
  if (asked.words.length === 0) {
    streams.error(`${helpText(FIX_FLAGS, language)}\n`);
    return 2;
  }
  const options = { diff: asked.values.diff ?? false, check: asked.values.check ?? false, language };
  try {
    if (asked.words.length === 1 && asked.words[0] === "-") return fixInput(options, streams);
    const files = articleFiles(asked.words);
    checkWhole(files);
    const faults = files.flatMap((file) => articleFault(file, readArticleText(file)) ?? []);
    for (const fault of faults) streams.error(`${formatProblem(fault, language)}\n`);
    // Of fields that cannot be read nobody knows where they end.
    const unread = new Set(faults.map(({ file }) => file));
    const changed = files.filter((file) => !unread.has(file) && fixFile(file, options, streams));
    if (faults.length > 0) {
      streams.error(`${spoken(FIX.unread({ count: faults.length }), language)}\n`);
      return 2;
    }
    if (changed.length === 0) {
      const message = FIX.nothing({ count: files.length });
      streams.error(`${spoken(message, language)}\n`);
    }
    return options.check && changed.length > 0 ? 1 : 0;
  } catch (error) {
    streams.error(`${asLines(`fix: ${wordsOf(error, language)}`, language)}\n`);
    return 2;
  }
}

/** What is wrong with what was given, or the disk's fault; articles before it are written. */
function wordsOf(error: unknown, language: Language): string {
  if (error instanceof UsageError) return textIn(error.words, language);
  if (error instanceof Error && "path" in error) return textIn(diskWords(error), language);
  return textOfError(error, language);
}

/** Standard input, whose fields may be as faulty as a file's: then it goes out as it came. */
function fixInput({ diff, check, language }: Options, { input, out, error }: Streams): number {
  const before = input();
  const fault = articleFault("-", before);
  if (fault !== undefined) {
    error(`${formatProblem(fault, language)}\n`);
    if (!diff && !check) out(before);
    return 2;
  }
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
