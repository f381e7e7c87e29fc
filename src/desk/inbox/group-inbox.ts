import { type Continuation, findStories, type Story, type Telling } from "../group/stories.ts";
import type { Candidate } from "./candidate.ts";
import { changeCandidate } from "./inbox-files.ts";
import type { Ledger } from "./ledger.ts";

/** The stories that candidates tell, as they are now and as they should be. */
export interface InboxStories {
  readonly stories: readonly Story[];
  readonly continuations: readonly Continuation[];
}

/** Finds which candidates tell one story. What an editor joined stays so; what was taken apart never comes together. */
export function storiesOf(candidates: readonly Candidate[], ledger: Ledger): InboxStories {
  return findStories(candidates.map(tellingOf), (one, other) => ledger.areApart(one, other));
}

function tellingOf({ data, at, title, lead, body }: Candidate): Telling {
  return { id: data.id, at, title, text: lead === undefined ? body : `${lead}\n\n${body}`, story: data.story };
}

/**
 * Writes into the candidates' files which story each tells; files that say so already stay as they are.
 * @returns how many stories have several tellings
 */
export function writeStories(inbox: string, candidates: readonly Candidate[], ledger: Ledger): number {
  const { stories } = storiesOf(candidates, ledger);
  const storyById = new Map(stories.flatMap(({ id, tellings }) => tellings.map((one) => [one, id] as const)));
  for (const candidate of candidates) {
    const story = storyById.get(candidate.data.id);
    if (story !== undefined && story !== candidate.data.story) setStory(inbox, candidate, story);
  }
  return stories.length;
}

/** Puts a candidate to a story, or to none. */
export function setStory(inbox: string, candidate: Candidate, story: string | undefined): void {
  changeCandidate(inbox, candidate, { story });
}
