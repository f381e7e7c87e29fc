import type { Article } from "../../content/article.ts";
import { nameEverywhere } from "../../content/portable-name.ts";
import { firstOf, type Problem } from "../../content/problem.ts";
import type { LocateField } from "../../content/references.ts";
import { aliasPath, isMadeFile } from "../../digest/aliases.ts";
import { filePath } from "../../site/template.ts";
import { SITE_FILES } from "../../words/site-files.ts";

/**
 * Warns of earlier addresses at which the site has something now: they lead nobody to their article. At the address of
 * another article one is an error, which is reported when articles are looked up.
 * @param made the site's files, such as `tags/index.html`, but for pages that lead on
 */
export function idleAliases(
  articles: readonly Article[],
  made: Iterable<string>,
  locate: LocateField,
): readonly Problem[] {
  if (articles.every(({ aliases }) => aliases.length === 0)) return [];
  const files = new Set([...made].map(nameEverywhere));
  const idle = articles.flatMap((article) =>
    article.aliases.flatMap((alias, index): readonly Problem[] => {
      const path = aliasPath(alias, article);
      if (path === undefined) return [];
      if (!isMadeFile(path) && !files.has(nameEverywhere(filePath(path).slice(1)))) return [];
      const message = SITE_FILES.idleAlias({ alias });
      const place = locate(article.id, ["aliases", index]);
      return [{ severity: "warning", ...place, field: "aliases", message, fix: SITE_FILES.remove }];
    }),
  );
  return firstOf(idle);
}
