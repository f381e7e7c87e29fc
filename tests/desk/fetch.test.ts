import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fetchWeb } from "../../src/desk/fetch/fetch.ts";
import { isPublicAddress } from "../../src/desk/fetch/public-address.ts";
import { retryAfter } from "../../src/desk/fetch/retry-after.ts";
import { PATIENCE_MS } from "../support/patience.ts";
import { fetchFeed } from "./read-in-english.ts";

const LOCAL = { allows: () => true, silenceMs: PATIENCE_MS };

/** A body by what its `Content-Encoding` says. */
const CODED: readonly (readonly [string, Uint8Array | string])[] = [
  ["GZIP", gzipSync("feed")],
  ["x-gzip", gzipSync("feed")],
  ["X-GZip ", gzipSync("feed")],
  ["deflate", deflateSync("feed")],
  ["Deflate", deflateRawSync("feed")],
  ["BR", brotliCompressSync("feed")],
  ["identity", "feed"],
  ["Identity, gzip", gzipSync("feed")],
  ["gzip, br", brotliCompressSync(gzipSync("feed"))],
  ["zstd", "feed"],
  ["gzip;", "feed"],
  ["gzip,gzip,gzip,gzip", "feed"],
  ["gzip", "feed"],
  ["Gzip", gzipSync("feed".repeat(1000)).subarray(0, 20)],
  ["br", brotliCompressSync("feed".repeat(1000)).subarray(0, 6)],
];

/** The answer that a test sends part by part. */
let slow: ServerResponse | undefined;
let server: Server;
let origin: string;
const asked: string[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request.url ?? "");
  switch (request.url) {
    case "/feed":
      response.writeHead(200, { "content-type": "application/rss+xml; charset=Windows-1256" }).end("feed");
      break;
    case "/packed":
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("feed"));
      break;
    case "/slowly":
      response.writeHead(200).flushHeaders();
      slow = response;
      break;
    case "/torn":
      response.writeHead(200, { "content-length": 1000 });
      response.write("feed", () => response.destroy());
      break;
    case "/bomb":
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(40 * 1024 * 1024)));
      break;
    case "/endless": {
      response.writeHead(200);
      const block = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        if (!response.destroyed) response.write(block, () => setImmediate(more));
      };
      more();
      break;
    }
    case "/moved":
      response.writeHead(302, { location: "http://169.254.169.254/secret" }).end();
      break;
    case "/slow":
      break;
    case "/hop":
      response.writeHead(301, { location: "/feed" }).end();
      break;
    case "/hops":
      response.writeHead(302, { location: "/hop" }).end();
      break;
    case "/around":
      response.writeHead(301, { location: "/around" }).end();
      break;
    case "/busy":
      response.writeHead(429, { "retry-after": "120" }).end();
      break;
    case "/kept":
      if (request.headers["if-none-match"] === '"7"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"7"', link: '<https://hub.example/>; rel="hub"' }).end("feed");
      break;
    default: {
      const coded = CODED.find(([coding]) => request.url === `/coded/${encodeURIComponent(coding)}`);
      if (coded === undefined) response.writeHead(404).end();
      else response.writeHead(200, { "content-encoding": coded[0] }).end(coded[1]);
    }
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = isInternet(address) ? address.port : 0;
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function isInternet(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

describe("fetchFeed", () => {
  test("gives the bytes and what the server says of their characters", async () => {
    const found = await fetchFeed(`${origin}/feed`, LOCAL);
    expect(found).toEqual({ bytes: Buffer.from("feed"), charset: "Windows-1256" });
  });

  test("unpacks what comes packed", async () => {
    expect(await fetchFeed(`${origin}/packed`, LOCAL)).toEqual({ bytes: Buffer.from("feed") });
  });

  test("stops at the largest size, packed or endless", async () => {
    for (const path of ["/bomb", "/endless"]) {
      expect(await fetchFeed(`${origin}${path}`, LOCAL)).toMatchObject({
        message: expect.stringContaining("at most 20 are read"),
      });
    }
  });

  test("follows no redirect", async () => {
    expect(await fetchFeed(`${origin}/moved`, LOCAL)).toMatchObject({
      message: "redirects to `http://169.254.169.254/secret`: redirects are not followed",
    });
  });

  test.each(CODED.slice(0, 9).map(([coding]) => coding))("unpacks what is packed as «%s»", async (coding) => {
    const found = await fetchFeed(`${origin}/coded/${encodeURIComponent(coding)}`, LOCAL);
    expect("bytes" in found ? Buffer.from(found.bytes).toString() : found).toBe("feed");
  });

  test.each([
    ["zstd", "cannot be unpacked: it is packed as `zstd`"],
    ["gzip;", "cannot be unpacked: it is packed as `gzip;`"],
    ["gzip,gzip,gzip,gzip", "cannot be unpacked: it is packed as `gzip, gzip, gzip, gzip`"],
    ["gzip", "cannot be unpacked: it says it is packed as `gzip`, and is not"],
    ["Gzip", "came torn: what is packed as `gzip` ends in the middle"],
    ["br", "came torn: what is packed as `br` ends in the middle"],
  ])("says what is wrong with a body that is packed as «%s»", async (coding, message) => {
    expect(await fetchFeed(`${origin}/coded/${encodeURIComponent(coding)}`, LOCAL)).toMatchObject({ message });
  });

  test("says that a body came torn", async () => {
    expect(await fetchFeed(`${origin}/torn`, LOCAL)).toMatchObject({
      message: "came torn: the connection ended after 1 kB",
      fix: "import it again",
    });
  });

  test("ends on silence", async () => {
    expect(await fetchFeed(`${origin}/slow`, { ...LOCAL, silenceMs: 100 })).toMatchObject({
      message: "sent nothing for 0.1 s",
    });
  });

  test("waits as long as something comes, and tells how much", async () => {
    // The clock is moved by hand: each part comes before the silence is too long, all together do not.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    try {
      const said: string[] = [];
      const told = async (count: number): Promise<void> => {
        while (said.filter((doing) => doing.endsWith(" kB")).length < count) await new Promise(setImmediate);
      };
      const found = fetchFeed(`${origin}/slowly`, { ...LOCAL, silenceMs: 1000 }, (doing) => said.push(doing.en));
      while (slow === undefined) await new Promise(setImmediate);
      for (let part = 1; part <= 5; part++) {
        slow.write("feed");
        await told(part);
        vi.advanceTimersByTime(900);
      }
      slow.end();
      expect(await found).toEqual({ bytes: Buffer.from("feed".repeat(5)) });
      expect(said).toContain(`${origin}/slowly: 1 kB`);
      expect(said).toContain(`waiting for ${origin}/slowly`);
    } finally {
      vi.useRealTimers();
    }
  });

  test("says what a server answered", async () => {
    expect(await fetchFeed(`${origin}/none`, LOCAL)).toMatchObject({ message: "was answered with status 404" });
  });

  test("asks no private address, however it is written, nor a name that leads to one", async () => {
    asked.length = 0;
    const port = new URL(origin).port;
    for (const host of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "017700000001",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "localhost",
      "0.0.0.0",
    ]) {
      const found = await fetchFeed(`http://${host}:${port}/feed`);
      expect(found, host).toMatchObject({ message: expect.stringContaining("private address") });
    }
    for (const host of ["127.0.0.1", "localhost"]) {
      const rules = { silenceMs: PATIENCE_MS, allows: isPublicAddress };
      expect(await fetchWeb(`http://${host}:${port}/feed`, rules), host).toMatchObject({ kind: "refused" });
    }
    expect(asked).toEqual([]);
  });

  test("takes no user name with an address", async () => {
    expect(await fetchFeed("http://a:b@example.org/")).toMatchObject({ message: "holds a user name or password" });
  });
});

