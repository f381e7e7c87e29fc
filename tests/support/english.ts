import { formatProblem as format, type Problem } from "../../src/content/problem.ts";
import { type Language, type Message, textIn } from "../../src/words/message.ts";

/** A problem as an English terminal shows it. */
export function formatProblem(problem: Problem): string {
  return format(problem, "en");
}

/** The English of a message. */
export function inEnglish(message: Message): string {
  return textIn(message, "en");
}

/** A value as it was read, with the English text in the place of each message in it. */
export type English<T> = T extends Message | ((language: Language) => string)
  ? string
  : T extends object
    ? { [K in keyof T]: English<T[K]> }
    : T;

/** The value with the English text in the place of each message in it, such as the problems that a build found. */
export function english<T>(value: T): English<T>;
export function english(value: unknown): unknown {
  if (typeof value === "function") return value("en");
  if (Array.isArray(value)) return value.map((item: unknown) => english(item));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && "en" in value && "fa" in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, english(item)]));
}
