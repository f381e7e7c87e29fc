import type { Message } from "../../words/message.ts";
import { changedSince, type Watched } from "../eleventy/watched.ts";
import { FolderWatch } from "./folder-watch.ts";

/**
 * Watches what Eleventy's configuration asks for, which may differ after each build. Which files that are is known only
 * when it is loaded, so what changed since then is told first.
 */
export class FurtherWatch {
  readonly #changed: (file: string) => void;
  readonly #trouble: (problem: Message) => void;
  #watch: FolderWatch | undefined;
  #paths = "";

  constructor(changed: (file: string) => void, trouble: (problem: Message) => void) {
    this.#changed = changed;
    this.#trouble = trouble;
  }

  watch(watched: Watched): void {
    const { places } = watched;
    const wanted = places.join("\n");
    if (wanted === this.#paths) return;
    this.#watch?.close();
    this.#paths = wanted;
    if (places.length === 0) {
      this.#watch = undefined;
      return;
    }
    this.#watch = new FolderWatch(places, this.#changed, this.#trouble);
    for (const file of changedSince(watched)) this.#changed(file);
  }
}
