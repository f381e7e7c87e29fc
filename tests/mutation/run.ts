import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import * as z from "zod";
import { drawPlaces } from "./draw.ts";
import { type Outcome, scoreText } from "./score.ts";

const HELP = `npm run mutate -- [FILE…] [--one-in N] [--seed N] [--again] [--workers N]

Changes src/persian and src/content in small ways, one at a time, and asks whether a test notices.
  FILE…       only these files
  --one-in N  a drawing of the places, one in N of them; without it all, which takes hours
  --seed N    which drawing, 1 where none is given
  --again     tries only what no test noticed in the last run with --again, and what changed since
  --workers N so many at once, 1 where none is given
`;

const CONFIG = "tests/mutation/stryker.json";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "one-in": { type: "string" },
    seed: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
    workers: { type: "string", default: "1" },
    help: { type: "boolean" },
  },
});
if (values.help === true) process.stdout.write(HELP);
else await run();

/** Each folder is tried with the tests of its own. */
async function run(): Promise<void> {
  const oneIn = Number(values["one-in"] ?? 1);
  const seed = Number(values.seed);
  const outcomes: Outcome[] = [];
  for (const folder of ["persian", "content"]) {
    const own = positionals.filter((file) => file.startsWith(`src/${folder}/`));
    if (positionals.length > 0 && own.length === 0) continue;
    const all = own.length > 0 ? own : [`src/${folder}/**/*.ts`, "!**/*.d.ts"];
    const vitest = { configFile: `${path.dirname(CONFIG)}/${folder}.config.ts` };
    const mutate = oneIn === 1 ? all : drawPlaces(await everyPlace({ mutate: all, vitest }), oneIn, seed);
    const known = `reports/mutation-${folder}-known.json`;
    if (values.again) forgetUnnoticed(known);
    const results = await new Stryker({
      configFile: CONFIG,
      vitest,
      mutate: [...mutate],
      concurrency: Number(values.workers),
      incremental: values.again,
      incrementalFile: known,
      jsonReporter: { fileName: `reports/mutation-${folder}.json` },
    }).runMutationTest();
    outcomes.push(...results.map((result) => ({ ...result, file: nameOf(result.fileName) })));
  }
  process.stdout.write(scoreText(outcomes));
}

/** Every place that Stryker can mutate, found without trying any. */
async function everyPlace(what: { readonly mutate: string[]; readonly vitest: { readonly configFile: string } }) {
  const only = { plugins: ["@stryker-mutator/*", `./${path.dirname(CONFIG)}/list-only.mjs`], ignorers: ["list-only"] };
  const results = await new Stryker({ configFile: CONFIG, ...what, ...only, reporters: [] }).runMutationTest();
  return results.map(({ fileName, location }) => ({ file: nameOf(fileName), ...location }));
}

const report = z.looseObject({
  files: z.record(z.string(), z.looseObject({ mutants: z.array(z.looseObject({ status: z.string() })) })),
});

/** Stryker would not try what is made while a module loads again for the sake of a new test. */
function forgetUnnoticed(file: string): void {
  if (!existsSync(file)) return;
  const known = report.parse(JSON.parse(readFileSync(file, "utf8")));
  for (const of of Object.values(known.files)) of.mutants = of.mutants.filter(({ status }) => status === "Killed");
  writeFileSync(file, JSON.stringify(known));
}

function nameOf(file: string): string {
  return path.relative(process.cwd(), file).replaceAll(path.sep, "/");
}
