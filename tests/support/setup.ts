import path from "node:path";
import process from "node:process";
import fc from "fast-check";
import { expect } from "vitest";
import { SEED } from "./draws.ts";

// Vitest runs this before each file of tests, so that no property has to name its seed.
fc.configureGlobal({ seed: SEED, reporter: report });
// Messages are compared in English, whatever language the developer chose.
delete process.env.GOZIDE_LANG;

/** A property that fails says with which seed, what it was given, and how to try it again. */
function report(run: fc.RunDetails<unknown>): void {
  if (!run.failed) return;
  const { testPath = "", currentTestName = "" } = expect.getState();
  const file = path.relative(process.cwd(), testPath);
  const again = `GOZIDE_SEED=${run.seed} npx vitest run ${file} -t ${JSON.stringify(currentTestName.replaceAll(" > ", " "))}`;
  const cause = run.errorInstance;
  throw new Error(`${fc.defaultReportMessage(run)}\n\nTo try it again: ${again}`, { cause });
}
