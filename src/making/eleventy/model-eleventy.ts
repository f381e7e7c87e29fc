import type Eleventy from "@11ty/eleventy";
import type { EleventyConfig } from "@11ty/eleventy";
import type { PageEntry } from "../../digest/views.ts";
import type { Shell } from "../../site/shell.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { CONFIGURATION } from "../code/code-names.ts";
import { runOwn } from "../code/run-own.ts";
import { nameBelow } from "../inputs/scan.ts";
import { keyOf } from "../plan/outputs.ts";
import { amendsPages, takeListeners, toolsOf } from "./additions.ts";
import { configured, type EleventyRun, loadEleventy } from "./configured.ts";
import { Holder, ModelData, SHELL } from "./model-data.ts";
import { loadTemplates, type ModelTemplate, type Rendered } from "./model-templates.ts";

/** Pages that are to be rendered, by the key of the template that renders them, such as `pages.articles`. */
export type Batch = Readonly<Record<string, readonly PageEntry<unknown>[]>>;

/** What the pages of a build are drawn with. */
export interface Drawing {
  readonly shell: Omit<Shell, "eleventy">;
  /** Takes a page; its path is as Eleventy says it, from the generator's folder. */
  readonly write: (outputPath: string, content: string | Uint8Array) => void;
}

/** With every run Eleventy begins to listen anew for changes of templates, of which a model's run has none. */
const TEMPLATE_CHANGED = "eleventy#templateModified";

/** One Eleventy with every template of the model, loaded once: by itself it loads each of them again in every run. */
export class ModelEleventy {
  readonly eleventy: Eleventy;
  /** The model's global data, as it is before the configuration is run. */
  readonly ours: Readonly<Record<string, unknown>>;
  readonly #data = new ModelData();
  readonly #templates: readonly ModelTemplate[];
  #config: EleventyConfig | undefined;
  #drawing: Drawing | undefined;
  #shell = new Holder({});
  /** Whether the configuration has a say in what a page's text becomes. */
  #amended = false;
  #events: ReturnType<typeof takeListeners> | undefined;
  #copies: readonly string[] = [];
  #addsTemplates = false;
  #hasRun = false;

  private constructor(Loaded: typeof Eleventy, run: EleventyRun, templates: readonly ModelTemplate[]) {
    this.#templates = templates;
    this.#data.fill(Object.fromEntries(templates.map(({ file }) => [keyOf(file), []])));
    this.ours = {
      ...Object.fromEntries(Object.entries(this.#data.groups).map(([group, kinds]) => [group, () => kinds])),
      [SHELL]: () => this.#shell,
      // Pages of an editor's own have it, in a run of theirs.
      digest: () => undefined,
    };
    this.eleventy = configured(Loaded, run, (config) => {
      this.#config = config;
      config.setTemplateFormats(["11ty.js"]);
      // All templates are handed over; what lies in the input folder, where articles' pictures are, is none.
      config.ignores.add(`${nameBelow(run.base, run.input)}/**`);
      for (const [name, value] of Object.entries(this.ours)) config.addGlobalData(name, value);
      for (const template of templates) this.#add(config, template);
    });
  }

  /** Runs the configuration. */
  static async load(run: EleventyRun): Promise<ModelEleventy> {
    const model = new ModelEleventy(await loadEleventy(run), run, await loadTemplates(run.code));
    const file = run.own?.shown ?? CONFIGURATION;
    await runOwn({ what: OWN_STEP.plugins({ file }), file }, () => model.eleventy.initializeConfig());
    model.#takeOver();
    return model;
  }

  /** The configuration as it was run. */
  get config(): EleventyConfig {
    if (this.#config === undefined) throw new Error("the configuration was not run");
    return this.#config;
  }

  /** Calls the listeners of what happens once a build. */
  get events(): ReturnType<typeof takeListeners> {
    if (this.#events === undefined) throw new Error("the configuration was not run");
    return this.#events;
  }

  /** What the configuration copies, as it names it: files, folders, globs. */
  get copies(): readonly string[] {
    return this.#copies;
  }

  /** Whether the configuration has templates of its own. */
  get addsTemplates(): boolean {
    return this.#addsTemplates;
  }

  /** Gives the pages that follow what they are drawn with. */
  drawWith(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#shell = new Holder({ ...drawing.shell, eleventy: toolsOf(this.config) });
  }

  /**
   * Renders a batch. Eleventy by itself renders all of a batch before it writes the first page; here a page is written
   * as soon as its template gave it, so that no more than one page's HTML is held. Where the configuration amends
   * pages, that comes first, and a batch's HTML is held.
   */
  async render(batch: Batch): Promise<void> {
    this.#data.fill(batch);
    // What a run remembers of the one before is of other pages.
    if (this.#hasRun) await this.eleventy.restart();
    this.#hasRun = true;
    const { events } = this.config;
    const listening = new Set(events.listeners(TEMPLATE_CHANGED));
    const pages = await this.eleventy.toJSON();
    for (const listener of events.listeners(TEMPLATE_CHANGED)) {
      if (!listening.has(listener)) events.removeListener(TEMPLATE_CHANGED, listener);
    }
    for (const { outputPath, content } of pages) {
      if (this.#amended && outputPath !== false && content !== undefined) this.#write(outputPath, content);
    }
    // Files beside a page that its text names (`mode: "html-relative"`).
    if (this.config.passthroughCopiesHtmlRelative.size > 0) await this.eleventy.passthroughManager.copyAll([]);
  }

  #add(config: EleventyConfig, { file, data, render }: ModelTemplate): void {
    config.addTemplate(file, {
      data,
      render: (of: Rendered) => {
        if (this.#amended) return render(of);
        this.#write(of.page.outputPath, render(of));
        return "";
      },
    });
  }

  /** Leaves to Eleventy's runs what each batch has a part in; the rest is done once a build. */
  #takeOver(): void {
    const merged = this.eleventy.config;
    this.#amended = amendsPages(this.config, merged);
    this.#events = takeListeners(this.config);
    // Files are copied, and templates of the configuration's own rendered, together with an editor's own pages.
    this.#copies = Object.keys(merged.passthroughCopies);
    merged.passthroughCopies = {};
    const model = new Set(this.#templates.map(({ file }) => file));
    for (const name of Object.keys(merged.virtualTemplates)) {
      if (model.has(name)) continue;
      this.#addsTemplates = true;
      delete merged.virtualTemplates[name];
    }
  }

  #write(outputPath: string, content: string | Uint8Array): void {
    if (this.#drawing === undefined) throw new Error(`${outputPath} was drawn before anybody asked for it`);
    this.#drawing.write(outputPath, content);
  }
}
