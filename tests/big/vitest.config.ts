import { defineConfig } from "vitest/config";
import everyTest from "../../vitest.config.ts";

/** `npm run test:big`. */
export default defineConfig({
  test: { ...everyTest.test, include: ["tests/big/**/*.test.ts"], exclude: ["**/node_modules/**"] },
});
