import type { VNode } from "preact";
import type { Article } from "../../src/content/article.ts";
import { useShell, useStrings } from "../shell.ts";
import { absoluteAddress } from "../site-addresses.ts";

interface CommentsProps {
  readonly article: Pick<Article, "title">;
  readonly path: string;
}

/** «ارسال نظر»: leads where the digest takes comments; nothing where it takes none. */
export function Comments({ article, path }: CommentsProps): VNode | null {
  const { site } = useShell();
  const t = useStrings();
  if (site.comments === undefined) return null;
  const subject = encodeURIComponent(t("comments.subject", { title: article.title }));
  const body = encodeURIComponent(absoluteAddress(site, path));
  const target = site.comments.startsWith("mailto:")
    ? `${site.comments}${site.comments.includes("?") ? "&" : "?"}subject=${subject}&body=${body}`
    : site.comments;
  return (
    <section class="comments" id="comments">
      <h2>{t("comments.title")}</h2>
      <p>
        <a href={target} rel="noopener">
          {t("comments.send")}
        </a>
      </p>
    </section>
  );
}
