import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PING } from "../../words/desk.ts";
import { asFound, type Message } from "../../words/message.ts";
import {
  changedFeeds,
  FEED_FILES,
  type PingState,
  type PublishedFeed,
  publishedFeed,
  readPingState,
} from "./published-feeds.ts";

export interface PingOptions {
  /** The built site. */
  readonly output: string;
  /** Where it is kept what the hub knows. */
  readonly cache: string;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

/** Sends one ping; gives the hub's status. */
export type Post = (hub: string, body: URLSearchParams) => Promise<number>;

export interface PingResult {
  /** 0 done, 1 a ping failed or there is no site. */
  readonly code: 0 | 1;
  readonly lines: readonly Message[];
}

/**
 * Tells the hub of every feed that changed since it was last told. A failed ping is not remembered as sent, so the
 * next run tells again.
 * @see https://www.w3.org/TR/websub/#hub-publishes
 */
export async function runPing({ output, cache, dryRun }: PingOptions, post: Post): Promise<PingResult> {
  const file = path.join(cache, "ping.json");
  const feeds = feedsIn(output);
  if (feeds === undefined) return { code: 1, lines: [PING.noSite({ folder: output })] };
  if (feeds.length === 0) return { code: 0, lines: [PING.noHub] };
  const state = readPingState(textOf(file) ?? "");
  const changed = changedFeeds(feeds, state);
  if (dryRun) {
    const would = PING.would({ count: changed.length, of: feeds.length });
    return { code: 0, lines: [...changed.map((feed) => asFound(feed.self)), would] };
  }
  const outcomes = await inTurns(changed, (feed) => send(feed, post));
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  const told = outcomes.filter((outcome) => outcome.failure === undefined).map(({ feed }) => feed);
  if (told.length > 0) writeState(file, stateAfter(state, feeds, told));
  return {
    code: failures.length === 0 ? 0 : 1,
    lines: [...failures, PING.done({ told: told.length, failed: failures.length, of: feeds.length })],
  };
}

/** Feeds that are no more leave the state. */
function stateAfter(state: PingState, feeds: readonly PublishedFeed[], told: readonly PublishedFeed[]): PingState {
  const now = new Map(told.map((feed) => [feed.self, feed.content]));
  return Object.fromEntries(
    feeds.flatMap(({ self }) => {
      const content = now.get(self) ?? state[self];
      return content === undefined ? [] : [[self, content]];
    }),
  );
}

interface Outcome {
  readonly feed: PublishedFeed;
  readonly failure?: Message;
}

async function send(feed: PublishedFeed, post: Post): Promise<Outcome> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed.self, "hub.topic": feed.self });
  try {
    const status = await post(feed.hub, body);
    return status >= 200 && status < 300 ? { feed } : { feed, failure: PING.answered({ ...feed, status }) };
  } catch (error) {
    return { feed, failure: PING.failed({ ...feed, said: error instanceof Error ? error.message : String(error) }) };
  }
}

/** Pings under way at once: a hub is a shared service. */
const AT_ONCE = 4;

async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let index = 0; index < items.length; index += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(index, index + AT_ONCE).map(work))));
  }
  return results;
}

function feedsIn(output: string): readonly PublishedFeed[] | undefined {
  let names: string[];
  try {
    names = readdirSync(output, { recursive: true, encoding: "utf8" });
  } catch {
    return undefined;
  }
  return names
    .filter((name) => FEED_FILES.includes(path.basename(name)))
    .sort()
    .flatMap((name) => publishedFeed(readFileSync(path.join(output, name), "utf8")) ?? []);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function writeState(file: string, state: PingState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, undefined, 1)}\n`);
  renameSync(`${file}.new`, file);
}
