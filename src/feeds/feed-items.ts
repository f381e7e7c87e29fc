import type { Article } from "../content/article.ts";
import type { Edition } from "../digest/edition.ts";
import { lastChange, latest } from "../digest/last-change.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import type { Moment } from "../persian/calendar/moment.ts";
import { ownAddress } from "../site/addresses.ts";
import { type AuthorName, articleAuthors, siteAuthors } from "../site/authors.ts";
import { editionDayText } from "../site/edition-names.ts";
import { cleanLine, feedTitle } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { type Translate, textsOf } from "../site/texts.ts";
import { excerpt } from "./excerpt.ts";
import { authorsBytes, MAX_FEED_BYTES } from "./feed-documents.ts";
import type { FeedDocument } from "./feed-view.ts";
import { articleIdentity, editionIdentity } from "./identity.ts";
import { articleHtml, briefArticleHtml, briefEditionHtml, editionHtml, type ItemHtml } from "./item-html.ts";
import { Kept } from "./kept.ts";

/** A picture that an item shows. */
export interface FeedPicture {
  readonly address: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit?: string;
}

/** An item as every format says it. All texts are plain but `content`; none is escaped. */
export interface FeedItem {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** The lead, or how the text begins; Latin runs isolated as in the title. */
  readonly summary: string;
  readonly content: ItemHtml;
  readonly published: Moment;
  readonly updated: Moment;
  readonly categories: readonly string[];
  /** Who wrote it: at least one. */
  readonly authors: readonly AuthorName[];
  /** Who the original is by: its feed cannot be known, so its site. */
  readonly source?: { readonly name: string; readonly address: string };
  /** The original's address. */
  readonly original?: string;
  readonly picture?: FeedPicture;
}

/**
 * The items of a document, whole. Where they would pass 512 kB together, the oldest of them say their lead only: no
 * item is lost, and no document is cut off by a reader.
 */
export function feedItems({ items, detail }: FeedDocument, shell: Shell): readonly FeedItem[] {
  const budget = new Budget(detail === "full" ? MAX_FEED_BYTES - CHANNEL_BYTES : 0);
  return items.kind === "articles"
    ? items.articles.map((article) => articleItem(article, shell, budget))
    : items.editions.map((edition) => editionItem(edition, shell, budget));
}

/** Room for the channel's own lines. */
const CHANNEL_BYTES = 8_000;
/** Room for an item's other lines. A brief item takes this too. */
const ITEM_BYTES = 600;

class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** The whole text where there is room for it, else the brief one. */
  choose(whole: () => ItemHtml, brief: () => ItemHtml, texts: number): ItemHtml {
    const wanted = this.#left > 0 ? whole() : brief();
    const chosen = wanted.bytes + texts + ITEM_BYTES > this.#left ? brief() : wanted;
    this.#left -= chosen.bytes + texts + ITEM_BYTES;
    return chosen;
  }
}

function articleItem(article: Article, shell: Shell, budget: Budget): FeedItem {
  const heading = headings.of(shell, article.id, () => headingOf(article, shell));
  const { title, summary, categories } = heading;
  const texts = 2 * (title.length + summary.length) + 60 * categories.length + authorsBytes(article);
  const content = budget.choose(
    () => articleHtml(article, shell),
    () => briefArticleHtml(article, shell),
    texts,
  );
  return { ...heading, content };
}

type Heading = Omit<FeedItem, "content">;

/** What is around an article's content; the other texts take about as much as these twice over. */
const headings = new Kept<Heading>(({ title, summary }) => 3 * (title.length + summary.length) + 1000);

function headingOf(article: Article, shell: Shell): Heading {
  const { site } = shell;
  const { source, lead, url, image, section } = article;
  const categories = [
    ...new Set([...(section === undefined ? [] : [section.title]), ...article.tags.map((it) => it.label)]),
  ];
  return {
    id: articleIdentity(article, site),
    address: ownAddress(site, articlePath(article)),
    title: feedTitle(article.title),
    summary: feedTitle(lead ?? excerpt(shell.body(article.bodyHash))),
    published: article.date,
    updated: lastChange(article),
    categories: categories.map(cleanLine).filter((name) => name !== ""),
    authors: articleAuthors(article, site),
    ...(source?.url === undefined ? {} : { source: { name: cleanLine(source.name), address: source.url } }),
    ...(url === undefined ? {} : { original: url }),
    ...(image === undefined
      ? {}
      : {
          picture: {
            address: ownAddress(site, image.path),
            type: pictureType(image.path),
            width: image.width,
            height: image.height,
            alt: cleanLine(image.alt),
            ...(image.credit === undefined ? {} : { credit: cleanLine(image.credit) }),
          },
        }),
  };
}

function editionItem(edition: Edition, shell: Shell, budget: Budget): FeedItem {
  const { site } = shell;
  const t = textsOf(shell);
  const dates = edition.articles.map((article) => article.date).sort((a, b) => a.epochMs - b.epochMs);
  const [published] = dates;
  if (published === undefined) throw new Error(`the edition of ${jalaliKey(edition.day)} has no articles`);
  const day = editionDayText(edition.day, shell);
  return {
    id: editionIdentity(edition, site),
    address: ownAddress(site, calendarPath(edition.day)),
    title: feedTitle(editionTitle(edition, day, t)),
    summary: feedTitle(edition.articles.map((article) => article.title).join(t("list.semicolon"))),
    content: budget.choose(
      () => editionHtml(edition, shell),
      () => briefEditionHtml(edition, shell),
      0,
    ),
    published,
    updated: latest(edition.articles.map(lastChange)) ?? published,
    categories: [],
    authors: siteAuthors(site),
  };
}

function editionTitle({ number, title }: Edition, day: string, t: Translate): string {
  if (number === undefined) {
    return title === undefined ? t("edition.of", { day }) : t("edition.titled", { title, day });
  }
  return title === undefined ? t("feed.edition", { number, day }) : t("feed.edition_titled", { number, day, title });
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

function pictureType(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return PICTURE_TYPES[extension] ?? `image/${extension}`;
}
