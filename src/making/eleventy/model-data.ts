import type { PageEntry } from "../../digest/views.ts";

/*
 * The model as Eleventy's global data. Eleventy deep-copies and proxies plain objects, for each page; instances of
 * classes it passes on as they are.
 */

/** The name of the shell in Eleventy's global data. */
export const SHELL = "shell";

/** A page that is to be. */
class Entry {
  readonly path: string;
  readonly view: unknown;

  constructor({ path, view }: PageEntry<unknown>) {
    this.path = path;
    this.view = view;
  }
}

/** A group's outputs by kind. */
class Kinds {
  [kind: string]: readonly Entry[];
}

/** An object that Eleventy passes on as it is. */
export class Holder {
  constructor(values: object) {
    Object.assign(this, values);
  }
}

/** The outputs that Eleventy's templates paginate over: `pages.articles`, `feeds.documents`, `discovery.sitemaps` … */
export class ModelData {
  readonly groups: Readonly<Record<string, Kinds>> = { pages: new Kinds(), feeds: new Kinds(), discovery: new Kinds() };

  /**
   * Puts outputs in the place of those before: Eleventy finds them in the same objects.
   * @param outputs by key, such as `pages.articles`
   */
  fill(outputs: Readonly<Record<string, readonly PageEntry<unknown>[]>>): void {
    for (const group of Object.values(this.groups)) for (const kind of Object.keys(group)) group[kind] = [];
    for (const [key, entries] of Object.entries(outputs)) {
      const [group = "", kind = ""] = key.split(".");
      const kinds = this.groups[group];
      if (kinds === undefined) throw new Error(`${key}: no group of outputs is called ${group}`);
      kinds[kind] = entries.map((entry) => new Entry(entry));
    }
  }
}
