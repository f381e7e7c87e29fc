import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** An article in the newest edition, which many pages lead to. */
const ARTICLE = KINDS_OF_PAGES.article;

let browser: Browser;
let host: Host;

beforeAll(async () => {
  host = await serve(await builtSite("sample"));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function phone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(host.address + ARTICLE);
  return page;
}

/** How many links of the page at hand are marked as read, besides those of other pages. */
const marks = (page: Page): Promise<number> => page.locator("main a[data-read]").count();

const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => ["gozide-read", "gozide-places"].map((key) => localStorage.getItem(key) ?? ""));

/** Reads an article to its end. */
async function readOn(page: Page): Promise<void> {
  await page.locator(".body > :last-child").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => localStorage.getItem("gozide-read") !== null);
}

/** As if another program came before the browser, or the page were left. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}

test("an article that was read to its end is marked on the edition, in lists and in search", async () => {
  const page = await phone();
  const title = await page.locator("h1").innerText();
  await readOn(page);
  for (const address of [KINDS_OF_PAGES.edition, KINDS_OF_PAGES.section, `search/?q=${title.split(" ")[0]}`]) {
    await page.goto(host.address + address);
    if (address.startsWith("search")) await page.locator("#search-results h2").first().waitFor();
    const marked = page.locator(`main a[data-read]`, { hasText: title });
    expect(await marked.count(), address).toBeGreaterThan(0);
    expect(await marked.first().evaluate((link) => getComputedStyle(link, "::after").content)).toBe('""');
    expect(await marked.first().getAttribute("aria-describedby")).toBe("is-read");
    await page.evaluate(AXE);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const minded = await page.evaluate(
        'axe.run(document, { runOnly: ["color-contrast", "aria-valid-attr-value"] }).then((r) => r.violations.map((v) => v.id))',
      );
      expect(minded, `${address} ${colorScheme}`).toEqual([]);
    }
  }
  expect(await page.locator("#is-read").textContent()).toBe("خوانده‌شده");
  await page.context().close();
});

test("a mark moves nothing", async () => {
  const page = await phone();
  await readOn(page);
  await page.goto(host.address + KINDS_OF_PAGES.edition);
  const heights = await page.evaluate(() => {
    const height = (): number => document.documentElement.scrollHeight;
    const marked = height();
    for (const link of document.querySelectorAll("[data-read]")) link.removeAttribute("data-read");
    return [marked, height()];
  });
  expect(heights[0]).toBe(heights[1]);
  await page.context().close();
});

test("an article that was only opened is not marked, and a long one leads back to where it was left", async () => {
  const page = await phone();
  expect(await page.locator(".resume").count()).toBe(0);
  await page.evaluate(() => document.querySelector(".body > :nth-child(4)")?.scrollIntoView());
  const place = await page.locator(".body > :nth-child(4)").innerText();
  await leave(page);
  expect(await kept(page)).toEqual(["", `${new URL(page.url()).pathname} 3`]);
  await page.goto(host.address + KINDS_OF_PAGES.edition);
  expect(await marks(page)).toBe(0);
  await page.goto(host.address + ARTICLE);
  const back = page.getByRole("button", { name: "ادامه از جایی که بودید" });
  await back.click();
  expect(await back.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(place.trim());
  expect(
    await page.locator(".body > :nth-child(4)").evaluate((block) => Math.abs(block.getBoundingClientRect().top)),
  ).toBeLessThan(2);
  await readOn(page);
  expect((await kept(page))[1]).toBe("");
  await page.context().close();
});

test("the way back goes when the reader reads on without it", async () => {
  const page = await phone();
  await page.evaluate(() => localStorage.setItem("gozide-places", `${location.pathname} 3`));
  await page.reload();
  await page.locator(".resume").waitFor();
  await page.evaluate(() => scrollTo(0, innerHeight + 100));
  await page.locator(".resume").waitFor({ state: "detached" });
  await page.context().close();
});

test("the memory can be turned off, which empties it, and what it kept is nothing but addresses", async () => {
  const page = await phone();
  await readOn(page);
  expect(await kept(page)).toEqual([new URL(page.url()).pathname, ""]);
  await page.goto(host.address + KINDS_OF_PAGES.edition);
  expect(await marks(page)).toBeGreaterThan(0);
  const button = page.locator('#comforts button[name="reading"]');
  expect(await button.getAttribute("aria-pressed")).toBe("true");
  await button.click();
  expect([await button.getAttribute("aria-pressed"), await marks(page), await kept(page)]).toEqual([
    "false",
    0,
    ["", ""],
  ]);
  await page.goto(host.address + ARTICLE);
  await page.locator(".body > :last-child").scrollIntoViewIfNeeded();
  await leave(page);
  expect(await kept(page)).toEqual(["", ""]);
  await page.context().close();
});

test("whatever the browser kept under these names does no harm", async () => {
  const page = await phone();
  for (const value of ["\n\n", "x", '{"a":1}', `${"/a/ 1\n".repeat(5000)}`]) {
    await page.evaluate((text) => {
      localStorage.setItem("gozide-read", text);
      localStorage.setItem("gozide-places", `${location.pathname} ${text}`);
    }, value);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.reload();
    await readOn(page);
    expect(faults).toEqual([]);
  }
  expect((await kept(page))[0]?.split("\n").length).toBeLessThanOrEqual(1000);
  await page.context().close();
});
