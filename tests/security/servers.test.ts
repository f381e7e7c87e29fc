import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headersFile } from "../../src/build/headers.ts";

const SITE = {
  title: "آزمون",
  description: "آزمون",
  origin: "https://example.org",
  pathPrefix: "/",
  timezone: "Asia/Tehran",
  language: "fa-IR",
  authors: [],
  edition: "daily",
  tags: "strict",
  otherCalendar: "off",
  feedItems: 50,
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

  it("stands below the path prefix", () => {
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

/** nginx with the example's server, on a free port, over a small site. */
class Nginx {
  readonly folder = mkdtempSync(path.join(tmpdir(), "gozide-nginx-"));
  #process: ChildProcess | undefined;
  port = 0;

  async start(): Promise<void> {
    this.port = await freePort();
    const site = path.join(this.folder, "site");
    mkdirSync(path.join(site, "assets/css"), { recursive: true });
    writeFileSync(path.join(site, "index.html"), "<!doctype html><title>خانه</title>");
    writeFileSync(path.join(site, "404.html"), "<!doctype html><title>نیست</title>");
    writeFileSync(path.join(site, "assets/css/gozide-0123abcd.css"), "a{}");
    writeFileSync(path.join(site, "_headers"), HEADERS);
    const server = readFileSync("docs/server/nginx.conf", "utf8")
      .replace(/listen 8080;/u, `listen 127.0.0.1:${this.port};`)
      .replace("/var/www/digest", site);
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${this.folder}/${name};`,
    );
    const config = `daemon off; master_process off; pid ${this.folder}/pid; error_log ${this.folder}/error.log; events {} http { access_log off; ${own.join(" ")}\n${server}\n}`;
    writeFileSync(path.join(this.folder, "nginx.conf"), config);
    const error = path.join(this.folder, "error.log");
    this.#process = spawn("nginx", ["-p", this.folder, "-e", error, "-c", path.join(this.folder, "nginx.conf")]);
    for (let attempt = 0; attempt < 50; attempt++) {
      if (await answers(`http://127.0.0.1:${this.port}/`)) return;
      await pause(100);
    }
    throw new Error(existsSync(error) ? readFileSync(error, "utf8") : "nginx did not start");
  }

  stop(): void {
    this.#process?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address);
    return true;
  } catch {
    return false;
  }
}

const hasNginx = spawnSync("nginx", ["-v"]).error === undefined;
if (!hasNginx) console.log("nginx is not installed: docs/server/nginx.conf was read, but not started");

describe.runIf(hasNginx)("nginx with docs/server/nginx.conf", () => {
  const nginx = new Nginx();
  beforeAll(() => nginx.start());
  afterAll(() => nginx.stop());
  const ask = (file: string): Promise<Response> => fetch(`http://127.0.0.1:${nginx.port}${file}`);

  it.each(["/", "/nowhere/", "/assets/css/gozide-0123abcd.css"])("sends the headers with %s", async (file) => {
    const { headers } = await ask(file);
    for (const name of ALIKE) expect(headers.get(name), name).toBe(inHeadersFile(name));
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("serves pages as HTML in UTF-8, the 404 page with 404, and hides what is for other hosts", async () => {
    const home = await ask("/");
    expect([home.status, home.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const missing = await ask("/nowhere/");
    expect([missing.status, await missing.text()]).toEqual([404, "<!doctype html><title>نیست</title>"]);
    expect((await ask("/_headers")).status).toBe(404);
  });

  it("lets browsers keep files named by their content, and nothing else", async () => {
    const style = await ask("/assets/css/gozide-0123abcd.css");
    expect(style.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await ask("/")).headers.get("cache-control")).toBe("no-cache");
  });
});
