/**
 * Suites that build whole sites again and again, each for a minute or so: `npm run test:slow`. `npm test` leaves them out;
 * CI runs them once.
 */
export const SLOW_SUITES: readonly string[] = [
  "tests/browser/offline.test.ts",
  "tests/desk/day/played-day.test.ts",
  "tests/making/broken-cache.test.ts",
  "tests/making/eleventy-additions.test.ts",
  "tests/making/eleventy-plugins.test.ts",
  "tests/making/eleventy.test.ts",
  "tests/making/generator-change.test.ts",
  "tests/making/killed.test.ts",
  "tests/nodes/same-site.test.ts",
  "tests/security/hostile-corpus.test.ts",
  "tests/security/output.test.ts",
];
