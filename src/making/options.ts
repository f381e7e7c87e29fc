import path from "node:path";
import { parseArgs } from "node:util";
import { readAddress } from "../content/web-address.ts";
import { PAGES } from "./inputs/pages-folder.ts";

/** The folders that an editor keeps content in, by their flags' names. */
export const CONTENT_FOLDERS = ["articles", "data", "editions", "comments", "pages"] as const;

/** A folder that an editor keeps content in. */
export type ContentFolder = (typeof CONTENT_FOLDERS)[number];

/** What a build was asked to do, with every folder absolute. */
export interface BuildOptions {
  /** The folders that flags name: these must exist; default ones may be absent. */
  readonly named?: readonly ContentFolder[];
  readonly articles: string;
  readonly data: string;
  readonly editions: string;
  /** Comments that an editor let stand. */
  readonly comments: string;
  /** Ordinary pages, such as «دربارهٔ ما», that Eleventy renders as they are. */
  readonly pages: string;
  readonly output: string;
  readonly cache: string;
  readonly baseUrl?: string;
  readonly pathPrefix?: string;
  /** A file to write the list of changed files to. */
  readonly changed?: string;
  /** How many worker threads; 0 does everything in the main thread. Undefined lets the build decide. */
  readonly workers?: number;
  /** Whether search indexes and share pictures are left as they are. */
  readonly pagesOnly: boolean;
  /** Whether drafts and future articles are shown. */
  readonly drafts: boolean;
  /** Whether a folder may be missing, or have lost most of what the last build read there. */
  readonly allowRemoval?: boolean;
  /** Whether all that the output folder of a site holds is taken for Gozide's: what is not the site's is removed. */
  readonly adopt?: boolean;
}

/** Thrown when the command was used wrongly: exit code 2. */
export class UsageError extends Error {}

export const HELP = `Builds the digest: article files and data files in, a static site out.

  npm run build -- [flags]

  --articles DIR     article files (default: src/articles)
  --data DIR         data files: site.yaml, tags.yaml ... (default: _data)
  --editions DIR     notes for editions (default: editions beside the articles folder)
  --comments DIR     readers' comments (default: comments beside the data folder)
  --pages DIR        pages of your own, such as about.md (default: pages beside the data folder;
                     src/pages where that is the generator's own)
  --output DIR       where the site goes (default: _site)
  --cache DIR        what a build remembers; safe to delete (default: .cache)
  --base-url URL     where the site will be served; over \`url\` of site.yaml
  --path-prefix /x/  the path below which it is served; default: the path of the URL
  --changed FILE     write the list of added, changed and removed files to FILE
  --pages-only       leave search and share pictures for the next build
  --allow-removal    build although a folder is missing, or articles are gone that the last build had
  --adopt            remove from the output what Gozide did not write there, or no longer writes
  --drafts           show drafts and future articles, with a badge
  --workers N        worker threads; 0 for none (default: by the machine and the work)
  --help             this text

Folders are relative to where the command is started. Exit codes: 0 done, 1 the content is wrong, 2 wrong use.`;

const FLAGS = {
  articles: { type: "string" },
  data: { type: "string" },
  editions: { type: "string" },
  comments: { type: "string" },
  pages: { type: "string" },
  output: { type: "string" },
  cache: { type: "string" },
  "base-url": { type: "string" },
  "path-prefix": { type: "string" },
  changed: { type: "string" },
  "pages-only": { type: "boolean" },
  drafts: { type: "boolean" },
  "allow-removal": { type: "boolean" },
  adopt: { type: "boolean" },
  workers: { type: "string" },
  help: { type: "boolean" },
} as const;

/**
 * Reads the command line.
 * @param started the folder that relative paths are relative to
 * @param home the generator's own folder, for the defaults
 * @returns undefined where help was asked for
 * @throws {UsageError} on flags that do not exist or values that do not fit
 */
export function readOptions(args: readonly string[], started: string, home: string): BuildOptions | undefined {
  const values = parsed(args);
  if (values.help === true) return undefined;
  const folder = (given: string | undefined, fallback: string): string =>
    given === undefined ? path.join(home, fallback) : path.resolve(started, given);
  const articles = folder(values.articles, "src/articles");
  const baseUrl = values["base-url"];
  if (baseUrl !== undefined && !/^https?:$/u.test(readAddress(baseUrl)?.protocol ?? "")) {
    throw new UsageError(`--base-url ${baseUrl}: an address that begins with https:// is expected`);
  }
  const pathPrefix = values["path-prefix"];
  if (pathPrefix !== undefined && !/^\/?[\w./~-]*$/u.test(pathPrefix)) {
    throw new UsageError(`--path-prefix ${pathPrefix}: a path such as /digest/ is expected`);
  }
  const data = folder(values.data, "_data");
  return {
    named: CONTENT_FOLDERS.filter((name) => values[name] !== undefined),
    articles,
    data,
    editions:
      values.editions === undefined
        ? path.join(path.dirname(articles), "editions")
        : path.resolve(started, values.editions),
    comments:
      values.comments === undefined
        ? path.join(path.dirname(data), "comments")
        : path.resolve(started, values.comments),
    pages: values.pages === undefined ? pagesBeside(data, home) : path.resolve(started, values.pages),
    output: folder(values.output, "_site"),
    cache: folder(values.cache, ".cache"),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(pathPrefix === undefined ? {} : { pathPrefix }),
    ...(values.changed === undefined ? {} : { changed: path.resolve(started, values.changed) }),
    ...(values.workers === undefined ? {} : { workers: workersOf(values.workers) }),
    pagesOnly: values["pages-only"] ?? false,
    drafts: values.drafts ?? false,
    allowRemoval: values["allow-removal"] ?? false,
    adopt: values.adopt ?? false,
  };
}

/** Where ordinary pages are if nobody says so: the sample's are not part of a digest with data of its own. */
function pagesBeside(data: string, home: string): string {
  return data === path.join(home, "_data") ? path.join(home, PAGES) : path.join(path.dirname(data), "pages");
}

function parsed(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>["values"] {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function workersOf(text: string): number {
  const count = Number(text);
  if (/^\d{1,2}$/u.test(text)) return count;
  throw new UsageError(`--workers ${text}: a number from 0 to 99 is expected`);
}
