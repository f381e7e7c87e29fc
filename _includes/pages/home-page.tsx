import { PATHS } from "../../src/digest/paths.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { EditionHeadlines, EditionView, HomeView } from "../../src/digest/views.ts";
import { editionDayText, editionGregorianText } from "../../src/site/edition-names.ts";
import { Count } from "../components/count.tsx";
import { ShortDate } from "../components/dates.tsx";
import { EditionFront, Headlines, Rubric } from "../components/edition-front.tsx";
import { Folio } from "../components/folio.tsx";
import { Story, StoryLink } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { TopicLink } from "../components/topic-links.tsx";
import { HomeHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** The home page: the newest edition, what came before, sections, tags, and where to subscribe. */
export function HomePage({ path, view }: PageProps<"home">): Drawn {
  return (
    <Layout path={path} kind="home" at={PATHS.home} head={<HomeHead />}>
      {view.edition === undefined ? <NothingYet /> : <Newest view={view.edition} />}
      <Coming view={view} />
      <Picks view={view} />
      <Earlier view={view} />
      <Sections view={view} />
      <Tags view={view} />
      <Subscribe />
    </Layout>
  );
}

function Newest({ view }: { readonly view: EditionView }): Drawn {
  const t = useStrings();
  const href = useHref();
  const { title, number, path } = view.edition;
  return (
    <>
      <Folio edition={view.edition} path={path} />
      {title === undefined ? null : (
        <p class="edition-title">
          <a href={href(path)}>
            <Text>{title}</Text>
          </a>
        </p>
      )}
      <EditionFront front={view.front} full={false} />
      {view.previous === undefined ? null : (
        <p class="onward">
          <a href={href(path)}>{number === undefined ? t("home.whole_day") : t("home.whole_edition", { number })}</a>
        </p>
      )}
    </>
  );
}

function NothingYet(): Drawn {
  return <p class="empty">{useStrings()("home.empty")}</p>;
}

/** «برگزیده»: the latest top stories of the editions before. */
function Picks({ view }: { readonly view: HomeView }): Drawn | null {
  const t = useStrings();
  const { picks } = view;
  if (picks.length === 0) return null;
  return (
    <Rubric title={t("home.picks")}>
      <div class="stories">
        {picks.map((article) => (
          <Story article={article} size="brief" level={3} dated pictured />
        ))}
      </div>
    </Rubric>
  );
}

/** In the preview, what is to be published after the newest edition. */
function Coming({ view }: { readonly view: HomeView }): Drawn | null {
  const t = useStrings();
  if (view.coming === undefined) return null;
  return (
    <section class="earlier">
      <h2>{t("home.coming")}</h2>
      {view.coming.map((edition) => (
        <EditionRubric edition={edition} />
      ))}
    </section>
  );
}

/** The editions before the newest. */
function Earlier({ view }: { readonly view: HomeView }): Drawn | null {
  const t = useStrings();
  const href = useHref();
  if (view.earlier.length === 0) return null;
  return (
    <section class="earlier">
      <h2>{t("home.earlier")}</h2>
      {view.earlier.map((edition) => (
        <EditionRubric edition={edition} />
      ))}
      <p class="onward">
        <a href={href(PATHS.archive)}>{t("home.archive")}</a>
      </p>
    </section>
  );
}

/** An edition with its date in the margin and its titles beside it. */
function EditionRubric({ edition }: { readonly edition: EditionHeadlines }): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  return (
    <section class="rubric">
      <div>
        <h3>
          <a href={href(edition.path)}>{editionDayText(edition.day, site, t)}</a>
        </h3>
        <p>
          {editionGregorianText(edition.day, site)}
          {edition.title === undefined ? null : <br />}
          {edition.title === undefined ? null : <Text>{edition.title}</Text>}
        </p>
      </div>
      <Headlines {...edition} />
    </section>
  );
}

/** The newest of each section that are in no newer edition above. */
function Sections({ view }: { readonly view: HomeView }): Drawn | null {
  const t = useStrings();
  const filled = view.sections.filter(({ articles }) => articles.length > 0);
  if (filled.length === 0) return null;
  return (
    <section class="sections">
      <h2>{t("nav.sections")}</h2>
      <div>
        {filled.map(({ section, articles }) => (
          <section>
            <h3>
              <TopicLink kind="sections" of={section} />
            </h3>
            <ul class="lines">
              {articles.map((article) => (
                <li>
                  <StoryLink article={article} kicker={false} /> <ShortDate moment={article.date} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Tags({ view }: { readonly view: HomeView }): Drawn | null {
  const t = useStrings();
  if (view.tags.length === 0) return null;
  return (
    <Rubric path={TOPICS.tags.folder} title={t("home.tags")}>
      <ul class="cloud">
        {view.tags.map(({ tag, count }) => (
          <li>
            <TopicLink kind="tags" of={tag} />
            <Count of={count} />
          </li>
        ))}
      </ul>
    </Rubric>
  );
}

function Subscribe(): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <Rubric title={t("home.subscribe")}>
      <p class="note">
        {t("home.subscribe_how")}{" "}
        <a href={href("/rss.xml")}>
          <Text>{t("home.subscribe_rss")}</Text>
        </a>
        {t("list.comma")}
        <a href={href(PATHS.feeds)}>{t("home.subscribe_more")}</a>
      </p>
    </Rubric>
  );
}
