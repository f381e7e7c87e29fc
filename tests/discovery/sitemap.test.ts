import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseOpml } from "feedsmith";
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../src/digest/pages.ts";
import { renderNewsSitemap } from "../../src/discovery/news-sitemap.ts";
import { renderSitemap, sitemapsOf } from "../../src/discovery/sitemap.ts";
import { renderTextFile } from "../../src/discovery/text-files.ts";
import { renderOpml } from "../../src/feeds/feed-list.ts";
import { outputsByKind, planOutputs } from "../../src/making/plan/plan.ts";
import { article, at, digestOf, ENERGY, MARS, MOWJ, SCIENCE, SPACE } from "../feeds/digest-fixture.ts";

const ARTICLES = [
  article("old", "1395-12-07 14:25", { section: SCIENCE, tags: [ENERGY], aliases: ["/news/12.html", "first-slug"] }),
  article("سال-نو", "1404-01-01 08:00", { tags: [SPACE], thread: MARS, updated: at("1404-01-05 10:00") }),
  article("r&d", "1404-01-02 09:00", { title: "R&D <پژوهش>", source: MOWJ }),
  article("new", "1404-01-03 09:00", { tags: [SPACE] }),
];

const SCHEMA = fileURLToPath(new URL("schemas/sitemap.xsd", import.meta.url));
const xmllint = spawnSync("xmllint", ["--version"]).status === 0;
if (!xmllint) console.log("xmllint is not installed: sitemaps are checked against their XSD only where it is");

/** What xmllint says against a document; nothing where it is not installed. */
function faults(xml: string): string {
  if (!xmllint) return "";
  const run = spawnSync("xmllint", ["--noout", "--schema", SCHEMA, "-"], { input: xml, encoding: "utf8" });
  return run.status === 0 ? "" : run.stderr;
}

const locations = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));

describe("the sitemap", () => {
  const { digest, discovery, shell } = digestOf(ARTICLES, {}, { pathPrefix: "/x/", offline: true });
  const pages = pagesOf(digest);
  const xml = renderSitemap(discovery.sitemaps[0]?.view ?? fail(), shell);

  it("names every page of the site once, but those that ask not to be listed, and nothing else", () => {
    const { notFound: _, redirects: __, offline, ...own } = pages;
    expect(offline).toHaveLength(1);
    const paths = [...Object.values(own).flatMap((list) => list.map((page) => page.path)), "/feeds/"];
    const expected = paths.map((path) => `https://digest.example/x${encodeURI(path)}`);
    expect([...locations(xml)].sort()).toEqual(expected.sort());
  });

  it("names an editor's own pages too", () => {
    const [sitemap] = sitemapsOf(digest, pages, [{ path: "/about/" }]);
    expect(locations(renderSitemap(sitemap?.view ?? fail(), shell))).toContain("https://digest.example/x/about/");
  });

  it("says when each page's content was last changed", () => {
    const lastmod = (path: string): string | undefined =>
      new RegExp(`<loc>https://digest.example/x${path}</loc>\n<lastmod>([^<]*)`, "u").exec(xml)?.[1];
    expect(lastmod("/1395/12/07/old/")).toBe("2017-02-25T14:25:00+03:30");
    expect(lastmod("/1404/01/01/")).toBe("2025-03-25T10:00:00+03:30");
    expect(lastmod("/tags/space/")).toBe("2025-03-25T10:00:00+03:30");
    expect(lastmod("/1404/01/")).toBe("2025-03-25T10:00:00+03:30");
    expect(lastmod("/sections/science/")).toBe("2017-02-25T14:25:00+03:30");
  });

  it("is valid by the protocol", () => {
    expect(faults(xml)).toBe("");
    expect(locations(xml).every((address) => /^[\w:/.%&-]+$/u.test(address))).toBe(true);
  });

  it("is an index and its parts where there are too many addresses", () => {
    const [index, ...parts] = sitemapsOf(digest, pages, [{ path: "/feeds/" }], 5);
    const indexXml = renderSitemap(index?.view ?? fail(), shell);
    expect(faults(indexXml)).toBe("");
    expect(locations(indexXml)).toEqual(parts.map(({ path }) => `https://digest.example/x${path}`));
    const all = parts.map(({ view }) => renderSitemap(view, shell));
    expect(all.map(faults).join("")).toBe("");
    expect(all.flatMap(locations)).toEqual(locations(xml));
    expect(Math.max(...all.map((part) => locations(part).length))).toBe(5);
  });

  it("is refused by the schema where it is wrong", () => {
    if (!xmllint) return expect(faults("")).toBe("");
    expect(faults(xml.replaceAll("+03:30", " 03:30"))).not.toBe("");
    expect(faults(xml.replace("https://digest.example/x/archive/", "/x/archive/"))).not.toBe("");
  });
});

