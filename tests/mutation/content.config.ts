import { defineConfig } from "vitest/config";

/** The tests that a mutant of src/content is tried with: those that start no process and render no page. */
export default defineConfig({
  test: {
    include: ["tests/content/**/*.test.ts", "tests/security/{deceptions,links,raw-html}.test.ts"],
    exclude: ["tests/content/warnings.test.ts"],
    testTimeout: 20_000,
  },
});
