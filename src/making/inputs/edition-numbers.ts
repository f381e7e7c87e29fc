import type { EditionNote } from "../../content/article.ts";
import { numberProblems, numbersOfNotes, type PromisedNumber } from "../../content/edition-numbers.ts";
import type { KnownSite } from "../../content/known-data.ts";
import { firstOf, hasErrors, type Problem } from "../../content/problem.ts";
import { editionDay } from "../../digest/edition.ts";
import { jalaliFromKey, jalaliKey, startOfJalaliWeek } from "../../persian/calendar/jalali.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import { EDITIONS } from "../../words/editions.ts";
import type { ReadFile } from "./read-files.ts";

/**
 * What is wrong with the numbers that `editions.yaml` and the notes give to editions.
 * @param kept what the file says; undefined where there is none, or it has faults of its own
 * @param now epoch milliseconds
 */
export function editionNumberProblems(
  kept: readonly PromisedNumber[] | undefined,
  notes: readonly EditionNote[],
  files: readonly ReadFile[],
  site: KnownSite,
  now: number,
): readonly Problem[] {
  const today = momentFromInstant(now, site.timezone).jalali;
  // Other notes are shown nowhere, which is reported already.
  const noted = numbersOfNotes(notes).filter(({ day }) => beginsEdition(day, site));
  const problems = numberProblems(kept ?? [], noted, { editionRhythm: site.editionRhythm, today });
  const faulty = files.some((file) => hasErrors(file.problems));
  // Which editions there are cannot be told while an article has a fault.
  // Where there is no article at all, the folder is at fault and not each day.
  return faulty || files.length === 0 || hasErrors(problems)
    ? problems
    : [...problems, ...withoutEdition(kept ?? [], files, site)];
}

function beginsEdition(day: string, { editionRhythm: edition }: KnownSite): boolean {
  const date = jalaliFromKey(day);
  return edition === "daily" || date === undefined || jalaliKey(startOfJalaliWeek(date)) === day;
}

/** Warns of kept days of which no article is: a slip, or an edition that was taken back. */
function withoutEdition(
  kept: readonly PromisedNumber[],
  files: readonly ReadFile[],
  { editionRhythm: edition }: KnownSite,
): readonly Problem[] {
  const days = new Set(
    files.flatMap(({ article }) =>
      article === undefined ? [] : [jalaliKey(editionDay(article.fields.date, edition))],
    ),
  );
  return firstOf(
    kept
      .filter(({ day }) => !days.has(day))
      .map(({ day, number, file, lineOf }) => ({
        severity: "warning",
        file,
        line: lineOf("day"),
        field: "day",
        message: EDITIONS.noEdition({ day }),
        fix: EDITIONS.mendOrLeave({ number: String(number) }),
      })),
  );
}
