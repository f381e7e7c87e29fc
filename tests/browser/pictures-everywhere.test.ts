import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { photograph } from "../support/photographs.ts";
import { build, packUnder } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { launchChromium } from "./launch.ts";
import { serve } from "./serve.ts";

const PREFIX = "/digest/";
const SITE = "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\nshare_images: no\noffline: yes\n";
/** Pages with pictures, and how many each shows. */
const PAGES = [
  ["", 2],
  ["1395/12/07/", 2],
  ["1395/12/07/a/", 4],
  ["1395/12/07/b/", 1],
  ["about/", 1],
] as const;

let digest: SmallDigest;
let browser: Browser;
beforeAll(async () => {
  digest = new SmallDigest();
  digest.writeData("site.yaml", SITE);
  digest.write("نمای شهر.jpg", await photograph({ width: 2448, height: 1632 }));
  for (const [index, name] of ["bow.jpg", "mast.jpg", "wake.jpg"].entries()) {
    digest.write(name, await photograph({ width: 1300, height: 900 - index * 200, grain: index + 2 }));
  }
  digest.writeAsset("office.jpg", await photograph({ width: 900, height: 600, grain: 9 }));
  digest.writePage("about.md", "---\ntitle: درباره\n---\n\n![دفتر](/assets/office.jpg)\n");
  const row = "![دماغه](bow.jpg)\n![دکل](mast.jpg)\n\nمتن.\n\n![شهر](<نمای شهر.jpg>)";
  digest.article("a.md", { slug: "a", date: "1395-12-07 20:00", image: "{ src: نمای شهر.jpg, alt: شهر }" }, row);
  digest.article("b.md", { slug: "b", date: "1395-12-07 10:00", image: "{ src: wake.jpg, alt: رد, focus: 20 80 }" });
  expect((await build(digest, { pathPrefix: PREFIX, pagesOnly: false })).problems).toEqual([]);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  digest.dispose();
});

/** How many pictures of a page are there, and the addresses of those that are not. */
async function pictures(page: Page): Promise<{ readonly shown: number; readonly missing: readonly string[] }> {
  return page.evaluate(async () => {
    const all = [...document.querySelectorAll<HTMLImageElement>("main img")];
    for (const image of all) {
      image.loading = "eager";
      await image.decode().catch(() => undefined);
    }
    const missing = all.filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc }) => currentSrc);
    return { shown: all.length - missing.length, missing };
  });
}

it("are shown below a path, at any width", async () => {
  const host = await serve(digest.output, PREFIX);
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const [address, count] of PAGES) {
      await page.goto(host.address + address);
      expect([address, await pictures(page)]).toEqual([address, { shown: count, missing: [] }]);
    }
    await page.close();
  }
  await host.close();
});

it("are shown from a disk, out of the packed zip", async () => {
  expect(packUnder("", digest, ["--pages", "pages", "--assets", "assets", "--to", "zips"]).status).toBe(0);
  const copy = path.join(digest.folder, "a stick", "نسخه");
  const zip = readFileSync(path.join(digest.folder, "zips/gozide-1395-12-07.zip"));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = path.join(copy, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const context = await browser.newContext({ viewport: { width: 768, height: 900 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const [address, count] of PAGES) {
    await page.goto(pathToFileURL(path.join(copy, address, "index.html")).href);
    expect([address, await pictures(page)]).toEqual([address, { shown: count, missing: [] }]);
  }
  await page.goto(pathToFileURL(path.join(copy, "1395/12/07/a/index.html")).href);
  await page.locator(".gallery a").first().click();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>("dialog img")?.naturalWidth ?? 0) > 0);
  await context.close();
});

it("are shown without a line after one visit of the home page, in another window too", async () => {
  const host = await serve(digest.output, PREFIX);
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await host.close();
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [address, count] of PAGES.filter(([of]) => of !== "about/")) {
      await page.goto(host.address + address);
      expect([width, address, await pictures(page)]).toEqual([width, address, { shown: count, missing: [] }]);
    }
  }
  await context.close();
});
