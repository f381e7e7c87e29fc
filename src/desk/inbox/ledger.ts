import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Problem } from "../../content/problem.ts";
import { grouped } from "../../digest/grouped.ts";
import { makeFolder } from "../../making/memory/make-folder.ts";
import { parsed } from "../../making/memory/seal.ts";
import { INBOX } from "../../words/inbox.ts";

const id = z.string();
/** A day in UTC, as `2026-11-27`. */
const day = z.string();

/** Whether a path leads to an article below the articles folder: what others wrote into the ledger must not lead elsewhere. */
function isArticlePath(file: string): boolean {
  return /^[^/\\:\0]+(?:\/[^/\\:\0]+)*\.md$/u.test(file) && !file.split("/").some((part) => /^\.+$/u.test(part));
}

/** What once happened to an item, in the order in which it did. */
const lineSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("seen"),
    id,
    day,
    feed: z.string(),
    /** What it is known by: {@link keysOf}. */
    keys: z.array(z.string()),
    text: z.string(),
    title: z.string(),
    /** When it was published: epoch milliseconds. */
    at: z.number().optional(),
  }),
  z.object({ kind: z.literal("changed"), id, day, text: z.string() }),
  z.object({ kind: z.enum(["gone", "back", "rejected", "expired", "old"]), id, day }),
  z.object({ kind: z.literal("accepted"), id, day, file: z.string().refine(isArticlePath) }),
  z.object({ kind: z.literal("apart"), one: id, other: id, day }),
]);

const LINE_END = 0x0a;

/** A line of the ledger. */
export type LedgerLine = z.infer<typeof lineSchema>;

/** The day of an instant in UTC, as the ledger has it. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** What the ledger knows of an item. */
export interface KnownItem {
  readonly id: string;
  readonly feed: string;
  readonly title: string;
  readonly at?: number | undefined;
  /** The text that it had when it was last looked at. */
  readonly text: string;
  /** What became of it; undefined while it waits. */
  readonly fate?: "rejected" | "expired" | "old" | "accepted" | undefined;
  /** The article that it became, below the articles folder. */
  readonly file?: string | undefined;
  /** Whether it has left its feed though later ones are still in it. */
  readonly gone: boolean;
}

/**
 * Everything that was ever gathered and what became of it, so that nothing comes twice whatever was done with it. It is
 * kept beside the candidates and not in the cache: files of a month each, a line of JSON an event, and only ever added to.
 * A line that a cut-off run left torn is passed over.
 */
export class Ledger {
  readonly #folder: string;
  readonly #idByKey = new Map<string, string>();
  readonly #items = new Map<string, KnownItem>();
  readonly #idsByFeed = new Map<string, string[]>();
  readonly #apart = new Set<string>();
  /** How many bytes of each file were read. */
  readonly #read = new Map<string, number>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Reads the ledger of an inbox; one that does not exist is empty.
   * @returns it, and the lines of it that cannot be read
   */
  static read(inbox: string): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
    const folder = path.join(inbox, "ledger");
    const ledger = new Ledger(folder);
    return { ledger, problems: ledger.refresh() };
  }

  /**
   * Reads what others have added since it was read; lines that are known already change nothing.
   * @returns the lines that cannot be read
   */
  refresh(): readonly Problem[] {
    const problems: Problem[] = [];
    const folder = this.#folder;
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}-\d{2}\.jsonl$/u.test(name)) : [];
    for (const name of names.sort()) {
      const file = path.join(folder, name);
      const from = this.#read.get(name) ?? 0;
      if (statSync(file).size === from) continue;
      const bytes = readFileSync(file);
      this.#read.set(name, bytes.length);
      const before = from === 0 ? 0 : bytes.subarray(0, from).filter((byte) => byte === LINE_END).length;
      for (const [index, text] of bytes.subarray(from).toString("utf8").split("\n").entries()) {
        if (text.trim() === "") continue;
        const line = lineSchema.safeParse(parsed(text)).data;
        if (line === undefined) {
          const place = { file, line: before + index + 1 };
          problems.push({ severity: "warning", ...place, message: INBOX.tornLine, fix: INBOX.leaveLine });
        } else this.#take(line);
      }
    }
    return problems;
  }

  /** The item of which one of the keys is; undefined where none has ever come. */
  find(keys: readonly string[]): KnownItem | undefined {
    const known = keys.map((key) => this.#idByKey.get(key)).find((found) => found !== undefined);
    return known === undefined ? undefined : this.#items.get(known);
  }

  /** The item of that id. */
  item(of: string): KnownItem | undefined {
    return this.#items.get(of);
  }

  /** What came in a feed, in the order it came. */
  ofFeed(feed: string): readonly KnownItem[] {
    return (this.#idsByFeed.get(feed) ?? []).flatMap((one) => this.#items.get(one) ?? []);
  }

  /** The ids of those that went into one article, by its file below the articles folder. */
  acceptedInto(file: string): readonly string[] {
    return [...this.#items.values()].flatMap((item) =>
      item.fate === "accepted" && item.file === file ? [item.id] : [],
    );
  }

  /** Whether an editor took the two apart. */
  areApart(one: string, other: string): boolean {
    return this.#apart.has(pair(one, other));
  }

  /** Adds lines, whole or not at all but for the last, and has them on the disk before it returns. */
  add(lines: readonly LedgerLine[]): void {
    for (const [month, added] of grouped(lines, ({ day }) => [day.slice(0, 7)]))
      append(path.join(this.#folder, `${month}.jsonl`), added);
    for (const line of lines) this.#take(line);
  }

  #take(line: LedgerLine): void {
    switch (line.kind) {
      case "seen": {
        const { id: own, feed, title, at, text } = line;
        if (!this.#items.has(own)) {
          const others = this.#idsByFeed.get(feed);
          if (others === undefined) this.#idsByFeed.set(feed, [own]);
          else others.push(own);
        }
        this.#items.set(own, { ...this.#items.get(own), id: own, feed, title, at, text, gone: false });
        for (const key of line.keys) this.#idByKey.set(key, own);
        return;
      }
      case "apart":
        this.#apart.add(pair(line.one, line.other));
        return;
      default: {
        const item = this.#items.get(line.id);
        if (item !== undefined) this.#items.set(line.id, after(item, line));
      }
    }
  }
}

function after(item: KnownItem, line: Exclude<LedgerLine, { readonly kind: "seen" | "apart" }>): KnownItem {
  switch (line.kind) {
    case "changed":
      return { ...item, text: line.text };
    case "gone":
    case "back":
      return { ...item, gone: line.kind === "gone" };
    case "accepted":
      return { ...item, fate: "accepted", file: line.file };
    case "rejected":
    case "expired":
    case "old":
      return { ...item, fate: line.kind };
  }
}

function pair(one: string, other: string): string {
  return [one, other].sort().join(" ");
}

/** Adds lines to a file's end; behind a torn one they begin on a line of their own. */
function append(file: string, lines: readonly LedgerLine[]): void {
  makeFolder(path.dirname(file));
  const handle = openSync(file, "a+");
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    const isTorn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
    const text = `${isTorn ? "\n" : ""}${lines.map((line) => `${JSON.stringify(line)}\n`).join("")}`;
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
