import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { type Host, serve } from "../browser/serve.ts";
import { type Crawl, crawl } from "./crawl.ts";

const ORIGIN = "https://reader.example";
const PREFIX = "/news/digest/";

describe("the sample digest, served below a path", () => {
  let host: Host;
  let found: Crawl;

  beforeAll(async () => {
    const site = await builtSite("sub-path", ["--base-url", ORIGIN + PREFIX]);
    host = await serve(site, PREFIX);
    found = await crawl(host.address, ORIGIN);
  });
  afterAll(() => host.close());

  it("answers every address that its pages, feeds, sitemaps, styles and manifest name", () => {
    expect(found.dead).toEqual([]);
  });

  it("has every element that a link with a fragment names", () => {
    expect(found.missingFragments).toEqual([]);
  });

  it("names nothing outside of its path", () => {
    expect(found.addresses.filter((address) => !address.startsWith(PREFIX))).toEqual([]);
  });

  it("was read whole: pages of every kind, feeds in every format, scripts, fonts and pictures", () => {
    const kinds = [
      "",
      "archive/",
      "1404/",
      "2025/",
      "1404/02/",
      "2025/05/",
      "1404/02/25/",
      "1404/02/25/%D9%86%DB%8C%D9%85-%D9%81%D8%A7%D8%B5%D9%84%D9%87/",
      "tags/",
      "tags/calendar/",
      "sections/script/",
      "sources/unicode/",
      "threads/web-feeds/",
      "about/",
      "search/",
      "feeds/",
      "rss.xml",
      "tags/calendar/rss.xml",
      "atom.xml",
      "feed.json",
      "feeds.opml",
      "sitemap.xml",
      "manifest.webmanifest",
    ];
    expect(kinds.filter((kind) => !found.addresses.includes(PREFIX + kind))).toEqual([]);
    expect(found.addresses.filter((address) => address.endsWith(".woff2")).length).toBeGreaterThan(0);
    expect(found.addresses.length).toBeGreaterThan(200);
  });

  it("is found out when a page is missing", async () => {
    const empty = mkdtempSync(path.join(tmpdir(), "gozide-crawl-"));
    const bare = await serve(empty, PREFIX);
    try {
      expect((await crawl(bare.address, ORIGIN)).dead).toEqual([
        `${PREFIX}: 404, named by the reader`,
        `${PREFIX}robots.txt: 404, named by the reader`,
      ]);
    } finally {
      await bare.close();
      rmSync(empty, { recursive: true });
    }
  });
});
