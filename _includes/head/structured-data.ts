import type {
  AudioObject,
  BreadcrumbList,
  CollectionPage,
  Comment,
  CorrectionComment,
  Graph,
  ImageObject,
  ItemList,
  MediaObject,
  NewsArticle,
  Organization,
  Person,
  Thing,
  VideoObject,
  WebSite,
} from "schema-dts";
import type { Article, Author, Picture, Site, Source, TopicKind } from "../../src/content/article.ts";
import type { OfferedFile } from "../../src/content/body-files.ts";
import { typeOf } from "../../src/content/file-kinds.ts";
import { copyFor, type PictureFile } from "../../src/content/picture-copies.ts";
import { plainCrop } from "../../src/content/picture-crops.ts";
import { lastChange } from "../../src/digest/last-change.ts";
import { articlePath } from "../../src/digest/paths.ts";
import { sourcesOf, TOPIC_ORDER, TOPICS, topicPath } from "../../src/digest/topics.ts";
import type { ListTopic } from "../../src/digest/views.ts";
import { ownAddress, photographOf, SHARE_PICTURE, sharePicturePath } from "../../src/site/addresses.ts";
import { articleAuthors } from "../../src/site/authors.ts";
import type { Shell } from "../../src/site/shell.ts";

/** A step of the way to a page: its name and address from the site's root. */
export interface Step {
  readonly path: string;
  readonly text: string;
}

type ShellPart = Pick<Shell, "site" | "assets">;

/**
 * JSON-LD for a page, ready to be in a `<script>`: no `<` in it, so nothing can end the element.
 * @see https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** An article. @see https://developers.google.com/search/docs/appearance/structured-data/article */
export function newsArticle(article: Article, shell: ShellPart): NewsArticle {
  const { site } = shell;
  const address = ownAddress(site, articlePath(article));
  const images = imagesOf(article, shell);
  const citations = sourcesOf(article).slice(article.url === undefined ? 0 : 1);
  return {
    "@type": "NewsArticle",
    "@id": address,
    url: address,
    mainEntityOfPage: address,
    headline: headline(article.title),
    ...(article.kicker === undefined ? {} : { alternativeHeadline: article.kicker }),
    ...(article.lead === undefined ? {} : { description: article.lead }),
    inLanguage: site.language,
    datePublished: article.date.iso,
    dateModified: lastChange(article).iso,
    author: authors(article, site),
    publisher: publisher(shell),
    ...(images.length === 0 ? {} : { image: images }),
    ...recordings(article, site),
    ...topicProperties(article),
    wordCount: article.words,
    isAccessibleForFree: true,
    ...basis(article),
    ...(citations.length === 0
      ? {}
      : { citation: citations.map((it) => ({ "@type": "CreativeWork", publisher: agency(it) })) }),
    ...(article.corrections.length === 0 ? {} : { correction: article.corrections.map(correction) }),
    ...(article.comments.length === 0
      ? {}
      : { commentCount: article.comments.length, comment: article.comments.map(comment) }),
  };
}

type TopicProperties = Pick<Extract<NewsArticle, object>, "articleSection" | "keywords">;

/** An article's topics, each kind under the property that the register names. */
function topicProperties(article: Article): TopicProperties {
  let properties: TopicProperties = {};
  for (const kind of TOPIC_ORDER.menu) properties = { ...properties, ...propertiesOf(kind, article) };
  return properties;
}

function propertiesOf<Kind extends TopicKind>(kind: Kind, article: Article): TopicProperties {
  const { jsonLd, nameOf, ofArticle } = TOPICS[kind];
  const names = ofArticle(article).map(nameOf);
  const [first] = names;
  if (first === undefined) return {};
  switch (jsonLd) {
    case "articleSection":
      return { articleSection: first };
    case "keywords":
      return { keywords: names };
    case "author": // the article's source or the digest, where nobody is named
    case "citation": // with the original, of which one source may be the author: in `newsArticle` itself
    case "none":
      return {};
  }
}

/** What the article retells: the original at its address, by its source. */
function basis({ url, source }: Article): Pick<Extract<NewsArticle, object>, "isBasedOn"> {
  if (url === undefined) return {};
  return {
    isBasedOn: { "@type": "CreativeWork", url, ...(source === undefined ? {} : { publisher: agency(source) }) },
  };
}

function correction({ date, note }: Article["corrections"][number]): CorrectionComment {
  return { "@type": "CorrectionComment", text: note, datePublished: date.iso };
}

function comment({ name, date, paragraphs }: Article["comments"][number]): Comment {
  return {
    "@type": "Comment",
    text: paragraphs.join("\n\n"),
    datePublished: date.iso,
    author: { "@type": "Person", name },
  };
}

function agency({ name, url }: Source): Organization {
  return { "@type": "Organization", name, ...(url === undefined ? {} : { url }) };
}

/** Those whom the article names, else its source, else the digest's own authors. */
function authors(article: Article, site: Site): readonly (Person | Organization)[] {
  if (article.authors.length > 0) return article.authors.map((author) => writer(author, site));
  return articleAuthors(article, site).map(({ name, address }) => ({
    "@type": "Organization",
    name,
    ...(address === undefined ? {} : { url: address }),
  }));
}

/** An author, with the page that the digest has of it. */
function writer(author: Author, site: Site): Person | Organization {
  const { kind, name, url, role, picture, description } = author;
  const known = {
    name,
    url: ownAddress(site, topicPath("authors", author)),
    ...(url === undefined ? {} : { sameAs: url }),
    ...(picture === undefined ? {} : { image: ownAddress(site, picture.path) }),
    ...(description === undefined ? {} : { description }),
  };
  return kind === "organisation"
    ? { "@type": "Organization", ...known }
    : { "@type": "Person", ...known, ...(role === undefined ? {} : { jobTitle: role }) };
}

