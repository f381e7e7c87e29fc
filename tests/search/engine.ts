import { readFileSync } from "node:fs";
import path from "node:path";
import type { Result } from "../../src/assets/js/search/engine.ts";
import { type Engine, openEngine } from "../../src/assets/js/search/engine.ts";
import { type Found, findPages, type Order } from "../../src/assets/js/search/find.ts";
import { type Load, loadTables } from "../../src/assets/js/search/load.ts";

/** The browser's own engine over a built site, with the files that it read. */
export async function openSearch(site: string, read: string[] = []): Promise<Engine> {
  const load: Load = async (file) => {
    read.push(file);
    return JSON.parse(readFileSync(path.join(site, "search", file), "utf8"));
  };
  return openEngine(await loadTables(load), load);
}

/** What a query finds. */
export function ask(
  engine: Engine,
  query: string,
  filters: Readonly<Record<string, string>> = {},
  order: Order = "best",
): Promise<Found<Result>> {
  return findPages(query, (word) => engine.search(word, filters), order);
}

/** Addresses of what a query finds, the best first. */
export async function find(engine: Engine, query: string, limit: number): Promise<readonly string[]> {
  const { exact, near } = await ask(engine, query);
  return Promise.all([...exact, ...near].slice(0, limit).map(async (hit) => (await hit.text()).path));
}
