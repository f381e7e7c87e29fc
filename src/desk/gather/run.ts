import { DAY_MS } from "../../persian/calendar/day-number.ts";
import { GATHER } from "../../words/gather.ts";
import { WordedError } from "../../words/worded-error.ts";
import { readDeskData } from "../import/data-folder.ts";
import { readExisting } from "../import/existing-articles.ts";
import type { Report } from "../import/progress.ts";
import { registersOf } from "../import/registers.ts";
import { aloneAt } from "../inbox/alone.ts";
import { writeStories } from "../inbox/group-inbox.ts";
import { readInbox } from "../inbox/inbox-files.ts";
import { Ledger } from "../inbox/ledger.ts";
import { noteUnknown } from "../inbox/note-unknown.ts";
import { readRules } from "../inbox/rules.ts";
import type { InboxPlaces } from "../place.ts";
import { byHost } from "./by-host.ts";
import { expire } from "./expiry.ts";
import { readFeedStates } from "./feed-states.ts";
import { feedsOf, hostOf } from "./feeds-asked.ts";
import type { GatherRules } from "./new-candidates.ts";
import { type AskFeed, type GatherOutcome, Round } from "./round.ts";

/** What `gozide gather` was told. */
export interface GatherOptions extends InboxPlaces {
  /** Ids of the sources whose feeds alone are read. */
  readonly sources: readonly string[];
  /** So many candidates wait at most; {@link MOST_WAITING} where it is left out. */
  readonly most?: number;
}

/** Nobody reads more than that; a feed that makes up items must not fill the disk run by run. */
export const MOST_WAITING = 10_000;

/** So many hosts are asked at a time. */
const HOSTS_AT_ONCE = 4;

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
  const waiting = readInbox(inbox, data.zone);
  noteUnknown(waiting, ledger, now());
  const rules: GatherRules = {
    ledger,
    unwanted,
    articles: readExisting(options.articles, data.zone, report).known,
    ...registersOf(data),
    zone: data.zone,
    since: now() - data.inboxDays * DAY_MS,
    now: now(),
  };
  const most = options.most ?? MOST_WAITING;
  const round = new Round(inbox, rules, { ...states }, options.sources.length > 0, most - waiting.length);
  let asked = 0;
  await byHost(feeds, hostOf, HOSTS_AT_ONCE, async (feed) => {
    report(GATHER.asking({ number: ++asked, of: feeds.length, source: feed.source.id }));
    await round.ask(feed, ask, now, report);
  });
  const { left, expired } = expire(inbox, readInbox(inbox, data.zone), ledger, rules.since, now());
  const several = writeStories(inbox, left, ledger);
  return round.outcome(feeds.length, { waiting: left.length, several, expired }, [...torn, ...noStates]);
}
