import { DAY_MS } from "../../persian/calendar/day-number.ts";
import { GATHER } from "../../words/gather.ts";
import { INBOX } from "../../words/inbox.ts";
import { PAGE } from "../../words/page.ts";
import { WordedError } from "../../words/worded-error.ts";
import { type DeskData, readDeskData } from "../import/data-folder.ts";
import { readExisting } from "../import/existing-articles.ts";
import type { Report } from "../import/progress.ts";
import { registersOf } from "../import/registers.ts";
import { type Alone, aloneAt, gatheringAlone } from "../inbox/alone.ts";
import { writeStories } from "../inbox/group-inbox.ts";
import { readInbox } from "../inbox/inbox-files.ts";
import { Ledger } from "../inbox/ledger.ts";
import { noteUnknown } from "../inbox/note-unknown.ts";
import { readRules } from "../inbox/rules.ts";
import type { InboxPlaces } from "../place.ts";
import { type AskPage, askPage, hostOfPage } from "./ask-page.ts";
import { byHost } from "./by-host.ts";
import { expire } from "./expiry.ts";
import { readFeedStates } from "./feed-states.ts";
import { feedsOf, hostOf } from "./feeds-asked.ts";
import type { GatherRules } from "./new-candidates.ts";
import { type AskFeed, Round } from "./round.ts";
import { type GatherOutcome, hindered } from "./round-log.ts";

/** What `gozide gather` was told. */
export interface GatherOptions extends InboxPlaces {
  /** Ids of the sources whose feeds alone are read. */
  readonly sources: readonly string[];
  /** Addresses of pages whose articles are read; where sources are not named too, no feed is. */
  readonly pages?: readonly string[];
  /** So many candidates wait at most; {@link MOST_WAITING} where it is left out. */
  readonly most?: number;
}

/** How servers are asked. */
export interface Askers {
  readonly feed: AskFeed;
  readonly page: AskPage;
}

/** Nobody reads more than that; a feed that makes up items must not fill the disk run by run. */
export const MOST_WAITING = 10_000;

/** So many hosts are asked at a time. */
const HOSTS_AT_ONCE = 4;
/** An editor who is asked by `gozide accept` may take so long to answer, in milliseconds. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Reads feeds and pages and puts what is new into the inbox. Whatever of it is cut off, the next run goes on: a candidate's file
 * is written before the ledger says that it came, and its feed's state behind both. While servers answer, other commands may
 * work on the inbox.
 * @param now the time, in epoch milliseconds
 */
export async function gather(
  options: GatherOptions,
  ask: Askers,
  now: () => number,
  report: Report = () => undefined,
): Promise<GatherOutcome> {
  try {
    const run = await gatheringAlone(options.inbox, () => gatherAlone(options, ask, now, report));
    return "done" in run ? run.done : hindered(1, { lines: [run.busy] });
  } catch (error) {
    if (error instanceof WordedError) return hindered(1, { lines: [error.words] });
    throw error;
  }
}

async function gatherAlone(
  options: GatherOptions,
  ask: Askers,
  now: () => number,
  report: Report,
): Promise<GatherOutcome> {
  const { inbox, pages = [] } = options;
  const reading = readDeskData(options.data);
  if (!reading.ok) return hindered(1, { problems: reading.problems });
  const { data } = reading;
  const { feeds: named, wrong } = feedsOf(data.sources, options.sources);
  if (wrong.length > 0) return hindered(2, { lines: wrong });
  const feeds = pages.length > 0 && options.sources.length === 0 ? [] : named;
  if (feeds.length + pages.length === 0) return hindered(1, { lines: [GATHER.noFeeds] });
  const { rules: unwanted, problems: noRules } = readRules(inbox);
  if (noRules.length > 0) return hindered(1, { problems: noRules });
  const { states, problems: noStates } = readFeedStates(inbox);
  const { ledger, torn, waiting } = await changing(inbox, () => readLedger(inbox, data, now()));
  const rules: GatherRules = {
    ledger,
    unwanted,
    articles: readExisting(options.articles, data.zone, report).known,
    ...registersOf(data),
    zone: data.zone,
    since: now() - data.inboxDays * DAY_MS,
    now: now(),
  };
  const alone = (work: () => void): Promise<void> =>
    changing(inbox, () => {
      ledger.refresh();
      work();
    });
  const room = (options.most ?? MOST_WAITING) - waiting;
  const round = new Round({ inbox, rules, states, asksAll: options.sources.length > 0, room, alone });
  let asked = 0;
  await byHost(feeds, hostOf, HOSTS_AT_ONCE, async (feed) => {
    report(GATHER.asking({ number: ++asked, of: feeds.length, source: feed.source.id }));
    await round.ask(feed, ask.feed, now, report);
  });
  let opened = 0;
  await byHost([...new Set(pages)], hostOfPage, HOSTS_AT_ONCE, async (address) => {
    report(PAGE.asking({ number: ++opened, of: pages.length, address }));
    await askPage(round, address, ask.page, rules, data.sources, now, report);
  });
  return changing(inbox, () => {
    ledger.refresh();
    const { left, expired } = expire(inbox, readInbox(inbox, data.zone), ledger, rules.since, now());
    const several = writeStories(inbox, left, ledger);
    return round.log.outcome({ waiting: left.length, several, expired }, [...torn, ...noStates]);
  });
}

/** What the inbox knows, candidates noted that a run which was cut off could not note; and how many wait. */
function readLedger(
  inbox: string,
  { zone }: DeskData,
  now: number,
): { readonly ledger: Ledger; readonly torn: GatherOutcome["problems"]; readonly waiting: number } {
  const { ledger, problems: torn } = Ledger.read(inbox);
  const waiting = readInbox(inbox, zone);
  noteUnknown(waiting, ledger, now);
  return { ledger, torn, waiting: waiting.length };
}

/**
 * Does a work that changes the inbox, as soon as no other command does.
 * @throws {WordedError} where one does for longer than an editor takes to answer it
 */
async function changing<Result>(inbox: string, work: () => Result): Promise<Result> {
  const run: Alone<Result> = await aloneAt(inbox, work, PATIENCE_MS);
  if ("done" in run) return run.done;
  throw new WordedError(INBOX.stillBusy);
}
