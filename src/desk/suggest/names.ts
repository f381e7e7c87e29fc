import { isFirstName } from "../import/data/first-names.ts";
import type { TaggedText } from "../import/tag-mentions.ts";
import type { TagKind, TagNames } from "../import/tag-names.ts";
import { countTags } from "../import/tag-suggestions.ts";

const PLACES: ReadonlySet<TagKind> = new Set<TagKind>(["country", "capital", "province", "city", "region"]);
/** What is before a person's first name. */
const TITLES: ReadonlySet<string> = new Set("سید دکتر مهندس آیت‌الله حجت‌الاسلام سردار شیخ استاد شهید امیر".split(" "));

/** People and places that a text names. */
export interface Named {
  readonly people: readonly string[];
  readonly places: readonly string[];
}

/** The tags that a text names and that are people or places, those first that it names most. */
export function namedIn(text: TaggedText, names: TagNames): Named {
  const counts = [...countTags(text, names)].sort((a, b) => weightOf(b) - weightOf(a));
  const labels = (some: typeof counts): readonly string[] => [
    ...new Set(some.map(({ label }) => names.labelOf(label))),
  ];
  return {
    people: labels(counts.filter(({ label }) => isPerson(label))),
    places: labels(counts.filter(({ kind }) => PLACES.has(kind))),
  };
}

function weightOf({ title, lead, body }: ReturnType<typeof countTags>[number]): number {
  return title * 4 + lead * 2 + body;
}

/** Whether a label is a person's name: a first name with another word behind it. */
function isPerson(label: string): boolean {
  const words = label.split(/\s+/u).filter((word) => !TITLES.has(word));
  const [first = "", ...others] = words;
  return others.length > 0 && isFirstName(first);
}
