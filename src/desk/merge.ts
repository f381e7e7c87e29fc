import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { CHOOSE } from "../words/inbox.ts";
import { STORIES } from "../words/stories.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import { setStory } from "./inbox/group-inbox.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const MERGE_FLAGS = declare({
  name: "merge",
  words: "ID ID…",
  about: STORIES.mergeAbout,
  flags: INBOX_FLAGS,
  notes: CHOOSE.listNotes,
});

/** Runs `gozide merge` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(merge, args, "--inbox");
}

function merge(args: readonly string[], now: number): Outcome | Promise<Outcome> {
  const asked = readArguments(MERGE_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length < 2) return unrun(wrongUse(MERGE_FLAGS, STORIES.nameTwo));
  return atInbox(inboxPlaces(asked.values), now, (at) => {
    const named = namedAt(at, asked.words);
    if ("code" in named) return named;
    if (named.length < 2) return unrun(wrongUse(MERGE_FLAGS, STORIES.nameTwo));
    const stories = new Set(named.flatMap(({ data }) => data.story ?? []));
    const all = at.candidates.filter((one) => named.includes(one) || stories.has(one.data.story ?? ""));
    const story = all.toSorted((a, b) => a.at - b.at).flatMap(({ data }) => data.story ?? [])[0] ?? all.at(-1)?.data.id;
    for (const candidate of all) setStory(at.inbox, candidate, story);
    return { code: 0, message: STORIES.merged({ count: all.length }) };
  });
}