describe("isPublicAddress", () => {
  test.each([
    "8.8.8.8",
    "193.189.123.2",
    "2001:4860:4860::8888",
    "2a00:1450::1",
    "::ffff:8.8.8.8".replace("::ffff:", ""),
  ])("knows %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.255",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "100::1",
    "example.org",
    "",
  ])("refuses %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("gathering's fetch", () => {
  const rules = { ...LOCAL, hops: 5 };

  test("follows redirects and says where a feed has moved for good", async () => {
    expect(await fetchWeb(`${origin}/hop`, rules)).toMatchObject({ kind: "body", moved: `${origin}/feed` });
    const passing = await fetchWeb(`${origin}/hops`, rules);
    expect(passing.kind).toBe("body");
    expect(passing).not.toHaveProperty("moved");
  });

  test("checks the address of each redirect", async () => {
    const allows = (address: string) => address === "127.0.0.1";
    const fetched = await fetchWeb(`${origin}/moved`, { ...rules, allows });
    expect(fetched).toMatchObject({
      kind: "failed",
      problem: { message: { en: "169.254.169.254 is a private address" } },
    });
  });

  test("ends where redirects go round in a circle", async () => {
    const fetched = await fetchWeb(`${origin}/around`, rules);
    expect(fetched).toMatchObject({ kind: "failed", problem: { message: { en: "redirects more than 5 times" } } });
  });

  test("asks only whether something has changed", async () => {
    const first = await fetchWeb(`${origin}/kept`, rules);
    expect(first).toMatchObject({ kind: "body", validators: { etag: '"7"' }, hub: "https://hub.example/" });
    expect(await fetchWeb(`${origin}/kept`, rules, () => undefined, { etag: '"7"' })).toEqual({ kind: "unchanged" });
  });

  test("hears when a server asks to be left alone", async () => {
    expect(await fetchWeb(`${origin}/busy`, { ...rules, now: () => 1000 })).toMatchObject({
      kind: "later",
      until: 121_000,
    });
  });

  test("ends a feed that comes and comes, after a time", async () => {
    const fetched = await fetchWeb(`${origin}/slowly`, { ...rules, totalMs: 50 });
    expect(fetched).toMatchObject({ kind: "failed", problem: { message: { en: "did not end within 0.05 s" } } });
  });
});

test.each([
  ["120", 121_000],
  ["Thu, 01 Jan 1970 00:01:00 GMT", 60_000],
  ["999999999", 86_401_000],
  ["-5", undefined],
  ["soon", undefined],
  [undefined, undefined],
])("reads the Retry-After %s", (header, until) => {
  expect(retryAfter(header, 1000)).toBe(until);
});
