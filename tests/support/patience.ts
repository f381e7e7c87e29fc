import { setTimeout as pause } from "node:timers/promises";

/**
 * How long a test waits for what must come, in milliseconds: ten minutes. It is there to end what hangs; nothing that
 * is merely slow, on whatever machine, may reach it.
 */
export const PATIENCE_MS = 10 * 60_000;

/** How long a whole test or hook may take: it may wait for several things, each with {@link PATIENCE_MS}. */
export const TEST_LIMIT_MS = 3 * PATIENCE_MS;

const STEP_MS = 50;

/**
 * Waits until something holds, asking again and again. The number of questions is bounded, not the time.
 * @param what is waited for, as the error says it
 * @throws {Error} after {@link PATIENCE_MS} at least
 */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < PATIENCE_MS / STEP_MS; asked++) {
    if (await holds()) return;
    await pause(STEP_MS);
  }
  throw new Error(`waited in vain until ${what}`);
}
