import { parentPort, workerData } from "node:worker_threads";
import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";
import { wordsOf } from "../../words/worded-error.ts";
import { OwnCodeError } from "../code/own-code-error.ts";
import type { PictureToDraw } from "../derived/draw-pictures.ts";
import type { Batch } from "../eleventy/model-eleventy.ts";
import { amendedMarkdown } from "../inputs/amended-markdown.ts";
import { type FileToRead, type ReadFile, type ReadingTask, readFiles } from "../inputs/read-files.ts";
import { BodyWriter } from "../memory/bodies.ts";
import { noteIn } from "../running/underway.ts";
import { diskFault } from "../write/disk-fault.ts";
import type { StagedFile } from "../write/stage.ts";
import type { DrawingModules, Renderer, RenderTask } from "./render.ts";

/** What a worker thread is asked to do. */
export type Job =
  | {
      readonly kind: "read";
      readonly task: ReadingTask;
      readonly files: readonly FileToRead[];
      readonly packs: string;
      /** A pack file of this thread's own. */
      readonly pack: string;
    }
  | { readonly kind: "load"; readonly modules: DrawingModules }
  | { readonly kind: "prepare"; readonly task: RenderTask }
  | { readonly kind: "render"; readonly batch: Batch }
  | { readonly kind: "draw"; readonly pictures: readonly PictureToDraw[]; readonly folder: string };

/** What it answers. */
export type Answer =
  | { readonly kind: "read"; readonly files: readonly (ReadFile | "unchanged")[] }
  | { readonly kind: "done" }
  | { readonly kind: "rendered"; readonly files: readonly StagedFile[] }
  | Failure;

/** An error on its way between threads, where it loses its class and its code. */
export interface Failure {
  readonly kind: "failed";
  readonly message: string;
  /** Of a fault of the disk. */
  readonly code?: string;
  /** What it says to an editor, where it is of ours. */
  readonly words?: Message;
  /** Of the digest's own code. */
  readonly problems?: readonly Problem[];
}

/** The exit code of a thread in which nothing was left to run in the middle of a job. */
export const RAN_DRY = 13;

let renderer: Renderer | undefined;

/** Does one job in this thread. */
export async function doJob(job: Job): Promise<Answer> {
  switch (job.kind) {
    case "read": {
      const bodies = new BodyWriter(job.packs, job.pack);
      try {
        return { kind: "read", files: readFiles(job.files, job.task, bodies, await amendedMarkdown(job.task.plugins)) };
      } finally {
        bodies.close();
      }
    }
    case "load": {
      const { loadModules } = await import("./render.ts");
      await loadModules(job.modules);
      return { kind: "done" };
    }
    case "prepare": {
      // Eleventy takes its time to load, so it is loaded only where pages are rendered.
      const { Renderer } = await import("./render.ts");
      renderer?.close();
      renderer = new Renderer(job.task);
      return { kind: "done" };
    }
    case "render": {
      if (renderer === undefined) throw new Error("a worker was asked to render before it was prepared");
      return { kind: "rendered", files: await renderer.render(job.batch) };
    }
    case "draw": {
      // The drawing library is loaded only where there is something to draw.
      const { drawPictures } = await import("../derived/draw-pictures.ts");
      await drawPictures(job.pictures, job.folder);
      return { kind: "done" };
    }
  }
}

/** Does the jobs that the main thread sends to this one, for as long as it lives. */
export function answerJobs(): void {
  if (isCell(workerData)) noteIn(workerData);
  process.on("beforeExit", () => process.exit(RAN_DRY));
  parentPort?.on("message", async (job: Job) => {
    // Where nothing is left to run the thread ends, instead of waiting for the next job in the middle of this one.
    parentPort?.unref();
    try {
      parentPort?.postMessage(await doJob(job));
    } catch (error) {
      parentPort?.postMessage(failureOf(error) satisfies Answer);
    } finally {
      parentPort?.ref();
    }
  });
}

function isCell(data: unknown): data is SharedArrayBuffer {
  return data instanceof SharedArrayBuffer;
}

/** What a digest's own code was found to be, by itself or inside an error of Eleventy's. */
function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof OwnCodeError) return error.problems;
  return error instanceof Error && "originalError" in error ? problemsOf(error.originalError) : undefined;
}

function failureOf(error: unknown): Failure {
  const problems = problemsOf(error);
  if (problems !== undefined) return { kind: "failed", message: stackOf(error), problems };
  const words = wordsOf(error);
  if (words !== undefined) return { kind: "failed", message: stackOf(error), words };
  const fault = diskFault(error);
  if (fault === undefined) return { kind: "failed", message: stackOf(error) };
  return { kind: "failed", message: fault.message, code: fault.code };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
