import path from "node:path";
import { pathToFileURL } from "node:url";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { PageEntry } from "../../digest/views.ts";
import type { Shell } from "../../site/shell.ts";
import { NO_TEMPLATES } from "../code/kept-code.mjs";
import { amendsPages, keepTemplates, toolsOf } from "../eleventy/additions.ts";
import { Holder, ModelData, SHELL } from "../eleventy/model-data.ts";
import { prepareOwnPages } from "../eleventy/own-pages.ts";
import { isOrdinaryPage, ORDINARY_FORMATS, PAGES } from "../inputs/pages-folder.ts";
import { listFiles } from "../inputs/scan.ts";
import { type BodyIndex, BodyReader } from "../memory/bodies.ts";
import { keyOf } from "../plan/outputs.ts";
import { Stage, type StagedFile } from "../write/stage.ts";

/** Pages that are to be rendered, by the key of the template that renders them, such as `pages.articles`. */
export type Batch = Readonly<Record<string, readonly PageEntry<unknown>[]>>;

/** What every batch of a build shares. Plain data: it is sent to worker threads. */
export interface RenderTask {
  /** The generator's own folder. */
  readonly home: string;
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
  /** Where rendered files go. */
  readonly stage: string;
  /** The folder of the pack files. */
  readonly packs: string;
  readonly bodies: BodyIndex;
  readonly shell: Omit<Shell, "body">;
}

/** What Eleventy hands to a template, as far as it is needed to write what came of it. */
interface Rendered {
  readonly page: { readonly outputPath: string };
}

interface Template {
  readonly data: object;
  readonly render: (data: Rendered) => string;
}

/** Renders batches of pages with Eleventy, in this thread. */
export class Renderer {
  readonly #task: RenderTask;
  readonly #bodies: BodyReader;
  readonly #shell: Omit<Shell, "eleventy">;
  readonly #stage: Stage;
  readonly #data = new ModelData();
  #eleventy: Eleventy | undefined;
  /** Whether the configuration has a say in what a page's text becomes. */
  #amended = false;

  constructor(task: RenderTask) {
    this.#task = task;
    this.#bodies = new BodyReader(task.packs, task.bodies);
    this.#shell = { ...task.shell, body: (bodyHash) => this.#bodies.read(bodyHash) };
    this.#stage = new Stage(task.stage);
  }

  /**
   * Renders a batch into the stage folder. Eleventy by itself renders all of a batch before it writes the first page;
   * here a page is written as soon as its template gave it, so that no more than one page's HTML is held. Where the
   * configuration has transforms or linters, they come first, and a batch's HTML is held.
   */
  async render(batch: Batch): Promise<readonly StagedFile[]> {
    const known = this.#eleventy;
    const eleventy = known ?? (await this.#modelEleventy());
    this.#eleventy = eleventy;
    this.#data.fill(batch);
    // What a run remembers of the one before is of other pages.
    if (known !== undefined) await eleventy.restart();
    for (const { outputPath, content } of await eleventy.toJSON()) {
      if (this.#amended && outputPath !== false && content !== undefined) this.#write(outputPath, content);
    }
    return this.#stage.take();
  }

  /** An Eleventy with every template of the model, loaded once: by itself it loads each of them again in every run. */
  async #modelEleventy(): Promise<Eleventy> {
    const folder = path.join(this.#task.code, PAGES);
    const files = [...listFiles(folder, (file) => file.endsWith(".11ty.js")).keys()];
    this.#data.fill(Object.fromEntries(files.map((file) => [keyOf(file), []])));
    const templates = await Promise.all(
      files.map(async (file) => {
        const { data, render }: Template = await import(pathToFileURL(path.join(folder, file)).href);
        return { file, data, render };
      }),
    );
    const eleventy = this.#newEleventy(path.join(this.#task.code, NO_TEMPLATES), (config) => {
      config.setTemplateFormats(["11ty.js"]);
      for (const [group, kinds] of Object.entries(this.#data.groups)) config.addGlobalData(group, () => kinds);
      for (const { file, data, render } of templates) {
        config.addTemplate(file, {
          data,
          render: (of: Rendered) => {
            if (this.#amended) return render(of);
            this.#write(of.page.outputPath, render(of));
            return "";
          },
        });
      }
    });
    await eleventy.initializeConfig();
    this.#amended = amendsPages(eleventy.config);
    keepTemplates(eleventy.config, new Set(files));
    return eleventy;
  }

  /**
   * Renders the ordinary pages that an editor wrote (Markdown, Nunjucks, Liquid, HTML), and what the configuration
   * itself adds: templates and files to copy.
   * @param pages the folder in which they are
   * @param dataFolder the data folder, whose files such pages can use
   * @param digest the model, for such pages as `digest`
   */
  async renderOrdinaryPages(pages: string, dataFolder: string, digest: object): Promise<readonly StagedFile[]> {
    const { home, code } = this.#task;
    const files = new Set([...listFiles(pages, isOrdinaryPage).keys()].map((file) => path.join(pages, file)));
    const eleventy = this.#newEleventy(pages, (config) => {
      config.setTemplateFormats(ORDINARY_FORMATS);
      // The preview's process builds many times: by itself Eleventy gives the text that it read first.
      config.setUseTemplateCache(false);
      // By itself Eleventy follows symbolic links out of the folder.
      config.addPreprocessor("listed", ORDINARY_FORMATS, ({ page }) =>
        files.has(path.resolve(home, page.inputPath)) ? undefined : false,
      );
      prepareOwnPages(config);
      config.setDataDirectory(path.relative(pages, dataFolder));
      // Pages name the layouts that are in `_includes`.
      for (const file of listFiles(path.join(code, "_includes")).keys()) {
        if (file.endsWith(".11ty.js")) config.addLayoutAlias(file.replace(/js$/u, "tsx"), file);
      }
      config.addGlobalData("digest", () => new Holder(digest));
    });
    for (const { outputPath, content } of await eleventy.toJSON()) {
      // With `permalink: false` a page is not written.
      if (outputPath !== false && content !== undefined) this.#write(outputPath, content);
    }
    return this.#stage.take();
  }

  close(): void {
    this.#bodies.close();
  }

  /** @param outputPath as Eleventy says it: from the generator's folder, with the stage */
  #write(outputPath: string, content: string | Uint8Array): void {
    const { home, stage } = this.#task;
    const file = path.relative(stage, path.resolve(home, outputPath));
    this.#stage.write(file.split(path.sep).join("/"), content);
  }

  #newEleventy(input: string, configure: (config: EleventyConfig) => void): Eleventy {
    const { home, code, stage, shell } = this.#task;
    const from = path.resolve(home, input);
    const eleventy = new Eleventy(path.relative(home, from), stage, {
      configPath: path.relative(home, path.join(code, ".eleventy.js")),
      quietMode: true,
      pathPrefix: shell.site.pathPrefix,
      config: (config: EleventyConfig) => {
        config.setQuietMode(true);
        // What takes long is told by our own progress. Quiet mode comes too late for these.
        config.benchmarks.config.setIsVerbose(false);
        config.setIncludesDirectory(path.relative(from, path.join(code, "_includes")));
        const shell = new Holder({ ...this.#shell, eleventy: toolsOf(config) });
        config.addGlobalData(SHELL, () => shell);
        configure(config);
      },
    });
    eleventy.disableLogger();
    return eleventy;
  }
}
