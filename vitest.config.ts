import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Eleventy imports templates by itself, past vitest, and they are TypeScript.
    execArgv: ["--import", "tsx"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
