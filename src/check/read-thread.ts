import { parentPort } from "node:worker_threads";
import { type FilesRead, type FilesToRead, readFiles } from "./read-files.ts";

/** What a thread answers: what it read, or why it could not. */
export type ThreadAnswer = FilesRead | { readonly message: string; readonly code: string | undefined };

parentPort?.on("message", (files: FilesToRead) => parentPort?.postMessage(answerTo(files)));

function answerTo(files: FilesToRead): ThreadAnswer {
  try {
    return readFiles(files);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // An error's own fields do not reach another thread.
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    return { message: code === undefined ? (error.stack ?? error.message) : error.message, code };
  }
}
