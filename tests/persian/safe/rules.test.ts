import { expect, test } from "vitest";
import { replacing } from "../../../src/persian/safe/rules.ts";

test("a rule changes nothing where the same is there already", () => {
  expect(replacing("letters", "كتاب و کیف", /[كک]/gu, "ک")).toEqual([
    { rule: "letters", start: 0, end: 1, after: "ک" },
  ]);
});
