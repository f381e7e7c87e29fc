import path from "node:path";
import { configurationFiles } from "../code/own-configuration.ts";
import type { BuildOptions } from "../options.ts";
import { listAssets } from "./asset-folders.ts";
import { type Listing, listFiles, stampOf } from "./scan.ts";

/** Every file that a build is made from, by what it is. */
export interface Inputs {
  /** Articles and the pictures beside them, relative to the articles folder. */
  readonly articles: Listing;
  /** The generator's own data folder, with the texts that a digest does not write itself; by full path. */
  readonly own: Listing;
  /** Styles, fonts, scripts, icons and pictures, the generator's and the digest's own; by full path. */
  readonly assets: Listing;
  /** Everything else: data, notes, comments, ordinary pages; by full path. */
  readonly others: Listing;
}

/** Lists a build's inputs, without reading them. */
export function listInputs(options: BuildOptions, home: string): Inputs {
  return {
    articles: listFiles(options.articles),
    own: below(path.join(home, "_data")),
    assets: merged([below(path.join(home, "src/assets")), ownAssets(options.assets)]),
    others: merged([
      below(options.data),
      below(options.editions),
      below(options.comments),
      below(options.pages),
      below(options.includes),
      existing(configurationFiles(options.root)),
    ]),
  };
}

/** All inputs by full path, for comparison with the last build's. */
export function allInputs(inputs: Inputs, options: BuildOptions): Listing {
  const articles = [...inputs.articles].map(([name, stamp]) => [path.join(options.articles, name), stamp] as const);
  return new Map([...inputs.own, ...inputs.assets, ...inputs.others, ...articles]);
}

function below(folder: string): Listing {
  return new Map([...listFiles(folder)].map(([name, stamp]) => [path.join(folder, name), stamp]));
}

function existing(files: readonly string[]): Listing {
  return new Map(
    files.flatMap((file) => {
      const stamp = stampOf(file);
      return stamp === undefined ? [] : [[file, stamp] as const];
    }),
  );
}

/** A digest's own assets, `assets/root/.well-known/` and its like too; by full path. */
function ownAssets(folder: string): Listing {
  return new Map([...listAssets(folder)].map(([name, stamp]) => [path.join(folder, name), stamp]));
}

function merged(listings: readonly Listing[]): Listing {
  return new Map(listings.flatMap((listing) => [...listing]));
}
