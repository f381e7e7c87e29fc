import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";

let browser: Browser;
let host: Host;
let page: Page;

beforeAll(async () => {
  host = await serve(await builtSite("sample"));
  browser = await launchChromium();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page at a width, without scripts. */
async function open(address: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(host.address + address);
}

/** What is further out than the window, by tag and class: nothing on a page that fits. */
function tooWide(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > width + 1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
}

const ARTICLE_ADDRESS = /\/1[34]\d\d\/\d\d\/\d\d\/[^/]+\/$/u;

/** The first link in the page's main part that leads to an article. */
function articleLink(): Locator {
  // Days, months and years are calendar addresses too; an article's has a name after its day.
  return page.locator("xpath=//main//a[contains(@href, '/140') and translate(@href, '/0123456789', '') != '']").first();
}

describe.each(Object.entries(KINDS_OF_PAGES))("the %s page", (_, address) => {
  test("fits windows 320, 375, 768 and 1280 pixels wide", async () => {
    await open(address, 1280);
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(), `${width} pixels`).toEqual([]);
    }
  });

  test("fits them with letters twice as large, as readers set them", async () => {
    await open(address, 1280);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const width of [1280, 640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(), `${width} pixels`).toEqual([]);
    }
  });
});

describe.each([320, 1280])("without scripts, %i pixels wide,", (width) => {
  test("an article runs from right to left and shows its day in both calendars", async () => {
    await open(KINDS_OF_PAGES.article, width);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
    const time = page.locator("article time").first();
    expect(await time.isVisible()).toBe(true);
    const text = await time.innerText();
    expect(text).toContain("۳۰ اسفند ۱۴۰۳");
    expect(text).toContain("۲۰ مارس ۲۰۲۵");
    expect(await time.getAttribute("datetime")).toMatch(/^2025-03-20/u);
    const title = await page.locator("h1").first().boundingBox();
    expect(title === null ? 0 : title.x + title.width, "the title begins at the right").toBeGreaterThan(width * 0.6);
  });

  test("the home page leads to an article, its tag, and from there to another article", async () => {
    await open(KINDS_OF_PAGES.home, width);
    expect(await page.locator("main time").first().isVisible()).toBe(true);
    await articleLink().click();
    const article = page.url();
    await page.locator('article a[href*="/tags/"]').first().click();
    expect(decodeURI(page.url())).toMatch(/\/tags\/[^/]+\/$/u);
    await articleLink().click();
    expect(await page.locator("article h1").isVisible()).toBe(true);
    expect(article).toMatch(ARTICLE_ADDRESS);
  });
});
