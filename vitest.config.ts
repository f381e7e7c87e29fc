import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Eleventy imports templates by itself, past vitest, and they are TypeScript.
    execArgv: ["--import", "tsx"],
    // By itself vitest leaves a core to the terminal.
    maxWorkers: "100%",
    // Files share what they load: loading it anew for each took half of the time. No test changes a module.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
