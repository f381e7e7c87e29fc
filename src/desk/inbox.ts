import { join } from "node:path";
import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { grouped } from "../digest/grouped.ts";
import { jsonForTerminal } from "../words/for-terminal.ts";
import { CHOOSE, INBOX } from "../words/inbox.ts";
import { asFound, inLines, type Message } from "../words/message.ts";
import { SUGGEST } from "../words/suggest.ts";
import { lookAtInbox } from "./inbox/at-inbox.ts";
import type { Candidate } from "./inbox/candidate.ts";
import { dateOf } from "./inbox/date-of.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";
import { Suggester, type Suggestions } from "./suggest/suggestions.ts";

const LIST = declare({
  name: "inbox",
  about: CHOOSE.listAbout,
  flags: { by: { value: "ORDER", about: CHOOSE.by }, json: { about: CHOOSE.json }, ...INBOX_FLAGS },
  notes: CHOOSE.listNotes,
});

/** How a list is sorted, by what `--by` is called. */
const ORDERS: Readonly<Record<string, (candidate: Candidate) => string>> = {
  newest: () => "",
  source: ({ source }) => source ?? "",
  story: ({ data }) => data.story ?? data.id,
};

/** Runs `gozide inbox` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(listInbox, args, "--inbox");
}

function listInbox(args: readonly string[]): Outcome {
  const asked = readArguments(LIST, args);
  if (asked.kind !== "run") return unrun(asked);
  const { by = "newest", json = false } = asked.values;
  const order = Object.hasOwn(ORDERS, by) ? ORDERS[by] : undefined;
  if (order === undefined) return unrun(wrongUse(LIST, CHOOSE.badOrder({ found: by })));
  const at = lookAtInbox(inboxPlaces(asked.values));
  if ("code" in at) return at;
  const sorted = inGroups(at.candidates, order);
  if (json) {
    const suggester = new Suggester(at);
    const all = sorted.map((candidate) => asJson(candidate, suggester.of(candidate)));
    return { code: 0, message: () => jsonForTerminal(all) };
  }
  const unread = at.unread.map((file) => INBOX.unread({ file: join(at.inbox, file) }));
  if (sorted.length + unread.length === 0) return { code: 0, message: CHOOSE.empty };
  const suggester = new Suggester(at);
  const lines = sorted.map((candidate) => lineOf(candidate, at.known.zone, suggester));
  return { code: 0, message: inLines([...lines, ...unread, CHOOSE.count({ count: sorted.length })]) };
}

/** Candidates with those together that belong together, the newest first in each group and among groups. */
function inGroups(candidates: readonly Candidate[], groupOf: (candidate: Candidate) => string): readonly Candidate[] {
  return [...grouped(candidates, (candidate) => [groupOf(candidate)]).values()].flat();
}

/** `x7k2q9ab  1405-09-06 14:25  isna  headline  [section?]`: the section is suggested where the candidate has none. */
function lineOf(candidate: Candidate, zone: string, suggester: Suggester): Message {
  const { data, source, title, section } = candidate;
  const line = [data.id, dateOf(candidate, zone).padEnd(16), source ?? "-", `${data.later ? "* " : ""}${title}`].join(
    "  ",
  );
  const likely = section === undefined ? suggester.sectionOf(candidate) : undefined;
  return likely === undefined ? asFound(line) : SUGGEST.likely({ line, section: likely.id });
}

function asJson({ data, path, body: _, at, ...article }: Candidate, suggested: Suggestions): object {
  const { id, feed, gathered, story, later } = data;
  return { id, path, ...article, at: new Date(at).toISOString(), feed, gathered, story, later, suggested };
}
