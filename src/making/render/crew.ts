import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Message } from "../../words/message.ts";
import { OWN_STEP, UNDONE } from "../../words/own-running.ts";
import { WordedError } from "../../words/worded-error.ts";
import { OwnCodeError } from "../code/own-code-error.ts";
import { Cell } from "../running/cell.ts";
import { alsoWatch } from "../running/guard.ts";
import { runningIn } from "../running/underway.ts";
import { type Answer, type Failure, type Job, RAN_DRY } from "./worker.ts";

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
  /** What is done while nobody waits for it. */
  #meanwhile: Promise<void> | undefined;

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

  /** Gives the same job to every thread, if there are any, and waits for none: what is asked for next comes after it. */
  meanwhile(job: Job): void {
    if (this.#workers.length === 0) return;
    this.#meanwhile = this.everybody(job);
    // Whoever asks next is told; nobody may.
    this.#meanwhile.catch(() => undefined);
  }

  /** Gives the same job to every thread. */
  async everybody(job: Job): Promise<void> {
    if (this.#meanwhile !== undefined) await this.#meanwhile;
    if (this.#workers.length === 0) await here(job);
    await Promise.all(this.#workers.map((worker) => worker.do(job)));
  }

  /** Does all jobs and gives their answers in order; `made(index)` makes a job when a thread is free for it. */
  async all(count: number, made: (index: number, worker: number) => Job): Promise<readonly Answer[]> {
    if (this.#meanwhile !== undefined) await this.#meanwhile;
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

function failure(answer: Failure): Error {
  const { problems, message } = answer;
  return problems === undefined ? new JobError(message, answer) : new OwnCodeError(problems, message);
}

/**
 * How much a thread may hold, in MiB. A batch needs a third of it; without a bound, garbage piles up to gigabytes on a
 * machine that has them.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** One worker thread, one job at a time. */
class Member {
  readonly #thread: Worker;
  readonly #cell = new Cell();

  /** @param file the worker's code */
  constructor(file: string) {
    this.#thread = new Worker(file, { resourceLimits: HEAP, workerData: this.#cell.buffer });
    // One that has nothing to do keeps no process alive, which would hide that the main thread waits in vain.
    this.#thread.unref();
    alsoWatch(this.#cell);
  }

  do(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#thread.unref();
        this.#thread.off("message", onMessage);
        this.#thread.off("error", onError);
        this.#thread.off("exit", onExit);
      };
      const onMessage = (answer: Answer): void => {
        settle();
        if (answer.kind === "failed") reject(failure(answer));
        else resolve(answer);
      };
      const onError = (error: Error): void => {
        settle();
        reject(new JobError(error.stack ?? error.message));
      };
      // In the middle of a job: it waits for what never comes, or its thread was ended.
      const onExit = (code: number): void => {
        settle();
        const what = runningIn(this.#cell) ?? OWN_STEP.pages;
        reject(new WordedError(code === RAN_DRY ? UNDONE.neverEnds({ what }) : UNDONE.exited({ what })));
      };
      this.#thread.ref();
      this.#thread.on("message", onMessage);
      this.#thread.on("error", onError);
      this.#thread.on("exit", onExit);
      this.#thread.postMessage(job);
    });
  }

  async dismiss(): Promise<void> {
    this.#thread.ref();
    await this.#thread.terminate();
  }
}
