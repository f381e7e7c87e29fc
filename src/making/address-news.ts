import type { Digest } from "../digest/digest.ts";
import { articlePath } from "../digest/paths.ts";
import { filePath } from "../site/template.ts";
import { BUILDING } from "../words/build.ts";
import { inLines, type Message } from "../words/message.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import type { Changes } from "./write/publish.ts";

/** Of more addresses than this the rest are counted: it was no slip. */
const MOST = 10;

/**
 * Addresses that this build took from articles which are still published, since a slug, a day or a file's name changed.
 * Undefined where it took none; an article that went altogether was meant to go.
 * @param before the articles that the last build read
 * @param folder of the articles, as messages name it
 */
export function addressNews(
  before: readonly ReadFile[],
  { articles }: Digest,
  { removed }: Changes,
  folder: string,
): Message | undefined {
  if (removed.length === 0) return undefined;
  const gone = new Set(removed);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const known = new Set(before.flatMap(({ article }) => article?.id ?? []));
  const byBody = new Map(articles.flatMap((one) => (known.has(one.id) ? [] : [[one.bodyHash, one] as const])));
  const lost = before.flatMap(({ article }): readonly Message[] => {
    if (article === undefined) return [];
    const path = articlePath({ slug: article.slug, date: article.fields.date });
    const now = byId.get(article.id) ?? byBody.get(article.bodyHash);
    if (now === undefined || !gone.has(filePath(path).slice(1))) return [];
    return [BUILDING.lostAddress({ file: `${folder}/${now.id}.md`, path })];
  });
  if (lost.length === 0) return undefined;
  const rest = lost.length > MOST ? [BUILDING.moreLostAddresses({ count: lost.length - MOST })] : [];
  return inLines([...lost.slice(0, MOST), ...rest]);
}
