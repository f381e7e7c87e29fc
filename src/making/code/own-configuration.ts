import { existsSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../content/problem.ts";
import { OWN_CODE } from "../../words/own-code.ts";
import { shownPath } from "../inputs/shown-path.ts";
import type { OwnBundle } from "./own-bundle.ts";
import type { OwnPlace } from "./own-imports.ts";

/** What a digest's own configuration of Eleventy may be called, in the digest's root. */
const NAMES = ["ts", "mts", "js", "mjs", "cjs"].map((ending) => `eleventy.config.${ending}`);

/** A digest's own configuration of Eleventy: what it adds to ours. */
export interface OwnConfiguration {
  /** Absent where there is none. */
  readonly bundle?: OwnBundle;
  /** Its file, as messages name it. */
  readonly shown: string;
  readonly problems: readonly Problem[];
}

/** The files in which a digest may have its own configuration, whether they exist or not, by full path. */
export function configurationFiles(root: string): readonly string[] {
  return NAMES.map((name) => path.join(root, name));
}

/** Bundles a digest's own configuration of Eleventy, where it has one. */
export async function bundleOwnConfiguration(place: OwnPlace): Promise<OwnConfiguration> {
  const { root, started } = place;
  const [file, other] = configurationFiles(root).filter((name) => existsSync(name));
  if (file === undefined) return { shown: shownPath(path.join(root, NAMES[0] ?? ""), started), problems: [] };
  const shown = shownPath(file, started);
  if (other !== undefined) {
    const message = OWN_CODE.secondConfiguration({ other: path.basename(file) });
    return {
      shown,
      problems: [{ severity: "error", file: shownPath(other, started), message, fix: OWN_CODE.keepOne }],
    };
  }
  const { bundleOwn } = await import("./own-bundle.ts");
  const contents = `import * as own from "./${path.basename(file)}";\nexport const { default: configure, config } = own;\n`;
  const bundle = await bundleOwn("configuration", { contents, folder: root }, place);
  return "problems" in bundle ? { shown, ...bundle } : { bundle, shown, problems: [] };
}
