import type { Message } from "../../words/message.ts";
import { SUGGEST } from "../../words/suggest.ts";
import type { Suggestions } from "./suggestions.ts";

/** Suggestions as an editor reads them, marked as such; none where there is nothing to suggest. */
export function suggestionLines(suggested: Suggestions): readonly Message[] {
  const { section, tags, thread, sources, points, quotes, people, places } = suggested;
  const lines = [
    ...(section === undefined ? [] : [SUGGEST.section(section)]),
    ...named(SUGGEST.tags, tags),
    ...(thread === undefined ? [] : [SUGGEST.thread({ id: thread })]),
    ...named(SUGGEST.sources, sources.length > 1 ? sources : []),
    ...points.map((text) => SUGGEST.point({ text })),
    ...quotes.map(({ words, speaker }) =>
      speaker === undefined ? SUGGEST.quoteOfNobody({ words }) : SUGGEST.quote({ words, speaker }),
    ),
    ...named(SUGGEST.people, people),
    ...named(SUGGEST.places, places),
  ];
  return lines.length === 0 ? [] : [SUGGEST.heading, ...lines];
}

function named(
  say: (values: { readonly names: readonly string[] }) => Message,
  names: readonly string[],
): readonly Message[] {
  return names.length === 0 ? [] : [say({ names })];
}
