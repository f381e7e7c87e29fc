import path from "node:path";
import type { AttachedFile } from "../../content/body-files.ts";
import { copiesOf, type PictureCopy } from "../../content/picture-copies.ts";
import { cropsOf } from "../../content/picture-crops.ts";
import type { Media } from "../../content/pictures.ts";
import type { Problem } from "../../content/problem.ts";
import { FILES } from "../../words/files.ts";
import { SITE_FILES } from "../../words/site-files.ts";
import type { BuildOptions } from "../options.ts";
import { type Listing, stampOf } from "./scan.ts";
import { shownPath } from "./shown-path.ts";

/** A picture or a file to copy, and what names its content. */
export interface MediaFile {
  /** It by its full path. */
  readonly from: string;
  readonly name: string;
  /** Whether it is written anew, without what is written in it. */
  readonly anew?: boolean;
}

/** Pictures and files to copy, by their file in the site. */
export type MediaFiles = ReadonlyMap<string, MediaFile>;

/** A picture that copies are made of. */
export interface PictureSource {
  /** The picture's own address from the site's root, at which it is not. */
  readonly address: string;
  /** The picture by its full path. */
  readonly from: string;
  /** Names its bytes and what is kept of what is written in it. */
  readonly name: string;
  readonly copies: readonly PictureCopy[];
}

/** What a text that is published has beside it: pictures that it shows, files that it offers. */
export interface Offered {
  readonly media: readonly Media[];
  readonly files?: readonly AttachedFile[];
}

/** What published texts have beside them, by what the texts are. */
export type ShownPictures = Readonly<Record<"article" | "note" | "page", readonly Offered[]>>;

/** What the site needs of the pictures that texts show. */
export interface MediaNeeded {
  /** Those that are copied as they are. */
  readonly files: MediaFiles;
  /** Those that copies are made of; each once, by their addresses. */
  readonly sources: readonly PictureSource[];
  readonly problems: readonly Problem[];
}

/**
 * Pictures and files next to what is published. Two that would be one file are an error: `articles/pages/a.png` is where
 * `pages/a.png` is.
 * @param listing all inputs by full path
 * @param assets see {@link import("./asset-folders.ts").assetFolders}
 */
export function mediaNeeded(
  shown: ShownPictures,
  options: BuildOptions,
  listing: Listing,
  started: string,
  assets: readonly string[],
): MediaNeeded {
  const folders = { article: options.articles, note: options.editions, page: options.pages };
  const files = new Map<string, MediaFile>();
  const seen = new Map<string, string>();
  const sources = new Map<string, PictureSource>();
  const problems: Problem[] = [];
  for (const kind of ["article", "note", "page"] as const) {
    for (const { path: address, file, picture } of shown[kind].flatMap(offeredFiles)) {
      const from = file === undefined ? assetFile(address, assets) : path.join(folders[kind], file);
      const copies = picture?.copies;
      if (picture !== undefined && copies !== undefined) {
        // One text may show the whole of it, and another parts of it too.
        const all = [...(sources.get(address)?.copies ?? []), ...copiesOf(picture), ...cropsOf(picture)];
        const once = [...new Map(all.map((copy) => [copy.path, copy])).values()];
        sources.set(address, { address, from, name: copies.name, copies: once });
      }
      if (file === undefined) continue;
      const there = seen.get(address);
      seen.set(address, there ?? from);
      if (there !== undefined && there !== from) problems.push(sameAddress(from, there, address, started));
      else if (copies === undefined) files.set(address.slice(1), { from, name: String(listing.get(from)) });
    }
  }
  return { files, sources: [...sources.values()], problems };
}

/** The files beside a text, its pictures as such. */
function offeredFiles({ media, files = [] }: Offered) {
  return [
    ...media.map((picture) => ({ path: picture.path, file: picture.file, picture })),
    ...files.flatMap(({ copies }) => copies.map((copy) => ({ ...copy, picture: undefined }))),
  ];
}

/** The file of the first folder that has it. */
function assetFile(address: string, folders: readonly string[]): string {
  const name = address.slice("/assets/".length);
  const files = folders.map((folder) => path.join(folder, name));
  return files.find((file) => stampOf(file) !== undefined) ?? files[0] ?? name;
}

function sameAddress(from: string, other: string, address: string, started: string): Problem {
  return {
    severity: "error",
    file: shownPath(from, started),
    message: SITE_FILES.sharedAddress({ address, other: shownPath(other, started) }),
    fix: FILES.renameOne,
  };
}
