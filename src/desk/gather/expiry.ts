import { type Candidate, isTouched } from "../inbox/candidate.ts";
import { removeCandidate } from "../inbox/inbox-files.ts";
import type { Ledger, LedgerLine } from "../inbox/ledger.ts";

/** Tells the ledger of candidates that it knows nothing of: their run was cut off before it could. */
export function noteUnknown(inbox: readonly Candidate[], ledger: Ledger, now: number): void {
  const day = dayOf(now);
  const lines = inbox
    .filter(({ data }) => ledger.item(data.id) === undefined)
    .map(
      ({ data, title, at }): LedgerLine => ({
        kind: "seen",
        id: data.id,
        day,
        feed: data.feed,
        keys: data.keys,
        text: data.text,
        title,
        at,
      }),
    );
  if (lines.length > 0) ledger.add(lines);
}

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

/** The day of an instant in UTC, as the ledger has it. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
