import type { Problem } from "../../content/problem.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import { GATHER } from "../../words/gather.ts";
import type { Message } from "../../words/message.ts";
import { STORIES } from "../../words/stories.ts";
import { dateText } from "../import/date-text.ts";
import type { KnownItem } from "../inbox/ledger.ts";
import type { Brought } from "./new-candidates.ts";
import { type GatherRow, tableOf } from "./table.ts";

/** A candidate that a run put into the inbox. */
export interface FreshCandidate {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  /** Below the inbox. */
  readonly path: string;
}

/** What gathering said and how it ended. */
export interface GatherOutcome {
  readonly code: 0 | 1 | 2;
  readonly problems: readonly Problem[];
  /** What came of each feed, and what is to be known. */
  readonly lines: readonly Message[];
  readonly summary?: Message;
  /** What came of each feed and page, for scripts. */
  readonly rows: readonly GatherRow[];
  readonly fresh: readonly FreshCandidate[];
}

/** An outcome of nothing but what hindered it. */
export function hindered(
  code: 1 | 2,
  { problems = [], lines = [] }: { readonly problems?: readonly Problem[]; readonly lines?: readonly Message[] },
): GatherOutcome {
  return { code, problems, lines, rows: [], fresh: [] };
}

/** What a run has to say, collected while it goes on. */
export class RoundLog {
  readonly #lines: Message[] = [];
  readonly #problems: Problem[] = [];
  readonly #rows: GatherRow[] = [];
  readonly #fresh: FreshCandidate[] = [];
  /** Until when the feeds of sources are left alone, epoch milliseconds. */
  readonly #waiting = new Map<string, number>();
  readonly #zone: string;
  readonly #counts = { old: 0, unwanted: 0 };

  /** @param zone the site's zone, in which times are said */
  constructor(zone: string) {
    this.#zone = zone;
  }

  note(line: Message): void {
    this.#lines.push(line);
  }

  /** Notes that a feed of a source is left alone: a source's feeds are asked for again together, by its id. */
  waits(source: string, until: number): void {
    this.#waiting.set(source, Math.max(until, this.#waiting.get(source) ?? 0));
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  row(row: GatherRow): void {
    this.#rows.push(row);
  }

  brought(source: string, { files, old, unwanted, changed, gone }: Brought): void {
    this.#counts.old += old;
    this.#counts.unwanted += unwanted;
    this.#fresh.push(...files.map(({ id, title, path }) => ({ id, source, title, path })));
    this.#lines.push(
      ...changed.map((item) => GATHER.changed({ title: item.title, where: whereOf(item) })),
      ...gone.map((item) => GATHER.gone({ title: item.title, where: whereOf(item) })),
    );
  }

  outcome(
    { waiting, several, expired }: { readonly waiting: number; readonly several: number; readonly expired: number },
    problems: readonly Problem[],
  ): GatherOutcome {
    const { old, unwanted } = this.#counts;
    const sum = (of: (row: GatherRow) => number): number => this.#rows.reduce((all, row) => all + of(row), 0);
    const failed = this.#rows.filter(({ state }) => state === "failed").length;
    return {
      code: failed === this.#rows.length ? 1 : 0,
      problems: [...problems, ...this.#problems],
      lines: [
        ...this.#lines,
        ...[...this.#waiting].map(([source, until]) => GATHER.waits({ source, until: this.#timeOf(until) })),
        ...tableOf(this.#rows),
        ...(old + unwanted === 0 ? [] : [GATHER.passedOver({ old, unwanted })]),
        ...(several === 0 ? [] : [STORIES.several({ count: several })]),
        ...(expired === 0 ? [] : [GATHER.expired({ count: expired })]),
      ],
      summary: GATHER.summary({
        feeds: this.#rows.filter(({ kind }) => kind === "feed").length,
        pages: this.#rows.filter(({ kind }) => kind === "page").length,
        fresh: sum(({ fresh }) => fresh),
        known: sum(({ known }) => known),
        failed,
        waiting,
      }),
      rows: this.#rows,
      fresh: this.#fresh,
    };
  }

  #timeOf(epochMs: number): string {
    return dateText(momentFromInstant(epochMs, this.#zone), this.#zone);
  }
}

/** What became of an item, for an editor who is told that it changed. */
function whereOf({ id, fate, file }: KnownItem): Message {
  if (file !== undefined) return GATHER.became({ file });
  return fate === undefined ? GATHER.waiting({ id }) : GATHER.turnedAway;
}
