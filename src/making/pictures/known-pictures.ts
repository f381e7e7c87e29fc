import path from "node:path";
import type { ImageNote } from "../../content/article.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { PictureFault } from "../../content/pictures.ts";
import { PHOTOGRAPHS } from "../../words/pictures.ts";
import { isTrusted, type Listing, readBytes, type Stamp, sameStamp } from "../inputs/scan.ts";
import { readSealed, writeSealed } from "../memory/seal.ts";
import type { Progress } from "../progress.ts";
import { examine, type PictureFacts } from "./examine.ts";
import { inParallel, photoLibrary } from "./photo-library.ts";

/** What is known of the digest's pictures made of pixels, or what is wrong with them, by full path. */
export type KnownPictures = ReadonlyMap<string, PictureFacts | PictureFault>;

/** A picture made of pixels, by its name. */
export const PHOTOGRAPH = /\.(?:png|jpe?g|webp|gif|avif)$/iu;

/** Another one is another file: it is not read, and written anew. */
const FORMAT = 1;

/** By what pictures are looked at. */
export interface Examination {
  /** Where what is known is kept from build to build. */
  readonly folder: string;
  /** The pictures and everything else, by full path. */
  readonly listing: Listing;
  /** When they were listed, epoch milliseconds. */
  readonly listedAt: number;
  /** What is kept of what is written in them. */
  readonly keep: readonly ImageNote[];
  /** Names the code that looks at them. */
  readonly code: string;
  readonly progress: Progress;
}

/** Looks at the pictures that are new or changed since the last build; of the others it is known. */
export async function knownPictures(examination: Examination): Promise<KnownPictures> {
  const { folder, listing, listedAt, keep, code, progress } = examination;
  const by = [code, ...keep].join();
  const file = path.join(folder, "pictures.json");
  const photographs = [...listing].filter(
    ([name, [size]]) => PHOTOGRAPH.test(name) && size <= CONTENT_LIMITS.pictureBytes,
  );
  if (photographs.length === 0) return new Map();
  const before = remembered(file, by);
  const known = new Map<string, PictureFacts | PictureFault>();
  const unknown: string[] = [];
  for (const [name, stamp] of photographs) {
    const facts = before.get(name);
    if (facts !== undefined && sameStamp(facts[1], stamp)) known.set(name, facts[2]);
    else unknown.push(name);
  }
  if (unknown.length === 0) return known;
  progress.stage(PHOTOGRAPHS.examining);
  const open = await photoLibrary();
  let done = 0;
  await inParallel(unknown, async (name) => {
    progress.step(done++, unknown.length);
    const bytes = open === undefined ? undefined : readBytes(name);
    if (open === undefined) known.set(name, { fault: PHOTOGRAPHS.noLibrary, fix: PHOTOGRAPHS.getLibrary });
    else if (bytes !== undefined) known.set(name, await examine(bytes, name, keep, open));
  });
  // One that changed a moment ago may change again within the clock's grain, and is looked at once more.
  const lasting = photographs.flatMap(([name, stamp]): readonly StoredFacts[] => {
    const facts = known.get(name);
    return facts === undefined || "fault" in facts || !isTrusted(stamp, listedAt) ? [] : [[name, stamp, facts]];
  });
  writeSealed(file, FORMAT, { by, pictures: lasting });
  return known;
}

type StoredFacts = readonly [file: string, stamp: Stamp, facts: PictureFacts];

function remembered(file: string, by: string): ReadonlyMap<string, StoredFacts> {
  const stored = readSealed(file, FORMAT);
  return stored !== undefined && isStored(stored) && stored.by === by
    ? new Map(stored.pictures.map((facts) => [facts[0], facts]))
    : new Map();
}

/** It was written by the code of the same name, so the facts themselves need no look. */
function isStored(value: object): value is { readonly by: string; readonly pictures: readonly StoredFacts[] } {
  return "by" in value && typeof value.by === "string" && "pictures" in value && Array.isArray(value.pictures);
}
