/** More than what runs is named by. */
const BYTES = 4096;

/** What a thread runs at the moment, in memory that other threads can read while it is busy. */
export class Cell {
  readonly buffer: SharedArrayBuffer;
  readonly #numbers: Int32Array;
  readonly #text: Uint8Array;

  /** @param buffer of the cell that another thread made */
  constructor(buffer = new SharedArrayBuffer(8 + BYTES)) {
    this.buffer = buffer;
    this.#numbers = new Int32Array(buffer, 0, 2);
    this.#text = new Uint8Array(buffer, 8);
  }

  /** Notes what runs from now on, as UTF-8; nothing where it is empty. */
  write(text: Uint8Array): void {
    const length = Math.min(text.length, BYTES);
    this.#text.set(text.subarray(0, length));
    Atomics.store(this.#numbers, 1, length);
    Atomics.add(this.#numbers, 0, 1);
  }

  /** What runs, and how often that changed. */
  read(): { readonly text: string; readonly changes: number } {
    const changes = Atomics.load(this.#numbers, 0);
    const length = Atomics.load(this.#numbers, 1);
    return { text: Buffer.from(this.#text.slice(0, length)).toString("utf8"), changes };
  }
}
