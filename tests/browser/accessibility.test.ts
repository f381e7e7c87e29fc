import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

/** Rules whose outcome depends on colours or the window's width; the others are asked once, light and wide. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "region"];

/** What axe-core finds wrong: rule and place. */
async function violations(rules: readonly string[]): Promise<readonly string[]> {
  // Summed up in the page: axe passes many times what it reports, and all of it is expensive to carry over.
  return page.evaluate<readonly string[]>(
    `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ["violations"] })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => id + ": " + target.join(" ") + " " + html.slice(0, 80))))`,
  );
}

async function look(colorScheme: "light" | "dark", width: number): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
}

describe.each(Object.entries(KINDS_OF_PAGES))("the %s page", (_, address) => {
  test("has nothing that axe-core minds, light and dark, narrow and wide", async () => {
    await look("light", 1280);
    await page.goto(host.address + address);
    await page.evaluate(AXE);
    expect(await violations(STANDARD)).toEqual([]);
    for (const [colorScheme, width] of [
      ["dark", 1280],
      ["dark", 320],
      ["light", 320],
    ] as const) {
      await look(colorScheme, width);
      expect(await violations(LOOKS), `${colorScheme}, ${width} pixels`).toEqual([]);
    }
  });
});

test("search results have nothing that axe-core minds", async () => {
  await page.goto(`${host.address}search/?q=فارسی`);
  await page.locator("#search-results h2").first().waitFor();
  await page.evaluate(AXE);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(STANDARD), colorScheme).toEqual([]);
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
