import { findStories } from "../../../src/desk/group/stories.ts";
import { contest } from "./contestants.ts";
import { generatedTellings } from "./generated.ts";
import { readLabelled } from "./labelled.ts";

/*
 * npm run bench:groups -- [a|b|time]…   without an argument: all. Tune on `a` only; `b` is blind.
 */

const TELLINGS = 10_000;
const SEED = 1;

const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);

for (const name of ["a", "b"].filter(isAsked)) {
  const set = readLabelled(`stories-${name}.json`);
  console.log(`\nstories-${name}.json: ${set.length} tellings, ${new Set(set.map(({ event }) => event)).size} events`);
  const rows = contest(set).map(({ name: way, score }) => [
    way,
    {
      precision: score.precision.toFixed(3),
      recall: score.recall.toFixed(3),
      "groups of two events": score.mixed,
      "near misses joined": score.joined.length,
    },
  ]);
  console.table(Object.fromEntries(rows));
}

if (isAsked("time")) {
  const tellings = generatedTellings(TELLINGS, SEED);
  const before = process.cpuUsage();
  const { stories } = findStories(tellings, () => false);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `\n${TELLINGS} generated tellings (seed ${SEED}): ${((user + system) / 1e6).toFixed(1)} s of processor time,`,
  );
  console.log(`${stories.length} stories of ${TELLINGS / 4} events`);
}
