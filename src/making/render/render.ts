import path from "node:path";
import type { Shell } from "../../site/shell.ts";
import { NO_TEMPLATES } from "../code/kept-code.mjs";
import { useOwnComponents } from "../code/use-own.ts";
import { type Batch, ModelEleventy } from "../eleventy/model-eleventy.ts";
import { nameBelow } from "../inputs/scan.ts";
import { type BodyIndex, BodyReader } from "../memory/bodies.ts";
import { Stage, type StagedFile } from "../write/stage.ts";

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
  /** Eleventy's input folder, where plugins look for the pictures of pages; without it, one that holds nothing. */
  readonly sources?: string;
  /** The module of the digest's own components; absent where it has none. */
  readonly own?: string;
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
    await useOwnComponents(this.#task.own);
    this.#model ??= await this.#loadModel();
    await this.#model.render(batch);
    return this.#stage.take();
  }

  close(): void {
    this.#bodies.close();
  }

  async #loadModel(): Promise<ModelEleventy> {
    const { home, code, stage, shell, sources } = this.#task;
    const input = sources ?? path.join(code, NO_TEMPLATES);
    const model = await ModelEleventy.load({ home, code, input, output: stage, pathPrefix: shell.site.pathPrefix });
    model.drawWith(this.#drawing());
    return model;
  }

  #drawing(): Parameters<ModelEleventy["drawWith"]>[0] {
    const { home, stage, shell } = this.#task;
    return {
      shell: { ...shell, body: (bodyHash) => this.#bodies.read(bodyHash) },
      write: (outputPath, content) => this.#stage.write(stagedName(outputPath, home, stage), content),
    };
  }
}

/** A file below the stage, of its path as Eleventy says it: from the generator's folder, with the stage. */
export function stagedName(outputPath: string, home: string, stage: string): string {
  return nameBelow(stage, path.resolve(home, outputPath));
}
