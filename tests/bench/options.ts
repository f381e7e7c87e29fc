import { parseArgs } from "node:util";
import { mostArticles } from "./schedule.ts";

/** What the benchmark was asked to do. */
export interface BenchOptions {
  readonly counts: readonly number[];
  readonly runs: number;
  readonly seed: number;
  readonly profile: boolean;
  readonly skipHugo: boolean;
  readonly skipOurs: boolean;
  readonly skipPlain: boolean;
  /** Over how many years the articles are spread; `undefined` for thirty a day. */
  readonly years: number | undefined;
  /** Passed on to ours; `undefined` leaves the choice to it. */
  readonly workers: number | undefined;
  readonly keep: string | undefined;
  /** Measures `npm start` instead of builds. */
  readonly watch: boolean;
}

/** What `--help` prints. */
export const usage = `npm run bench -- [options]

Builds a generated digest with Gozide (search, share pictures and check included; and less) and with Hugo (with Pagefind
behind it; and without), in turn, and prints medians and ratios. Nothing fails by a time.

  --articles N,N…  sizes of the digest (default 1000,10000,50000; at most ${mostArticles})
  --years N        spreads the articles over N years (default: thirty a day, so that 10,000 make eleven months)
  --runs N         rounds of each size (default 3)
  --seed N         another digest (default 1)
  --profile        a CPU profile of a cold build of ours as well, into reports/profile-N, and its dearest functions
  --skip-hugo      ours only
  --skip-ours      Hugo only
  --skip-plain     without the column of Hugo's features
  --watch          instead of builds: the time from saving an article to its page under npm start, --runs saves of it
  --workers N      worker threads of ours; 0 for none (default: its own choice)
  --keep DIR       work below DIR and leave it there (DIR/N is emptied first); default: a temporary folder
  --help           this text`;

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`--${name} ${text}: expected a whole number from ${least} on`);
  }
  return value;
}

/**
 * Reads the command line.
 *
 * @returns `undefined` when help is asked for
 * @throws Error on an unknown option or a value out of range
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: "string", default: "1000,10000,50000" },
      years: { type: "string" },
      runs: { type: "string", default: "3" },
      seed: { type: "string", default: "1" },
      profile: { type: "boolean", default: false },
      "skip-hugo": { type: "boolean", default: false },
      "skip-ours": { type: "boolean", default: false },
      "skip-plain": { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      workers: { type: "string" },
      keep: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const counts = values.articles.split(",").map((count) => whole("articles", count, 1));
  const tooMany = counts.find((count) => count >= mostArticles);
  if (tooMany !== undefined) throw new RangeError(`--articles ${tooMany}: expected less than ${mostArticles}`);
  return {
    counts,
    runs: whole("runs", values.runs, 1),
    seed: whole("seed", values.seed, 1),
    profile: values.profile,
    skipHugo: values["skip-hugo"],
    skipOurs: values["skip-ours"],
    skipPlain: values["skip-plain"],
    years: values.years === undefined ? undefined : whole("years", values.years, 1),
    workers: values.workers === undefined ? undefined : whole("workers", values.workers, 0),
    keep: values.keep,
    watch: values.watch,
  };
}
