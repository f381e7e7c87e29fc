import { formatProblem } from "../../src/content/problem.ts";
import { type FindPicture, readArticle } from "../../src/content/read-article.ts";

const NO_PICTURES: FindPicture = () => "no such file";

/** Reads a body as the build reads it. */
export function readBody(
  body: string,
  html: readonly string[] = [],
): { readonly html: string; readonly problems: readonly string[] } {
  return readFile(`---\ntitle: آزمون\ndate: 1404-01-01\n---\n${body}`, html);
}

/** Reads a whole article file as the build reads it; each problem's first line. */
export function readFile(
  source: string,
  html: readonly string[] = [],
): { readonly html: string; readonly problems: readonly string[] } {
  const rules = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "off", html } as const;
  const reading = readArticle(source, "a.md", "a", rules, NO_PICTURES);
  return {
    html: reading.html,
    problems: reading.problems.map((problem) => formatProblem(problem).split("\n")[0] ?? ""),
  };
}
