import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const TESTS = path.resolve(import.meta.dirname, "..");

/** What makes a test depend on how fast the machine is, or on chance; and what to write instead. */
const RULES: readonly (readonly [what: RegExp, instead: string])[] = [
  [/^\s*\}, (?:\d[\d_]*|[A-Z_]+)\);$/u, "leave the limit to vitest.config.ts"],
  [/\b(?:test|hook|teardown)Timeout\b|\bsetConfig\(/u, "leave the limit to vitest.config.ts"],
  [/\btimeout(?:Ms)?: (?!PATIENCE_MS)/iu, "PATIENCE_MS of tests/support/patience.ts"],
  [/\bset(?:DefaultTimeout|DefaultNavigationTimeout)\(|\bwaitForTimeout\(/u, "leave it to launchChromium"],
  [/\bvi\.wait(?:For|Until)\(|\bAbortSignal\.timeout\(/u, "until() of tests/support/patience.ts"],
  [/\bDate\.now\(|\bperformance\.now\(|\bprocess\.hrtime\b/u, "a count, or a moment of the test's own"],
  [/\bMath\.random\(|\brandomInt\(|\brandomBytes\((?!16\))/u, "randomFrom(SEED), so that a run can be repeated"],
  [/\bseed: (?!run\.seed)\S/u, "leave the seed to tests/support/setup.ts"],
];

/** Tools that measure, the modules that the rules send to, and a day of feeds that commands read by the machine's clock. */
const APART =
  /^(?:bench|fuzz\/run\.ts|mutation)|^(?:desk\/day\/played-day\.test|browser\/desk-pictures)\.ts$|^support\/(?:patience|setup|clock\.test)\.ts$|^browser\/launch\.ts$/u;

test("no test names a limit of its own, waits by the clock, or draws what cannot be drawn again", () => {
  const found = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !APART.test(file))
    .flatMap((file) =>
      readFileSync(path.join(TESTS, file), "utf8")
        .split("\n")
        .flatMap((line, index) => {
          // A limit that is itself what the test is about says so.
          const rule = line.includes("// the limit tested") ? undefined : RULES.find(([what]) => what.test(line));
          return rule === undefined ? [] : [`tests/${file}:${index + 1}: \`${line.trim()}\`; write: ${rule[1]}`];
        }),
    );
  expect(found).toEqual([]);
});
