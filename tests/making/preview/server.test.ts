import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { PreviewServer } from "../../../src/making/preview/server.ts";
import { ViewSwitch } from "../../../src/making/preview/view-switch.ts";
import { until } from "../../support/patience.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-preview-"));
const site = path.join(folder, "site");
const PAGE = "<!doctype html><html><head><title>خانه</title></head><body>متن</body></html>";

let server: PreviewServer;
let port = 0;

beforeAll(async () => {
  for (const below of ["1404/01/02/عنوان", "images", ".well-known", "drafts"]) {
    mkdirSync(path.join(site, below), { recursive: true });
  }
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "site-beside.html"), "secret");
  for (const file of ["index.html", "1404/01/02/عنوان/index.html", "help.html"]) write(file, PAGE);
  write("404.html", PAGE.replace("خانه", "نیست"));
  write("feed.xml", "<rss/>");
  write("images/a 100%.svg", "<svg/>");
  write(".htaccess", "secret");
  write(".well-known/x.txt", "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(site, "out.txt"));
  symlinkSync(folder, path.join(site, "drafts/up"));
  symlinkSync("index.html", path.join(site, "within.html"));
  const views = new ViewSwitch(path.join(folder, "data"), folder);
  server = new PreviewServer({ folder: site, script: "/* reload */", language: "fa", views });
  port = await server.listen(0, "127.0.0.1");
  server.open();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  writeFileSync(path.join(site, file), text);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for an address as it is written here, which no client of a library would send. */
function ask(address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, headers: { host: `localhost:${port}`, ...headers } });
    // Node's client would refuse the address itself.
    Object.assign(asked, { path: address });
    asked.on("response", (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/**
 * Sends bytes as they are and waits until the server hangs up.
 * @param patienceMs after so long the client hangs up; the server may wait for more
 */
function sendBytes(bytes: string | Uint8Array, patienceMs = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    socket.on("error", () => undefined).on("close", () => resolve(answer));
    if (Number.isFinite(patienceMs)) setTimeout(() => socket.destroy(), patienceMs);
  });
}

const lives = async (): Promise<void> => expect((await ask("/")).body).toContain("خانه");

