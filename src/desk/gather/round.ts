import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import { GATHER } from "../../words/gather.ts";
import { INBOX } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";
import { STORIES } from "../../words/stories.ts";
import { WordedError } from "../../words/worded-error.ts";
import type { Fetched, InputBytes, Validators } from "../fetch/fetched.ts";
import type { Report } from "../import/progress.ts";
import { type InputReading, readInput } from "../import/read-input.ts";
import type { KnownItem } from "../inbox/ledger.ts";
import { writeNew } from "../write-files.ts";
import { afterFailure, afterReading, type FeedState, UNASKED, writeFeedStates } from "./feed-states.ts";
import type { SourceFeed } from "./feeds-asked.ts";
import { type Brought, candidatesOf, type GatherRules } from "./new-candidates.ts";

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

/** An answer that takes longer is said to be slow, in milliseconds. */
const SLOW_MS = 10_000;

/** One run over the feeds: what came of each so far. */
export class Round {
  readonly #inbox: string;
  readonly #rules: GatherRules;
  readonly #states: Record<string, FeedState>;
  /** Whether feeds are asked that are to be left alone. */
  readonly #asksAll: boolean;
  /** For how many more candidates there is room. */
  #room: number;
  readonly #lines: Message[] = [];
  readonly #problems: Problem[] = [];
  readonly #counts = { fresh: 0, known: 0, failed: 0, old: 0, unwanted: 0 };

  constructor(inbox: string, rules: GatherRules, states: Record<string, FeedState>, asksAll: boolean, room: number) {
    this.#inbox = inbox;
    this.#rules = rules;
    this.#states = states;
    this.#asksAll = asksAll;
    this.#room = room;
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
    const brought = this.#brought(feed, fetched.input);
    if ("message" in brought) return this.#failed(state, brought, now);
    if (brought.files.length > this.#room) {
      const message = GATHER.full({ count: brought.files.length, room: Math.max(0, this.#room) });
      return this.#failed(state, { severity: "warning", file: feed.address, message, fix: GATHER.makeRoom }, now);
    }
    this.#room -= brought.files.length;
    this.#problems.push(...brought.problems);
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
      ...(brought.problems.length === 0 ? fetched.validators : {}),
      ...(fetched.moved === undefined ? {} : { moved: fetched.moved }),
      ...(fetched.hub === undefined ? {} : { hub: fetched.hub }),
    });
  }

  /**
   * Reads a feed and finds what is new in it, or says what is unforeseen: it is a stranger's input, and one must not end the
   * reading of the others.
   */
  #brought(feed: SourceFeed, input: InputBytes): Problem | (Brought & Pick<InputReading, "problems">) {
    try {
      const { articles, problems } = readInput(input, feed.address);
      const fault = problems.find(({ severity }) => severity === "error");
      if (fault !== undefined && articles.length === 0) return fault;
      return { ...candidatesOf(articles, feed, this.#rules, problems.length === 0), problems };
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
function whereOf({ id, fate, file }: KnownItem): Message {
  if (file !== undefined) return GATHER.became({ file });
  return fate === undefined ? GATHER.waiting({ id }) : GATHER.turnedAway;
}
