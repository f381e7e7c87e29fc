import { optional } from "../../content/optional.ts";
import type { Digest } from "../../digest/digest.ts";
import { sharePicturesOf } from "../../share/share-picture.ts";
import type { Shell } from "../../site/shell.ts";
import { type CodeNames, codeName } from "../code/code-names.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { Crew } from "../render/crew.ts";
import type { DerivedOutput } from "./derived.ts";
import type { PictureToDraw } from "./draw-pictures.ts";

/** Pictures that are drawn in another way are drawn anew. */
const MAKER = "src/making/derived/draw-pictures.ts";

/** With fewer pictures than this, starting threads costs more than they save. */
const WORTH_THREADS = 150;

/** So many pictures are one job of a thread. */
const A_JOB = 25;

/** Who draws. */
export interface Drawing {
  /** Its threads; where it has none, and none were forbidden, many pictures get threads of their own. */
  readonly crew: Crew;
  readonly workers: number | undefined;
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
}

/** Photographs by their full paths, by their addresses in the site. */
export type PhotographFiles = ReadonlyMap<string, string>;

/** The share pictures of articles and editions; none where `site.share_images` is off. Nothing is drawn yet. */
export function shareOutputs(
  digest: Digest,
  shell: Pick<Shell, "site" | "strings">,
  code: CodeNames,
  drawing: Drawing,
  photographs: PhotographFiles,
): readonly DerivedOutput[] {
  const maker = codeName(code, MAKER);
  const keep = shell.site.imageKeep ?? [];
  const pictures = new Map<string, PictureToDraw>(
    sharePicturesOf(digest, shell).map(({ path, picture }) => {
      const from = optional("from", photographs.get(picture.photograph?.path ?? ""));
      return [`share${path}`, { file: path.slice(1), picture, ...from, keep }] as const;
    }),
  );
  const make = (folder: string, keys: readonly string[]): Promise<void> =>
    drawn(
      keys.flatMap((key) => pictures.get(key) ?? []),
      folder,
      drawing,
    );
  return [...pictures].map(([key, { file, picture }]) => ({
    key,
    name: fingerprint(`${maker}\u0001${JSON.stringify(picture)}`),
    files: [file],
    make,
  }));
}

async function drawn(
  pictures: readonly PictureToDraw[],
  folder: string,
  { crew, workers, code }: Drawing,
): Promise<void> {
  const own =
    workers === undefined && crew.size === 1 && pictures.length >= WORTH_THREADS ? new Crew(2, code) : undefined;
  try {
    await (own ?? crew).all(Math.ceil(pictures.length / A_JOB), (index) => ({
      kind: "draw",
      pictures: pictures.slice(index * A_JOB, (index + 1) * A_JOB),
      folder,
    }));
  } finally {
    await own?.dismiss();
  }
}
