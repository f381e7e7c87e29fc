import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { CHOOSE } from "../words/inbox.ts";
import { inLines } from "../words/message.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import { changeCandidate } from "./inbox/inbox-files.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const LATER_FLAGS = declare({
  name: "later",
  words: "ID…",
  about: CHOOSE.laterAbout,
  flags: INBOX_FLAGS,
  notes: CHOOSE.listNotes,
});

/** Runs `gozide later` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(later, args, "--inbox");
}

function later(args: readonly string[], now: number): Outcome | Promise<Outcome> {
  const asked = readArguments(LATER_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length === 0) return unrun(wrongUse(LATER_FLAGS, CHOOSE.noId));
  return atInbox(inboxPlaces(asked.values), now, (at) => {
    const candidates = namedAt(at, asked.words);
    if ("code" in candidates) return candidates;
    for (const candidate of candidates) changeCandidate(at.inbox, candidate, { later: true });
    return { code: 0, message: inLines(candidates.map(({ data, title }) => CHOOSE.kept({ id: data.id, title }))) };
  });
}
