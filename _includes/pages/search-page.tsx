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
      {style === undefined ? null : <link rel="stylesheet" href={href(style)} />}
      {script === undefined ? null : <script src={href(script)} defer />}
    </>
  );
}

/** The form; the script finds the site's root and the texts it says in its `data-` attributes. */
function SearchForm({ view }: { readonly view: SearchView }): Drawn {
  const t = useStrings();
  const engine = useShell().assets["js/search-engine.js"];
  const href = useHref();
  return (
    <search
      id="search"
      aria-label={t("search.title")}
      hidden
      data-root={href(PATHS.home)}
      data-engine={engine === undefined ? undefined : href(engine)}
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
          {view.kinds.map(({ kind, filter, browse, more }) =>
            browse.length === 0 ? null : <Filter name={filter} label={t(TOPICS[kind].texts.one)} more={more} />,
          )}
          {view.years.length === 0 ? null : <Filter name={YEAR} label={t("search.year")} more={false} />}
        </fieldset>
        <p id="search-sorted">
          <label for="search-order">{t("search.order")}</label>
          <select id="search-order" name="order">
            <option value="">{t("search.best")}</option>
            <option value="newest">{t("search.newest")}</option>
          </select>
        </p>
      </form>
    </search>
  );
}

/** By the year an index can always filter. */
const YEAR = "year";

interface FilterProps {
  readonly name: string;
  readonly label: string;
  /** Whether there are more values than the page's list shows. */
  readonly more: boolean;
}

/**
 * What to look for alone. Its values are nowhere twice: the script takes them from the page's list, or where that has
 * not all of them from a file, from which a field suggests what is typed.
 */
function Filter({ name, label, more }: FilterProps): Drawn {
  const t = useStrings();
  const id = `search-${name}`;
  return (
    <p>
      <label for={id}>{label}</label>
      {more ? (
        <>
          <input
            id={id}
            name={name}
            type="search"
            list={`${id}-names`}
            placeholder={t("search.all")}
            autocomplete="off"
          />
          <datalist id={`${id}-names`} />
        </>
      ) : (
        <select id={id} name={name}>
          <option value="">{t("search.all")}</option>
        </select>
      )}
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
        more={false}
        filter={YEAR}
        links={view.years.map((year) => ({ path: calendarPath({ year }), text: persianDigits(year) }))}
      />
      {view.kinds.map(({ kind, filter, browse, more }) => (
        <Links
          filter={filter}
          path={TOPICS[kind].folder}
          title={t(TOPICS[kind].texts.all)}
          more={more}
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
  /** Whether there are more than the links. */
  readonly more: boolean;
  /** Which filter has the links' texts as values. */
  readonly filter: string;
  readonly links: readonly { readonly path: string; readonly text: string }[];
}

function Links({ path: all, title, more, filter, links }: LinksProps): Drawn | null {
  const href = useHref();
  const t = useStrings();
  if (links.length === 0) return null;
  return (
    <section class="rubric">
      <h2>
        <a href={href(all)}>{title}</a>
      </h2>
      <ul class="columns" data-filter={filter}>
        {links.map(({ path, text }) => (
          <li>
            <a href={href(path)}>
              <Text>{text}</Text>
            </a>
          </li>
        ))}
      </ul>
      {more ? (
        <p class="onward">
          <a href={href(all)}>{t("search.browse_all", { topics: title })}</a>
        </p>
      ) : null}
    </section>
  );
}
