import { createTwoFilesPatch } from "diff";
import { forTerminal } from "../../words/for-terminal.ts";
import type { FileChange } from "./plan.ts";

/** A unified diff has three lines of what is around a change. */
const CONTEXT = 3;

/**
 * What an upgrade would change, as `git diff` shows it.
 * @param shown a file below the root as messages name it
 */
export function showChanges(changes: readonly FileChange[], shown: (name: string) => string): string {
  return changes.map((change) => showChange(change, shown)).join("");
}

function showChange({ from, to, text }: FileChange, shown: (name: string) => string): string {
  const [old, now] = [from, to].map((name) => (name === undefined ? undefined : forTerminal(shown(name))));
  const renamed = old !== undefined && now !== undefined && old !== now ? `rename ${old} -> ${now}\n` : "";
  if (text === undefined) return now === undefined ? `remove ${old}\n` : renamed;
  const patch = createTwoFilesPatch(old ?? "/dev/null", now ?? "/dev/null", text.before, text.after, "", "", {
    context: CONTEXT,
  });
  return renamed + forTerminal(patch.replace(/^Index: .*\n=+\n/u, ""));
}