describe("the preview's server", () => {
  it("serves a page with the script that reloads it, and other files as they are", async () => {
    expect(await ask("/")).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: PAGE.replace("</head>", '<script src="/.preview/reload.js" async></script></head>'),
    });
    expect(await ask("/.preview/reload.js")).toMatchObject({ status: 200, body: "/* reload */" });
    expect(await ask("/feed.xml?v=1")).toMatchObject({ status: 200, body: "<rss/>" });
    expect(await ask("/images/a%20100%25.svg")).toMatchObject({
      status: 200,
      headers: { "content-type": "image/svg+xml", "cross-origin-resource-policy": "same-origin" },
    });
  });

  it("answers HEAD without a body, parts of files, and what a browser has already", async () => {
    expect(await ask("/feed.xml", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/feed.xml", { range: "bytes=1-3" })).toMatchObject({ status: 206, body: "rss" });
    expect(await ask("/feed.xml", { range: "bytes=90-" })).toMatchObject({ status: 416 });
    const { headers } = await ask("/feed.xml");
    expect(await ask("/feed.xml", { "if-none-match": String(headers.etag) })).toMatchObject({ status: 304 });
  });

  it("sends a folder's address to its page, on this host", async () => {
    const folderPage = `/1404/01/02/${encodeURIComponent("عنوان")}`;
    expect(await ask(folderPage)).toMatchObject({ status: 301, headers: { location: `${folderPage}/` } });
    expect(await ask(`${folderPage}/`)).toMatchObject({ status: 200 });
    for (const address of ["//1404/01/02", "//evil.example/..", "/images", "/images/"]) {
      expect(await ask(address), address).toMatchObject({ status: 404 });
    }
  });

  it("shows the site's own page for what is missing", async () => {
    expect(await ask("/nothing/")).toMatchObject({ status: 404, body: expect.stringContaining("نیست") });
    expect((await ask("/nothing/")).body).toContain("reload.js");
  });

  it.each([
    "/..%2f..%2fx",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%E0%A4%A",
    "/%",
    "/%zz",
    "/%ff",
    "/index.html%00",
    "/a%00b/",
    "/\\secret.txt",
    "http://evil.example/secret.txt",
    "*",
    "secret.txt",
  ])("answers 400 to %s", async (address) => {
    expect(await ask(address)).toMatchObject({ status: 400 });
    await lives();
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/images/../../secret.txt",
    "/../site-beside.html",
    "/./index.html",
    "/.htaccess",
    "/%2ehtaccess",
    "/.well-known/x.txt",
    "/.preview/other.js",
    "/out.txt",
    "/drafts/up/secret.txt",
    "/drafts/up/site/index.html",
    "/within.html",
    "/feed.xml/",
    "/feed.xml/index.html",
    "/index.html/..",
    `/${"a".repeat(4000)}`,
    `/${"a/".repeat(4000)}`,
  ])("answers 404 to %.60s", async (address) => {
    const answer = await ask(address);
    expect(answer).toMatchObject({ status: 404 });
    expect(answer.body).not.toContain("secret");
    await lives();
  });

  it("says what it cannot read, and lives", async () => {
    write("closed.html", PAGE);
    write("closed.xml", "<rss/>");
    for (const file of ["closed.html", "closed.xml"]) chmodSync(path.join(site, file), 0o000);
    // The superuser reads everything.
    const expected = process.getuid?.() === 0 ? 200 : expect.any(Number);
    for (const file of ["/closed.html", "/closed.xml"]) expect(await ask(file)).toMatchObject({ status: expected });
    await lives();
  });

  it("refuses what changes something, and every other way to ask", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      expect(await ask("/", {}, method), method).toMatchObject({
        status: 405,
        body: "پیش\u200Cنمایش تنها خواندنی است.\n",
      });
    }
    await lives();
  });

  it("says in Persian what is no address, and that it answers to this machine alone", async () => {
    expect(await ask("/%zz")).toMatchObject({ status: 400, body: "این نشانی از سایت نیست.\n" });
    const body = "پیش\u200Cنمایش تنها به \u2066`localhost`\u2069 پاسخ می\u200Cدهد.\n";
    expect(await ask("/", { host: "evil.example" })).toMatchObject({
      status: 403,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body,
    });
  });

  it("lives on after requests that are none", async () => {
    const host = `Host: localhost:${port}\r\n`;
    for (const bytes of [
      "\r\n\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "GET /\0 HTTP/1.1\r\n\r\n",
      `GET /${"x".repeat(100_000)} HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${"x".repeat(100_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}Range: bytes=9-1,a-,-\r\n\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}Expect: wonders\r\n\r\n`,
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `GET / HTTP/1.1\r\n${host}Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: no\r\n\r\n`,
      "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ]) {
      await sendBytes(bytes, 300);
      await lives();
    }
  });

  it("lives on after readers that hang up", async () => {
    write("large.bin", "x".repeat(5_000_000));
    for (let times = 0; times < 20; times++) {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.write(`GET /large.bin HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
      await new Promise((resolve) => setTimeout(resolve, times));
      if (times % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    await lives();
  });

  it("lives on while files come and go under its hands", async () => {
    for (let times = 0; times < 100; times++) {
      write("passing.xml", "<rss/>".repeat(10_000));
      const answers = ["/passing.xml", "/passing.html"].map((address) => ask(address).catch(() => undefined));
      rmSync(path.join(site, "passing.xml"));
      await Promise.all(answers);
    }
    await lives();
  });

  it("answers any address with a status of its own, never with what is outside the site", async () => {
    const piece = fc.constantFrom(
      "/",
      "..",
      ".",
      "%2f",
      "%2e",
      "%5c",
      "\\",
      "%00",
      "%",
      "%E0",
      "secret.txt",
      "drafts/up",
    );
    const address = fc.array(fc.oneof(piece, fc.string({ unit: "binary-ascii", maxLength: 3 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(address, async (pieces) => {
        const sent = `/${pieces.join("").replace(/[\0-\x20\x7f]/gu, "")}`;
        const { status, body } = await ask(sent);
        expect([200, 301, 400, 404]).toContain(status);
        expect(body).not.toContain("secret");
      }),
      { numRuns: 500 },
    );
    await lives();
  });

  it("says what it could not answer, and nothing of who hangs up in the middle of what is asked", async () => {
    const said: string[] = [];
    server.trouble = (problem) => said.push(problem.en);
    const choosing = `POST /.preview/view HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 90\r\n\r\n`;
    expect(await sendBytes(`${choosing}{"kind":`, 50)).toBe("");
    await lives();
    server.made = () => Promise.reject(new Error("torn"));
    expect((await ask("/search/month/table.json")).status).toBe(500);
    server.made = () => Promise.resolve();
    expect(said).toEqual(["The preview could not answer /search/month/table.json: Error: torn"]);
  });

  it("takes the next port where one is taken", async () => {
    const other = new PreviewServer({ folder: site, script: "", language: "en" });
    expect(await other.listen(port, "127.0.0.1")).toBeGreaterThan(port);
    await other.close();
  });
});

/** A page's socket, and all that it is told. */
async function listener(): Promise<{ readonly socket: WebSocket; readonly told: unknown[] }> {
  const told: unknown[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  socket.on("message", (data) => told.push(JSON.parse(String(data))));
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  return { socket, told };
}

const hears = (told: readonly unknown[], count: number): Promise<void> =>
  until(`a page is told ${count} things`, () => told.length === count);

describe("the sockets of the preview's pages", () => {
  it("hear that pages changed, and why a build failed until one is good", async () => {
    const { socket, told } = await listener();
    server.reload();
    server.report(["a.md:3: wrong"]);
    await hears(told, 2);
    expect(told).toEqual([{ reload: true }, { problems: ["a.md:3: wrong"] }]);
    const later = await listener();
    await hears(later.told, 1);
    expect(later.told, "a page that is opened later").toEqual([{ problems: ["a.md:3: wrong"] }]);
    server.report([]);
    await hears(told, 3);
    await hears(later.told, 2);
    expect(later.told[1]).toEqual({ problems: [] });
    const last = await listener();
    server.reload();
    await hears(last.told, 1);
    expect(last.told).toEqual([{ reload: true }]);
    for (const each of [socket, later.socket, last.socket]) each.terminate();
  });

  it("may send torn, unmasked, oversized and endless frames without harm to others", async () => {
    const { socket, told } = await listener();
    const opening = [
      "GET / HTTP/1.1",
      `Host: localhost:${port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
      "\r\n",
    ].join("\r\n");
    for (const frame of [
      [0xff, 0xff, 0xff, 0xff],
      [0x81, 0x05, 0x61],
      [0x81, 0x85, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0x88, 0x81, 0, 0, 0, 0, 0],
      [0x89, 0xfe, 0xff, 0xff],
      [0x00, 0x80, 0, 0, 0, 0],
      [0xc1, 0x80, 0, 0, 0, 0],
    ]) {
      const answer = await sendBytes(Buffer.concat([Buffer.from(opening), Buffer.from(frame)]));
      expect(answer).toContain("101");
    }
    await lives();
    server.reload();
    await hears(told, 1);
    socket.terminate();
  });

  it("may be closed while they are told something", async () => {
    for (let times = 0; times < 20; times++) {
      const { socket } = await listener();
      server.reload();
      socket.terminate();
      server.reload();
    }
    await lives();
  });
});
