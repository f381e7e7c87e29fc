import { inLines } from "../../words/message.ts";
import { type DeskData, readDeskData } from "../import/data-folder.ts";
import type { InboxPlaces } from "../place.ts";
import { type Outcome, told } from "../run-command.ts";
import { aloneAt } from "./alone.ts";
import type { Candidate } from "./candidate.ts";
import { type InboxContents, inboxContents, named, removeCandidate } from "./inbox-files.ts";
import { Ledger } from "./ledger.ts";
import { noteUnknown } from "./note-unknown.ts";

/** What a command of the inbox works with. */
export interface AtInbox extends InboxPlaces, InboxContents {
  readonly known: DeskData;
  readonly ledger: Ledger;
}

/** Does a work that changes the inbox, alone; says what hinders it. @param now epoch milliseconds */
export async function atInbox(
  places: InboxPlaces,
  now: number,
  work: (at: AtInbox) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const run = await aloneAt(places.inbox, () => {
    const at = lookAtInbox(places);
    if ("code" in at) return at;
    // A gathering that was cut off may not have told the ledger of all that it wrote.
    noteUnknown(at.candidates, at.ledger, now);
    return work({ ...at, candidates: withoutLeftovers(at) });
  });
  return "done" in run ? run.done : { code: 1, message: run.busy };
}

/**
 * The candidates that wait. One that was accepted with another goes, where that one has left already: a run was cut off between
 * the two, and the article of both is written.
 */
function withoutLeftovers({ inbox, candidates, ledger }: AtInbox): readonly Candidate[] {
  const waiting = new Set(candidates.map(({ data }) => data.id));
  return candidates.filter((candidate) => {
    const item = ledger.item(candidate.data.id);
    if (item?.fate !== "accepted" || item.file === undefined) return true;
    if (ledger.acceptedInto(item.file).every((one) => waiting.has(one))) return true;
    removeCandidate(inbox, candidate);
    return false;
  });
}

/** Reads the inbox without changing anything; or says what of the data files is wrong. */
export function lookAtInbox(places: InboxPlaces): AtInbox | Outcome {
  const reading = readDeskData(places.data);
  if (!reading.ok) return told(reading.problems);
  const { ledger } = Ledger.read(places.inbox);
  return { ...places, known: reading.data, ledger, ...inboxContents(places.inbox, reading.data.zone) };
}

/** The candidates that an editor named, or what is wrong with the names. */
export function namedAt({ candidates }: AtInbox, ids: readonly string[]): readonly Candidate[] | Outcome {
  const { found, wrong } = named(ids, candidates);
  return wrong.length === 0 ? found : { code: 2, message: inLines(wrong) };
}
