import { defineConfig } from "vitest/config";
import everyTest from "../../vitest.config.ts";

/** The tests of the packed tarballs, `npm run test:package`: they install what they test, which takes minutes. */
export default defineConfig({
  test: {
    ...everyTest.test,
    include: ["tests/package/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["tests/support/announce.ts", "tests/package/pack-once.ts"],
  },
});
