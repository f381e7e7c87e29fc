import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { declare, readArguments } from "../command/flags.ts";
import { DAY_MS } from "../persian/calendar/day-number.ts";
import { momentFromInstant } from "../persian/calendar/moment.ts";
import { GATHER } from "../words/gather.ts";
import { CHOOSE } from "../words/inbox.ts";
import { inLines } from "../words/message.ts";
import { SOURCES } from "../words/sources.ts";
import { type FeedState, readFeedStates, UNASKED } from "./gather/feed-states.ts";
import { feedsOf } from "./gather/feeds-asked.ts";
import { dateText } from "./import/date-text.ts";
import { type AtInbox, lookAtInbox } from "./inbox/at-inbox.ts";
import { dayOf } from "./inbox/ledger.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";
import { readOpml, withFeeds } from "./sources/opml.ts";
import { replaceFile } from "./write-files.ts";

const SOURCES_FLAGS = declare({
  name: "sources",
  about: SOURCES.about,
  flags: { import: { value: "FILE", about: SOURCES.import }, ...INBOX_FLAGS },
  notes: CHOOSE.listNotes,
});

/** So many days are looked back. */
const DAYS = 14;

/** Runs `gozide sources` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(health, args, "--inbox");
}

function health(args: readonly string[], now: number): Outcome {
  const asked = readArguments(SOURCES_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const at = lookAtInbox(inboxPlaces(asked.values));
  if ("code" in at) return at;
  if (asked.values.import !== undefined) return importFeeds(asked.values.import, at);
  const { states } = readFeedStates(at.inbox);
  const { feeds } = feedsOf(at.known.sources, []);
  if (feeds.length === 0) return { code: 0, message: GATHER.noFeeds };
  const lines = feeds.map(({ address, source }) => {
    const state = states[address] ?? UNASKED;
    const read =
      state.read === undefined ? undefined : dateText(momentFromInstant(state.read, at.known.zone), at.known.zone);
    return SOURCES.line({ source: source.id, address, read, daily: daily(state, now), failures: state.failures });
  });
  return { code: 0, message: inLines(lines) };
}

/** Puts the feeds of an OPML file into `sources.yaml`. */
function importFeeds(file: string, { data, known }: AtInbox): Outcome {
  if (!existsSync(file)) return { code: 2, message: SOURCES.noFile({ file }) };
  const list = readOpml(readFileSync(file, "utf8"));
  if (list === undefined || list.feeds.length === 0) return { code: 1, message: SOURCES.noOpml({ file }) };
  const { text, added, feeds, known: had } = withFeeds(known.sourcesText, known.sources, list.feeds);
  if (text !== known.sourcesText) replaceFile(join(data, "sources.yaml"), text);
  return {
    code: 0,
    message: inLines([
      ...added.map(({ id, name }) => SOURCES.added({ id, name })),
      SOURCES.imported({ added: added.length, feeds, known: had, passedOver: list.passedOver }),
    ]),
  };
}

/** How many items came a day of late, rounded to a tenth. */
function daily({ days }: FeedState, now: number): string {
  const since = dayOf(now - DAYS * DAY_MS);
  const recent = Object.entries(days).filter(([day]) => day > since);
  const first = recent.map(([day]) => day).sort()[0];
  if (first === undefined) return "0";
  const length = Math.max(1, Math.round((Date.parse(dayOf(now)) - Date.parse(first)) / DAY_MS) + 1);
  const all = recent.reduce((sum, [, count]) => sum + count, 0);
  return String(Math.round((all / length) * 10) / 10);
}
