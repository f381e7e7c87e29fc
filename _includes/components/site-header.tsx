import { has } from "../../src/content/features.ts";
import { PATHS } from "../../src/digest/paths.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useKept, useShell, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";
import { topicCrumb } from "./topic-links.tsx";

interface SiteHeaderProps {
  /** The page in the navigation that this page is, or below which it is. */
  readonly at?: string | undefined;
}

/** Name, search and sections: the same on nearly every page, so kept for each place in the navigation. */
export function SiteHeader({ at = "" }: SiteHeaderProps): Drawn {
  const html = useKept(`site-header ${at}`, () => <Content at={at} />);
  return <header dangerouslySetInnerHTML={{ __html: html }} />;
}

function Content({ at }: { readonly at: string }): Drawn {
  const { site, sections } = useShell();
  const t = useStrings();
  const href = useHref();
  const home = at === PATHS.home;
  const Name = home ? "h1" : "p";
  const places = [
    ...sections.map((section) => topicCrumb("sections", section)),
    { path: TOPICS.tags.folder, text: t(TOPICS.tags.texts.all) },
    { path: PATHS.archive, text: t("nav.archive") },
  ];
  return (
    <>
      <div>
        <Name class="name">
          <a href={href(PATHS.home)} {...(home ? { "aria-current": "page" as const } : {})}>
            {site.logo === undefined ? (
              site.title
            ) : (
              <img src={href(site.logo.path)} alt={site.title} width={site.logo.width} height={site.logo.height} />
            )}
          </a>
        </Name>
        {home ? (
          <p>
            <Text>{site.description}</Text>
          </p>
        ) : null}
        <SearchForm id="q" />
      </div>
      <nav aria-label={t("nav.label")}>
        <ul>
          {places.map(({ path, text }) => (
            <li>
              <a href={href(path)} {...(path === at ? { "aria-current": "true" as const } : {})}>
                <Text>{text}</Text>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** A search field that leads to the search page; nothing where the digest has no search. */
export function SearchForm({ id }: { readonly id: string }): Drawn | null {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  if (!has(site, "search")) return null;
  return (
    <search>
      <form class="find" action={href("/search/")}>
        <label class="vh" for={id}>
          {t("search.label")}
        </label>
        <input id={id} name="q" type="search" required enterkeyhint="search" />
        <button type="submit">{t("search.submit")}</button>
      </form>
    </search>
  );
}
