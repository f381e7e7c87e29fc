import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_KINDS } from "../../src/content/file-kinds.ts";
import { headersFile } from "../../src/making/assets/headers.ts";
import { APACHE, NGINX, ServerProcess } from "./server-process.ts";

const SITE = {
  title: "آزمون",
  description: "آزمون",
  origin: "https://example.org",
  pathPrefix: "/",
  timezone: "Asia/Tehran",
  language: "fa-IR",
  authors: [],
  editionRhythm: "daily",
  tagPolicy: "strict",
  tagPageMin: 1,
  otherCalendar: "off",
  feedLength: 50,
  feedAuthority: "example.org,2024",
  shareImages: false,
} as const;
const HEADERS = Buffer.from(
  headersFile({ site: SITE, assets: {}, inline: { "critical.css": "a{}" } }).bytes,
).toString();

/** What every way of serving the site sends, whatever else it does. */
const ALIKE = [
  "Strict-Transport-Security",
  "X-Content-Type-Options",
  "X-Frame-Options",
  "Referrer-Policy",
  "Cross-Origin-Opener-Policy",
  "Permissions-Policy",
];

function inHeadersFile(name: string): string | undefined {
  return new RegExp(`^ {2}${name}: (.+)$`, "mu").exec(HEADERS)?.[1];
}

describe("the _headers file", () => {
  it("forbids everything inline but the one style", () => {
    const policy = inHeadersFile("Content-Security-Policy") ?? "";
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/u);
    expect(policy).toMatch(/style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'$/u);
  });

  it("is below the path prefix", () => {
    const site = { ...SITE, pathPrefix: "/گزیده/" };
    const text = Buffer.from(headersFile({ site, assets: {}, inline: {} }).bytes).toString();
    expect(text.split("\n")[0]).toBe(`${encodeURI("/گزیده/")}*`);
  });

  it.each(["nginx.conf", "apache.conf"])("says the same as docs/server/%s", (file) => {
    const example = readFileSync(path.join("docs/server", file), "utf8");
    for (const name of ALIKE) {
      expect(example, name).toMatch(new RegExp(`${name} "${inHeadersFile(name)?.replace(/[()]/gu, "\\$&")}"`, "u"));
    }
    expect(example).toContain("frame-ancestors 'none'");
  });
});

const FILES = {
  "index.html": "<!doctype html><title>خانه</title>",
  "404.html": "<!doctype html><title>نیست</title>",
  "1404/index.html": "<!doctype html><title>سال</title>",
  "assets/css/gozide-0123abcd.css": "a{}",
  "images/1404/photo-800-0123456789ab.webp": "",
  "images/1404/photo-800-0123456789ab.jpg": "",
  "images/1404/drawing-800-0123456789ab.svg": "<svg/>",
  ...Object.fromEntries(Object.keys(FILE_KINDS).map((ending) => [`files/1404/talk.${ending}`, "متن"])),
  _headers: HEADERS,
};

/** What pictures are sent as: they have no other kinds than these. */
const PICTURE_TYPES: ReadonlyMap<string, string> = new Map([
  ["/images/1404/photo-800-0123456789ab.webp", "image/webp"],
  ["/images/1404/photo-800-0123456789ab.jpg", "image/jpeg"],
  ["/images/1404/drawing-800-0123456789ab.svg", "image/svg+xml"],
]);

const KINDS = [NGINX, APACHE];
const installed = KINDS.filter((kind) => kind.isInstalled());
for (const { name, example } of KINDS.filter((kind) => !installed.includes(kind))) {
  console.log(`${name} is not installed: ${example} was read, but not started`);
}

describe.each(installed)("$name with $example", (kind) => {
  const server = new ServerProcess(kind);
  beforeAll(() => server.start(FILES));
  afterAll(() => server.stop());

  it.each(["/", "/1404/", "/nowhere/", "/assets/css/gozide-0123abcd.css"])(
    "sends the headers with %s",
    async (file) => {
      const { headers } = await server.ask(file);
      for (const name of ALIKE) expect(headers.get(name), name).toBe(inHeadersFile(name));
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    },
  );

  it("serves pages as HTML in UTF-8, the 404 page with 404, and hides what is for other hosts", async () => {
    const home = await server.ask("/");
    expect([home.status, home.headers.get("content-type")?.toLowerCase()]).toEqual([200, "text/html; charset=utf-8"]);
    const missing = await server.ask("/nowhere/");
    expect([missing.status, await missing.text()]).toEqual([404, "<!doctype html><title>نیست</title>"]);
    const hidden = await server.ask("/_headers");
    expect(hidden.status).toBeGreaterThanOrEqual(400);
    expect(await hidden.text()).not.toContain("Content-Security-Policy");
  });

  it("lets browsers keep files named by their content, and nothing else", async () => {
    const style = await server.ask("/assets/css/gozide-0123abcd.css");
    const kept = "public, max-age=31536000, immutable";
    expect(style.headers.get("cache-control")).toBe(kept);
    for (const address of PICTURE_TYPES.keys()) {
      const { headers } = await server.ask(address);
      expect([address, headers.get("cache-control")]).toEqual([address, address.endsWith(".svg") ? "no-cache" : kept]);
    }
    for (const address of ["/", "/files/1404/talk.pdf"]) {
      expect((await server.ask(address)).headers.get("cache-control")).toBe("no-cache");
    }
  });

  it("sends pictures, recordings and files as what they are, so that no browser guesses", async () => {
    const files = Object.entries(FILE_KINDS).map(([ending, { type }]) => [`/files/1404/talk.${ending}`, type] as const);
    for (const [address, type] of [...PICTURE_TYPES, ...files]) {
      const { status, headers } = await server.ask(address);
      const [sent, charset] = (headers.get("content-type") ?? "").split(";").map((part) => part.trim().toLowerCase());
      expect([address, status, sent]).toEqual([address, 200, type]);
      if (/^text\/(?:csv|plain|vtt)$/u.test(type)) expect([address, charset]).toEqual([address, "charset=utf-8"]);
      for (const name of ALIKE) expect(headers.get(name), name).toBe(inHeadersFile(name));
    }
  });
});
