import {
  addJalaliDays,
  compareJalali,
  type JalaliDate,
  jalaliFromKey,
  jalaliKey,
  startOfJalaliWeek,
} from "../persian/calendar/jalali.ts";
import type { EditionNote, Site } from "./article.ts";
import type { DataReader } from "./data-reader.ts";
import { firstOf, type Problem } from "./problem.ts";
import { editionsSchema } from "./site-schema.ts";

/** The file of the data folder that keeps the numbers of published editions. It may be absent. */
export const NUMBERS_FILE = "editions.yaml";

/** The number that a file gives to an edition, and where that is. */
export interface PromisedNumber {
  /** The edition's first day, Jalali: `1395-12-07`. */
  readonly day: string;
  readonly number: number;
  readonly file: string;
  /** The line of the file, from 1, on which its day or its number is. */
  readonly lineOf: (field: "day" | "number") => number;
}

/** What `editions.yaml` says for sure: of a file with errors the entries that have none. Undefined where there is no such file. */
export function numbersOfFile(reader: DataReader): readonly PromisedNumber[] | undefined {
  if (!reader.has(NUMBERS_FILE)) return undefined;
  const file = reader.fileOf(NUMBERS_FILE);
  const entries = reader.read(NUMBERS_FILE, editionsSchema) ?? soundEntries(reader.valueOf(NUMBERS_FILE));
  return entries.flatMap((entry, index) =>
    entry === undefined
      ? []
      : [{ ...entry, file, lineOf: (field: "day" | "number") => reader.lineOf(NUMBERS_FILE, [index, field]) }],
  );
}

function soundEntries(value: unknown) {
  return Array.isArray(value) ? value.map((entry: unknown) => editionsSchema.element.safeParse(entry).data) : [];
}

/** The numbers that notes give to their editions. */
export function numbersOfNotes(notes: readonly EditionNote[]): readonly PromisedNumber[] {
  return notes.flatMap(({ day, file, number }) =>
    number === undefined ? [] : [{ day, number: number.value, file, lineOf: () => number.line }],
  );
}

/** What is wrong with a day in the file, whatever the articles are. */
export type DayRules = Pick<Site, "editionRhythm"> & {
  /** Today in the site's zone. */
  readonly today: JalaliDate;
};

/**
 * Everything that contradicts itself in the numbers: days that begin no edition, and numbers that do not follow the days.
 * Of many, such as of a digest that became weekly, the first are named.
 */
export function numberProblems(
  ofFile: readonly PromisedNumber[],
  ofNotes: readonly PromisedNumber[],
  rules: DayRules,
): readonly Problem[] {
  const days = new Map<string, PromisedNumber>();
  const problems: Problem[] = [];
  for (const promised of ofFile) {
    const first = days.get(promised.day);
    const wrong = first === undefined ? strangeDay(promised, rules) : dayTwice(promised, first);
    if (wrong !== undefined) problems.push(wrong);
    else days.set(promised.day, promised);
  }
  for (const promised of ofNotes) {
    const kept = days.get(promised.day);
    if (kept === undefined) days.set(promised.day, promised);
    else if (kept.number !== promised.number) problems.push(disagreement(promised, kept));
  }
  return firstOf([...problems, ...disorder([...days.values()])]);
}

/** Numbers that are not greater than the one before them, by day. */
function disorder(promised: readonly PromisedNumber[]): readonly Problem[] {
  const inOrder = [...promised].sort((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.flatMap((later, index): readonly Problem[] => {
    const earlier = inOrder[index - 1];
    if (earlier === undefined || earlier.number < later.number) return [];
    const next = inOrder[index + 1]?.number;
    const upTo = next === undefined || next <= earlier.number + 1 ? "" : ` to ${next - 1}`;
    const said =
      earlier.number === later.number
        ? `\`${later.number}\` is the number of ${earlier.day} too (${placeOf(earlier)})`
        : `\`${later.number}\`: the edition before it, ${earlier.day}, is ${earlier.number} (${placeOf(earlier)})`;
    return [numberProblem(later, said, `a number from ${earlier.number + 1}${upTo}: numbers grow with the days`)];
  });
}

function disagreement(note: PromisedNumber, kept: PromisedNumber): Problem {
  const fix = `write ${kept.number}, or remove \`number\` here`;
  const message = `\`${note.number}\`: ${placeOf(kept)} says ${kept.number}`;
  return { ...numberProblem(note, message, String(kept.number)), fix };
}

function numberProblem({ file, lineOf }: PromisedNumber, message: string, expected: string): Problem {
  return { severity: "error", file, line: lineOf("number"), field: "number", message, expected };
}

function placeOf({ file, lineOf }: PromisedNumber): string {
  return `${file}:${lineOf("number")}`;
}

function dayTwice(again: PromisedNumber, first: PromisedNumber): Problem {
  const message = `\`${again.day}\` is in the file twice; first on line ${first.lineOf("day")}`;
  return { ...dayProblem(again, message), fix: "remove one of them" };
}

/** A day on which no edition of this rhythm begins, or that is still to come. */
function strangeDay(promised: PromisedNumber, { editionRhythm: edition, today }: DayRules): Problem | undefined {
  const day = jalaliFromKey(promised.day);
  if (day === undefined) return undefined;
  const saturday = startOfJalaliWeek(day);
  if (edition === "weekly" && compareJalali(saturday, day) !== 0) {
    const message = `\`${promised.day}\` begins no edition: editions are weekly`;
    return {
      ...dayProblem(promised, message),
      expected: "the Saturday of a week",
      fix: `write ${jalaliKey(saturday)}`,
    };
  }
  if (compareJalali(day, today) <= 0) return undefined;
  const message = `\`${promised.day}\` is still to come, and the file holds published editions only`;
  const expected = `a day before ${jalaliKey(addJalaliDays(today, 1))}`;
  return { ...dayProblem(promised, message), expected, fix: "mend the day, or give the number in the edition's note" };
}

function dayProblem({ file, lineOf }: PromisedNumber, message: string): Problem {
  return { severity: "error", file, line: lineOf("day"), field: "day", message };
}
