import path from "node:path";
import { isTrusted, type Listing, sameStamp, stampOf } from "../making/inputs/scan.ts";
import { fingerprint } from "../making/memory/fingerprint.ts";
import { Manifest } from "../making/write/manifest.ts";
import { checkFacts } from "./check.ts";
import { CheckMemory, type KnownFacts, type LastCheck, type SeenFile, type SiteFacts } from "./check-memory.ts";
import { type PackedFacts, Packer } from "./packed-facts.ts";
import { readInThreads } from "./reading-threads.ts";
import type { Verdict } from "./stored-check.ts";

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
 * was read before, or cannot vouch for it yet; it is parsed where its bytes are not what they were either. Files that are
 * there and not the site's own are only what its links may lead to; of those that the build wrote none may be gone.
 * @throws the system's error where a file is gone
 */
export async function checkListed(site: ListedSite, tools: CheckTools): Promise<CheckedSite> {
  const written = new Manifest(site.folder).names;
  const names = [...site.listing.keys()];
  const own = names.filter((file) => written?.has(file) ?? true);
  const others = names.filter((file) => written?.has(file) === false);
  const gone = [...(written ?? [])].filter((file) => !site.listing.has(file) && !isThere(site.folder, file));
  const memory = tools.cache === undefined ? undefined : new CheckMemory(tools.cache, tools.reader);
  const last = memory?.last();
  const of = fingerprint([tools.judge, ...own, "", ...others, "", ...gone].join("\n"));
  const before = last?.verdict.of === of ? last.verdict : undefined;
  const reading = new SiteReading(site, tools.code, unchangedFiles(own, site.listing, last));
  const result = (verdict: Verdict, facts?: SiteFacts): CheckedSite => {
    const { seen, read } = reading;
    const remember = (): void => memory?.save({ listedAt: site.listedAt, seen, verdict }, facts);
    return { verdict, files: own.length, read, remember };
  };
  if (before !== undefined) {
    const suspects = own.filter((file) => !reading.seen.has(file));
    if (suspects.length === 0) return { ...result(before), remember: () => undefined };
    // Behind a build most hold the bytes that were judged, and then nobody asks for the facts of the whole site.
    await reading.of(suspects, (file) => last?.seen.get(file)?.bytes);
    if (reading.fresh.files.length === 0) return result(before);
  }
  const known = memory?.facts() ?? NOTHING_KNOWN;
  const parsed = new Set(reading.fresh.files.map(({ file }) => file));
  const bytesKnown = (file: string): string | undefined => known.bytes.get(file);
  const unknown = own.filter((file) => {
    const bytes = reading.seen.get(file)?.bytes;
    return bytes === undefined || (bytes !== bytesKnown(file) && !parsed.has(file));
  });
  await reading.of(unknown, bytesKnown);
  const { fresh } = reading;
  const all = gathered(own, others, [...known.packed, fresh]);
  const pages = all.files.filter(({ kind }) => kind === "page").length;
  return result({ of, pages, findings: checkFacts(all, gone) }, { known, all, fresh });
}

/** A name that begins with a dot is in no listing. */
function isThere(folder: string, file: string): boolean {
  return stampOf(path.join(folder, file)) !== undefined;
}

const NOTHING_KNOWN: KnownFacts = { packed: [], bytes: new Map() };

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

/** Files of a listed site, as they are read. */
class SiteReading {
  readonly #site: ListedSite;
  readonly #code: string;
  readonly #seen: Map<string, SeenFile>;
  #read: readonly string[] = [];
  readonly #fresh = new Packer();

  /**
   * @param code the folder of the code as plain JavaScript
   * @param unchanged the files that need no reading
   */
  constructor(site: ListedSite, code: string, unchanged: ReadonlyMap<string, SeenFile>) {
    this.#site = site;
    this.#code = code;
    this.#seen = new Map(unchanged);
  }

  /** The files whose bytes are known, those that were read included. */
  get seen(): ReadonlyMap<string, SeenFile> {
    return this.#seen;
  }

  /** The files that were read. */
  get read(): readonly string[] {
    return this.#read;
  }

  /** Facts of the files that were read and held other bytes than were known. */
  get fresh(): PackedFacts {
    return this.#fresh.packed;
  }

  /**
   * Reads files.
   * @param bytesKnown the name of the bytes that a file is not parsed again for
   */
  async of(files: readonly string[], bytesKnown: (file: string) => string | undefined): Promise<void> {
    const { folder, listing } = this.#site;
    const asked = files.map((file) => [file, bytesKnown(file)] as const);
    const jobs = await readInThreads({ folder, files: asked }, this.#code, (job) => {
      const take = this.#fresh.from(job.fresh);
      for (const facts of job.fresh.files) take(facts);
      return job.bytes;
    });
    for (const [index, bytes] of jobs.flat().entries()) {
      const file = files[index] ?? "";
      const stamp = listing.get(file);
      if (stamp !== undefined) this.#seen.set(file, { stamp, bytes });
    }
    this.#read = [...this.#read, ...files];
  }
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
