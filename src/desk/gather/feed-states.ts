import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Problem } from "../../content/problem.ts";
import { parsed } from "../../making/memory/seal.ts";
import { INBOX } from "../../words/inbox.ts";
import { replaceFile } from "../write-files.ts";

/** Epoch milliseconds that are a date. */
function instant() {
  return z.number().min(-8.64e15).max(8.64e15);
}

const stateSchema = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** The WebSub hub that the feed names. */
  hub: z.string().optional(),
  /** Where it has moved for good. */
  moved: z.string().optional(),
  /** When it was last read, epoch milliseconds. */
  read: instant().optional(),
  /** How many times in a row it could not be read. */
  failures: z.number().int().nonnegative().default(0),
  /** It is left alone until then: epoch milliseconds. */
  until: instant().optional(),
  /** How many items came on each of the last days, by UTC days. */
  days: z.record(z.string(), z.number()).default({}),
});

/** What is known of a feed between two runs. */
export type FeedState = z.infer<typeof stateSchema>;

/** The states by the feeds' addresses. */
export type FeedStates = Readonly<Record<string, FeedState>>;

/** A feed that was never asked. */
export const UNASKED: FeedState = { failures: 0, days: {} };

const FILE = "feeds.json";

/** Reads what is known of the feeds. A file that cannot be read costs no more than questions that could be spared. */
export function readFeedStates(inbox: string): { readonly states: FeedStates; readonly problems: readonly Problem[] } {
  const file = path.join(inbox, FILE);
  if (!existsSync(file)) return { states: {}, problems: [] };
  const states = z.record(z.string(), stateSchema).safeParse(parsed(readFileSync(file, "utf8"))).data;
  if (states !== undefined) return { states, problems: [] };
  return { states: {}, problems: [{ severity: "warning", file, message: INBOX.noStates, fix: INBOX.askedAnew }] };
}

/** Writes what is known of the feeds, whole or not at all; feeds in order of address, so that versions compare well. */
export function writeFeedStates(inbox: string, states: FeedStates): void {
  const sorted = Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1)));
  replaceFile(path.join(inbox, FILE), `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** After the first failure a feed is left alone for so long, then twice as long each time: milliseconds. */
const FIRST_PAUSE = 15 * 60_000;
const LONGEST_PAUSE = 24 * 3_600_000;
/** So many days of counts are kept. */
const DAYS_KEPT = 30;

/** The state after a failure. @param until when the server may be asked again, where it says so */
export function afterFailure(state: FeedState, now: number, until?: number): FeedState {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(state.failures, 10), LONGEST_PAUSE);
  return { ...state, failures: state.failures + 1, until: Math.max(until ?? 0, now + pause) };
}

/** The state after a feed was read, or had nothing new. @param came how many items of it are new */
export function afterReading(state: FeedState, now: number, came: number, told: Partial<FeedState>): FeedState {
  const { until: _, etag, lastModified, ...kept } = state;
  const today = new Date(now).toISOString().slice(0, 10);
  const days = { ...state.days, ...(came === 0 ? {} : { [today]: (state.days[today] ?? 0) + came }) };
  const latest = Object.entries(days)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, DAYS_KEPT);
  return { ...kept, ...told, days: Object.fromEntries(latest), read: now, failures: 0 };
}
