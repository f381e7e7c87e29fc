import type { VNode } from "preact";
import { calendarPath } from "../../src/digest/paths.ts";
import type { EditionLink, EditionView } from "../../src/digest/views.ts";
import { jalaliMonthName } from "../../src/persian/calendar/format.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { withPathPrefix } from "../../src/site/addresses.ts";
import { editionDayText } from "../../src/site/edition-names.ts";
import type { Shell } from "../../src/site/shell.ts";
import { Breadcrumbs, type Crumb } from "../components/breadcrumbs.tsx";
import { EditionFront } from "../components/edition-front.tsx";
import { Folio } from "../components/folio.tsx";
import { type Neighbour, Neighbours } from "../components/neighbours.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import { Layout } from "../layouts/layout.tsx";
import { useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** How many titles are in the description that search engines show. */
const TITLES_IN_DESCRIPTION = 4;

/** One edition: its folio, title and introduction, top stories, sections, and its neighbours. */
export function EditionPage({ path, view }: PageProps<"editions">): VNode {
  const { site } = useShell();
  const t = useStrings();
  const { edition } = view;
  const day = editionDayText(edition.day, site, t);
  const name = edition.title ?? t("edition.of", { day });
  const title = edition.title === undefined ? name : t("edition.titled", { title: edition.title, day });
  const description = edition.articles
    .slice(0, TITLES_IN_DESCRIPTION)
    .map((article) => article.title)
    .join(t("list.semicolon"));
  const way = wayTo(view, site);
  const near = (label: string, link: EditionLink | undefined): Neighbour | undefined =>
    link && { label, path: link.path, name: editionDayText(link.day, site, t) };
  return (
    <Layout
      path={path}
      kind="edition"
      title={title}
      description={description}
      head={
        <CollectionHead
          path={path}
          title={title}
          description={description}
          way={way}
          articles={edition.articles}
          drawn
        />
      }
    >
      <Breadcrumbs way={way} />
      <Folio edition={edition} heading={edition.title === undefined} />
      {edition.title === undefined ? null : (
        <h1>
          <Text>{edition.title}</Text>
        </h1>
      )}
      {edition.introduction === undefined ? null : (
        <div
          class="body introduction"
          dangerouslySetInnerHTML={{ __html: withPathPrefix(edition.introduction, site.pathPrefix) }}
        />
      )}
      <EditionFront view={view} full />
      <Neighbours
        label={t("edition.neighbours")}
        previous={near(t("edition.previous"), view.previous)}
        next={near(t("edition.next"), view.next)}
      />
    </Layout>
  );
}

/** By the month of its articles: a week may begin in a month that has none. */
function wayTo({ edition }: EditionView, { language }: Shell["site"]): readonly Crumb[] {
  const { year, month } = edition.articles[0]?.date.jalali ?? edition.day;
  return [
    { path: calendarPath({ year }), text: persianDigits(year) },
    { path: calendarPath({ year, month }), text: jalaliMonthName(month, language) },
  ];
}
