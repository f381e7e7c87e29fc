/** What became of one mutant. */
export interface Outcome {
  readonly file: string;
  readonly status: string;
}

/** Statuses in which a test noticed: one that failed, or that never ended. */
const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

/** The share of mutants that a test noticed, per file and folder, in per cent; as lines of text. */
export function scoreText(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, { noticed: number; all: number }>();
  for (const { file, status } of outcomes) {
    if (!NOTICED.has(status) && !UNNOTICED.has(status)) continue;
    for (const name of [...new Set(["all", file.split("/").slice(0, 2).join("/"), file])]) {
      const count = counts.get(name) ?? { noticed: 0, all: 0 };
      counts.set(name, { noticed: count.noticed + (NOTICED.has(status) ? 1 : 0), all: count.all + 1 });
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { noticed, all }]) => `${((noticed / all) * 100).toFixed(1).padStart(5)} %  ${noticed}/${all}  ${name}\n`,
    )
    .join("");
}
