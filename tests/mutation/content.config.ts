import { defineConfig } from "vitest/config";
import { TEST_LIMIT_MS } from "../support/patience.ts";

/** The tests that a mutant of src/content is tried with: those that start no process and render no page. */
export default defineConfig({
  test: {
    include: ["tests/content/**/*.test.ts", "tests/security/{deceptions,links,raw-html}.test.ts"],
    exclude: ["tests/content/warnings.test.ts"],
    setupFiles: "tests/support/setup.ts",
    // A mutant that never ends is ended by Stryker.
    testTimeout: TEST_LIMIT_MS,
  },
});
