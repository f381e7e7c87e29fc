import type { Contestant, ContestantName } from "./contestants.ts";
import type { Cost } from "./measure.ts";
import type { Build, Step } from "./rounds.ts";

/** The middle value, or the mean of the two in the middle; `undefined` for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** The median of one figure of one contestant's builds of a step. */
export function medianOf(
  builds: readonly Build[],
  contestant: ContestantName,
  step: Step,
  figure: keyof Cost,
): number | undefined {
  const costs = builds
    .filter((build) => build.contestant === contestant && build.step === step)
    .map(({ cost }) => cost[figure]);
  return median(costs.filter((value) => value !== undefined));
}

function rewrittenBy(builds: readonly Build[], contestant: ContestantName, step: Step): string {
  const counted = builds.find(
    (build) => build.contestant === contestant && build.step === step && build.rewritten,
  )?.rewritten;
  if (counted === undefined) return "";
  const { added, changed, removed, touched, bytes } = counted;
  const files = `${added + changed + removed} (${added} + ${changed} − ${removed})`;
  return `${files}, ${(bytes / 1000).toFixed(0)} kB; ${touched} touched`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const stepNames: Readonly<Record<Step, string>> = {
  cold: "cold",
  nothing: "nothing changed",
  changed: "one article changed",
  added: "one article added",
};

const figures: readonly { readonly figure: keyof Cost; readonly name: string; readonly digits: number }[] = [
  { figure: "wall", name: "wall, s", digits: 2 },
  { figure: "cpu", name: "CPU, s", digits: 2 },
  { figure: "peak", name: "peak memory, MiB", digits: 0 },
];

/** The order of the table's rows. */
const rowSteps: readonly Step[] = ["cold", "changed", "added", "nothing"];

/**
 * Medians of every figure, and beside each of ours its ratio to that of Hugo that does the like, as a Markdown table.
 *
 * Files rewritten are added + changed − removed, by content, with the bytes to upload; «touched» have a new
 * modification time.
 */
export function costTable(builds: readonly Build[], players: readonly Contestant[]): string {
  const cell = (player: Contestant, step: Step, figure: keyof Cost, digits: number): string => {
    const value = medianOf(builds, player.name, step, figure);
    const other = player.against && medianOf(builds, player.against, step, figure);
    if (value === undefined) return "";
    const ratio = other === undefined ? "" : ` (× ${(value / other).toFixed(2)})`;
    return value.toFixed(digits) + ratio;
  };
  const rows = rowSteps.flatMap((step) => [
    ...figures.map(({ figure, name, digits }) => [
      `${stepNames[step]}: ${name}`,
      ...players.map((player) => cell(player, step, figure, digits)),
    ]),
    ...(step === "cold"
      ? []
      : [[`${stepNames[step]}: files rewritten`, ...players.map(({ name }) => rewrittenBy(builds, name, step))]]),
  ]);
  return table(["figure", ...players.map(({ title }) => title)], rows);
}

/** The builds of one size of digest. */
export interface SizeResult {
  readonly count: number;
  readonly builds: readonly Build[];
}

/** How cost and memory grow with the number of articles: per article, and relative to the smallest digest measured. */
export function growthTable(results: readonly SizeResult[], players: readonly Contestant[]): string {
  const rows = players.flatMap(({ name, title }) => {
    const perArticle = ({ count, builds }: SizeResult) => {
      const wall = medianOf(builds, name, "cold", "wall");
      return wall === undefined ? undefined : (wall / count) * 1000;
    };
    const first = results[0] && perArticle(results[0]);
    return results.map((result) => {
      const cost = perArticle(result);
      const relative = cost === undefined || first === undefined ? "" : (cost / first).toFixed(2);
      const peak = medianOf(result.builds, name, "cold", "peak");
      return [title, String(result.count), cost?.toFixed(2) ?? "", relative, peak?.toFixed(0) ?? ""];
    });
  });
  return table(["cold", "articles", "ms per article", "relative to the first", "peak memory, MiB"], rows);
}
