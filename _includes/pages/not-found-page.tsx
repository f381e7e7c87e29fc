import { has } from "../../src/content/features.ts";
import { PATHS } from "../../src/digest/paths.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import { SearchForm } from "../components/site-header.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** What a server shows for an address that has no page. */
export function NotFoundPage({ path }: PageProps<"notFound">): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const ways = [
    { path: PATHS.home, text: t("not_found.home") },
    { path: PATHS.archive, text: t("not_found.archive") },
    { path: TOPICS.tags.folder, text: t("not_found.tags") },
  ];
  return (
    <Layout path={path} kind="index lost" title={t("not_found.title")} head={<meta name="robots" content="noindex" />}>
      <header class="topic">
        <p class="kicker">{t("not_found.code")}</p>
        <h1>{t("not_found.title")}</h1>
        <p class="lead">{t(has(site, "search") ? "not_found.text" : "not_found.text_without_search")}</p>
      </header>
      <SearchForm id="q404" />
      <ul class="lines">
        {ways.map((way) => (
          <li>
            <a href={href(way.path)}>{way.text}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
