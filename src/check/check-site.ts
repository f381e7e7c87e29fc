import { isTrusted, type Listing, sameStamp } from "../making/inputs/scan.ts";
import { fingerprint } from "../making/memory/fingerprint.ts";
import { Manifest } from "../making/write/manifest.ts";
import { checkFacts } from "./check.ts";
import {
  CheckMemory,
  type KnownFacts,
  type LastCheck,
  type SeenFile,
  type SiteFacts,
  type Verdict,
} from "./check-memory.ts";
import { type PackedFacts, Packer } from "./packed-facts.ts";
import { readInThreads } from "./reading-threads.ts";

/** What checking a site needs besides its files. */
export interface CheckTools {
  /** The folder of the code as plain JavaScript. */
  readonly code: string;
  /** The name of the code that reads files. */
  readonly reader: string;
  /** The name of the code that judges a site by what was read. */
  readonly judge: string;
  /** The digest's cache; absent where the site is read outside of a digest. */
  readonly cache: string | undefined;
}

/** A site's files as they were listed. */
export interface ListedSite {
  readonly folder: string;
  readonly listing: Listing;
  /** When the listing began, epoch milliseconds. */
  readonly listedAt: number;
}

/** What a check came to. */
export interface CheckedSite {
  readonly verdict: Verdict;
  /** How many files are the site's own, and so checked. */
  readonly files: number;
  /** The files that were read: all others are as an earlier check read them. */
  readonly read: readonly string[];
  /** Remembers it for the next check. */
  readonly remember: () => void;
}

/**
 * Checks a listed site. A file is read where its size, or the time of its content or of itself, is not what it was when it
 * was read before; it is parsed where its bytes are not either. Files that are there and not the site's own are only what
 * its links may lead to.
 * @throws the system's error where a file is gone
 */
export async function checkListed(site: ListedSite, tools: CheckTools): Promise<CheckedSite> {
  const written = new Manifest(site.folder).names;
  const names = [...site.listing.keys()];
  const own = names.filter((file) => written?.has(file) ?? true);
  const others = names.filter((file) => written?.has(file) === false);
  const memory = tools.cache === undefined ? undefined : new CheckMemory(tools.cache, tools.reader);
  const last = memory?.last();
  const of = fingerprint([tools.judge, ...own, "", ...others].join("\n"));
  const before = last?.verdict.of === of ? last.verdict : undefined;
  const unchanged = unchangedFiles(own, site.listing, last);
  if (before !== undefined && unchanged.size === own.length) {
    return { verdict: before, files: own.length, read: [], remember: () => undefined };
  }
  const known = memory?.facts() ?? { packed: [], bytes: new Map() };
  const { read, seen, fresh } = await readChanged(site, { own, unchanged, known }, tools.code);
  const result = (verdict: Verdict, facts?: SiteFacts): CheckedSite => {
    const remember = (): void => memory?.save({ listedAt: site.listedAt, seen, verdict }, known, facts);
    return { verdict, files: own.length, read, remember };
  };
  if (before !== undefined && fresh.files.length === 0 && isAsJudged(own, seen, last)) return result(before);
  const all = gathered(own, others, [...known.packed, fresh]);
  const pages = all.files.filter(({ kind }) => kind === "page").length;
  return result({ of, pages, findings: checkFacts(all) }, { all, fresh });
}

/** The files that are as they were when the last check listed them, and had been so for long enough to tell. */
function unchangedFiles(
  own: readonly string[],
  listing: Listing,
  last: LastCheck | undefined,
): ReadonlyMap<string, SeenFile> {
  const unchanged = new Map<string, SeenFile>();
  if (last === undefined) return unchanged;
  for (const file of own) {
    const seen = last.seen.get(file);
    if (seen === undefined || !sameStamp(listing.get(file), seen.stamp)) continue;
    if (isTrusted(seen.stamp, last.listedAt)) unchanged.set(file, seen);
  }
  return unchanged;
}

/**
 * Whether files hold the bytes that the last check judged. That their facts are known does not say so: a check that was cut
 * off may have remembered facts and no verdict.
 */
function isAsJudged(own: readonly string[], seen: ReadonlyMap<string, SeenFile>, last: LastCheck | undefined): boolean {
  return own.every((file) => seen.get(file)?.bytes === last?.seen.get(file)?.bytes);
}

/** What is known of a site's own files before any of them is read. */
interface Expected {
  readonly own: readonly string[];
  readonly unchanged: ReadonlyMap<string, SeenFile>;
  readonly known: KnownFacts;
}

/** What reading came to. */
interface ChangedFiles {
  readonly read: readonly string[];
  /** All own files. */
  readonly seen: ReadonlyMap<string, SeenFile>;
  /** Facts of those that were read and hold other bytes than those of which facts are known. */
  readonly fresh: PackedFacts;
}

/** Reads the files that changed, and those of which no facts are known. */
async function readChanged(
  { folder, listing }: ListedSite,
  { own, unchanged, known }: Expected,
  code: string,
): Promise<ChangedFiles> {
  const bytesOf = (file: string): string | undefined => known.bytes.get(file);
  const read = own.filter((file) => bytesOf(file) === undefined || bytesOf(file) !== unchanged.get(file)?.bytes);
  const fresh = new Packer();
  const files = read.map((file) => [file, bytesOf(file)] as const);
  const jobs = await readInThreads({ folder, files }, code, (job) => {
    const take = fresh.from(job.fresh);
    for (const facts of job.fresh.files) take(facts);
    return job.bytes;
  });
  const seen = new Map(unchanged);
  for (const [index, bytes] of jobs.flat().entries()) {
    const file = read[index] ?? "";
    const stamp = listing.get(file);
    if (stamp !== undefined) seen.set(file, { stamp, bytes });
  }
  return { read, seen, fresh: fresh.packed };
}

/**
 * The facts of all files of a folder, in their order, whatever is known of them.
 * @param known of a file that is in several of them the last counts
 */
function gathered(own: readonly string[], others: readonly string[], known: readonly PackedFacts[]): PackedFacts {
  const packer = new Packer();
  const takes = new Map<string, () => void>();
  for (const packed of known) {
    const take = packer.from(packed);
    for (const facts of packed.files) takes.set(facts.file, () => take(facts));
  }
  for (const file of own) takes.get(file)?.();
  for (const file of others) packer.add({ kind: "other", file, findings: [], references: [], weight: 0 });
  return packer.packed;
}
