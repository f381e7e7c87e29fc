import type { Edition } from "../../src/digest/edition.ts";
import { gregorianKey } from "../../src/persian/calendar/gregorian.ts";
import { jalaliToGregorian } from "../../src/persian/calendar/jalali.ts";
import { editionDayText, editionGregorianText } from "../../src/site/edition-names.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";

interface FolioProps {
  readonly edition: Pick<Edition, "day" | "number">;
  /** The edition's page, where the folio leads to it. */
  readonly path?: string;
  /** Whether the date is the page's heading. */
  readonly heading?: boolean;
}

/** The line under the masthead: the edition's day, number and Gregorian day. */
export function Folio({ edition, path, heading = false }: FolioProps): Drawn {
  const { site } = useShell();
  const t = useStrings();
  const href = useHref();
  const day = editionDayText(edition.day, site, t);
  const Day = heading ? "h1" : "span";
  return (
    <div class="folio">
      <Day>
        <time datetime={gregorianKey(jalaliToGregorian(edition.day))}>
          {path === undefined ? day : <a href={href(path)}>{day}</a>}
        </time>
      </Day>
      {edition.number === undefined ? null : <span>{t("edition.number", { number: edition.number })}</span>}
      <span>{editionGregorianText(edition.day, site)}</span>
    </div>
  );
}
