import { defineConfig } from "vitest/config";

/**
 * The tests that a mutant is tried with: those of src/persian and src/content that are quick. Left out are the ones
 * that start a process or render pages, and the long properties and real articles, which find little that these do
 * not and would take a second or more for each of thousands of mutants.
 */
export default defineConfig({
  test: {
    include: [
      "tests/persian/**/*.test.ts",
      "tests/content/**/*.test.ts",
      "tests/security/{deceptions,links,raw-html}.test.ts",
    ],
    exclude: [
      "tests/content/warnings.test.ts",
      "tests/persian/{invariants,seed}.test.ts",
      "tests/persian/calendar/text-dates-corpus.test.ts",
    ],
    testTimeout: 20_000,
  },
});
