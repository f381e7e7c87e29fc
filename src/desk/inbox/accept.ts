import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { didYouMean } from "../../content/nearest.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import { ACCEPT } from "../../words/accept.ts";
import type { Message } from "../../words/message.ts";
import { fixArticleSource } from "../fix/fix-article.ts";
import { lineDiff } from "../fix/line-diff.ts";
import { withAuthors, withSources, withTags } from "../import/data-additions.ts";
import { wrongSection } from "../import/data-folder.ts";
import type { FileNames } from "../import/file-name.ts";
import { isOnSite } from "../import/on-site.ts";
import { tagEntry } from "../import/registers.ts";
import { TagRegister } from "../import/tag-register.ts";
import { replaceFile, writeNew } from "../write-files.ts";
import { acceptedText, type Choices, type OtherTelling } from "./accepted-text.ts";
import type { AtInbox } from "./at-inbox.ts";
import { type Candidate, textMark } from "./candidate.ts";
import { type DataNeeds, dataNeeds } from "./data-needs.ts";
import { candidateSource, removeCandidate } from "./inbox-files.ts";
import { dayOf } from "./ledger.ts";

/** An article that was made of a candidate. */
export interface Accepted {
  readonly candidate: Candidate;
  /** As seen from where the command was started. */
  readonly file: string;
  /** What the rules of Persian text changed in it, as a unified diff. */
  readonly diff: string;
  /** Whether it stays out of the site until somebody gives it what is missing. */
  readonly isDraft: boolean;
}

/** What is wrong with what an editor chose; undefined where nothing is. */
export function wrongChoice({ known }: AtInbox, { section, thread }: Choices): Message | undefined {
  const noSection = wrongSection(known, section);
  if (noSection !== undefined) return noSection;
  if (thread !== undefined && !known.threadIds.includes(thread)) {
    return ACCEPT.noThread({ thread, near: didYouMean(thread, known.threadIds) ?? ACCEPT.inThreads });
  }
  return undefined;
}

/** What keeps a candidate from being an article; undefined where nothing does. */
export function unfit({ inbox, known }: AtInbox, { path, title, date }: Candidate): Message | undefined {
  const file = join(inbox, path);
  if (title.trim() === "") return ACCEPT.noTitle({ file });
  return date === undefined || parseMoment(date, known.zone).ok ? undefined : ACCEPT.noDate({ file, date });
}

/**
 * Makes an article of a candidate. First the data files get what it names; then the ledger says where it goes, the article
 * is written, and it leaves the inbox with those that tell the same. Cut off anywhere, the same command ends it.
 * @param names the names of article files that are taken; grows by this one's
 */
export function accept(
  at: AtInbox,
  names: FileNames,
  candidate: Candidate,
  others: readonly Candidate[],
  choices: Choices,
  now: number,
): Accepted {
  const register = new TagRegister(at.known.tags.map(tagEntry));
  const chosen = { ...choices, ...(choices.tags === undefined ? {} : { tags: register.labelsOf(choices.tags) }) };
  const needs = dataNeeds(candidate, at.known);
  addToData(at, candidate, needs, register);
  const textAt = (slug: string | undefined): string =>
    acceptedText(
      candidateSource(at.inbox, candidate),
      candidate,
      chosen,
      tellings(at, others),
      needs.renamed,
      slug,
      ACCEPT.alsoTold.fa,
    );
  const begun = begunAt(at, candidate, () => fixArticleSource(textAt(undefined)).source);
  if (begun !== undefined) names.take(begun);
  const { path, slug } = begun === undefined ? newPlace(at, candidate, names) : { path: begun, slug: undefined };
  const before = textAt(slug);
  const { source: text } = fixArticleSource(before);
  const file = join(at.articles, path);
  const day = dayOf(now);
  at.ledger.add([candidate, ...others].map(({ data }) => ({ kind: "accepted", id: data.id, day, file: path })));
  if (!existsSync(file)) writeNew(file, text);
  // It goes first: whoever finds one of the others then knows that the article is written.
  for (const one of [candidate, ...others]) removeCandidate(at.inbox, one);
  return { candidate, file, diff: lineDiff(file, before, text), isDraft: candidate.date === undefined };
}

/** Where a run that was cut off put the article, or wanted it: there is this very article, or still nothing. */
function begunAt(at: AtInbox, { data, title }: Candidate, text: () => string): string | undefined {
  const begun = at.ledger.item(data.id);
  if (begun?.fate !== "accepted" || begun.file === undefined) return undefined;
  const file = join(at.articles, begun.file);
  if (!existsSync(file)) return begun.file;
  const markOf = (source: string): string => textMark(title, splitFrontMatter(source)?.body ?? "");
  return markOf(readFileSync(file, "utf8")) === markOf(text()) ? begun.file : undefined;
}

function newPlace(
  at: AtInbox,
  candidate: Candidate,
  names: FileNames,
): { readonly path: string; readonly slug?: string } {
  const parsed = candidate.date === undefined ? undefined : parseMoment(candidate.date, at.known.zone);
  return names.place(candidate.title, parsed?.ok === true ? parsed.moment : undefined);
}

/** Other tellings by the time at which they were published. */
function tellings({ known }: AtInbox, others: readonly Candidate[]): readonly OtherTelling[] {
  return others
    .toSorted((a, b) => a.at - b.at)
    .flatMap((other) => {
      const { source, url } = other;
      if (source === undefined) return [];
      const name = known.sources.find(({ id }) => id === source)?.name ?? source;
      return [{ source, name, ...(url !== undefined && isOwnLink(known, other) ? { url } : {}) }];
    });
}

/** The other tellings whose links are not written: they lead somewhere else than to their source's own site. */
export function strangeLinks({ known }: AtInbox, others: readonly Candidate[]): readonly Candidate[] {
  return others.filter((other) => other.url !== undefined && !isOwnLink(known, other));
}

/** Whether a candidate's link leads to its source's own site. */
function isOwnLink({ sources }: AtInbox["known"], { source, url, data }: Candidate): boolean {
  const own = sources.find(({ id }) => id === source);
  return url !== undefined && isOnSite(url, [own?.url, data.feed, ...(own?.feeds ?? [])]);
}

/**
 * Adds to the data files what a candidate names and they have not; nothing that they have is added again.
 * @param labels those of the digest, and what was chosen besides; grow by the candidate's
 */
function addToData({ known, ...at }: AtInbox, { data }: Candidate, needs: DataNeeds, labels: TagRegister): void {
  const { sources, authors } = needs;
  for (const label of data.adds.tags) labels.labelOf(label);
  if (sources.length > 0) replaceFile(join(at.data, "sources.yaml"), withSources(known.sourcesText, sources));
  if (authors.length > 0) replaceFile(join(at.data, "authors.yaml"), withAuthors(known.authorsText, authors));
  if (labels.added.length > 0) replaceFile(join(at.data, "tags.yaml"), withTags(known.tagsText, labels.added));
}
