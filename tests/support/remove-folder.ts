import { rmSync } from "node:fs";

/** How often is tried, and how long is waited between, in milliseconds. */
const TRIES = 50;
const PAUSE_MS = 20;

/**
 * Removes a folder into which a process that was ended may still write, such as the builder of a preview. Each try begins
 * at the folder itself: Node's own retries try again only the folder that is not empty, and see nothing that came into it.
 */
export function removeFolder(folder: string): void {
  for (let left = TRIES; ; left--) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
