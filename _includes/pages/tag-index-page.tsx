import { TOPICS } from "../../src/digest/topics.ts";
import type { IndexedTag, TagCount } from "../../src/digest/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Count } from "../components/count.tsx";
import { Rubric } from "../components/edition-front.tsx";
import { LetterBar, letterText } from "../components/letter-bar.tsx";
import { ListFilter } from "../components/list-filter.tsx";
import { listed, TopicLink } from "../components/topic-links.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/**
 * All tags by the Persian alphabet, letter by letter as at the end of a book, with how many articles each has. Of many
 * tags the first page has those that are most used, and each letter a page.
 */
export function TagIndexPage({ path, view }: PageProps<"tagIndex">): Drawn {
  const t = useStrings();
  const { count, letter, letters, mostUsed, groups, names } = view;
  const title = letter === undefined ? t("nav.tags") : t("tags.letter", { letter: letterText(letter, t) });
  const description =
    letter === undefined
      ? t("tags.about", { count })
      : t("tags.letter_about", { count, letter: letterText(letter, t) });
  const way = letter === undefined ? [] : [{ path: TOPICS.tags.folder, text: t("nav.tags") }];
  return (
    <Layout
      path={path}
      kind="letters"
      title={title}
      description={description}
      at={TOPICS.tags.folder}
      head={<CollectionHead path={path} title={title} description={description} way={way} articles={[]} />}
    >
      <Breadcrumbs way={way} />
      <header class="topic">
        <h1>{title}</h1>
        {count === 0 ? null : <p class="lead">{description}</p>}
      </header>
      {count === 0 ? <p class="empty">{t("index.empty")}</p> : null}
      {names === undefined && count < FEW_TAGS ? null : (
        <ListFilter list={names === undefined ? ALL : FOUND} label={t("tags.filter")} names={names} />
      )}
      {names === undefined ? null : <ul id={FOUND} class="columns" hidden />}
      <LetterBar letters={letters} current={letter} />
      {mostUsed.length === 0 ? null : (
        <div data-unfiltered>
          <MostUsed tags={mostUsed} />
        </div>
      )}
      <div
        id={ALL}
        class={letter === undefined ? "a-to-z" : "a-to-z one"}
        data-unfiltered={names === undefined ? undefined : true}
      >
        {groups.map((group) => (
          <section id={group.letter}>
            <h2>{letterText(group.letter, t)}</h2>
            <ul>
              {group.tags.map((tag) => (
                <Entry tag={tag} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}

/** The list of tags that the page has, and the one that the filter writes where it does not have all. */
const ALL = "tags";
const FOUND = "found";

/** With fewer tags than this, a page is looked over as it is. */
const FEW_TAGS = 20;

/** How a tag that so many articles have is drawn: in three sizes, by their orders of magnitude. */
function sizeOf(count: number, most: number): "often" | "at-times" | undefined {
  const share = Math.log(count + 1) / Math.log(most + 1);
  return share > 0.8 ? "often" : share > 0.6 ? "at-times" : undefined;
}

function MostUsed({ tags }: { readonly tags: readonly TagCount[] }): Drawn {
  const t = useStrings();
  const most = Math.max(...tags.map(({ count }) => count));
  return (
    <Rubric title={t("tags.most_used")}>
      <ul class="cloud">
        {tags.map(({ tag, count }) => (
          <li class={sizeOf(count, most)}>
            <TopicLink kind="tags" of={tag} />
            <Count of={count} />
          </li>
        ))}
      </ul>
    </Rubric>
  );
}

function Entry({ tag: { tag, count, children } }: { readonly tag: IndexedTag }): Drawn {
  const t = useStrings();
  return (
    <li data-also={tag.aliases.length === 0 ? undefined : tag.aliases.join(t("list.comma"))}>
      <TopicLink kind="tags" of={tag} />
      <Count of={count} />
      {children.length === 0 ? null : (
        <p class="below">
          <span class="vh">{t("tags.below")} </span>
          {listed(
            children.map((child) => <TopicLink kind="tags" of={child.tag} />),
            t("list.comma"),
          )}
        </p>
      )}
    </li>
  );
}
