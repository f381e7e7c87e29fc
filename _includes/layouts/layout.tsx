import type { FeedLink } from "../../src/digest/views.ts";
import { Head } from "../components/head.tsx";
import { SiteFooter } from "../components/site-footer.tsx";
import { SiteHeader } from "../components/site-header.tsx";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useShell, useStrings } from "../shell.ts";

export interface LayoutProps {
  /** The page's address from the site's root. */
  readonly path: string;
  /** The kind of page, for its style: the `<body>`'s class. */
  readonly kind: string;
  /** The page's own title; none on the home page. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The page's own feed, besides the digest's. */
  readonly feed?: FeedLink | undefined;
  /** Address of the page in the navigation that this page is, or below which it is. */
  readonly at?: string | undefined;
  /** `late`: the page itself places `<FinerStyle>` behind what the style in its head can draw. */
  readonly style?: "early" | "late";
  /** More of the head: OpenGraph, JSON-LD and the like. */
  readonly head?: Children;
  readonly children?: Children;
}

/** A whole page: head, skip link, masthead, what the page shows, footer. */
export function Layout(props: LayoutProps): Drawn {
  const { path, kind, title, description, feed, at, style = "early", head, children } = props;
  const { language } = useShell().site;
  const t = useStrings();
  return (
    <html lang={language === "fa-IR" ? "fa" : language} dir="rtl">
      <Head path={path} style={style} title={title} description={description} feed={feed}>
        {head}
      </Head>
      <body class={kind}>
        <a class="skip" href="#main">
          {t("skip")}
        </a>
        <SiteHeader at={at} />
        <main id="main">{children}</main>
        <SiteFooter />
      </body>
    </html>
  );
}
