import type { Article, Author, Source, Tag, TopicKind, Topics } from "../../src/content/article.ts";
import { TOPICS, topicPath } from "../../src/digest/topics.ts";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";
import type { Crumb } from "./breadcrumbs.tsx";
import { Phrase } from "./phrase.tsx";
import { Text } from "./text.tsx";

interface TopicLinkProps<Kind extends TopicKind> {
  readonly kind: Kind;
  readonly of: Topics[Kind];
  /** How the page that it leads to relates to the one that it is on. */
  readonly rel?: string;
}

/** A topic's name, leading to its page. */
export function TopicLink<Kind extends TopicKind>({ kind, of, rel }: TopicLinkProps<Kind>): Drawn {
  const { path, text } = topicCrumb(kind, of);
  return (
    <a href={useHref()(path)} rel={rel}>
      <Text>{text}</Text>
    </a>
  );
}

/** A topic's address and name. */
export function topicCrumb<Kind extends TopicKind>(kind: Kind, of: Topics[Kind]): Crumb {
  return { path: topicPath(kind, of), text: TOPICS[kind].nameOf(of) };
}

/** «برچسب‌ها: نوروز، تقویم», each that has a page a link; nothing without tags. */
export function TagLinks({ tags }: { readonly tags: readonly Tag[] }): Drawn | null {
  const t = useStrings();
  if (tags.length === 0) return null;
  return (
    <p class="tags">
      <span>{t("tags.prefix")}</span>{" "}
      {listed(
        tags.map((tag) => (tag.pageless ? <Text>{tag.label}</Text> : <TopicLink kind="tags" of={tag} />)),
        t("list.comma"),
      )}
    </p>
  );
}

/** «منبع: خبرگزاری موج»; nothing without a source. */
export function SourceLine({ source }: { readonly source: Source | undefined }): Children {
  const t = useStrings();
  if (source === undefined) return null;
  return (
    <span class="source">
      <span class="vh">{t("source.prefix")} </span>
      <TopicLink kind="sources" of={source} />
    </span>
  );
}

/** «نویسنده: مینا باغبان», each name a link; nothing where nobody is named. */
export function Byline({ authors }: { readonly authors: readonly Author[] }): Drawn | null {
  const t = useStrings();
  const links = authors.map((author) => <TopicLink kind="authors" of={author} rel="author" />);
  if (links.length < 2) return links.length === 0 ? null : <p class="byline">{[t("byline.one"), " ", ...links]}</p>;
  return (
    <p class="byline">
      {t("byline.many")} {listed(links.slice(0, -1), t("list.comma"))}
      {t("list.and")}
      {links.at(-1)}
    </p>
  );
}

/** «به گزارش موج به نقل از نووستی»: the source and those it quotes; nothing without any. */
export function SourceChain({ article }: { readonly article: Pick<Article, "source" | "via"> }): Children {
  const t = useStrings();
  const { source, via } = article;
  const quoted = listed(
    via.map((one) => <TopicLink kind="sources" of={one} />),
    t("list.and"),
  );
  if (source === undefined) return via.length === 0 ? null : <Phrase of="source.quoted" parts={{ via: quoted }} />;
  const own = <TopicLink kind="sources" of={source} />;
  if (via.length === 0) return <Phrase of="source.by" parts={{ source: own }} />;
  return <Phrase of="source.chain" parts={{ source: own, via: quoted }} />;
}

/** Elements with a separator between each two. */
export function listed(items: readonly Children[], separator: string): Children[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}
