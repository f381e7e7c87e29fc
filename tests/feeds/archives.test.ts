import { describe, expect, it } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { FeedView } from "../../src/feeds/feed-view.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { feedArchivePath } from "../../src/site/feed-addresses.ts";
import { article, digestOf, ENERGY } from "./digest-fixture.ts";
import { READERS } from "./readers.ts";

/** Articles an hour apart from 1 Farvardin 1404. */
function hourly(count: number, over: Partial<Article> = {}): readonly Article[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String(1 + Math.floor(index / 24)).padStart(2, "0");
    return article(`n${index}`, `1404-01-${day} ${String(index % 24).padStart(2, "0")}:00`, {
      tags: [ENERGY],
      ...over,
    });
  });
}

/** Walks from a feed over its archive, as RFC 5005 tells a reader to; gives every item's id. */
async function walk(path: string, documents: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const read = READERS.feedsmith;
  const ids: string[] = [];
  for (let at: string | undefined = path; at !== undefined; ) {
    const xml = documents.get(at);
    if (xml === undefined || read === undefined) throw new Error(`no ${at}`);
    const feed = await read(xml);
    ids.push(...feed.items.map((item) => item.id ?? ""));
    at = /rel="prev-archive"[^>]* href="https:\/\/digest\.example([^"]*)"/u.exec(xml)?.[1];
  }
  return ids;
}

function documentsOf(articles: readonly Article[], bodies: Readonly<Record<string, string>> = {}) {
  const { feeds, shell } = digestOf(articles, bodies);
  const entries = [...feeds.rss, ...feeds.atom, ...feeds.json, ...feeds.archives];
  return new Map(entries.map(({ path, view }) => [encodeURI(path), renderFeed(view, shell)]));
}

describe("archives", () => {
  it.each([50, 51, 100, 101, 230])("of %i articles hold the complete history, in RSS and Atom", async (count) => {
    const documents = documentsOf(hourly(count));
    for (const feed of ["/rss.xml", "/atom.xml", encodeURI("/tags/انرژی/rss.xml"), encodeURI("/tags/انرژی/atom.xml")]) {
      expect(new Set(await walk(feed, documents)).size).toBe(count);
    }
  });

  it("begin when the feed is full", () => {
    expect(digestOf(hourly(50)).feeds.archives).toEqual([]);
    expect(digestOf(hourly(51)).feeds.archives.map(({ path }) => path)).toEqual([
      feedArchivePath("/", "rss", 1),
      feedArchivePath("/", "atom", 1),
      feedArchivePath("/", "json", 1),
      "/tags/انرژی/rss/1.xml",
      "/tags/انرژی/atom/1.xml",
    ]);
  });

  it("never change when a new article comes, byte for byte", () => {
    const before = documentsOf(hourly(230));
    const after = documentsOf(hourly(231));
    const archived = [...before].filter(([path]) => /\/\d+\.(?:xml|json)$/u.test(path));
    expect(archived.length).toBeGreaterThan(10);
    for (const [path, bytes] of archived) expect(after.get(path)).toBe(bytes);
  });

  it("are marked as such and lead back to the feed that is subscribed to", () => {
    const xml = documentsOf(hourly(120)).get("/rss/2.xml") ?? "";
    expect(xml).toContain("<fh:archive/>");
    expect(xml).toContain('<atom:link rel="self" type="application/rss+xml" href="https://digest.example/rss/2.xml"/>');
    expect(xml).toContain(
      '<atom:link rel="current" type="application/rss+xml" href="https://digest.example/rss.xml"/>',
    );
    expect(xml).toContain('rel="prev-archive" type="application/rss+xml" href="https://digest.example/rss/1.xml"/>');
  });

  it("give the digest's items whole, and the topics' by lead and address", () => {
    const documents = documentsOf(hourly(60, { lead: "لید خبر." }));
    expect(documents.get("/rss/1.xml")).toContain("متن خبر n3.");
    const topic = documents.get(encodeURI("/tags/انرژی/rss/1.xml")) ?? "";
    expect(topic).not.toContain("متن خبر n3.");
    expect(topic).toContain("لید خبر.");
  });
});

describe("a feed of long articles", () => {
  const size = (view: FeedView, bodies: Readonly<Record<string, string>>, articles: readonly Article[]): number =>
    Buffer.byteLength(renderFeed(view, digestOf(articles, bodies).shell));

  it("stays under 512 kB with fewer items, and its archive has the others", async () => {
    const articles = hourly(60, { words: 3000 });
    const bodies = Object.fromEntries(
      articles.map(({ bodyHash }) => [bodyHash, `<p>${"واژه‌ای بلند ".repeat(1500)}</p>`]),
    );
    const documents = documentsOf(articles, bodies);
    for (const [, bytes] of documents) expect(Buffer.byteLength(bytes)).toBeLessThanOrEqual(512_000);
    expect(new Set(await walk("/rss.xml", documents)).size).toBe(60);
  });

  it("stays under 512 kB when texts are longer than they seemed, by giving the oldest items' leads only", () => {
    const articles = hourly(50, { words: 10, lead: "لید خبر." });
    const bodies = Object.fromEntries(articles.map(({ bodyHash }) => [bodyHash, `<p>متن ${"x".repeat(30_000)}</p>`]));
    const { feeds } = digestOf(articles, bodies);
    for (const { view } of [...feeds.rss, ...feeds.atom, ...feeds.json]) {
      expect(size(view, bodies, articles)).toBeLessThanOrEqual(512_000);
    }
    const json: unknown = JSON.parse(renderFeed(feeds.json[0]?.view ?? never(), digestOf(articles, bodies).shell));
    expect(json).toMatchObject({ items: { length: 50 } });
  });
});

describe("two builds of one content", () => {
  it("give the same bytes", () => {
    expect([...documentsOf(hourly(70))]).toEqual([...documentsOf(hourly(70))]);
  });
});

function never(): never {
  throw new Error("no such feed");
}
