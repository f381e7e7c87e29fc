import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations, violationsAt } from "./axe.ts";
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
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each(Object.entries(KINDS_OF_PAGES))("the %s page", (_, address) => {
  test("has nothing that axe-core minds, light and dark, narrow and wide", async () => {
    expect(await violationsAt(page, host.address + address)).toEqual([]);
  });
});

test("search results have nothing that axe-core minds", async () => {
  await page.goto(`${host.address}search/?q=فارسی`);
  await page.locator("#search-results h2").first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test("the skip link is the first stop of the keyboard and leads to the text", async () => {
  await page.goto(host.address + KINDS_OF_PAGES.article);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  expect(await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#main");
});
