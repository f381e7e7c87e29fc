import type { Article, TopicKind } from "../content/article.ts";
import { TOPIC_ORDER, TOPICS } from "../digest/topics.ts";
import { YOUNG_LETTERS } from "../persian/letters.ts";
import type { SearchWords } from "../persian/search-words.ts";
import { bodyText } from "../site/body-text.ts";
import { filterWord } from "./files.ts";
import { HEAVIEST } from "./postings.ts";

/** How often a word in such a place counts for one in the body. */
const TITLE = 6;
const TOPIC = 3;
const LEAD = 2;

/** BM25's constants: how soon more of a word says no more, and how much a long text takes from each of its words. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** Words of an ordinary article. A number and not the digest's mean: that would change every old article's weights. */
const ORDINARY_LENGTH = 400;

/** What is above an article's body, and the body, as a result shows it. */
export function shownText({ kicker, lead, keyPoints }: Article, body: string): string {
  return [kicker, lead, ...keyPoints, bodyText(body)].filter((text) => text !== undefined).join("\n");
}

/**
 * The words that an article is found by, with their weights, and the words of its filters.
 * @param body the article's body as HTML
 * @see https://en.wikipedia.org/wiki/Okapi_BM25 for the weights; how rare a word is comes in when it is looked for
 */
export function articleWords(article: Article, body: string, words: SearchWords): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let length = 0;
  const count = (text: string, times: number): void => {
    for (const word of words.of(agreed(text))) {
      counts.set(word, (counts.get(word) ?? 0) + times);
      length++;
    }
  };
  count(article.title, TITLE);
  count([article.kicker, article.lead, ...article.keyPoints].join("\n"), LEAD);
  count(bodyText(body), 1);
  for (const kind of TOPIC_ORDER.words) for (const text of topicWords(kind, article)) count(text, TOPIC);
  const drag = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * (length / ORDINARY_LENGTH));
  const weights = new Map<string, number>();
  for (const [word, times] of counts) {
    weights.set(word, Math.max(1, Math.round((times / (times + drag)) * HEAVIEST)));
  }
  for (const word of TOPIC_ORDER.feeds.flatMap((kind) => filterWords(kind, article))) weights.set(word, 1);
  return weights;
}

/** The words of an article's topics, by which it is found though its text has none of them. */
function topicWords<Kind extends TopicKind>(kind: Kind, article: Article): readonly string[] {
  const { ofArticle, search } = TOPICS[kind];
  return ofArticle(article).flatMap(search.words);
}

/** The words of a kind's filter for an article; none where the kind has no filter or the article no such topic. */
function filterWords<Kind extends TopicKind>(kind: Kind, article: Article): readonly string[] {
  const {
    nameOf,
    search: { filter },
  } = TOPICS[kind];
  return filter === undefined ? [] : filter.ofArticle(article).map((topic) => filterWord(filter.name, nameOf(topic)));
}

/** A text without the letters that not every Node knows for letters. */
const agreed = (text: string): string => text.replace(YOUNG_LETTERS, " ");
