import path from "node:path";
import type { BuildOptions } from "../options.ts";
import { type Listing, listFiles, type Stamp, stampOf } from "./scan.ts";

/** Every file that a build is made from, by what it is. */
export interface Inputs {
  /** Articles and the pictures beside them, relative to the articles folder. */
  readonly articles: Listing;
  /** Code of the generator, its own data folder and what it depends on; by full path. */
  readonly code: Listing;
  /** Styles, fonts, scripts and pictures of the digest itself; by full path. */
  readonly assets: Listing;
  /** Everything else: data, notes, comments, ordinary pages; by full path. */
  readonly others: Listing;
}

/** Lists a build's inputs, without reading them. */
export function listInputs(options: BuildOptions, home: string): Inputs {
  return {
    articles: listFiles(options.articles),
    code: merged([
      ...[
        "src/persian",
        "src/content",
        "src/digest",
        "src/site",
        "src/feeds",
        "src/discovery",
        "src/share",
        "src/making",
        "src/pages",
        "_includes",
        "_data",
      ].map((folder) => below(path.join(home, folder))),
      single(path.join(home, ".eleventy.ts")),
      single(path.join(home, "package-lock.json")),
    ]),
    assets: below(path.join(home, "src/assets")),
    others: merged([below(options.data), below(options.editions), below(options.comments), below(options.pages)]),
  };
}

/** All inputs by full path, for comparison with the last build's. */
export function allInputs(inputs: Inputs, options: BuildOptions): Listing {
  const articles = [...inputs.articles].map(([name, stamp]) => [path.join(options.articles, name), stamp] as const);
  return new Map([...inputs.code, ...inputs.assets, ...inputs.others, ...articles]);
}

function below(folder: string): Listing {
  return new Map([...listFiles(folder)].map(([name, stamp]) => [path.join(folder, name), stamp]));
}

function single(file: string): Listing {
  const stamp = stampOf(file);
  return stamp === undefined ? new Map<string, Stamp>() : new Map([[file, stamp]]);
}

function merged(listings: readonly Listing[]): Listing {
  return new Map(listings.flatMap((listing) => [...listing]));
}
