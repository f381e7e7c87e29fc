import type { Article, Picture, Site } from "../content/article.ts";
import type { OfferedFile } from "../content/body-files.ts";
import { typeOf } from "../content/file-kinds.ts";
import { copyFor } from "../content/picture-copies.ts";
import type { Edition } from "../digest/edition.ts";
import { lastChange, latest } from "../digest/last-change.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { ownAddress } from "../site/addresses.ts";
import { articleAuthors, siteAuthors } from "../site/authors.ts";
import { editionDayText } from "../site/edition-names.ts";
import { cleanLine, feedTitle } from "../site/plain-text.ts";
import type { Translate } from "../site/texts.ts";
import { excerpt } from "./excerpt.ts";
import type { FeedFile, FeedItem, FeedPicture, ItemContent } from "./feed.ts";
import { authorsBytes, filesBytes, MAX_FEED_BYTES } from "./feed-documents.ts";
import type { FeedDocument } from "./feed-view.ts";
import { articleIdentity, editionIdentity } from "./identity.ts";
import { itemContent } from "./item-content.ts";
import type { FeedPress, ItemHead } from "./press.ts";

/** An item that may yet carry its whole text or its lead only. */
interface Draft {
  /** What it is about. */
  readonly subject: Article | Edition;
  /** A name that no other subject has. */
  readonly key: string;
  readonly head: ItemHead;
  /** What the head takes, in bytes. */
  readonly bytes: number;
}

/**
 * The items of a document, whole. Where they would pass 512 kB together, the oldest of them say their lead only: no
 * item is lost, and no document is cut off by a reader.
 */
export function feedItems({ items, detail }: FeedDocument, press: FeedPress): readonly FeedItem[] {
  const drafts =
    items.kind === "articles"
      ? items.articles.map((article) => articleDraft(article, press))
      : items.editions.map((edition) => editionDraft(edition, press));
  return fitted(drafts, detail === "full" ? MAX_FEED_BYTES - CHANNEL_BYTES : 0, press);
}

/** Room for the channel's own lines. */
const CHANNEL_BYTES = 8_000;
/** Room for an item's other lines. A brief item takes this too. */
const ITEM_BYTES = 600;

/** Each item whole where there is room for it, else brief. */
function fitted(drafts: readonly Draft[], room: number, press: FeedPress): readonly FeedItem[] {
  let left = room;
  return drafts.map(({ subject, key, head, bytes }) => {
    const content = (detail: FeedDocument["detail"]): ItemContent =>
      press.contents.of(`${detail} ${key}`, () => itemContent(subject, detail, press));
    const others = bytes + ITEM_BYTES;
    const wanted = content(left > 0 ? "full" : "brief");
    const chosen = wanted.bytes + others > left ? content("brief") : wanted;
    left -= chosen.bytes + others;
    return { ...head, content: chosen };
  });
}

function articleDraft(article: Article, press: FeedPress): Draft {
  const head = press.heads.of(article.id, () => articleHead(article, press));
  const { title, summary, categories } = head;
  const bytes =
    2 * (title.length + summary.length) + 60 * categories.length + authorsBytes(article) + filesBytes(article);
  return { subject: article, key: `article ${article.id}`, head, bytes };
}

function articleHead(article: Article, { site, body }: FeedPress): ItemHead {
  const { source, lead, url, image, section, files } = article;
  const categories = [...(section === undefined ? [] : [section.title]), ...article.tags.map((it) => it.label)];
  return {
    id: articleIdentity(article, site),
    address: ownAddress(site, articlePath(article)),
    title: feedTitle(article.title),
    summary: feedTitle(lead ?? excerpt(body(article.bodyHash))),
    published: article.date,
    updated: lastChange(article),
    categories: [...new Set(categories)].map(cleanLine).filter((name) => name !== ""),
    authors: articleAuthors(article, site),
    ...(source?.url === undefined ? {} : { source: { name: cleanLine(source.name), address: source.url } }),
    ...(url === undefined ? {} : { original: url }),
    ...(image === undefined ? {} : { picture: feedPicture(image, site) }),
    ...(files === undefined ? {} : { files: files.map((file) => feedFile(file, site)) }),
  };
}

function feedFile(file: OfferedFile, site: Site): FeedFile {
  const { path, medium, bytes, seconds, poster, title } = file;
  return {
    address: ownAddress(site, path),
    type: typeOf(file),
    medium,
    length: bytes,
    ...(seconds === undefined ? {} : { seconds }),
    title: cleanLine(title),
    ...(poster === undefined ? {} : { poster: ownAddress(site, copyFor(poster, poster.width, "plain").path) }),
  };
}

function feedPicture(picture: Picture, site: Site): FeedPicture {
  const { alt, caption, credit, licence } = picture;
  const { path, width, height } = copyFor(picture, picture.width, "plain");
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return {
    address: ownAddress(site, path),
    type: PICTURE_TYPES[extension] ?? `image/${extension}`,
    width,
    height,
    alt: cleanLine(caption ?? alt),
    ...(credit === undefined ? {} : { credit: cleanLine(credit.name) }),
    ...(licence === undefined ? {} : { licence }),
  };
}

/** Media types of pictures whose files are called otherwise. */
const PICTURE_TYPES: Readonly<Record<string, string>> = { svg: "image/svg+xml", jpg: "image/jpeg" };

function editionDraft(edition: Edition, press: FeedPress): Draft {
  const { site, t } = press;
  const { day, articles } = edition;
  const [published] = articles.map((article) => article.date).sort((a, b) => a.epochMs - b.epochMs);
  if (published === undefined) throw new Error(`the edition of ${jalaliKey(day)} has no articles`);
  const head = {
    id: editionIdentity(edition, site),
    address: ownAddress(site, calendarPath(day)),
    title: feedTitle(editionTitle(edition, editionDayText(day, site, t), t)),
    summary: feedTitle(articles.map((article) => article.title).join(t("list.semicolon"))),
    published,
    updated: latest(articles.map(lastChange)) ?? published,
    categories: [],
    authors: siteAuthors(site),
  };
  return { subject: edition, key: `edition ${jalaliKey(day)}`, head, bytes: 0 };
}

function editionTitle({ number, title }: Edition, day: string, t: Translate): string {
  if (number === undefined) {
    return title === undefined ? t("edition.of", { day }) : t("edition.titled", { title, day });
  }
  return title === undefined ? t("feed.edition", { number, day }) : t("feed.edition_titled", { number, day, title });
}
