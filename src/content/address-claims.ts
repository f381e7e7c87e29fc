import { jalaliKey } from "../persian/calendar/jalali.ts";
import { ARTICLES } from "../words/articles.ts";
import type { Article } from "./article.ts";
import { earlierPath } from "./earlier-address.ts";
import type { Problem } from "./problem.ts";
import type { LocateField } from "./references.ts";

/** What says at which addresses an article is and was. */
export type Claimant = Pick<Article, "id" | "slug" | "date" | "aliases">;

/**
 * Two articles of one address, and earlier addresses at which another article is, or which another has too: readers of
 * feeds know an article by them, and would take the two for one.
 */
export function addressClaims(articles: readonly Claimant[], locate: LocateField): readonly Problem[] {
  const living = new Map<string, Claimant>();
  const shared = articles.flatMap((article): readonly Problem[] => {
    const key = keyOf(`${dayOf(article)}${article.slug}/`);
    const other = living.get(key);
    if (other === undefined) {
      living.set(key, article);
      return [];
    }
    const message = ARTICLES.sameAddress({ slug: article.slug, other: locate(other.id, ["slug"]).file });
    const fix = ARTICLES.anotherSlug;
    return [{ severity: "error", ...locate(article.id, ["slug"]), field: "slug", message, fix }];
  });
  return [...shared, ...claimsOf(articles, living, locate)];
}

function claimsOf(
  articles: readonly Claimant[],
  living: ReadonlyMap<string, Claimant>,
  locate: LocateField,
): readonly Problem[] {
  const earlier = new Map<string, Claimant>();
  return articles.flatMap((article) =>
    article.aliases.flatMap((alias, index): readonly Problem[] => {
      const path = earlierPath(alias, dayOf(article));
      if (path === undefined) return [];
      const owner = living.get(keyOf(path));
      const claimant = earlier.get(keyOf(path)) ?? article;
      earlier.set(keyOf(path), claimant);
      const at = () => ({ severity: "error", ...locate(article.id, ["aliases", index]), field: "aliases" }) as const;
      const fileOf = ({ id }: Claimant) => locate(id, ["slug"]).file;
      if (owner !== undefined && owner !== article) {
        const message = ARTICLES.addressNow({ alias, owner: fileOf(owner) });
        return [{ ...at(), message, fix: ARTICLES.removeOrSlug }];
      }
      if (claimant === article) return [];
      const message = ARTICLES.earlierOfOther({ alias, other: fileOf(claimant) });
      return [{ ...at(), message, fix: ARTICLES.leaveToWanted }];
    }),
  );
}

/** The path of an article's day. */
function dayOf({ date }: Claimant): string {
  return `/${jalaliKey(date.jalali).replaceAll("-", "/")}/`;
}

/** Addresses that differ in case or Unicode form only are one file on many systems; `index.html` is its folder's file. */
function keyOf(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replace(/\/index\.html$/u, "/");
}
