import { describe, expect, it } from "vitest";
import type { Article, Tag } from "../../src/content/article.ts";
import { FRONT_STORIES } from "../../src/digest/edition-pages.ts";
import { article, LEAP, pageAt, type Rendered, renderAll, SECTIONS, WATER } from "./sample-site.ts";

const NEW_TAG: Tag = { slug: "تازه", label: "تازه", aliases: [], formerSlugs: [] };
const TAGS = [LEAP, WATER, NEW_TAG];
const [SECTION] = SECTIONS;

/** So many articles of one day. */
function day(date: string, count: number, more: Partial<Article> = {}): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    article(`${date}-${index}`, `${date} 08:${String(index).padStart(2, "0")}`, {
      tags: [LEAP],
      ...(SECTION === undefined ? {} : { section: SECTION }),
      ...more,
    }),
  );
}

/** Two years, with a day that has pages of its sections, and a tag of more than one page. */
const BEFORE = [
  ...day("1399-05-10", 20),
  ...day("1399-11-03", FRONT_STORIES + 5),
  ...day("1400-02-01", 3),
  ...day("1400-02-05", 3),
];

/** What can come: each with what it adds. */
const COMING: readonly (readonly [string, readonly Article[]])[] = [
  ["an article of a new day", day("1400-02-09", 1)],
  ["an article with a tag that is new", day("1400-02-09", 1, { tags: [NEW_TAG, WATER] })],
  ["an edition of many stories", day("1400-02-09", FRONT_STORIES + 20)],
  ["an article of the next year", day("1401-01-01", 1)],
];

/** Pages that the newest article may change: by what they show, not by when they were made. */
function isOpen({ kind, path }: Rendered): boolean {
  switch (kind) {
    case "articles":
    case "editionParts":
    case "notFound":
      return false;
    case "editions":
      // It leads to the next one.
      return path === "/1400/02/05/";
    case "lists":
      return !path.includes("/page/");
    case "months":
    case "years":
      // The newest of each calendar: it goes on, or leads to the next one.
      return ["/1400/", "/1400/02/", "/2021/", "/2021/04/"].includes(path);
    default:
      return true;
  }
}

describe.each(COMING)("when %s comes", (_, coming) => {
  const before = renderAll({ articles: BEFORE, tags: TAGS });
  const after = renderAll({ articles: [...BEFORE, ...coming], tags: TAGS });

  it("no page of what was before changes a byte", () => {
    const closed = before.filter((page) => !isOpen(page));
    for (const kind of ["articles", "editions", "editionParts", "lists", "months", "years"]) {
      expect(closed.filter((page) => page.kind === kind).length, kind).toBeGreaterThan(0);
    }
    const changed = closed.filter(({ path, html }) => pageAt(after, path).html !== html);
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  it("the newest pages show it", () => {
    expect(pageAt(after, "/").html).not.toBe(pageAt(before, "/").html);
  });
});
