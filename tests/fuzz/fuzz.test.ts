import fc from "fast-check";
import { describe, it } from "vitest";
import { casesOf } from "./cases.ts";
import { PROPERTIES } from "./properties.ts";

/** All of them together; `npm run fuzz` tries a hundred times as many, and other ones each night. */
const CASES = 2000;

describe("of every parser, on hostile input:", () => {
  it.each(casesOf(PROPERTIES, CASES))("$name", ({ property, cases }) => {
    fc.assert(property, { numRuns: cases });
  });
});
