import type { ImageNote } from "../../content/article.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { PictureFault } from "../../content/pictures.ts";
import { PHOTOGRAPHS } from "../../words/pictures.ts";
import { readBytes } from "../inputs/scan.ts";
import { knownFacts, type Looking } from "../memory/known-facts.ts";
import type { Progress } from "../progress.ts";
import { examine, type PictureFacts } from "./examine.ts";
import { inParallel, photoLibrary } from "./photo-library.ts";

/** What is known of the digest's pictures made of pixels, or what is wrong with them, by full path. */
export type KnownPictures = ReadonlyMap<string, PictureFacts | PictureFault>;

/** A picture made of pixels, by its name. */
export const PHOTOGRAPH = /\.(?:png|jpe?g|webp|gif|avif)$/iu;

/** By what pictures are looked at. */
export interface Examination extends Omit<Looking, "by"> {
  /** What is kept of what is written in them. */
  readonly keep: readonly ImageNote[];
  /** Names the code that looks at them. */
  readonly code: string;
  readonly progress: Progress;
}

/** Looks at the pictures that are new or changed since the last build; of the others it is known. */
export function knownPictures({ keep, code, progress, listing, ...looking }: Examination): Promise<KnownPictures> {
  const photographs = new Map(
    [...listing].filter(([name, [size]]) => PHOTOGRAPH.test(name) && size <= CONTENT_LIMITS.pictureBytes),
  );
  const by = [code, ...keep].join();
  return knownFacts<PictureFacts, PictureFault>(
    "pictures.json",
    { ...looking, listing: photographs, by },
    async (unknown, found) => {
      progress.stage(PHOTOGRAPHS.examining);
      const open = await photoLibrary();
      let done = 0;
      await inParallel(unknown, async (name) => {
        progress.step(done++, unknown.length);
        const bytes = open === undefined ? undefined : readBytes(name);
        if (open === undefined) found(name, { fault: PHOTOGRAPHS.noLibrary, fix: PHOTOGRAPHS.getLibrary });
        else if (bytes !== undefined) found(name, await examine(bytes, name, keep, open));
      });
    },
  );
}
