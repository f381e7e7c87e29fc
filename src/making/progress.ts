import type { WriteStream } from "node:tty";

const SLOW_MS = 1500;
const STEP_MS = 100;

/** Tells how far a build is: on a terminal one line that is rewritten, elsewhere a plain line for each slow stage. */
export class Progress {
  readonly #out: Pick<WriteStream, "write" | "isTTY">;
  readonly #now: () => number;
  #stage = "";
  #since = 0;
  #shownAt = 0;
  #said = false;

  /** @param now milliseconds of any clock that does not go back */
  constructor(out: Pick<WriteStream, "write" | "isTTY">, now: () => number = () => performance.now()) {
    this.#out = out;
    this.#now = now;
  }

  /** A stage begins. */
  stage(name: string): void {
    this.#stage = name;
    this.#since = this.#now();
    this.#said = false;
  }

  /** How many of how many are done. */
  step(done: number, of: number): void {
    const now = this.#now();
    const elapsed = now - this.#since;
    if (elapsed < SLOW_MS && done < of) return;
    const rate = Math.round(done / Math.max(0.001, elapsed / 1000));
    const text = `${this.#stage}: ${done} of ${of} (${rate} a second)`;
    if (this.#out.isTTY) {
      if (now - this.#shownAt < STEP_MS && done < of) return;
      this.#out.write(`\r\u001B[K${text}`);
      this.#shownAt = now;
      this.#said = true;
    } else if (!this.#said && elapsed >= SLOW_MS) {
      this.#out.write(`${text}\n`);
      this.#said = true;
    }
  }

  /** Leaves the terminal's line clean. */
  end(): void {
    if (this.#said && this.#out.isTTY) this.#out.write("\r\u001B[K");
  }
}
