import path from "node:path";
import type { FileFault } from "../../content/body-files.ts";
import type { Message } from "../../words/message.ts";
import { PICTURE_FILES, PICTURE_PLACES } from "../../words/picture-files.ts";
import { type DiskFile, diskFile, type NotOnDisk } from "./disk-file.ts";

/** What shows pictures, and below which address of the site those beside it are. */
export const PICTURES_BESIDE = {
  article: { words: PICTURE_PLACES.article, below: "/images/" },
  note: { words: PICTURE_PLACES.note, below: "/images/editions/" },
  page: { words: PICTURE_PLACES.page, below: "/images/pages/" },
} as const;

/** Where pictures and files are looked for that texts name. */
export interface NamePlaces {
  /** The folder of the texts, and of what is beside them. */
  readonly folder: string;
  /** Where that is whose address begins with `/assets/`: the first folder that holds it counts. */
  readonly assets: readonly string[];
  /** What the texts are, and their folder, in messages. */
  readonly words: { readonly of: Message; readonly folder: Message };
  /** Below which address of the site pictures of the folder are. */
  readonly below: string;
}

/** A file that a text names. */
export interface NamedFile {
  /** Below its folder, as the disk spells it, with `/` on every system. */
  readonly name: string;
  /** By its full path. */
  readonly full: string;
  /** Its name from the text's folder, where the text spells it otherwise. */
  readonly misspelt: { readonly spelt?: string };
}

/** A name that no file has. */
interface NameOfNone {
  readonly missing: FileFault;
}

/** Whether an address is that of one of the assets, which are published anyway. */
export function isAssetAddress(src: string): boolean {
  return src.startsWith(ASSETS);
}

const ASSETS = "/assets/";

/**
 * Finds what a text names, beside it or among the assets; never outside of those folders. Every place that names a
 * picture or a file looks here.
 * @param src as the text has it
 * @param text the text's file, below its folder
 */
export function namedFile(src: string, text: string, { folder, assets, words }: NamePlaces): NamedFile | NameOfNone {
  const isAsset = isAssetAddress(src);
  const below = isAsset ? "" : path.posix.dirname(text);
  const names = spellings(isAsset ? src.slice(ASSETS.length) : src).map((name) => path.posix.join(below, name));
  const { root, found } = firstFound(isAsset ? assets : [folder], names);
  if (!("name" in found)) return { missing: notFound(found, isAsset, words) };
  const { name, misspelt } = found;
  return { name, full: path.join(root, name), misspelt: misspelt ? { spelt: path.posix.relative(below, name) } : {} };
}

/** Says of a name that browsers ask for its first part alone. */
export function unseenFault(name: string): FileFault | undefined {
  return /[#?]/u.test(name) ? { fault: PICTURE_FILES.unseen } : undefined;
}

/** Says that no file is what a text names. */
export function notFound(found: NotOnDisk, isAsset: boolean, { of, folder }: NamePlaces["words"]): FileFault {
  if ("among" in found) return { fault: PICTURE_FILES.among({ names: found.among }) };
  if (found.missing.length > 0) return { fault: PICTURE_FILES.missingNear({ near: found.missing }) };
  return {
    fault: isAsset ? PICTURE_FILES.missingAsset : PICTURE_FILES.missing({ folder }),
    fix: isAsset ? PICTURE_FILES.putThere : PICTURE_FILES.putBeside({ of }),
  };
}

/** The file in the first folder that holds it; what is wrong with it in the first folder where none does. */
function firstFound(
  roots: readonly string[],
  names: readonly string[],
): { readonly root: string; readonly found: DiskFile } {
  const tried = roots.map((root) => ({ root, found: diskFile(root, names) }));
  const exact = tried.find(({ found }) => "name" in found && !found.misspelt);
  return exact ?? tried.find(({ found }) => "name" in found) ?? tried[0] ?? { root: "", found: { missing: [] } };
}

/** What a text may mean by a name: as it is written, without percent signs, with `/` for `\`. */
function spellings(src: string): readonly string[] {
  const plain = src.replaceAll("\\", "/");
  try {
    return [...new Set([src, decodeURIComponent(src), plain, decodeURIComponent(plain)])];
  } catch {
    return [...new Set([src, plain])];
  }
}
