import type { Article, Picture, Site, Source } from "../content/article.ts";
import { uri } from "../content/links.ts";
import type { Edition } from "../digest/edition.ts";
import { articlePath, calendarPath } from "../digest/paths.ts";
import { jalaliDayTime, jalaliShort } from "../persian/calendar/format.ts";
import { ownAddress } from "../site/addresses.ts";
import type { Shell } from "../site/shell.ts";
import type { Translate } from "../site/texts.ts";
import { textsOf } from "../site/texts.ts";
import { htmlText, xmlHtml } from "../site/xml.ts";
import { excerpt } from "./excerpt.ts";
import { feedHtml, feedTextHtml, wrapped } from "./feed-html.ts";
import { Kept } from "./kept.ts";

/** An item's content, also as it is in XML, with its size there in bytes; as JSON it is a little smaller. */
export interface ItemHtml {
  readonly html: string;
  readonly xml: string;
  readonly bytes: number;
}

/** An article is in several feeds, and each in three formats: its texts are made once for all of them. */
const contents = new Kept<ItemHtml>(({ html, xml }) => html.length + xml.length);

/** The whole content of an article's item: picture, lead, body, key points, corrections, source chain, original. */
export function articleHtml(article: Article, shell: Shell): ItemHtml {
  return contents.of(shell, `whole ${article.id}`, () => measured(articleParts(article, shell)));
}

/** An article's item without its text: its lead and where to read on. */
export function briefArticleHtml(article: Article, shell: Shell): ItemHtml {
  return contents.of(shell, `brief ${article.id}`, () => measured(briefParts(article, shell)));
}

/** The content of an edition's item: its introduction and every article, whole. */
export function editionHtml(edition: Edition, shell: Shell): ItemHtml {
  return measured(
    introduction(edition, shell) + edition.articles.map((it) => entitled(it, shell, articleParts)).join(""),
  );
}

/** An edition's item without the articles' text: titles and leads. */
export function briefEditionHtml(edition: Edition, shell: Shell): ItemHtml {
  return measured(
    introduction(edition, shell) + edition.articles.map((it) => entitled(it, shell, briefParts)).join(""),
  );
}

function measured(parts: string): ItemHtml {
  const html = wrapped(parts);
  const xml = xmlHtml(html);
  return { html, xml, bytes: Buffer.byteLength(xml) };
}

function introduction(edition: Edition, { site }: Shell): string {
  return feedHtml(edition.introduction ?? "", site, ownAddress(site, calendarPath(edition.day)));
}

function entitled(article: Article, shell: Shell, parts: (article: Article, shell: Shell) => string): string {
  const address = htmlText(ownAddress(shell.site, articlePath(article)));
  return `<h2><a href="${address}">${feedTextHtml(article.title)}</a></h2>\n${parts(article, shell)}`;
}

function articleParts(article: Article, shell: Shell): string {
  const { site } = shell;
  const t = textsOf(shell);
  return [
    article.image === undefined ? "" : pictureHtml(article.image, site),
    article.lead === undefined ? "" : `<p><strong>${feedTextHtml(article.lead)}</strong></p>\n`,
    feedHtml(shell.body(article.bodyHash), site, ownAddress(site, articlePath(article))),
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

function briefParts({ lead, bodyHash, ...article }: Article, { site, ...shell }: Shell): string {
  const address = htmlText(ownAddress(site, articlePath(article)));
  const summary = lead ?? excerpt(shell.body(bodyHash));
  return [
    summary === "" ? "" : `<p>${feedTextHtml(summary)}</p>\n`,
    `<p><a href="${address}">${htmlText(textsOf(shell)("feed.read_on"))}</a></p>\n`,
  ].join("");
}

function pictureHtml({ path, alt, width, height, credit }: Picture, site: Site): string {
  const image = `<img src="${htmlText(ownAddress(site, path))}" alt="${htmlText(alt)}" width="${width}" height="${height}">`;
  const caption = credit === undefined ? "" : `<figcaption>${feedTextHtml(credit)}</figcaption>`;
  return `<figure>${image}${caption}</figure>\n`;
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
