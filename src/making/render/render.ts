import path from "node:path";
import { optional } from "../../content/optional.ts";
import type { Shell } from "../../site/shell.ts";
import { NO_TEMPLATES } from "../code/kept-code.mjs";
import { type OwnDrawing, useOwnComponents } from "../code/use-own.ts";
import { type ConfigurationPlace, loadEleventy } from "../eleventy/configured.ts";
import { type Batch, ModelEleventy } from "../eleventy/model-eleventy.ts";
import { loadTemplates } from "../eleventy/model-templates.ts";
import type { OwnConfigure } from "../eleventy/own-configure.ts";
import { nameBelow } from "../inputs/scan.ts";
import { type BodyIndex, BodyReader } from "../memory/bodies.ts";
import { Stage, type StagedFile } from "../write/stage.ts";

/** What every batch of a build shares. Plain data: it is sent to worker threads. */
export interface RenderTask {
  /** The generator's own folder. */
  readonly home: string;
  /** The folder in which the process runs, and from which Eleventy names files. */
  readonly base: string;
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
  /** The digest's own configuration of Eleventy. */
  readonly configure?: OwnConfigure;
  /** Eleventy as one module; absent where it is to be loaded from its package. */
  readonly eleventy?: string;
  /** Where rendered files go. */
  readonly stage: string;
  /** The folder of the pack files. */
  readonly packs: string;
  readonly bodies: BodyIndex;
  readonly shell: Omit<Shell, "body">;
  /** Eleventy's input folder, where plugins look for the pictures of pages; without it, one that holds nothing. */
  readonly sources?: string;
  /** The digest's own components; absent where it has none. */
  readonly own?: OwnDrawing;
}

/** Where the modules are that pages are rendered with. */
export type DrawingModules = Pick<RenderTask, "code" | "eleventy">;

/** Loads those modules, so that they are there when a {@link Renderer} asks for them. */
export async function loadModules({ code, eleventy }: DrawingModules): Promise<void> {
  await Promise.all([loadEleventy(optional("eleventy", eleventy)), loadTemplates(code)]);
}

/** Renders batches of pages with Eleventy, in this thread. */
export class Renderer {
  readonly #task: RenderTask;
  readonly #bodies: BodyReader;
  readonly #stage: Stage;
  #model: ModelEleventy | undefined;

  /** @param model an Eleventy whose configuration was run; without it, one is made */
  constructor(task: RenderTask, model?: ModelEleventy) {
    this.#task = task;
    this.#bodies = new BodyReader(task.packs, task.bodies);
    this.#stage = new Stage(task.stage);
    this.#model = model;
    model?.drawWith(this.#drawing());
  }

  /** Renders a batch into the stage folder. */
  async render(batch: Batch): Promise<readonly StagedFile[]> {
    await useOwnComponents(this.#task.own, this.#task.code);
    this.#model ??= await this.#loadModel();
    await this.#model.render(batch);
    return this.#stage.take();
  }

  close(): void {
    this.#bodies.close();
  }

  async #loadModel(): Promise<ModelEleventy> {
    const { stage, shell, sources } = this.#task;
    const input = sources ?? path.join(this.#task.code, NO_TEMPLATES);
    const model = await ModelEleventy.load({
      ...configurationOf(this.#task),
      input,
      output: stage,
      pathPrefix: shell.site.pathPrefix,
    });
    model.drawWith(this.#drawing());
    return model;
  }

  #drawing(): Parameters<ModelEleventy["drawWith"]>[0] {
    const { base, stage, shell } = this.#task;
    return {
      shell: { ...shell, body: (bodyHash) => this.#bodies.read(bodyHash) },
      write: (outputPath, content) => this.#stage.write(stagedName(outputPath, base, stage), content),
    };
  }
}

/** The configuration of a build's Eleventy. */
export function configurationOf({ base, code, configure, eleventy }: RenderTask): ConfigurationPlace {
  return {
    base,
    code,
    ...(configure === undefined ? {} : { own: configure }),
    ...(eleventy === undefined ? {} : { eleventy }),
  };
}

/** A file below the stage, of its path as Eleventy says it: from where the process runs, with the stage. */
export function stagedName(outputPath: string, base: string, stage: string): string {
  return nameBelow(stage, path.resolve(base, outputPath));
}
