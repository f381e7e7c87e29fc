import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Message } from "../../words/message.ts";
import type { Answer, Failure, Job } from "./worker.ts";

/** Thrown when a job failed: a fault of the code or the machine, not of the content. */
export class JobError extends Error {
  /** Of a fault of the disk, such as `ENOSPC`. */
  readonly code: string | undefined;
  /** What it says to an editor, where it is of ours. */
  readonly words: Message | undefined;

  constructor(message: string, { code, words }: Pick<Failure, "code" | "words"> = {}) {
    super(message);
    this.code = code;
    this.words = words;
  }
}

/** Hands jobs to worker threads, each to the first that is free; without threads, does them here. */
export class Crew {
  readonly #workers: readonly Member[];

  /**
   * @param size number of threads; 0 does every job in this thread
   * @param code the folder of the code as plain JavaScript
   */
  constructor(size: number, code: string) {
    const worker = path.join(code, "src/making/render/worker-thread.js");
    this.#workers = Array.from({ length: size }, () => new Member(worker));
  }

  /** How many jobs run at once. */
  get size(): number {
    return Math.max(1, this.#workers.length);
  }

  /** Gives the same job to every thread. */
  async everybody(job: Job): Promise<void> {
    if (this.#workers.length === 0) await here(job);
    await Promise.all(this.#workers.map((worker) => worker.do(job)));
  }

  /** Does all jobs and gives their answers in order; `made(index)` makes a job when a thread is free for it. */
  async all(count: number, made: (index: number, worker: number) => Job): Promise<readonly Answer[]> {
    const answers = new Array<Answer>(count);
    let next = 0;
    const work = async (worker: Member | undefined, number: number): Promise<void> => {
      while (next < count) {
        const index = next++;
        const job = made(index, number);
        answers[index] = worker === undefined ? await here(job) : await worker.do(job);
      }
    };
    if (this.#workers.length === 0) await work(undefined, 0);
    else await Promise.all(this.#workers.map((worker, number) => work(worker, number)));
    return answers;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.dismiss()));
  }
}

async function here(job: Job): Promise<Answer> {
  const { doJob } = await import("./worker.ts");
  return doJob(job);
}

/**
 * How much a thread may hold, in MiB. A batch needs a third of it; without a bound, garbage piles up to gigabytes on a
 * machine that has them.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** One worker thread, one job at a time. */
class Member {
  readonly #thread: Worker;

  /** @param file the worker's code */
  constructor(file: string) {
    this.#thread = new Worker(file, { resourceLimits: HEAP });
  }

  do(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#thread.off("message", onMessage);
        this.#thread.off("error", onError);
      };
      const onMessage = (answer: Answer): void => {
        settle();
        if (answer.kind === "failed") reject(new JobError(answer.message, answer));
        else resolve(answer);
      };
      const onError = (error: Error): void => {
        settle();
        reject(new JobError(error.stack ?? error.message));
      };
      this.#thread.on("message", onMessage);
      this.#thread.on("error", onError);
      this.#thread.postMessage(job);
    });
  }

  async dismiss(): Promise<void> {
    await this.#thread.terminate();
  }
}
