import path from "node:path";
import type { Media } from "../../content/pictures.ts";
import type { Problem } from "../../content/problem.ts";
import { FILES } from "../../words/files.ts";
import { SITE_FILES } from "../../words/site-files.ts";
import type { BuildOptions } from "../options.ts";
import type { Listing } from "./scan.ts";
import { shownPath } from "./shown-path.ts";

/** A picture to copy, and what names its content. */
export interface MediaFile {
  /** The picture by its full path. */
  readonly from: string;
  readonly name: string;
}

/** Pictures to copy, by their file in the site. */
export type MediaFiles = ReadonlyMap<string, MediaFile>;

/** The pictures that texts show, by what the texts are. */
export type ShownPictures = Readonly<Record<"article" | "note" | "page", readonly Media[]>>;

/**
 * Pictures next to what is published. Two that would be one file are an error: `articles/pages/a.png` is where
 * `pages/a.png` is.
 * @param listing all inputs by full path
 */
export function mediaToCopy(
  shown: ShownPictures,
  options: BuildOptions,
  listing: Listing,
  started: string,
): { readonly files: MediaFiles; readonly problems: readonly Problem[] } {
  const folders = { article: options.articles, note: options.editions, page: options.pages };
  const files = new Map<string, MediaFile>();
  const problems: Problem[] = [];
  for (const kind of ["article", "note", "page"] as const) {
    for (const { file, path: address } of shown[kind]) {
      if (file === undefined) continue;
      const from = path.join(folders[kind], file);
      const there = files.get(address.slice(1));
      if (there === undefined) files.set(address.slice(1), { from, name: String(listing.get(from)) });
      else if (there.from !== from) problems.push(sameAddress(from, there.from, address, started));
    }
  }
  return { files, problems };
}

function sameAddress(from: string, other: string, address: string, started: string): Problem {
  return {
    severity: "error",
    file: shownPath(from, started),
    message: SITE_FILES.sharedAddress({ address, other: shownPath(other, started) }),
    fix: FILES.renameOne,
  };
}
