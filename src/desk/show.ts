import { join } from "node:path";
import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { DESK } from "../words/desk.ts";
import { CHOOSE } from "../words/inbox.ts";
import { asFound, inLines, type Message } from "../words/message.ts";
import { STORIES } from "../words/stories.ts";
import { differencesOf } from "./group/differences.ts";
import { lookAtInbox, namedAt } from "./inbox/at-inbox.ts";
import { type Candidate, othersOf } from "./inbox/candidate.ts";
import { type InboxStories, storiesOf } from "./inbox/group-inbox.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";
import { suggestionLines } from "./suggest/shown.ts";
import { Suggester } from "./suggest/suggestions.ts";

const SHOW_FLAGS = declare({
  name: "show",
  words: "ID…",
  about: CHOOSE.showAbout,
  flags: INBOX_FLAGS,
  notes: CHOOSE.listNotes,
});

/** Runs `gozide show` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(show, args, "--inbox");
}

function show(args: readonly string[]): Outcome {
  const asked = readArguments(SHOW_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length === 0) return unrun(wrongUse(SHOW_FLAGS, CHOOSE.noId));
  const at = lookAtInbox(inboxPlaces(asked.values));
  if ("code" in at) return at;
  const candidates = namedAt(at, asked.words);
  if ("code" in candidates) return candidates;
  const stories = storiesOf(at.candidates, at.ledger);
  const suggester = new Suggester(at);
  return {
    code: 0,
    message: inLines(
      candidates.flatMap((candidate) => [
        asFound(wholeText(candidate)),
        ...storyLines(candidate, at.candidates, stories),
        ...suggestionLines(suggester.of(candidate)),
        DESK.file({ file: join(at.inbox, candidate.path) }),
      ]),
    ),
  };
}

/** Who tells the same, why it is held to be the same, and what they say differently. */
function storyLines(
  candidate: Candidate,
  all: readonly Candidate[],
  { stories, continuations }: InboxStories,
): readonly Message[] {
  const { id, story } = candidate.data;
  const later = continuations.filter((one) => one.id === id).map(({ of }) => STORIES.continues({ id: of }));
  const others = othersOf(all, candidate).map(({ data, source = "-" }) => `${data.id} (${source})`);
  if (others.length === 0) return later;
  const shared = stories.find((one) => one.tellings.includes(id))?.shared() ?? [];
  const { numbers, quotes } = differencesOf(
    all
      .filter(({ data }) => data.story === story)
      .map(({ source = "-", title, body }) => ({ source, title, text: body })),
  );
  return [
    STORIES.tellings({ ids: others }),
    ...(shared.length === 0 ? [] : [STORIES.shared({ stretches: shared })]),
    ...numbers.map((one) => STORIES.numbers(one)),
    ...quotes.map((one) => STORIES.quote(one)),
    ...later,
  ];
}

/** A candidate as one reads it: headline, what is known of it, its text. */
function wholeText({ data, title, lead, date, source, via, url, tags, section, thread, body }: Candidate): string {
  const known = [
    ["id", data.id],
    ["date", date],
    ["source", [source, ...via].filter(Boolean).join(" < ")],
    ["url", url],
    ["section", section],
    ["thread", thread],
    ["tags", tags.join("، ")],
    ["story", data.story],
  ].flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]));
  return [title, "", ...known, "", ...(lead === undefined ? [] : [lead, ""]), body.trim(), ""].join("\n");
}