describe("the news sitemap", () => {
  it("holds the articles of the two days before the newest, newest first", () => {
    const { discovery, shell } = digestOf(ARTICLES);
    const xml = renderNewsSitemap(discovery.news[0]?.view ?? fail(), shell);
    expect(locations(xml).map((address) => address.split("/").at(-2))).toEqual(["new", "r&d"]);
    expect(xml).toContain("<news:title>R&#x26;D &#x3C;پژوهش&#x3E;</news:title>");
    expect(xml).toContain("<news:publication_date>2025-03-23T09:00:00+03:30</news:publication_date>");
    expect(xml).toContain("<news:language>fa</news:language>");
    expect(faults(xml)).toBe("");
  });

  it("holds at most 1,000", () => {
    const many = Array.from({ length: 1005 }, (_, index) => article(`n${index}`, "1404-01-01"));
    const { discovery } = digestOf(many);
    expect(discovery.news[0]?.view.articles.length).toBe(1000);
  });
});

describe("OPML", () => {
  it("lists every RSS feed of the digest by name, in groups", () => {
    const { feeds, shell } = digestOf(ARTICLES);
    const opml = parseOpml(renderOpml(feeds.opml[0]?.view ?? fail(), shell));
    const groups = opml.body?.outlines ?? [];
    expect(groups.map((group) => group.text)).toEqual(["نشریه", "بخش‌ها", "رشته‌ها", "منبع‌ها", "برچسب‌ها"]);
    const listed = groups.flatMap((group) => group.outlines ?? []);
    expect(listed.map((outline) => outline.xmlUrl).sort()).toEqual(
      feeds.rss.map(({ path }) => `https://digest.example${encodeURI(path)}`).sort(),
    );
    expect(listed.every((outline) => outline.type === "rss" && outline.text !== "")).toBe(true);
  });
});

