import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import { GATHER, INBOX, STORIES } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";
import { WordedError } from "../../words/worded-error.ts";
import type { Fetched, Validators } from "../fetch/fetched.ts";
import { AuthorRegister } from "../import/author-register.ts";
import { readDeskData } from "../import/data-folder.ts";
import { readExisting } from "../import/existing-articles.ts";
import type { Report } from "../import/progress.ts";
import type { RawArticle } from "../import/raw-article.ts";
import { readInput } from "../import/read-input.ts";
import { tagEntry } from "../import/run.ts";
import { SourceRegister } from "../import/source-register.ts";
import { TagRegister } from "../import/tag-register.ts";
import { VOCABULARY } from "../import/vocabulary.ts";
import { aloneAt } from "../inbox/alone.ts";
import { writeStories } from "../inbox/group-inbox.ts";
import { readInbox } from "../inbox/inbox-files.ts";
import { Ledger } from "../inbox/ledger.ts";
import { noteUnknown } from "../inbox/note-unknown.ts";
import { readRules } from "../inbox/rules.ts";
import type { InboxPlaces } from "../place.ts";
import { writeNew } from "../write-files.ts";
import { byHost } from "./by-host.ts";
import { expire } from "./expiry.ts";
import { afterFailure, afterReading, type FeedState, readFeedStates, UNASKED, writeFeedStates } from "./feed-states.ts";
import { feedsOf, hostOf, type SourceFeed } from "./feeds-asked.ts";
import { type Brought, candidatesOf, type GatherRules } from "./new-candidates.ts";

/** What `gozide gather` was told. */
export interface GatherOptions extends InboxPlaces {
  /** Ids of the sources whose feeds alone are read. */
  readonly sources: readonly string[];
}

/** Asks for a feed. */
export type AskFeed = (address: string, known: Validators, report: Report) => Promise<Fetched>;

/** What gathering said and how it ended. */
export interface GatherOutcome {
  readonly code: 0 | 1 | 2;
  readonly problems: readonly Problem[];
  /** What came of each feed, and what is to be known. */
  readonly lines: readonly Message[];
  readonly summary?: Message;
}

/** So many hosts are asked at a time. */
const HOSTS_AT_ONCE = 4;
/** An answer that takes longer is said to be slow, in milliseconds. */
const SLOW_MS = 10_000;
const DAY_MS = 86_400_000;

/**
 * Reads the feeds and puts what is new into the inbox. Whatever of it is cut off, the next run goes on: a candidate's file
 * is written before the ledger says that it came, and its feed's state behind both.
 * @param now the time, in epoch milliseconds
 */
export async function gather(
  options: GatherOptions,
  ask: AskFeed,
  now: () => number,
  report: Report = () => undefined,
): Promise<GatherOutcome> {
  try {
    const run = await aloneAt(options.inbox, () => gatherAlone(options, ask, now, report));
    return "done" in run ? run.done : { code: 1, problems: [], lines: [run.busy] };
  } catch (error) {
    if (error instanceof WordedError) return { code: 1, problems: [], lines: [error.words] };
    throw error;
  }
}

