import type { ArchiveYear } from "../../src/digest/archive.ts";
import { PATHS } from "../../src/digest/paths.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { monthName } from "../components/calendar-names.ts";
import { Count } from "../components/count.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** Every year and month that has articles, in both calendars, newest year first. */
export function ArchivePage({ path, view }: PageProps<"archive">): Drawn {
  const t = useStrings();
  const title = t("nav.archive");
  const description = t("archive.description");
  return (
    <Layout
      path={path}
      kind="archive"
      title={title}
      description={description}
      at={PATHS.archive}
      head={<CollectionHead path={path} title={title} description={description} way={[]} articles={[]} />}
    >
      <Breadcrumbs way={[]} />
      <header class="topic">
        <h1>{title}</h1>
        <p class="lead">
          {view.articles === 0
            ? t("home.empty")
            : t("archive.total", { articles: view.articles, editions: view.editions })}
        </p>
      </header>
      {view.articles === 0 ? null : (
        <div class="calendars">
          <Years title={t("calendar.jalali")} years={view.jalali} />
          {view.gregorian.length === 0 ? null : <Years title={t("calendar.gregorian")} years={view.gregorian} />}
        </div>
      )}
    </Layout>
  );
}

/** So many years of a calendar are shown with their months; of those before, a page of any age names the year alone. */
const WHOLE_YEARS = 8;

interface YearsProps {
  readonly title: string;
  /** Oldest first. */
  readonly years: readonly ArchiveYear[];
}

function Years({ title, years }: YearsProps): Drawn {
  const { language } = useShell().site;
  const t = useStrings();
  const href = useHref();
  const newestFirst = [...years].reverse();
  return (
    <section>
      <h2>{title}</h2>
      {newestFirst.slice(0, WHOLE_YEARS).map((year) => (
        <section class="rubric">
          <div>
            <h3>
              <a href={href(year.path)}>{persianDigits(year.year)}</a>
            </h3>
            <p>{t("count.articles", { count: year.count })}</p>
          </div>
          <ol class="columns">
            {year.months.map((month) => (
              <li>
                <a href={href(month.path)}>{monthName(month, language)}</a>
                <Count of={month.count} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <EarlierYears years={newestFirst.slice(WHOLE_YEARS)} />
    </section>
  );
}

/** Years whose months are on their own pages. */
function EarlierYears({ years }: { readonly years: readonly ArchiveYear[] }): Drawn | null {
  const t = useStrings();
  const href = useHref();
  if (years.length === 0) return null;
  return (
    <section class="rubric">
      <div>
        <h3>{t("archive.earlier")}</h3>
      </div>
      <ol class="columns">
        {years.map((year) => (
          <li>
            <a href={href(year.path)}>{persianDigits(year.year)}</a>
            <Count of={year.count} />
          </li>
        ))}
      </ol>
    </section>
  );
}
