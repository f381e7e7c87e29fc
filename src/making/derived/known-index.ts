import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { partFile, type TierName, type TierTable, tableFile, textFile, type WordPart } from "../../search/files.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { Memory } from "../memory/store.ts";

/** What a build knows of the site that is there. */
export interface SiteBefore {
  readonly memory: Pick<Memory, "derived"> | undefined;
  /** The site's folder. */
  readonly output: string;
}

/** An index of the site that is there. */
export interface KnownIndex {
  /** The names of its articles, by place. */
  readonly articles: readonly string[];
  /** Its words with their postings in turn. */
  readonly words: readonly string[];
}

/** So much of a fingerprint as a browser needs to tell a file from its earlier self. */
export const shortName = (parts: readonly string[]): string => fingerprint(parts.join("\u0001")).slice(0, 8);

/** The key of a file of the search among the derived outputs, which is its path in the site too. */
export const searchKey = (file: string): string => `search/${file}`;

const tables: z.ZodType<TierTable> = z.object({
  months: z.array(z.tuple([z.string(), z.int().nonnegative(), z.string()])),
  parts: z.array(z.tuple([z.string(), z.string()])),
});
const parts: z.ZodType<WordPart> = z.object({ name: z.string(), words: z.array(z.string()) });

/**
 * An index as the last build wrote it: the memory knows its articles, the site its words. Each file is compared with the
 * name that it has of what it holds, and the articles with those of the table.
 * @returns undefined where something is missing or another
 */
export function knownIndex(tier: TierName, { memory, output }: SiteBefore): KnownIndex | undefined {
  const table = read(tables, path.join(output, searchKey(tableFile(tier))));
  if (memory === undefined || table === undefined) return undefined;
  const articles: string[] = [];
  for (const [key, count, name] of table.months) {
    const names = Array.from(
      { length: count },
      (_, place) => memory.derived.get(searchKey(textFile(key, place)))?.name,
    );
    const known = names.filter((one) => one !== undefined);
    if (known.length < count || shortName(known) !== name) return undefined;
    articles.push(...known);
  }
  const words: string[] = [];
  for (const [part, [, name]] of table.parts.entries()) {
    const written = read(parts, path.join(output, searchKey(partFile(tier, part))))?.words;
    if (written === undefined || shortName(written) !== name) return undefined;
    words.push(...written);
  }
  return { articles, words };
}

/** A file of the search; undefined where it is not there or is something else. */
function read<T>(schema: z.ZodType<T>, file: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}
