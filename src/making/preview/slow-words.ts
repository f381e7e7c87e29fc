import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { Message } from "../../words/message.ts";

/**
 * The builder's descriptor to which a thread of it writes what takes long, a message a line: its main thread, which
 * alone can send messages, is then busy.
 */
export const SLOW_WORDS = 4;

/** Hands on what a builder says at {@link SLOW_WORDS}. */
export function hearSlowWords(builder: ChildProcess, hear: (message: Message) => void): void {
  const stream = builder.stdio[SLOW_WORDS];
  if (!(stream instanceof Readable)) return;
  stream.on("error", () => undefined);
  createInterface(stream).on("line", (line) => {
    const message: Message = JSON.parse(line);
    hear(message);
  });
}
