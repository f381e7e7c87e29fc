import { existsSync } from "node:fs";
import path from "node:path";
import type { EleventyConfig, RenderedPage } from "@11ty/eleventy";
import type { Problem } from "../../content/problem.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { CONFIGURATION } from "../code/code-names.ts";
import { deepFrozen } from "../code/frozen.ts";
import { NO_TEMPLATES } from "../code/kept-code.mjs";
import { runOwn } from "../code/run-own.ts";
import { useOwnComponents } from "../code/use-own.ts";
import { takeListeners, toolsOf } from "../eleventy/additions.ts";
import { configured, loadEleventy } from "../eleventy/configured.ts";
import { addDrawnPages, loadDraw } from "../eleventy/drawn-pages.ts";
import { Holder, SHELL } from "../eleventy/model-data.ts";
import { type DrawLayout, LAYOUT, prepareOwnPages } from "../eleventy/own-pages.ts";
import type { PageFolders } from "../inputs/page-pictures.ts";
import { isOrdinaryPage, ORDINARY_FORMATS } from "../inputs/pages-folder.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { BodyReader } from "../memory/bodies.ts";
import { Stage, type StagedFile } from "../write/stage.ts";
import type { OrdinaryFolders, OrdinarySources } from "./ordinary.ts";
import { ownPageProblems } from "./own-page-problems.ts";
import { configurationOf, type RenderTask, stagedName } from "./render.ts";

/** What came of the ordinary pages. */
export interface OrdinaryRendered {
  readonly files: readonly StagedFile[];
  /** The same, as Eleventy names them. */
  readonly pages: readonly Omit<RenderedPage, "content">[];
  /** Files that Eleventy copied, below the stage. */
  readonly copies: readonly string[];
  /** What keeps a page from being rendered; nothing was rendered then. */
  readonly problems: readonly Problem[];
}

/**
 * Renders the ordinary pages that an editor wrote (Markdown, Nunjucks, Liquid, HTML), and what the configuration itself
 * adds: templates and files to copy.
 * @param digest the model, for such pages as `digest`
 */
export async function renderOrdinaryPages(
  task: RenderTask,
  { pages: folder, own, drawn, ...others }: OrdinarySources,
  digest: object,
): Promise<OrdinaryRendered> {
  // A digest need not have any; what the configuration adds needs an input folder all the same.
  const folders = { ...others, pages: existsSync(folder) ? folder : path.join(task.code, NO_TEMPLATES) };
  const { base, stage, shell, packs, bodies } = task;
  await useOwnComponents(task.own, task.code);
  const reader = new BodyReader(packs, bodies);
  const draw = await loadDraw(task.code);
  const held: { config?: EleventyConfig } = {};
  try {
    const place = configurationOf(task);
    const eleventy = configured(
      await loadEleventy(place),
      { ...place, input: folders.pages, output: stage, pathPrefix: shell.site.pathPrefix },
      (config) => {
        held.config = config;
        const given = { ...shell, body: (hash: string) => reader.read(hash), eleventy: toolsOf(config) };
        const holder = new Holder(given);
        config.addGlobalData(SHELL, () => holder);
        config.addGlobalData("digest", () => new Holder(digest));
        const layouts = new Map(
          [...drawn.layouts].map(
            ([name, layout]) => [name, (props: object) => draw(given, layout, { ...props })] as const,
          ),
        );
        const places = prepare(config, task, folders, layouts);
        if (drawn.pages.size > 0) deepFrozen(digest);
        addDrawnPages(config, { pages: drawn.pages, layouts, own, draw, shell: given, digest, places });
      },
    );
    const file = task.configure?.shown ?? CONFIGURATION;
    await runOwn({ what: OWN_STEP.plugins({ file }), file }, () => eleventy.initializeConfig());
    if (held.config !== undefined) takeListeners(held.config);
    const files = new Stage(stage);
    const pages: Omit<RenderedPage, "content">[] = [];
    for (const { inputPath, outputPath, url, content } of await eleventy.toJSON()) {
      // With `permalink: false` a page is not written.
      if (outputPath === false || content === undefined) continue;
      files.write(stagedName(outputPath, base, stage), content);
      pages.push({ inputPath, outputPath, url });
    }
    const copied = await eleventy.passthroughManager.copyAll([]);
    const copies = copied.flatMap(({ map }) => Object.values(map).map((file) => stagedName(file, base, stage)));
    return { files: files.take(), pages, copies, problems: [] };
  } catch (error) {
    const problems = ownPageProblems(error, own, task, [...drawn.layouts.keys()]);
    if (problems.length === 0) throw error;
    return { files: [], pages: [], copies: [], problems };
  } finally {
    reader.close();
  }
}

/** Sets up what ordinary pages are made of. */
function prepare(
  config: EleventyConfig,
  { base, code }: RenderTask,
  { pages, data, drafts, surroundings }: OrdinaryFolders,
  layouts: ReadonlyMap<string, DrawLayout>,
): PageFolders {
  const files = new Set([...listFiles(pages, isOrdinaryPage).keys()].map((file) => path.join(pages, file)));
  config.setTemplateFormats([...ORDINARY_FORMATS, "11ty.js"]);
  // The preview's process builds many times: by itself Eleventy gives the text that it read first.
  config.setUseTemplateCache(false);
  // By itself Eleventy follows symbolic links out of the folder.
  config.addPreprocessor("listed", [...ORDINARY_FORMATS, "11ty.js"], ({ page }) => {
    const file = path.resolve(base, page.inputPath);
    const name = nameBelow(pages, file);
    return files.has(file) || config.isVirtualTemplate(name) ? undefined : false;
  });
  const places = { pages, ...surroundings };
  prepareOwnPages(config, () => places, { drafts, layouts });
  config.setDataDirectory(path.relative(pages, data));
  // Pages name the layouts that are in `_includes`.
  for (const file of listFiles(path.join(code, "_includes")).keys()) {
    if (file.endsWith(".11ty.js")) config.addLayoutAlias(file.replace(/js$/u, "tsx"), file);
  }
  // Eleventy looks for a layout before it asks what a page is to be; ours draws the digest's own.
  for (const name of layouts.keys()) {
    for (const as of [name, `${name}.tsx`, `layouts/${name}`, `layouts/${name}.tsx`]) {
      config.addLayoutAlias(as, LAYOUT.replace(/tsx$/u, "js"));
    }
  }
  return places;
}
