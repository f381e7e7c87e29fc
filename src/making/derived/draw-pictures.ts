import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderSharePicture } from "../../share/share-drawing.ts";
import type { SharePicture } from "../../share/share-picture.ts";

/** A picture and its file below the site's folder. */
export interface PictureToDraw {
  readonly file: string;
  readonly picture: SharePicture;
}

/** Draws pictures, one after another, into their files below a folder. */
export function drawPictures(pictures: readonly PictureToDraw[], folder: string): void {
  for (const { file, picture } of pictures) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, renderSharePicture(picture));
  }
}
