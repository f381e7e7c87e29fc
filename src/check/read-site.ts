import { Manifest } from "../making/write/manifest.ts";
import { CheckMemory, type ReadFacts } from "./check-memory.ts";
import type { Facts } from "./facts.ts";
import { SharedReferences, unpackFacts } from "./packed-facts.ts";
import { readInThreads } from "./reading-threads.ts";

/** What reading a site needs besides its files. */
export interface ReadingTools {
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
  /** The name of the code that reads files. */
  readonly reader: string;
  /** The digest's cache; absent where the site is read outside of a digest. */
  readonly cache: string | undefined;
}

/** A site as the check knows it. */
export interface ReadSite {
  readonly facts: readonly Facts[];
  /** How many files are the site's own, and so checked. */
  readonly checked: number;
}

/**
 * Reads a site's files. Those that are there and not the site's own are only what its links may lead to.
 * @param names of all files in the folder
 */
export async function readSite(
  folder: string,
  names: readonly string[],
  { code, reader, cache }: ReadingTools,
): Promise<ReadSite> {
  const listed = new Manifest(folder).names;
  const isOwn = (file: string): boolean => listed?.has(file) ?? true;
  const own = names.filter(isOwn);
  const memory = cache === undefined ? undefined : new CheckMemory(cache, reader);
  const files = own.map((file) => [file, memory?.files.get(file)?.hash] as const);
  const shared = new SharedReferences();
  const fresh = new Map<string, Facts>();
  const hashes = await readInThreads({ folder, files }, code, (read) => {
    for (const facts of unpackFacts(read.fresh, shared)) fresh.set(facts.file, facts);
    return read.hashes;
  });
  const hashOf = hashes.flat();
  const read = own.flatMap((file, index): readonly ReadFacts[] => {
    const hash = hashOf[index];
    const facts = fresh.get(file) ?? memory?.files.get(file)?.facts;
    return hash === undefined || facts === undefined ? [] : [{ hash, facts }];
  });
  if (fresh.size > 0 || memory?.files.size !== read.length) memory?.save(read);
  const others = names
    .filter((file) => !isOwn(file))
    .map((file): Facts => ({ kind: "other", file, findings: [], references: [], weight: 0 }));
  return { facts: [...read.map(({ facts }) => facts), ...others], checked: own.length };
}
