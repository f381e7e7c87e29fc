import type { WriteStream } from "node:tty";
import { BUILDING } from "../words/build.ts";
import { type Language, type Message, spoken } from "../words/message.ts";

const SLOW_MS = 1500;
const STEP_MS = 100;

/** Tells how far a build is: on a terminal one line that is rewritten, elsewhere a plain line for each slow stage. */
export class Progress {
  readonly #out: Pick<WriteStream, "write" | "isTTY">;
  readonly #language: Language;
  readonly #now: () => number;
  #stage: Message = BUILDING.reading;
  #since = 0;
  #shownAt = 0;
  /** Whether a line of this stage was written. */
  #said = false;
  /** Whether the terminal's line holds a text, of this stage or of one before. */
  #filled = false;

  /** @param now milliseconds of any clock that does not go back */
  constructor(
    out: Pick<WriteStream, "write" | "isTTY">,
    language: Language,
    now: () => number = () => performance.now(),
  ) {
    this.#out = out;
    this.#language = language;
    this.#now = now;
  }

  /** A stage begins. */
  stage(stage: Message): void {
    this.#stage = stage;
    this.#since = this.#now();
    this.#said = false;
  }

  /** How many of how many are done. */
  step(done: number, of: number): void {
    const now = this.#now();
    const elapsed = now - this.#since;
    if (elapsed < SLOW_MS && done < of) return;
    const rate = Math.round(done / Math.max(0.001, elapsed / 1000));
    const text = spoken(BUILDING.step({ stage: this.#stage, done, of, rate }), this.#language);
    if (this.#out.isTTY) {
      if (now - this.#shownAt < STEP_MS && done < of) return;
      this.#out.write(`\r\u001B[K${text}`);
      this.#shownAt = now;
      this.#filled = true;
    } else if (!this.#said && elapsed >= SLOW_MS) {
      this.#out.write(`${text}\n`);
      this.#said = true;
    }
  }

  /** Leaves the terminal's line clean. */
  end(): void {
    if (this.#filled) this.#out.write("\r\u001B[K");
    this.#filled = false;
  }
}
