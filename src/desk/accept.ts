import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { countWords } from "../content/count-words.ts";
import { ACCEPT } from "../words/accept.ts";
import { PLACE_FLAGS } from "../words/desk.ts";
import { CHOOSE } from "../words/inbox.ts";
import { asFound, inLines, type Message } from "../words/message.ts";
import { SUGGEST } from "../words/suggest.ts";
import { agrees } from "./ask.ts";
import { readDeskData } from "./import/data-folder.ts";
import { readExisting } from "./import/existing-articles.ts";
import { plainMarkdown } from "./import/markdown-text.ts";
import { type Accepted, accept, strangeLinks, unfit, wrongChoice } from "./inbox/accept.ts";
import type { Choices } from "./inbox/accepted-text.ts";
import { type AtInbox, atInbox, namedAt } from "./inbox/at-inbox.ts";
import { type Candidate, isTouched, othersOf } from "./inbox/candidate.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { type Outcome, runCommand, told, unrun } from "./run-command.ts";
import { Suggester } from "./suggest/suggestions.ts";
import { suggestedChoices, takenLines } from "./suggest/take.ts";

const ACCEPT_FLAGS = declare({
  name: "accept",
  words: "ID…",
  about: ACCEPT.about,
  flags: {
    section: { value: "ID", about: PLACE_FLAGS.section },
    tags: { value: "TAGS", about: ACCEPT.tags },
    thread: { value: "ID", about: ACCEPT.thread },
    top: { about: ACCEPT.top },
    suggested: { about: SUGGEST.flag },
    alone: { about: ACCEPT.alone },
    yes: { about: CHOOSE.yes },
    ...INBOX_FLAGS,
  },
  notes: ACCEPT.notes,
});

/** Runs `gozide accept` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(acceptNamed, args, "--articles");
}

function acceptNamed(args: readonly string[], now: number): Outcome | Promise<Outcome> {
  const asked = readArguments(ACCEPT_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length === 0) return unrun(wrongUse(ACCEPT_FLAGS, CHOOSE.noId));
  const { section, tags, thread, top, suggested = false, alone = false, yes = false } = asked.values;
  const choices: Choices = {
    ...(section === undefined ? {} : { section }),
    ...(tags === undefined ? {} : { tags: tags.split(/[,،]/u) }),
    ...(thread === undefined ? {} : { thread }),
    ...(top === undefined ? {} : { top }),
  };
  return atInbox(inboxPlaces(asked.values), now, async (at) => {
    const wrong = wrongChoice(at, choices);
    if (wrong !== undefined) return unrun(wrongUse(ACCEPT_FLAGS, wrong));
    const { left, said } = withoutAccepted(at, asked.words);
    if (left.length === 0) return { code: 0, message: inLines(said) };
    const candidates = namedAt(at, left);
    if ("code" in candidates) return candidates;
    const faults = candidates.flatMap((candidate) => unfit(at, candidate) ?? []);
    if (faults.length > 0) return { code: 1, message: inLines(faults) };
    const touched = candidates
      .flatMap((candidate) => (alone ? [] : othersOf(at.candidates, candidate)))
      .filter((other) => isTouched(other) && !candidates.includes(other))
      .map(({ data }) => data.id);
    if (touched.length > 0 && !yes) {
      const question = ACCEPT.othersTouched({ ids: [...new Set(touched)] });
      if (!(await agrees(question, spokenLanguage(args)))) return { code: 1, message: ACCEPT.notAccepted };
    }
    const { names } = readExisting(at.articles, at.known.zone);
    const suggester = suggested ? new Suggester(at) : undefined;
    const lines: Message[] = [...said];
    const gone = new Set<Candidate>();
    for (const candidate of candidates) {
      // It went along with one before it.
      if (gone.has(candidate)) continue;
      // The one before it may have added to the data files.
      const reading = readDeskData(at.data);
      if (!reading.ok) return told(reading.problems);
      const others = alone ? [] : othersOf(at.candidates, candidate).filter((one) => !gone.has(one));
      const taken = suggester === undefined ? {} : suggestedChoices(candidate, suggester.of(candidate), choices);
      const made = accept({ ...at, known: reading.data }, names, candidate, others, { ...choices, ...taken }, now);
      lines.push(
        ...linesOf(made, others),
        ...strangeLinks(at, others).map(({ source = "-", url = "" }) => ACCEPT.strangeLink({ source, url })),
        ...longQuote(made, reading.data.quoteLimit),
        ...(suggested ? takenLines(candidate, taken) : []),
      );
      for (const one of [candidate, ...others]) gone.add(one);
    }
    return { code: 0, message: inLines(lines) };
  });
}

/** The ids that still wait: one that was accepted before is no fault, so that a command that was cut off can be given again. */
function withoutAccepted(
  { candidates, ledger }: AtInbox,
  ids: readonly string[],
): { readonly left: readonly string[]; readonly said: readonly Message[] } {
  const isAccepted = (id: string): boolean =>
    ledger.item(id)?.fate === "accepted" && !candidates.some(({ data }) => data.id === id);
  const said = ids.filter(isAccepted).map((id) => ACCEPT.alreadyAccepted({ id, file: ledger.item(id)?.file ?? "" }));
  return { left: ids.filter((id) => !isAccepted(id)), said };
}

/** What is said of an article that was made, and of those that went along with it. */
function linesOf({ candidate, file, diff, isDraft }: Accepted, others: readonly Candidate[]): readonly Message[] {
  return [
    ACCEPT.accepted({ id: candidate.data.id, file }),
    ...(others.length === 0
      ? []
      : [ACCEPT.withIt({ ids: others.map(({ data, source = "-" }) => `${data.id} (${source})`) })]),
    ...(isDraft ? [ACCEPT.draft({ file })] : []),
    ...(diff === "" ? [] : [asFound(diff.trimEnd())]),
  ];
}

/** Warns of an article that takes more from its source than the digest allows itself, by words as a build counts them. */
function longQuote({ candidate, file }: Accepted, limit: number | undefined): readonly Message[] {
  if (limit === undefined || candidate.source === undefined || candidate.url === undefined) return [];
  const words = countWords(plainMarkdown(candidate.body).replaceAll("<", "&lt;"));
  return words > limit ? [ACCEPT.longQuote({ file, words, limit })] : [];
}
