import { setImmediate as nextTurn } from "node:timers/promises";
import type { MadeLater } from "../made-later.ts";

/** Thrown in work that is broken off, since a build is to begin. */
class PausedError extends Error {}

/** For so long the work goes on before it looks whether a build is asked for, in milliseconds. */
const STEP_MS = 10;

/** So many of the files that were asked for are made together. */
const TOGETHER = 10;

/** What a build has left. */
type Left = Pick<MadeLater, "makes" | "make" | "settle">;

/** Told what becomes of what was asked for. */
interface BackgroundTold {
  /** Nothing more will be done for this file. */
  readonly made: (file: string) => void;
  readonly failed: (error: unknown) => void;
  /** Somebody altered the site: another build is to mend it. */
  readonly altered: () => void;
}

/**
 * Makes search and share pictures between builds, what is asked for first. A build never waits for it: work that takes
 * long is broken off and begun again after the build.
 */
export class Background {
  readonly #told: BackgroundTold;
  readonly #wanted = new Set<string>();
  #later: Left | undefined;
  #isSettled = true;
  #isAltered = false;
  #isPaused = true;
  #since = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(told: BackgroundTold) {
    this.#told = told;
  }

  /** Whether a build of this process has left something, and its site is as it wrote it. */
  get hasSome(): boolean {
    return this.#later !== undefined && !this.#isAltered;
  }

  /** Takes what a build has left, in the place of what an earlier one had. */
  take(later: Left): void {
    this.#later = later;
    this.#isSettled = false;
  }

  /** Asks for a file, below the site's folder. */
  want(file: string): void {
    this.#wanted.add(file);
    if (!this.#isPaused) this.goOn();
  }

  /** Works until all is made. */
  goOn(): void {
    this.#isPaused = false;
    this.#running = this.#running.then(() => this.#work());
  }

  /** Breaks the work off. */
  async pause(): Promise<void> {
    this.#isPaused = true;
    await this.#running;
  }

  async #work(): Promise<void> {
    while (!this.#isPaused && (this.#wanted.size > 0 || !this.#isSettled)) {
      try {
        await this.#step();
      } catch (error) {
        if (!(error instanceof PausedError)) this.#told.failed(error);
      }
    }
  }

  async #step(): Promise<void> {
    const later = this.#later;
    const files = this.#wantedOf(later).slice(0, TOGETHER);
    if (files.length > 0) {
      try {
        await later?.make(files);
      } finally {
        this.#answer(files);
      }
    } else if (later !== undefined && !this.#isSettled) {
      this.#since = performance.now();
      this.#isSettled = true;
      try {
        const wasAltered = this.#isAltered;
        this.#isAltered = !(await later.settle(() => this.#turn()));
        // What is altered again as soon as it is mended would have it built without an end.
        if (this.#isAltered && !wasAltered) this.#told.altered();
      } catch (error) {
        // What failed fails again: it is tried after the next build.
        this.#isSettled = !(error instanceof PausedError);
        throw error;
      }
    } else {
      this.#answer([...this.#wanted]);
    }
  }

  /** The wanted files that are made by what a build left. Where it cannot say which, nobody waits any longer. */
  #wantedOf(later: Left | undefined): readonly string[] {
    const wanted = [...this.#wanted];
    try {
      return wanted.filter((file) => later?.makes(file));
    } catch (error) {
      this.#answer(wanted);
      throw error;
    }
  }

  #answer(files: readonly string[]): void {
    for (const file of files) {
      this.#wanted.delete(file);
      this.#told.made(file);
    }
  }

  #turn(): Promise<void> | undefined {
    return performance.now() - this.#since < STEP_MS ? undefined : this.#letBuildsIn();
  }

  async #letBuildsIn(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
    if (this.#isPaused) throw new PausedError();
  }
}
