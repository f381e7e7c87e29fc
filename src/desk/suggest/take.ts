import { inLines, type Message } from "../../words/message.ts";
import { SUGGEST } from "../../words/suggest.ts";
import type { Choices } from "../inbox/accepted-text.ts";
import type { Candidate } from "../inbox/candidate.ts";
import type { Suggestions } from "./suggestions.ts";

/** What is suggested of what an editor may choose, where neither a choice nor the candidate's file says it. */
export function suggestedChoices(
  candidate: Candidate,
  { section, tags, thread }: Suggestions,
  chosen: Choices,
): Choices {
  return {
    ...(section === undefined || (chosen.section ?? candidate.section) !== undefined ? {} : { section: section.id }),
    ...(tags.length === 0 || chosen.tags !== undefined || candidate.tags.length > 0 ? {} : { tags }),
    ...(thread === undefined || (chosen.thread ?? candidate.thread) !== undefined ? {} : { thread }),
  };
}

/** What was taken as it was suggested. */
export function takenLines(candidate: Candidate, { section, tags, thread }: Choices): readonly Message[] {
  const taken = [
    ...(section === undefined ? [] : [SUGGEST.takenSection({ section })]),
    ...(tags === undefined ? [] : [SUGGEST.tags({ names: tags })]),
    ...(thread === undefined ? [] : [SUGGEST.thread({ id: thread })]),
  ];
  return taken.length === 0 ? [SUGGEST.nothingTaken({ id: candidate.data.id })] : [SUGGEST.taken, inLines(taken)];
}
