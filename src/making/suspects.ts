import type { Memory, Store } from "./memory/store.ts";
import { Manifest } from "./write/manifest.ts";

/**
 * The outputs that a build which was cut off may have changed, below the site's folder: what its journal names, or
 * every file of ours where that is broken.
 * @param output the site's folder
 */
export function suspects(store: Store, memory: Memory | undefined, output: string): readonly string[] {
  const named = store.journal.read();
  if (named !== "broken") return named;
  return [...new Set([...(memory?.outputs.keys() ?? []), ...(new Manifest(output).names ?? [])])];
}
