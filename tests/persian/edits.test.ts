import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Change, composeEdits, type Edit } from "../../src/persian/edits.ts";

function edit(rule: string, start: number, before: string, after: string): Edit {
  return { rule, start, end: start + before.length, before, after };
}

/** Each row: a source, the edits made of it, those made of what came of it, and the edits that do both at once. */
const ROWS: readonly (readonly [name: string, source: string, first: Edit[], second: Edit[], both: Edit[]])[] = [
  ["nothing", "کتاب", [], [], []],
  ["the first edits only", "abc", [edit("x", 1, "b", "ی")], [], [edit("x", 1, "b", "ی")]],
  ["the second edits only", "abc", [], [edit("y", 1, "b", "ی")], [edit("y", 1, "b", "ی")]],
  [
    "edits far from each other",
    "abcdef",
    [edit("x", 0, "a", "ای")],
    [edit("y", 4, "d", "و")],
    [edit("x", 0, "a", "ای"), edit("y", 3, "d", "و")],
  ],
  [
    "the later one in front",
    "abcdef",
    [edit("x", 4, "e", "")],
    [edit("y", 1, "b", "و")],
    [edit("y", 1, "b", "و"), edit("x", 4, "e", "")],
  ],
  [
    "edits beside each other",
    "abcd",
    [edit("x", 1, "b", "ی")],
    [edit("y", 2, "c", "و")],
    [edit("x", 1, "b", "ی"), edit("y", 2, "c", "و")],
  ],
  [
    "the later one right before the other",
    "abcd",
    [edit("x", 2, "c", "ی")],
    [edit("y", 1, "b", "و")],
    [edit("y", 1, "b", "و"), edit("x", 2, "c", "ی")],
  ],
  ["one place twice", "abc", [edit("x", 1, "b", "ی")], [edit("y", 1, "ی", "و")], [edit("y", 1, "b", "و")]],
  ["one that undoes the other", "abc", [edit("x", 1, "b", "ی")], [edit("y", 1, "ی", "b")], []],
  ["what came goes again", "abc", [edit("x", 1, "", "ی")], [edit("y", 1, "ی", "")], []],
  ["a part of what came", "abc", [edit("x", 1, "b", "یک")], [edit("y", 2, "ک", "")], [edit("y", 1, "b", "ی")]],
  ["more than what came", "abc", [edit("x", 1, "b", "ی")], [edit("y", 0, "aیc", "و")], [edit("y", 0, "abc", "و")]],
  [
    "more than two that came",
    "abcde",
    [edit("x", 1, "b", "یک"), edit("x", 3, "d", "")],
    [edit("y", 2, "کc", "و")],
    [edit("y", 1, "bcd", "یو")],
  ],
  [
    "two within one that came",
    "abc",
    [edit("x", 1, "b", "یکدو")],
    [edit("y", 1, "ی", "و"), edit("z", 3, "د", "")],
    [edit("z", 1, "b", "وکو")],
  ],
  [
    "what was put in where something went",
    "ab",
    [edit("x", 1, "b", "")],
    [edit("y", 1, "", "و")],
    [edit("y", 1, "b", "و")],
  ],
  [
    "what is put in before what came",
    "ab",
    [edit("x", 1, "b", "ی")],
    [edit("y", 1, "", "و")],
    [edit("y", 1, "b", "وی")],
  ],
  [
    "what is put in behind what came",
    "ab",
    [edit("x", 0, "a", "ی")],
    [edit("y", 1, "", "و")],
    [edit("y", 0, "a", "یو")],
  ],
  [
    "what is put in one letter behind",
    "abc",
    [edit("x", 0, "a", "ی")],
    [edit("y", 2, "", "و")],
    [edit("x", 0, "a", "ی"), edit("y", 2, "", "و")],
  ],
  [
    "what goes before where something went",
    "abc",
    [edit("x", 1, "b", "")],
    [edit("y", 0, "a", "و")],
    [edit("y", 0, "ab", "و")],
  ],
  [
    "what goes behind where something went",
    "abc",
    [edit("x", 1, "b", "")],
    [edit("y", 1, "c", "و")],
    [edit("y", 1, "bc", "و")],
  ],
];

describe("edits on edits", () => {
  test.each(ROWS)("%s", (_, source, first, second, both) => {
    const current = applyEdits(source, first);
    expect(composeEdits(source, first, current, second)).toEqual(both);
    expect(applyEdits(source, both)).toBe(applyEdits(current, second));
  });
});

/** Edits of a text in order, each apart from the one before it by a letter or more, or touching it. */
function editsOf(text: string, rule: string): fc.Arbitrary<Edit[]> {
  const step = fc.record({ gap: fc.nat(3), length: fc.nat(3), after: fc.constantFrom("", "ی", "کو", "دوم") });
  return fc.array(step, { maxLength: 5 }).map((steps) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const { gap, length, after } of steps) {
      const start = at + gap;
      const before = text.slice(start, start + length);
      const touches = gap === 0 && edits.length > 0;
      if (start + length > text.length || before === after || (touches && (length === 0 || at === edits.at(-1)?.start)))
        continue;
      edits.push(edit(rule, start, before, after));
      at = start + length;
    }
    return edits;
  });
}

describe("edits of any kind on edits of any kind", () => {
  const given = fc
    .string({ maxLength: 12 })
    .chain((source) => fc.tuple(fc.constant(source), editsOf(source, "x")))
    .chain(([source, first]) =>
      fc.tuple(fc.constant(source), fc.constant(first), editsOf(applyEdits(source, first), "y")),
    );

  test("do what both do, in order, without overlaps, and each changes what is there", () => {
    fc.assert(
      fc.property(given, ([source, first, second]: [string, Edit[], Change[]]) => {
        const current = applyEdits(source, first);
        const both = composeEdits(source, first, current, second);
        expect(applyEdits(source, both)).toBe(applyEdits(current, second));
        let from = 0;
        for (const { start, end, before, after } of both) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(source.slice(start, end)).toBe(before);
          expect(after).not.toBe(before);
          from = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
