import { describe, expect, it } from "vitest";
import { FeedsPage } from "../../_includes/pages/feeds-page.tsx";
import { ListPage } from "../../_includes/pages/list-page.tsx";
import { renderDocument } from "../../_includes/template.tsx";
import type { Site } from "../../src/content/article.ts";
import { listsOf } from "../../src/digest/topic-pages.ts";
import { renderOpml } from "../../src/feeds/feed-list.ts";
import { article, digestOf, ENERGY, MARS, MOWJ, SCIENCE, SPACE } from "./digest-fixture.ts";

/** A digest with one feed of each kind but authors, and the files of all of its feeds. */
function digest(over: Partial<Site>) {
  const made = digestOf(
    [article("a", "1404-01-01", { tags: [ENERGY, SPACE], thread: MARS, section: SCIENCE, source: MOWJ })],
    {},
    over,
  );
  const { rss, atom, json } = made.feeds;
  return { ...made, files: [rss, atom, json].flat().map(({ path }) => path) };
}

describe("what site.yaml lets have feeds", () => {
  it("is everything by itself, in three formats", () => {
    const { files } = digest({});
    expect(files).toHaveLength(3 * 7);
  });

  it("is the kinds that are named, and nothing of the others is made or named", () => {
    const { files, feeds, shell, discovery } = digest({ feedKinds: ["site", "sections"] });
    const folders = ["/", "/editions/", "/sections/science/"];
    const expected = ["rss.xml", "atom.xml", "feed.json"].flatMap((file) => folders.map((folder) => folder + file));
    expect([...files].sort()).toEqual([...expected].sort());
    const page = feeds.page.map(({ path, view }) => renderDocument(<FeedsPage path={path} view={view} />, shell));
    const opml = feeds.opml.map(({ view }) => renderOpml(view, shell));
    const redirects = discovery.texts.map(({ view }) => (view.kind === "redirects" ? JSON.stringify(view) : ""));
    for (const text of [...page, ...opml, ...redirects]) {
      expect(text).not.toMatch(/\/(?:tags|threads|sources)\/[^"]*(?:xml|json)/u);
    }
    expect(redirects.join("")).toContain("/tags/cosmos/");
  });

  it("is what a topic's page names in its head and below its name", () => {
    const { digest: model, shell } = digest({ feedKinds: ["site", "sections"] });
    const named = listsOf(model).flatMap(({ pages }) =>
      pages.filter(({ path, view }) =>
        renderDocument(<ListPage path={path} view={view} />, shell).includes(`${encodeURI(path)}rss.xml`),
      ),
    );
    expect(named.map(({ path }) => path)).toEqual(["/sections/science/"]);
  });

  it("is in the formats that are named", () => {
    const { files, feeds, shell, digest: model } = digest({ feedFormats: ["rss"] });
    expect(files).toHaveLength(7);
    expect(files.every((file) => file.endsWith("/rss.xml"))).toBe(true);
    const [list] = listsOf(model).flatMap(({ pages }) => pages);
    const [page] = feeds.page;
    if (list === undefined || page === undefined) throw new Error("a page is missing");
    for (const drawn of [<ListPage {...list} />, <FeedsPage {...page} />]) {
      expect(renderDocument(drawn, shell)).not.toMatch(/atom\.xml|feed\.json/u);
    }
  });
});

describe("a long feed in fewer formats", () => {
  it("has its archive in these alone", () => {
    const many = Array.from({ length: 5 }, (_, index) => article(`a${index}`, `1404-01-0${index + 1}`));
    const { feeds } = digestOf(many, {}, { feedLength: 2, feedFormats: ["rss", "json"] });
    const archives = feeds.archives.map(({ path }) => path);
    expect(archives).toContain("/rss/1.xml");
    expect(archives).toContain("/json/1.json");
    expect(archives.filter((path) => path.includes("atom"))).toEqual([]);
  });
});
