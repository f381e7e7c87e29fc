import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_ON_ONE_PAGE } from "../../src/digest/tag-index.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

const PREFIX = "/digest/";
/** A tag for each letter, by which its page is short, and those that are looked for. */
const FEW = [..."آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"].map((letter) => `${letter}بر`);
const LOOKED_FOR = ["نیم\u200Cفاصله", "مسئولیت", "بین\u200Cالملل"];

let browser: Browser;
const hosts: Host[] = [];

/** As many as an article may have. */
const OF_AN_ARTICLE = 100;

/** Builds a digest whose articles have these tags and those that are looked for, and serves it. */
async function tagged(name: string, tags: readonly string[]): Promise<Host> {
  const digest = new SmallDigest();
  digest.writeData(
    "site.yaml",
    "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\ntags: open\ntag_page_min: 1\nshare_images: no\n",
  );
  digest.writeData("tags.yaml", "- label: گاه\u200Cشماری\n  aliases: [تقویم جلالی]\n");
  const all = ["گاه\u200Cشماری", ...LOOKED_FOR, ...tags];
  for (let from = 0; from < all.length; from += OF_AN_ARTICLE) {
    digest.article(`tags-${from}.md`, { tags: `[${all.slice(from, from + OF_AN_ARTICLE).join(", ")}]` });
  }
  const flags = ["--articles", digest.articles, "--data", digest.data, "--path-prefix", PREFIX];
  const host = await serve(await builtSite(name, flags), PREFIX);
  digest.dispose();
  hosts.push(host);
  return host;
}

let one: Host;
let spread: Host;

beforeAll(async () => {
  one = await tagged("tags-one-page", FEW);
  spread = await tagged(
    "tags-spread",
    Array.from({ length: MOST_ON_ONE_PAGE }, (_, number) => `${FEW[number % FEW.length]}${number}`),
  );
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const host of hosts) await host.close();
});

async function open({ address }: Host, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${address}tags/`);
  return page;
}

const shown = (page: Page): Promise<readonly string[]> =>
  page.locator(":is(.a-to-z, #found) li > a:visible").allInnerTexts();

async function said(page: Page): Promise<string> {
  await page.waitForFunction(() => document.querySelector(".filter [role=status]")?.textContent !== "");
  return page.locator(".filter [role=status]").innerText();
}

describe.each([
  ["on one page", (): Host => one],
  ["spread over pages of letters", (): Host => spread],
])("the filter of tags %s", (_, hostOf) => {
  test.each([
    ["another spelling", "مسؤولیت", "مسئولیت"],
    ["Arabic letters", "بين الملل", "بین\u200Cالملل"],
    ["a part of a word", "فاصله", "نیم\u200Cفاصله"],
    ["words without what joins them", "نیمفاصله", "نیم\u200Cفاصله"],
    ["another name", "تقويم", "گاه\u200Cشماری"],
  ])("finds a tag by %s", async (_, typed, label) => {
    const page = await open(hostOf());
    await page.locator(".filter input").pressSequentially(typed);
    expect(await said(page)).toBe("۱ مورد پیدا شد.");
    expect(await shown(page)).toEqual([label]);
    await page.context().close();
  });

  test("leads to a tag by keyboard alone, and back to all of them", async () => {
    const page = await open(hostOf());
    const all = await shown(page);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.closest(".filter") !== null)).toBe(true);
    await page.keyboard.type("ناکجا");
    expect(await said(page)).toBe("چیزی با این نام پیدا نشد.");
    expect(await shown(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".filter [role=status]")?.textContent === "");
    expect(await shown(page)).toEqual(all);
    await page.keyboard.type("مسئولیت");
    await said(page);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/digest\/tags\/[^/]+\/$/u);
    expect(await page.locator("h1").innerText()).toBe("مسئولیت");
    await page.context().close();
  });
});

test("letters without a match are hidden with the bar of letters", async () => {
  const page = await open(one);
  expect(await page.locator(".a-to-z section:visible").count()).toBeGreaterThan(30);
  expect(await page.locator(".alphabet").isVisible()).toBe(true);
  await page.locator(".filter input").fill("مسئولیت");
  expect(await page.locator(".a-to-z section:visible h2").allInnerTexts()).toEqual(["م"]);
  expect(await page.locator(".alphabet").isVisible()).toBe(false);
  await page.context().close();
});

test("the page of a letter finds tags of other letters", async () => {
  const page = await open(spread);
  await page.goto(`${spread.address}tags/letter/آ/`);
  await page.locator(".filter input").fill("مسئولیت");
  expect(await said(page)).toBe("۱ مورد پیدا شد.");
  expect(await shown(page)).toEqual(["مسئولیت"]);
  await page.context().close();
});

test("without a network the list stays, and it is said that names did not come", async () => {
  const page = await open(spread);
  await page.context().setOffline(true);
  await page.locator(".filter input").fill("مسئولیت");
  expect(await said(page)).toContain("بار نشد");
  expect(await page.locator(".cloud").isVisible()).toBe(true);
  await page.context().close();
});

test("nothing moves when the field comes, and without scripts there is neither field nor gap", async () => {
  const withScripts = await open(one);
  const moved = await withScripts.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
      }),
  );
  expect(moved).toBe(0);
  await withScripts.context().close();
  const without = await open(one, { javaScriptEnabled: false });
  expect(await without.locator(".filter").isVisible()).toBe(false);
  expect(await without.locator(".filter").boundingBox()).toBeNull();
  expect(await shown(without)).toHaveLength(FEW.length + LOOKED_FOR.length + 1);
  await without.context().close();
});
