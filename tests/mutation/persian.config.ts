import { defineConfig } from "vitest/config";

/** The tests that a mutant of src/persian is tried with: all but those of real articles, which a sandbox does not see. */
export default defineConfig({
  test: {
    include: ["tests/persian/**/*.test.ts"],
    exclude: ["tests/persian/seed.test.ts", "tests/persian/calendar/text-dates-corpus.test.ts"],
    testTimeout: 20_000,
  },
});
