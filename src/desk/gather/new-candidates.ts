import { createHash } from "node:crypto";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { type Moment, momentFromInstant } from "../../persian/calendar/moment.ts";
import { type ArticleDraft, type DraftRules, draftArticle } from "../import/article-draft.ts";
import { articleText } from "../import/article-text.ts";
import { type Identity, identitiesOf } from "../import/identity.ts";
import type { KnownArticles } from "../import/known-articles.ts";
import type { RawArticle } from "../import/raw-article.ts";
import { type CandidateData, textMark, workMark } from "../inbox/candidate.ts";
import { candidatePath } from "../inbox/inbox-files.ts";
import { dayOf, type KnownItem, type Ledger, type LedgerLine } from "../inbox/ledger.ts";
import { type InboxRule, isUnwanted } from "../inbox/rules.ts";
import type { SourceFeed } from "./feeds-asked.ts";
import { keysOf } from "./item-keys.ts";

/** What items are compared with. */
export interface GatherRules extends DraftRules {
  readonly ledger: Ledger;
  readonly articles: KnownArticles;
  readonly unwanted: readonly InboxRule[];
  /** Items that were published before that do not come in: epoch milliseconds. */
  readonly since: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A candidate's file to be written. */
export interface CandidateFile {
  readonly id: string;
  readonly title: string;
  /** Below the inbox, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a feed brought. */
export interface Brought {
  readonly files: readonly CandidateFile[];
  /** For the ledger, once the files are written. */
  readonly lines: readonly LedgerLine[];
  readonly known: number;
  /** Items that are older than the inbox keeps any. */
  readonly old: number;
  /** Items that a rule turned away. */
  readonly unwanted: number;
  /** Items that have another text than when they came. */
  readonly changed: readonly KnownItem[];
  /** Items that are no more in the feed though later ones still are. */
  readonly gone: readonly KnownItem[];
}

/** What was read of a feed, or of a page that an editor named: that one is wanted whatever its age and its title. */
export type Whence = "whole feed" | "torn feed" | "page";

/**
 * What of a feed's items is new, what has changed and what is gone.
 * @param raws all items of the feed, as they were read
 * @param whence of a torn feed nobody knows what is gone
 */
export function candidatesOf(
  raws: readonly RawArticle[],
  feed: SourceFeed,
  rules: GatherRules,
  whence: Whence,
): Brought {
  const { ledger, now } = rules;
  const isPage = whence === "page";
  const day = dayOf(now);
  const files: CandidateFile[] = [];
  const lines: LedgerLine[] = [];
  const changed: KnownItem[] = [];
  const present = new Map<string, number>();
  const counts = { known: 0, old: 0, unwanted: 0 };
  /** Keys of what this run has brought, of which the ledger does not know yet. */
  const taken = new Set<string>();
  const identities = identitiesOf(raws);
  for (const [index, raw] of raws.entries()) {
    const identity = identities[index];
    if (identity === undefined) continue;
    const { item, own, kept: keys } = keysOf(raw, identity, feed.source.id, isPage);
    const text = textMark(raw.title, raw.blocks.join("\n"));
    const known = ledger.find(own);
    if (known !== undefined || own.some((key) => taken.has(key))) {
      counts.known++;
      if (known === undefined) continue;
      present.set(known.id, known.at ?? Number.NaN);
      if (known.gone && known.feed === feed.address) lines.push({ kind: "back", id: known.id, day });
      if (known.text === text || known.feed !== feed.address) continue;
      changed.push(known);
      lines.push({ kind: "changed", id: known.id, day, text });
      continue;
    }
    const told = draftArticle({ ...raw, feed: { title: feed.source.name, ...siteOf(feed, raw) } }, rules);
    const draft = fromSource(told, feed.source.id);
    const id = freeId(item, (one) => ledger.item(one) !== undefined || present.has(one));
    const at = draft.date?.epochMs;
    for (const key of keys) taken.add(key);
    present.set(id, at ?? Number.NaN);
    const dated = at === undefined ? {} : { at };
    lines.push({ kind: "seen", id, day, feed: feed.address, keys, text, title: raw.title, ...dated });
    const isKnown = rules.articles.has({ identity, title: raw.title, body: draft.body });
    if (isKnown) counts.known++;
    else if (!isPage && at !== undefined && at < rules.since) counts.old++;
    else if (!isPage && isUnwanted(rules.unwanted, feed.source.id, raw.title)) counts.unwanted++;
    else {
      const isOld = isPage && at !== undefined && at < rules.since;
      const later = isOld ? ({ later: true } as const) : {};
      const data = { id, feed: feed.address, keys, text, ...later, ...addsOf(draft, rules) };
      files.push(candidateFile(draft, data, identity, rules));
      continue;
    }
    lines.push({ kind: at !== undefined && at < rules.since ? "old" : "rejected", id, day });
  }
  const gone = whence === "whole feed" ? goneFrom(ledger.ofFeed(feed.address), present) : [];
  lines.push(...gone.map(({ id }): LedgerLine => ({ kind: "gone", id, day })));
  return { files, lines, ...counts, changed, gone };
}

function siteOf(feed: SourceFeed, raw: RawArticle): { readonly url?: string } {
  const url = feed.source.url ?? raw.feed?.url;
  return url === undefined ? {} : { url };
}

/** A feed's items are its source's: whom they claim to come from is whom they quote. */
function fromSource(draft: ArticleDraft, source: string): ArticleDraft {
  const claimed = draft.source === undefined ? draft.via : [draft.source, ...draft.via];
  return { ...draft, source, via: claimed.filter((one) => one !== source) };
}

/** Letters of ids: those that are not taken for one another. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id that no other item has: a feed could make two items that get one. */
function freeId(keys: readonly string[], isTaken: (id: string) => boolean): string {
  for (let number = 0; ; number++) {
    const hash = createHash("sha256")
      .update(`${keys.join(" ")} ${number}`)
      .digest();
    const id = [...hash.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
    if (!isTaken(id)) return id;
  }
}

/** What the data files need for a draft, as far as they have it not. */
function addsOf(draft: ArticleDraft, { sources, authors, tags }: DraftRules): Pick<CandidateData, "adds"> {
  const chain = draft.source === undefined ? draft.via : [draft.source, ...draft.via];
  return {
    adds: {
      sources: sources.added.filter(({ id }) => chain.includes(id)).map((entry) => ({ ...entry })),
      authors: authors.added.filter(({ id }) => draft.authors.includes(id)).map((entry) => ({ ...entry })),
      tags: tags.added.filter((label) => draft.tags.includes(label)),
    },
  };
}

function candidateFile(
  draft: ArticleDraft,
  data: Omit<CandidateData, "gathered" | "later" | "made"> & { readonly later?: true },
  { mark }: Identity,
  { zone, now }: GatherRules,
): CandidateFile {
  const gathered: Moment = momentFromInstant(now, zone);
  const { adds, ...told } = data;
  const needed = Object.fromEntries(Object.entries(adds).filter(([, list]) => list.length > 0));
  const alone = splitFrontMatter(articleText(draft, zone, undefined, mark));
  const candidate = {
    ...told,
    made: alone === undefined ? "" : workMark(alone),
    gathered: gathered.iso,
    ...(Object.keys(needed).length === 0 ? {} : { adds: needed }),
  };
  return {
    id: data.id,
    title: draft.title,
    path: candidatePath(data.id, draft.title, draft.date ?? gathered),
    text: articleText(draft, zone, undefined, mark, { candidate }),
  };
}

/**
 * Items that a feed has no more though it has earlier ones: a feed drops its oldest first. One that has few earlier ones may have been
 * dropped all the same: some feeds keep an old item on top.
 */
function goneFrom(known: readonly KnownItem[], present: ReadonlyMap<string, number>): readonly KnownItem[] {
  const dates = [...present.values()].filter((at) => !Number.isNaN(at));
  if (dates.length === 0) return [];
  const enough = Math.max(1, Math.ceil(dates.length / 4));
  const earlier = (than: number): number => dates.filter((at) => at < than).length;
  return known.filter(({ id, at, gone }) => !gone && !present.has(id) && at !== undefined && earlier(at) >= enough);
}
