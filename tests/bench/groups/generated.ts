import type { Telling } from "../../../src/desk/group/stories.ts";
import { headline, sentence } from "../prose.ts";
import { between, pick, type Random, randomFrom, seedOf } from "../random.ts";

const LETTERS = [..."ابپتجچخدرزسشفقکگلمنوهی"];
const EVERY_MS = 90_000;

/** Tellings of invented events, four of each, one every minute and a half: names and numbers of their own in the benchmark's prose. */
export function generatedTellings(count: number, seed: number): readonly Telling[] {
  return Array.from({ length: count }, (_, index) => {
    const event = randomFrom(seedOf(seed, Math.floor(index / 4)));
    const names = Array.from({ length: 12 }, () => nameFrom(event));
    const random = randomFrom(seedOf(seed + 1, index));
    const told = (): string => `${pick(random, names)} و ${pick(random, names)}: ${sentence(random)}`;
    return {
      id: `t${index}`,
      at: index * EVERY_MS,
      title: `${pick(random, names)}؛ ${headline(random)}`,
      text: Array.from({ length: between(random, 6, 12) }, told).join(" "),
    };
  });
}

function nameFrom(random: Random): string {
  return Array.from({ length: between(random, 4, 8) }, () => pick(random, LETTERS)).join("");
}