async function gatherAlone(
  options: GatherOptions,
  ask: AskFeed,
  now: () => number,
  report: Report,
): Promise<GatherOutcome> {
  const { inbox } = options;
  const reading = readDeskData(options.data);
  if (!reading.ok) return { code: 1, problems: reading.problems, lines: [] };
  const { data } = reading;
  const { feeds, wrong } = feedsOf(data.sources, options.sources);
  if (wrong.length > 0) return { code: 2, problems: [], lines: wrong };
  if (feeds.length === 0) return { code: 1, problems: [], lines: [GATHER.noFeeds] };
  const { ledger, problems: torn } = Ledger.read(inbox);
  const { rules: unwanted, problems: noRules } = readRules(inbox);
  if (noRules.length > 0) return { code: 1, problems: noRules, lines: [] };
  const { states, problems: noStates } = readFeedStates(inbox);
  noteUnknown(readInbox(inbox, data.zone), ledger, now());
  const rules: GatherRules = {
    ledger,
    unwanted,
    articles: readExisting(options.articles, data.zone, report).known,
    sources: new SourceRegister(data.sources.map(({ id, name }) => ({ id, name }))),
    authors: new AuthorRegister(data.authors),
    tags: new TagRegister(data.tags.map(tagEntry), VOCABULARY),
    zone: data.zone,
    since: now() - data.inboxDays * DAY_MS,
    now: now(),
  };
  const round = new Round(inbox, rules, { ...states }, options.sources.length > 0);
  let asked = 0;
  await byHost(feeds, hostOf, HOSTS_AT_ONCE, async (feed) => {
    report(GATHER.asking({ number: ++asked, of: feeds.length, source: feed.source.id }));
    await round.ask(feed, ask, now, report);
  });
  const { left, expired } = expire(inbox, readInbox(inbox, data.zone), ledger, rules.since, now());
  const several = writeStories(inbox, left, ledger);
  return round.outcome(feeds.length, { waiting: left.length, several, expired }, [...torn, ...noStates]);
}

/** One run over the feeds: what came of each so far. */
class Round {
  readonly #inbox: string;
  readonly #rules: GatherRules;
  readonly #states: Record<string, FeedState>;
  /** Whether feeds are asked that are to be left alone. */
  readonly #asksAll: boolean;
  readonly #lines: Message[] = [];
  readonly #problems: Problem[] = [];
  readonly #counts = { fresh: 0, known: 0, failed: 0, old: 0, unwanted: 0 };

  constructor(inbox: string, rules: GatherRules, states: Record<string, FeedState>, asksAll: boolean) {
    this.#inbox = inbox;
    this.#rules = rules;
    this.#states = states;
    this.#asksAll = asksAll;
  }

  async ask(feed: SourceFeed, ask: AskFeed, now: () => number, report: Report): Promise<void> {
    const { address, source } = feed;
    const state = this.#states[address] ?? UNASKED;
    if (state.until !== undefined && state.until > now() && !this.#asksAll) {
      this.#lines.push(GATHER.waits({ source: source.id, until: new Date(state.until).toISOString().slice(0, 16) }));
      return;
    }
    const started = now();
    // Without the ledger everything comes again: then an answer that nothing has changed would be of no use.
    const isKnown = this.#rules.ledger.ofFeed(address).length > 0;
    const fetched = await ask(address, isKnown ? validatorsOf(state) : {}, report);
    const took = now() - started;
    if (took > SLOW_MS) this.#lines.push(GATHER.slow({ source: source.id, seconds: Math.round(took / 1000) }));
    this.#keep(address, this.#stateAfter(feed, state, fetched, now()));
  }

