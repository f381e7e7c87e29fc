import path from "node:path";
import process from "node:process";
import { digestFolders, type NamedFolders, type Place, startFolder } from "../command/digest-folders.ts";
import { PLACE_FLAGS } from "../words/desk.ts";

/**
 * Goes to the folder in which the editor started the command, so that the paths that were given and the names in
 * messages are seen from there.
 */
export function goWhereStarted(): void {
  process.chdir(startFolder());
}

/**
 * The folders of the digest as seen from here: as a flag named them, or the digest's own.
 * @returns gives each, and throws {@link UsageError} where nothing says where it is
 */
export function foldersSeen(named: NamedFolders): (folder: Place) => string {
  const here = process.cwd();
  const place = digestFolders(here, named);
  return (folder) => (folder === "root" ? undefined : named[folder]) ?? (path.relative(here, place(folder)) || ".");
}

/** Flags of the commands that make article files. */
export const ARTICLE_FLAGS = {
  articles: { value: "DIR", about: PLACE_FLAGS.articles },
  data: { value: "DIR", about: PLACE_FLAGS.data },
} as const;

/** Flags of the commands that work on the inbox. */
export const INBOX_FLAGS = { inbox: { value: "DIR", about: PLACE_FLAGS.inbox }, ...ARTICLE_FLAGS } as const;

/** The folders that such a command works on, as seen from where it was started. */
export interface InboxPlaces {
  readonly inbox: string;
  readonly articles: string;
  readonly data: string;
}

/** @throws {UsageError} where nothing says where they are */
export function inboxPlaces(named: NamedFolders): InboxPlaces {
  const folder = foldersSeen(named);
  return { inbox: folder("inbox"), articles: folder("articles"), data: folder("data") };
}
