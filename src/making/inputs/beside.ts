import type { BodyTexts } from "../../content/body-texts.ts";
import type { Beside } from "../../content/read-body.ts";
import { type FilePlaces, fileFinder } from "./file-finder.ts";
import { PICTURES_BESIDE } from "./named-file.ts";
import { pictureFinder } from "./picture-finder.ts";

/** What is known of all that may be beside texts. Sent to worker threads. */
export interface Surroundings
  extends Required<Pick<FilePlaces, "assets" | "known" | "originals">>,
    Pick<FilePlaces, "files" | "limits"> {
  /** The interface's texts that are in bodies. */
  readonly texts: BodyTexts;
}

/** What is known before anything was looked at. */
export function unknownSurroundings(assets: readonly string[]): Surroundings {
  return { assets, known: new Map(), originals: false, files: new Map(), limits: { warn: 0, most: 0 }, texts: {} };
}

/**
 * What finds the pictures and the files beside a text.
 * @param name the text's file, below its folder
 * @param kind what the text is
 * @param folder by its full path
 */
export function besideOf(
  name: string,
  kind: keyof typeof PICTURES_BESIDE,
  folder: string,
  { texts, ...known }: Surroundings,
): Required<Beside> {
  const places = { ...PICTURES_BESIDE[kind], folder, ...known };
  return { picture: pictureFinder(name, places), file: fileFinder(name, places), texts };
}
