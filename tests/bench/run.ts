import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { removeFolder } from "../support/remove-folder.ts";
import { aimsTable } from "./aims.ts";
import {
  type Contestant,
  contestants,
  digestFolders,
  gozideCommand,
  hugoVersion,
  placeHugoSite,
  placeSettings,
  root,
} from "./contestants.ts";
import { generateDigest } from "./generate.ts";
import { measure } from "./measure.ts";
import { type BenchOptions, readOptions, usage } from "./options.ts";
import { plainGenerator } from "./plain-generator.ts";
import { profileSummary } from "./profile.ts";
import { costTable, growthTable, type SizeResult } from "./report.ts";
import { type Build, type Digest, playRound } from "./rounds.ts";
import { strideOf } from "./schedule.ts";
import { watchTable } from "./watch.ts";

/** The machine and the day, for whoever reads the figures later. */
function circumstances(hugo: string | undefined): string {
  const processors = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const machine = `${processors.length} × ${processors[0]?.model ?? "unknown processor"}, ${memory}, Linux ${release()}`;
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Machine: ${machine.replace("Linux", process.platform)}`,
    `Node: ${process.version}`,
    `Hugo: ${hugo ?? "not installed; ours only"}`,
  ].join("\n");
}

/** Flags of the benchmark that are passed on to ours. */
function passedOn({ workers }: BenchOptions): readonly string[] {
  return workers === undefined ? [] : ["--workers", String(workers)];
}

/** What all sizes of a benchmark have in common. */
interface Setting {
  readonly options: BenchOptions;
  /** Hugo's version, where it is installed. */
  readonly hugo: string | undefined;
  /** The folder of a {@link plainGenerator}. */
  readonly plain: string;
}

function chosen(work: string, { options, hugo, plain }: Setting): readonly Contestant[] {
  return contestants(work, passedOn(options), plain).filter(({ name }) => {
    if (name === "hugo" || name === "found") return hugo !== undefined && !options.skipHugo;
    return !options.skipOurs && !(name === "plain" && options.skipPlain);
  });
}

/** Tells of a build on the error stream, so that the tables can be piped into a file. */
function tell(round: number, { contestant, step, cost }: Build): void {
  const peak = cost.peak === undefined ? "" : `, ${cost.peak.toFixed(0)} MiB`;
  console.error(
    `  round ${round}: ${contestant} ${step} ${cost.wall.toFixed(2)} s, CPU ${cost.cpu.toFixed(2)} s${peak}`,
  );
}

/** A cold build of ours under V8's profiler. Its profiles stay in `reports/`, its site goes. */
async function profileBuild({ count, work }: Digest, options: BenchOptions): Promise<void> {
  const folder = join(root, "reports", `profile-${count}`);
  const output = join(work, "profile-site");
  const cache = join(work, "profile-cache");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
  await measure(gozideCommand(work, output, cache, passedOn(options), flags), root, join(work, "profile.log"));
  for (const path of [output, cache]) await rm(path, { recursive: true, force: true });
  console.log(`\n### Profile of a cold build of ${count} articles\n\n${await profileSummary(folder, root, 25)}`);
}

/** Generates one size of digest, plays its rounds and prints its table. */
async function benchSize(digest: Digest, setting: Setting): Promise<SizeResult> {
  const { options } = setting;
  const { seed, count, work, stride } = digest;
  await rm(work, { recursive: true, force: true });
  console.error(`Generating ${count} articles in ${work}`);
  await generateDigest(seed, count, digestFolders(work), stride);
  await placeSettings(work);
  await placeHugoSite(work);
  const players = chosen(work, setting);
  const builds: Build[] = [];
  for (let round = 1; round <= options.runs; round++) {
    builds.push(...(await playRound(digest, players, round === 1, (build) => tell(round, build))));
  }
  console.log(`\n### ${count} articles, median of ${options.runs}\n\n${costTable(builds, players)}`);
  if (options.profile && !options.skipOurs) await profileBuild(digest, options);
  return { count, builds };
}

/** Generates one size of digest and measures the preview of it. */
async function watchSize(digest: Digest, { runs }: BenchOptions): Promise<void> {
  const { seed, count, work } = digest;
  await rm(work, { recursive: true, force: true });
  console.error(`Generating ${count} articles in ${work}`);
  await generateDigest(seed, count, digestFolders(work));
  console.log(`\n### Watching ${count} articles\n\n${await watchTable(digest, runs)}`);
}

async function bench(options: BenchOptions): Promise<void> {
  const hugo = hugoVersion();
  const base = options.keep === undefined ? await mkdtemp(join(tmpdir(), "gozide-bench-")) : resolve(options.keep);
  console.log(circumstances(hugo));
  const plain = plainGenerator();
  const setting = { options, hugo, plain };
  const results: SizeResult[] = [];
  try {
    for (const count of options.counts) {
      const work = join(base, String(count));
      if (options.watch) {
        await watchSize({ seed: options.seed, count, work, stride: 1 }, options);
        continue;
      }
      const stride = strideOf(count, options.years);
      results.push(await benchSize({ seed: options.seed, count, work, stride }, setting));
      if (options.keep === undefined) await rm(work, { recursive: true, force: true });
    }
  } finally {
    if (options.keep === undefined) removeFolder(base);
    await rm(plain, { recursive: true, force: true });
  }
  if (options.watch) return;
  console.log(`\n### Growth\n\n${growthTable(results, chosen(base, setting))}`);
  const aims = aimsTable(results);
  if (aims !== "") console.log(`\n### Aims\n\n${aims}`);
}

function optionsOrExit(): BenchOptions {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== undefined) return options;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

try {
  await bench(optionsOrExit());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
