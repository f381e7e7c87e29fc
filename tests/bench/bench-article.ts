import { type BenchTag, type BenchThread, sections, slugOf, sources, tags, threadOf } from "./labels.ts";
import { body, headline, sentence } from "./prose.ts";
import { between, chance, pick, type Random, randomFrom, seedOf, zipfRank } from "./random.ts";
import { type Moment, momentOf } from "./schedule.ts";
import { kickers, qualities, things } from "./words.ts";

/** One generated article, before it is written in a generator's own front matter. */
export interface BenchArticle {
  /** The last part of its address: Persian letters and a number that no other article has. */
  readonly slug: string;
  readonly title: string;
  readonly kicker: string | undefined;
  readonly lead: string;
  readonly moment: Moment;
  readonly source: string;
  readonly via: readonly string[];
  readonly url: string;
  readonly section: string;
  readonly tags: readonly BenchTag[];
  readonly thread: BenchThread | undefined;
  readonly keyPoints: readonly string[];
  /** Markdown. */
  readonly body: string;
}

/** Different tags, the most used ones oftenest. */
function someTags(random: Random, wanted: number): readonly BenchTag[] {
  const chosen = new Set<BenchTag>();
  while (chosen.size < wanted) {
    const tag = tags[zipfRank(random, tags.length)];
    if (tag !== undefined) chosen.add(tag);
  }
  return [...chosen];
}

/**
 * The article with this place in the sequence: the same for the same seed and place, however many others there are.
 *
 * @param seed of the whole digest
 * @param index its place, from 0, oldest first
 * @param slot its place among all that could be published; by default those before it left none out
 * @throws RangeError when the slot has no date (see `schedule.ts`)
 */
export function articleAt(seed: number, index: number, slot = index): BenchArticle {
  const random = randomFrom(seedOf(seed, index));
  const source = pick(random, sources).id;
  const quoted = pick(random, sources).id;
  return {
    slug: `${slugOf(`${pick(random, things)} ${pick(random, qualities)}`)}-${index + 1}`,
    title: headline(random),
    kicker: chance(random, 0.4) ? pick(random, kickers) : undefined,
    lead: sentence(random),
    moment: momentOf(slot, random),
    source,
    via: chance(random, 0.3) && quoted !== source ? [quoted] : [],
    url: `https://${source}.example.org/news/${index + 1}`,
    section: pick(random, sections).id,
    tags: someTags(random, between(random, 3, 5)),
    thread: chance(random, 0.15) ? threadOf(index, random) : undefined,
    keyPoints: chance(random, 0.35) ? [headline(random), headline(random), headline(random)] : [],
    body: body(random),
  };
}

/** The same article after an editor corrected its headline and added a sentence; its address stays. */
export function revised(article: BenchArticle): BenchArticle {
  return {
    ...article,
    title: `${article.title}؟ (به‌روزشده)`,
    body: `${article.body}\nاین گزارش پس از انتشار کامل‌تر شد.\n`,
  };
}

/** Four tags, one from the middle of each quarter of all uses: as often used as the tags of a typical article. */
const typicalTags: readonly BenchTag[] = [1, 3, 5, 7].flatMap((eighth) => {
  const tag = tags[zipfRank(() => eighth / 8, tags.length)];
  return tag === undefined ? [] : [tag];
});

/**
 * The article that is added to a digest of `index` articles: the next in the sequence, with four typical tags and a
 * thread whatever was drawn for it, so that it reaches every kind of page and no luck is in what it rewrites.
 */
export function addedArticle(seed: number, index: number, slot = index): BenchArticle {
  const random = randomFrom(seedOf(seed, -index));
  return { ...articleAt(seed, index, slot), tags: typicalTags, thread: threadOf(index, random) };
}