describe("the small files", () => {
  const { digest, discovery, shell } = digestOf(ARTICLES, {}, { pathPrefix: "/x/" });
  const file = (path: string): string => {
    const entry = discovery.texts.find((text) => text.path === path);
    return renderTextFile(entry?.view ?? fail(), {
      ...shell,
      assets: { "icons/gozide.svg": "/assets/icons/gozide.svg" },
    });
  };

  it("let robots in and name the sitemaps", () => {
    expect(file("/robots.txt")).toBe(
      "User-agent: *\nDisallow:\n\nSitemap: https://digest.example/x/sitemap.xml\nSitemap: https://digest.example/x/news-sitemap.xml\n",
    );
  });

  it("make the site installable, right to left, below its prefix", () => {
    expect(JSON.parse(file("/manifest.webmanifest"))).toMatchObject({
      name: "گزیده",
      lang: "fa",
      dir: "rtl",
      start_url: "/x/",
      scope: "/x/",
      icons: [{ src: "/x/assets/icons/gozide.svg", type: "image/svg+xml", sizes: "any" }],
    });
  });

  it("say who makes it", () => {
    expect(file("/humans.txt")).toContain("تحریریه");
  });

  it("lead on earlier addresses of articles and tags, and the tags' feeds", () => {
    expect(file("/_redirects").split("\n")).toEqual([
      "/x/news/12.html /x/1395/12/07/old/ 301",
      "/x/1395/12/07/first-slug/ /x/1395/12/07/old/ 301",
      "/x/tags/cosmos/ /x/tags/space/ 301",
      "/x/tags/cosmos/rss.xml /x/tags/space/rss.xml 301",
      "/x/tags/cosmos/atom.xml /x/tags/space/atom.xml 301",
      "/x/tags/cosmos/feed.json /x/tags/space/feed.json 301",
      "",
    ]);
    expect(outputsByKind(digest).pages.redirects.map(({ path, view }) => [path, view.to])).toEqual([
      ["/news/12.html", "/1395/12/07/old/"],
      ["/1395/12/07/first-slug/", "/1395/12/07/old/"],
      ["/tags/cosmos/", "/tags/space/"],
    ]);
  });

  it("never lead away from a page that is there, nor write an address twice", () => {
    const clashing = [
      article("a", "1404-01-01", { aliases: ["a", "A", "/tags/", "/1404/01/", "shared", "?p=1", ""] }),
      article("b", "1404-01-01", { aliases: ["a", "shared"] }),
    ];
    const other = digestOf(clashing);
    expect(outputsByKind(other.digest).pages.redirects).toEqual([
      { path: "/1404/01/01/shared/", view: { to: "/1404/01/01/b/" } },
    ]);
    expect(other.discovery.texts.find(({ path }) => path === "/_redirects")?.view).toMatchObject({
      kind: "redirects",
      redirects: [{ from: "/1404/01/01/shared/", to: "/1404/01/01/b/" }],
    });
  });
});

describe("earlier addresses of what is no page of the model", () => {
  it("lead nobody away from feeds, files and an editor's own pages", () => {
    const aliases = [
      "/rss.xml",
      "/FEED.json",
      "/robots.txt",
      "/sitemap.xml",
      "/humans.txt",
      "/sw.js",
      "/assets/css/gozide.css",
      "/search/years/table.json",
      "/1404/01/01/b/share.png",
      "/about/",
      "/help.html",
      "/old/feed.xml",
    ];
    const { digest } = digestOf([article("a", "1404-01-01", { aliases })]);
    const ordinary = [{ path: "/about/" }, { path: "/help.html" }];
    const outputs = planOutputs(digest, ordinary);
    expect(outputs.filter(({ key }) => key === "pages.redirects")).toEqual([]);
    expect(outputs.find(({ file }) => file === "_redirects")?.entry.view).toMatchObject({
      kind: "redirects",
      redirects: [{ from: "/old/feed.xml", to: "/1404/01/01/a/" }],
    });
  });
});

describe("an earlier address that is the number of a list's newest page", () => {
  it("leads to that page alone, from the page there and from `_redirects`", () => {
    const articles = Array.from({ length: 61 }, (_, index) =>
      article(`n${index}`, "1404-01-01", {
        tags: [SPACE],
        ...(index === 0 ? { aliases: ["/tags/space/page/3/"] } : {}),
      }),
    );
    const { pages, discovery } = outputsByKind(digestOf(articles).digest);
    const numbered = pages.redirects.filter(({ view }) => view.to === "/tags/space/").map(({ path }) => path);
    expect(numbered).toContain("/tags/space/page/3/");
    expect(pages.redirects.map(({ path }) => path)).toEqual([...new Set(pages.redirects.map(({ path }) => path))]);
    expect(discovery.texts.flatMap(({ view }) => (view.kind === "redirects" ? view.redirects : []))).not.toContainEqual(
      expect.objectContaining({ from: "/tags/space/page/3/" }),
    );
  });
});

function fail(): never {
  throw new Error("no such file");
}
