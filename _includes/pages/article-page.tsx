import type { Article } from "../../src/content/article.ts";
import { partsOf } from "../../src/content/web-address.ts";
import { calendarPath } from "../../src/digest/paths.ts";
import { topicPath } from "../../src/digest/topics.ts";
import type { ArticleView } from "../../src/digest/views.ts";
import { jalaliDateText, jalaliMonthName } from "../../src/persian/calendar/format.ts";
import { jalaliKey } from "../../src/persian/calendar/jalali.ts";
import type { Moment } from "../../src/persian/calendar/moment.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { withPathPrefix } from "../../src/site/addresses.ts";
import { creditedBody } from "../../src/site/credits.ts";
import { Breadcrumbs, type Crumb } from "../components/breadcrumbs.tsx";
import { Comments } from "../components/comments.tsx";
import { Clock, DateTime, ShortDate } from "../components/dates.tsx";
import { GalleryParts } from "../components/gallery.tsx";
import { FinerStyle } from "../components/head.tsx";
import { Figure } from "../components/picture.tsx";
import { Share } from "../components/share.tsx";
import { Badge, KeyPoints, StoryLink } from "../components/story.tsx";
import { Text } from "../components/text.tsx";
import { Timeline } from "../components/timeline.tsx";
import { Byline, SourceChain, TagLinks, TopicLink } from "../components/topic-links.tsx";
import { ArticleHead } from "../head/cards.tsx";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** Words that a person reads in a minute of Persian prose. */
const WORDS_PER_MINUTE = 200;

/** One article. Nothing on it changes when another one is published. */
export function ArticlePage({ path, view }: PageProps<"articles">): Drawn {
  const { site, body } = useShell();
  const { article } = view;
  const { section } = article;
  const way = wayTo(view, site.language);
  const text = creditedBody(body(article.bodyHash), article.credits);
  return (
    <Layout
      path={path}
      kind="article"
      title={article.title}
      description={article.lead ?? article.keyPoints[0]}
      at={section === undefined ? undefined : topicPath("sections", section)}
      style="late"
      head={<ArticleHead article={article} way={way} />}
    >
      <Breadcrumbs way={way} />
      <article>
        <Opening article={article} />
        <Facts article={article} />
        <Summary article={article} />
        <div class="text">
          {article.image === undefined ? null : (
            <Figure picture={article.image} beside={article.keyPoints.length > 0} />
          )}
          <GalleryParts html={text} />
          <div class="body" dangerouslySetInnerHTML={{ __html: withPathPrefix(text, site.pathPrefix) }} />
          <Corrections article={article} />
          <Origin article={article} />
          <TagLinks tags={article.tags} />
          <Share article={article} path={path} />
          <Comments article={article} path={path} />
        </div>
      </article>
      <FinerStyle />
      <Further view={view} />
    </Layout>
  );
}

function wayTo({ article, edition }: ArticleView, language: "fa-IR" | "fa-AF"): readonly Crumb[] {
  const { year, month } = article.date.jalali;
  return [
    { path: calendarPath({ year }), text: persianDigits(year) },
    { path: calendarPath({ year, month }), text: jalaliMonthName(month, language) },
    { path: edition.path, text: jalaliDateText(edition.day, language) },
  ];
}

function Opening({ article }: { readonly article: Article }): Drawn {
  const { section, kicker, title, lead } = article;
  return (
    <header>
      {section === undefined && kicker === undefined ? null : (
        <p class="kicker">
          {section === undefined ? null : <TopicLink kind="sections" of={section} />}{" "}
          {kicker === undefined ? null : <Text>{kicker}</Text>}
        </p>
      )}
      <h1>
        <Text>{title}</Text>
        <Badge article={article} />
      </h1>
      {lead === undefined ? null : (
        <p class="lead">
          <Text>{lead}</Text>
        </p>
      )}
    </header>
  );
}

/** When, by whom, how long: what is in the margin. */
function Facts({ article }: { readonly article: Article }): Drawn {
  const t = useStrings();
  const minutes = Math.max(1, Math.round(article.words / WORDS_PER_MINUTE));
  const sourced = article.source !== undefined || article.via.length > 0;
  return (
    <div class="facts">
      <p>
        <DateTime moment={article.date} />
      </p>
      {article.updated === undefined ? null : (
        <p>
          {t("article.updated")} <Updated since={article.date} moment={article.updated} />
        </p>
      )}
      <Byline authors={article.authors} />
      {sourced ? (
        <p>
          <SourceChain article={article} />
        </p>
      ) : null}
      <p>{t("article.minutes", { minutes })}</p>
    </div>
  );
}

/** When it was changed last: on the day of its publication only the hour, since the day is above. */
function Updated({ since, moment }: { readonly since: Moment; readonly moment: Moment }): Drawn {
  const sameDay = jalaliKey(since.jalali) === jalaliKey(moment.jalali);
  return sameDay && moment.hasTime ? <Clock moment={moment} /> : <DateTime moment={moment} />;
}

function Summary({ article }: { readonly article: Article }): Drawn | null {
  const t = useStrings();
  if (article.keyPoints.length === 0) return null;
  return (
    <section class="summary">
      <h2>{t("article.key_points")}</h2>
      <KeyPoints points={article.keyPoints} />
    </section>
  );
}

function Corrections({ article }: { readonly article: Article }): Drawn | null {
  const t = useStrings();
  if (article.corrections.length === 0) return null;
  return (
    <section class="corrections">
      <h2>{t("article.corrections")}</h2>
      <ul>
        {article.corrections.map(({ date, note }) => (
          <li>
            <ShortDate moment={date} /> <Text>{note}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The original, at the source's own address. */
function Origin({ article }: { readonly article: Article }): Drawn | null {
  const t = useStrings();
  if (article.url === undefined) return null;
  return (
    <p class="origin">
      <a href={article.url} rel="noopener">
        <Text>
          {article.source === undefined
            ? t("article.original")
            : t("article.original_at", { source: article.source.name })}
        </Text>
      </a>{" "}
      <bdi lang="en" dir="ltr">
        {partsOf(article.url).host}
      </bdi>
    </p>
  );
}

/** The thread, near articles, and the one before. */
function Further({ view }: { readonly view: ArticleView }): Drawn | null {
  const t = useStrings();
  const href = useHref();
  const { article, thread, related, previous } = view;
  const told = new Set(thread.map((other) => other.id));
  const near = related.filter((other) => !told.has(other.id));
  const follows = article.thread !== undefined && thread.length > 1;
  if (!follows && near.length === 0 && previous === undefined) return null;
  return (
    <aside class="further" aria-label={t("article.further")}>
      {article.thread === undefined || !follows ? null : (
        <section>
          <h2>
            <small>{t("article.thread")}</small> <Text>{article.thread.title}</Text>
          </h2>
          <Timeline articles={thread} current={article} />
          <p>
            <a href={href(topicPath("threads", article.thread))}>{t("article.whole_thread")}</a>
          </p>
        </section>
      )}
      <Lines title={t("article.related")} articles={near} />
      <Lines title={t("article.previous")} articles={previous === undefined ? [] : [previous]} />
    </aside>
  );
}

interface LinesProps {
  readonly title: string;
  readonly articles: readonly Article[];
}

function Lines({ title, articles }: LinesProps): Children {
  if (articles.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="lines">
        {articles.map((article) => (
          <li>
            <StoryLink article={article} kicker={false} /> <ShortDate moment={article.date} />
          </li>
        ))}
      </ul>
    </section>
  );
}
