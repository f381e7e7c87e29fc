import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { ADDRESSES_OF_SOURCES, REQUIRE } from "./own-bundle.ts";

/** What Eleventy loads only where it serves and watches, which our preview does. */
const SERVING = /^(?:@11ty\/eleventy-dev-server|chokidar)$/;

/** Eleventy as one module, with the files that it was made of, below the generator's own folder. */
export interface EleventyBundle {
  readonly text: string;
  readonly files: readonly string[];
}

/**
 * Bundles Eleventy with all that it imports.
 * @param home the generator's own folder
 * @throws where one of its files is not there, or is no code
 */
export async function bundleEleventy(home: string): Promise<EleventyBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: home,
    stdin: { contents: 'export { default } from "@11ty/eleventy";', resolveDir: home, loader: "js" },
    outfile: "eleventy.mjs",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Of a package the same file as Node finds.
    conditions: [],
    mainFields: ["main"],
    // Its classes know each other by their names.
    minifyWhitespace: true,
    metafile: true,
    write: false,
    logLevel: "silent",
    tsconfigRaw: "{}",
    banner: { js: REQUIRE },
    plugins: [serving, ADDRESSES_OF_SOURCES],
  });
  return { text: outputFiles[0]?.text ?? "", files: Object.keys(metafile.inputs).filter((file) => file !== "<stdin>") };
}

const LOOKED_UP = Symbol("looked up");

/** Leaves out what serves, to be found where it is installed. */
const serving: Plugin = {
  name: "serving",
  setup(builder) {
    builder.onResolve({ filter: SERVING }, async ({ path: name, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === LOOKED_UP) return undefined;
      const found = await builder.resolve(name, { kind, importer, resolveDir, pluginData: LOOKED_UP });
      return { path: found.path === "" ? name : pathToFileURL(found.path).href, external: true };
    });
  },
};
