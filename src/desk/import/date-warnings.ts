import type { Problem } from "../../content/problem.ts";
import { textIn } from "../../words/message.ts";
import type { IrregularDate, UnreadDate } from "./article-draft.ts";
import { cutAtWord } from "./clean-text.ts";
import { dateText } from "./date-text.ts";
import type { RawArticle } from "./raw-article.ts";

/** An article whose dates are reported: the input it came in, and the file it becomes. */
export interface DatedArticle {
  readonly file: string;
  readonly raw: RawArticle;
  readonly path: string;
}

/** The warning about a date that could not be read: which item's, the words, and what became of it. */
export function unreadWarning({ field, words, problem }: UnreadDate, { file, raw, path }: DatedArticle): Problem {
  const outcome = field === "date" ? "it is a draft without date" : "it is left out";
  const { expected, fix } = problem;
  return {
    severity: "warning",
    file,
    field,
    message: `${nameOf(raw)} has «${words}», which is no date that can be read (${textIn(problem.problem, "en")}): ${outcome}`,
    expected,
    fix: `write \`${field}: …\` in ${path}${fix === undefined ? "" : `: ${fix.en}`}`,
  };
}

/** A date that was read though its standard has it otherwise, and whose it is. */
export interface FoundIrregular {
  readonly date: IrregularDate;
  readonly article: DatedArticle;
}

/** A warning for each way in which an input's dates are not as their standard has them, with the first as example. */
export function irregularWarnings(found: readonly FoundIrregular[], zone: string): readonly Problem[] {
  const groups = new Map<string, [FoundIrregular, ...FoundIrregular[]]>();
  for (const one of found) {
    const key = JSON.stringify([
      one.article.file,
      one.date.field,
      one.date.faults.map((fault) => fault.replace(/`.*`/u, "")),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(([{ date, article }, ...others]) => ({
    severity: "warning",
    file: article.file,
    field: date.field,
    message: `${nameOf(article.raw)} has «${date.words}»${and(others.length)}, which is not as RFC 822 has it (${date.faults.join("; ")}): it is read as ${dateText(date.moment, zone)}`,
    expected: "a date such as Sat, 24 Jan 2026 10:00:00 +0330",
    fix: `compare it with the original; write \`${date.field}: …\` in ${article.path} where it is another`,
  }));
}

function and(others: number): string {
  return others === 0 ? "" : ` (and ${others} more of the kind)`;
}

function nameOf(raw: RawArticle): string {
  return `${raw.place === "" ? "" : `${raw.place.en} `}«${cutAtWord(raw.title, 60)}»`;
}
