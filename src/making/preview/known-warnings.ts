import type { ShownProblem } from "./shown-problem.ts";

/** Warnings of a build, told apart by whether they were shown before. */
export interface ToldApart {
  readonly fresh: readonly ShownProblem[];
  /** How many of those that were shown before are there still. */
  readonly remaining: number;
}

/** Remembers which warnings were shown, so that the one that a save brought is not among all that were there before. */
export class KnownWarnings {
  #known: readonly ShownProblem[] = [];

  /**
   * Tells apart what a build warns of.
   * @param isWhole whether the build came to its end: one that stops may not have come to all that it would warn of,
   *   and what was shown before it is not new after it
   */
  tellApart(warnings: readonly ShownProblem[], isWhole: boolean): ToldApart {
    // Those at their own line first: of two that are alike the one that came is to be shown, not the one that was there.
    const atTheirLine = pairedOff(warnings, this.#known, ({ terminal }) => terminal);
    const { left: fresh, unpaired: gone } = pairedOff(
      atTheirLine.left,
      atTheirLine.unpaired,
      ({ lineless }) => lineless,
    );
    this.#known = isWhole ? warnings : [...gone, ...warnings];
    return { fresh, remaining: warnings.length - fresh.length };
  }
}

/** What is left of two lists when each of one that is in the other too is taken from both. */
function pairedOff(
  warnings: readonly ShownProblem[],
  known: readonly ShownProblem[],
  nameOf: (warning: ShownProblem) => string,
): { readonly left: readonly ShownProblem[]; readonly unpaired: readonly ShownProblem[] } {
  const unpaired = new Map<string, ShownProblem[]>();
  for (const warning of known) {
    const alike = unpaired.get(nameOf(warning));
    if (alike === undefined) unpaired.set(nameOf(warning), [warning]);
    else alike.push(warning);
  }
  const left = warnings.filter((warning) => unpaired.get(nameOf(warning))?.shift() === undefined);
  return { left, unpaired: [...unpaired.values()].flat() };
}
