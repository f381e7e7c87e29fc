/*
 * What a digest's own components and pages may use of the model, as `gozide/digest`: its types, the addresses of its
 * pages, and what depends on `site.yaml`. Whatever a component or page of ours imports of the model is here.
 */
export type {
  Article,
  Author,
  Comment,
  Credit,
  EditionNote,
  Holiday,
  Picture,
  Section,
  Site,
  Source,
  Tag,
  Thread,
  TopicKind,
  Topics,
} from "../src/content/article.ts";
export { type Feature, has } from "../src/content/features.ts";
export { formatsOf, hasFeeds } from "../src/content/feed-choice.ts";
export { BETWEEN_NOTES } from "../src/content/figure-notes.ts";
export type { Licence } from "../src/content/licence.ts";
export { copyFor, type PictureFile, sourceSet, toneClass } from "../src/content/picture-copies.ts";
export { cardSet, isLeadWhole, plainCrop } from "../src/content/picture-crops.ts";
export { partsOf } from "../src/content/web-address.ts";
export {
  type ArchiveYear,
  type CalendarDay,
  type CalendarName,
  type MonthCount,
  type MonthPlace,
  type MonthSheet,
  monthOf,
} from "../src/digest/archive.ts";
export type { Digest } from "../src/digest/digest.ts";
export { bySection, type Edition } from "../src/digest/edition.ts";
export { LIST_PAGE_SIZE } from "../src/digest/list-pages.ts";
export { articlePath, calendarPath, href, PATHS } from "../src/digest/paths.ts";
export { TOPICS, topicPath } from "../src/digest/topics.ts";
export type {
  ArticleView,
  EditionFrontView,
  EditionHeadlines,
  EditionLink,
  EditionView,
  FeedLink,
  HomeView,
  IndexedTag,
  ListTopic,
  ListView,
  MonthView,
  SearchView,
  TagCount,
  TagLetter,
  TagNeighbours,
  TopicIndexView,
  YearView,
} from "../src/digest/views.ts";
export { OPML, ownAddress, prefixedSet, withPathPrefix } from "../src/site/addresses.ts";
export { creditAddress, creditedBody } from "../src/site/credits.ts";
export { editionDayText, editionGregorianText } from "../src/site/edition-names.ts";
export { feedPath, formatFacts } from "../src/site/feed-addresses.ts";
export type { FeedChannel } from "../src/site/feed-channel.ts";
export type { FeedsPageView, ShownFeeds } from "../src/site/feed-list.ts";
export type { EleventyTools, Shell } from "../src/site/shell.ts";
export type { Translate } from "../src/site/texts.ts";
