import { lstatSync } from "node:fs";
import path from "node:path";
import type { BuildOptions } from "../options.ts";
import { type Listing, listFiles, type Stamp, stampOf } from "./scan.ts";

/** The folder of a digest's assets that is copied to the site's root: `CNAME`, a host's verification file. */
export const ROOT = "root/";

/** Files and a folder that begin with a dot and that servers ask for at a site's root all the same. */
const DOT_FILES = [".nojekyll", ".htaccess", ".domains"];
const DOT_FOLDER = ".well-known";

/**
 * Where pictures and styles are looked for: a file of the digest's own is in the place of ours of that name.
 * @param home the generator's own folder
 */
export function assetFolders({ assets }: Pick<BuildOptions, "assets">, home: string): readonly string[] {
  return [assets, path.join(home, "src/assets")];
}

/** The files of a digest's own assets; of what begins with a dot, what servers ask for at a site's root. */
export function listAssets(folder: string): Listing {
  return new Map([...listFiles(folder), ...(isFolder(path.join(folder, ROOT)) ? dotted(folder) : [])]);
}

function dotted(folder: string): readonly (readonly [name: string, stamp: Stamp])[] {
  const files = DOT_FILES.flatMap((name) => {
    const stamp = stampOf(path.join(folder, ROOT, name));
    return stamp === undefined ? [] : [[ROOT + name, stamp] as const];
  });
  const place = path.join(folder, ROOT, DOT_FOLDER);
  const below = isFolder(place) ? [...listFiles(place)] : [];
  return [...files, ...below.map(([name, stamp]) => [`${ROOT}${DOT_FOLDER}/${name}`, stamp] as const)];
}

/** Whether a folder is there, and no link to one. */
function isFolder(place: string): boolean {
  // Behind a slash at the end, the system follows a link; resolved, a path has none.
  return lstatSync(path.resolve(place), { throwIfNoEntry: false })?.isDirectory() === true;
}
