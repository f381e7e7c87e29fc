import { parseArgs } from "node:util";
import fc from "fast-check";
import { casesOf } from "./cases.ts";
import { PROPERTIES } from "./properties.ts";

const HELP = `npm run fuzz -- [--cases N] [--seed N] [--only WORDS]

Gives every parser hostile input and asks what must hold of its answer.
  --cases N      how many in all (200000)
  --seed N       repeats a run; without it each run tries other cases
  --only WORDS   the properties whose names hold these words
`;

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "200000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    only: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else process.exitCode = run(Number(values.cases), Number(values.seed), values.only);

function run(total: number, seed: number, only: string): number {
  const chosen = casesOf(
    PROPERTIES.filter(({ name }) => name.includes(only)),
    total,
  );
  let tried = 0;
  let faults = 0;
  process.stdout.write(`seed ${seed}\n`);
  for (const { name, property, cases } of chosen) {
    const found = fc.check(property, { numRuns: cases, seed });
    tried += found.numRuns;
    if (found.failed) faults++;
    process.stdout.write(`${found.failed ? "FAULT" : "   ok"} ${String(found.numRuns).padStart(7)}  ${name}\n`);
    if (found.failed) process.stdout.write(`${fc.defaultReportMessage(found)}\n`);
  }
  process.stdout.write(`${tried} cases, ${faults} faults\n`);
  return faults === 0 ? 0 : 1;
}
