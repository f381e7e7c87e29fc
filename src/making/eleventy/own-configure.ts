import { pathToFileURL } from "node:url";
import { OWN_CODE } from "../../words/own-code.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { OwnConfigurationError } from "../code/own-fault.ts";
import { runOwn } from "../code/run-own.ts";
import { nameCallbacks } from "./own-callbacks.ts";

/** A digest's own configuration of Eleventy, bundled. Plain data: it is sent to worker threads. */
export interface OwnConfigure {
  /** The module that it was bundled into. */
  readonly file: string;
  /** What it is in messages. */
  readonly shown: string;
}

/** Adds what a digest wants to ours. Asked by a probe too, which is no configuration. */
type Configure = (config: object) => unknown;

/**
 * Loads a digest's own configuration.
 * @throws {Error} where its module throws, or is not one function that adds something
 */
export async function loadOwnConfigure({ file, shown }: OwnConfigure): Promise<Configure> {
  // Errors name the line of what an editor wrote.
  process.setSourceMapsEnabled(true);
  const { configure, config }: { readonly configure: unknown; readonly config: unknown } = await runOwn(
    { what: OWN_STEP.loading({ file: shown }), file: shown },
    () => import(pathToFileURL(file).href),
  );
  if (typeof configure !== "function") throw new OwnConfigurationError(shown, OWN_CODE.noFunction);
  if (config !== undefined) throw new OwnConfigurationError(shown, OWN_CODE.exportsConfig);
  return (given) => {
    // A probe is asked nothing before the configuration itself asks it.
    if ("addTransform" in given) nameCallbacks(given, shown);
    const returned: unknown = runOwn({ what: OWN_STEP.configuring({ file: shown }), file: shown }, () =>
      configure(given),
    );
    return returned instanceof Promise ? returned.then((value) => settled(value, shown)) : settled(returned, shown);
  };
}

/** @throws {OwnConfigurationError} where settings were returned */
function settled(returned: unknown, shown: string): void {
  const [field] = typeof returned === "object" && returned !== null ? Object.keys(returned) : [];
  if (field !== undefined) throw new OwnConfigurationError(shown, OWN_CODE.returns({ field }));
}
