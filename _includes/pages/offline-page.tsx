import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** What a reader without a line sees in place of a page that the browser has not kept; the script lists those that it has. */
export function OfflinePage({ path }: PageProps<"offline">): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <Layout path={path} kind="index" title={t("offline.title")} head={<meta name="robots" content="noindex" />}>
      <header class="topic">
        <h1>{t("offline.title")}</h1>
        <p class="lead">{t("offline.text")}</p>
      </header>
      <ul id="kept" class="lines" data-page={href(path)} />
    </Layout>
  );
}
