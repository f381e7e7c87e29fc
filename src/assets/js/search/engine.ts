import type { Hit } from "./find.ts";

/** What the index keeps of an article. */
export interface FoundPage {
  /** Its address with the site's prefix. */
  readonly url: string;
  /** Its text, then the words it is found by besides. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** A result as Pagefind gives it: what it is about is loaded when it is shown. */
export interface Result extends Hit {
  readonly data: () => Promise<FoundPage>;
}

interface Pagefind {
  readonly mergeIndex: (path: string, options: object) => Promise<void>;
  readonly search: (
    word: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Result[] }>;
}

/** The indexes of the years. */
export interface Engine {
  /** Makes a Jalali year's index known, or all of them. */
  readonly merge: (year: string | undefined) => Promise<void>;
  readonly search: (word: string, filters: Readonly<Record<string, string>>) => Promise<readonly Result[]>;
}

/**
 * Loads Pagefind and the list of the years.
 * @param root the site's root, such as `/` or `/digest/`
 */
export async function openEngine(root: string): Promise<Engine> {
  const folder = `${root}search/`;
  // `years.json` is the one file whose name does not change with what it holds.
  const [response, { createInstance }] = await Promise.all([
    fetch(`${folder}years.json`, { cache: "no-cache" }),
    import(new URL(`${folder}engine/pagefind.js`, location.href).href),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const years: Readonly<Record<string, string>> = await response.json();
  const pagefind: Pagefind = createInstance({
    basePath: `${folder}engine/`,
    baseUrl: root,
    metaCacheTag: "engine",
    // A worker would be one more file to load for work of a few milliseconds.
    noWorker: true,
  });
  const merged = new Map<string, Promise<void>>();
  return {
    merge: async (year) => {
      const wanted = year === undefined ? Object.keys(years) : [year];
      await Promise.all(
        wanted.map((name) => {
          const merging =
            merged.get(name) ?? pagefind.mergeIndex(`${folder}${name}/`, { baseUrl: root, metaCacheTag: years[name] });
          merged.set(name, merging);
          return merging;
        }),
      );
    },
    search: async (word, filters) => (await pagefind.search(word, { filters })).results,
  };
}
