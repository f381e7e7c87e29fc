import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { CHOOSE } from "../words/inbox.ts";
import { STORIES } from "../words/stories.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import type { Candidate } from "./inbox/candidate.ts";
import { setStory } from "./inbox/group-inbox.ts";
import { dayOf, type LedgerLine } from "./inbox/ledger.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const SPLIT_FLAGS = declare({
  name: "split",
  words: "ID…",
  about: STORIES.splitAbout,
  flags: INBOX_FLAGS,
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
  return atInbox(inboxPlaces(asked.values), now, (at) => {
    const named = namedAt(at, asked.words);
    if ("code" in named) return named;
    const apart = named.flatMap(({ data }) => (data.story === undefined ? [] : [data.story]));
    const moves = [...new Set(apart)].map((story) => {
      const all = at.candidates.filter(({ data }) => data.story === story);
      return { all, taken: all.filter((one) => named.includes(one)), left: all.filter((one) => !named.includes(one)) };
    });
    if (moves.every(({ all }) => all.length < 2)) return { code: 1, message: STORIES.notTogether };
    const pairs = moves.flatMap(({ taken, left }) => (left.length > 0 ? product(taken, left) : product(taken, taken)));
    at.ledger.add(
      pairs.map(
        ([one, other]): LedgerLine => ({ kind: "apart", one: one.data.id, other: other.data.id, day: dayOf(now) }),
      ),
    );
    for (const { taken, left } of moves) {
      const story = taken.length > 1 && left.length > 0 ? freeStory(taken, at.candidates) : undefined;
      for (const candidate of taken) setStory(at.inbox, candidate, story);
    }
    return { code: 0, message: STORIES.split({ count: moves.flatMap(({ taken }) => taken).length }) };
  });
}

/** Each pair of two different candidates, one of each list. */
function product(
  ones: readonly Candidate[],
  others: readonly Candidate[],
): readonly (readonly [one: Candidate, other: Candidate])[] {
  return ones.flatMap((one) => others.filter((other) => other !== one).map((other) => [one, other] as const));
}

/** A story that no candidate tells yet: those that were taken out together begin it. */
function freeStory(taken: readonly Candidate[], all: readonly Candidate[]): string | undefined {
  const known = new Set(all.map(({ data }) => data.story));
  return taken.map(({ data }) => data.id).find((id) => !known.has(id));
}
