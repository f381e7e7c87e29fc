import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FRONT_STORIES } from "../../src/digest/edition-pages.ts";
import { until } from "../support/patience.ts";
import { violationsAt } from "./axe.ts";
import { LAST_DAYS, writeBigDigest } from "./big-digest.ts";
import { builtSite, siteFolder } from "./built-site.ts";
import { largestPages, PHONE, tooLarge } from "./large-pages.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";
import { smallTargets } from "./small-targets.ts";

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

describe("a digest of ten years with a day of three hundred stories", () => {
  test("has no page but articles that is longer or wider than a phone bears", async () => {
    const addresses = largestPages(site);
    for (const kind of ["", "feeds/", "search/", "tags/", "sources/", "archive/"]) expect(addresses).toContain(kind);
    expect(await tooLarge(page, host.address, addresses)).toEqual([]);
  });

  test("has no page of a kind that axe-core minds, light and dark, narrow and wide", async () => {
    const faults: string[] = [];
    for (const address of largestPages(site, 1)) {
      const found = await violationsAt(page, host.address + encodeURI(address));
      faults.push(...found.map((fault) => `/${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test("has targets that fingers hit on every kind of page", async () => {
    const faults: string[] = [];
    for (const address of largestPages(site, 1)) {
      for (const width of [320, 1280]) {
        const found = await smallTargets(page, host.address + encodeURI(address), width);
        faults.push(...found.map((fault) => `/${address} ${width}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  test("begins no line with a comma", async () => {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${host.address}${LAST_DAYS[1].day.replaceAll("-", "/")}/`);
    const commas = await page.evaluate(() => {
      const range = document.createRange();
      return [...document.querySelectorAll(".tags a + a")].map((link) => {
        const comma = link.previousSibling;
        const before = [...(link.previousElementSibling?.getClientRects() ?? [])].at(-1);
        if (comma === null || before === undefined) return "nothing before it";
        range.setStart(comma, 0);
        range.setEnd(comma, 1);
        const { top, bottom } = range.getBoundingClientRect();
        return top < before.bottom && bottom > before.top ? "" : (link.parentElement?.textContent ?? "");
      });
    });
    expect(commas.length).toBeGreaterThan(3);
    expect(commas.filter((fault) => fault !== "")).toEqual([]);
  });

  test("fills the room of a lead story without a picture by its type", async () => {
    await page.setViewportSize({ width: 768, height: 900 });
    await page.goto(`${host.address}${LAST_DAYS[1].day.replaceAll("-", "/")}/`);
    const empty = await page.evaluate(() => {
      const bottom = (of: string) =>
        Math.max(...[...document.querySelectorAll(of)].map((one) => one.getBoundingClientRect().bottom));
      return bottom(".second") - bottom(".lead > div > :last-child");
    });
    expect(empty).toBeLessThan(60);
  });

  test.each([320, 768, 1280])("shows a letter that its bar leads to, %i pixels wide", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${host.address}tags/`);
    await page.locator(".alphabet a", { hasText: "ک" }).click();
    const hidden = await page.evaluate(() => {
      const [bar, letter] = [".alphabet", "#ک h2"].map((of) => document.querySelector(of)?.getBoundingClientRect());
      return (bar?.bottom ?? 0) - (letter?.top ?? 0);
    });
    expect(hidden).toBeLessThanOrEqual(0);
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

describe("the search of a hundred sources", () => {
  const SOURCE = "روزنامهٔ آب آشامیدنی امروز";

  test("suggests their names in a field, and takes one in any spelling", async () => {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${host.address}search/?q=تهران`);
    const results = page.locator("#search-results > li");
    await results.first().waitFor();
    const field = page.locator("#search-source");
    await field.focus();
    await until(
      "the field has its suggestions",
      async () => (await page.locator("#search-source-names option").count()) > 90,
    );
    await field.fill("روزنامه آب آشاميدنی امروز");
    await field.press("Enter");
    await until("the address names the source", () => new URL(page.url()).searchParams.get("source") === SOURCE);
    expect(await field.inputValue()).toBe(SOURCE);
    await until("the results are the source's", async () => {
      const about = await page.locator("#search-results > li > p:first-child").allInnerTexts();
      return about.length > 0 && about.every((line) => line.includes(SOURCE));
    });
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
