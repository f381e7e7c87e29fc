import type { Problem } from "../../content/problem.ts";
import { DATE_WARNINGS } from "../../words/feed-dates.ts";
import type { Message } from "../../words/message.ts";
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
  const { expected, fix } = problem;
  const said = { name: nameOf(raw), words, problem: problem.problem };
  return {
    severity: "warning",
    file,
    field,
    message: field === "date" ? DATE_WARNINGS.draft(said) : DATE_WARNINGS.leftOut(said),
    expected,
    fix: DATE_WARNINGS.write({ field, path, fix }),
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
      one.date.faults.map((fault) => fault.en.replace(/`.*`/u, "")),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(([{ date, article }, ...others]) => ({
    severity: "warning",
    file: article.file,
    field: date.field,
    message: DATE_WARNINGS.irregular({
      name: nameOf(article.raw),
      words: date.words,
      others: others.length,
      faults: date.faults,
      read: dateText(date.moment, zone),
    }),
    expected: DATE_WARNINGS.asStandard,
    fix: DATE_WARNINGS.compare({ field: date.field, path: article.path }),
  }));
}

function nameOf({ place, title }: RawArticle): Message {
  return DATE_WARNINGS.name({ place: place === "" ? undefined : place, title: cutAtWord(title, 60) });
}
