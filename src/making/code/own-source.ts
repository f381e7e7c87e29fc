import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "../inputs/scan.ts";
import { sha256, shippedCode } from "./kept-code.mjs";
import { packedJson, unpackedJson } from "./packed-json.ts";
import { INCLUDES, SLOTTED } from "./slots.ts";

/*
 * The sources of our components as a digest may have them: they import nothing but `gozide/…`.
 */

/** The file in which a published package holds them, in the folder of its code. */
export const SOURCES = "sources.json.br";

/** What modules of ours are to a digest's own, by their paths below the generator's folder; the first that fits counts. */
const PUBLIC: readonly (readonly [files: RegExp, name: string])[] = [
  [/^_includes\/((?:components|layouts|pages)\/[\w-]+)\.tsx$/u, "gozide/$1"],
  [/^_includes\/template\.tsx$/u, "gozide/page"],
  [/^_includes\/(shell|jsx-runtime|digest|persian|document-head|page)\.ts$/u, "gozide/$1"],
  [
    /^_includes\/(?:head\/.*|content-policy\.ts|components\/(?:critical-style|font-faces)\.ts)$/u,
    "gozide/document-head",
  ],
  [/^_includes\/components\/calendar-names\.ts$|^src\/persian\/.*$/u, "gozide/persian"],
  [/^src\/(?:content|digest|site)\/.*$/u, "gozide/digest"],
];

/** An import of a module: of its types only, or of values too. */
const IMPORT = /^import (type )?\{([^}]*)\} from "([^"]+)";\n/gmu;

/** The components and layouts that a digest may have of its own, such as `components/share`, in order of name. */
export function ejectable(home: string): readonly string[] {
  const packed = packedSources(home);
  if (packed !== undefined) return [...packed.keys()];
  return [...listFiles(path.join(home, INCLUDES), (name) => SLOTTED.test(name)).keys()]
    .map((name) => name.replace(/\.tsx$/u, ""))
    .sort();
}

/**
 * The source of a component of ours for a digest.
 * @param module such as `components/share`
 * @returns undefined where there is none
 */
export function sourceForDigest(home: string, module: string): string | undefined {
  const packed = packedSources(home);
  if (packed !== undefined) return packed.get(module);
  const file = path.join(home, INCLUDES, `${module}.tsx`);
  if (!SLOTTED.test(`${module}.tsx`) || !existsSync(file)) return undefined;
  const source = withPublicImports(readFileSync(file, "utf8"), path.posix.join(INCLUDES, module));
  // A digest's own texts are in its data folder.
  return source.replaceAll("_data/", "data/");
}

/** Names a source of ours: what it is to be compared with. */
export function sourceName(source: string): string {
  return sha256(source).slice(0, 16);
}

/** All of them as a package holds them. @param home the generator's own folder */
export function sourcesForPackage(home: string): Uint8Array {
  const sources = ejectable(home).map((module) => [module, sourceForDigest(home, module)]);
  return packedJson(Object.fromEntries(sources));
}

/** What packages hold, by their folders: unpacked once. */
const unpacked = new Map<string, ReadonlyMap<string, string>>();

/** What a package holds, by module; undefined in the repository, where they are made of the sources. */
function packedSources(home: string): ReadonlyMap<string, string> | undefined {
  const shipped = shippedCode(home);
  if (shipped === undefined) return undefined;
  const known = unpacked.get(shipped);
  if (known !== undefined) return known;
  const json: object = JSON.parse(unpackedJson(path.join(shipped, SOURCES)));
  const sources = new Map(Object.entries(json).map(([module, source]) => [module, String(source)]));
  unpacked.set(shipped, sources);
  return sources;
}

/**
 * A source whose relative imports are of what is public.
 * @param place of the source, below the generator's folder
 * @throws {Error} where it imports what is not
 */
function withPublicImports(source: string, place: string): string {
  const names = new Map<string, string[]>();
  const rest = source.replace(IMPORT, (_, ofTypes: string | undefined, list: string, asked: string) => {
    const module = asked.startsWith(".") ? publicName(path.posix.join(place, "..", asked), place) : asked;
    const known = names.get(module) ?? [];
    const words = list.split(",").flatMap((word) => word.trim() || []);
    names.set(module, [...known, ...words.map((word) => (ofTypes === undefined ? word : `type ${word}`))]);
    return "";
  });
  const stray = /^import .*$|\bfrom "\..*$/mu.exec(rest);
  if (stray !== null) throw new Error(`${place}: a digest cannot have \`${stray[0]}\``);
  return (
    [...names]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(statement)
      .join("") + rest
  );
}

function publicName(file: string, place: string): string {
  for (const [files, name] of PUBLIC) if (files.test(file)) return file.replace(files, name);
  throw new Error(`${place} imports ${file}, which is not public`);
}

/** How long a line of code may be. */
const LINE = 120;

function statement([module, words]: readonly [string, readonly string[]]): string {
  const plain = (word: string): string => word.replace(/^type /u, "");
  const ordered = [...words].sort((one, other) => (plain(one) < plain(other) ? -1 : 1));
  const ofTypes = ordered.every((word) => word.startsWith("type "));
  const list = ofTypes ? ordered.map(plain) : ordered;
  const line = `import ${ofTypes ? "type " : ""}{ ${list.join(", ")} } from "${module}";\n`;
  if (line.length <= LINE) return line;
  return `import ${ofTypes ? "type " : ""}{\n${list.map((word) => `  ${word},\n`).join("")}} from "${module}";\n`;
}
