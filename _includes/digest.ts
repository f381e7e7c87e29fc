/*
 * What a digest's own components and pages may use of the model, as `gozide/digest`: its types, the addresses of its
 * pages, and what depends on `site.yaml`. Whatever a component of ours imports of the model is here.
 */
export type {
  Article,
  Author,
  Comment,
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
export { formatsOf } from "../src/content/feed-choice.ts";
export { copyFor, sourceSet, toneClass } from "../src/content/picture-copies.ts";
export { partsOf } from "../src/content/web-address.ts";
export type { CalendarDay, CalendarName, MonthCount, MonthPlace, MonthSheet } from "../src/digest/archive.ts";
export type { Digest } from "../src/digest/digest.ts";
export { bySection, type Edition } from "../src/digest/edition.ts";
export { articlePath, calendarPath, href, PATHS } from "../src/digest/paths.ts";
export { TOPICS, topicPath } from "../src/digest/topics.ts";
export type {
  EditionFrontView,
  EditionLink,
  EditionView,
  FeedLink,
  ListTopic,
  ListView,
  TagLetter,
  TagNeighbours,
} from "../src/digest/views.ts";
export { ownAddress, prefixedSet } from "../src/site/addresses.ts";
export { editionDayText, editionGregorianText } from "../src/site/edition-names.ts";
export { feedPath, formatFacts } from "../src/site/feed-addresses.ts";
export type { FeedChannel } from "../src/site/feed-channel.ts";
export type { EleventyTools, Shell } from "../src/site/shell.ts";
export type { Translate } from "../src/site/texts.ts";
