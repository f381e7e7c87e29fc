import { foldWords } from "../../persian/fold.ts";
import type { TagMeaning, TagNames } from "./tag-names.ts";

/** Where in an article words are, by how much they say of what it is about. */
export const PLACES = ["title", "lead", "body"] as const;

/** The words of an article at each of {@link PLACES}. */
export type TaggedText = Readonly<Record<(typeof PLACES)[number], string>>;

/** A name of a tag in a text: what it may mean, and the folded words around it. */
export interface Mention {
  readonly place: (typeof PLACES)[number];
  readonly meanings: readonly TagMeaning[];
  /** The folded name. */
  readonly key: string;
  /** The word before it and the two after it. */
  readonly before: string;
  readonly after: readonly string[];
}

/** Words that a name may be written in; «دیوان بین المللی دادگستری» is four. */
const LONGEST = 7;
const SHORTEST_SINGULAR = 3;
/** Plural endings are still the same topic. «ی» is not among them: «آبی» is a colour, «ایرانی» a people. */
const PLURAL = /(?:ها|های|هایی|هایش|هایشان)$/u;

/** The names in a text, whole words in any spelling, also in the plural; of names within names the longest. */
export function mentionsIn(text: TaggedText, names: TagNames): readonly Mention[] {
  return PLACES.flatMap((place) => {
    const words = foldWords(text[place]).split(" ");
    const found: Mention[] = [];
    for (let at = 0; at < words.length; ) {
      const match = longestAt(words, at, names);
      if (match === undefined) at++;
      else {
        const { meanings, key, count } = match;
        const after = words.slice(at + count, at + count + 2);
        found.push({ place, meanings, key, before: words[at - 1] ?? "", after });
        at += count;
      }
    }
    return found;
  });
}

function longestAt(
  words: readonly string[],
  at: number,
  names: TagNames,
): { readonly meanings: readonly TagMeaning[]; readonly key: string; readonly count: number } | undefined {
  if (!names.mayBegin(words.slice(at, at + 4).join(""))) return undefined;
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
    const whole = words.slice(at, at + count).join("");
    const singular = whole.replace(PLURAL, "");
    for (const key of singular.length >= SHORTEST_SINGULAR ? [whole, singular] : [whole]) {
      const meanings = names.get(key)?.filter(({ phrase }) => phrase || count === 1) ?? [];
      if (meanings.length > 0) return { meanings, key, count };
    }
  }
  return undefined;
}
