import { planQuery, type Term } from "../../../persian/search-words.ts";

/** A page that an index found. */
export interface Hit {
  /** The same for a page whatever it was found by. */
  readonly id: string;
  readonly score: number;
  /** How many pages were published before it. */
  readonly older: number;
}

/** In which order a reader wants what was found: what fits best, of equals the newest, or the newest. */
export type Order = "best" | "newest";

/** What a search came to. */
export interface Found<T extends Hit> {
  /** Pages with every word, in the order that was asked for. */
  readonly exact: readonly T[];
  /** Pages with all but one word, in that order; none where enough pages have every word. */
  readonly near: readonly T[];
  /** The folded words that were looked for, to mark them in the text. */
  readonly words: readonly string[];
}

/** With this many pages found, nobody needs those that fit less. */
const ENOUGH = 10;

interface Page<T> {
  readonly hit: T;
  /** The best score for each of the query's words that the page has. */
  readonly scores: Map<number, number>;
}

/**
 * Searches word by word and counts which pages have them all.
 * @param search pages with one word, from every index
 */
export async function findPages<T extends Hit>(
  text: string,
  search: (word: string) => Promise<readonly T[]>,
  order: Order,
): Promise<Found<T>> {
  const plan = planQuery(text);
  const pages = new Map<string, Page<T>>();
  const ask = async (terms: readonly Term[]): Promise<void> => {
    const answers = await Promise.all(terms.map(({ word }) => search(word)));
    for (const [index, hits] of answers.entries()) {
      for (const hit of hits) note(pages, hit, terms[index]?.answers ?? []);
    }
  };
  await ask(plan.terms);
  let exact = withWords(pages, plan.words, order);
  // Each further word may be a file of each index to load, so this waits until it is needed.
  if (exact.length === 0 && plan.joined.length > 0) {
    await ask(plan.joined);
    exact = withWords(pages, plan.words, order);
  }
  return {
    exact,
    near: exact.length < ENOUGH && plan.words > 1 ? withWords(pages, plan.words - 1, order) : [],
    words: [...plan.terms, ...plan.joined].map(({ word }) => word),
  };
}

function note<T extends Hit>(pages: Map<string, Page<T>>, hit: T, answers: readonly number[]): void {
  const page = pages.get(hit.id) ?? { hit, scores: new Map<number, number>() };
  pages.set(hit.id, page);
  for (const place of answers) {
    page.scores.set(place, Math.max(hit.score / answers.length, page.scores.get(place) ?? 0));
  }
}

/** The pages that have so many of the words. */
function withWords<T extends Hit>(pages: ReadonlyMap<string, Page<T>>, words: number, order: Order): readonly T[] {
  return [...pages.values()]
    .filter(({ scores }) => scores.size === words)
    .map(({ hit, scores }) => ({ hit, score: [...scores.values()].reduce((sum, score) => sum + score, 0) }))
    .sort((a, b) => (order === "best" ? b.score - a.score : 0) || b.hit.older - a.hit.older)
    .map(({ hit }) => hit);
}
