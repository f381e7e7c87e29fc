import { describe, expect, it } from "vitest";
import type { Tag } from "../../src/content/article.ts";
import { all, article, attribute, type Rendered, renderAll, SECTIONS } from "./sample-site.ts";

const FIRST_YEAR = 1394;
const MONTHS = 60;
/** As many a day as the digest of the benchmark has. */
const A_DAY = 30;
const LETTERS = Array.from("آابپتجدرزسشعفقکگلمنوهی");

function tag(index: number): Tag {
  const label = `${LETTERS[index % LETTERS.length]}${index}`;
  return { slug: label, label, aliases: [], formerSlugs: [] };
}

/** Five years with a busy day in each month, and more tags than one page lists. */
function bigDigest() {
  const tags = Array.from({ length: 400 }, (_, index) => tag(index));
  const articles = Array.from({ length: MONTHS * A_DAY }, (_, index) => {
    const month = Math.floor(index / A_DAY);
    const day = `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`;
    const own = [tags[index % tags.length], tags[(index * 7) % tags.length]].filter((one) => one !== undefined);
    const section = SECTIONS[index % SECTIONS.length];
    return article(`a${index}`, `${day} 08:${String(index % A_DAY).padStart(2, "0")}`, {
      tags: [...new Set(own)],
      ...(section === undefined ? {} : { section }),
    });
  });
  return renderAll({ articles, tags });
}

/** How many links there are from the home page to each page, at least. */
function taps(pages: readonly Rendered[]): ReadonlyMap<string, number> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const found = new Map([["/", 0]]);
  for (const [path, count] of found) {
    const page = byPath.get(path);
    if (page === undefined) continue;
    for (const link of all(page.root, "a")) {
      const to = decodeURI(attribute(link, "href")?.replace(/#.*/u, "") ?? "");
      if (byPath.has(to) && !found.has(to)) found.set(to, count + 1);
    }
  }
  return found;
}

describe("from the home page of a big digest", () => {
  const pages = bigDigest();
  const found = taps(pages);
  const far = (wanted: (page: Rendered) => boolean): readonly string[] =>
    pages
      .filter((page) => wanted(page) && (found.get(page.path) ?? Number.POSITIVE_INFINITY) > 4)
      .map(({ path }) => path);

  it("every day is at most four taps away", () => {
    expect(pages.filter(({ kind }) => kind === "editions")).toHaveLength(MONTHS);
    expect(far(({ kind }) => kind === "editions")).toEqual([]);
  });

  it("every tag is at most four taps away", () => {
    expect(pages.filter(({ kind }) => kind === "tagIndex").length).toBeGreaterThan(LETTERS.length);
    expect(far(({ kind, path }) => kind === "lists" && path.startsWith("/tags/") && !path.includes("/page/"))).toEqual(
      [],
    );
  });

  it("every story is at most four taps away", () => {
    expect(pages.filter(({ kind }) => kind === "articles")).toHaveLength(MONTHS * A_DAY);
    expect(far(({ kind }) => kind === "articles")).toEqual([]);
  });
});
