import type { Message } from "../../words/message.ts";

/** Told what is being done, as often as one likes. */
export type Report = (doing: Message) => void;

/** Shown no sooner, and no more often, in milliseconds. */
const PATIENCE = 2000;

/**
 * Shows what is being done to whoever waits: a line now and then, and none where all is done at once.
 * @param show gets what is shown
 * @param now the clock, in milliseconds
 */
export function progress(show: Report, now: () => number = Date.now): Report {
  let last = now();
  return (doing) => {
    const time = now();
    if (time - last < PATIENCE) return;
    last = time;
    show(doing);
  };
}
