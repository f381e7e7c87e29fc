import type { ChildProcess } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";
import { startPreview } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { launchChromium } from "./launch.ts";

const digest = new SmallDigest();
let address: string;
let preview: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  digest.article("birds.md", { title: "پرنده\u200Cها", slug: "birds" }, "کبوتر بر بام نشست.");
  const port = await freePort();
  address = `http://localhost:${port}`;
  preview = startPreview(digest, ["--port", String(port)]);
  await until("the preview answers", async () => (await fetch(address).catch(() => undefined))?.status === 200);
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  preview.kill();
  digest.dispose();
});

/** The titles that a search from the page's own field comes to. */
async function found(word: string): Promise<readonly string[]> {
  await page.goto(`${address}/search/?q=${encodeURIComponent(word)}`);
  await page.waitForFunction(() =>
    /[۰-۹]|پیدا نشد|نشد؛/u.test(document.getElementById("search-status")?.innerText ?? ""),
  );
  return page.locator("#search-results h2").allInnerTexts();
}

test("a save loads the page anew, and the search finds the new word", async () => {
  expect(await found("کبوتر")).toEqual(["پرنده\u200Cها"]);
  await page.goto(`${address}/1395/12/07/birds/`);
  // The page listens for changes once its bar is there.
  await page.getByRole("region", { name: "پیش\u200Cنمایش" }).waitFor();
  await until("the page loads anew", async () => {
    digest.article("birds.md", { title: "پرنده\u200Cها", slug: "birds" }, "هدهد بر بام نشست.");
    return (await page.locator("article").first().innerText()).includes("هدهد");
  });
  expect(await found("هدهد")).toEqual(["پرنده\u200Cها"]);
  expect(await found("کبوتر")).toEqual([]);
});

test("the bar leads to the page's share picture", async () => {
  await page.goto(`${address}/1395/12/07/birds/`);
  const [picture] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "تصویر هم\u200Cرسانی" }).click(),
  ]);
  await picture.locator("img").waitFor();
  const size = await picture.locator("img").evaluate((image) => ({
    width: image instanceof HTMLImageElement ? image.naturalWidth : 0,
    height: image instanceof HTMLImageElement ? image.naturalHeight : 0,
  }));
  expect(size).toEqual({ width: 1200, height: 630 });
  await page.goto(`${address}/search/`);
  await page.getByRole("region", { name: "پیش\u200Cنمایش" }).waitFor();
  expect(await page.getByRole("link", { name: "تصویر هم\u200Cرسانی" }).count()).toBe(0);
});
