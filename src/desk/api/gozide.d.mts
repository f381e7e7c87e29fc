/** The public API of Gozide: `import { buildSite, importArticles, fix } from "gozide"`. See docs/api.md. */

/** Where a digest is. Relative folders are relative to `root`. */
export interface Place {
  /** A folder of the digest: its root, or one below it. Default: the folder that the process is in. */
  readonly root?: string;
  /** Article files, where they are elsewhere. */
  readonly articles?: string;
  /** Data files, where they are elsewhere. */
  readonly data?: string;
  /** The language of what is wrong. Default: English. */
  readonly language?: "en" | "fa";
}

/** What is wrong with the content. */
export interface Problem {
  /** An `error` leaves the site as it was; a `warning` does not. */
  readonly severity: "error" | "warning";
  /** Relative to `root`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Such as `date` or `image.alt`. */
  readonly field?: string;
  /** What is wrong, with what was found. */
  readonly message: string;
  /** What is expected instead. */
  readonly expected?: string;
  /** What mends it. */
  readonly fix?: string;
}

export interface BuildSettings extends Place {
  /** Default: `_site` in the digest. */
  readonly output?: string;
  /** What a build remembers. Default: `.cache` in the digest. */
  readonly cache?: string;
  /** Where the site will be, over `url` of site.yaml. */
  readonly baseUrl?: string;
  /** Whether drafts and articles of coming days are shown, with a badge. */
  readonly drafts?: boolean;
  /** The time of the build, epoch milliseconds: articles dated later are left out. Default: now. */
  readonly now?: number;
}

/** How a build ended. */
export interface BuildReport {
  /** Whether the site is that of the content: no error was found. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Files of the site that differ, below the output folder. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Builds the site of a digest, as `gozide build` does. Builds of one process run one after another: while one runs, the
 * process's working folder is the package's.
 * @throws {Error} where no digest is found, a setting does not fit, the output folder holds files of others, or the disk fails
 */
export function buildSite(settings?: BuildSettings): Promise<BuildReport>;

export interface ImportSettings extends Place {
  /** The date of articles that have none: Jalali `1395-12-07 14:25`, or ISO 8601. */
  readonly date?: string;
  /** The section of all of them: an id of sections.yaml. */
  readonly section?: string;
}

/** How an import ended. */
export interface ImportReport {
  /** Whether every input could be read. */
  readonly ok: boolean;
  /** What was wrong, a text each, as `gozide import` prints it. */
  readonly complaints: readonly string[];
  /** What was done, in one line; absent where nothing was. */
  readonly summary?: string;
}

/**
 * Makes article files of plain texts, RSS, Atom and JSON Feed, as `gozide import` does.
 * @param inputs files, relative to `root`, and http(s) addresses
 * @throws {Error} where no digest is found, or the disk fails; what was written so far is whole
 */
export function importArticles(inputs: readonly string[], settings?: ImportSettings): Promise<ImportReport>;

/** A repair in a text: UTF-16 offsets in the text as it was. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** The rule's name, as docs/typography.md lists them. */
  readonly rule: string;
}

/**
 * Repairs the Persian text of an article file, as `gozide fix` does: its title, lead, key points and body; code, addresses
 * and all else stay byte for byte. The repaired text has nothing more to repair.
 * @param source a whole article file, or Markdown without front matter
 */
export function fix(source: string): { readonly text: string; readonly repairs: readonly Repair[] };
