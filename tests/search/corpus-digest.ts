import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkData } from "../../src/content/data-files.ts";
import { hasErrors } from "../../src/content/problem.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { resolveArticles } from "../../src/content/resolve.ts";
import { buildDigest, type Digest } from "../../src/digest/digest.ts";
import { asFound } from "../../src/words/message.ts";

/** A digest read from folders as a build reads them, with its bodies in memory; no pages are made. */
export function readDigest(
  articles: string,
  data: string,
): { readonly digest: Digest; readonly bodyOf: (name: string) => string } {
  const texts = new Map(readdirSync(data).map((name) => [name, readFileSync(path.join(data, name), "utf8")]));
  const checked = checkData(texts, "data", new Map(), {});
  if (checked.data === undefined) throw new Error(JSON.stringify(checked.problems));
  const { site } = checked.data;
  const bodies = new Map<string, string>();
  const files = readdirSync(articles).flatMap((name) => {
    const source = readFileSync(path.join(articles, name), "utf8");
    const { article, html, problems } = readArticle(source, name, path.basename(name, ".md"), site, {
      picture: () => ({ fault: asFound("no pictures") }),
    });
    if (article === undefined) throw new Error(JSON.stringify(problems));
    bodies.set(article.bodyHash, html);
    return [article];
  });
  const now = Date.parse("2030-01-01T00:00:00Z");
  const resolved = resolveArticles(files, checked.data, site, () => ({ file: "" }), { now, showUnpublished: false });
  if (hasErrors(resolved.problems)) throw new Error(JSON.stringify(resolved.problems));
  const digest = buildDigest({ ...checked.data, articles: resolved.articles, tags: resolved.tags, notes: [] });
  return { digest, bodyOf: (name) => bodies.get(name) ?? "" };
}
