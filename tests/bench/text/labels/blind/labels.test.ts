import { describe, expect, it } from "vitest";
import { KINDS, readDrawnLabels, readOwnLabels } from "./labels.ts";

describe("the blind set", () => {
  it("leads from every text to the right one by its edits", () => {
    const wrong = readOwnLabels().filter(({ text, right, edits }) => {
      const made = edits.reduceRight((to, { start, end, after }) => to.slice(0, start) + after + to.slice(end), text);
      return made !== right || edits.some(({ start, end, before }) => text.slice(start, end) !== before);
    });
    expect(wrong).toEqual([]);
  });

  it("has at least 400 sentences, of every kind", () => {
    const kinds = [...readOwnLabels(), ...readDrawnLabels()].map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(400);
    expect(new Set(kinds)).toEqual(new Set(KINDS));
  });
});
