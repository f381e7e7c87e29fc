import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildEvent, EleventyConfig } from "@11ty/eleventy";
import { type Surroundings, unknownSurroundings } from "../inputs/beside.ts";
import { nameBelow } from "../inputs/scan.ts";
import { toolsOf } from "./additions.ts";
import type { PlainSite } from "./load-plain-site.ts";
import { Holder, ModelData, SHELL } from "./model-data.ts";
import { loadOwnConfigure } from "./own-configure.ts";
import { prepareOwnPages } from "./own-pages.ts";

const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Templates of the model's pages and our layouts are TypeScript. */
const TYPESCRIPT_TEMPLATES = ["11ty.ts", "11ty.tsx"] as const;

/** Folders from which a site is made, for `--serve`. */
const WATCHED = ["src", "_includes", "_data", "comments", "assets"];

/**
 * Gives Eleventy's own command the whole site: the model as global data, and after the pages what is not a page
 * (styles, pictures, search). It remembers nothing, and holds every page.
 * @returns calls the digest's own configuration, where it has one
 */
export function usePlainSite(config: EleventyConfig): (config: EleventyConfig) => Promise<void> {
  config.setInputDirectory(below("src/pages"));
  config.setIncludesDirectory(path.relative(path.join(HOME, "src/pages"), path.join(HOME, "_includes")));
  config.setDataDirectory(path.relative(path.join(HOME, "src/pages"), path.join(HOME, "_data")));
  config.setOutputDirectory(below("_site"));
  config.addExtension(TYPESCRIPT_TEMPLATES, { key: "11ty.js" });
  config.setTemplateFormats(["md", "njk", "liquid", "html", "11ty.js", ...TYPESCRIPT_TEMPLATES]);
  // Of templates in JavaScript only the configuration's own, as in a build that remembers.
  config.addPreprocessor("own templates", ["11ty.js"], ({ page }) =>
    config.isVirtualTemplate(nameBelow(below("src/pages"), page.inputPath)) ? undefined : false,
  );
  const pages = path.join(HOME, "src/pages");
  const assets = [path.join(HOME, "assets"), path.join(HOME, "src/assets")];
  let surroundings: Surroundings = unknownSurroundings(assets);
  prepareOwnPages(config, () => ({ pages, ...surroundings }));
  for (const folder of WATCHED) config.addWatchTarget(below(folder));

  const data = new ModelData();
  let loading: Promise<PlainSite> | undefined;
  const load = async (): Promise<PlainSite> => {
    const { loadPlainSite } = await import("./load-plain-site.ts");
    const site = await loadPlainSite(HOME);
    data.fill(site.outputs);
    surroundings = site.surroundings;
    return site;
  };
  const loaded = (): Promise<PlainSite> => {
    loading ??= load();
    return loading;
  };
  for (const [group, kinds] of Object.entries(data.groups)) {
    config.addGlobalData(group, async () => {
      await loaded();
      return kinds;
    });
  }
  config.addGlobalData(SHELL, async () => new Holder({ ...(await loaded()).shell, eleventy: toolsOf(config) }));
  config.addGlobalData("digest", async () => new Holder((await loaded()).digest));
  config.on("eleventy.before", () => {
    loading = undefined;
  });
  let copied: readonly string[] = [];
  config.on("eleventy.passthrough", ({ map }) => {
    copied = Object.keys(map).map((address) => decodeURI(address).slice(1));
  });
  config.on("eleventy.after", async ({ outputMode, directories, results }: BuildEvent) => {
    // A dry run has results without a file behind them.
    const pages = (results ?? []).flatMap(({ outputPath }) => (outputPath === false ? [] : [outputPath]));
    if (outputMode !== "fs" || pages.length === 0) return;
    const { writeRest } = await import("./load-plain-site.ts");
    await writeRest(await loaded(), directories.output, pages, copied);
  });
  return async (given) => {
    const { ownConfigureOf } = await import("./load-plain-site.ts");
    const own = await ownConfigureOf(HOME);
    if (own !== undefined) await (await loadOwnConfigure(own))(given);
  };
}

/** A folder of the generator's, from where the command runs. */
function below(folder: string): string {
  return path.relative(process.cwd(), path.join(HOME, folder));
}
