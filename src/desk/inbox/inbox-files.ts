import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { didYouMean } from "../../content/nearest.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { pad } from "../../persian/calendar/calendar-date.ts";
import type { Moment } from "../../persian/calendar/moment.ts";
import { slugify } from "../../persian/slug.ts";
import { INBOX } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";
import { replaceFile } from "../write-files.ts";
import { type Candidate, type CandidateData, readCandidate, wasCandidate } from "./candidate.ts";
import { withCandidateData } from "./candidate-text.ts";

/** What an inbox holds. */
export interface InboxContents {
  /** Newest first. */
  readonly candidates: readonly Candidate[];
  /** Files that were candidates and cannot be read as such any more, below the inbox. */
  readonly unread: readonly string[];
}

/** Reads an inbox. Links are not followed; files that never were candidates are passed over. */
export function inboxContents(inbox: string, zone: string): InboxContents {
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  for (const path of listFiles(inbox, (name) => /\.md$/iu.test(name)).keys()) {
    const source = readFileSync(join(inbox, path), "utf8");
    const candidate = readCandidate(path, source, zone);
    if (candidate !== undefined) candidates.push(candidate);
    else if (wasCandidate(path, source)) unread.push(path);
  }
  return { candidates: candidates.sort((a, b) => b.at - a.at || (a.data.id < b.data.id ? -1 : 1)), unread };
}

/** The candidates of an inbox, newest first. */
export function readInbox(inbox: string, zone: string): readonly Candidate[] {
  return inboxContents(inbox, zone).candidates;
}

/** The text of a candidate's file. */
export function candidateSource(inbox: string, { path }: Candidate): string {
  return readFileSync(join(inbox, path), "utf8");
}

/** Writes other values into a candidate's file, in its field `candidate`. */
export function changeCandidate(inbox: string, candidate: Candidate, data: Partial<CandidateData>): void {
  replaceFile(join(inbox, candidate.path), withCandidateData(candidateSource(inbox, candidate), data));
}

/** Takes a candidate out of the inbox. Doing it twice is doing it once. */
export function removeCandidate(inbox: string, { path }: Candidate): void {
  rmSync(join(inbox, path), { force: true });
}

/** Where a candidate's file goes: `1405-09-06/x7k2q9ab-slug.md`, by its day in the site's zone. */
export function candidatePath(id: string, title: string, { jalali: { year, month, day } }: Moment): string {
  const slug = slugify(title).slice(0, 60).replace(/-+$/u, "");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}/${id}${slug === "" ? "" : `-${slug}`}.md`;
}

/** The candidates that an editor named by ids, each of which may be cut short while it is one's alone; or what is wrong. */
export function named(
  ids: readonly string[],
  inbox: readonly Candidate[],
): { readonly found: readonly Candidate[]; readonly wrong: readonly Message[] } {
  const found = new Set<Candidate>();
  const wrong: Message[] = [];
  for (const id of ids) {
    const fitting = inbox.filter((one) => one.data.id.startsWith(id.toLowerCase()) || one.path === id);
    const [only, ...others] = fitting;
    if (only === undefined) {
      const near = didYouMean(
        id,
        inbox.map(({ data }) => data.id),
      );
      wrong.push(INBOX.noCandidate({ id, near: near ?? INBOX.listThem }));
    } else if (others.length > 0) wrong.push(INBOX.severalBegin({ id, ids: fitting.map(({ data }) => data.id) }));
    else found.add(only);
  }
  return { found: [...found], wrong };
}
