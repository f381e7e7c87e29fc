import { plainMarkdown } from "../import/markdown-text.ts";
import { tagEntry } from "../import/registers.ts";
import { TagRegister } from "../import/tag-register.ts";
import { VOCABULARY } from "../import/vocabulary.ts";
import type { AtInbox } from "../inbox/at-inbox.ts";
import { type Candidate, othersOf } from "../inbox/candidate.ts";
import { keyPoints } from "./key-points.ts";
import { LikelyPlace, type LikelySection } from "./likely-place.ts";
import { type Named, namedIn } from "./names.ts";
import { readPrecedents } from "./precedents.ts";
import { type Quote, quotesOf } from "./quotes.ts";
import type { Worded } from "./word-weights.ts";

/** What is suggested for a candidate. None of it is in its file, and none gets into an article unless an editor says so. */
export interface Suggestions extends Named {
  readonly section?: LikelySection;
  readonly tags: readonly string[];
  readonly thread?: string;
  /** The ids of all sources that tell its story: its own, those it quotes, the others in the order in which they told it. */
  readonly sources: readonly string[];
  readonly points: readonly string[];
  readonly quotes: readonly Quote[];
}

/** Gives what is suggested for each candidate of an inbox; the digest's articles and the vocabulary are read once. */
export class Suggester {
  readonly #candidates: readonly Candidate[];
  readonly #known: AtInbox["known"];
  readonly #place: LikelyPlace;
  readonly #tags: TagRegister;

  constructor({ articles, known, candidates }: AtInbox) {
    this.#candidates = candidates;
    this.#known = known;
    this.#place = new LikelyPlace(
      readPrecedents(articles, known.zone).filter(
        ({ section, thread }) => has(known.sectionIds, section) || has(known.threadIds, thread),
      ),
    );
    this.#tags = new TagRegister(known.tags.map(tagEntry), VOCABULARY);
  }

  /** The section alone, for a list of many. */
  sectionOf(candidate: Candidate): LikelySection | undefined {
    const section = this.#place.section(wordsOf(candidate));
    return has(this.#known.sectionIds, section?.id) ? section : undefined;
  }

  /** All that is suggested for a candidate. */
  of(candidate: Candidate): Suggestions {
    const { title, lead = "", body, at } = candidate;
    const section = this.sectionOf(candidate);
    const thread = this.#place.thread(wordsOf(candidate), at);
    const text = { title, lead, body: plainMarkdown(body) };
    return {
      ...(section === undefined ? {} : { section }),
      tags: this.#tags.wouldSuggest(text),
      ...(thread === undefined || !has(this.#known.threadIds, thread) ? {} : { thread }),
      sources: this.#sourcesOf(candidate),
      points: keyPoints(title, body),
      quotes: quotesOf(lead === "" ? body : `${lead}\n\n${body}`),
      ...namedIn(text, this.#tags.names),
    };
  }

  #sourcesOf(candidate: Candidate): readonly string[] {
    const { source, via } = candidate;
    const others = othersOf(this.#candidates, candidate).toSorted((a, b) => a.at - b.at);
    return [...new Set([source, ...via, ...others.map((other) => other.source)].flatMap((one) => one ?? []))];
  }
}

function has(ids: readonly string[], id: string | undefined): boolean {
  return id !== undefined && ids.includes(id);
}

function wordsOf({ title, lead = "", body, tags }: Candidate): Worded {
  return { title, text: `${lead}\n\n${body}`, tags };
}
