import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findPages, type Hit } from "../../src/assets/js/search/find.ts";

interface Result extends Hit {
  readonly data: () => Promise<{ readonly url: string }>;
}

interface Instance {
  readonly mergeIndex: (path: string, options: object) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly Result[] }>;
}

/** Pagefind's own engine, out of a built site, in Node: what it fetches is read from the site's folder. */
export async function openSearch(site: string): Promise<Instance> {
  const online = globalThis.fetch;
  // The engine asks for paths, which Node cannot; what other tests in this process ask for stays theirs.
  globalThis.fetch = async (address, options) => {
    if (!String(address).startsWith("/")) return online(address, options);
    const file = path.join(site, decodeURI(String(address).replace(/\?.*$/u, "")));
    return new Response(readFileSync(file));
  };
  const script = path.join(site, "search/engine/pagefind.mjs");
  writeFileSync(script, readFileSync(path.join(site, "search/engine/pagefind.js")));
  const { createInstance }: { createInstance: (options: object) => Instance } = await import(
    pathToFileURL(script).href
  );
  const instance = createInstance({ basePath: "/search/engine/", baseUrl: "/", noWorker: true });
  const years: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(site, "search/years.json"), "utf8"),
  );
  for (const [year, name] of Object.entries(years)) {
    await instance.mergeIndex(`/search/${year}/`, { metaCacheTag: name });
  }
  return instance;
}

/** Addresses of what a query finds, the best first. */
export async function find(instance: Instance, query: string, limit: number): Promise<readonly string[]> {
  const { exact, near } = await findPages(query, async (asked) => (await instance.search(asked)).results);
  return Promise.all([...exact, ...near].slice(0, limit).map(async (hit) => (await hit.data()).url));
}
