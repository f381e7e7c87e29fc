import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { LAST_DAYS, writeBigDigest } from "../browser/big-digest.ts";
import { builtSite, siteFolder } from "../browser/built-site.ts";
import { largestPages, tooLarge } from "../browser/large-pages.ts";
import { launchChromium } from "../browser/launch.ts";
import { serve } from "../browser/serve.ts";

/** How many articles: `GOZIDE_ARTICLES=2000 npm run test:big` takes minutes, all of them half an hour or more. */
const ARTICLES = Number(process.env.GOZIDE_ARTICLES ?? 10_000);
const LATE = LAST_DAYS.reduce((sum, { stories }) => sum + stories, 0);
const HOME = path.resolve(import.meta.dirname, "../..");
const MOST_TAPS = 4;

let site: string;

beforeAll(async () => {
  const { articles, data } = await writeBigDigest(siteFolder("whole-source"), LAST_DAYS, ARTICLES - LATE);
  site = await builtSite("whole", ["--articles", articles, "--data", data, "--allow-removal"]);
});

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
    const host = await serve(site);
    const browser = await launchChromium();
    try {
      const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
      expect(await tooLarge(page, host.address, largestPages(site))).toEqual([]);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
