import type { EditionLink } from "../../src/digest/views.ts";
import { withPathPrefix } from "../../src/site/addresses.ts";
import { editionDayText } from "../../src/site/edition-names.ts";
import { Breadcrumbs, wayToEdition } from "../components/breadcrumbs.tsx";
import { EditionFront, firstTitles } from "../components/edition-front.tsx";
import { Folio } from "../components/folio.tsx";
import { GalleryParts } from "../components/gallery.tsx";
import { type Neighbour, Neighbours } from "../components/neighbours.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** One edition: its folio, title and introduction, top stories, sections, and its neighbours. */
export function EditionPage({ path, view }: PageProps<"editions">): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const { edition, introduction, front } = view;
  const articles = [...front.tops, ...front.parts.flatMap((part) => part.articles)];
  const day = editionDayText(edition.day, site, t);
  const name = edition.title ?? t("edition.of", { day });
  const title = edition.title === undefined ? name : t("edition.titled", { title: edition.title, day });
  const description = firstTitles(articles, t);
  const way = wayToEdition(edition, articles[0], site);
  const near = (label: string, link: EditionLink | undefined): Neighbour | undefined =>
    link && { label, path: link.path, name: editionDayText(link.day, site, t) };
  return (
    <Layout
      path={path}
      kind="edition"
      title={title}
      description={description}
      head={<CollectionHead path={path} title={title} description={description} way={way} articles={articles} drawn />}
    >
      <Breadcrumbs way={way} />
      <Folio edition={edition} heading={edition.title === undefined} />
      {edition.title === undefined ? null : (
        <h1>
          <Text>{edition.title}</Text>
        </h1>
      )}
      {introduction === undefined ? null : (
        <>
          <GalleryParts html={introduction} />
          <div
            class="body introduction"
            dangerouslySetInnerHTML={{ __html: withPathPrefix(introduction, site.pathPrefix) }}
          />
        </>
      )}
      <EditionFront front={front} full />
      <Neighbours
        label={t("edition.neighbours")}
        previous={near(t("edition.previous"), view.previous)}
        next={near(t("edition.next"), view.next)}
      />
    </Layout>
  );
}
