import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";

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

async function open(address: string): Promise<Page> {
  const page = await (await browser.newContext({ colorScheme: "light" })).newPage();
  await page.goto(host.address + address);
  return page;
}

test("colours and letter size are remembered on the next page", async () => {
  const page = await open(KINDS_OF_PAGES.home);
  const look = (): Promise<readonly [string, number]> =>
    page.evaluate(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
      return [backgroundColor, Number.parseFloat(fontSize)] as const;
    });
  const [light, size] = await look();
  await page.locator('#comforts button[name="scheme"][value="dark"]').click();
  await page.locator('#comforts button[name="size"][value="1"]').click();
  const [dark, larger] = await look();
  expect(dark).not.toBe(light);
  expect(larger).toBeGreaterThan(size);
  await page.goto(host.address + KINDS_OF_PAGES.archive);
  expect(await look()).toEqual([dark, larger]);
  expect(await page.locator('#comforts button[value="dark"]').getAttribute("aria-pressed")).toBe("true");
  await page.context().close();
});

test("more contrast, and single keys that do nothing, are remembered on the next page", async () => {
  const page = await open(KINDS_OF_PAGES.home);
  const contrast = page.locator('#comforts button[name="contrast"]');
  const keys = page.locator('#comforts button[name="keys"]');
  const colour = (): Promise<string> => page.locator("footer p").evaluate((p) => getComputedStyle(p).color);
  const soft = await colour();
  expect([await contrast.getAttribute("aria-pressed"), await keys.getAttribute("aria-pressed")]).toEqual([
    "false",
    "true",
  ]);
  await contrast.click();
  await keys.click();
  await page.goto(host.address + KINDS_OF_PAGES.edition);
  expect(await colour()).not.toBe(soft);
  expect([await contrast.getAttribute("aria-pressed"), await keys.getAttribute("aria-pressed")]).toEqual([
    "true",
    "false",
  ]);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowLeft");
  expect([await focused(), page.url()]).toEqual(["", host.address + KINDS_OF_PAGES.edition]);
  await keys.click();
  await page.locator("h1").first().click();
  await page.keyboard.press("/");
  expect(await focused()).toBe("q");
  await page.locator("h1").first().click();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/\/1404\/01\/01\/$/u);
  await page.context().close();
});

/** What a browser asks for that is a picture, by its address. */
const PICTURE = /\.(?:webp|png|jpg|avif|gif)$/u;

test("a first visit loads at most 60 kB and 100 kB of pictures, all from this site, and of it the page itself 14 kB", async () => {
  // Every page is weighed by `check:site`; these show that it weighs what a browser loads.
  for (const kind of ["home", "article", "year", "search"] as const) {
    const address = KINDS_OF_PAGES[kind];
    host.forget();
    const page = await open(address);
    const asked = (pictures: boolean): number =>
      [...host.asked].reduce((sum, [name, bytes]) => sum + (PICTURE.test(name) === pictures ? bytes : 0), 0);
    expect(asked(false), kind).toBeLessThan(60 * 1024);
    expect(asked(true), kind).toBeLessThan(100 * 1024);
    expect(host.asked.get(`/${address}`) ?? 0, kind).toBeLessThan(14 * 1024);
    const elsewhere = await page.evaluate(() =>
      performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith(location.origin)),
    );
    expect(elsewhere, kind).toEqual([]);
    await page.context().close();
  }
});

test("text is drawn in Vazirmatn, every letter of it, from the site's own files", async () => {
  const page = await open(KINDS_OF_PAGES.article);
  await page.evaluate(() => document.fonts.ready);
  // The first visit may be drawn without it; from then on it is in the cache.
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { root } = await client.send("DOM.getDocument");
  for (const selector of ["h1", ".body p", "nav a", "article time"]) {
    const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
    expect(
      fonts.map(({ familyName, isCustomFont }) => `${familyName} ${isCustomFont}`),
      selector,
    ).toEqual(["Vazirmatn true"]);
  }
  await page.context().close();
});

test("a print has the source, the date and the text, and nothing to press", async () => {
  const page = await open(KINDS_OF_PAGES.article);
  await page.emulateMedia({ media: "print" });
  const visible = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
  expect([
    await visible("h1"),
    await visible(".body"),
    await visible("article time"),
    await visible(".facts a"),
  ]).toEqual([true, true, true, true]);
  for (const gone of ["header nav", "footer nav", "#q", "#comforts", ".share"]) {
    expect(await visible(gone), gone).toBe(false);
  }
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(10_000);
  await page.context().close();
});
