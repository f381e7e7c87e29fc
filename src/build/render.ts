import path from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { Shell } from "../../_includes/shell.ts";
import type { PageEntry } from "../digest/views.ts";
import { type BodyIndex, BodyReader } from "./bodies.ts";
import { PAGES } from "./pages-folder.ts";

/** Pages that are to be rendered, by the key of the template that renders them, such as `pages.articles`. */
export type Batch = Readonly<Record<string, readonly PageEntry<unknown>[]>>;

/** What every batch of a build shares. Plain data: it is sent to worker threads. */
export interface RenderTask {
  /** The generator's own folder. */
  readonly home: string;
  /** Where rendered files go. */
  readonly stage: string;
  /** The folder of the pack files. */
  readonly packs: string;
  readonly bodies: BodyIndex;
  readonly shell: Omit<Shell, "body">;
}

/** An entry that Eleventy passes on as it is: it deep-copies and proxies plain objects, for each page. */
class Entry {
  readonly path: string;
  readonly view: unknown;

  constructor({ path: address, view }: PageEntry<unknown>) {
    this.path = address;
    this.view = view;
  }
}

/** A holder that Eleventy passes on as it is. */
class Holder {
  constructor(values: object) {
    Object.assign(this, values);
  }
}

/** Renders batches of pages with Eleventy, in this thread. */
export class Renderer {
  readonly #task: RenderTask;
  readonly #bodies: BodyReader;
  readonly #shell: Holder;

  constructor(task: RenderTask) {
    this.#task = task;
    this.#bodies = new BodyReader(task.packs, task.bodies);
    this.#shell = new Holder({ ...task.shell, body: (name: string) => this.#bodies.read(name) });
  }

  /** Renders a batch into the stage folder. */
  async render(batch: Batch, keys: readonly string[]): Promise<void> {
    const groups: Record<string, Record<string, readonly Entry[]>> = {};
    for (const key of keys) {
      const [group = "", kind = ""] = key.split(".");
      const entries = batch[key] ?? [];
      groups[group] = { ...groups[group], [kind]: entries.map((entry) => new Entry(entry)) };
    }
    await this.#run((config) => {
      config.setTemplateFormats(["11ty.tsx", "11ty.ts"]);
      for (const [group, kinds] of Object.entries(groups)) config.addGlobalData(group, () => new Holder(kinds));
    });
  }

  /**
   * Renders the ordinary pages that an editor dropped into `src/pages` (Markdown, Nunjucks, Liquid, HTML).
   * @param dataFolder the data folder, whose files such pages can use
   * @param digest the model, for such pages as `digest`
   */
  async renderOrdinaryPages(dataFolder: string, digest: object): Promise<void> {
    await this.#run((config) => {
      config.setTemplateFormats(["md", "njk", "liquid", "html"]);
      config.setDataDirectory(path.relative(path.join(this.#task.home, PAGES), dataFolder));
      config.addGlobalData("digest", () => new Holder(digest));
    });
  }

  close(): void {
    this.#bodies.close();
  }

  async #run(configure: (config: EleventyConfig) => void): Promise<void> {
    const { stage, shell } = this.#task;
    const eleventy = new Eleventy(PAGES, stage, {
      configPath: ".eleventy.ts",
      quietMode: true,
      pathPrefix: shell.site.pathPrefix,
      config: (config: EleventyConfig) => {
        config.setQuietMode(true);
        config.addGlobalData("shell", () => this.#shell);
        configure(config);
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  }
}
