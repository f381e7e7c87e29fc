import type { Candidate } from "./candidate.ts";
import { dayOf, type Ledger, type LedgerLine } from "./ledger.ts";

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
