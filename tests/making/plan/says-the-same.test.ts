import fc from "fast-check";
import { expect, it } from "vitest";
import { ViewNamer } from "../../../src/making/memory/fingerprint.ts";
import { saysTheSame } from "../../../src/making/plan/says-the-same.ts";

const name = (view: unknown): string => new ViewNamer().name("code", view);

it.each([
  ["a value", { a: 1 }, { a: 2 }],
  ["a key", { a: 1 }, { b: 1 }],
  ["a key more", { a: 1 }, { a: 1, b: 2 }],
  ["a key that says nothing", { a: 1, b: undefined }, { a: 1, c: undefined }],
  ["the order of a list", ["a", "b"], ["b", "a"]],
  ["a shorter list", ["a"], ["a", "b"]],
  ["a list in place of an object", [], {}],
  ["an object in place of a list", {}, []],
  ["nothing in place of an object", {}, null],
  ["a text in place of a number", 1, "1"],
  ["something deep within", { a: [{ b: [1] }] }, { a: [{ b: [2] }] }],
])("tells views apart by %s", (_what, one, other) => {
  expect(saysTheSame(one, other)).toBe(false);
  expect(saysTheSame(structuredClone(one), one)).toBe(true);
});

it("says of no two views that they are the same that have two names", () => {
  const view = fc.object({ maxDepth: 3, key: fc.constantFrom("a", "b", "c"), values: [fc.nat(2), fc.constant("1")] });
  fc.assert(
    fc.property(view, view, (one, other) => {
      if (saysTheSame(one, other)) expect(name(sorted(one))).toBe(name(sorted(other)));
    }),
  );
});

/** Views have their keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
