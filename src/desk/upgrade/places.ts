import { lstatSync, type Stats } from "node:fs";
import path from "node:path";
import { FORMER_FOLDERS, type Folder } from "../../command/digest-folders.ts";
import { isMissing } from "../../making/inputs/scan.ts";
import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";

/** The file that says what a digest needs of npm, and from which version it was last upgraded. */
export const MANIFEST = "package.json";

/** Folders whose files an upgrade may change. */
export const CONTENT = ["articles", "data", "editions", "comments", "pages", "assets", "includes"] as const;

/** Where a digest's folders are below its root, with `/` between: `{ articles: "articles", data: "data", … }`. */
export type DigestFolders = Readonly<Record<Folder, string>>;

/**
 * Why an upgrade must not touch a file, whoever says that it should: it is outside of the digest, by its name or behind
 * a link, or none of the digest's content.
 * @param name below the root, with `/` between
 * @returns undefined where nothing is against it
 */
export function placeFault(root: string, folders: DigestFolders, name: string): Message | undefined {
  if (
    path.isAbsolute(name) ||
    /^[a-z]:|[\\\0]/iu.test(name) ||
    name.split("/").some((part) => /^\.{0,2}$/u.test(part))
  ) {
    return UPGRADE.outside({ file: name });
  }
  if (name !== MANIFEST && !isContent(folders, name)) return UPGRADE.notContent({ file: name });
  const parts = name.split("/");
  const link = parts.map((_, at) => parts.slice(0, at + 1).join("/")).find((place) => isLink(path.join(root, place)));
  return link === undefined ? undefined : UPGRADE.linked({ file: name, link });
}

/** Whether a file is in one of the digest's folders, as they are, were or will be called, and is none that begins with a dot. */
function isContent(folders: DigestFolders, name: string): boolean {
  const places = [...CONTENT, ...CONTENT.map((folder) => folders[folder]), ...Object.values(FORMER_FOLDERS)];
  return places.some((place) => name.startsWith(`${place}/`) && !name.slice(place.length).includes("/."));
}

function isLink(place: string): boolean {
  return statOf(place)?.isSymbolicLink() === true;
}

/** Whether something is at a place, if only a link that leads nowhere. */
export function isThere(place: string): boolean {
  return statOf(place) !== undefined;
}

/** What is at a place itself, be it a link; undefined where nothing is. */
export function statOf(place: string): Stats | undefined {
  try {
    return lstatSync(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
