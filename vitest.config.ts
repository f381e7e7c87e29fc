import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Eleventy imports templates by itself, past vitest, and they are TypeScript.
    execArgv: ["--import", "tsx"],
    // By itself vitest leaves a core to the terminal.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
