import {
  addJalaliDays,
  compareJalali,
  type JalaliDate,
  jalaliFromKey,
  jalaliKey,
  startOfJalaliWeek,
} from "../persian/calendar/jalali.ts";
import { EDITIONS } from "../words/editions.ts";
import type { Message } from "../words/message.ts";
import type { EditionNote, Site } from "./article.ts";
import type { DataReader } from "./data-reader.ts";
import { hasRoom, type NumberRoom, roomAt, roomWords } from "./edition-room.ts";
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
  const read = reader.read(NUMBERS_FILE, editionsSchema);
  if (read?.length === 0) reader.problems.push(emptied(file));
  const entries = read ?? reader.rowsOf(NUMBERS_FILE, editionsSchema.element);
  return entries.flatMap((entry, index) =>
    entry === undefined
      ? []
      : [{ ...entry, file, lineOf: (field: "day" | "number") => reader.lineOf(NUMBERS_FILE, [index, field]) }],
  );
}

function emptied(file: string): Problem {
  return {
    severity: "warning",
    file,
    message: EDITIONS.emptied,
    fix: EDITIONS.bringBack,
  };
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
  const file = [...days.values()];
  const free: PromisedNumber[] = [];
  for (const noted of ofNotes) {
    const kept = days.get(noted.day);
    if (kept === undefined) free.push(noted);
    else if (kept.number !== noted.number) problems.push(disagreement(noted, kept));
  }
  const outside = free.flatMap((noted) => outsideItsRoom(noted, file) ?? []);
  const inside = free.filter((noted) => outsideItsRoom(noted, file) === undefined);
  return firstOf([...problems, ...disorder(file, []), ...outside, ...disorder(inside, file)]);
}

/** A note's number that does not fit between those of the file. What is published stays, so the fault is the note's. */
function outsideItsRoom(noted: PromisedNumber, file: readonly PromisedNumber[]): Problem | undefined {
  const { before, after } = roomAt(noted.day, file);
  if (before !== undefined && noted.number <= before.number) return misfit(noted, before, "before", { before, after });
  if (after !== undefined && noted.number >= after.number) return misfit(noted, after, "after", { before, after });
  return undefined;
}

/** Numbers that are not greater than the one before them, by day. */
function disorder(promised: readonly PromisedNumber[], file: readonly PromisedNumber[]): readonly Problem[] {
  const inOrder = [...promised].sort((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.flatMap((later, index): readonly Problem[] => {
    const earlier = inOrder[index - 1];
    if (earlier === undefined || earlier.number < later.number) return [];
    // A next number that is wrong itself says nothing of what fits here.
    const next = [inOrder[index + 1], roomAt(later.day, file).after].find(
      (after) => after !== undefined && after.number > earlier.number,
    );
    return [misfit(later, earlier, "before", { before: earlier, after: next })];
  });
}

function misfit(wrong: PromisedNumber, other: PromisedNumber, side: "before" | "after", room: NumberRoom): Problem {
  const said = { number: String(other.number), day: other.day, place: placeOf(other) };
  const own = String(wrong.number);
  const message =
    wrong.number === other.number
      ? EDITIONS.sameNumber(said)
      : side === "before"
        ? EDITIONS.afterIt({ own, ...said })
        : EDITIONS.beforeIt({ own, ...said });
  const words = roomWords(room);
  if (hasRoom(room)) return numberProblem(wrong, message, EDITIONS.growing({ room: words }));
  return { ...numberProblem(wrong, message, words), fix: EDITIONS.withoutNumber };
}

function disagreement(note: PromisedNumber, kept: PromisedNumber): Problem {
  const number = String(kept.number);
  const message = EDITIONS.otherwiseThere({ own: String(note.number), place: placeOf(kept), number });
  return { ...numberProblem(note, message, EDITIONS.theNumber({ number })), fix: EDITIONS.writeOrRemove({ number }) };
}

function numberProblem({ file, lineOf }: PromisedNumber, message: Message, expected: Message): Problem {
  return { severity: "error", file, line: lineOf("number"), field: "number", message, expected };
}

function placeOf({ file, lineOf }: PromisedNumber): string {
  return `${file}:${lineOf("number")}`;
}

function dayTwice(again: PromisedNumber, first: PromisedNumber): Problem {
  const message = EDITIONS.dayTwice({ day: again.day, first: String(first.lineOf("day")) });
  return { ...dayProblem(again, message), fix: EDITIONS.removeOne };
}

/** A day on which no edition of this rhythm begins, or that is still to come. */
function strangeDay(promised: PromisedNumber, { editionRhythm: edition, today }: DayRules): Problem | undefined {
  const day = jalaliFromKey(promised.day);
  if (day === undefined) return undefined;
  const saturday = startOfJalaliWeek(day);
  if (edition === "weekly" && compareJalali(saturday, day) !== 0) {
    return {
      ...dayProblem(promised, EDITIONS.notSaturday({ day: promised.day })),
      expected: EDITIONS.saturday,
      fix: EDITIONS.writeDay({ day: jalaliKey(saturday) }),
    };
  }
  if (compareJalali(day, today) <= 0) return undefined;
  const message = EDITIONS.toCome({ day: promised.day });
  const expected = EDITIONS.dayBefore({ day: jalaliKey(addJalaliDays(today, 1)) });
  return { ...dayProblem(promised, message), expected, fix: EDITIONS.mendDay };
}

function dayProblem({ file, lineOf }: PromisedNumber, message: Message): Problem {
  return { severity: "error", file, line: lineOf("day"), field: "day", message };
}
