import type { Article } from "../../src/content/article.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { ShortDate } from "./dates.tsx";
import { StoryLink } from "./story.tsx";
import { Text } from "./text.tsx";

interface TimelineProps {
  /** Oldest first. */
  readonly articles: readonly Article[];
  /** The article whose page it is: marked, and not a link. */
  readonly current?: Article;
  /** Whether leads are shown. */
  readonly leads?: boolean;
}

/** A thread's articles along a line of time. */
export function Timeline({ articles, current, leads = false }: TimelineProps): Drawn {
  return (
    <ol class="timeline">
      {articles.map((article) => (
        <li {...(article.id === current?.id ? { "aria-current": "true" as const } : {})}>
          <ShortDate moment={article.date} />
          {article.id === current?.id ? (
            <b>
              <Text>{article.title}</Text>
            </b>
          ) : leads ? (
            <h2>
              <StoryLink article={article} />
            </h2>
          ) : (
            <StoryLink article={article} kicker={false} />
          )}
          {leads && article.lead !== undefined ? (
            <p>
              <Text>{article.lead}</Text>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
