import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { PAGES_OF_LONG_WORDS, writeLongWords } from "./long-words.ts";
import { type Host, serve } from "./serve.ts";

let browser: Browser;
let host: Host;
let folder: string;
let site: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-long-words-"));
  site = await builtSite("long-words", [...writeLongWords(folder), "--adopt"]);
  host = await serve(site);
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How wide the page is that can be scrolled, and what is further out than its window, by tag and class. */
function widths(): Promise<{ readonly page: number; readonly outside: readonly string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const scrolled = element.closest(".table, pre");
        return (left < -1 || right > width + 1) && (scrolled === null || scrolled === element);
      })
      .map((element) => `${element.localName}.${element.className}`);
    return { page: document.scrollingElement?.scrollWidth ?? 0, outside: outside.slice(0, 5) };
  });
}

describe.each([320, 375, 1280])("in a window of %i pixels", (width) => {
  test.each(Object.entries(PAGES_OF_LONG_WORDS))("words without end do not widen the %s page", async (_, address) => {
    await page.setViewportSize({ width, height: 800 });
    const response = await page.goto(host.address + address);
    expect(response?.ok()).toBe(true);
    expect(await widths()).toEqual({ page: width, outside: [] });
  });
});

test("nor the pages of tags", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  const tags = readdirSync(path.join(site, "tags"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(tags.length).toBeGreaterThanOrEqual(4);
  for (const { name } of tags) {
    await page.goto(`${host.address}tags/${encodeURIComponent(name)}/`);
    expect(await widths(), name).toEqual({ page: 320, outside: [] });
  }
});

test.each(["W".repeat(300), "ن".repeat(300), "accessibility.subdomain.gozide-digest.example.com.ir"])(
  "nor the search page, whether it finds %s or not",
  async (query) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${host.address}search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => (document.getElementById("search-status")?.innerText ?? "").trim() !== "");
    expect(await widths()).toEqual({ page: 320, outside: [] });
  },
);
