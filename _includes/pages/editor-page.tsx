import { withPathPrefix } from "../../src/site/addresses.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { GalleryParts } from "../components/gallery.tsx";
import { Text } from "../components/text.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useShell } from "../shell.ts";

export interface EditorPageProps {
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The page's HTML. */
  readonly content: string;
}

/** An ordinary page that the editor wrote, such as «دربارهٔ ما». */
export function EditorPage({ path, title, description, content }: EditorPageProps): Drawn {
  const { site } = useShell();
  return (
    <Layout path={path} kind="editor" title={title} description={description}>
      <Breadcrumbs way={[]} />
      <article>
        <header>
          <h1>
            <Text>{title}</Text>
          </h1>
        </header>
        <GalleryParts html={content} />
        <div class="text body" dangerouslySetInnerHTML={{ __html: withPathPrefix(content, site.pathPrefix) }} />
      </article>
    </Layout>
  );
}
