import type { Thing } from "schema-dts";
import type { Article } from "../../src/content/article.ts";
import { copyFor } from "../../src/content/picture-copies.ts";
import { lastChange } from "../../src/digest/last-change.ts";
import { articlePath, PATHS } from "../../src/digest/paths.ts";
import { topicPath } from "../../src/digest/topics.ts";
import { articleSharePath, ownAddress, SHARE_PICTURE, sharePicturePath } from "../../src/site/addresses.ts";
import type { Shell } from "../../src/site/shell.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useShell, useStrings } from "../shell.ts";
import {
  breadcrumbList,
  type Collection,
  collectionPage,
  jsonLd,
  newsArticle,
  type Step,
  webSite,
} from "./structured-data.ts";

export interface ArticleHeadProps {
  readonly article: Article;
  /** The pages above the article, without the home page. */
  readonly way: readonly Step[];
}

/** What networks and search engines are told about an article: OpenGraph, X card, JSON-LD. */
export function ArticleHead({ article, way }: ArticleHeadProps): Drawn {
  const shell = useShell();
  const path = articlePath(article);
  const { authors, section, tags } = article;
  return (
    <>
      <Cards
        type="article"
        path={path}
        title={article.title}
        description={article.lead ?? article.keyPoints[0]}
        picture={articlePicture(article, shell)}
      />
      <meta property="article:published_time" content={article.date.iso} />
      <meta property="article:modified_time" content={lastChange(article).iso} />
      {authors.map((author) => (
        <>
          <meta name="author" content={author.name} />
          <meta property="article:author" content={ownAddress(shell.site, topicPath("authors", author))} />
        </>
      ))}
      {section === undefined ? null : <meta property="article:section" content={section.title} />}
      {tags.map((tag) => (
        <meta property="article:tag" content={tag.label} />
      ))}
      <JsonLd
        things={[newsArticle(article, shell), breadcrumbs(way, { path, text: article.title }, shell, useHome())]}
      />
    </>
  );
}

export interface CollectionHeadProps extends Collection {
  /** The pages above this one, without the home page. */
  readonly way: readonly Step[];
  /** Whether a share picture is drawn for the page: for editions. */
  readonly drawn?: boolean;
}

/** What networks and search engines are told about a page that lists articles: an edition, a tag, a month and so on. */
export function CollectionHead({ way, drawn = false, ...collection }: CollectionHeadProps): Drawn {
  const shell = useShell();
  const { path, title, description } = collection;
  const picture = drawn && shell.site.shareImages ? sharePicture(sharePicturePath(path), title) : undefined;
  return (
    <>
      <Cards type="website" path={path} title={title} description={description} picture={picture} />
      <JsonLd things={[collectionPage(collection, shell), breadcrumbs(way, { path, text: title }, shell, useHome())]} />
    </>
  );
}

/** What networks and search engines are told about the digest, on its home page. */
export function HomeHead(): Drawn {
  const shell = useShell();
  const { title, description } = shell.site;
  return (
    <>
      <Cards type="website" path={PATHS.home} title={title} description={description} picture={undefined} />
      <JsonLd things={[webSite(shell)]} />
    </>
  );
}

interface CardPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

interface CardsProps {
  readonly type: "article" | "website";
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly picture: CardPicture | undefined;
}

/** OpenGraph and the X card. @see https://ogp.me/ */
function Cards({ type, path, title, description, picture }: CardsProps): Drawn {
  const { site, assets } = useShell();
  const icon = assets["icons/gozide-512.png"];
  const logo = icon === undefined ? undefined : { path: icon, width: 512, height: 512, alt: site.title };
  const shown = picture ?? logo;
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={site.language.replace("-", "_")} />
      <meta property="og:url" content={ownAddress(site, path)} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description ?? site.description} />
      {shown === undefined ? null : (
        <>
          <meta property="og:image" content={ownAddress(site, shown.path)} />
          <meta property="og:image:width" content={String(shown.width)} />
          <meta property="og:image:height" content={String(shown.height)} />
          <meta property="og:image:alt" content={shown.alt} />
        </>
      )}
      <meta name="twitter:card" content={picture === undefined ? "summary" : "summary_large_image"} />
    </>
  );
}

/** The share picture; where none is made, the article's own if networks can show it (none shows SVG). */
function articlePicture(article: Article, { site }: Shell): CardPicture | undefined {
  if (site.shareImages) return sharePicture(articleSharePath(article), article.title);
  const { image } = article;
  if (image === undefined || image.path.endsWith(".svg")) return undefined;
  return { ...copyFor(image, image.width, "plain"), alt: image.alt };
}

function sharePicture(path: string, title: string): CardPicture {
  return { path, ...SHARE_PICTURE, alt: title };
}

function useHome(): Step {
  const t = useStrings();
  return { path: PATHS.home, text: t("crumbs.home") };
}

function breadcrumbs(way: readonly Step[], page: Step, { site }: Shell, home: Step): Thing {
  return breadcrumbList([home, ...way, page], site);
}

function JsonLd({ things }: { readonly things: readonly Thing[] }): Drawn {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />;
}
