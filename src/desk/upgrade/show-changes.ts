import { createTwoFilesPatch, OMIT_HEADERS } from "diff";
import { forTerminal } from "../../words/for-terminal.ts";
import type { FileChange } from "./plan.ts";

/** A unified diff has three lines of what is around a change. */
const CONTEXT = 3;

/** As many files that a folder is moved with are named one by one. */
const NAMED = 10;

/**
 * What an upgrade would change, as `git diff` shows it. Where a folder is moved with many files, these are counted.
 * @param shown a file below the root as messages name it
 */
export function showChanges(changes: readonly FileChange[], shown: (name: string) => string): string {
  const moves = new Map<string, number>();
  const count = (move: string): number => moves.get(move) ?? 0;
  for (const move of changes.map((change) => folderMove(change, shown))) moves.set(move, count(move) + 1);
  const counted = [...moves].filter(([move, files]) => move !== "" && files > NAMED);
  const lines = counted.map(([move, files]) => `rename ${forTerminal(move)} (${files})\n`);
  const others = changes.filter((change) => {
    const move = folderMove(change, shown);
    return move === "" || count(move) <= NAMED;
  });
  return [...lines, ...others.map((change) => showChange(change, shown))].join("");
}

/** `src/articles/… -> articles/…` of a file that is moved as it is, with a folder; of any other nothing. */
function folderMove({ from, to, text }: FileChange, shown: (name: string) => string): string {
  if (from === undefined || to === undefined || text !== undefined) return "";
  const [folder = "", ...rest] = to.split("/");
  const below = rest.join("/");
  if (below === "" || !from.endsWith(`/${below}`)) return "";
  const former = from.slice(0, -below.length - 1);
  return `${shown(former)}/… -> ${shown(folder)}/…`;
}

function showChange({ from, to, text }: FileChange, shown: (name: string) => string): string {
  const [old, now] = [from, to].map((name) => (name === undefined ? undefined : forTerminal(shown(name))));
  const renamed = old !== undefined && now !== undefined && old !== now ? `rename ${old} -> ${now}\n` : "";
  if (text === undefined) return now === undefined ? `remove ${old}\n` : renamed;
  // The package writes names outside of ASCII as octal bytes, and file names here are Persian.
  const names = `--- ${old ?? "/dev/null"}\n+++ ${now ?? "/dev/null"}\n`;
  const hunks = createTwoFilesPatch("", "", text.before, text.after, "", "", {
    context: CONTEXT,
    headerOptions: OMIT_HEADERS,
  });
  return renamed + names + forTerminal(hunks);
}
