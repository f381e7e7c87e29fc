import { fold, foldWords } from "../../persian/fold.ts";

/** Where words of an article stand, by how much they say of what it is about. */
export interface TaggedText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

const MOST = 8;
const WEIGHT = { title: 5, lead: 3, body: 1 } as const;
/** In the title or lead once, or in the text twice. */
const ENOUGH = 2;
/** Short words have namesakes («آب», «وب», «مه»): they need more. */
const ENOUGH_FOR_SHORT = 4;
const SHORT = 3;
/** What is named far less than the article's main topic is named in passing. */
const SHARE_OF_BEST = 4;
/** Words that a label may be written in; «کنسرسیوم وب جهانی» is three. */
const LONGEST = 6;
/** Plural endings are still the same topic. «ی» is not among them: «آبی» is a colour, «ایرانی» a people. */
const PLURAL = /(?:ها|های|هایی|هایش|هایشان)$/u;

/**
 * Labels of known tags that a text names, those first that it names most and in the more telling places. A label counts
 * as whole words, in any spelling, also in the plural; of labels within labels («خط فارسی», «فارسی») the longest counts.
 * @param names the fold of every label and alias, with the label it means
 */
export function suggestTags(text: TaggedText, names: ReadonlyMap<string, string>): readonly string[] {
  const scores = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const place of ["title", "lead", "body"] as const) {
    for (const { label, key } of labelsIn(text[place], names)) {
      scores.set(label, (scores.get(label) ?? 0) + WEIGHT[place]);
      longest.set(label, Math.max(longest.get(label) ?? 0, key.length));
    }
  }
  const best = Math.max(0, ...scores.values());
  const needed = (label: string): number => ((longest.get(label) ?? 0) <= SHORT ? ENOUGH_FOR_SHORT : ENOUGH);
  return [...scores]
    .filter(([label, score]) => score >= Math.max(needed(label), best / SHARE_OF_BEST))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([label]) => label);
}

function labelsIn(
  text: string,
  names: ReadonlyMap<string, string>,
): readonly { readonly label: string; readonly key: string }[] {
  const words = foldWords(text).split(" ");
  const found: { label: string; key: string }[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestAt(words, at, names);
    if (match !== undefined) found.push(match);
    at += match?.words ?? 1;
  }
  return found;
}

function longestAt(
  words: readonly string[],
  at: number,
  names: ReadonlyMap<string, string>,
): { readonly label: string; readonly key: string; readonly words: number } | undefined {
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
    const key = fold(words.slice(at, at + count).join(""));
    const singular = key.replace(PLURAL, "");
    for (const form of singular.length >= SHORT ? [key, singular] : [key]) {
      const label = form.length > 1 ? names.get(form) : undefined;
      if (label !== undefined) return { label, key: form, words: count };
    }
  }
  return undefined;
}
