import { defineConfig } from "vitest/config";
import everyTest from "../../vitest.config.ts";
import { SLOW_SUITES } from "./suites.ts";

/** `npm run test:slow`. */
export default defineConfig({
  test: { ...everyTest.test, include: [...SLOW_SUITES], exclude: ["**/node_modules/**"] },
});
