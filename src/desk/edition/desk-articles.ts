import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { readArticleParts } from "../../content/article-front-matter.ts";
import { DataReader } from "../../content/data-reader.ts";
import { type KnownSite, knownData } from "../../content/known-data.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { slugOf } from "../../content/read-article.ts";
import { siteSchema } from "../../content/site-schema.ts";
import { missingFolder } from "../../making/inputs/content-folders.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import type { Moment } from "../../persian/calendar/moment.ts";

/** An article as the desk lists it. */
export interface DeskArticle {
  /** As seen from where the command was started. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly date: Moment;
  readonly top: boolean;
  readonly draft: boolean;
}

/** The articles of a digest, and the settings by which they are read. */
export interface DeskArticles {
  readonly site: KnownSite;
  readonly articles: readonly DeskArticle[];
}

/** Reads the front matter of all articles; drafts without a date are left out. */
export function readDeskArticles(folders: {
  readonly articles: string;
  readonly data: string;
}): { readonly ok: true; readonly desk: DeskArticles } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const missing = [
    missingFolder(path.resolve(folders.articles), process.cwd(), "--articles"),
    missingFolder(path.resolve(folders.data), process.cwd(), "--data"),
  ].filter((problem) => problem !== undefined);
  if (missing.length > 0) return { ok: false, problems: missing };
  const file = path.join(folders.data, "site.yaml");
  const texts = new Map(existsSync(file) ? [["site.yaml", readFileSync(file, "utf8")]] : []);
  const reader = new DataReader(texts, folders.data);
  reader.read("site.yaml", siteSchema);
  const { site } = knownData(reader);
  const problems = [...reader.problems];
  const articles: DeskArticle[] = [];
  for (const name of listFiles(folders.articles, (one) => one.endsWith(".md")).keys()) {
    const place = path.join(folders.articles, name);
    const read = readArticleParts(readFileSync(place, "utf8").normalize("NFC"), place, site.timezone);
    problems.push(...read.problems.filter((problem) => hasErrors([problem])));
    const fields = read.parts?.fields;
    if (fields === undefined) continue;
    const { title, date, top = false, draft = false } = fields;
    articles.push({
      file: place,
      slug: slugOf(fields.slug, name.replace(/\.md$/u, ""), title),
      title,
      date,
      top,
      draft,
    });
  }
  return hasErrors(problems) ? { ok: false, problems } : { ok: true, desk: { site, articles } };
}
