import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { CHOOSE, STORIES } from "../words/inbox.ts";
import { dayOf } from "./gather/expiry.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import { setStory } from "./inbox/group-inbox.ts";
import type { LedgerLine } from "./inbox/ledger.ts";
import { ARTICLE_FLAGS, foldersSeen, INBOX_FLAG } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const SPLIT_FLAGS = declare({
  name: "split",
  words: "ID…",
  about: STORIES.splitAbout,
  flags: { ...INBOX_FLAG, ...ARTICLE_FLAGS },
  notes: CHOOSE.listNotes,
});

/** Runs `gozide split` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(split, args, "--inbox");
}

/** The ledger is told first: cut off behind it, the next gathering joins nothing again that the editor took apart. */
function split(args: readonly string[], now: number): Outcome | Promise<Outcome> {
  const asked = readArguments(SPLIT_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length === 0) return unrun(wrongUse(SPLIT_FLAGS, CHOOSE.noId));
  const folder = foldersSeen(asked.values);
  return atInbox({ inbox: folder("inbox"), articles: folder("articles"), data: folder("data") }, (at) => {
    const named = namedAt(at, asked.words);
    if ("code" in named) return named;
    const stories = new Set(named.flatMap(({ data }) => data.story ?? []));
    const left = at.candidates.filter((one) => stories.has(one.data.story ?? "") && !named.includes(one));
    const lines = named.flatMap((one) =>
      left
        .filter(({ data }) => data.story === one.data.story)
        .map((other): LedgerLine => ({ kind: "apart", one: one.data.id, other: other.data.id, day: dayOf(now) })),
    );
    at.ledger.add(lines);
    const story = named.length > 1 ? named.at(-1)?.data.id : undefined;
    for (const candidate of named) setStory(at.inbox, candidate, story);
    return { code: 0, message: STORIES.split({ count: named.length }) };
  });
}
