import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import { GATHER } from "../../words/gather.ts";
import { INBOX } from "../../words/inbox.ts";
import type { Message } from "../../words/message.ts";
import { WordedError } from "../../words/worded-error.ts";
import type { Fetched, InputBytes, Validators } from "../fetch/fetched.ts";
import type { Report } from "../import/progress.ts";
import { type InputReading, readInput } from "../import/read-input.ts";
import { writeNew } from "../write-files.ts";
import { afterFailure, afterReading, type FeedState, UNASKED, writeFeedStates } from "./feed-states.ts";
import type { SourceFeed } from "./feeds-asked.ts";
import { type Brought, candidatesOf, type GatherRules } from "./new-candidates.ts";
import { RoundLog } from "./round-log.ts";

/** Asks for a feed. */
export type AskFeed = (address: string, known: Validators, report: Report) => Promise<Fetched>;

/** An answer that takes longer is said to be slow, in milliseconds. */
const SLOW_MS = 10_000;

/** What a round works with. */
export interface RoundRules {
  readonly inbox: string;
  readonly rules: GatherRules;
  readonly states: Readonly<Record<string, FeedState>>;
  /** Whether feeds are asked that are to be left alone. */
  readonly asksAll: boolean;
  /** For how many more candidates there is room. */
  readonly room: number;
  /** Does a work that changes the inbox while no other run does: only then, since a server may take minutes. */
  readonly alone: (work: () => void) => Promise<void>;
}

/** What a feed or a page brought, and how long its server took, in milliseconds. */
interface Answer {
  readonly feed: SourceFeed;
  readonly kind: "feed" | "page";
  readonly took: number;
}

/** One run over feeds and pages: what came of each so far. */
export class Round {
  readonly log: RoundLog;
  readonly #with: RoundRules;
  readonly #states: Record<string, FeedState>;
  #room: number;

  constructor(using: RoundRules) {
    this.#with = using;
    this.log = new RoundLog(using.rules.zone);
    this.#states = { ...using.states };
    this.#room = using.room;
  }

  async ask(feed: SourceFeed, ask: AskFeed, now: () => number, report: Report): Promise<void> {
    const { address, source } = feed;
    const state = this.#states[address] ?? UNASKED;
    if (state.until !== undefined && state.until > now() && !this.#with.asksAll) {
      this.log.waits(source.id, state.until);
      this.#row({ feed, kind: "feed", took: 0 }, "waits");
      return;
    }
    const started = now();
    // Without the ledger everything comes again: then an answer that nothing has changed would be of no use.
    const isKnown = this.#with.rules.ledger.ofFeed(address).length > 0;
    const fetched = await ask(address, isKnown ? validatorsOf(state) : {}, report);
    const answer: Answer = { feed, kind: "feed", took: now() - started };
    this.#states[address] = await this.#stateAfter(answer, state, fetched, now());
    writeFeedStates(this.#with.inbox, this.#states);
  }

  #stateAfter(answer: Answer, state: FeedState, fetched: Fetched, now: number): FeedState | Promise<FeedState> {
    switch (fetched.kind) {
      case "unchanged":
        this.#row(answer, "unchanged");
        return afterReading(state, now, 0, validatorsOf(state));
      case "refused":
        this.#fail(answer, fetched.problem);
        return state;
      case "later":
      case "failed":
        this.#fail(answer, fetched.problem);
        return afterFailure(state, now, fetched.kind === "later" ? fetched.until : undefined);
      case "body":
        return this.#read(answer, state, fetched, now);
    }
  }

  async #read(
    answer: Answer,
    state: FeedState,
    fetched: Extract<Fetched, { readonly kind: "body" }>,
    now: number,
  ): Promise<FeedState> {
    const { feed } = answer;
    const brought = this.#brought(feed, fetched.input);
    if ("message" in brought || !(await this.take(answer, brought))) {
      if ("message" in brought) this.#fail(answer, brought);
      return afterFailure(state, now);
    }
    for (const problem of brought.problems) this.log.problem(problem);
    if (fetched.moved !== undefined) {
      this.log.note(GATHER.moved({ address: feed.address, target: fetched.moved }));
    }
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
    return foreseen(feed.address, () => {
      const { articles, problems } = readInput(input, feed.address);
      const fault = problems.find(({ severity }) => severity === "error");
      if (fault !== undefined && articles.length === 0) return fault;
      const whence = problems.length === 0 ? "whole feed" : "torn feed";
      return { ...candidatesOf(articles, feed, this.#with.rules, whence), problems };
    });
  }

  /** Puts what came into the inbox; false where there is no room for it. */
  async take(answer: Answer, brought: Brought): Promise<boolean> {
    const count = brought.files.length;
    if (count > this.#room) {
      const message = GATHER.full({ count, room: Math.max(0, this.#room) });
      this.#fail(answer, { severity: "warning", file: answer.feed.address, message, fix: GATHER.makeRoom });
      return false;
    }
    this.#room -= count;
    await this.#with.alone(() => this.#write(brought));
    this.#row(answer, "read", brought);
    this.log.brought(answer.feed.source.id, brought);
    return true;
  }

  #write({ files, lines }: Brought): void {
    const { inbox, rules } = this.#with;
    for (const folder of new Set(files.map(({ path }) => join(inbox, dirname(path))))) {
      const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
      if (isLink) throw new WordedError(INBOX.isLink({ folder }));
    }
    for (const { path, text } of files) {
      try {
        writeNew(join(inbox, path), text);
      } catch (error) {
        // It came in a run that was cut off before the ledger said so.
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
    }
    rules.ledger.add(lines);
  }

  #fail(answer: Answer, problem: Problem): void {
    this.log.problem({ ...problem, severity: "warning" });
    this.#row(answer, "failed");
  }

  /** Notes what came of a page that gives no article. */
  failPage(answer: Answer, message: Message, fix: Message): void {
    this.#fail(answer, { severity: "warning", file: answer.feed.address, message, fix });
  }

  #row({ feed, kind, took }: Answer, state: "read" | "unchanged" | "waits" | "failed", brought?: Brought): void {
    this.log.row({
      source: feed.source.id,
      address: feed.address,
      kind,
      state,
      fresh: brought?.files.length ?? 0,
      known: brought?.known ?? 0,
      seconds: Math.round(took / 1000),
      slow: took > SLOW_MS,
    });
  }
}

/** What a work gives, or what it says that was not foreseen. */
export function foreseen<Result>(file: string, work: () => Result): Result | Problem {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { severity: "error", file, message: GATHER.unforeseen({ said: error.message }) };
  }
}

function validatorsOf({ etag, lastModified }: FeedState): Validators {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
