import path from "node:path";
import { stringify } from "yaml";
import { articleAt, type BenchArticle } from "../bench/bench-article.ts";
import { gozideFile } from "../bench/front-matter.ts";
import { articlePath, dataFiles, type GeneratedFile, writeFiles } from "../bench/generate.ts";
import { things } from "../bench/words.ts";

/** How many stories the last days have, the oldest first. */
export const LAST_DAYS = [
  { day: "1403-01-15", stories: 3 },
  { day: "1403-01-16", stories: 30 },
  { day: "1403-01-17", stories: 300 },
] as const;

const SEED = 1404;
/** Articles of the ten years before, one in a fortnight. */
const EARLIER = 240;
/** Of so many that could be in ten years. */
const TEN_YEARS = 108_000;

/** The folders of a generated digest. */
export interface BigDigest {
  readonly articles: string;
  readonly data: string;
}

/**
 * Writes a digest of ten years with a quiet, a common and a very busy day at its end, hundreds of tags and a hundred
 * sources. The texts are generated, the same each time.
 * @param days the last of them is the newest edition
 * @param count articles of the ten years before
 */
export async function writeBigDigest(
  folder: string,
  days: readonly (typeof LAST_DAYS)[number][] = LAST_DAYS,
  count = EARLIER,
): Promise<BigDigest> {
  const stride = Math.floor(TEN_YEARS / count);
  const earlier = Array.from({ length: count }, (_, index) => articleAt(SEED, index, index * stride));
  const late = days.flatMap(({ day, stories }, at) =>
    Array.from({ length: stories }, (_, index) => onDay(articleAt(SEED, count + 1_000 * at + index, 0), day, index)),
  );
  const articles = [...earlier, ...late];
  const files = articles.map((article, index) => ({
    path: articlePath(article),
    text: withTop(gozideFile(withRareTag(article, index)), late.includes(article) && index % 7 === 0),
  }));
  await writeFiles(path.join(folder, "articles"), files);
  await writeFiles(path.join(folder, "data"), bigData(count));
  return { articles: path.join(folder, "articles"), data: path.join(folder, "data") };
}

function onDay(article: BenchArticle, jalaliDate: string, index: number): BenchArticle {
  const time = `${String(6 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
  return { ...article, moment: { jalaliDate, time, iso: `${jalaliDate} ${time}` } };
}

/** With a tag that few other articles have, and one of a hundred sources. */
function withRareTag(article: BenchArticle, index: number): BenchArticle {
  const label = `${things[index % things.length]} ${things[(index * 7 + Math.floor(index / 600) + 3) % things.length]}`;
  return {
    ...article,
    source: `paper-${index % 100}`,
    via: [],
    tags: [...article.tags, { label, slug: "", aliases: [] }],
  };
}

function withTop(text: string, top: boolean): string {
  return top ? text.replace("---\n", "---\ntop: true\n") : text;
}

function bigData(count: number): readonly GeneratedFile[] {
  const papers = Array.from({ length: 100 }, (_, index) => ({
    id: `paper-${index}`,
    name: `روزنامهٔ ${things[index % things.length]} ${index < things.length ? "امروز" : "فردا"}`,
  }));
  const settings = ["tags: open", "tag_page_min: 1", "share_images: no", "feed_formats: rss"].join("\n");
  return dataFiles(count + 3_000).map((file) =>
    file.path === "sources.yaml"
      ? { ...file, text: stringify(papers) }
      : file.path === "site.yaml"
        ? { ...file, text: `${file.text.replace(/^tags:.*\n/mu, "")}${settings}\n` }
        : file,
  );
}
