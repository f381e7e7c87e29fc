import { filePath } from "../../_includes/template.tsx";
import type { Digest } from "../digest/digest.ts";
import { pagesOf } from "../digest/pages.ts";
import type { PageEntry } from "../digest/views.ts";
import { feedsOf } from "../feeds/feeds.ts";
import type { SitePage } from "../feeds/sitemap.ts";
import type { BuildOptions } from "./options.ts";

/** A page or feed that is to be. */
export interface PlannedOutput {
  /** The template's key, such as `pages.articles`. */
  readonly key: string;
  /** Below the site's folder. */
  readonly file: string;
  readonly entry: PageEntry<unknown>;
}

/** Whether other generators have such a page too (home, articles, tags, RSS of the site and of tags); `--features basic`. */
function isBasic({ key, entry }: PlannedOutput): boolean {
  switch (key) {
    case "pages.home":
    case "pages.articles":
    case "pages.tagIndex":
      return true;
    case "pages.lists":
      return entry.path.startsWith("/tags/");
    case "feeds.rss":
      return entry.path === "/rss.xml" || entry.path.startsWith("/tags/");
    default:
      return false;
  }
}

/**
 * Plans every page and feed of a digest.
 * @param ordinary the pages that an editor dropped into `src/pages`; they are planned by Eleventy, and in the sitemap
 */
export function planOutputs(
  digest: Digest,
  features: BuildOptions["features"],
  ordinary: readonly SitePage[] = [],
): readonly PlannedOutput[] {
  const pages = pagesOf(digest);
  const kinds = [...kindsOf("pages", { ...pages }), ...kindsOf("feeds", { ...feedsOf(digest, pages, ordinary) })];
  const outputs = kinds.flatMap(({ key, entries }) =>
    entries.map((entry) => ({ key, file: filePath(entry.path).replace(/^\//u, ""), entry })),
  );
  return features === "full" ? outputs : outputs.filter(isBasic);
}

interface Kind {
  readonly key: string;
  readonly entries: readonly PageEntry<unknown>[];
}

function kindsOf(group: string, kinds: Readonly<Record<string, readonly PageEntry<unknown>[]>>): readonly Kind[] {
  return Object.entries(kinds).map(([kind, entries]) => ({ key: `${group}.${kind}`, entries }));
}

/**
 * Outputs that would fall on one file: on the same name, or on names that differ only in case or in Unicode form,
 * which many file systems take for one.
 */
export function collisions(outputs: readonly { readonly file: string }[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, string>();
  return outputs.flatMap(({ file }) => {
    const key = nameEverywhere(file);
    const other = seen.get(key);
    seen.set(key, file);
    return other === undefined ? [] : [[other, file] as const];
  });
}

/** A file's name as the least of file systems knows it: without case, in one Unicode form. */
function nameEverywhere(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Outputs that would need a folder where another is a file, such as what stands below `/robots.txt/`. */
export function filesAsFolders(
  outputs: readonly { readonly file: string }[],
): readonly (readonly [file: string, below: string])[] {
  const files = new Map(outputs.map(({ file }) => [nameEverywhere(file), file]));
  return outputs.flatMap(({ file }) => {
    const parts = nameEverywhere(file).split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      const above = files.get(parts.slice(0, depth).join("/"));
      if (above !== undefined) return [[above, file] as const];
    }
    return [];
  });
}

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?:\.|$)/iu;
/** Characters that no file name on Windows has, and controls. */
const FORBIDDEN = /[<>:"|?*\\]|\p{Cc}/u;
/** The longest name that file systems take, in bytes of UTF-8. */
const LONGEST_NAME = 255;

/**
 * Why a file's path cannot stand on every system, in a sentence; undefined where it can.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function unportable(file: string): string | undefined {
  for (const name of file.split("/")) {
    if (DEVICE.test(name)) return `\`${name}\` is the name of a device on Windows`;
    if (/[. ]$/u.test(name)) return `\`${name}\` ends with a dot or a space`;
    if (FORBIDDEN.test(name)) return `\`${name}\` holds a character that no file name has on Windows`;
    if (Buffer.byteLength(name) > LONGEST_NAME)
      return `\`${name.slice(0, 40)}\u2026\` is longer than ${LONGEST_NAME} bytes`;
  }
  return undefined;
}
