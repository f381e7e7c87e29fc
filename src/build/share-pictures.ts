import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Shell } from "../../_includes/shell.ts";
import type { Digest } from "../digest/digest.ts";
import type { DerivedOutput } from "./derived.ts";

/** The share pictures of articles and editions; none where `site.share_images` is off. Nothing is drawn yet. */
export async function shareOutputs(
  digest: Digest,
  shell: Pick<Shell, "site" | "strings">,
): Promise<readonly DerivedOutput[]> {
  if (!shell.site.shareImages) return [];
  // The drawing library is loaded only where pictures are wanted.
  const { renderSharePicture, sharePictureKey, sharePicturesOf } = await import("../feeds/share-picture.ts");
  return sharePicturesOf(digest, shell).map(({ path: address, picture }) => ({
    key: `share${address}`,
    name: sharePictureKey(picture),
    make: async (folder) => {
      const file = path.join(folder, address);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, renderSharePicture(picture));
    },
  }));
}
