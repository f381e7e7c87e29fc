import type { MonthPlace, MonthSheet } from "../../src/digest/archive.ts";
import { calendarPath, PATHS } from "../../src/digest/paths.ts";
import type { MonthView } from "../../src/digest/views.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { editionDayText, editionGregorianText } from "../../src/site/edition-names.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { CalendarGrid, calendarLabel } from "../components/calendar-grid.tsx";
import { monthName, monthYear, otherMonthsText } from "../components/calendar-names.ts";
import { Headlines, Rubric } from "../components/edition-front.tsx";
import { type Neighbour, Neighbours } from "../components/neighbours.tsx";
import { Text } from "../components/text.tsx";
import { CollectionHead } from "../head/cards.tsx";
import type { Drawn } from "../jsx-runtime.ts";
import { Layout } from "../layouts/layout.tsx";
import { useShell, useStrings } from "../shell.ts";
import type { PageProps } from "../template.tsx";

/** A month of either calendar: its grid, holidays, and editions. */
export function MonthPage({ path, view }: PageProps<"months">): Drawn {
  const { language } = useShell().site;
  const t = useStrings();
  const { month } = view;
  const name = monthYear(month, language);
  const title = t("month.title", { month: name });
  const description = t("month.description", { month: name, other: otherMonthsText(month, language) });
  const way = [
    { path: PATHS.archive, text: t("nav.archive") },
    { path: calendarPath({ year: month.year }), text: persianDigits(month.year) },
  ];
  const articles = [...view.editions].reverse().flatMap((edition) => edition.articles);
  const near = (label: string, place: MonthPlace | undefined): Neighbour | undefined =>
    place && { label, path: place.path, name: monthYear(place, language) };
  return (
    <Layout
      path={path}
      kind="month"
      title={title}
      description={description}
      at={PATHS.archive}
      head={<CollectionHead path={path} title={title} description={description} way={way} articles={articles} />}
    >
      <Breadcrumbs way={way} />
      <header class="topic">
        <p class="kicker">{t(calendarLabel(month.calendar))}</p>
        <h1>{name}</h1>
        <p class="lead">{otherMonthsText(month, language)}</p>
      </header>
      <div class="wall">
        <CalendarGrid month={month} name={name} both />
        <Holidays month={month} />
      </div>
      <Editions editions={view.editions} />
      <Neighbours
        label={t("month.neighbours")}
        previous={near(t("month.previous"), view.previous)}
        next={near(t("month.next"), view.next)}
      />
    </Layout>
  );
}

function Holidays({ month }: { readonly month: MonthSheet }): Drawn | null {
  const { language } = useShell().site;
  const t = useStrings();
  const days = month.weeks.flat().filter((day) => day !== undefined && day.holidays.length > 0);
  if (days.length === 0) return null;
  return (
    <section class="holidays">
      <h2>{t("month.holidays")}</h2>
      <ul>
        {days.flatMap((day) =>
          (day?.holidays ?? []).map((holiday) => (
            <li {...(holiday.off ? { class: "off" } : {})}>
              <b>
                {persianDigits(day?.day ?? 0)} {monthName(month, language)}
              </b>{" "}
              <Text>{holiday.title}</Text>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** The month's editions, newest first. */
function Editions({ editions }: Pick<MonthView, "editions">): Drawn {
  const { site } = useShell();
  const t = useStrings();
  return (
    <>
      {editions.map((edition) => (
        <Rubric
          path={edition.path}
          title={editionDayText(edition.day, site, t)}
          note={
            <p>
              {editionGregorianText(edition.day, site)}
              {t("list.comma")}
              {t("count.articles", { count: edition.articles.length + edition.more })}
            </p>
          }
        >
          <Headlines {...edition} />
        </Rubric>
      ))}
    </>
  );
}
