import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FRONT_STORIES } from "../../src/digest/edition-pages.ts";
import { LAST_DAYS, writeBigDigest } from "./big-digest.ts";
import { builtSite, siteFolder } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

/** What a page on a phone may be long, in pixels, unless it is an article. */
const LONGEST = 12_000;
const PHONE = { width: 320, height: 640 };
/** Of each kind of page the largest by their HTML are looked at. */
const OF_A_KIND = 3;
/** An A4 page's width between its margins. */
const PAPER = { width: 658, height: 930 };
/** Half of what A4 holds between its margins. */
const HALF_A_PAGE = 486;

let browser: Browser;
let host: Host;
let page: Page;
let site: string;

beforeAll(async () => {
  const { articles, data } = await writeBigDigest(siteFolder("big-source"));
  site = await builtSite("big", ["--articles", articles, "--data", data]);
  host = await serve(site);
  browser = await launchChromium();
  page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const DAY = /^\d{4}\/\d\d\/\d\d\//u;

/** The kind of a page by its address, such as `tags/*`; undefined for an article. */
function kindOf(address: string): string | undefined {
  if (DAY.test(address)) {
    const below = address.replace(DAY, "");
    return below === "" ? "edition" : below.startsWith("sections/") ? "part of an edition" : undefined;
  }
  if (/^\d{4}\/\d\d\//u.test(address)) return "month";
  if (/^\d{4}\//u.test(address)) return "year";
  return address.replace(/^(feeds\/\w+|\w+)\/.+/u, "$1/*");
}

/** The addresses of the largest pages of each kind. */
function largestPages(): readonly string[] {
  const addresses = readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith("index.html"))
    .map((file) => file.slice(0, -"index.html".length));
  const kinds = new Map<string, string[]>();
  for (const address of addresses) {
    const kind = kindOf(address);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  const size = (address: string): number => statSync(path.join(site, address, "index.html")).size;
  return [...kinds.values()].flatMap((own) => own.sort((a, b) => size(b) - size(a)).slice(0, OF_A_KIND));
}

describe("a digest of ten years with a day of three hundred stories", () => {
  test("has no page but articles that is longer or wider than a phone bears", async () => {
    await page.setViewportSize(PHONE);
    const faults: string[] = [];
    const addresses = largestPages();
    for (const kind of ["", "feeds/", "search/", "tags/", "sources/", "archive/"]) expect(addresses).toContain(kind);
    for (const address of addresses) {
      await page.goto(host.address + encodeURI(address));
      const { scrollHeight, scrollWidth } = await page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { scrollHeight, scrollWidth };
      });
      if (scrollHeight > LONGEST) faults.push(`/${address}: ${scrollHeight} px long`);
      if (scrollWidth > PHONE.width) faults.push(`/${address}: ${scrollWidth} px wide`);
    }
    expect(faults).toEqual([]);
  });

  test("lists its feeds in columns on a desk", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${host.address}feeds/`);
    const columns = await page.evaluate(() =>
      [...document.querySelectorAll(".feed-rows, .columns:not([hidden])")].map(
        (list) => new Set([...list.children].map((entry) => Math.round(entry.getBoundingClientRect().left))).size,
      ),
    );
    expect(columns.length).toBeGreaterThan(3);
    expect(Math.min(...columns.slice(1))).toBeGreaterThanOrEqual(3);
  });
});

describe("an edition in print", () => {
  /** Where its stories begin, and how wide they are. */
  async function stories(address: string) {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    await page.goto(host.address + address);
    return page.evaluate(() =>
      [...document.querySelectorAll(".front article")].map((story) => {
        const { left, width, height } = story.getBoundingClientRect();
        return { left: Math.round(left), width: Math.round(width), height };
      }),
    );
  }

  test.each(LAST_DAYS)("has two columns below its lead story: $stories stories", async ({ day, stories: count }) => {
    const [lead, ...others] = await stories(`${day.replaceAll("-", "/")}/`);
    expect(others).toHaveLength(Math.min(count, FRONT_STORIES) - 1);
    expect(lead?.width).toBeGreaterThan(0.95 * PAPER.width);
    expect(new Set(others.map(({ left }) => left)).size).toBe(2);
    expect(Math.max(...others.map(({ width }) => width))).toBeLessThan(PAPER.width / 2);
  });

  test("keeps nothing together that is longer than half a page", async () => {
    for (const { day } of LAST_DAYS) {
      const heights = (await stories(`${day.replaceAll("-", "/")}/`)).map(({ height }) => height);
      expect(Math.max(...heights)).toBeLessThan(HALF_A_PAGE);
    }
  });
});

describe("an article in print", () => {
  test("has no picture that would leave half a page empty before it", async () => {
    const sample = await serve(await builtSite("sample"));
    try {
      await page.setViewportSize(PAPER);
      await page.emulateMedia({ media: "print" });
      for (const address of ["1404/03/31/qanat/", "1404/03/31/jalali-year/"]) {
        await page.goto(sample.address + address);
        const heights = await page.evaluate(() =>
          [...document.querySelectorAll("figure")].map((figure) => figure.getBoundingClientRect().height),
        );
        expect(heights.length).toBeGreaterThan(0);
        expect(Math.max(...heights)).toBeLessThan(HALF_A_PAGE);
      }
    } finally {
      await sample.close();
    }
  });
});
