import { expect } from "vitest";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { treeOf } from "./markdown-tree.ts";

/** Is `source` set as `set`, which stays as it is and has the same structure? */
export function expectSet(source: string, set: string): void {
  expect(typesetMarkdown(source)).toBe(set);
  expect(typesetMarkdown(set)).toBe(set);
  expect(treeOf(set)).toBe(treeOf(source));
}
