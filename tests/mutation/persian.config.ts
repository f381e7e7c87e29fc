import { defineConfig } from "vitest/config";
import { TEST_LIMIT_MS } from "../support/patience.ts";

/**
 * The tests that a mutant of src/persian is tried with: all but those of real articles, which a sandbox does not see, and
 * those of thousands of made texts, which take longer than all others together and notice little that these do not.
 */
export default defineConfig({
  test: {
    include: ["tests/persian/**/*.test.ts"],
    exclude: ["seed", "calendar/text-dates-corpus", "invariants"].map((name) => `tests/persian/${name}.test.ts`),
    setupFiles: "tests/support/setup.ts",
    // A mutant that never ends is ended by Stryker.
    testTimeout: TEST_LIMIT_MS,
  },
});
