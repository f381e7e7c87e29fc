import path from "node:path";
import { digestFolders, type Place } from "../command/digest-folders.ts";
import { declare, readArguments, type Values } from "../command/flags.ts";
import { UsageError } from "../command/usage-error.ts";
import { readAddress } from "../content/web-address.ts";
import { MAKE } from "../words/build.ts";

/** The folders that an editor keeps content in, by their flags' names. */
export const CONTENT_FOLDERS = ["articles", "data", "editions", "comments", "pages", "assets", "includes"] as const;

/** A folder that an editor keeps content in. */
export type ContentFolder = (typeof CONTENT_FOLDERS)[number];

/** What a build was asked to do, with every folder absolute. */
export interface BuildOptions {
  /** The folders that flags name: these must exist; default ones may be absent. */
  readonly named?: readonly ContentFolder[];
  /** The digest's root: the folder that its data folder is in. */
  readonly root: string;
  readonly articles: string;
  readonly data: string;
  readonly editions: string;
  /** Comments that an editor let stand. */
  readonly comments: string;
  /** Ordinary pages, such as «دربارهٔ ما», that Eleventy renders as they are. */
  readonly pages: string;
  /** Icons, pictures, styles and fonts of the digest's own, and files for the site's root. */
  readonly assets: string;
  /** Components of the digest's own, in the place of ours of their names. */
  readonly includes: string;
  readonly output: string;
  readonly cache: string;
  readonly baseUrl?: string;
  readonly pathPrefix?: string;
  /** A file to write the list of changed files to, or the terminal. */
  readonly changed?: { readonly file: string } | "terminal";
  /** How many worker threads; 0 does everything in the main thread. Undefined lets the build decide. */
  readonly workers?: number;
  /** Whether search indexes and share pictures are left as they are. */
  readonly pagesOnly: boolean;
  /** Whether drafts and future articles are shown. */
  readonly drafts: boolean;
  /** In the preview, the moment whose site is shown, epoch milliseconds; without it, now. */
  readonly asOf?: number;
  /** Whether pictures are shown as they are, and no copies are made of them: on the editor's own machine only. */
  readonly originals?: boolean;
  /** Whether a folder may be missing, or have lost most of what the last build read there. */
  readonly allowRemoval?: boolean;
  /** Whether all that the output folder of a site holds is taken for Gozide's: what is not the site's is removed. */
  readonly adopt?: boolean;
}

/** The folders of a digest that a build reads. */
const CONTENT_FLAGS = {
  articles: { value: "DIR", about: MAKE.articles },
  data: { value: "DIR", about: MAKE.data },
  editions: { value: "DIR", about: MAKE.editions },
  comments: { value: "DIR", about: MAKE.comments },
  pages: {
    value: "DIR",
    about: MAKE.pages,
  },
  assets: {
    value: "DIR",
    about: MAKE.assets,
  },
  includes: {
    value: "DIR",
    about: MAKE.includes,
  },
} as const;

/** Flags of all commands that make a site. */
export const BUILD_FLAGS = {
  ...CONTENT_FLAGS,
  output: { value: "DIR", about: MAKE.output },
  cache: { value: "DIR", about: MAKE.cache },
  "base-url": { value: "URL", about: MAKE.baseUrl },
  "path-prefix": { value: "/x/", about: MAKE.pathPrefix },
  changed: {
    value: "FILE",
    optional: true,
    about: MAKE.changed,
  },
  "pages-only": { about: MAKE.pagesOnly },
  "allow-removal": { about: MAKE.allowRemoval },
  adopt: { about: MAKE.adopt },
  drafts: { about: MAKE.drafts },
  workers: { value: "N", about: MAKE.workers },
} as const;

/** `gozide build`. */
export const BUILD = declare({
  name: "build",
  about: MAKE.about,
  flags: BUILD_FLAGS,
  notes: MAKE.notes({ folders: MAKE.folders }),
});

/**
 * What `gozide build` was asked to do.
 * @param started the folder that relative paths are relative to
 * @returns undefined where help was asked for
 * @throws {UsageError} on flags that do not exist or values that do not fit
 */
export function readOptions(args: readonly string[], started: string): BuildOptions | undefined {
  const asked = readArguments(BUILD, args);
  switch (asked.kind) {
    case "help":
      return undefined;
    case "wrong":
      throw new UsageError(asked.message);
    case "run":
      return buildOptions(asked.values, started);
  }
}

/**
 * What a command that makes a site was asked to do.
 * @param started the folder that relative paths are relative to
 * @throws {UsageError} on values that do not fit, and where no digest is found
 */
export function buildOptions(values: Values<typeof BUILD_FLAGS>, started: string): BuildOptions {
  const baseUrl = values["base-url"];
  if (baseUrl !== undefined && !/^https?:$/u.test(readAddress(baseUrl)?.protocol ?? "")) {
    throw new UsageError(MAKE.noAddress({ found: baseUrl }));
  }
  const pathPrefix = values["path-prefix"];
  if (pathPrefix !== undefined && !/^\/?[\w./~-]*$/u.test(pathPrefix)) {
    throw new UsageError(MAKE.noPath({ found: pathPrefix }));
  }
  const folder = digestFolders(started, values);
  for (const written of ["output", "cache"] as const) if (values[written] !== undefined) refuseWithin(written, folder);
  return {
    named: CONTENT_FOLDERS.filter((name) => values[name] !== undefined),
    root: folder("root"),
    articles: folder("articles"),
    data: folder("data"),
    editions: folder("editions"),
    comments: folder("comments"),
    pages: folder("pages"),
    assets: folder("assets"),
    includes: folder("includes"),
    output: folder("output"),
    cache: folder("cache"),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(pathPrefix === undefined ? {} : { pathPrefix }),
    ...(values.changed === undefined ? {} : { changed: changedTo(values.changed, started) }),
    ...(values.workers === undefined ? {} : { workers: workersOf(values.workers) }),
    pagesOnly: values["pages-only"] ?? false,
    drafts: values.drafts ?? false,
    allowRemoval: values["allow-removal"] ?? false,
    adopt: values.adopt ?? false,
  };
}

/**
 * Makes sure that a folder that a flag names, for what a build writes, is in none that it reads: the next build would read it
 * as the editor's own. Whose articles lie in the digest's root has all below it.
 * @throws {UsageError} where it is
 */
function refuseWithin(written: "output" | "cache", folder: (name: Place) => string): void {
  const place = folder(written);
  const read = CONTENT_FOLDERS.find((name) => isWithin(folder(name), place) && !isWithin(folder(name), folder("root")));
  if (read !== undefined) throw new UsageError(MAKE.writtenWithin({ flag: `--${written}`, place, read: folder(read) }));
}

function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

function changedTo(given: string | true, started: string): NonNullable<BuildOptions["changed"]> {
  return given === true ? "terminal" : { file: path.resolve(started, given) };
}

function workersOf(text: string): number {
  const count = Number(text);
  if (/^\d{1,2}$/u.test(text)) return count;
  throw new UsageError(MAKE.noWorkers({ found: text }));
}
