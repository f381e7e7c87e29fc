import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article, Tag } from "../../src/content/article.ts";
import { articleIdentity } from "../../src/feeds/identity.ts";
import { itemContent } from "../../src/feeds/item-content.ts";
import { pressOf } from "../../src/feeds/press.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { momentFromInstant } from "../../src/persian/calendar/moment.ts";
import { slugify } from "../../src/persian/slug.ts";
import { cleanLine } from "../../src/site/plain-text.ts";
import { article, at, digestOf, site } from "./digest-fixture.ts";
import { READERS } from "./readers.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const FILES = ["fars.json", "varzesh3.json"].filter((file) => existsSync(CORPUS + file));
if (FILES.length === 0) console.log("no real articles beside the project: their feeds are tested on the sample alone");

interface RawItem {
  readonly title: string;
  readonly content_html: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly url?: string;
  readonly date_published?: string;
}

/** Real articles as the model would hold them; one without a date gets an hour of its own. */
function realArticles(): { readonly articles: readonly Article[]; readonly bodies: Readonly<Record<string, string>> } {
  const items = FILES.flatMap((file): RawItem[] => JSON.parse(readFileSync(CORPUS + file, "utf8")).items);
  const start = at("1400-01-01 00:30").epochMs;
  const articles = items.map((item, index) => {
    const date = item.date_published === undefined ? start + index * 3_600_000 : Date.parse(item.date_published);
    const tags = (item.tags ?? []).map((label): Tag => ({ slug: slugify(label), label, aliases: [], formerSlugs: [] }));
    return {
      ...article(`real-${index}`, "1400-01-01"),
      title: cleanLine(item.title) || "بی عنوان",
      ...(item.summary === undefined ? {} : { lead: item.summary }),
      ...(item.url === undefined ? {} : { url: item.url }),
      date: momentFromInstant(date, "Asia/Tehran"),
      tags: [...new Map(tags.filter((tag) => tag.slug !== "").map((tag) => [tag.slug, tag])).values()],
      words: item.content_html.split(" ").length,
    };
  });
  return { articles, bodies: Object.fromEntries(items.map((item, index) => [`real-${index}`, item.content_html])) };
}

/** The sample's texts stand in for articles where there are none. */
const { articles, bodies } = FILES.length > 0 ? realArticles() : { articles: [article("a", "1404-01-01")], bodies: {} };
const { feeds, shell } = digestOf(articles, bodies);

describe(`the feeds of ${articles.length} articles`, () => {
  const digestFeeds = [...feeds.rss, ...feeds.atom, ...feeds.archives].filter(
    ({ view }) => view.document.channel.kind === "digest" && view.format !== "json",
  );

  it.each(Object.keys(READERS))("are read whole by %s: no item is lost, merged or mis-dated", async (name) => {
    const read = READERS[name];
    if (read === undefined) throw new Error(name);
    const ids = { rss: new Set<string>(), atom: new Set<string>(), json: new Set<string>() };
    for (const { view } of digestFeeds) {
      if (view.document.items.kind !== "articles") continue;
      const expected = view.document.items.articles;
      const { items } = await read(renderFeed(view, shell));
      expect(items.map((item) => item.id)).toEqual(expected.map((it) => articleIdentity(it, site())));
      expect(items.map((item) => item.published)).toEqual(expected.map((it) => it.date.epochMs));
      expect(items.map((item) => item.title?.replace(/[\u200F\u2066-\u2069]/gu, ""))).toEqual(
        expected.map((it) => cleanLine(it.title.replace(/[\u200F\u2066-\u2069]/gu, ""))),
      );
      expect(items.map((item) => item.html?.trim())).toEqual(
        expected.map((it) => itemContent(it, "full", pressOf(shell)).html.trim()),
      );
      for (const item of items) ids[view.format].add(item.id ?? "");
    }
    expect([ids.rss.size, ids.atom.size]).toEqual([articles.length, articles.length]);
  });

  it("are at most 512 kB each", () => {
    for (const { path: address, view } of [...feeds.rss, ...feeds.atom, ...feeds.json, ...feeds.archives]) {
      expect(Buffer.byteLength(renderFeed(view, shell)), address).toBeLessThanOrEqual(512_000);
    }
  });
});

const newsboat = spawnSync("newsboat", ["--version"]).status === 0;
if (!newsboat) console.log("newsboat is not installed: it reads the feeds only where it is");

describe("newsboat over a local server", () => {
  let server: Server | undefined;
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "newsboat-"));
    const documents = new Map(
      [...feeds.rss, ...feeds.atom].map(({ path: address, view }) => [encodeURI(address), renderFeed(view, shell)]),
    );
    const started = createServer((request, response) => {
      const document = documents.get(request.url ?? "");
      response.writeHead(document === undefined ? 404 : 200, { "content-type": "application/xml" }).end(document);
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(["rss", "atom"] as const)("reads every item of the %s feed", async (format) => {
    if (!newsboat) return expect(newsboat).toBe(false);
    const view = feeds[format].find((entry) => entry.view.document.channel.kind === "digest")?.view;
    if (view === undefined || server === undefined || view.document.items.kind !== "articles")
      throw new Error("no feed");
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("the server has no port");
    const address = `http://127.0.0.1:${bound.port}/${format}.xml`;
    writeFileSync(path.join(folder, "urls"), `${address}\n`);
    const cache = path.join(folder, `${format}.db`);
    const own = ["-u", path.join(folder, "urls"), "-c", cache, "-C", "/dev/null"];
    await run(["newsboat", ...own, "-x", "reload"], folder);
    const listed = await run(["newsboat", ...own, "-x", "print-unread"], folder);
    expect(listed).toContain(`${view.document.items.articles.length} unread`);
  });
});

function run([command = "", ...args]: readonly string[], home: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, HOME: home, LC_ALL: "C.UTF-8" } });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}
