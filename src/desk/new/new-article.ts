import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { didYouMean } from "../../content/nearest.ts";
import { formatProblem, sortProblems } from "../../content/problem.ts";
import { type Moment, momentFromInstant, parseMoment } from "../../persian/calendar/moment.ts";
import { oneLine } from "../import/clean-text.ts";
import { readDeskData } from "../import/data-folder.ts";
import { dateText } from "../import/date-text.ts";
import { readExisting } from "../import/existing-articles.ts";
import { articleFlags } from "../place.ts";
import type { Outcome } from "../run-command.ts";
import { writeNew } from "../write-files.ts";

export const NEW_HELP = `npm run new -- TITLE [flags]

Makes an article file with the fields that articles have, as a draft, and prints its name.

  --date DATE      when it is published: 1395-12-07 14:25, or ISO 8601   (now)
  --section ID     an id of sections.yaml
  --articles DIR   where article files go                                (src/articles)
  --data DIR       the data files                                        (_data)
  --help           this text

Exit codes: 0 done, 1 the data files are wrong, or the file cannot be written, 2 wrong use.`;

/**
 * Makes an article file for an editor to fill in. Nothing existing is overwritten.
 * @param now epoch milliseconds; the date where none is given
 * @returns the new file's name as `message` where `code` is 0
 */
export function newArticle(args: readonly string[], now: number): Outcome {
  const given = readArguments(args);
  if ("code" in given) return given;
  const reading = readDeskData(given.data);
  if (!reading.ok) return { code: 1, message: sortProblems(reading.problems).map(formatProblem).join("\n") };
  const { zone, sectionIds } = reading.data;
  if (given.section !== undefined && !sectionIds.includes(given.section)) {
    const near = didYouMean(given.section, sectionIds) ?? `one of ${sectionIds.join(", ")}`;
    return wrongUse(`--section ${given.section}: no such section; ${near}`);
  }
  const date = given.date === undefined ? undefined : parseMoment(given.date, zone);
  if (date?.ok === false) return wrongUse(`--date ${given.date}: ${date.problem}; expected ${date.expected}`);
  const moment = date?.moment ?? momentFromInstant(now, zone);
  const { path } = readExisting(given.articles, zone).names.place(given.title, moment);
  const file = join(given.articles, path);
  writeNew(file, filledIn(given.title, moment, zone, given.section));
  return { code: 0, message: file };
}

interface NewArguments {
  readonly title: string;
  readonly articles: string;
  readonly data: string;
  readonly date?: string;
  readonly section?: string;
}

function readArguments(args: readonly string[]): NewArguments | Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: articleFlags(),
    });
    if (values.help) return { code: 0, message: NEW_HELP };
    const title = oneLine(positionals.join(" "));
    if (!/[\p{L}\p{N}]/u.test(title)) return wrongUse("no TITLE");
    const { articles, data, date, section } = values;
    return {
      title,
      articles,
      data,
      ...(date === undefined ? {} : { date }),
      ...(section === undefined ? {} : { section }),
    };
  } catch (error) {
    if (error instanceof TypeError) return wrongUse(error.message);
    throw error;
  }
}

function wrongUse(message: string): Outcome {
  return { code: 2, message: `${message}\nnpm run new -- --help shows the flags.` };
}

/** The template with the values that are known, as YAML scalars. */
function filledIn(title: string, moment: Moment, zone: string, section: string | undefined): string {
  const template = readFileSync(new URL("article.md", import.meta.url), "utf8");
  const values: Readonly<Record<string, string>> = {
    title: stringify(title, { lineWidth: 0 }).trimEnd(),
    date: dateText(moment, zone),
    section: section ?? "",
  };
  return template.replace(/ \{(\w+)\}$/gmu, (_, name: string) => (values[name] ? ` ${values[name]}` : ""));
}
