import { readFileSync } from "node:fs";
import path from "node:path";
import type { BuildFailure, Message, Plugin } from "esbuild";
import { didYouMean } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { cleanSvg } from "../../content/svg.ts";
import { OWN_ASSETS } from "../../words/own-assets.ts";
import { PICTURE_FILES } from "../../words/picture-files.ts";
import { faultIn, Refusal } from "../code/bundle-fault.ts";
import { nameBelow } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { hashedName, INLINE, TARGET } from "./assets.ts";
import type { MadeFile, OwnFolder, OwnPart } from "./own-assets.ts";

/** Styles of the digest's own, over ours: in a cascade layer of their own. */
export const CUSTOM = "custom.css";

/** Under which name templates know {@link CUSTOM}. */
const CUSTOM_KEY = "css/custom.css";

/** Styles that are in the place of ours of that name, or pages' own. */
const STYLE = /^css\/[^/]+\.css$/u;
const OWN_SCRIPT = /^js\/[^/]+\.(?:ts|js)$/u;

/** Whether a file is bundled: what is below `js/`, `css/` and `fonts/` is kept by browsers for a year under its name. */
export function isOwnCode(name: string): boolean {
  return name === CUSTOM || /^(?:js|css|fonts)\//u.test(name);
}

/** The digest's own styles and scripts. */
export async function ownCode(place: OwnFolder): Promise<OwnPart> {
  const entries = place.names.filter((name) => name === CUSTOM || STYLE.test(name) || OWN_SCRIPT.test(name));
  const bundled = await Promise.all(entries.map(async (name) => ({ name, ...(await bundle(name, place)) })));
  const assets: Record<string, string> = {};
  const inline: Record<string, string> = {};
  const files: MadeFile[] = [];
  const add = (key: string, file: string, bytes: Uint8Array, source: string): void => {
    assets[key] = `/${file}`;
    if (!files.some((there) => there.file === file)) files.push({ file, name: fingerprint(bytes), bytes, source });
  };
  for (const { name, text, asked } of bundled) {
    if (text === undefined) continue;
    for (const { file, bytes, source } of asked) add(file.replace(/^assets\//u, ""), file, bytes, source);
    const key = name === CUSTOM ? CUSTOM_KEY : name.replace(/\.ts$/u, ".js");
    if (INLINE.has(key)) inline[path.posix.basename(key)] = text;
    else add(key, hashedName(key, text), Buffer.from(text, "utf8"), place.shown(name));
  }
  return { assets, inline, files, problems: bundled.flatMap(({ problems }) => problems) };
}

interface Bundled {
  readonly text?: string;
  /** Files that the style sheet loads and that are served under their content's name. */
  readonly asked: readonly MadeFile[];
  readonly problems: readonly Problem[];
}

async function bundle(name: string, place: OwnFolder): Promise<Bundled> {
  const asked: MadeFile[] = [];
  const isStyle = name.endsWith(".css");
  const { build } = await import("esbuild");
  try {
    const { outputFiles, warnings } = await build({
      absWorkingDir: place.folder,
      ...(name === CUSTOM
        ? { stdin: { contents: `@import "./${CUSTOM}" layer(custom);`, loader: "css", resolveDir: place.folder } }
        : { entryPoints: [path.join(place.folder, name)] }),
      bundle: true,
      minify: true,
      format: "iife",
      charset: "utf8",
      target: [...TARGET],
      write: false,
      logLevel: "silent",
      plugins: isStyle ? [ownFilesOnly(place, asked)] : [],
    });
    return {
      text: outputFiles[0]?.text.trim() ?? "",
      asked,
      problems: warnings.map((message) => problemOf(message, "warning", name, place)),
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { asked: [], problems: error.errors.map((message) => problemOf(message, "error", name, place)) };
  }
}

function isFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function problemOf(told: Message, severity: Problem["severity"], name: string, { shown }: OwnFolder): Problem {
  const { location } = told;
  return {
    severity,
    file: shown(location === null || location.file === "<stdin>" ? name : location.file),
    ...(location === null || location.file === "<stdin>" ? {} : { line: location.line }),
    ...faultIn(told),
  };
}

/** Style sheets load what is in the folder and nothing else; addresses in them are relative, for every path prefix. */
function ownFilesOnly({ folder, names, shown }: OwnFolder, asked: MadeFile[]): Plugin {
  const known = new Set(names);
  return {
    name: "own files only",
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path: address, kind, resolveDir }) => {
        if (kind !== "url-token" && kind !== "import-rule") return undefined;
        if (/^(?:data:|#)/iu.test(address)) return { path: address, external: true };
        if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(address))
          return new Refusal(OWN_ASSETS.elsewhere({ address }), OWN_ASSETS.saveAmong).result;
        const root = /^\/assets\//u.test(address);
        const file = root ? path.join(folder, address.slice("/assets/".length)) : path.resolve(resolveDir, address);
        const name = nameBelow(folder, file).replace(/[?#].*$/u, "");
        if (!known.has(name)) {
          const near = didYouMean(
            name,
            names.filter((other) => path.extname(other) === path.extname(name)),
          );
          return new Refusal(OWN_ASSETS.missing({ address }), near ?? PICTURE_FILES.putThere).result;
        }
        if (kind === "import-rule") return { path: path.join(folder, name) };
        const served = /^(?:js|css|fonts)\//u.test(name) ? hashed(name) : `assets/${name}`;
        return { path: path.posix.relative("assets/css", served), external: true };
      });
    },
  };

  function hashed(name: string): string {
    const raw = readFileSync(path.join(folder, name));
    const svg = name.endsWith(".svg") ? cleanSvg(raw.toString("utf8")) : undefined;
    const bytes = svg?.ok === true ? Buffer.from(svg.svg) : raw;
    const { dir, name: stem, ext } = path.posix.parse(name);
    const file = `assets/${dir}/${stem}-${fingerprint(bytes).slice(0, 8)}${ext}`;
    asked.push({ file, name: fingerprint(bytes), bytes, source: shown(name) });
    return file;
  }
}
