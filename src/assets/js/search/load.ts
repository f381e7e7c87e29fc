import { TIERS, type TierTable, tableFile } from "../../../search/files.ts";

/**
 * Reads a file below `/search/` from JSON.
 * @param name a name of what it holds, so that the browser may keep it; without one the host is asked for its newest
 */
export type Load = <T>(file: string, name?: string) => Promise<T>;

const STALE = "StaleIndexError";

/** Thrown where the host has files of another build than the table: the table is to be read again. */
export class StaleIndexError extends Error {
  override readonly name = STALE;
}

/** Whether that was thrown: the page and the engine are two scripts, each with a class of its own. */
export function isStale(error: unknown): boolean {
  return error instanceof Error && error.name === STALE;
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

/** Loads the tables of all indexes, in the order of {@link TIERS}. */
export function loadTables(load: Load): Promise<readonly TierTable[]> {
  return Promise.all(TIERS.map((tier) => load<TierTable>(tableFile(tier))));
}
