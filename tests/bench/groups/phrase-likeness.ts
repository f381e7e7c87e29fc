import type { Pair } from "../../../src/desk/group/average-link.ts";
import type { PhrasedText } from "../../../src/desk/group/shingles.ts";

/** A phrase that is in more texts than this is how news is written, and says nothing of what they tell. */
const MOST_TEXTS = 40;

/**
 * How alike texts are: the weight of the phrases that two share, of the geometric mean of the weights of theirs. A phrase weighs
 * more the fewer texts have it. An index of phrases finds the pairs, so that texts that share none are never compared.
 * @param near whether two texts, by their places, may tell the same at all
 */
export function phraseLikenesses(
  texts: readonly PhrasedText[],
  near: (one: number, other: number) => boolean,
): readonly Pair[] {
  const holders = new Map<string, number[]>();
  for (const [place, { phrases }] of texts.entries()) {
    for (const phrase of phrases.keys()) {
      const others = holders.get(phrase);
      if (others === undefined) holders.set(phrase, [place]);
      else others.push(place);
    }
  }
  const weightOf = (count: number): number => Math.log(1 + texts.length / count);
  const whole = texts.map(() => 0);
  const shared = new Map<number, number>();
  for (const places of holders.values()) {
    const weight = weightOf(places.length);
    for (const place of places) whole[place] = (whole[place] ?? 0) + weight;
    if (places.length > MOST_TEXTS) continue;
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const pair = one * texts.length + other;
        shared.set(pair, (shared.get(pair) ?? 0) + weight);
      }
    }
  }
  return [...shared].flatMap(([pair, weight]) => {
    const one = Math.floor(pair / texts.length);
    const other = pair % texts.length;
    const both = Math.sqrt((whole[one] ?? 0) * (whole[other] ?? 0));
    return both === 0 || !near(one, other) ? [] : [{ one, other, alike: weight / both }];
  });
}
