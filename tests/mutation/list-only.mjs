/** A Stryker plugin that tries no mutant, so that a run only lists them all. */
export const strykerPlugins = [{ kind: "Ignore", name: "list-only", value: { shouldIgnore: () => "only listed" } }];
