import { defineConfig } from "vitest/config";

/**
 * The tests that a mutant of src/persian is tried with: those that are quick. Left out are the long properties and the
 * real articles, which would take seconds for each of thousands of mutants, so the score is a lower bound.
 */
export default defineConfig({
  test: {
    include: ["tests/persian/**/*.test.ts"],
    exclude: ["tests/persian/{invariants,seed}.test.ts", "tests/persian/calendar/text-dates-corpus.test.ts"],
    testTimeout: 20_000,
  },
});
