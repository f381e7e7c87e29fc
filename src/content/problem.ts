import { forTerminal } from "../words/for-terminal.ts";
import { asLines, type Language, type Message, textIn } from "../words/message.ts";
import { PROBLEM } from "../words/problem.ts";
import { CONTENT_LIMITS } from "./limits.ts";

/**
 * What is wrong with the content, said so that an editor can mend it. An `error` stops the build
 * (exit code 1, the last good site stays); a `warning` does not.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  /** The file as the editor knows it: relative to the folder the command was started in. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line?: number;
  /** The field's path as {@link fieldName} writes it, such as `date` or `image.alt`. */
  readonly field?: string;
  /** What is wrong, with what was found. */
  readonly message: Message;
  /** What is expected instead. */
  readonly expected?: Message;
  /** The fix, such as the nearest known value. */
  readonly fix?: Message;
}

/** A field's path as people count: `image.alt`, and `corrections.2.date` in the second of a list. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(".");
}

/** Text of a file as a message can quote it: without line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The beginning of a text, as a message shows it. */
export function inShort(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 60 ? `${trimmed.slice(0, 60)}\u2026` : trimmed;
}

/**
 * The problem as lines for a terminal: `file:line: error: field: message`, then what is expected and the fix. In every
 * language a line begins with its place as it is, so that terminals make a link of it.
 */
export function formatProblem(problem: Problem, language: Language): string {
  // A name may hold a line break, and what is behind it would pass for a message of ours.
  const file = problem.file.replace(/[\n\r\t]/gu, (unit) => JSON.stringify(unit).slice(1, -1));
  const place = forTerminal(problem.line === undefined ? file : `${file}:${problem.line}`);
  const { severity, field, message, expected, fix } = problem;
  const said = field === undefined ? message : PROBLEM.ofField({ field, said: message });
  const lines = [
    PROBLEM[severity]({ said }),
    ...(expected === undefined ? [] : [PROBLEM.expected({ expected })]),
    ...(fix === undefined ? [] : [PROBLEM.fix({ fix })]),
  ].map((line) => textIn(line, language));
  return `${place}: ${asLines(lines.join("\n    "), language)}`;
}

/** Errors before warnings, then by file and line, so that a run prints the same list every time. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const rank = (problem: Problem): number => (problem.severity === "error" ? 0 : 1);
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** True when the list holds something that must stop a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** The first problems of one kind, and how many more there are. */
export function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const [last, ...more] = problems.slice(CONTENT_LIMITS.reportedFaults - 1);
  if (last === undefined || more.length === 0) return problems;
  const message = PROBLEM.andMore({ said: last.message, count: more.length });
  return [...problems.slice(0, CONTENT_LIMITS.reportedFaults - 1), { ...last, message }];
}
