import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { drawPlaces } from "./draw.ts";
import { scoreText } from "./score.ts";

const HELP = `npm run mutate -- [FILE…] [--one-in N] [--seed N]

Changes src/persian and src/content in small ways, one at a time, and asks whether a test notices.
  FILE…       only these files
  --one-in N  a drawing of the places, one in N of them; without it all, which takes hours
  --seed N    which drawing, 1 where none is given
`;

const CONFIG = "tests/mutation/stryker.json";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "one-in": { type: "string" }, seed: { type: "string", default: "1" }, help: { type: "boolean" } },
});
if (values.help === true) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const files = positionals.length === 0 ? {} : { mutate: positionals };
  const oneIn = Number(values["one-in"] ?? 1);
  const seed = Number(values.seed);
  const mutate = oneIn === 1 ? files : { mutate: [...drawPlaces(await everyPlace(files), oneIn, seed)] };
  const results = await new Stryker({ configFile: CONFIG, ...mutate }).runMutationTest();
  const text = scoreText(results.map((result) => ({ ...result, file: nameOf(result.fileName) })));
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/mutation.txt", text);
  process.stdout.write(text);
}

/** Every place that Stryker can mutate, found without trying any. */
async function everyPlace(files: { readonly mutate?: string[] }) {
  const only = { plugins: ["@stryker-mutator/*", `./${path.dirname(CONFIG)}/list-only.mjs`], ignorers: ["list-only"] };
  const results = await new Stryker({ configFile: CONFIG, ...files, ...only, reporters: [] }).runMutationTest();
  return results.map(({ fileName, location }) => ({ file: nameOf(fileName), ...location }));
}

function nameOf(file: string): string {
  return path.relative(process.cwd(), file).replaceAll(path.sep, "/");
}
