import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildFailure, Message, Plugin } from "esbuild";
import { didYouMean } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { shownPath } from "../inputs/shown-path.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { makeFolder } from "../memory/make-folder.ts";
import { replaceFile } from "../memory/whole.ts";
import { SLOTTED } from "./slots.ts";

/** A digest's own components. */
export interface OwnComponents {
  /** The module that they were bundled into. */
  readonly file?: string;
  /** Names all that they were bundled of; absent where there are none. */
  readonly name?: string;
  readonly problems: readonly Problem[];
}

/** Where they are, and what they may import. */
interface OwnPlace {
  readonly folder: string;
  readonly started: string;
  readonly cache: string;
  /** The folder of our code as plain JavaScript. */
  readonly code: string;
  /** Names that code: own components show ours. */
  readonly codeName: string;
}

/** Bundles a digest's own components. Whatever they reach is in the bundle, and the bundle names all pages. */
export async function bundleOwnComponents(place: OwnPlace): Promise<OwnComponents> {
  const { folder, started, cache, code } = place;
  const names = [...listFiles(folder, (name) => /\.tsx?$/u.test(name)).keys()];
  const taking = names.filter((name) => isOurs(name, code));
  if (taking.length === 0) return { problems: unused(names, new Set(), place) };
  const { build } = await import("esbuild");
  const target = path.join(cache, "includes");
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: folder,
      stdin: { contents: entryOf(taking), resolveDir: folder, loader: "js" },
      outfile: path.join(target, "own.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      jsx: "automatic",
      jsxImportSource: "gozide",
      sourcemap: "inline",
      sourcesContent: false,
      metafile: true,
      write: false,
      logLevel: "silent",
      plugins: [onlyOursAndOwn(place)],
    });
    const text = outputFiles[0]?.text ?? "";
    const file = path.join(target, `${fingerprint(text)}.mjs`);
    const name = nameOf(Object.keys(metafile.inputs), place);
    makeFolder(target);
    if (!existsSync(file)) replaceFile(file, text);
    return { file, name, problems: unused(names, new Set(Object.keys(metafile.inputs)), place) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { problems: error.errors.map((message) => problemOf(message, folder, started)) };
  }
}

/** Names what components are bundled of, wherever they are: names of pages are published (of the service worker). */
function nameOf(reached: readonly string[], { folder, codeName }: OwnPlace): string {
  const files = reached.filter((name) => name !== "<stdin>").sort();
  const texts = files.map((name) => `${name}\u0001${readFileSync(path.join(folder, name), "utf8")}`);
  return fingerprint([codeName, ...texts].join("\u0002"));
}

/** Whether a file takes the place of one of ours: those are entries of compiled code. */
function isOurs(name: string, code: string): boolean {
  const module = SLOTTED.exec(name)?.[0];
  return module !== undefined && existsSync(path.join(code, "_includes", `${module}.js`));
}

function entryOf(names: readonly string[]): string {
  const modules = names.map((name) => JSON.stringify(name.replace(/\.tsx$/u, "")));
  const imports = names.map((name, index) => `import * as m${index} from ${JSON.stringify(`./${name}`)};`);
  return `${imports.join("\n")}\nexport default {${modules.map((module, index) => `${module}: m${index}`).join()}};\n`;
}

/** Files that are in the place of none of ours and that nothing imports: their names are wrong, most likely. */
function unused(
  names: readonly string[],
  reached: ReadonlySet<string>,
  { folder, started, code }: OwnPlace,
): readonly Problem[] {
  const ours = [...listFiles(path.join(code, "_includes"), (name) => name.endsWith(".js")).keys()]
    .map((name) => name.replace(/js$/u, "tsx"))
    .filter((name) => SLOTTED.test(name));
  return names
    .filter((name) => !reached.has(name) && !ours.includes(name))
    .map((name) => ({
      severity: "warning",
      file: `${shownPath(folder, started)}/${name}`,
      message: "is in the place of none of our components, and none of yours imports it",
      fix:
        didYouMean(name, ours) ?? "name it as the component whose place it is to take, such as `components/share.tsx`",
    }));
}

function isFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function problemOf({ text, location, detail }: Message, folder: string, started: string): Problem {
  return {
    severity: "error",
    file: `${shownPath(folder, started)}/${location?.file ?? ""}`,
    ...(location === null ? {} : { line: location.line }),
    message: text.charAt(0).toLowerCase() + text.slice(1),
    ...(typeof detail === "string" ? { fix: detail } : {}),
  };
}

/** Own components import each other, and ours as `gozide/…`: nothing whose change a build would not see. */
function onlyOursAndOwn({ folder, code }: OwnPlace): Plugin {
  return {
    name: "ours and own",
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path: asked, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const fail = (text: string, detail: string) => ({ errors: [{ text, detail }] });
        if (asked.startsWith("gozide/")) {
          const module = asked.slice("gozide/".length);
          const file = path.join(code, "_includes", `${module}.js`);
          if (/^[\w/-]+$/u.test(module) && existsSync(file)) return { path: pathToFileURL(file).href, external: true };
          return fail(`\`${asked}\` is none of Gozide's modules`, ourModule(module, code));
        }
        if (!asked.startsWith("."))
          return fail(`\`${asked}\` is a package`, "import files of the folder of components, and ours as `gozide/…`");
        const name = nameBelow(folder, path.resolve(resolveDir, asked));
        if (name.startsWith("../"))
          return fail(`\`${asked}\` is outside of the folder of components`, "put it into that folder");
        return undefined;
      });
    },
  };
}

function ourModule(module: string, code: string): string {
  const known = [...listFiles(path.join(code, "_includes"), (name) => name.endsWith(".js")).keys()];
  const names = known.map((name) => name.replace(/\.js$/u, ""));
  return didYouMean(module, names) ?? "import `gozide/shell`, or a component such as `gozide/components/text`";
}

/** Where an error came out of a digest's own components, as a problem; undefined where it did not. */
export function faultOfOwn(error: unknown, folder: string, started: string): Problem | undefined {
  for (let at = error; at instanceof Error; at = "originalError" in at ? at.originalError : at.cause) {
    const text = `${at.stack ?? ""}\n${at.message}`;
    const place = text.split(folder + path.sep)[1];
    const found = place === undefined ? undefined : /^([^:\n]+\.tsx?):(\d+)/u.exec(place);
    if (found === undefined || found === null) continue;
    const [, name = "", line = "1"] = found;
    const message = /^(?:\w*Error: )?(.*)$/mu.exec(at.message.replace(/^\s*at .*$/gmu, ""))?.[1] ?? at.message;
    const file = `${shownPath(folder, started)}/${name.split(path.sep).join("/")}`;
    return { severity: "error", file, line: Number(line), message: `cannot be drawn: ${message}` };
  }
  return undefined;
}
