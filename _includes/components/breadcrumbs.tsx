import type { Article } from "../../src/content/article.ts";
import { calendarPath, PATHS } from "../../src/digest/paths.ts";
import type { EditionLink } from "../../src/digest/views.ts";
import { jalaliMonthName } from "../../src/persian/calendar/format.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import type { Shell } from "../../src/site/shell.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";

/** A page above the one that is shown. */
export interface Crumb {
  readonly path: string;
  readonly text: string;
}

/** The way from the home to the page; the page itself is not in it, its title follows. */
export function Breadcrumbs({ way }: { readonly way: readonly Crumb[] }): Drawn {
  const t = useStrings();
  const href = useHref();
  return (
    <nav class="crumbs" aria-label={t("crumbs.label")}>
      <ol>
        {[{ path: PATHS.home, text: t("crumbs.home") }, ...way].map((crumb) => (
          <li>
            <a href={href(crumb.path)}>
              <Text>{crumb.text}</Text>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The year and the month above an edition: the month of its articles, since a week may begin in one that has none. */
export function wayToEdition(
  edition: EditionLink,
  article: Article | undefined,
  { language }: Shell["site"],
): readonly Crumb[] {
  const { year, month } = article?.date.jalali ?? edition.day;
  return [
    { path: calendarPath({ year }), text: persianDigits(year) },
    { path: calendarPath({ year, month }), text: jalaliMonthName(month, language) },
  ];
}
