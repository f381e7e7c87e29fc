import { type ShownText, TIERS, type TierTable } from "../../../search/files.ts";
import type { Hit } from "./find.ts";
import type { Load } from "./load.ts";
import { Tier } from "./tier.ts";

/** A result: what it is about is loaded when it is shown. */
export interface Result extends Hit {
  readonly text: () => Promise<ShownText>;
}

/** What finds articles by one word. */
export interface Engine {
  /** Articles with a word of which every filter holds. */
  readonly search: (word: string, filters: Readonly<Record<string, string>>) => Promise<readonly Result[]>;
}

/**
 * Searches the indexes of which tables tell; word files and texts are loaded when they are asked for.
 * @param tables in the order of {@link TIERS}
 */
export function openEngine(tables: readonly TierTable[], load: Load): Engine {
  let articles = 0;
  const tiers = tables.flatMap((table, at) => {
    const name = TIERS[at];
    if (name === undefined) return [];
    const tier = new Tier(name, table, articles, load);
    articles += tier.articles;
    return [tier];
  });
  return {
    search: async (word, filters) => {
      const hits = (await Promise.all(tiers.map((tier) => tier.search(word, filters)))).flat();
      const rarity = Math.log(1 + (articles - hits.length + 0.5) / (hits.length + 0.5));
      return hits.map(({ weight, ...hit }) => ({ ...hit, score: weight * rarity }));
    },
  };
}
