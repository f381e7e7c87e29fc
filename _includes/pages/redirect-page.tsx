import { ownAddress } from "../../src/site/addresses.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** The page loads nothing at all. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** Leads on to another page; with a link for whoever is not taken there. */
export function RedirectPage({ view }: PageProps<"redirects">): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const target = useHref()(view.to);
  return (
    <html lang={site.language === "fa-IR" ? "fa" : site.language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={NOTHING} />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <title>{t("redirect.title")}</title>
        <link rel="canonical" href={ownAddress(site, view.to)} />
      </head>
      <body>
        <main>
          <h1>{t("redirect.title")}</h1>
          <p>
            <a href={target}>{t("redirect.link")}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
