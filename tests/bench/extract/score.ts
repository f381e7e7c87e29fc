import { foldWords } from "../../../src/persian/fold.ts";

/** So many words are compared at a time. */
const WORDS = 4;

/**
 * How well a text is the true one: the harmonic mean of precision and recall, by phrases of four folded words, each as often as
 * it is there.
 * @returns 0 to 1
 */
export function f1(found: string, truth: string): number {
  const [own, true_] = [phrases(found), phrases(truth)];
  let shared = 0;
  for (const [phrase, count] of own) shared += Math.min(count, true_.get(phrase) ?? 0);
  const all = total(own) + total(true_);
  return all === 0 ? 1 : (2 * shared) / all;
}

function phrases(text: string): ReadonlyMap<string, number> {
  const words = foldWords(text).split(" ");
  const counts = new Map<string, number>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    const phrase = words.slice(at, at + WORDS).join(" ");
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
