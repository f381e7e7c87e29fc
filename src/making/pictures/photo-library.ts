import { availableParallelism } from "node:os";
import type { Sharp, SharpOptions } from "sharp";
import { CONTENT_LIMITS } from "../../content/limits.ts";

/** What reads a photograph's bytes. */
export type OpenPhoto = (bytes: Uint8Array, options?: SharpOptions) => Sharp;

let library: Promise<OpenPhoto | undefined> | undefined;

/** The library that reads photographs; undefined where it does not run. It is loaded only where there is one to read. */
export function photoLibrary(): Promise<OpenPhoto | undefined> {
  library ??= load();
  return library;
}

async function load(): Promise<OpenPhoto | undefined> {
  try {
    const { default: sharp } = await import("sharp");
    // Each photograph is one thread's work, and is read once.
    sharp.concurrency(1);
    sharp.cache(false);
    return (bytes, options) =>
      sharp(bytes, { limitInputPixels: CONTENT_LIMITS.picturePixels, failOn: "error", ...options });
  } catch {
    return undefined;
  }
}

/** Does so much at once as the machine has cores for: libvips works in threads of its own. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism(), MOST_AT_ONCE) }, worker));
}

/** A photograph of fifty million pixels takes some 200 MB while it is read, and Node has four threads for such work. */
const MOST_AT_ONCE = 4;
