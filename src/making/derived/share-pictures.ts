import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Digest } from "../../digest/digest.ts";
import { sharePicturesOf } from "../../share/share-picture.ts";
import type { Shell } from "../../site/shell.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { DerivedOutput } from "./derived.ts";

/** This module: pictures drawn in another way are drawn anew. */
const MAKER = "src/making/derived/share-pictures.ts";

/** The share pictures of articles and editions; none where `site.share_images` is off. Nothing is drawn yet. */
export function shareOutputs(
  digest: Digest,
  shell: Pick<Shell, "site" | "strings">,
  code: CodeNames,
): readonly DerivedOutput[] {
  const maker = codeName(code, MAKER);
  return sharePicturesOf(digest, shell).map(({ path: address, picture }) => ({
    key: `share${address}`,
    name: fingerprint(`${maker}\u0001${JSON.stringify(picture)}`),
    make: async (folder) => {
      // The drawing library is loaded only where there is something to draw.
      const { renderSharePicture } = await import("../../share/share-drawing.ts");
      const file = path.join(folder, address);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, renderSharePicture(picture));
    },
  }));
}
