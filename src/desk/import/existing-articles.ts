import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFrontMatter, splitFrontMatter } from "../../content/front-matter.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { dateKey } from "../../persian/calendar/calendar-date.ts";
import { parseMoment } from "../../persian/calendar/moment.ts";
import { slugify } from "../../persian/slug.ts";
import { DOING } from "../../words/import.ts";
import { markOf } from "./article-text.ts";
import { FileNames } from "./file-name.ts";
import { type KnownArticle, KnownArticles } from "./known-articles.ts";
import { webAddress } from "./links.ts";
import type { Report } from "./progress.ts";

/** What is in the articles folder already. */
export interface Existing {
  readonly known: KnownArticles;
  readonly names: FileNames;
}

/**
 * Reads which articles there are; a folder that does not exist has none. Articles that cannot be read are passed over:
 * to judge them is the build's work. Symbolic links are not followed.
 * @param zone the site's, in which their days are
 * @param report told how many were read
 */
export function readExisting(folder: string, zone: string, report: Report = () => undefined): Existing {
  const names = new FileNames();
  const known = new KnownArticles();
  let count = 0;
  for (const path of listFiles(folder, (name) => /\.md$/iu.test(name)).keys()) {
    report(DOING.looking({ count: ++count }));
    const source = readFileSync(join(folder, path), "utf8");
    const read = readFrontMatter(source);
    if (read === undefined) {
      names.take(path);
      continue;
    }
    const field = (name: string): string | undefined => textField(read.value, name);
    names.take(path, addressOf(path, field("date"), field("slug"), zone));
    const url = webAddress(field("url"));
    const mark = markOf(read.yaml);
    const article: KnownArticle = {
      title: field("title") ?? "",
      ...(url === undefined ? {} : { url }),
      ...(mark === undefined ? {} : { mark }),
      body: () => splitFrontMatter(readFileSync(join(folder, path), "utf8"))?.body ?? "",
    };
    known.add(article);
  }
  return { known, names };
}

function addressOf(path: string, date: string | undefined, slug: string | undefined, zone: string): string | undefined {
  const moment = date === undefined ? undefined : parseMoment(date, zone);
  if (moment === undefined || !moment.ok) return undefined;
  const name = path.replace(/^.*\//u, "").replace(/\.md$/iu, "");
  return `${dateKey(moment.moment.jalali)}-${slugify(slug ?? name.replace(/^\d{4}-\d{2}-\d{2}-?/u, ""))}`;
}

function textField(value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === "string" && found !== "" ? found : undefined;
}
