import type { AtomFeed, JsonFeed, RssFeed } from "feedsmith";
import { type Medium, medium } from "./media.ts";

type MediaOfItem = NonNullable<RssFeed.Item<string>["media"]>;
type MediaContent = NonNullable<MediaOfItem["contents"]>[number];
/** What every element of Media RSS may have around what it shows. */
type Around = Pick<MediaContent, "title" | "description" | "thumbnails">;

/**
 * What an RSS item or an Atom entry shows by Media RSS, with its captions.
 *
 * @see https://www.rssboard.org/media-rss
 */
export function mediaOfItem(media: MediaOfItem | undefined): readonly Medium[] {
  if (media === undefined) return [];
  const groups = (media.groups ?? []).flatMap((group) => contents(group.contents, [group, media], group));
  return [...contents(media.contents, [media], media), ...groups];
}

function contents(
  list: readonly MediaContent[] | undefined,
  around: readonly Around[],
  own: Around,
): readonly Medium[] {
  const shown = (list ?? []).flatMap((content) => [
    ...medium(kindOf(content.medium ?? content.type), content.url, captionOf([content, ...around])),
    ...thumbnails(content),
  ]);
  return [...shown, ...thumbnails(own, shown.length === 0 ? captionOf(around) : undefined)];
}

function thumbnails(element: Around, caption?: string): readonly Medium[] {
  return (element.thumbnails ?? []).flatMap(({ url }) => medium("picture", url, caption));
}

function captionOf(elements: readonly Around[]): string | undefined {
  return elements.map(({ description, title }) => description?.value ?? title?.value).find((words) => words);
}

/** A picture by its type, `image/jpeg`, or by what Media RSS calls it. */
function kindOf(type: string | undefined): Medium["kind"] {
  return type === undefined || /^image/iu.test(type) ? "picture" : "media";
}

export function mediaOfRss(item: RssFeed.Item<string>): readonly Medium[] {
  return [
    ...(item.enclosures ?? []).flatMap(({ url, type }) => medium(kindOf(type), url)),
    ...mediaOfItem(item.media),
    ...medium("picture", item.itunes?.image),
  ];
}

/** @param base what relative addresses of enclosures are relative to */
export function mediaOfAtom(entry: AtomFeed.Entry<string>, base?: string): readonly Medium[] {
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === "enclosure");
  return [
    ...enclosures.flatMap(({ href, type, title }) => medium(kindOf(type), href, title, base)),
    ...mediaOfItem(entry.media),
  ];
}

export function mediaOfJson(item: JsonFeed.Item<string>): readonly Medium[] {
  return [
    ...medium("picture", item.image),
    ...medium("picture", item.banner_image),
    ...(item.attachments ?? []).flatMap(({ url, mime_type, title }) => medium(kindOf(mime_type), url, title)),
  ];
}
