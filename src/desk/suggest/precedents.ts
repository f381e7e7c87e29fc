import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readFrontMatter } from "../../content/front-matter.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import type { Worded } from "./word-weights.ts";

/** An article of the digest, as far as it can say something of a candidate. */
export interface Precedent extends Worded {
  readonly section?: string | undefined;
  readonly thread?: string | undefined;
  /** When it was published: epoch milliseconds. */
  readonly at: number;
}

const articleSchema = z.object({
  title: z.string(),
  lead: z.string().catch(""),
  date: z.string(),
  section: z.string().optional().catch(undefined),
  thread: z.string().optional().catch(undefined),
  tags: z.array(z.string()).catch([]),
});

/** So many articles are read at most, the newest by the names of their files: what is near today is seldom older. */
const MOST_READ = 1500;

/**
 * Reads the newest articles of a digest, by which it is guessed what a candidate is about. Articles that cannot be read are
 * passed over: to judge them is the build's work.
 * @param zone the site's, in which their dates are
 */
export function readPrecedents(folder: string, zone: string): readonly Precedent[] {
  const files = [...listFiles(folder, (name) => /\.md$/iu.test(name)).keys()];
  return files.slice(-MOST_READ).flatMap((file) => precedentOf(readFileSync(join(folder, file), "utf8"), zone) ?? []);
}

function precedentOf(source: string, zone: string): Precedent | undefined {
  const read = readFrontMatter(source);
  const article = articleSchema.safeParse(read?.value).data;
  if (read === undefined || article === undefined) return undefined;
  const moment = parseMoment(article.date, zone);
  if (!moment.ok) return undefined;
  const { title, lead, section, thread, tags } = article;
  return { title, text: `${lead}\n\n${read.body}`, section, thread, tags, at: moment.moment.epochMs };
}
