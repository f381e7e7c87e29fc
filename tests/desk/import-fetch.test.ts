import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFeed } from "../../src/desk/import/fetch-feed.ts";
import { isPublicAddress } from "../../src/desk/import/public-address.ts";
import { PATIENCE_MS } from "../support/patience.ts";

const LOCAL = { allows: () => true, timeoutMs: PATIENCE_MS };

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
    default:
      response.writeHead(404).end();
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

  test("waits only so long", async () => {
    const rules = { ...LOCAL, timeoutMs: 100 }; // the limit tested
    expect(await fetchFeed(`${origin}/slow`, rules)).toMatchObject({
      message: "did not answer within 0.1 s",
    });
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
