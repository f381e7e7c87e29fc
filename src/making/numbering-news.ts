import type { Digest } from "../digest/digest.ts";
import type { Edition } from "../digest/edition.ts";
import { calendarPath } from "../digest/paths.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import type { Changes } from "./write/publish.ts";

/**
 * What an editor is to know of the numbers of editions whose pages are new in the site: that nothing keeps them yet, or
 * which of them have none. Undefined where no edition is new, so it is not said with every build.
 */
export function numberingNews({ editions, content }: Digest, { added }: Changes): string | undefined {
  const files = new Set(added);
  const fresh = editions.filter(({ day }) => files.has(`${calendarPath(day).slice(1)}index.html`));
  if (fresh.length === 0) return undefined;
  if (content.editionNumbers === undefined) {
    return "the numbers of editions are only counted: an article of an earlier day would change them; `npm run number` writes them down, once the site is published";
  }
  const without = fresh.filter(({ number }) => number === undefined);
  return without.length === 0 ? undefined : withoutNumber(without);
}

/** So many days are named, the newest. */
const MOST_DAYS = 5;

function withoutNumber(editions: readonly Edition[]): string {
  const days = editions.slice(-MOST_DAYS).map(({ day }) => jalaliKey(day));
  const more = editions.length - days.length;
  const named = `${days.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `without a number: ${named}: older than the newest edition of editions.yaml; \`number:\` in the edition's note gives one that fits`;
}
