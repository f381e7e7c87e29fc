import { type Candidate, isTouched } from "../inbox/candidate.ts";
import { removeCandidate } from "../inbox/inbox-files.ts";
import { dayOf, type Ledger } from "../inbox/ledger.ts";

/**
 * Takes candidates out of the inbox that are older than it keeps any; those that an editor has touched stay.
 * @param since epoch milliseconds
 * @returns those that stay, and how many left
 */
export function expire(
  inbox: string,
  candidates: readonly Candidate[],
  ledger: Ledger,
  since: number,
  now: number,
): { readonly left: readonly Candidate[]; readonly expired: number } {
  const late = candidates.filter((candidate) => candidate.at < since && !isTouched(candidate));
  ledger.add(late.map(({ data }) => ({ kind: "expired", id: data.id, day: dayOf(now) })));
  for (const candidate of late) removeCandidate(inbox, candidate);
  const gone = new Set(late);
  return { left: candidates.filter((candidate) => !gone.has(candidate)), expired: late.length };
}
