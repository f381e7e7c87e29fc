import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionNumbers } from "../../src/digest/edition-numbers.ts";

const NONE: ReadonlyMap<string, number> = new Map();

/** The days' numbers, «-» for none, by days of Farvardin 1404. */
function numbersOf(
  days: readonly number[],
  kept: Readonly<Record<number, number>> | undefined,
  noted: Readonly<Record<number, number>> = {},
): string {
  const named = (numbers: Readonly<Record<number, number>>): ReadonlyMap<string, number> =>
    new Map(Object.entries(numbers).map(([day, number]) => [dayName(Number(day)), number]));
  const promised = kept === undefined ? { noted: named(noted) } : { noted: named(noted), kept: named(kept) };
  const numbers = editionNumbers(days.map(dayName), promised);
  return days.map((day) => numbers.get(dayName(day)) ?? "-").join(" ");
}

function dayName(day: number): string {
  return `1404-01-${String(day).padStart(2, "0")}`;
}

describe("the numbers of editions", () => {
  it("are counted from the first where nothing keeps them", () => {
    expect(numbersOf([3, 5, 9], undefined)).toBe("1 2 3");
    expect(numbersOf([], undefined)).toBe("");
  });

  it("stay as they are kept, and newer editions follow the greatest", () => {
    expect(numbersOf([3, 5, 9, 10], { 3: 1, 5: 2 })).toBe("1 2 3 4");
    expect(numbersOf([3, 5], { 3: 348, 5: 350 })).toBe("348 350");
  });

  it("leave out an edition that came later than its day, wherever it is", () => {
    expect(numbersOf([1, 3, 4, 5, 6], { 3: 1, 5: 2 })).toBe("- 1 - 2 3");
  });

  it("give the number of an edition that was taken back to no other", () => {
    expect(numbersOf([3, 9], { 3: 1, 5: 2 })).toBe("1 3");
    expect(numbersOf([9], { 3: 1, 5: 2 })).toBe("3");
  });

  it("begin at 1 with a file that holds none yet", () => {
    expect(numbersOf([3, 5], {})).toBe("1 2");
  });

  it("are a note's own, and the following ones follow it", () => {
    expect(numbersOf([3, 5, 9], undefined, { 5: 100 })).toBe("1 100 101");
    expect(numbersOf([3, 4, 5, 9], { 3: 1, 5: 8 }, { 4: 6, 9: 12 })).toBe("1 6 8 12");
  });

  it("are none for editions for which a note that follows leaves no room", () => {
    expect(numbersOf([3, 5, 7, 9, 10], { 3: 1 }, { 9: 3 })).toBe("1 2 - 3 4");
  });

  it("are never changed by any edition that comes, once they are kept", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 });
    fc.assert(
      fc.property(days, days, (first, more) => {
        const published = [...first].sort((a, b) => a - b).map(dayName);
        const kept = editionNumbers(published, { noted: NONE });
        const all = [...new Set([...first, ...more])].sort((a, b) => a - b).map(dayName);
        const numbers = editionNumbers(all, { noted: NONE, kept });
        for (const [day, number] of kept) expect(numbers.get(day)).toBe(number);
        const given = all.flatMap((day) => numbers.get(day) ?? []);
        expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
      }),
    );
  });
});
