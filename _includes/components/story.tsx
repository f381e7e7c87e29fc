import type { Article, Picture } from "../../src/content/article.ts";
import { isLeadWhole } from "../../src/content/picture-crops.ts";
import { articlePath } from "../../src/digest/paths.ts";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";
import { Clock, ShortDate } from "./dates.tsx";
import { CardImage, PictureImage } from "./picture.tsx";
import { Text } from "./text.tsx";
import { SourceLine, TagLinks } from "./topic-links.tsx";

/** How much of an article a front page shows: a lead story most, a line its title only. */
export type StorySize = "lead" | "second" | "brief" | "line";

interface StoryProps {
  readonly article: Article;
  readonly size: StorySize;
  /** The heading's level below the page's `<h1>`. */
  readonly level: 2 | 3;
  /** Whether key points and tags are shown. */
  readonly full?: boolean;
  /** Whether the source is named; not where the whole page is about it. */
  readonly sourced?: boolean;
  /** Whether its picture is shown: of a lead and a second it is, where nothing else is said. */
  readonly pictured?: boolean;
  /** Whether the day is with it, or only the hour because the day is above. */
  readonly dated?: boolean;
}

/** How wide the picture of a lead is: half of the page, or all of it. */
const AS_LEAD = "(min-width: 76rem) 37rem, (min-width: 48rem) 48vw, 92vw";
/** How wide that of a card is: a column of the page, or beside the title. */
const AS_CARD = "(min-width: 38rem) 18rem, 7rem";

/** An article on a front page or in a list. */
export function Story(story: StoryProps): Drawn {
  const { article, size, level, full = false, sourced = true, dated = false } = story;
  const { pictured = size === "lead" || size === "second" } = story;
  const Heading = `h${level}` as const;
  return (
    <article class={size}>
      {pictured && article.image !== undefined ? <StoryPicture picture={article.image} size={size} /> : null}
      <div>
        <Heading>
          <StoryLink article={article} />
        </Heading>
        {size === "line" || article.lead === undefined ? null : (
          <p>
            <Text>{article.lead}</Text>
          </p>
        )}
        {full && size !== "brief" ? <KeyPoints points={article.keyPoints} /> : null}
        <p class="by">
          <SourceLine source={sourced ? article.source : undefined} />{" "}
          {dated ? <ShortDate moment={article.date} /> : <Clock moment={article.date} />}
        </p>
        {full ? <TagLinks tags={article.tags} /> : null}
      </div>
    </article>
  );
}

/** A story's picture: a lead's at once, as it is where its shape fits; a small part of a second's when it comes near. */
function StoryPicture({ picture, size }: { readonly picture: Picture; readonly size: StorySize }): Drawn {
  if (size !== "lead") return <CardImage picture={picture} sizes={AS_CARD} />;
  const Image = isLeadWhole(picture) ? PictureImage : CardImage;
  return <Image picture={picture} sizes={AS_LEAD} eager />;
}

interface StoryLinkProps {
  readonly article: Article;
  /** Whether the kicker comes before the title. */
  readonly kicker?: boolean;
}

/** An article's title as a link, its kicker before it and a badge where it is not published yet. */
export function StoryLink({ article, kicker = true }: StoryLinkProps): Children {
  const href = useHref();
  return (
    <>
      {!kicker || article.kicker === undefined ? null : (
        <small>
          <Text>{article.kicker}</Text>{" "}
        </small>
      )}
      <a href={href(articlePath(article))}>
        <Text>{article.title}</Text>
      </a>
      <Badge article={article} />
    </>
  );
}

/** «پیش‌نویس» or «زمان‌بندی‌شده», on an article that `npm start` shows before its time. */
export function Badge({ article }: { readonly article: Pick<Article, "unpublished"> }): Drawn | null {
  const t = useStrings();
  if (article.unpublished === undefined) return null;
  return <mark>{article.unpublished === "draft" ? t("badge.draft") : t("badge.future")}</mark>;
}

/** An article's key points as a list; nothing without any. */
export function KeyPoints({ points }: { readonly points: readonly string[] }): Drawn | null {
  if (points.length === 0) return null;
  return (
    <ul class="points">
      {points.map((point) => (
        <li>
          <Text>{point}</Text>
        </li>
      ))}
    </ul>
  );
}
