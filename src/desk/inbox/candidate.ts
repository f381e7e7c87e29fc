import * as z from "zod";
import { flag } from "../../content/fields.ts";
import { readFrontMatter } from "../../content/front-matter.ts";
import { readYaml } from "../../content/yaml.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import { fold } from "../../persian/fold.ts";
import { digest, textKey } from "../import/identity.ts";

/** An id of a data file, as import makes it. */
const ID = /^[a-z0-9][a-z0-9-]*$/u;

/** What a candidate's file says besides what an article's does, in its field `candidate`. */
const candidateSchema = z.object({
  id: z.string().regex(/^[0-9a-z]{8}$/u),
  /** The feed that it came in. */
  feed: z.string(),
  /** When it came, in ISO 8601. */
  gathered: z.iso.datetime({ offset: true }),
  /** What it is known by at its source. */
  keys: z.array(z.string()),
  /** {@link textMark} of it as its feed had it. */
  text: z.string(),
  /** {@link workMark} of its file as it was written. */
  made: z.string(),
  /** The story that it tells, shared with others that tell it. */
  story: z.string().optional(),
  /** Set by `gozide later`: it does not expire. */
  later: flag().default(false),
  /** What the data files need for it, when it is accepted. */
  adds: z
    .object({
      sources: z
        .array(z.object({ id: z.string().regex(ID), name: z.string(), url: z.string().exactOptional() }))
        .default([]),
      authors: z
        .array(
          z.object({ id: z.string().regex(ID), name: z.string(), kind: z.literal("organisation").exactOptional() }),
        )
        .default([]),
      tags: z.array(z.string()).default([]),
    })
    .default({ sources: [], authors: [], tags: [] }),
});

/** What `candidate` holds in a file. */
export type CandidateData = z.infer<typeof candidateSchema>;

const articleSchema = z.object({
  title: z.string().catch(""),
  lead: z.string().optional().catch(undefined),
  date: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
  via: z.array(z.string()).catch([]),
  section: z.string().optional().catch(undefined),
  thread: z.string().optional().catch(undefined),
  tags: z.array(z.string()).catch([]),
  url: z.string().optional().catch(undefined),
});

/** An item that waits for an editor: its file in the inbox, read. */
export interface Candidate extends z.infer<typeof articleSchema> {
  /** Below the inbox, with `/`. */
  readonly path: string;
  readonly data: CandidateData;
  readonly body: string;
  /** {@link workMark} of its file as it is. */
  readonly mark: string;
  /** When it was published, or gathered where nobody says or it names a time after that: epoch milliseconds. */
  readonly at: number;
}

/**
 * Reads a candidate's file; undefined where it is none: an editor may keep notes in the inbox.
 * @param zone the site's, in which its date is
 */
export function readCandidate(path: string, source: string, zone: string): Candidate | undefined {
  const read = readFrontMatter(source);
  if (read === undefined) return undefined;
  const found = z.object({ candidate: candidateSchema }).safeParse(read.value).data;
  const article = articleSchema.safeParse(read.value).data;
  if (found === undefined || article === undefined) return undefined;
  const moment = article.date === undefined ? undefined : parseMoment(article.date, zone);
  const gathered = Date.parse(found.candidate.gathered);
  const at = moment?.ok === true ? Math.min(moment.moment.epochMs, gathered) : gathered;
  return { ...article, path, data: found.candidate, body: read.body, mark: workMark(read), at };
}

/** Whether a file was a candidate, though it cannot be read as one any more: it has the name or the field of one. */
export function wasCandidate(path: string, source: string): boolean {
  return /(?:^|\/)[0-9a-z]{8}(?:-[^/]*)?\.md$/u.test(path) || /^candidate:/mu.test(source);
}

/** By what it is seen whether an editor has worked on a file: all of it but what commands of the inbox write. */
export function workMark({ yaml, body }: { readonly yaml: string; readonly body: string }): string {
  const read = readYaml(yaml);
  const fields = read.ok && typeof read.value === "object" && read.value !== null ? Object.entries(read.value) : [];
  const own = fields.filter(([name]) => name !== "candidate");
  const comments = yaml.match(/^[ \t]*#.*$/gmu) ?? [];
  return digest([JSON.stringify(own), ...comments.map((line) => line.trim()), body.trim()], 12);
}

/** By what it is seen whether a text is another: its title and words, however they are written. */
export function textMark(title: string, markdown: string): string {
  return digest([fold(title), textKey(markdown)], 12);
}

/** Whether an editor has worked on it since it came. */
export function isTouched({ data, mark }: Candidate): boolean {
  return data.later || mark !== data.made;
}

/** Those of some candidates that tell the same story as one, without it. */
export function othersOf(candidates: readonly Candidate[], { path, data: { story } }: Candidate): readonly Candidate[] {
  return story === undefined ? [] : candidates.filter((one) => one.path !== path && one.data.story === story);
}
