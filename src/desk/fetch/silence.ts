/** How often it is said that nothing comes, in milliseconds. */
const WAITING_MS = 2000;

/** Why a fetch was ended. */
export type Ended = "silent" | "endless";

/** Aborts a fetch of which nothing comes for a time, or that does not end. */
export class Silence {
  readonly #controller = new AbortController();
  readonly #limits: { readonly silenceMs: number; readonly totalMs?: number | undefined };
  readonly #waiting: ReturnType<typeof setInterval>;
  readonly #whole: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout>;
  #ended: Ended | undefined;

  constructor(limits: { readonly silenceMs: number; readonly totalMs?: number | undefined }, waiting: () => void) {
    this.#limits = limits;
    this.#waiting = setInterval(waiting, WAITING_MS);
    this.#whole = limits.totalMs === undefined ? undefined : setTimeout(() => this.#end("endless"), limits.totalMs);
    this.#timer = this.#wait();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why it was aborted; undefined where it was not. */
  get ended(): Ended | undefined {
    return this.#ended;
  }

  /** Something came. */
  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#whole);
    clearInterval(this.#waiting);
  }

  #wait(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#end("silent"), this.#limits.silenceMs);
  }

  #end(why: Ended): void {
    this.#ended ??= why;
    this.#controller.abort();
  }
}
