import type { ContestantName } from "./contestants.ts";
import type { Cost } from "./measure.ts";
import { medianOf, type SizeResult, table } from "./report.ts";
import type { Step } from "./rounds.ts";

/** At most this ratio of ours to another, by number of articles. */
interface Aim {
  readonly name: string;
  readonly contestant: ContestantName;
  /** With whom it is compared. */
  readonly to: ContestantName;
  readonly step: Step;
  readonly figure: keyof Cost;
  readonly atMost: Readonly<Record<number, number>>;
}

const aims: readonly Aim[] = [
  {
    name: "cold, same features",
    contestant: "plain",
    to: "hugo",
    step: "cold",
    figure: "wall",
    atMost: { 10000: 2, 50000: 1.7 },
  },
  {
    name: "cold, everything but pictures",
    contestant: "bare",
    to: "found",
    step: "cold",
    figure: "wall",
    atMost: { 10000: 1.5, 50000: 1.5 },
  },
  {
    name: "one article changed",
    contestant: "gozide",
    to: "found",
    step: "changed",
    figure: "wall",
    atMost: { 10000: 0.2, 50000: 0.1 },
  },
  {
    name: "one article added",
    contestant: "gozide",
    to: "found",
    step: "added",
    figure: "wall",
    atMost: { 10000: 0.2, 50000: 0.1 },
  },
  {
    name: "nothing changed",
    contestant: "gozide",
    to: "found",
    step: "nothing",
    figure: "wall",
    atMost: { 10000: 0.04, 50000: 0.02 },
  },
  {
    name: "peak memory, cold",
    contestant: "gozide",
    to: "found",
    step: "cold",
    figure: "peak",
    atMost: { 10000: 0.6, 50000: 0.35 },
  },
];

/** Most files that one added article rewrites in a digest of 10,000. */
const mostRewritten = 60;

const verdict = (met: boolean): string => (met ? "met" : "missed");

function ratioRows({ count, builds }: SizeResult): readonly (readonly string[])[] {
  return aims.flatMap(({ name, contestant, to, step, figure, atMost }) => {
    const limit = atMost[count];
    const ours = medianOf(builds, contestant, step, figure);
    const theirs = medianOf(builds, to, step, figure);
    if (limit === undefined || ours === undefined || theirs === undefined) return [];
    const ratio = ours / theirs;
    return [
      [
        `${name}, to ${to === "found" ? "Hugo and Pagefind" : "Hugo"}`,
        String(count),
        `≤ ${limit}`,
        ratio.toFixed(2),
        verdict(ratio <= limit),
      ],
    ];
  });
}

function absoluteRows({ count, builds }: SizeResult): readonly (readonly string[])[] {
  if (count !== 10_000) return [];
  const added = builds.find(
    (build) => build.contestant === "gozide" && build.step === "added" && build.rewritten,
  )?.rewritten;
  const files = added && added.added + added.changed + added.removed;
  return [
    ...(files === undefined
      ? []
      : [
          [
            "files rewritten by one article",
            "10000",
            `≤ ${mostRewritten}`,
            String(files),
            verdict(files <= mostRewritten),
          ],
        ]),
  ];
}

/** The pairs of sizes between which an article may not become dearer than this, all features on. */
const growthAims = [
  { from: 1_000, to: 10_000, atMost: 1 },
  { from: 10_000, to: 100_000, atMost: 1.15 },
];

function growthRows(results: readonly SizeResult[]): readonly (readonly string[])[] {
  const perArticle = (count: number) => {
    const result = results.find((entry) => entry.count === count);
    const wall = result && medianOf(result.builds, "gozide", "cold", "wall");
    return wall === undefined ? undefined : wall / count;
  };
  return growthAims.flatMap(({ from, to, atMost }) => {
    const before = perArticle(from);
    const after = perArticle(to);
    if (before === undefined || after === undefined) return [];
    const ratio = after / before;
    return [
      [`cost per article, to that at ${from}`, String(to), `≤ ${atMost}`, ratio.toFixed(2), verdict(ratio <= atMost)],
    ];
  });
}

/** The aims that these results say something about, as a Markdown table; empty when there is none. Nothing fails by it. */
export function aimsTable(results: readonly SizeResult[]): string {
  const rows = [
    ...results.flatMap((result) => [...ratioRows(result), ...absoluteRows(result)]),
    ...growthRows(results),
  ];
  return rows.length === 0 ? "" : table(["aim", "articles", "wanted", "reached", ""], rows);
}
