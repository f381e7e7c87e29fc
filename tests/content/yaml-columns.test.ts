import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

/** What is said of an article with these fields, without what is said of fields that are missing. */
const said = (yaml: string): readonly string[] => told(`---\ntitle: ع\ndate: 1404-01-01\n${yaml}---\nمتن`).told;

describe("a line in a column of its own", () => {
  test.each([
    [
      "a text below its field",
      "lead: >\nمتن لید\nدر دو خط\n",
      "a.md:5: error: the line `متن لید` has no field's name and belongs to no field\n    fix: if it goes on with `lead`, write it on the line of `lead:`, or begin it with two spaces",
    ],
    [
      "an item without a space behind its dash",
      "tags:\n- تقویم\n-کبیسه\n",
      "a.md:6: error: there is no space behind the dash of `-کبیسه`\n    fix: write `- کبیسه`",
    ],
    [
      "a field without a colon",
      "kicker\nsection: news\n",
      "a.md:4: error: there is no colon behind `kicker`\n    fix: write `kicker: …`",
    ],
    [
      "a field of a field without a colon",
      "image:\n  src: a.jpg\n  alt نقشه\n",
      "a.md:6: error: there is no colon behind `alt`\n    fix: write `alt: نقشه`",
    ],
    [
      "a field left of its neighbours",
      "image:\n  src: a.jpg\n caption: نقشه\n",
      "a.md:6: error: the line `caption: نقشه` is neither below `src: a.jpg` nor at the beginning of its line\n    fix: begin it with 2 spaces: `  caption: نقشه`",
    ],
    [
      "a field below the dash of its item",
      "corrections:\n  - date: 1404-01-05\n  note: غلط\n",
      "a.md:6: error: the line `note: غلط` is neither below `- date: 1404-01-05` nor at the beginning of its line\n    fix: begin it with 4 spaces: `    note: غلط`",
    ],
    [
      "an item further in than the one above it",
      "key_points:\n - یک\n  - دو\n",
      "a.md:5: warning: key_points.1: YAML reads `یک - دو` as one: its lines begin in two columns\n    fix: begin both in one column, or put a text of several lines in quotes",
    ],
  ])("is named, with what to write: %s", (_, yaml, message) => {
    expect(said(yaml)).toEqual([message]);
  });

  test("is none where a list's items have lists, or go on in quotes and blocks", () => {
    expect(said('key_points:\n  - "یک\n    - دو"\n  - |\n    سه\n    - چهار\n')).toEqual([]);
  });
});

describe("a field by another name", () => {
  test("is not missing besides", () => {
    expect(told("---\nعنوان: ع\ndate: 1404-01-01\n---\nمتن").told).toEqual([
      expect.stringMatching(/^a\.md:2: error: عنوان: unknown field .*did you mean `title`\?$/su),
    ]);
  });
});
