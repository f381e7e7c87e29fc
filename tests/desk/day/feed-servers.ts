import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** An item of a feed. */
export interface FedItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

/** Forty feeds, each of a server with a loopback address of its own. */
export interface FeedServers {
  /** The address of each feed, by the id of its source. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What each feed holds, by the id of its source; a test may change it. */
  readonly items: Map<string, readonly FedItem[]>;
  readonly close: () => void;
}

type Answer = (response: ServerResponse, items: readonly FedItem[], site: string, other: string) => void;

const COUNT = 40;
const HOUR_MS = 3_600_000;

/** Starts the servers. @param now what the items' dates are before, in epoch milliseconds */
export async function startFeeds(now: number): Promise<FeedServers> {
  const items = heldItems(now);
  const addresses = new Map<string, string>();
  const servers: Server[] = [];
  for (const [index, source] of [...items.keys()].entries()) {
    const host = `127.0.3.${index + 2}`;
    const server = createServer(({ url }, response) => {
      const site = `http://${host}/`;
      const other = addresses.get("s00") ?? "";
      const held = items.get(source) ?? [];
      if (url === "/moved") asJson(response, held, site, other);
      else (ANSWERS[source] ?? asJson)(response, held, site, other);
    });
    server.listen(0, host);
    await once(server, "listening");
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("the server has no port");
    addresses.set(source, `http://${host}:${bound.port}/feed`);
    servers.push(server);
  }
  const close = (): void => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { addresses, items, close };
}

/** The feeds that are not plain JSON Feeds, by their sources. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  s01: (response, items) => void response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss(items)),
  s02: (response, items) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(rss(items))),
  s03: (response, items, site) =>
    void response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync(json(items, site))),
  s04: (response, items) =>
    void response
      .writeHead(200, { "content-type": "application/rss+xml; charset=windows-1256" })
      .end(as1256(rss(items))),
  s05: (response) => void response.writeHead(301, { location: "/moved" }).end(),
  s06: (response) => void response.writeHead(429, { "retry-after": "3600" }).end("later"),
  // Cut off in the middle of its second item.
  s07: (response, items) => void response.writeHead(200).end(rss(items).slice(0, rss(items).lastIndexOf("<pubDate>"))),
  s08: (response) => void response.writeHead(500).end("no"),
  s09: (response) => void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>در دست ساخت"),
  s10: (response, items, site) => void setTimeout(() => asJson(response, items, site, ""), 700),
  s11: endless,
  s12: (response) => void response.socket?.destroy(),
  s13: (response, items) => void response.writeHead(200).end(hostile(items)),
};

function asJson(response: ServerResponse, items: readonly FedItem[], site: string, _: string): void {
  response.writeHead(200, { "content-type": "application/feed+json" }).end(json(items, site));
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/rss+xml" });
  const chunk = Buffer.alloc(256 * 1024, "<item><title>باز هم</title></item>");
  const send = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", send);
  };
  response.on("error", () => undefined);
  send();
}

function json(items: readonly FedItem[], site: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "خبرگزاری",
    home_page_url: site,
    items: items.map(({ id, title, text, at }) => ({
      id,
      title,
      url: `${site}${id}`,
      content_html: `<p>${text}</p>`,
      date_published: new Date(at).toISOString(),
    })),
  });
}

function rss(items: readonly FedItem[]): string {
  const rows = items.map(
    ({ id, title, text, at }) =>
      `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><description>${text}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>خبرگزاری</title><link>https://rss.example/</link>${rows.join("")}</channel></rss>`;
}

/** An RSS feed that would write scripts, turn text around, lead elsewhere, and pose as another source. */
function hostile(items: readonly FedItem[]): string {
  const text =
    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; متن \u202E وارونه {{ 7*7 }} ---";
  return rss(
    items.map((item) => ({ ...item, title: `${item.title} \u202E --- title: x`, text: `${text} ${item.text}` })),
  ).replaceAll("<guid", "<link>javascript:alert(1)</link><source>s00</source><author>../../x</author><guid");
}

/** Windows-1256 of a text; its letters are looked up by what the decoder makes of each byte. */
function as1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from([...text.replaceAll("ی", "ي")].map((letter) => byteOf.get(letter) ?? 0x3f));
}

interface StorySet {
  readonly stories: readonly { readonly tellings: readonly { readonly title: string; readonly text: string }[] }[];
}

/** Three items a feed, of which the second of each of the last sixteen retells one of four events. */
function heldItems(now: number): Map<string, readonly FedItem[]> {
  const file = new URL("../../bench/groups/stories-a.json", import.meta.url);
  const { stories }: StorySet = JSON.parse(readFileSync(file, "utf8"));
  const told = stories.slice(0, 4).flatMap(({ tellings }) => tellings.slice(0, 3));
  const others = stories.slice(4, 30).flatMap(({ tellings }) => tellings.slice(0, 1));
  const rows = Array.from({ length: COUNT }, (_, index): readonly [string, readonly FedItem[]] => {
    const source = `s${String(index).padStart(2, "0")}`;
    const retold = index >= 24 ? told[index - 24] : undefined;
    const single = others[index % others.length];
    const own = Array.from({ length: 3 }, (__, place): FedItem => {
      const at = now - (place + 1) * HOUR_MS - index * 60_000;
      const words = WORDS.map((word) => `${word}${index * 3 + place}`).join(" ");
      return {
        id: `${source}-${place}`,
        title: `خبر ${index * 3 + place} از ${source}`,
        text: `متن خبر ${words}.`,
        at,
      };
    });
    const [first, second, third] = own;
    if (first === undefined || second === undefined || third === undefined) return [source, own];
    const main = index < 24 && index >= 14 && single !== undefined ? { ...first, ...single } : first;
    return [source, [main, retold === undefined ? second : { ...second, ...retold }, third]];
  });
  return new Map(rows);
}

const WORDS = "انار بلوط چنار درخت زعفران سپیدار شمشاد صنوبر عرعر کاج گردو نارون".split(" ");
