import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect } from "vitest";
import { type CheckedSite, type CheckTools, checkListed } from "../../src/check/check-site.ts";
import { formatFinding } from "../../src/check/finding.ts";
import { compiledCode } from "../../src/making/code/compiled-code.ts";
import { type Listing, listFiles, type Stamp, stampOf } from "../../src/making/inputs/scan.ts";
import { HOME } from "../support/run-build.ts";
import { GOOD } from "./good-site.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** When a site is listed: so long after all files were written that their times vouch for them. */
export const AT_REST = Date.UTC(2100, 0);
/** When a site is listed: before any file was written, so that no time vouches for one. */
export const AT_ONCE = 0;

/** A site in a folder, with a cache beside it. */
export class Site {
  readonly #root = mkdtempSync(path.join(tmpdir(), "gozide-check-memory-"));
  readonly folder = path.join(this.#root, "site");
  readonly cache = path.join(this.#root, "cache");
  /** What is listed of files that were altered within a tick of the file system's clock. */
  readonly #stamps = new Map<string, Stamp>();
  #checkedAt = AT_REST;

  constructor() {
    folders.push(this.#root);
    for (const [file, text] of GOOD) this.write(file, text);
  }

  /** The files of what is remembered, with what tells each from another that is written in its place. */
  get remembered(): ReadonlyMap<string, number> {
    const folder = path.join(this.cache, "check");
    return new Map(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).ino]));
  }

  memory(name: string): string {
    return path.join(this.cache, "check", name);
  }

  place(file: string): string {
    return path.join(this.folder, file);
  }

  /** Writes a file; never within the same tick of the clock as before, as a hand would not. */
  write(file: string, text: string): void {
    const before = stampOf(this.place(file));
    mkdirSync(path.dirname(this.place(file)), { recursive: true });
    do writeFileSync(this.place(file), text);
    while (before !== undefined && stampOf(this.place(file))?.[2] === before[2]);
    this.#stamps.delete(file);
  }

  /** Writes a file so soon after it was listed that its stamp stays, where it was listed so soon after it was written. */
  writeWithinTick(file: string, text: string): void {
    const stamp = this.#checkedAt === AT_ONCE ? this.list().get(file) : undefined;
    this.write(file, text);
    if (stamp !== undefined) this.#stamps.set(file, stamp);
  }

  /** Writes what a file holds once more. */
  rewrite(file: string): void {
    if (existsSync(this.place(file))) this.write(file, this.read(file));
  }

  read(file: string): string {
    return readFileSync(this.place(file), "utf8");
  }

  list(): Listing {
    return new Map([...listFiles(this.folder)].map(([file, stamp]) => [file, this.#stamps.get(file) ?? stamp]));
  }

  /** Writes files enough that one of them is few. */
  writeMore(): void {
    for (let number = 0; number < 100; number++) this.write(`more/${number}.txt`, `${number}`);
  }

  /**
   * What a check finds.
   * @param listedAt epoch milliseconds
   */
  async check(
    cache: string | undefined,
    code: Partial<Pick<CheckTools, "reader" | "judge">> = {},
    listedAt = AT_ONCE,
  ): Promise<CheckedSite> {
    const { folder } = await compiledCode(HOME);
    const tools = { code: folder, reader: "reader", judge: "judge", ...code, cache };
    const checked = await checkListed({ folder: this.folder, listing: this.list(), listedAt }, tools);
    checked.remember();
    if (cache !== undefined) this.#checkedAt = listedAt;
    return checked;
  }

  /** What a check that remembers finds, which is what one finds that does not. */
  async agreed(listedAt?: number): Promise<readonly string[]> {
    const remembered = found(await this.check(this.cache, {}, listedAt));
    expect(remembered).toEqual(found(await this.check(undefined)));
    return remembered;
  }
}

/** What a check found, as lines. */
export function found({ verdict }: CheckedSite): readonly string[] {
  return verdict.findings.map((finding) => formatFinding(finding, "en"));
}
