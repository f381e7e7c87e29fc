import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { partFile, type TierName, type TierTable, tableFile, type WordPart } from "../../search/files.ts";
import { readNumbers } from "../../search/numbers.ts";
import { settledOf } from "../../search/tiers.ts";
import type { Memory } from "../memory/store.ts";
import { isAsWritten, type Turn } from "./derived.ts";
import { searchKey, shortName } from "./search-files.ts";

/** What is known of the site that is there when an index is made. */
export interface SiteBefore {
  readonly memory: Pick<Memory, "derived" | "outputs"> | undefined;
  /** The site's folder. */
  readonly output: string;
}

/** The word files of an index of the site that is there. */
export interface KnownIndex {
  /** The names of the articles that are in them, by place. */
  readonly articles: readonly string[];
  /** Their words with their postings in turn, file by file. */
  readonly parts: readonly (readonly string[])[];
}

const tables: z.ZodType<TierTable> = z.object({
  months: z.array(z.tuple([z.string(), z.string(), z.string()])),
  parts: z.array(z.tuple([z.string(), z.string()])),
  newest: z.array(z.string()),
});
const parts: z.ZodType<WordPart> = z.object({ name: z.string(), words: z.array(z.string()) });

/**
 * An index as the last build wrote it: the memory knows its articles, the site its words. Each word file is compared
 * with the name that the table has of it, and the articles with those of the table.
 * @returns undefined where something is missing or is not as it was written
 */
export async function knownIndex(
  tier: TierName,
  { memory, output }: SiteBefore,
  turn?: Turn,
): Promise<KnownIndex | undefined> {
  const place = searchKey(tableFile(tier));
  const table = isAsWritten(place, output, memory) ? read(tables, path.join(output, place)) : undefined;
  const articles = memory?.derived.get(searchKey(tier))?.madeOf;
  if (articles === undefined || table === undefined || !areOf(articles, table)) return undefined;
  const words: (readonly string[])[] = [];
  for (const [part, [, name]] of table.parts.entries()) {
    await turn?.();
    const written = read(parts, path.join(output, searchKey(partFile(tier, part))))?.words;
    if (written === undefined || shortName(written) !== name) return undefined;
    words.push(written);
  }
  return { articles: articles.slice(0, settledOf(tier, articles.length)), parts: words };
}

/** Whether the articles of these names are those of a table. */
function areOf(articles: readonly string[], { months }: TierTable): boolean {
  let from = 0;
  return (
    months.every(([, days, name]) => {
      const to = readNumbers(days).reduce((sum, count) => sum + count, from);
      const ofMonth = articles.slice(from, to);
      from = to;
      return shortName(ofMonth) === name;
    }) && from === articles.length
  );
}

/** A file of the search; undefined where it is not there or is something else. */
function read<T>(schema: z.ZodType<T>, file: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}
