import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Assets, bundledScript, prepareAssets } from "../assets/assets.ts";
import { PREPARED, type ShippedAssets } from "../assets/shipped-assets.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { bundleCode, type CodeFile } from "./bundle.ts";
import { SHIPPED } from "./kept-code.mjs";
import { SOURCES, sourcesForPackage } from "./own-source.ts";
import { packedJson } from "./packed-json.ts";
import { type Declaration, publicTypes, TYPES } from "./public-types.ts";

/** Scripts of the browser's that are not pages' own. */
const SCRIPTS = ["js/worker/keep.ts", "js/worker/leave.ts", "js/preview/reload.ts"];

/** Pictures of the sample's, which are no digest's own. */
const OF_SAMPLE = "assets/images/";

/**
 * Compiles all that a package holds in place of sources: the code, and styles, scripts and fonts as they are served.
 * @param home the generator's own folder
 */
async function shipCode(home: string): Promise<void> {
  const parent = path.join(home, SHIPPED);
  const minify = { minify: true, legalComments: "none", charset: "utf8" } as const;
  const { files, names, packages } = await bundleCode(home, 2, minify);
  const assets = await prepareAssets(home, names);
  const scripts = await Promise.all(
    SCRIPTS.map(async (name) => [name, await bundledScript(home, name, names)] as const),
  );
  const all: readonly CodeFile[] = [
    ...files,
    [PREPARED, packedJson(stored(assets, Object.fromEntries(scripts)))],
    [SOURCES, sourcesForPackage(home)],
    ["LICENCES.txt", licencesOf(home, packages)],
  ];
  // Named by its content: what digests remember is named after it.
  const name = fingerprint(all.map(([file, content]) => `${file} ${fingerprint(content)}`).join("\n"));
  writeAll(parent, path.join(parent, name), all);
  const types = path.join(home, TYPES);
  writeAll(types, types, publicTypes(home));
}

/** Writes files into a folder, in the place of all that another folder around it held. */
function writeAll(emptied: string, folder: string, files: readonly (CodeFile | Declaration)[]): void {
  rmSync(emptied, { recursive: true, force: true });
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Assets as they are shipped. */
function stored({ shell, files }: Assets, scripts: Readonly<Record<string, string>>): ShippedAssets {
  const own = files.filter(({ file }) => !file.startsWith(OF_SAMPLE));
  const known = new Set(own.map(({ file }) => `/${file}`));
  return {
    shell: { ...shell, assets: Object.fromEntries(Object.entries(shell.assets).filter(([, at]) => known.has(at))) },
    files: own.map(({ bytes, ...file }) => ({ ...file, base64: Buffer.from(bytes).toString("base64") })),
    scripts,
  };
}

/** The notices of the packages whose code is shipped with ours, as their licences ask for. */
function licencesOf(home: string, packages: readonly string[]): string {
  return packages
    .filter((folder) => existsSync(path.join(home, folder, "package.json")))
    .map((folder) => {
      const { name, version, license }: { readonly [field: string]: string } = JSON.parse(
        readFileSync(path.join(home, folder, "package.json"), "utf8"),
      );
      const file = readdirSync(path.join(home, folder)).find((known) => /^licen[cs]e/iu.test(known));
      const text = file === undefined ? "" : readFileSync(path.join(home, folder, file), "utf8");
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

// `node --import tsx src/making/code/ship.ts`, before the package is packed.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await shipCode(path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../.."));
}