  #stateAfter(feed: SourceFeed, state: FeedState, fetched: Fetched, now: number): FeedState {
    switch (fetched.kind) {
      case "unchanged":
        this.#lines.push(GATHER.unchanged({ source: feed.source.id }));
        return afterReading(state, now, 0, validatorsOf(state));
      case "later":
      case "failed":
        return this.#failed(state, fetched.problem, now, fetched.kind === "later" ? fetched.until : undefined);
      case "body":
        return this.#read(feed, state, fetched, now);
    }
  }

  #read(
    feed: SourceFeed,
    state: FeedState,
    fetched: Extract<Fetched, { readonly kind: "body" }>,
    now: number,
  ): FeedState {
    const reading = this.#reading(feed, fetched);
    const fault = reading.problems.find(({ severity }) => severity === "error");
    if (fault !== undefined && reading.articles.length === 0) return this.#failed(state, fault, now);
    this.#problems.push(...reading.problems);
    const isWhole = reading.problems.length === 0;
    const brought = this.#brought(reading.articles, feed, isWhole);
    if ("message" in brought) return this.#failed(state, brought, now);
    this.#write(brought);
    this.#lines.push(
      GATHER.read({ source: feed.source.id, fresh: brought.files.length, known: brought.known }),
      ...brought.changed.map((item) => GATHER.changed({ title: item.title, where: whereOf(item) })),
      ...brought.gone.map((item) => GATHER.gone({ title: item.title, where: whereOf(item) })),
    );
    if (fetched.moved !== undefined) {
      this.#lines.push(GATHER.moved({ address: feed.address, target: fetched.moved }));
    }
    this.#counts.fresh += brought.files.length;
    this.#counts.known += brought.known;
    this.#counts.old += brought.old;
    this.#counts.unwanted += brought.unwanted;
    return afterReading(state, now, brought.files.length, {
      // Of a torn feed the rest is still to come.
      ...(isWhole ? fetched.validators : {}),
      ...(fetched.moved === undefined ? {} : { moved: fetched.moved }),
      ...(fetched.hub === undefined ? {} : { hub: fetched.hub }),
    });
  }

  /** A feed is a stranger's input: what is unforeseen in one must not end the reading of the others. */
  #reading(feed: SourceFeed, { input }: Extract<Fetched, { readonly kind: "body" }>): ReturnType<typeof readInput> {
    try {
      return readInput(input, feed.address);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = GATHER.unforeseen({ said: error.message });
      return { articles: [], problems: [{ severity: "error", file: feed.address, message }] };
    }
  }

  #brought(articles: readonly RawArticle[], feed: SourceFeed, isWhole: boolean): Brought | Problem {
    try {
      return candidatesOf(articles, feed, this.#rules, isWhole);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = GATHER.unforeseen({ said: error.message });
      return { severity: "error", file: feed.address, message };
    }
  }

  #write({ files, lines }: Brought): void {
    for (const folder of new Set(files.map(({ path }) => join(this.#inbox, dirname(path))))) {
      const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
      if (isLink) throw new WordedError(INBOX.isLink({ folder }));
    }
    for (const { path, text } of files) {
      try {
        writeNew(join(this.#inbox, path), text);
      } catch (error) {
        // It came in a run that was cut off before the ledger said so.
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
    }
    this.#rules.ledger.add(lines);
  }

  #failed(state: FeedState, problem: Problem, now: number, until?: number): FeedState {
    this.#problems.push({ ...problem, severity: "warning" });
    this.#counts.failed++;
    return afterFailure(state, now, until);
  }

  #keep(address: string, state: FeedState): void {
    this.#states[address] = state;
    writeFeedStates(this.#inbox, this.#states);
  }

  outcome(
    feeds: number,
    { waiting, several, expired }: { readonly waiting: number; readonly several: number; readonly expired: number },
    problems: readonly Problem[],
  ): GatherOutcome {
    const { fresh, known, failed, old, unwanted } = this.#counts;
    return {
      code: failed === feeds ? 1 : 0,
      problems: [...problems, ...this.#problems],
      lines: [
        ...this.#lines,
        ...(old + unwanted === 0 ? [] : [GATHER.passedOver({ old, unwanted })]),
        ...(several === 0 ? [] : [STORIES.several({ count: several })]),
        ...(expired === 0 ? [] : [GATHER.expired({ count: expired })]),
      ],
      summary: GATHER.summary({ feeds, fresh, known, failed, waiting }),
    };
  }
}

function validatorsOf({ etag, lastModified }: FeedState): Validators {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** What became of an item, for an editor who is told that it changed. */
function whereOf({
  id,
  fate,
  file,
}: {
  readonly id: string;
  readonly fate?: string | undefined;
  readonly file?: string | undefined;
}): Message {
  if (file !== undefined) return GATHER.became({ file });
  return fate === undefined ? GATHER.waiting({ id }) : GATHER.turnedAway;
}
