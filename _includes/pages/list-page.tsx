import type { Article } from "../../src/content/article.ts";
import { hasFeeds } from "../../src/content/feed-choice.ts";
import { monthOf } from "../../src/digest/archive.ts";
import { LIST_PAGE_SIZE } from "../../src/digest/list-pages.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { ListView } from "../../src/digest/views.ts";
import { jalaliMonthYear } from "../../src/persian/calendar/format.ts";
import { feedPath } from "../../src/site/feed-addresses.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { otherMonthsText } from "../components/calendar-names.ts";
import { Chart } from "../components/chart.tsx";
import { Rubric } from "../components/edition-front.tsx";
import { TopicFacts, wayToTopic } from "../components/list-head.tsx";
import { Neighbours } from "../components/neighbours.tsx";
import { Story } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { Timeline } from "../components/timeline.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** A topic's articles by month, newest first; or along their time, oldest first. */
export function ListPage({ path, view }: PageProps<"lists">): Drawn {
  const t = useStrings();
  const { site } = useShell();
  const { topic, page } = view;
  const { path: newest, name } = topic;
  const { description } = topic.of;
  const rules = TOPICS[topic.kind];
  const along = rules.page.articles === "along time";
  const title = page.newest ? name : t("list.numbered", { name, number: page.number });
  const lead = leadOf(view);
  const way = wayToTopic(view, t(rules.texts.all));
  return (
    <Layout
      path={path}
      kind={along ? "list thread" : "list"}
      title={title}
      description={description}
      feed={hasFeeds(site, topic.kind) ? { path: newest, name } : undefined}
      at={rules.page.place === "topic" ? newest : rules.folder}
      head={<CollectionHead {...{ path, title, description, way, topic }} articles={page.articles} />}
    >
      <Breadcrumbs way={way} />
      <header class="topic">
        <p class="kicker">{t(rules.texts.one)}</p>
        <h1>
          <Text>{name}</Text>
        </h1>
        {description === undefined ? null : (
          <p class="lead">
            <Text>{description}</Text>
          </p>
        )}
        {page.newest ? <Newest view={view} /> : <Extent view={view} />}
      </header>
      {along ? (
        <Timeline articles={[...page.articles].reverse()} leads />
      ) : (
        <>
          {lead === undefined ? null : (
            <div class="tops">
              <Story article={lead} size="lead" level={2} sourced={rules.page.sourced} dated />
            </div>
          )}
          <ByMonth articles={page.articles.filter((article) => article !== lead)} sourced={rules.page.sourced} />
        </>
      )}
      <Neighbours
        label={t("list.pages")}
        previous={page.older === undefined ? undefined : { path: page.older, label: t("list.older") }}
        next={page.newer === undefined ? undefined : { path: page.newer, label: t("list.newer") }}
      />
    </Layout>
  );
}

/** The newest story with a picture of a section, where it is among the first: it leads the section's newest page. */
function leadOf({ topic, page }: ListView): Article | undefined {
  if (topic.kind !== "sections" || !page.newest) return undefined;
  return page.articles.slice(0, LEADING).find(({ image }) => image !== undefined);
}

/** An older story is no news that a section is led by. */
const LEADING = 4;

/** What is on the newest page only, because it follows the whole list. */
function Newest({ view }: { readonly view: ListView }): Drawn {
  const t = useStrings();
  const { site } = useShell();
  const href = useHref();
  return (
    <div class="about">
      <div>
        <TopicFacts topic={view.topic} neighbours={view.neighbours} />
        <p>
          {t("list.total", { count: view.total ?? view.page.articles.length })}{" "}
          {hasFeeds(site, view.topic.kind) ? (
            <a href={href(feedPath(view.topic.path, "rss"))}>
              <Text>{t("list.feed")}</Text>
            </a>
          ) : null}
        </p>
      </div>
      <Chart months={view.months ?? []} />
    </div>
  );
}

/** Which of the list's articles a full page holds, counted from the oldest. */
function Extent({ view }: { readonly view: ListView }): Drawn {
  const t = useStrings();
  const href = useHref();
  const first = (view.page.number - 1) * LIST_PAGE_SIZE + 1;
  return (
    <p class="about">
      {t("list.extent", { first, last: first + view.page.articles.length - 1 })}{" "}
      <a href={href(view.topic.path)}>{t("list.newest")}</a>
    </p>
  );
}

interface ByMonthProps {
  readonly articles: readonly Article[];
  /** Whether each article's source is named. */
  readonly sourced: boolean;
}

function ByMonth({ articles, sourced }: ByMonthProps): Drawn {
  const { language } = useShell().site;
  return (
    <>
      {monthsOf(articles).map(({ place, members }) => (
        <Rubric
          path={place.path}
          title={jalaliMonthYear(place.year, place.month, language)}
          note={<p>{otherMonthsText(place, language)}</p>}
        >
          <div class="entries">
            {members.map((article) => (
              <Story article={article} size="brief" level={3} sourced={sourced} dated />
            ))}
          </div>
        </Rubric>
      ))}
    </>
  );
}

/** Neighbours of one Jalali month together. */
function monthsOf(articles: readonly Article[]): readonly {
  readonly place: ReturnType<typeof monthOf>;
  readonly members: readonly Article[];
}[] {
  const months = new Map<string, { place: ReturnType<typeof monthOf>; members: Article[] }>();
  for (const article of articles) {
    const place = monthOf(article, "jalali");
    const month = months.get(place.path);
    if (month === undefined) months.set(place.path, { place, members: [article] });
    else month.members.push(article);
  }
  return [...months.values()];
}
