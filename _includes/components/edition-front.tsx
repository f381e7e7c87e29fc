import type { Article } from "../../src/content/article.ts";
import { topicPath } from "../../src/digest/topics.ts";
import type { EditionFrontView } from "../../src/digest/views.ts";
import type { Translate } from "../../src/site/texts.ts";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import { Story, StoryLink } from "./story.tsx";
import { Text } from "./text.tsx";

interface EditionFrontProps {
  readonly front: EditionFrontView;
  /** Whether key points and tags of every story are shown, as on the edition's own page. */
  readonly full: boolean;
}

/** So few stories that they are beside a lone lead story instead of below it: short ones, and whole ones. */
const FEW = 4;
const FEW_FULL = 1;

/** With more stories than this, none has its key points and tags: a page is for looking over. */
const MOST_FULL = 20;

/** An edition's stories: the lead story, the other top stories beside it, then section by section. */
export function EditionFront({ front, full: wanted }: EditionFrontProps): Drawn {
  const { site } = useShell();
  const { count, tops, parts } = front;
  const full = wanted && count <= MOST_FULL;
  const dated = site.editionRhythm === "weekly";
  const rest = count - tops.length;
  const beside = tops.length === 1 && rest > 0 && rest <= (full ? FEW_FULL : FEW);
  return (
    <div class={beside ? "front beside" : "front"}>
      {tops.length === 0 ? null : (
        <div class="tops">
          {tops.map((article, index) => (
            <Story
              article={article}
              size={index === 0 ? "lead" : "second"}
              level={2}
              full={full || index === 0}
              dated={dated}
            />
          ))}
        </div>
      )}
      {parts.map(({ section, articles, more }) => (
        <Rubric {...(section === undefined ? {} : { path: topicPath("sections", section), title: section.title })}>
          <div class="stories">
            {articles.map((article) => (
              <Story article={article} size={full ? "second" : "brief"} level={3} full={full} dated={dated} pictured />
            ))}
            {more === undefined ? null : <WholePart {...more} />}
          </div>
        </Rubric>
      ))}
    </div>
  );
}

/** How many titles are in the description that search engines show. */
const TITLES_IN_DESCRIPTION = 4;

/** What search engines show of a page of stories: its first titles. */
export function firstTitles(articles: readonly Article[], t: Translate): string {
  return articles
    .slice(0, TITLES_IN_DESCRIPTION)
    .map((article) => article.title)
    .join(t("list.semicolon"));
}

/** Leads to all stories of a section in an edition that are too many for the edition's own page. */
function WholePart({ path, count }: { readonly path: string; readonly count: number }): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <p class="onward">
      <a href={href(path)}>{t("edition.part_all", { count })}</a>
    </p>
  );
}

/** Headlines of an edition, and how many more there are on its page. */
export function Headlines({ articles, more, path }: HeadlinesProps): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <ul class="lines">
      {articles.map((article) => (
        <li>
          <StoryLink article={article} kicker={false} />
        </li>
      ))}
      {more === 0 ? null : (
        <li class="more">
          <a href={href(path)}>{t("edition.more", { count: more })}</a>
        </li>
      )}
    </ul>
  );
}

interface HeadlinesProps {
  readonly articles: readonly Article[];
  readonly more: number;
  /** The edition's page. */
  readonly path: string;
}

interface RubricProps {
  /** The page of what the rubric names. */
  readonly path?: string;
  /** The rubric; «دیگر نوشته‌ها» where there is none. */
  readonly title?: string;
  /** What is under the rubric in the margin. */
  readonly note?: Children;
  readonly children?: Children;
}

/** A part of a page with its name in the margin. */
export function Rubric({ path, title, note, children }: RubricProps): Drawn {
  const t = useStrings();
  const href = useHref();
  const name = <Text>{title ?? t("edition.others")}</Text>;
  return (
    <section class="rubric">
      <div>
        <h2>{path === undefined ? name : <a href={href(path)}>{name}</a>}</h2>
        {note}
      </div>
      {children}
    </section>
  );
}
