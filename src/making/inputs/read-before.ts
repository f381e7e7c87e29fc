import { isDeepStrictEqual } from "node:util";
import type { DataReading } from "../../content/data-files.ts";
import type { ResolvedBefore } from "../../content/resolve.ts";

/*
 * What the preview's builder read for its last build. What is the same again is given as the same objects, by which later
 * steps know what they need not do again. A command that builds once has nothing of it.
 */

let last: DataReading | undefined;
const resolved = new WeakMap<DataReading, ResolvedBefore>();

/** The data files as they were read for the last build, where they say the same. */
export function asReadBefore(reading: DataReading): DataReading {
  if (last === undefined || !isDeepStrictEqual(last, reading)) last = reading;
  return last;
}

/** What articles were resolved to by these data files; to be filled by those who resolve them. */
export function resolvedBefore(reading: DataReading): ResolvedBefore {
  const before = resolved.get(reading) ?? { articles: new WeakMap(), tags: new Map() };
  resolved.set(reading, before);
  return before;
}
