import { describe, expect, it } from "vitest";
import { FeedsPage } from "../../_includes/pages/feeds-page.tsx";
import { renderDocument } from "../../_includes/template.tsx";
import { renderOpml } from "../../src/feeds/feed-list.ts";
import { article, digestOf } from "./digest-fixture.ts";

describe("the list of feeds", () => {
  it("names the five hundred of most articles where a digest has very many tags; OPML names all", () => {
    const many = Array.from({ length: 510 }, (_, index) => ({
      slug: `t${index}`,
      label: `برچسب ${index}`,
      aliases: [],
      formerSlugs: [],
    }));
    const { feeds, shell } = digestOf([
      article("a", "1404-01-01", { tags: many }),
      article("b", "1404-01-02", { tags: many.slice(505) }),
    ]);
    const view = feeds.page[0]?.view;
    if (view === undefined) throw new Error("no list of feeds");
    const tags = view.groups.find(({ title }) => title === "feeds.tag");
    expect(tags?.channels).toHaveLength(510);
    expect(tags?.listed).toHaveLength(500);
    expect(tags?.listed.map(({ folder }) => folder)).toEqual(expect.arrayContaining(["/tags/t505/", "/tags/t509/"]));
    expect(renderOpml(view, shell).match(/\/tags\/t\d+\/rss\.xml/gu)).toHaveLength(510);
    const page = renderDocument(<FeedsPage view={view} />, shell);
    expect(page).toContain("و ۱۰ خوراک دیگر");
    expect(page.match(/\/tags\/t\d+\/rss\.xml/gu)).toHaveLength(500);
  });
});
