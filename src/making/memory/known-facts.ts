import path from "node:path";
import { isTrusted, type Listing, type Stamp, sameStamp } from "../inputs/scan.ts";
import { readSealed, writeSealed } from "./seal.ts";
import { has, isObject, isStamp, isText, listOf, tupleOf } from "./shapes.ts";

/** By what files are looked at. */
export interface Looking {
  /** Where what is known is kept from build to build. */
  readonly folder: string;
  /** The files, by full path. */
  readonly listing: Listing;
  /** When they were listed, epoch milliseconds. */
  readonly listedAt: number;
  /** Names the code that looks at them, and all else that facts follow from. */
  readonly by: string;
}

/** Another one is another file: it is not read, and written anew. */
const FORMAT = 1;

/**
 * What is known of files, by full path: looked up for those that are new or changed since the last build, remembered of
 * the others. Faults are not remembered.
 * @param memory the name of the file in which it is kept
 * @param look gives what it finds of each file to `found`
 */
export async function knownFacts<Facts extends object, Fault extends { readonly fault: unknown }>(
  memory: string,
  { folder, listing, listedAt, by }: Looking,
  look: (files: readonly string[], found: (file: string, facts: Facts | Fault) => void) => Promise<void>,
): Promise<ReadonlyMap<string, Facts | Fault>> {
  if (listing.size === 0) return new Map();
  const file = path.join(folder, memory);
  const before = remembered<Facts>(file, by);
  const known = new Map<string, Facts | Fault>();
  const unknown: string[] = [];
  for (const [name, stamp] of listing) {
    const facts = before.get(name);
    if (facts !== undefined && sameStamp(facts[1], stamp)) known.set(name, facts[2]);
    else unknown.push(name);
  }
  if (unknown.length === 0) return known;
  await look(unknown, (name, facts) => known.set(name, facts));
  // One that changed a moment ago may change again within the clock's grain, and is looked at once more.
  const lasting = [...listing].flatMap(([name, stamp]): readonly Stored<Facts>[] => {
    const facts = known.get(name);
    return facts === undefined || "fault" in facts || !isTrusted(stamp, listedAt) ? [] : [[name, stamp, facts]];
  });
  writeSealed(file, FORMAT, { by, files: lasting });
  return known;
}

type Stored<Facts> = readonly [file: string, stamp: Stamp, facts: Facts];

function remembered<Facts>(file: string, by: string): ReadonlyMap<string, Stored<Facts>> {
  const stored = readSealed(file, FORMAT);
  return stored !== undefined && isStored<Facts>(stored) && stored.by === by
    ? new Map(stored.files.map((facts) => [facts[0], facts]))
    : new Map();
}

/** It was written by the code of the same name, so the facts themselves need no look. */
function isStored<Facts>(value: object): value is { readonly by: string; readonly files: readonly Stored<Facts>[] } {
  return has(value, "by", isText) && has(value, "files", listOf(tupleOf(isText, isStamp, isObject)));
}
