import type { ComponentChildren, VNode } from "preact";
import type { Article, Source, Tag } from "../../src/content/article.ts";
import { sourcePath, tagPath } from "../../src/digest/paths.ts";
import { useHref, useStrings } from "../shell.ts";
import { Phrase } from "./phrase.tsx";
import { Text } from "./text.tsx";

/** «برچسب‌ها: نوروز، تقویم», each a link; nothing without tags. */
export function TagLinks({ tags }: { readonly tags: readonly Tag[] }): VNode | null {
  const t = useStrings();
  const href = useHref();
  if (tags.length === 0) return null;
  return (
    <p class="tags">
      <span>{t("tags.prefix")}</span>{" "}
      {listed(
        tags.map((tag) => (
          <a href={href(tagPath(tag))}>
            <Text>{tag.label}</Text>
          </a>
        )),
        t("list.comma"),
      )}
    </p>
  );
}

/** A source's name, leading to its page. */
export function SourceLink({ source }: { readonly source: Source }): VNode {
  return (
    <a href={useHref()(sourcePath(source))}>
      <Text>{source.name}</Text>
    </a>
  );
}

/** «منبع: خبرگزاری موج»; nothing without a source. */
export function SourceLine({ source }: { readonly source: Source | undefined }): ComponentChildren {
  const t = useStrings();
  if (source === undefined) return null;
  return (
    <span class="source">
      <span class="vh">{t("source.prefix")} </span>
      <SourceLink source={source} />
    </span>
  );
}

/** «به گزارش موج به نقل از نووستی»: the source and those it quotes; nothing without any. */
export function SourceChain({ article }: { readonly article: Pick<Article, "source" | "via"> }): ComponentChildren {
  const t = useStrings();
  const { source, via } = article;
  const quoted = listed(
    via.map((one) => <SourceLink source={one} />),
    t("list.and"),
  );
  if (source === undefined) return via.length === 0 ? null : <Phrase of="source.quoted" parts={{ via: quoted }} />;
  const own = <SourceLink source={source} />;
  if (via.length === 0) return <Phrase of="source.by" parts={{ source: own }} />;
  return <Phrase of="source.chain" parts={{ source: own, via: quoted }} />;
}

/** Elements with a separator between each two. */
export function listed(items: readonly ComponentChildren[], separator: string): ComponentChildren[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}
