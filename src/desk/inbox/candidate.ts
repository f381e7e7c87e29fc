import * as z from "zod";
import { flag } from "../../content/fields.ts";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { readYaml } from "../../content/yaml.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import { fold } from "../../persian/fold.ts";
import { digest, textKey } from "../import/identity.ts";

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
  /** {@link textMark} of it as it was written here. */
  made: z.string(),
  /** The story that it tells, shared with others that tell it. */
  story: z.string().optional(),
  /** Stories that an editor took it from: it never comes back to them by itself. */
  apart: z.array(z.string()).default([]),
  /** Set by `gozide later`: it does not expire. */
  later: flag().default(false),
  /** What the data files need for it, when it is accepted. */
  adds: z
    .object({
      sources: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().exactOptional() })).default([]),
      authors: z
        .array(z.object({ id: z.string(), name: z.string(), kind: z.literal("organisation").exactOptional() }))
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
  tags: z.array(z.string()).catch([]),
  url: z.string().optional().catch(undefined),
});

/** An item that waits for an editor: its file in the inbox, read. */
export interface Candidate extends z.infer<typeof articleSchema> {
  /** Below the inbox, with `/`. */
  readonly path: string;
  readonly data: CandidateData;
  readonly body: string;
  /** When it was published, or gathered where nobody says: epoch milliseconds. */
  readonly at: number;
}

/**
 * Reads a candidate's file; undefined where it is none: an editor may keep notes in the inbox.
 * @param zone the site's, in which its date is
 */
export function readCandidate(path: string, source: string, zone: string): Candidate | undefined {
  const parts = splitFrontMatter(source);
  const yaml = parts === undefined ? undefined : readYaml(parts.yaml);
  if (parts === undefined || yaml?.ok !== true) return undefined;
  const found = z.object({ candidate: candidateSchema }).safeParse(yaml.value).data;
  const article = articleSchema.safeParse(yaml.value).data;
  if (found === undefined || article === undefined) return undefined;
  const moment = article.date === undefined ? undefined : parseMoment(article.date, zone);
  const at = moment?.ok === true ? moment.moment.epochMs : Date.parse(found.candidate.gathered);
  return { ...article, path, data: found.candidate, body: parts.body, at };
}

/** By what it is seen whether a text is another: its title and words, however they are written. */
export function textMark(title: string, markdown: string): string {
  return digest([fold(title), textKey(markdown)], 12);
}

/** Whether an editor has worked on it since it came. */
export function isTouched({ data, title, body, section }: Candidate): boolean {
  return data.later || section !== undefined || textMark(title, body) !== data.made;
}
