import path from "node:path";
import type { Shell } from "../../site/shell.ts";
import { shippedCode } from "../code/kept-code.mjs";
import { unpackedJson } from "../code/packed-json.ts";

/** The file of a published package that holds its assets. */
export const PREPARED = "prepared.json.br";

/** Styles, scripts, fonts and icons as a published package holds them. */
export interface ShippedAssets {
  readonly shell: Pick<Shell, "assets" | "inline">;
  readonly files: readonly { readonly file: string; readonly name: string; readonly base64: string }[];
  /** Scripts that no page names, by their source below `src/assets`. */
  readonly scripts: Readonly<Record<string, string>>;
}

/**
 * What a published package holds in place of `src/assets`; undefined where the sources are.
 * @param home the generator's own folder
 */
export function shippedAssets(home: string): ShippedAssets | undefined {
  const code = shippedCode(home);
  return code === undefined ? undefined : JSON.parse(unpackedJson(path.join(code, PREPARED)));
}
