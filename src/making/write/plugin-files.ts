import { readFileSync } from "node:fs";
import path from "node:path";
import { Mentions, namesFiles } from "./mentions.ts";

/** Files that plugins write while pages are rendered, by the page that shows them; all below the site's folder. */
export type FilesOfPages = ReadonlyMap<string, readonly string[]>;

/** What came of looking for the pages that plugins' files belong to. */
export interface SharedOut {
  readonly ofPages: FilesOfPages;
  /** Files that no page mentions. */
  readonly nobodys: readonly string[];
}

/**
 * Says to which pages the files belong that plugins wrote beside them: to those that mention them, or mention a file
 * that does. One that several pages show is written once, and stays for as long as one of them does.
 * @param files those in the stage
 * @param before what belonged to pages that were not rendered again
 * @param rendered pages and feeds in the stage
 */
export function shareOut(
  stage: string,
  files: readonly string[],
  before: FilesOfPages,
  rendered: readonly string[],
): SharedOut {
  const known = new Set([...files, ...[...before.values()].flat()]);
  if (known.size === 0) return { ofPages: new Map(), nobodys: [] };
  const mentions = new Mentions(known);
  const read = (file: string): readonly string[] => mentions.in(readFileSync(path.join(stage, file), "utf8"), file);
  const further = new Map(files.filter(namesFiles).map((file) => [file, read(file)]));
  const ofPages = new Map(before);
  for (const page of rendered.filter(namesFiles)) {
    const shown = withFurther(read(page), further);
    if (shown.length > 0) ofPages.set(page, shown);
  }
  const shown = new Set([...ofPages.values()].flat());
  return { ofPages, nobodys: files.filter((file) => !shown.has(file)) };
}

/** Files, those that they mention, and so on. */
function withFurther(files: readonly string[], further: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const all = new Set(files);
  for (const file of all) for (const other of further.get(file) ?? []) all.add(other);
  return [...all].sort();
}
