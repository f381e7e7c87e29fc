import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";

/*
 * What of packages the compiled code does without: nothing of ours reaches it, or it is there already.
 */

/** The folder of a package, of a file in it. */
export const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u;

/** zod brings its messages in fifty languages; ours are our own, and those that it falls back to are in English. */
const oneLanguage: Plugin = {
  name: "one language",
  setup(builder) {
    builder.onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/**
 * Packages that are imported and never called. sanitize-html parses CSS where the attribute `style` is allowed, which we
 * allow nowhere; it uses the parser of htmlparser2, which brings a serializer of trees that this parser does not make;
 * and of launder it uses what looks at addresses, not what writes dates.
 */
const UNREACHED = [
  { left: "postcss", by: "sanitize-html" },
  { left: "dom-serializer", by: "domutils" },
  { left: "dayjs", by: "launder" },
] as const;

const unreached: Plugin = {
  name: "unreached code",
  setup(builder) {
    for (const { left, by } of UNREACHED) {
      builder.onResolve({ filter: new RegExp(`^${left}$`) }, ({ path: name, importer }) =>
        importer.split(/[/\\]/u).includes(by) ? { path: name, namespace: "unreached" } : undefined,
      );
    }
    builder.onLoad({ filter: /^/, namespace: "unreached" }, ({ path: name }) => ({
      contents: `exports.parse = exports.default = () => { throw new Error("${name} was left out of this package"); };`,
    }));
  },
};

/** htmlparser2 and feedsmith each bring the same tables of HTML's entities: one of them as CommonJS. */
const oneTable: Plugin = {
  name: "one table of entities",
  setup({ initialOptions: { absWorkingDir: home = "." }, onResolve, resolve }) {
    onResolve({ filter: /^entities\/decode$/ }, async ({ path: name, kind, resolveDir }) => {
      if (kind !== "require-call") return undefined;
      const feeds = path.join(home, "node_modules/feedsmith");
      // As a statement, so that the rule above does not meet it again.
      const [own, other] = await Promise.all(
        [resolveDir, feeds].map((folder) => resolve(name, { kind: "import-statement", resolveDir: folder })),
      );
      if (own === undefined || other === undefined || versionOf(own.path) !== versionOf(other.path)) return undefined;
      return { path: other.path };
    });
  },
};

/** The version of the package of a file. */
function versionOf(file: string): string | undefined {
  const folder = PACKAGE.exec(file.replaceAll("\\", "/"))?.[0];
  if (folder === undefined) return undefined;
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return version;
}

/** Leaves out of compiled code what it does without. */
export const leftOut: readonly Plugin[] = [oneLanguage, unreached, oneTable];
