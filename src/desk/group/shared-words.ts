import { evidenceOf, isTelling, stemOf } from "./evidence.ts";
import { phrasedText, sharedStretches } from "./shingles.ts";

interface Told {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

const STRETCHES = 3;

/** What two texts share, as the one writes it: the longest stretches of words, then telling words that are in none of these. */
export function sharedWords(one: Told, other: Told, most: number): readonly string[] {
  const text = phrasedText(one.title, one.text);
  const stretches = sharedStretches(text, phrasedText(other.title, other.text), Math.min(STRETCHES, most));
  const { marks } = evidenceOf(other.title, other.text);
  const seen = new Set(
    stretches.flatMap((stretch) => phrasedText(stretch, "").words.map(({ folded }) => stemOf(folded))),
  );
  const words: string[] = [];
  for (const { shown, folded } of text.words) {
    const stem = stemOf(folded);
    if (seen.has(stem) || !isTelling(marks.get(stem) ?? 0)) continue;
    seen.add(stem);
    words.push(shown.replace(AROUND, ""));
  }
  return [...stretches, ...words].slice(0, most);
}

const AROUND = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
