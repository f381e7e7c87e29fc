import fc from "fast-check";
import { expect, test } from "vitest";
import { typesetEdits, typesetHtmlEdits } from "../../src/persian/typeset.ts";

/** What plain texts are made of, and beside it what makes other texts of them. */
const PIECES = [
  ..."آابپتجخدرزژسشصعغفقکگلمنوهیءئؤأةۀ",
  ..."ه\u0654|می\u200C|\u200Cها|ا\u200C|ء\u200C|\u200C|تر|الله|عن|کام|نت|روح ا|ه.ش".split("|"),
  ...[" ", " ", " ", "، ", "؛ ", "،", " ،", "  ", ".", ". ", "؟", "!", "!!", "؟!", "ي", "\u0640", "\u064B", "۱"],
] as const;

// The rules of a page's text are the same, and it is never taken for one that is set already.
test("a plain text in which nothing is looked for is one that no rule changes", () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const whole = `ب ${text}`;
      if (typesetEdits(whole).length === 0) expect(typesetHtmlEdits(whole)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
