import { nameEverywhere } from "../../content/portable-name.ts";
import { dateKey, pad } from "../../persian/calendar/calendar-date.ts";
import type { Moment } from "../../persian/calendar/moment.ts";
import { slugify } from "../../persian/slug.ts";

/** Where an article file goes, relative to the articles folder, with `/`. */
export interface FilePlace {
  readonly path: string;
  /** To be written into the front matter where the file's name does not give the right address. */
  readonly slug?: string;
}

/** The file names and addresses that are taken: neither is given twice, not even in other letters' case. */
export class FileNames {
  readonly #taken = new Set<string>();

  /**
   * @param path an article file, relative to the articles folder
   * @param address its day and slug, as `1395-12-07-slug`, where they are known
   */
  take(path: string, address?: string): void {
    this.#taken.add(nameEverywhere(path.replace(/^.*\//u, "").replace(/\.md$/iu, "")));
    if (address !== undefined) this.#taken.add(nameEverywhere(address));
  }

  /** `1395/1395-12-07-slug.md`, or `drafts/draft-slug.md` without a date; `-2`, `-3` … where that is taken. */
  place(title: string, date: Moment | undefined): FilePlace {
    const slug = slugify(title) || "untitled";
    const prefix = date === undefined ? "draft" : dateKey(date.jalali);
    const folder = date === undefined ? "drafts" : pad(date.jalali.year, 4);
    for (let number = 1; ; number++) {
      const own = number === 1 ? slug : `${slug}-${number}`;
      const name = `${prefix}-${own}`;
      if (this.#taken.has(nameEverywhere(name))) continue;
      this.take(name);
      return { path: `${folder}/${name}.md`, ...(date === undefined ? { slug: own } : {}) };
    }
  }
}
