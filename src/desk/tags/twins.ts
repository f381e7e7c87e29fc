import { distance } from "fastest-levenshtein";
import { grouped } from "../../digest/grouped.ts";
import { fold } from "../../persian/fold.ts";
import { onOtherSeats } from "../../persian/search-words.ts";
import type { TagUse } from "./tag-book.ts";

/** Why two tags may be one: the same but for signs and spaces, or a hamza; an ending; one letter, or two that changed places. */
export type Likeness = "signs" | "hamza" | "ending" | "letter" | "swapped";

/** Two tags that may be one. */
export interface Twins {
  /** The one that more articles have. */
  readonly more: TagUse;
  readonly fewer: TagUse;
  readonly why: Likeness;
}

/** How sure it is, the surest first: of hundreds of pairs an editor reads the beginning. */
const SURE: Readonly<Record<Likeness, number>> = { signs: 0, hamza: 1, swapped: 2, ending: 3, letter: 4 };
/** In shorter names one letter makes another word: «باد» and «یاد». */
const SHORTEST = 5;
/** Endings by which a name is often written once more: «رسانه» and «رسانه‌ها». */
const ENDINGS = ["ها", "های", "هایی", "ان", "ات"];
/** What so many names share says nothing about them. */
const MOST_IN_COMMON = 20;

/**
 * Tags that may be one, the surest first: by what differs, then those of which one is rare beside the other. Names are
 * compared only where they share a key, what is left of them without one letter: the work grows with the letters of all
 * names, not with the pairs.
 */
export function twinsAmong(tags: readonly TagUse[]): readonly Twins[] {
  const names = tags.map((tag) => ({ tag, name: fold(tag.label) }));
  const found = new Map<string, Twins>();
  for (const group of sharingKeys(names)) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const why = one.tag === other.tag ? undefined : likeness(one, other);
        const pair = [one.tag.slug, other.tag.slug].sort().join("\n");
        if (why === undefined || found.has(pair)) continue;
        const [more, fewer] = one.tag.count >= other.tag.count ? [one.tag, other.tag] : [other.tag, one.tag];
        found.set(pair, { more, fewer, why });
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => SURE[a.why] - SURE[b.why] || slip(b) - slip(a) || (a.more.label < b.more.label ? -1 : 1),
  );
}

/** How much more often one is used than the other: a slip is rare, and two words are not. */
function slip({ more, fewer }: Twins): number {
  return more.count / Math.max(1, fewer.count);
}

interface Named {
  readonly tag: TagUse;
  /** Its label, folded. */
  readonly name: string;
}

function sharingKeys(names: readonly Named[]): readonly (readonly Named[])[] {
  return [...grouped(names, (named) => [...keysOf(named)]).values()].filter(
    ({ length }) => length > 1 && length <= MOST_IN_COMMON,
  );
}

/** The name itself, its spellings, without its ending, and without each of its letters. */
function keysOf({ tag, name }: Named): ReadonlySet<string> {
  const keys = new Set([name, ...seatsOf(tag.label)]);
  for (const ending of ENDINGS) if (name.endsWith(ending)) keys.add(name.slice(0, -ending.length));
  if (name.length >= SHORTEST) {
    for (let at = 0; at < name.length; at++) keys.add(name.slice(0, at) + name.slice(at + 1));
  }
  return keys;
}

function seatsOf(label: string): readonly string[] {
  return onOtherSeats(label.normalize("NFC")).map(fold);
}

function likeness(one: Named, other: Named): Likeness | undefined {
  const [a, b] = [one.name, other.name];
  if (a === b) return "signs";
  if (seatsOf(one.tag.label).includes(b) || seatsOf(other.tag.label).includes(a)) return "hamza";
  if (ENDINGS.some((ending) => a + ending === b || b + ending === a)) return "ending";
  // «جام جهانی ۲۰۲۲» and «جام جهانی ۲۰۲۶» are no slips.
  if (a.replace(/\d+/gu, "") === b.replace(/\d+/gu, "")) return undefined;
  if (Math.max(a.length, b.length) < SHORTEST) return undefined;
  const far = distance(a, b);
  if (far === 1) return "letter";
  return far === 2 && a.length === b.length && isSwapped(a, b) ? "swapped" : undefined;
}

/** Whether two neighbours changed places. */
function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at++;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
