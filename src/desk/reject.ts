import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { CHOOSE } from "../words/inbox.ts";
import { agrees } from "./ask.ts";
import { noSuchSource } from "./gather/feeds-asked.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import { isTouched } from "./inbox/candidate.ts";
import { removeCandidate } from "./inbox/inbox-files.ts";
import { dayOf } from "./inbox/ledger.ts";
import { addRules, type InboxRule, isUnwanted, readRules } from "./inbox/rules.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, told, unrun } from "./run-command.ts";

const REJECT_FLAGS = declare({
  name: "reject",
  words: "[ID…]",
  about: CHOOSE.rejectAbout,
  flags: {
    source: { value: "ID", about: CHOOSE.rejectSource },
    word: { value: "WORD", about: CHOOSE.rejectWord },
    yes: { about: CHOOSE.yes },
    ...INBOX_FLAGS,
  },
  notes: CHOOSE.listNotes,
});

/** Runs `gozide reject` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(reject, args, "--inbox");
}

function reject(args: readonly string[], now: number): Outcome | Promise<Outcome> {
  const asked = readArguments(REJECT_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const { source, word, yes = false } = asked.values;
  const rules: readonly InboxRule[] = [
    ...(source === undefined ? [] : [{ source }]),
    ...(word === undefined ? [] : [{ word }]),
  ];
  if (asked.words.length === 0 && rules.length === 0) {
    return unrun(wrongUse(REJECT_FLAGS, CHOOSE.nothingToReject));
  }
  return atInbox(inboxPlaces(asked.values), now, async (at) => {
    const { problems } = readRules(at.inbox);
    if (problems.length > 0) return told(problems);
    const noSource = source === undefined ? undefined : noSuchSource(at.known.sources, source);
    if (noSource !== undefined) return unrun(wrongUse(REJECT_FLAGS, noSource));
    const named = namedAt(at, asked.words);
    if ("code" in named) return named;
    const turned = at.candidates.filter(({ source: of = "", title }) => isUnwanted(rules, of, title));
    const going = [...new Set([...named, ...turned])];
    const touched = going.filter(isTouched).map(({ data }) => data.id);
    if (touched.length > 0 && !yes) {
      const question = CHOOSE.touched({ ids: touched });
      if (!(await agrees(question, spokenLanguage(args)))) return { code: 1, message: CHOOSE.notRejected };
    }
    if (rules.length > 0) addRules(at.inbox, rules);
    at.ledger.add(going.map(({ data }) => ({ kind: "rejected", id: data.id, day: dayOf(now) })));
    for (const candidate of going) removeCandidate(at.inbox, candidate);
    return { code: 0, message: CHOOSE.rejected({ count: going.length }) };
  });
}
