import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { articleAt, type BenchArticle } from "./bench-article.ts";
import { gozideFile, hugoFile } from "./front-matter.ts";
import { sections, sources, tags, threads } from "./labels.ts";

/** A file to be written: its path below a folder of the caller's choice, with `/`, and its whole text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Where an article's file is below the articles folder: `1393/1393-01-01-<slug>.md`. The same for both generators. */
export function articlePath({ moment, slug }: BenchArticle): string {
  return `${moment.jalaliDate.slice(0, 4)}/${moment.jalaliDate}-${slug}.md`;
}

/** The article file for our own generator. */
export function gozideArticle(article: BenchArticle): GeneratedFile {
  return { path: articlePath(article), text: gozideFile(article) };
}

/** The same article for Hugo, from the same bytes of body. */
export function hugoArticle(article: BenchArticle): GeneratedFile {
  return { path: articlePath(article), text: hugoFile(article) };
}

/**
 * The data files that an editor keeps, for a digest of up to `count` articles.
 *
 * @param count articles, later additions included: the number of threads depends on it
 */
export function dataFiles(count: number): readonly GeneratedFile[] {
  const site = {
    title: "گزیدهٔ آزمون",
    description: "خبرنامه‌ای ساختگی برای سنجش سرعت",
    url: "https://bench.example.org",
    timezone: "Asia/Tehran",
    language: "fa-IR",
    authors: [{ name: "تحریریهٔ آزمون" }],
    edition: "daily",
    tags: "strict",
  };
  const tagEntries = tags.map(({ label, slug, aliases }) =>
    aliases.length > 0 ? { label, slug, aliases } : { label, slug },
  );
  const files = { site, sections, sources, tags: tagEntries, threads: threads(count) };
  return Object.entries(files).map(([name, value]) => ({ path: `${name}.yaml`, text: stringify(value) }));
}

/** Writes files below `folder`, making the folders they need. */
export async function writeFiles(folder: string, files: Iterable<GeneratedFile>): Promise<void> {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, text);
  }
}

/** The folders of one generated digest. */
export interface DigestFolders {
  /** Our article files. */
  readonly articles: string;
  /** Our data files. */
  readonly data: string;
  /** The articles for Hugo: the folder `articles` of its content folder, a section of the one site. */
  readonly hugoArticles: string;
}

/**
 * Writes the whole digest, for both generators.
 *
 * @param seed any integer; the same seed gives the same bytes
 * @param count how many articles; the digest of 1,000 is the beginning of that of 10,000
 * @param stride one article is published of so many that could be: more than 1 spreads them over more years
 */
export async function generateDigest(seed: number, count: number, folders: DigestFolders, stride = 1): Promise<void> {
  const spare = 1;
  await writeFiles(folders.data, dataFiles(count + spare));
  const batch = 1_000;
  for (let start = 0; start < count; start += batch) {
    const length = Math.min(batch, count - start);
    const articles = Array.from({ length }, (_, offset) => articleAt(seed, start + offset, (start + offset) * stride));
    await writeFiles(folders.articles, articles.map(gozideArticle));
    await writeFiles(folders.hugoArticles, articles.map(hugoArticle));
  }
}
