import { defineConfig } from "vitest/config";
import { SLOW_SUITES } from "./tests/slow/suites.ts";
import { PATIENCE_MS, TEST_LIMIT_MS } from "./tests/support/patience.ts";

export default defineConfig({
  // There is one runtime of JSX, with nothing besides for development.
  oxc: { jsx: { development: false } },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Those of packages install what they test: `npm run test:package`. A digest of 10,000 is built whole by
    // `npm run test:big`. The others: `npm run test:slow`.
    exclude: ["**/node_modules/**", "tests/package/**", "tests/big/**", ...SLOW_SUITES],
    // Eleventy imports templates by itself, past vitest, and they are TypeScript.
    execArgv: ["--import", "tsx"],
    // By itself vitest leaves a core to the terminal.
    maxWorkers: "100%",
    // Eleventy as one module is loaded as it is, like the package that it is made of.
    server: { deps: { external: [/\/\.cache\/eleventy\//u] } },
    // Files share what they load: loading it anew for each took half of the time. No test changes a module.
    isolate: false,
    globalSetup: "tests/support/announce.ts",
    setupFiles: "tests/support/setup.ts",
    // No test names a limit of its own: a slow machine is not a fault.
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    teardownTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
