import { formatsOf } from "../../src/content/feed-choice.ts";
import { PATHS } from "../../src/digest/paths.ts";
import { OPML } from "../../src/site/addresses.ts";
import type { FeedsPageView, ShownFeeds } from "../../src/site/feed-list.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Rubric } from "../components/edition-front.tsx";
import { FeedNames, FeedRows } from "../components/feed-lists.tsx";
import { LetterBar, letterText } from "../components/letter-bar.tsx";
import { ListFilter } from "../components/list-filter.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";

export interface FeedsPageProps {
  readonly path: string;
  readonly view: FeedsPageView;
}

/** Every feed of the digest by its Persian name, and how to subscribe; of very many, those of one letter. */
export function FeedsPage({ path, view }: FeedsPageProps): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const { letter, groups } = view;
  const [only] = groups;
  const title =
    letter === undefined || only === undefined
      ? t("feeds.title")
      : t("feeds.letter", { kind: t(only.title), letter: letterText(letter, t) });
  const description = t("feeds.description", { site: site.title });
  const way = letter === undefined ? [] : [{ path: PATHS.feeds, text: t("feeds.title") }];
  return (
    <Layout
      path={path}
      kind="index feeds"
      title={title}
      description={description}
      at={PATHS.feeds}
      head={<CollectionHead path={path} title={title} description={description} way={way} articles={[]} />}
    >
      <Breadcrumbs way={way} />
      <header class="topic">
        <h1>{title}</h1>
        {letter === undefined ? <HowTo /> : null}
      </header>
      <Filter view={view} />
      <div id={ALL} data-unfiltered={view.names === undefined ? undefined : true}>
        {letter === undefined ? groups.map((group) => <Group group={group} />) : null}
        {letter === undefined || only === undefined ? null : <OfLetter group={only} letter={letter} />}
      </div>
    </Layout>
  );
}

function HowTo(): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  return (
    <>
      <p class="lead">
        <Text>{t("feeds.how")}</Text>
      </p>
      {formatsOf(site).length === 1 ? null : (
        <p>
          <Text>{t("feeds.formats")}</Text>
        </p>
      )}
      <p>
        <Text>{t("feeds.opml")}</Text>{" "}
        <a href={href(OPML)} type="text/x-opml" download>
          <Text>{t("feeds.opml_link")}</Text>
        </a>
      </p>
    </>
  );
}

/** The list of feeds that the page has, and the one that the filter writes where it does not have all. */
const ALL = "feeds";
const FOUND = "found";
/** With fewer feeds than this, a page is looked over as it is. */
const FEW_FEEDS = 20;

function Filter({ view: { groups, names } }: { readonly view: FeedsPageView }): Drawn | null {
  const t = useStrings();
  const count = groups.reduce((sum, { channels }) => sum + channels.length, 0);
  if (names === undefined && count < FEW_FEEDS) return null;
  return (
    <>
      <ListFilter list={names === undefined ? ALL : FOUND} label={t("feeds.filter")} names={names} />
      {names === undefined ? null : <ul id={FOUND} class="columns" hidden />}
    </>
  );
}

/** With more feeds of a kind than this, each is its name alone. */
const MOST_WHOLE = 24;

function Group({ group }: { readonly group: ShownFeeds }): Drawn {
  const t = useStrings();
  const { title, count, channels, letters } = group;
  return (
    <Rubric title={t(title)}>
      {count > MOST_WHOLE ? (
        <div>
          {letters.length === 0 ? null : <p>{t("feeds.most_used", { count })}</p>}
          {letters.length === 0 ? null : <LetterBar letters={letters} current={undefined} />}
          <FeedNames channels={channels} />
        </div>
      ) : (
        <FeedRows channels={channels} />
      )}
    </Rubric>
  );
}

function OfLetter({ group, letter }: { readonly group: ShownFeeds; readonly letter: string }): Drawn {
  return (
    <>
      <LetterBar letters={group.letters} current={letter} />
      <section class="one">
        <FeedNames channels={group.channels} />
      </section>
    </>
  );
}
