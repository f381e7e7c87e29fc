import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { type FilesRead, type FilesToRead, readFiles } from "./read-files.ts";
import type { ThreadAnswer } from "./read-thread.ts";

/** With fewer files than this, starting threads costs more than they save. */
const WORTH_THREADS = 1000;
/** So many files are one job of a thread: enough of them that the last thread is not waited for. */
const A_JOB = 200;
const MOST_THREADS = 4;
/** How much a thread may hold, in MiB. A page's tree is garbage as soon as it is read: with little room for the young, it grows old. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/**
 * Reads files, many of them in threads.
 * @param code the folder of the code as plain JavaScript
 * @param take what becomes of what a job came to
 * @returns what `take` made of each job, in order
 */
export async function readInThreads<T>(
  files: FilesToRead,
  code: string,
  take: (read: FilesRead) => T,
): Promise<readonly T[]> {
  const jobs = jobsOf(files);
  if (files.files.length < WORTH_THREADS) return jobs.map((job) => take(readFiles(job)));
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => {
    return new Worker(path.join(code, "src/check/read-thread.js"), { resourceLimits: HEAP });
  });
  const answers = new Array<T>(jobs.length);
  let next = 0;
  const work = async (thread: Worker): Promise<void> => {
    while (next < jobs.length) {
      const index = next++;
      const job = jobs[index];
      if (job !== undefined) answers[index] = take(await readIn(thread, job));
    }
  };
  try {
    await Promise.all(threads.map(work));
    return answers;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function jobsOf({ folder, files }: FilesToRead): readonly FilesToRead[] {
  return Array.from({ length: Math.ceil(files.length / A_JOB) }, (_, index) => ({
    folder,
    files: files.slice(index * A_JOB, (index + 1) * A_JOB),
  }));
}

function readIn(thread: Worker, job: FilesToRead): Promise<FilesRead> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: ThreadAnswer): void => {
      thread.off("error", reject);
      if ("fresh" in answer) resolve(answer);
      else reject(Object.assign(new Error(answer.message), { code: answer.code }));
    };
    thread.once("message", onMessage);
    thread.once("error", reject);
    thread.postMessage(job);
  });
}
