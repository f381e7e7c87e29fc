import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Digest } from "../../digest/digest.ts";
import { sharePictureKey, sharePicturesOf } from "../../share/share-picture.ts";
import type { Shell } from "../../site/shell.ts";
import type { DerivedOutput } from "./derived.ts";

/** The share pictures of articles and editions; none where `site.share_images` is off. Nothing is drawn yet. */
export function shareOutputs(digest: Digest, shell: Pick<Shell, "site" | "strings">): readonly DerivedOutput[] {
  return sharePicturesOf(digest, shell).map(({ path: address, picture }) => ({
    key: `share${address}`,
    name: sharePictureKey(picture),
    make: async (folder) => {
      // The drawing library is loaded only where there is something to draw.
      const { renderSharePicture } = await import("../../share/share-drawing.ts");
      const file = path.join(folder, address);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, renderSharePicture(picture));
    },
  }));
}
