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
  readonly message: string;
  /** What is expected instead. */
  readonly expected?: string;
  /** The fix, such as the nearest known value. */
  readonly fix?: string;
}

/** A field's path as people count: `image.alt`, and `corrections.2.date` in the second of a list. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(".");
}

/** Text of a file as a message can quote it: without line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The problem as lines for a terminal: `file:line: error: field: message`, then what is expected and the fix. */
export function formatProblem(problem: Problem): string {
  // A name may hold a line break, and what is behind it would pass for a message of ours.
  const file = problem.file.replace(/[\n\r\t]/gu, (unit) => JSON.stringify(unit).slice(1, -1));
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  const field = problem.field === undefined ? "" : `${problem.field}: `;
  const lines = [`${place}: ${problem.severity}: ${field}${problem.message}`];
  if (problem.expected !== undefined) lines.push(`    expected: ${problem.expected}`);
  if (problem.fix !== undefined) lines.push(`    fix: ${problem.fix}`);
  return forTerminal(lines.join("\n"));
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
  const message = `${last.message}; and ${more.length} more like it`;
  return [...problems.slice(0, CONTENT_LIMITS.reportedFaults - 1), { ...last, message }];
}

/** Controls but those that part lines and words, and signs of direction: what comes after them would be shown by them. */
const OBEYED = /(?!\n|\t|\r\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A message as a terminal may show it. Names, keys and texts in it are strangers': what a terminal obeys in place of
 * showing it is there as an escape, such as `\u001B`.
 */
export function forTerminal(message: string): string {
  return message.replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
