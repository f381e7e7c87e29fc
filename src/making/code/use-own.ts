import process from "node:process";
import { pathToFileURL } from "node:url";

/** By this the slots of `_includes/shell.ts` find a digest's own components. */
const OWN = Symbol.for("gozide.own-components");

/**
 * Puts a digest's own components in the place of ours, in this thread, until it is called again.
 * @param file the module that they were bundled into; without it, all are ours
 */
export async function useOwnComponents(file: string | undefined): Promise<void> {
  // Errors name the line of what an editor wrote.
  if (file !== undefined) process.setSourceMapsEnabled(true);
  const own: unknown = file === undefined ? undefined : (await import(pathToFileURL(file).href)).default;
  Reflect.set(globalThis, OWN, own);
}
