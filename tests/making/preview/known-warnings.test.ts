import { describe, expect, it } from "vitest";
import { KnownWarnings } from "../../../src/making/preview/known-warnings.ts";
import { shownProblems } from "../../../src/making/preview/shown-problem.ts";
import { FIELDS } from "../../../src/words/fields.ts";

const LANGUAGES = { terminal: "en", page: "fa" } as const;

/** Warnings at lines of one file, of which all say the same. */
function at(...lines: readonly number[]) {
  const problems = lines.map((line) => ({ severity: "warning", file: "a.md", line, message: FIELDS.isEmpty }) as const);
  return shownProblems(problems, LANGUAGES);
}

describe("warnings of a preview", () => {
  it("are all new in the first build", () => {
    expect(new KnownWarnings().tellApart(at(1, 2), true)).toEqual({ fresh: at(1, 2), remaining: 0 });
  });

  it("are the same where lines came above them", () => {
    const known = new KnownWarnings();
    known.tellApart(at(1, 2), true);
    expect(known.tellApart(at(11, 12), true)).toEqual({ fresh: [], remaining: 2 });
  });

  it("are new where one more of the same kind comes: the one at a line of its own", () => {
    const known = new KnownWarnings();
    known.tellApart(at(4, 9), true);
    expect(known.tellApart(at(4, 6, 9), true)).toEqual({ fresh: at(6), remaining: 2 });
  });

  it("are new again where they were mended between", () => {
    const known = new KnownWarnings();
    known.tellApart(at(4), true);
    known.tellApart([], true);
    expect(known.tellApart(at(4), true)).toEqual({ fresh: at(4), remaining: 0 });
  });

  it("are known after a build that stopped before it came to them", () => {
    const known = new KnownWarnings();
    known.tellApart(at(4, 9), true);
    expect(known.tellApart([], false)).toEqual({ fresh: [], remaining: 0 });
    expect(known.tellApart(at(4, 9, 12), false)).toEqual({ fresh: at(12), remaining: 2 });
    expect(known.tellApart(at(4, 9, 12), true)).toEqual({ fresh: [], remaining: 3 });
  });
});
