import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { didYouMean } from "../content/nearest.ts";
import { formatProblem } from "../content/problem.ts";
import { CHOOSE, GATHER } from "../words/inbox.ts";
import { spoken } from "../words/message.ts";
import { atInbox, namedAt } from "./inbox/at-inbox.ts";
import { isTouched } from "./inbox/candidate.ts";
import { removeCandidate } from "./inbox/inbox-files.ts";
import { dayOf } from "./inbox/ledger.ts";
import { addRules, type InboxRule, isUnwanted, readRules } from "./inbox/rules.ts";
import { ARTICLE_FLAGS, foldersSeen, INBOX_FLAG } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";
import { askInTerminal, isTerminal } from "./upgrade/ask.ts";

const REJECT_FLAGS = declare({
  name: "reject",
  words: "[ID…]",
  about: CHOOSE.rejectAbout,
  flags: {
    source: { value: "ID", about: CHOOSE.rejectSource },
    word: { value: "WORD", about: CHOOSE.rejectWord },
    yes: { about: CHOOSE.yes },
    ...INBOX_FLAG,
    ...ARTICLE_FLAGS,
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
  const folder = foldersSeen(asked.values);
  const places = { inbox: folder("inbox"), articles: folder("articles"), data: folder("data") };
  return atInbox(places, async (at) => {
    const { problems } = readRules(at.inbox);
    if (problems.length > 0) {
      return { code: 1, message: (language) => problems.map((one) => formatProblem(one, language)).join("\n") };
    }
    const known = at.known.sources.map(({ id }) => id);
    if (source !== undefined && !known.includes(source)) {
      const near = didYouMean(source, known) ?? GATHER.inSources;
      return unrun(wrongUse(REJECT_FLAGS, GATHER.noSource({ id: source, near })));
    }
    const named = namedAt(at, asked.words);
    if ("code" in named) return named;
    const turned = at.candidates.filter(({ source: of = "", title }) => isUnwanted(rules, of, title));
    const going = [...new Set([...named, ...turned])];
    const touched = going.filter(isTouched).map(({ data }) => data.id);
    if (touched.length > 0 && !yes) {
      const question = spoken(CHOOSE.touched({ ids: touched }), spokenLanguage(args));
      if (!isTerminal() || !(await askInTerminal(question))) return { code: 1, message: CHOOSE.notRejected };
    }
    if (rules.length > 0) addRules(at.inbox, rules);
    at.ledger.add(going.map(({ data }) => ({ kind: "rejected", id: data.id, day: dayOf(now) })));
    for (const candidate of going) removeCandidate(at.inbox, candidate);
    return { code: 0, message: CHOOSE.rejected({ count: going.length }) };
  });
}
