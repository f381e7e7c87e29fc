import { readFileSync } from "node:fs";
import { lexiconOf } from "../../persian/judged/lexicon.ts";
import { type Morphology, morphologyOf } from "../../persian/judged/morphology.ts";

let loaded: Morphology | undefined;

/**
 * The words of npm `dictionary-fa` (Lilak, Apache-2.0), read from its package on first use and kept.
 *
 * @throws when the package is not installed
 */
export function loadLexicon(): Morphology {
  loaded ??= morphologyOf(lexiconOf(readFileSync(new URL("index.dic", import.meta.resolve("dictionary-fa")))));
  return loaded;
}
