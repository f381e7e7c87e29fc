import { readFileSync } from "node:fs";
import path from "node:path";
import { endingOf } from "../../content/file-kinds.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { Inputs } from "./inputs.ts";
import { PICTURE } from "./picture-finder.ts";
import { nameBelow } from "./scan.ts";

/** Pictures and files that articles may show and offer by their address, `/assets/…`, each with the name of its bytes. */
export type AssetPictures = ReadonlyMap<string, string>;

/**
 * Names the pictures and files of the assets.
 * @param folders where they are looked for: the first one that holds a name counts
 */
export function assetPictures({ assets }: Inputs, folders: readonly string[]): AssetPictures {
  const pictures = [...assets.keys()].filter((file) => PICTURE.test(file) || endingOf(file) !== undefined);
  return new Map(
    folders.toReversed().flatMap((folder) => {
      const inside = pictures.filter((file) => file.startsWith(folder + path.sep));
      return inside.map((file) => [`/assets/${nameBelow(folder, file)}`, fingerprint(readFileSync(file))] as const);
    }),
  );
}

/** The addresses at which another picture is, or one less or more. */
export function changedAddresses(before: AssetPictures, now: AssetPictures): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((address) => before.get(address) !== now.get(address));
}
