import { type ShownText, TIERS, tableFile } from "../../../search/files.ts";
import type { Hit } from "./find.ts";
import { type Load, StaleIndexError, Tier } from "./tier.ts";

/** A result: what it is about is loaded when it is shown. */
export interface Result extends Hit {
  readonly text: () => Promise<ShownText>;
}

/** What finds articles by one word. */
export interface Engine {
  /** Articles with a word of which every filter holds. */
  readonly search: (word: string, filters: Readonly<Record<string, string>>) => Promise<readonly Result[]>;
}

/** Loads the tables of the indexes; the word files and texts follow when they are asked for. */
export async function openEngine(load: Load): Promise<Engine> {
  const tiers = await Promise.all(TIERS.map(async (name) => new Tier(name, await load(tableFile(name)), load)));
  const articles = tiers.reduce((sum, tier) => sum + tier.articles, 0);
  return {
    search: async (word, filters) => {
      const hits = (await Promise.all(tiers.map((tier) => tier.search(word, filters)))).flat();
      const rarity = Math.log(1 + (articles - hits.length + 0.5) / (hits.length + 0.5));
      return hits.map(({ id, weight, text }) => ({ id, score: weight * rarity, text }));
    },
  };
}

/**
 * Reads the search's files from the site.
 * @param root the site's root, such as `/` or `/digest/`
 */
export function loadFrom(root: string): Load {
  return async (file, name) => {
    const address = `${root}search/${file}`;
    const response = await (name === undefined ? fetch(address, { cache: "no-cache" }) : fetch(`${address}?v=${name}`));
    if (response.status === 404 && name !== undefined) throw new StaleIndexError(address);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  };
}
