import { editionDayText } from "../../src/site/edition-names.ts";
import { Breadcrumbs, wayToEdition } from "../components/breadcrumbs.tsx";
import { firstTitles } from "../components/edition-front.tsx";
import { Folio } from "../components/folio.tsx";
import { Neighbours } from "../components/neighbours.tsx";
import { Story } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** All stories of one section in an edition that has too many for its own page. */
export function EditionPartPage({ path, view }: PageProps<"editionParts">): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const { edition, section, articles, count, number, previous, next } = view;
  const day = editionDayText(edition.day, site, t);
  const name = section?.title ?? t("edition.others");
  const whole = t("edition.part", { section: name, day });
  const title = number === 1 ? whole : t("edition.part_numbered", { name: whole, number });
  const description = firstTitles(articles, t);
  const way = [...wayToEdition(edition, articles[0], site), { path: edition.path, text: t("edition.of", { day }) }];
  return (
    <Layout
      path={path}
      kind="list"
      title={title}
      description={description}
      head={<CollectionHead {...{ path, title, description, way, articles }} />}
    >
      <Breadcrumbs way={way} />
      <Folio edition={edition} path={edition.path} />
      <header class="topic">
        <h1>
          <Text>{name}</Text>
        </h1>
        <p class="lead">{t("count.articles", { count })}</p>
      </header>
      <div class="front">
        <div class="stories">
          {articles.map((article) => (
            <Story article={article} size="brief" level={2} dated={site.editionRhythm === "weekly"} />
          ))}
        </div>
      </div>
      <Neighbours
        label={t("list.pages")}
        previous={previous === undefined ? undefined : { path: previous, label: t("edition.part_previous") }}
        next={next === undefined ? undefined : { path: next, label: t("edition.part_next") }}
      />
    </Layout>
  );
}
