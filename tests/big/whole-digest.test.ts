import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsAt } from "../browser/axe.ts";
import { LAST_DAYS, writeBigDigest } from "../browser/big-digest.ts";
import { builtSite, siteFolder } from "../browser/built-site.ts";
import { largestPages, PHONE, tooLarge } from "../browser/large-pages.ts";
import { launchChromium } from "../browser/launch.ts";
import { type Host, serve } from "../browser/serve.ts";
import { smallTargets } from "../browser/small-targets.ts";

/** How many articles: `GOZIDE_ARTICLES=2000 npm run test:big` takes minutes, all of them half an hour or more. */
const ARTICLES = Number(process.env.GOZIDE_ARTICLES ?? 10_000);
const LATE = LAST_DAYS.reduce((sum, { stories }) => sum + stories, 0);
const HOME = path.resolve(import.meta.dirname, "../..");
const MOST_TAPS = 4;

let site: string;
let host: Host;
let browser: Browser;

beforeAll(async () => {
  const { articles, data } = await writeBigDigest(siteFolder("whole-source"), LAST_DAYS, ARTICLES - LATE);
  site = await builtSite("whole", ["--articles", articles, "--data", data, "--allow-removal"]);
  host = await serve(site);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function newPage(): Promise<Page> {
  return (await browser.newContext({ serviceWorkers: "block" })).newPage();
}

/** The addresses of all pages, below the site's root. */
function addresses(): readonly string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.split(path.sep).join("/")}`)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"index.html".length));
}

/** How many links there are from the home page to each page, at least. */
function taps(pages: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map([["/", 0]]);
  for (const [address, count] of found) {
    const html = readFileSync(path.join(site, address, "index.html"), "utf8");
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="([^"#?]+)/gu)) {
      const to = href.startsWith("/") ? decodeURI(href) : "";
      if (pages.has(to) && !found.has(to)) found.set(to, count + 1);
    }
  }
  return found;
}

describe(`a digest of ${ARTICLES} articles`, () => {
  it("has any day, tag and story at most four taps from the home page", () => {
    const pages = new Set(addresses());
    const found = taps(pages);
    const stories = [...pages].filter((address) => /^\/\d{4}\/\d\d\/\d\d\/(?!sections\/)/u.test(address));
    const tags = [...pages].filter((address) => /^\/tags\/[^/]+\/$/u.test(address));
    expect(stories.length).toBeGreaterThan(ARTICLES);
    expect(tags.length).toBeGreaterThan(ARTICLES / 20);
    const far = [...stories, ...tags].filter((address) => (found.get(address) ?? Number.POSITIVE_INFINITY) > MOST_TAPS);
    expect(far.slice(0, 10)).toEqual([]);
  });

  it("has no page over its budget, and no dead link", async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["bin/gozide.cjs", "check", site], {
      cwd: HOME,
      maxBuffer: 2 ** 26,
    });
    const heavy = `${stdout}\n${stderr}`.split("\n").filter((line) => /\bheavy-content\b|\bweight\b/u.test(line));
    expect(heavy.slice(0, 10)).toEqual([]);
  });

  it("has no page but articles that is longer or wider than a phone bears", async () => {
    const page = await newPage();
    expect(await tooLarge(page, host.address, largestPages(site))).toEqual([]);
  });

  it("has no page of a kind that axe-core minds, or with targets that fingers miss", async () => {
    const page = await newPage();
    const faults: string[] = [];
    for (const address of largestPages(site, 1)) {
      const url = host.address + encodeURI(address);
      const found = [...(await violationsAt(page, url)), ...(await smallTargets(page, url, PHONE.width))];
      faults.push(...found.map((fault) => `/${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it("has an index of tags that a keyboard alone leads through", async () => {
    const page = await newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${host.address}tags/`);
    await page.keyboard.press("/");
    await page.keyboard.type("نمايش");
    await page.waitForFunction(() => document.querySelectorAll("#found li").length > 0);
    await page.keyboard.press("ArrowDown");
    const first = await page.evaluate(() => document.activeElement?.textContent ?? "");
    expect(first).toContain("نمایش");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tags\/[^/]+\/$/u);
    expect(await page.locator("h1").innerText()).toBe(first);
  });
});
