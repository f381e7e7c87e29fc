import { declare, readArguments } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { withZwnjShown } from "../content/hidden-characters.ts";
import { lineAt } from "../content/line-at.ts";
import { formatProblem } from "../content/problem.ts";
import type { Edit } from "../persian/edits.ts";
import { isJudged, type RepairRule, type Tie } from "../persian/repair.ts";
import { LINT } from "../words/desk.ts";
import { forTerminal } from "../words/for-terminal.ts";
import { type Language, type Message, spoken, textIn } from "../words/message.ts";
import { textOfError } from "../words/worded-error.ts";
import { articleFault } from "./fix/article-fault.ts";
import { articleFiles, readArticleText } from "./fix/article-files.ts";
import { fixArticleSource, tiesOfArticle } from "./fix/fix-article.ts";
import { processStreams, type Streams } from "./fix.ts";
import { foldersSeen, goWhereStarted } from "./place.ts";

const LINT_FLAGS = declare({
  name: "lint",
  words: "[PATH…]",
  about: LINT.about,
  flags: {},
  notes: LINT.notes,
});

const CONTEXT = 20;

/** Where an offset is: file, line and column (from 1). */
function placeIn(file: string, source: string, start: number): string {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  return `${file}:${lineAt(source, start)}:${start - lineStart + 1}`;
}

/** `[start, end)` with the text around it, as it is and with `after` in its place. */
function around(source: string, start: number, end: number, after: string): readonly [was: string, is: string] {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const left = source.slice(Math.max(lineStart, start - CONTEXT), start);
  const right = source.slice(end, end + CONTEXT).split(/\r?\n/u)[0] ?? "";
  return [withZwnjShown(left + source.slice(start, end) + right), withZwnjShown(left + after + right)];
}

/** An edit as one line. */
function warning(file: string, source: string, { rule, start, end, after }: Edit<RepairRule>): string {
  const [was, is] = around(source, start, end, after);
  return `${placeIn(file, source, start)} ${rule}: «${was}» -> «${is}»\n`;
}

/** A word of two readings as one line. */
function question(file: string, source: string, { start, end, readings }: Tie, language: Language): string {
  const [was] = around(source, start, end, "");
  const [plural, silentH] = readings.map(withZwnjShown);
  const said = textIn(LINT.tie({ was, plural: plural ?? "", silentH: silentH ?? "" }), language);
  return `${placeIn(file, source, start)} ${said}\n`;
}

/** Runs `gozide lint` with command-line arguments; gives the exit code that its help says. */
export function runLintText(args: readonly string[], { out, error }: Streams): number {
  const language = spokenLanguage(args);
  const said = (message: Message): string => spoken(message, language);
  const asked = readArguments(LINT_FLAGS, args);
  if (asked.kind === "help") {
    out(`${asked.text(language)}\n`);
    return 0;
  }
  if (asked.kind === "wrong") {
    error(`${said(asked.message)}\n`);
    return 2;
  }
  try {
    const paths = asked.words.length > 0 ? asked.words : [foldersSeen({})("articles")];
    const files = articleFiles(paths);
    if (files.length === 0) {
      error(`${said(LINT.noArticle({ paths }))}\n`);
      return 2;
    }
    const faults = files.flatMap((file) => articleFault(file, readArticleText(file)) ?? []);
    for (const fault of faults) error(`${formatProblem(fault, language)}\n`);
    const found = files.reduce((count, file) => count + lintFile(file, out, language), 0);
    error(`${said(LINT.done({ count: files.length, paths, found }))}\n`);
    if (faults.length > 0) return 2;
    return found > 0 ? 1 : 0;
  } catch (problem) {
    error(`lint: ${textOfError(problem, language)}\n`);
    return 2;
  }
}

/** Warns of what is to be mended in a file; says how much that is. */
function lintFile(file: string, out: Streams["out"], language: Language): number {
  const source = readArticleText(file);
  const edits = fixArticleSource(source).edits.filter(({ rule }) => isJudged(rule));
  const ties = tiesOfArticle(source);
  for (const edit of edits) out(forTerminal(warning(file, source, edit)));
  for (const tie of ties) out(forTerminal(question(file, source, tie, language)));
  return edits.length + ties.length;
}

/** Runs `gozide lint` and gives its exit code. */
export function run(args: readonly string[]): number {
  goWhereStarted();
  return runLintText(args, processStreams);
}
