import type { ImageNote } from "../../content/article.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import type { PictureSource } from "../inputs/media.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { KeptCopies } from "../pictures/kept-copies.ts";
import { makeCopies } from "../pictures/make-copies.ts";
import type { DerivedOutput } from "./derived.ts";

/** Pictures that are made in another way are made anew. */
const MAKER = "src/making/pictures/make-copies.ts";
/** How a picture's key begins. */
const PICTURE_KEY = "picture/";
/** So many are made together: what is made and not in its place yet is lost when a build is cut off. */
const TOGETHER = 16;

/** Where the site's pictures are made. */
export interface PictureMaking {
  /** The digest's cache. */
  readonly cache: string;
  readonly code: CodeNames;
  readonly keep: readonly ImageNote[];
}

/** Whether a derived output is a picture that a text shows. */
export function isPictureKey(key: string): boolean {
  return key.startsWith(PICTURE_KEY);
}

/** The copies of the pictures that texts show. Nothing is made yet. */
export function pictureOutputs(
  sources: readonly PictureSource[],
  { cache, code, keep }: PictureMaking,
): readonly DerivedOutput[] {
  const maker = codeName(code, MAKER);
  const keyed = new Map(sources.map((source) => [`${PICTURE_KEY}${source.copies[0]?.path ?? source.from}`, source]));
  let kept: KeptCopies | undefined;
  const make = (folder: string, keys: readonly string[]): Promise<void> => {
    kept ??= new KeptCopies(cache, maker);
    return makeCopies(
      keys.flatMap((key) => keyed.get(key) ?? []),
      folder,
      { kept, keep },
    );
  };
  const makers: DerivedOutput["make"][] = [];
  return [...keyed].map(([key, { name, copies }], index) => {
    const batch = Math.floor(index / TOGETHER);
    makers[batch] ??= (folder, keys) => make(folder, keys);
    const files = copies.map((copy) => copy.path.slice(1));
    return { key, name: fingerprint([maker, name, ...files].join("\u0001")), files, make: makers[batch] };
  });
}

/** Removes the kept copies of pictures that no text shows any more. @param store the site's folder in the cache */
export function dropUnshown(sources: readonly PictureSource[], store: string, { cache, code }: PictureMaking): void {
  new KeptCopies(cache, codeName(code, MAKER)).dropOthers(
    store,
    sources.map(({ name }) => name),
  );
}
