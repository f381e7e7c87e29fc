import type { Article } from "../content/article.ts";
import { calendarPath } from "../digest/paths.ts";

/**
 * An earlier address as a path from the site's root. Editors write it as they have it at hand: a path
 * (`/1395/12/07/old/`), a whole address (`https://old.example/1395/12/07/old`), or an earlier slug of the same day.
 * @returns undefined for what is not an address, and for one with a query, which no static host can serve
 */
export function aliasPath(alias: string, article: Pick<Article, "date">): string | undefined {
  const text = alias.trim().normalize("NFC");
  if (text === "" || /[?#]/u.test(text)) return undefined;
  if (!text.includes("/")) return `${calendarPath(article.date.jalali)}${text}/`;
  const base = "https://alias.invalid";
  if (!URL.canParse(text, base)) return undefined;
  const path = decoded(new URL(text, base).pathname);
  return path === undefined || path.endsWith("/") || /\.[a-z0-9]{1,5}$/iu.test(path) ? path : `${path}/`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
