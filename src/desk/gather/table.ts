import { GATHER } from "../../words/gather.ts";
import type { Message } from "../../words/message.ts";

/** What came of one feed, or of one page. */
export interface GatherRow {
  /** The id of its source; the host of a page that gave no article. */
  readonly source: string;
  readonly address: string;
  readonly kind: "feed" | "page";
  readonly state: "read" | "unchanged" | "waits" | "failed";
  readonly fresh: number;
  readonly known: number;
  /** How long its server took to answer. */
  readonly seconds: number;
  /** Longer than most take. */
  readonly slow: boolean;
}

/** A wider name is cut off by no table, but moves its own row. */
const WIDEST = 24;

/** The rows as lines of a table, with what its columns are. */
export function tableOf(rows: readonly GatherRow[]): readonly Message[] {
  if (rows.length === 0) return [];
  const width = Math.min(WIDEST, Math.max(...rows.map(({ source }) => source.length)));
  return [GATHER.columns({ space: " ".repeat(width) }), ...rows.map((row) => lineOf(row, width))];
}

function lineOf({ source, state, fresh, known, seconds, slow }: GatherRow, width: number): Message {
  const isRead = state === "read" || state === "unchanged";
  return GATHER.row({
    source: source.padEnd(width),
    fresh: isRead ? fresh : undefined,
    known: isRead ? known : undefined,
    states: [
      ...(state === "failed" ? [GATHER.failed] : state === "waits" ? [GATHER.leftAlone] : []),
      ...(state === "unchanged" ? [GATHER.unchanged] : []),
      ...(slow ? [GATHER.slow({ seconds })] : []),
    ],
  });
}
