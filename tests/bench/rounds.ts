import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { addedArticle, articleAt, type BenchArticle, revised } from "./bench-article.ts";
import { type Contestant, type ContestantName, digestFolders, forget, root } from "./contestants.ts";
import { articlePath, gozideArticle, hugoArticle, writeFiles } from "./generate.ts";
import { type Cost, measure } from "./measure.ts";
import { difference, type Rewritten, type Snapshot, snapshot } from "./snapshot.ts";

/** What is built: everything; the same again; after one article's edit; after one more article. Each a fresh process. */
export const steps = ["cold", "nothing", "changed", "added"] as const;

export type Step = (typeof steps)[number];

const REST_MS = 2500;

/** One measured build. */
export interface Build {
  readonly contestant: ContestantName;
  readonly step: Step;
  readonly cost: Cost;
  /** Counted in the first round only: it is the same in each. Never for a cold build. */
  readonly rewritten: Rewritten | undefined;
}

/** One generated digest on disk. */
export interface Digest {
  readonly seed: number;
  readonly count: number;
  /** The folder it lives in, with the sites built from it. */
  readonly work: string;
  /** One article is published of so many that could be. */
  readonly stride: number;
}

async function writeBoth(work: string, article: BenchArticle): Promise<void> {
  const { articles, hugoArticles } = digestFolders(work);
  await writeFiles(articles, [gozideArticle(article)]);
  await writeFiles(hugoArticles, [hugoArticle(article)]);
}

/** Edits the sources for a step: a headline and a sentence in the middle of the archive, or one article that is the newest. */
async function edit(digest: Digest, step: Step): Promise<void> {
  if (step === "changed") await writeBoth(digest.work, revised(middleOf(digest)));
  if (step === "added") await writeBoth(digest.work, newestOf(digest));
}

const middleOf = ({ seed, count, stride }: Digest): BenchArticle =>
  articleAt(seed, Math.floor(count / 2), Math.floor(count / 2) * stride);

const newestOf = ({ seed, count, stride }: Digest): BenchArticle => addedArticle(seed, count, count * stride);

/** Takes the edits of a round back. */
async function restore(digest: Digest): Promise<void> {
  const { articles, hugoArticles } = digestFolders(digest.work);
  await writeBoth(digest.work, middleOf(digest));
  const added = articlePath(newestOf(digest));
  for (const folder of [articles, hugoArticles]) await rm(join(folder, added), { force: true });
}

/** Sends to disk what the build before left in memory, so that nobody pays for another's writes. */
function settle(): void {
  spawnSync("sync");
}

/**
 * One round: every step, the contestants in turn at each.
 *
 * @param counting whether the files rewritten are counted too
 * @param report told about each build as it ends
 */
export async function playRound(
  digest: Digest,
  players: readonly Contestant[],
  counting: boolean,
  report: (build: Build) => void,
): Promise<readonly Build[]> {
  // A build reads again what changed within two seconds of being listed, so the digest is left to rest.
  await pause(REST_MS);
  const builds: Build[] = [];
  const sites = new Map<ContestantName, Snapshot>();
  for (const step of steps) {
    await edit(digest, step);
    for (const player of players) {
      if (step === "cold") await forget(player);
      settle();
      const cost = await measure(player.command, root, join(digest.work, `${player.name}-${step}.log`));
      const before = sites.get(player.name);
      const after = counting ? await snapshot(player.output) : undefined;
      if (after !== undefined) sites.set(player.name, after);
      const rewritten = before && after && difference(before, after);
      const build = { contestant: player.name, step, cost, rewritten };
      builds.push(build);
      report(build);
    }
  }
  await restore(digest);
  return builds;
}
