import { calendarPath, PATHS } from "../../src/digest/paths.ts";
import { TOPICS } from "../../src/digest/topics.ts";
import type { SearchView } from "../../src/digest/views.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Text } from "../components/text.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/**
 * The search. It needs a script (`src/assets/js/search.ts`), which shows the form and hides the lists as soon as
 * something is looked for; without one the page is what else leads to an article: years, sections, sources, tags.
 */
export function SearchPage({ path, view }: PageProps<"search">): Drawn {
  const t = useStrings();
  const title = t("search.title");
  return (
    <Layout path={path} kind="search" title={title} head={<SearchHead />}>
      <Breadcrumbs way={[]} />
      <header class="topic">
        <h1>{title}</h1>
        <noscript>
          <p class="lead">{t("search.without_script")}</p>
        </noscript>
      </header>
      <SearchForm view={view} />
      <p id="search-status" role="status" />
      <ol id="search-results" class="results" />
      <p id="search-more" hidden>
        <button type="button">{t("search.more")}</button>
      </p>
      <Browse view={view} />
    </Layout>
  );
}

function SearchHead(): Drawn {
  const { assets } = useShell();
  const href = useHref();
  const style = assets["css/search.css"];
  const script = assets["js/search.js"];
  return (
    <>
      <meta name="robots" content="noindex,follow" />
      {style === undefined ? null : <link rel="stylesheet" href={href(style)} />}
      {script === undefined ? null : <script src={href(script)} defer />}
    </>
  );
}

/** The form; the script finds the site's root and the texts it says in its `data-` attributes. */
function SearchForm({ view }: { readonly view: SearchView }): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <search
      id="search"
      aria-label={t("search.title")}
      hidden
      data-root={href(PATHS.home)}
      data-count={t("search.count", { count: "{count}" })}
      data-near={t("search.near", { count: "{count}" })}
      data-no-exact={t("search.no_exact")}
      data-none={t("search.none")}
      data-wait={t("search.wait")}
      data-failed={t("search.failed")}
    >
      <form action={href(PATHS.search)}>
        <label for="search-q">{t("search.label")}</label>
        <div>
          <input
            id="search-q"
            name="q"
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            aria-describedby="search-keys"
          />
          <button type="submit">{t("search.submit")}</button>
        </div>
        <p id="search-keys">
          <small>
            <Text>{t("search.keys")}</Text>
          </small>
        </p>
        <fieldset>
          <legend>{t("search.filters")}</legend>
          {view.kinds.map(({ kind, filter, topics }) => (
            <Filter name={filter} label={t(TOPICS[kind].texts.one)} values={topics.map(({ name }) => name)} />
          ))}
          <Filter name="year" label={t("search.year")} values={view.years.map(String)} />
        </fieldset>
      </form>
    </search>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

function Filter({ name, label, values }: FilterProps): Drawn | null {
  const t = useStrings();
  if (values.length === 0) return null;
  return (
    <p>
      <label for={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name}>
        <option value="">{t("search.all")}</option>
        {values.map((value) => (
          <option value={value}>{name === "year" ? persianDigits(value) : value}</option>
        ))}
      </select>
    </p>
  );
}

/** What to browse by. */
function Browse({ view }: { readonly view: SearchView }): Drawn {
  const t = useStrings();
  return (
    <div id="search-browse">
      <Links
        path={PATHS.archive}
        title={t("nav.archive")}
        links={view.years.map((year) => ({ path: calendarPath({ year }), text: persianDigits(year) }))}
      />
      {view.kinds.map(({ kind, browse }) => (
        <Links
          path={TOPICS[kind].folder}
          title={t(TOPICS[kind].texts.all)}
          links={browse.map(({ path, name }) => ({ path, text: name }))}
        />
      ))}
    </div>
  );
}

interface LinksProps {
  /** The page of all of them. */
  readonly path: string;
  readonly title: string;
  readonly links: readonly { readonly path: string; readonly text: string }[];
}

function Links({ path: all, title, links }: LinksProps): Drawn | null {
  const href = useHref();
  if (links.length === 0) return null;
  return (
    <section class="rubric">
      <h2>
        <a href={href(all)}>{title}</a>
      </h2>
      <ul class="columns">
        {links.map(({ path, text }) => (
          <li>
            <a href={href(path)}>
              <Text>{text}</Text>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
