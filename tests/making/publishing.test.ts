import { statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleAt } from "../bench/bench-article.ts";
import { dataFiles, gozideArticle } from "../bench/generate.ts";
import { build } from "../support/run-build.ts";
import { publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** Any other does as well. */
const SEED = 7;
const ARTICLES = 300;
const digest = new SmallDigest();

function publish(index: number): void {
  const { path: name, text } = gozideArticle(articleAt(SEED, index));
  digest.write(name, text);
}

beforeAll(async () => {
  for (const { path: name, text } of dataFiles(ARTICLES + 1)) digest.writeData(name, text);
  for (let index = 0; index < ARTICLES; index++) publish(index);
  const { problems } = await build(digest);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
afterAll(() => digest.dispose());

/** The files that may follow the last article: its own, its edition's, its months', and those of its topics. */
function expected(): readonly string[] {
  const article = articleAt(SEED, ARTICLES);
  const [jalaliYear, jalaliMonth, jalaliDay] = article.moment.jalaliDate.split("-");
  const [year, month] = article.moment.iso.split("-");
  const topics = [
    `sections/${article.section}`,
    ...[article.source, ...article.via].map((id) => `sources/${id}`),
    ...article.tags.map(({ slug }) => `tags/${slug}`),
    ...(article.thread === undefined ? [] : [`threads/${article.thread.id}`]),
  ];
  const lists = topics.flatMap((topic) =>
    ["index.html", "rss.xml", "atom.xml", "feed.json"].map((file) => `${topic}/${file}`),
  );
  const pages = [
    `${jalaliYear}/${jalaliMonth}/${jalaliDay}/${article.slug}`,
    `${jalaliYear}/${jalaliMonth}/${jalaliDay}`,
    `${jalaliYear}/${jalaliMonth}`,
    `${jalaliYear}`,
    `${year}/${month}`,
    `${year}`,
    "archive",
    // It lists the most used of many topics.
    "search",
    "sections",
    "sources",
    "tags",
    ...(article.thread === undefined ? [] : ["threads"]),
  ];
  const digestFeeds = ["rss.xml", "atom.xml", "feed.json"].flatMap((file) => [file, `editions/${file}`]);
  return [
    ...pages.map((page) => `${page}/index.html`),
    ...lists,
    ...digestFeeds,
    "index.html",
    "sitemap.xml",
    "news-sitemap.xml",
  ];
}

describe("publishing one article into three hundred", () => {
  it("changes its own pages, its day's, its months', its topics' and their feeds, and nothing else", async () => {
    const times = new Map(
      [...publishedFiles(digest.output).keys()].map((file) => [file, statSync(path.join(digest.output, file)).mtimeMs]),
    );
    publish(ARTICLES);
    const { changes } = await build(digest);
    const touched = [...changes.added, ...changes.changed];
    expect(changes.removed).toEqual([]);
    // The day before gets its link to the new edition; a feed that is full begins the next page of its archive.
    const others = touched.filter((file) => !expected().includes(file));
    expect(
      others.filter((file) => !/^\d{4}\/\d\d\/\d\d\/index\.html$|^(?:rss|atom|json)\/\d+\.\w+$/u.test(file)),
    ).toEqual([]);
    expect(others.length).toBeLessThanOrEqual(1 + 3);
    const rewritten = [...times].filter(([file, time]) => statSync(path.join(digest.output, file)).mtimeMs !== time);
    expect(rewritten.map(([file]) => file).filter((file) => !changes.changed.includes(file))).toEqual([]);
  });

  it("changes nothing when nothing is published", async () => {
    const { changes } = await build(digest);
    expect(changes).toEqual({ added: [], changed: [], removed: [] });
  });
});
