import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ParserError, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import type { Content } from "../../src/content/article.ts";
import { checkData } from "../../src/content/data-files.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { resolveArticles } from "../../src/content/resolve.ts";
import { buildDigest } from "../../src/digest/digest.ts";
import { indexedKinds } from "../../src/digest/topics.ts";
import { feedsOf } from "../../src/feeds/feeds.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { byFormat } from "./digest-fixture.ts";
import { READERS } from "./readers.ts";
import { validatorSays } from "./w3c-rules.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The sample digest, read as a build reads it. */
function sample() {
  const folder = `${ROOT}_data/`;
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(folder + name, "utf8")]),
  );
  const { data } = checkData(texts, "_data", texts, { baseUrl: "https://digest.example/x/" });
  if (data === undefined) throw new Error("the sample's data files are wrong");
  const bodies = new Map<string, string>();
  const picture = (src: string) => ({ path: src.startsWith("/") ? src : `/media/${src}`, width: 640, height: 360 });
  const files = readdirSync(`${ROOT}src/articles`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const source = readFileSync(`${ROOT}src/articles/${name}`, "utf8");
      const { article, html } = readArticle(source, name, name.replace(/\.md$/u, ""), data.site, { picture });
      if (article === undefined) return [];
      bodies.set(article.bodyHash, html);
      return [article];
    });
  const locate = (id: string) => ({ file: id });
  const resolved = resolveArticles(files, data, data.site, locate, {
    now: Number.MAX_SAFE_INTEGER,
    showUnpublished: false,
  });
  const content: Content = { ...data, tags: resolved.tags, articles: resolved.articles, notes: [] };
  const digest = buildDigest(content);
  const { site, strings, sections } = content;
  const shell = {
    site,
    strings,
    sections,
    indexes: indexedKinds(content),
    about: true,
    assets: {},
    inline: {},
    body: (name: string) => bodies.get(name) ?? "",
  };
  return { digest, shell, feeds: byFormat(feedsOf(digest)) };
}

const { digest, shell, feeds } = sample();
const xmlFeeds = [...feeds.rss, ...feeds.atom, ...feeds.archives]
  .filter(({ view }) => view.format !== "json")
  .map(({ path, view }) => ({ path, count: itemsOf(view.document.items), xml: renderFeed(view, shell) }));

function itemsOf(items: (typeof feeds.rss)[number]["view"]["document"]["items"]): number {
  return items.kind === "articles" ? items.articles.length : items.editions.length;
}

describe("every feed of the sample", () => {
  it("has neither errors nor warnings by the rules of the W3C's validator", () => {
    expect(xmlFeeds.flatMap(({ path, xml }) => validatorSays(xml).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  it("would have them where a feed is spoiled: the rules are really asked", () => {
    const [{ xml = "" } = {}] = xmlFeeds;
    const spoilt: readonly (readonly [from: RegExp, to: string, says: string])[] = [
      [/<guid isPermaLink="false">/u, '<guid isPermaLink="false">tag:', "InvalidTAG"],
      [/<pubDate>\w{3}/u, "<pubDate>Xyz", "InvalidRFC2822Date"],
      [/<link>https:/u, "<link>", "InvalidFullLink"],
      [/&#x3C;p>/u, '&#x3C;p onclick="x">', "SecurityRiskAttr"],
      [/&#x3C;a href="https:/u, '&#x3C;a href="', "ContainsRelRef"],
      [/<\/description>/u, "&#x3C;/b></description>", "ContainsHTML"],
      [/<language>.*?<\/language>/u, "", "MissingElement language"],
      [/<\/item>/u, "<guid/></item>", "DuplicateElement guid"],
    ];
    for (const [from, to, says] of spoilt) expect(validatorSays(xml.replace(from, to)).join(), says).toContain(says);
  });

  it("is there: the sample has articles, tags, sources and threads", () => {
    expect(digest.articles.length).toBeGreaterThanOrEqual(14);
    expect(feeds.rss.length).toBeGreaterThan(20);
  });

  it.each(Object.entries(READERS))("is read by %s, every item dated and named", async (_name, read) => {
    for (const { path, count, xml } of xmlFeeds) {
      const { title, items } = await read(xml);
      expect(title, path).toBeTruthy();
      expect(items.length, path).toBe(count);
      expect(new Set(items.map((item) => item.id)).size, path).toBe(count);
      expect(
        items.every((item) => item.title && item.link && item.html && Number.isFinite(item.published)),
        path,
      ).toBe(true);
    }
  });

  it("has contents without a parse error, a relative address or a letter that URLs do not have", async () => {
    for (const { path, xml } of xmlFeeds) {
      const feed = await READERS.feedsmith?.(xml);
      for (const { html = "", id = "" } of feed?.items ?? []) {
        const errors: ParserError[] = [];
        parseFragment(html, { onParseError: (error) => errors.push(error) });
        expect(errors, path).toEqual([]);
        expect(html.startsWith('<div dir="rtl" lang="fa">'), path).toBe(true);
        for (const [, address = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/gu)) {
          expect(address, path).toMatch(/^(?:https?:|mailto:|tel:)[\w;/?:@&=+$.\-!~*'()%,#]+$/u);
        }
        expect(html, path).not.toMatch(/ (?:style|class|id|on\w+)="/u);
        expect(id, path).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[\w;/?:@&=+$.\-!~*'()%,]+$/u);
      }
    }
  });

  it("holds no override, no control character, and no date that is not Gregorian in ASCII", () => {
    for (const { path, xml } of xmlFeeds) {
      expect(xml, path).not.toMatch(/[\u202A-\u202E]|(?![\t\n])\p{Cc}/u);
      for (const [, date = ""] of xml.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)/gu)) {
        expect(date, path).toMatch(
          /^(?:Sat|Sun|Mon|Tue|Wed|Thu|Fri), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/u,
        );
      }
      for (const [, date = ""] of xml.matchAll(/<(?:atom:)?(?:updated|published)>([^<]*)/gu)) {
        expect(date, path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?[+-]\d\d:\d\d$/u);
      }
    }
  });
});
