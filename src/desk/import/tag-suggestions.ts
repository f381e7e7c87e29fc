import { isAboutSports, isSaid, meaningOf } from "./tag-meaning.ts";
import { type Mention, mentionsIn, type TaggedText } from "./tag-mentions.ts";
import type { TagKind, TagMeaning, TagNames } from "./tag-names.ts";
import { isInPassing } from "./tag-passing.ts";

/** How often a tag is named in an article, and where. */
export interface TagCount {
  readonly label: string;
  readonly kind: TagKind;
  readonly country?: string;
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  /** Letters of its longest name there. */
  readonly longest: number;
}

/** How often every tag is named that an article names. */
export function countTags(text: TaggedText, names: TagNames, sports = isAboutSports(text)): readonly TagCount[] {
  const mentions = mentionsIn(text, names);
  const said = new Set(mentions.flatMap((mention) => sureLabels(mention)));
  const counts = new Map<string, TagCount>();
  for (const mention of mentions) {
    const meaning = meaningOf(mention, said, sports);
    if (meaning === undefined || meaning.kind === "decoy" || belongsElsewhere(mention, meaning, names)) continue;
    if (isInPassing(mention, meaning, sports)) continue;
    const { label, kind, country } = meaning;
    const old = counts.get(label) ?? {
      label,
      kind,
      ...(country === undefined ? {} : { country }),
      title: 0,
      lead: 0,
      body: 0,
      longest: 0,
    };
    counts.set(label, {
      ...old,
      [mention.place]: old[mention.place] + 1,
      longest: Math.max(old.longest, mention.key.length),
    });
  }
  return [...counts.values()];
}

function sureLabels(mention: Mention): readonly string[] {
  return mention.meanings.filter((meaning) => !meaning.doubtful || isSaid(mention, meaning)).map(({ label }) => label);
}

/** «وزارت دفاع» of another country is another office. */
function belongsElsewhere({ after }: Mention, { kind }: TagMeaning, names: TagNames): boolean {
  if (kind !== "national office") return false;
  const isCountry = (key: string): boolean => names.get(key)?.some((meaning) => meaning.kind === "country") === true;
  return isCountry(after[0] ?? "") || isCountry(after.join(""));
}

const MOST = 6;
const WEIGHT = { title: 5, lead: 3, body: 1 } as const;
/** What is named far less than the article's main topic is named in passing. */
const SHARE_OF_BEST = 6;
/** Short words have namesakes («آب», «وب», «مه»): a described tag that is one needs more. */
const SHORT = 3;
/** A place that neither title nor lead names is named so often in the text, and once in so many words. */
const OFTEN = 3;
const WORDS_A_MENTION = 150;
const PLACES = kinds("country", "province", "city");
/** Where there are hardly any words but the title's, that it names a tag is enough. */
const TITLE_ALONE = 30;
/** Named in a lead these may be whose words it reports, or where it was said: the text has to name them too, so often in all. */
const SPEAKING = kinds("national office", "office", "region", "capital");
const ENOUGH_FOR_SPEAKING = 5;
/** Where a match is played, whose firm a club is: in news of sports these are named by the way. */
const BY_THE_WAY_IN_SPORTS = kinds("capital", "city", "field", "national office");

function kinds(...names: readonly TagKind[]): ReadonlySet<TagKind> {
  return new Set(names);
}

/**
 * Labels of tags that a text is about, those first that it names most and in the more telling places: of the digest's tags and
 * of the vocabulary's. A name counts as whole words, in any spelling; one that has another meaning only where this one is meant.
 * A described tag is named in title or lead, or twice; others in the title and again, or in the lead and twice more (an office four
 * times); a place may also be named by the text alone, if often. A tag of which only the label is known may be a feed's: it has to
 * be in the title.
 */
export function suggestTags(text: TaggedText, names: TagNames): readonly string[] {
  const filled = text.lead === "" ? withLead(text) : text;
  const sports = isAboutSports(filled);
  const counts = countTags(filled, names, sports);
  const best = Math.max(0, ...counts.map(scoreOf));
  const words = filled.body.split(/\s+/u).length;
  const chosen = counts
    .filter((count) => scoreOf(count) >= best / SHARE_OF_BEST && isEnough(count, words, sports))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  return withoutDoubles(chosen)
    .slice(0, MOST)
    .map(({ label }) => names.labelOf(label));
}

/** A text without a lead, with its first paragraph as one. */
function withLead({ title, body }: TaggedText): TaggedText {
  const [lead = "", ...rest] = body.trim().split("\n");
  return { title, lead, body: rest.join("\n") };
}

function scoreOf({ title, lead, body }: TagCount): number {
  return title * WEIGHT.title + lead * WEIGHT.lead + body * WEIGHT.body;
}

function isEnough(count: TagCount, words: number, sports: boolean): boolean {
  const { label, kind, title, lead, body, longest } = count;
  const all = title + lead + body;
  if (kind === "described") return scoreOf(count) >= (longest <= SHORT ? 4 : 2);
  if (kind === "bare") return title > 0 && all >= (label.includes(" ") ? 2 : 3);
  const byTheWay = sports && BY_THE_WAY_IN_SPORTS.has(kind);
  if (title > 0) return all >= (byTheWay && PLACES.has(kind) ? ENOUGH_FOR_SPEAKING : words < TITLE_ALONE ? 1 : 2);
  if (byTheWay) return false;
  if (lead > 0) return all >= (SPEAKING.has(kind) ? ENOUGH_FOR_SPEAKING : 3);
  return PLACES.has(kind) && !sports && body >= OFTEN && words <= body * WORDS_A_MENTION;
}

/**
 * A capital beside its country stands for the government, unless the title names it; of «قم» and «استان قم» the one goes that is
 * named less.
 */
function withoutDoubles(chosen: readonly TagCount[]): readonly TagCount[] {
  const labels = new Map(chosen.map(({ label }, place) => [label, place]));
  return chosen.filter(({ label, country, title }, place) => {
    const twin = labels.get(`استان ${label}`) ?? labels.get(label.replace(/^استان /u, "")) ?? place;
    return twin >= place && (country === undefined || title > 0 || !labels.has(country));
  });
}