/** What a topic's page is about, where schema.org has a type for it. */
function subject(topic: ListTopic, site: Site): Pick<Extract<CollectionPage, object>, "about"> {
  return topic.kind === "authors" ? { about: writer(topic.of, site) } : {};
}

function publisher({ site, assets }: ShellPart): Organization {
  const logo = site.logo?.path ?? assets["icons/gozide-512.png"];
  return {
    "@type": "Organization",
    name: site.publisher ?? site.title,
    url: ownAddress(site, "/"),
    ...(logo === undefined ? {} : { logo: { "@type": "ImageObject", url: ownAddress(site, logo) } }),
  };
}

/** The article's own picture, cut to the shapes that search engines ask for where it can be; and what is drawn for it. */
function imagesOf(article: Article, { site }: ShellPart): readonly ImageObject[] {
  const { image } = article;
  const own = image === undefined ? [] : filesOf(image).map((file) => imageObject(file, image, site));
  if (!site.shareImages || photographOf(article) !== undefined) return own;
  return [...own, sized({ path: sharePicturePath(articlePath(article)), ...SHARE_PICTURE }, site)];
}

function filesOf(image: Picture): readonly PictureFile[] {
  const crops = SEARCH_SHAPES.flatMap((shape) => plainCrop(image, shape) ?? []);
  return crops.length > 0 ? crops : [copyFor(image, image.width, "plain")];
}

const SEARCH_SHAPES = ["16x9", "4x3", "1x1"] as const;

function imageObject(file: PictureFile, { alt, caption, credit, licence }: Picture, site: Site): ImageObject {
  return {
    ...sized(file, site),
    ...(caption === undefined && alt === "" ? {} : { caption: caption ?? alt }),
    ...(credit === undefined ? {} : { creditText: credit.name }),
    ...(licence === undefined ? {} : { license: licence.url ?? licence.name }),
  };
}

function sized({ path, width, height }: PictureFile, site: Site): Extract<ImageObject, object> {
  const size = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" }) as const;
  return { "@type": "ImageObject", url: ownAddress(site, path), width: size(width), height: size(height) };
}

/** What the article offers to be heard, watched, or read elsewhere. */
function recordings(
  { files = [], date, title, lead }: Article,
  site: Site,
): Pick<Extract<NewsArticle, object>, "audio" | "video" | "associatedMedia"> {
  const described = (file: OfferedFile) => ({
    name: file.title === "" ? title : file.title,
    contentUrl: ownAddress(site, file.path),
    encodingFormat: typeOf(file),
    contentSize: String(file.bytes),
    ...(file.seconds === undefined ? {} : { duration: isoDuration(file.seconds) }),
  });
  const of = (medium: OfferedFile["medium"]): readonly OfferedFile[] => files.filter((it) => it.medium === medium);
  const audio = of("audio").map((file): AudioObject => ({ "@type": "AudioObject", ...described(file) }));
  const video = of("video").map((file): VideoObject => {
    const { poster } = file;
    const still = poster === undefined ? undefined : copyFor(poster, poster.width, "plain");
    return {
      "@type": "VideoObject",
      ...described(file),
      description: lead ?? title,
      uploadDate: date.iso,
      ...(still === undefined ? {} : { thumbnailUrl: ownAddress(site, still.path) }),
    };
  });
  const documents = of("document").map((file): MediaObject => ({ "@type": "MediaObject", ...described(file) }));
  return {
    ...(audio.length === 0 ? {} : { audio }),
    ...(video.length === 0 ? {} : { video }),
    ...(documents.length === 0 ? {} : { associatedMedia: documents }),
  };
}

/** A length of time as machines read it: `PT3M5S`. @see https://www.iso.org/iso-8601-date-and-time-format.html */
function isoDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `PT${minutes === 0 ? "" : `${minutes}M`}${seconds % 60}S`;
}

/** Search results show some 110 characters of a headline. */
const LONGEST_HEADLINE = 110;

function headline(title: string): string {
  if (title.length <= LONGEST_HEADLINE) return title;
  const cut = title.slice(0, LONGEST_HEADLINE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_HEADLINE / 2)).trimEnd()}\u2026`;
}

/** The way to a page, from the home page to the page itself. */
export function breadcrumbList(way: readonly Step[], site: Site): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ path, text }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: ownAddress(site, path),
    })),
  };
}

/** A page that lists articles. */
export interface Collection {
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly articles: readonly Article[];
  /** What the articles have in common, on a topic's page. */
  readonly topic?: ListTopic;
}

export function collectionPage(
  { path, title, description, articles, topic }: Collection,
  shell: ShellPart,
): CollectionPage {
  const { site } = shell;
  const address = ownAddress(site, path);
  return {
    "@type": "CollectionPage",
    "@id": address,
    url: address,
    name: title,
    ...(description === undefined ? {} : { description }),
    inLanguage: site.language,
    isPartOf: { "@id": ownAddress(site, "/") },
    ...(topic === undefined ? {} : subject(topic, site)),
    ...(articles.length === 0 ? {} : { mainEntity: itemList(articles, site) }),
  };
}

function itemList(articles: readonly Article[], site: Site): ItemList {
  return {
    "@type": "ItemList",
    itemListElement: articles.map((article, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: ownAddress(site, articlePath(article)),
      name: article.title,
    })),
  };
}

/** The digest itself, on its home page. */
export function webSite(shell: ShellPart): WebSite {
  const { site } = shell;
  const address = ownAddress(site, "/");
  return {
    "@type": "WebSite",
    "@id": address,
    url: address,
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    publisher: publisher(shell),
  };
}
