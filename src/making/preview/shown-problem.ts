import { formatProblem, type Problem } from "../../content/problem.ts";
import { type Language, type Message, spoken, textIn } from "../../words/message.ts";

/** Of what the terminal shows, and of what is over the page in the browser, which draws Persian well. */
export interface PreviewLanguages {
  readonly terminal: Language;
  readonly page: Language;
}

/** A problem in the language of each. */
export interface ShownProblem extends Readonly<Record<keyof PreviewLanguages, string>> {
  /** Whether it is why a change is not shown. */
  readonly stops: boolean;
  /** As the terminal has it, without its line: the same after a line above it came or went. */
  readonly lineless: string;
}

/** A sentence in the language of the terminal and in that of the page. */
export function shownMessage(message: Message, { terminal, page }: PreviewLanguages): ShownProblem {
  const said = spoken(message, terminal);
  return { terminal: said, page: textIn(message, page), stops: true, lineless: said };
}

/** Problems in the language of the terminal and in that of the page. */
export function shownProblems(
  problems: readonly Problem[],
  { terminal, page }: PreviewLanguages,
): readonly ShownProblem[] {
  return problems.map((problem) => {
    const { line: _, ...lineless } = problem;
    return {
      terminal: formatProblem(problem, terminal),
      page: formatProblem(problem, page),
      stops: problem.severity === "error",
      lineless: formatProblem(lineless, terminal),
    };
  });
}
