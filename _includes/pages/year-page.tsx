import type { MonthSheet } from "../../src/digest/archive.ts";
import { calendarPath, PATHS } from "../../src/digest/paths.ts";
import type { YearView } from "../../src/digest/views.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { CalendarGrid, calendarLabel } from "../components/calendar-grid.tsx";
import { monthName, monthYear, otherMonths, otherMonthsText } from "../components/calendar-names.ts";
import { Rubric } from "../components/edition-front.tsx";
import { type Neighbour, Neighbours } from "../components/neighbours.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useHref, useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

const SEASONS = ["season.spring", "season.summer", "season.autumn", "season.winter"];
const MONTHS_OF_A_SEASON = 3;

/** A year of either calendar: twelve small calendars; a Jalali year by its seasons. */
export function YearPage({ path, view }: PageProps<"years">): Drawn {
  const t = useStrings();
  const { year } = view;
  const name = persianDigits(year.year);
  const title = t("year.title", { year: name });
  const description = t("year.description", { year: name, other: otherYears(year) });
  const way = [{ path: PATHS.archive, text: t("nav.archive") }];
  const near = (label: string, other: number | undefined): Neighbour | undefined =>
    other === undefined ? undefined : { label, path: calendarPath({ year: other }), name: persianDigits(other) };
  return (
    <Layout
      path={path}
      kind="year"
      title={title}
      description={description}
      at={PATHS.archive}
      head={<CollectionHead path={path} title={title} description={description} way={way} articles={[]} />}
    >
      <Breadcrumbs way={way} />
      <header class="topic">
        <p class="kicker">{t(calendarLabel(year.calendar))}</p>
        <h1>{name}</h1>
        <p class="lead">
          {t("year.other", { other: otherYears(year) })} {t("year.total", { count: year.count })}
        </p>
      </header>
      <div class="twelve">
        {SEASONS.map((season, index) => {
          const months = (
            <ul>
              {view.months.slice(index * MONTHS_OF_A_SEASON, (index + 1) * MONTHS_OF_A_SEASON).map((month) => (
                <MonthCell month={month} />
              ))}
            </ul>
          );
          // Only of the Jalali year are three months a season.
          return year.calendar === "jalali" ? <Rubric title={t(season)}>{months}</Rubric> : <div>{months}</div>;
        })}
      </div>
      <Neighbours
        label={t("year.neighbours")}
        previous={near(t("year.previous"), view.previous)}
        next={near(t("year.next"), view.next)}
      />
    </Layout>
  );
}

function MonthCell({ month }: { readonly month: MonthSheet }): Drawn {
  const { language } = useShell().site;
  const t = useStrings();
  const href = useHref();
  const name = monthName(month, language);
  return (
    <li>
      {month.count === 0 ? <b>{name}</b> : <a href={href(month.path)}>{name}</a>}{" "}
      {month.count === 0 ? null : <span>{t("count.articles", { count: month.count })}</span>}{" "}
      <small>{otherMonthsText(month, language)}</small>
      <CalendarGrid month={month} name={monthYear(month, language)} />
    </li>
  );
}

/** The years of the other calendar over which a year lies, «۲۰۱۶ – ۲۰۱۷». */
function otherYears({ calendar, year }: YearView["year"]): string {
  const [first] = otherMonths({ calendar, year, month: 1 });
  const [, last] = otherMonths({ calendar, year, month: 12 });
  return `${persianDigits(first.year)} \u2013 ${persianDigits(last.year)}`;
}
