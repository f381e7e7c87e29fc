import type { Article, Picture, Site, Source } from "../content/article.ts";
import { BETWEEN_NOTES } from "../content/figure-notes.ts";
import { uri } from "../content/links.ts";
import { copyFor } from "../content/picture-copies.ts";
import type { Edition } from "../digest/edition.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import { jalaliDayTime, jalaliShort } from "../persian/calendar/format.ts";
import { ownAddress } from "../site/addresses.ts";
import { creditedBody, creditUrl } from "../site/credits.ts";
import type { Translate } from "../site/texts.ts";
import { htmlText, xmlHtml } from "../site/xml.ts";
import { excerpt } from "./excerpt.ts";
import type { ItemContent } from "./feed.ts";
import { feedHtml, feedTextHtml, wrapped } from "./feed-html.ts";
import type { FeedDocument } from "./feed-view.ts";
import type { FeedPress } from "./press.ts";

/** How much of an article an item carries. */
type Detail = FeedDocument["detail"];

/**
 * The content of an item. Of an article: picture, lead, body, key points, corrections, source chain, original; or,
 * brief, its lead and where to read on. Of an edition: its introduction and every article; or, brief, titles and leads.
 */
export function itemContent(subject: Article | Edition, detail: Detail, press: FeedPress): ItemContent {
  const partsOf = PARTS[detail];
  const html = wrapped("articles" in subject ? editionHtml(subject, partsOf, press) : partsOf(subject, press));
  const xml = xmlHtml(html);
  return { html, xml, bytes: Buffer.byteLength(xml) };
}

type PartsOf = (article: Article, press: FeedPress) => string;

const PARTS: Readonly<Record<Detail, PartsOf>> = { full: wholeParts, brief: briefParts };

function editionHtml({ day, introduction = "", articles }: Edition, partsOf: PartsOf, press: FeedPress): string {
  const { site } = press;
  const beginning = feedHtml(introduction, site, ownAddress(site, calendarPath(day)));
  return beginning + articles.map((article) => titleHtml(article, site) + partsOf(article, press)).join("");
}

function titleHtml(article: Article, site: Site): string {
  const address = htmlText(ownAddress(site, articlePath(article)));
  return `<h2><a href="${address}">${feedTextHtml(article.title)}</a></h2>\n`;
}

function wholeParts(article: Article, { site, t, body }: FeedPress): string {
  return [
    article.image === undefined ? "" : pictureHtml(article.image, site, t),
    article.lead === undefined ? "" : `<p><strong>${feedTextHtml(article.lead)}</strong></p>\n`,
    feedHtml(creditedBody(body(article.bodyHash), article.credits), site, ownAddress(site, articlePath(article))),
    listHtml(t("article.key_points"), article.keyPoints.map(feedTextHtml)),
    listHtml(
      t("article.corrections"),
      article.corrections.map((it) => `${jalaliShort(it.date, site.language)}: ${feedTextHtml(it.note)}`),
    ),
    article.updated === undefined
      ? ""
      : `<p>${htmlText(t("article.updated"))} ${jalaliDayTime(article.updated, site.language)}</p>\n`,
    sourceHtml(article, t),
  ].join("");
}

function briefParts({ lead, bodyHash, ...article }: Article, { site, t, body }: FeedPress): string {
  const address = htmlText(ownAddress(site, articlePath(article)));
  const summary = lead ?? excerpt(body(bodyHash));
  return [
    summary === "" ? "" : `<p>${feedTextHtml(summary)}</p>\n`,
    `<p><a href="${address}">${htmlText(t("feed.read_on"))}</a></p>\n`,
  ].join("");
}

function pictureHtml(picture: Picture, site: Site, t: Translate): string {
  const { alt } = picture;
  const { path, width, height } = copyFor(picture, picture.width, "plain");
  const image = `<img src="${htmlText(ownAddress(site, path))}" alt="${htmlText(alt)}" width="${width}" height="${height}">`;
  return `<figure>${image}${captionHtml(picture, site, t)}</figure>\n`;
}

function captionHtml({ path, caption, credit, licence }: Picture, site: Site, t: Translate): string {
  const drawn = path.endsWith(".svg");
  const parts = [
    ...(caption === undefined ? [] : [feedTextHtml(caption)]),
    ...(credit === undefined
      ? []
      : [
          `${credit.label === undefined ? htmlText(t(drawn ? "picture.drawing" : "picture.credit")) : `${feedTextHtml(credit.label)}:`} ${linkHtml(credit.name, creditUrl(credit, site))}`,
        ]),
    ...(licence === undefined ? [] : [linkHtml(licence.name, licence.url)]),
  ];
  return parts.length === 0 ? "" : `<figcaption>${parts.join(BETWEEN_NOTES)}</figcaption>`;
}

function linkHtml(text: string, address: string | undefined): string {
  return address === undefined ? feedTextHtml(text) : `<a href="${htmlText(address)}">${feedTextHtml(text)}</a>`;
}

function listHtml(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const lines = items.map((item) => `<li>${item}</li>`).join("");
  return `<p><strong>${htmlText(title)}</strong></p>\n<ul>${lines}</ul>\n`;
}

/** «به گزارش موج به نقل از نووستی»، then the original's address. */
function sourceHtml({ source, via, url }: Article, t: Translate): string {
  const chain = source === undefined ? via : [source, ...via];
  const parts = chain.map((it, index) =>
    index === 0 && source !== undefined
      ? filled(t, "source.by", { source: nameHtml(it) })
      : filled(t, "source.quoted", { via: nameHtml(it) }),
  );
  const original =
    url === undefined ? "" : `<p><a href="${htmlText(uri(url))}">${htmlText(t("article.original"))}</a></p>\n`;
  return (parts.length === 0 ? "" : `<p>${parts.join(" ")}</p>\n`) + original;
}

function nameHtml({ name, url }: Source): string {
  return url === undefined ? feedTextHtml(name) : `<a href="${htmlText(uri(url))}">${feedTextHtml(name)}</a>`;
}

/** A text of the interface as HTML, with HTML for its `{name}`s. */
function filled(t: Translate, key: string, html: Readonly<Record<string, string>>): string {
  const marked = Object.fromEntries(Object.keys(html).map((name) => [name, `{${name}}`]));
  return htmlText(t(key, marked)).replace(/\{(\w+)\}/gu, (_, name: string) =>
    Object.hasOwn(html, name) ? (html[name] ?? "") : "",
  );
}
