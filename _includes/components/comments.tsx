import type { Article } from "../../src/content/article.ts";
import { has } from "../../src/content/features.ts";
import { partsOf } from "../../src/content/web-address.ts";
import { ownAddress } from "../../src/site/addresses.ts";
import type { Shell } from "../../src/site/shell.ts";
import type { Translate } from "../../src/site/texts.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useShell, useStrings } from "../shell.ts";
import { ShortDate } from "./dates.tsx";
import { Text } from "./text.tsx";

interface CommentsProps {
  readonly article: Pick<Article, "title" | "comments">;
  readonly path: string;
}

/** What readers wrote, and where to write; nothing where nobody wrote and the digest takes no comments. */
export function Comments({ article, path }: CommentsProps): Drawn | null {
  const { site } = useShell();
  const t = useStrings();
  const { comments } = article;
  if (!has(site, "comments")) return null;
  if (site.commentAddress === undefined && comments.length === 0) return null;
  return (
    <section class="comments" id="comments">
      <h2>{comments.length === 0 ? t("comments.title") : t("comments.count", { count: comments.length })}</h2>
      {comments.length === 0 ? null : (
        <ol>
          {comments.map(({ name, date, paragraphs }) => (
            <li>
              <p>
                <b>
                  <Text>{name}</Text>
                </b>{" "}
                <ShortDate moment={date} />
              </p>
              {paragraphs.map((paragraph) => (
                <p>
                  <Text>{paragraph}</Text>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {site.commentAddress === undefined ? null : (
        <p>
          <a href={commentAddress(site.commentAddress, article.title, ownAddress(site, path), t)} rel="noopener">
            {t("comments.send")}
          </a>
        </p>
      )}
    </section>
  );
}

/**
 * Where a comment on an article goes: a mail with its title and address, a Telegram chat with both in the message, or a
 * form that gets them as `title` and `url`.
 */
function commentAddress(
  to: NonNullable<Shell["site"]["commentAddress"]>,
  title: string,
  url: string,
  t: Translate,
): string {
  const subject = t("comments.subject", { title });
  const values = ((): Readonly<Record<string, string>> => {
    if (to.startsWith("mailto:")) return { subject, body: url };
    const { host } = partsOf(to);
    return host === "t.me" || host === "telegram.me" ? { text: `${subject}\n${url}` } : { title, url };
  })();
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const [address = "", ...place] = to.split("#");
  return [`${address}${address.includes("?") ? "&" : "?"}${query.join("&")}`, ...place].join("#");
}
