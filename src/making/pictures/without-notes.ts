import type { ImageNote } from "../../content/article.ts";
import type { Problem } from "../../content/problem.ts";
import type { MediaFile, MediaFiles } from "../inputs/media.ts";
import type { KnownPictures } from "./known-pictures.ts";

/** Files to copy, and what is wrong with pictures among them. */
export interface WithoutNotes {
  readonly media: MediaFiles;
  readonly problems: readonly Problem[];
}

/**
 * Marks the pictures that say more than they show: they are written anew, without it. One that cannot be read is an
 * error, since nobody can tell what it says.
 * @param known what is known of pictures made of pixels
 * @param shown files of the digest's own assets as messages name them, by their files in the site
 */
export function withoutNotes(
  media: MediaFiles,
  known: KnownPictures,
  shown: ReadonlyMap<string, string>,
  keep: readonly ImageNote[] = [],
): WithoutNotes {
  const problems: Problem[] = [];
  const marked = [...media].map(([file, found]): readonly [string, MediaFile] => {
    const facts = known.get(found.from);
    if (facts === undefined) return [file, found];
    if (!("fault" in facts)) {
      return [file, facts.written ? { ...found, name: ["anew", ...keep, found.name].join(), anew: true } : found];
    }
    const { fault: message, ...fix } = facts;
    problems.push({ severity: "error", file: shown.get(file) ?? found.from, message, ...fix });
    return [file, found];
  });
  return { media: new Map(marked), problems };
}
