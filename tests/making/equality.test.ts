import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/content/problem.ts";
import { anyStep, Editor, type Step } from "../support/editing.ts";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** Builds after each step, and compares site and problems with those of a build that remembers nothing. */
async function follow(steps: readonly Step[], made: "pages" | "search too" | "pictures too"): Promise<void> {
  // Its few articles may all go.
  const options = { pagesOnly: made === "pages", allowRemoval: true };
  const digest = new SmallDigest();
  try {
    const editor = new Editor(digest, made === "pictures too");
    await build(digest, options, editor.now);
    let good = filesOf(digest.output);
    for (const step of steps) {
      editor.take(step);
      const { problems } = await build(digest, options, editor.now);
      const clean = await cleanBuild(digest, options, editor.now);
      const say = JSON.stringify(step);
      expect(problems.map(formatProblem), say).toEqual(clean.result.problems.map(formatProblem));
      const site = filesOf(digest.output);
      const spoilt = hasErrors(problems) && step.kind === "spoil";
      if (!hasErrors(problems)) good = clean.files;
      if (!spoilt) expect(differences(site, good), say).toEqual([]);
      else good = site;
    }
  } finally {
    digest.dispose();
  }
}

describe("a build that remembers", () => {
  it("gives byte for byte what a clean build gives, after each of a hundred changes", async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 12, maxLength: 14 }), async (sequence) => {
        steps += sequence.length;
        await follow(sequence, "pages");
      }),
      { numRuns: 8 },
    );
    expect(steps).toBeGreaterThanOrEqual(96);
  });

  it.each(["search too", "pictures too"] as const)("gives what a clean build gives, %s", async (made) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 8 }), (sequence) => follow(sequence, made)),
      { numRuns: 1 },
    );
  });
});
