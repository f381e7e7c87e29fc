import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/patience.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { builtSite, sampleData } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

const PREFIX = "/digest/";
/** More articles than are shown at once have it, one of the newest month too. */
const OFTEN = "سال";

let browser: Browser;
let host: Host;

beforeAll(async () => {
  // Below a prefix: an address that forgets it would lead nowhere.
  host = await serve(
    await builtSite("below-a-prefix", ["--data", sampleData("search"), "--path-prefix", PREFIX]),
    PREFIX,
  );
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function open(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(host.address + address);
  return page;
}

const titles = (page: Page): Promise<readonly string[]> => page.locator("#search-results h2").allInnerTexts();

async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() =>
    /[۰-۹]|پیدا نشد|نشد؛/u.test(document.getElementById("search-status")?.innerText ?? ""),
  );
  return page.locator("#search-status").innerText();
}

test("a query typed on any page finds its article, with Arabic letters and without ZWNJ", async () => {
  const page = await open("");
  await page.locator("#q").pressSequentially("چرخه ي 33 ساله");
  await page.keyboard.press("Enter");
  expect(await settled(page)).toMatch(/^[۰-۹]+ نوشته/u);
  expect((await titles(page))[0]).toContain("۳۳ساله");
  await page.locator("#search-results h2 a").first().click();
  await page.waitForURL(/\/digest\/1403\/12\/30\/cycle-33\/$/u);
  expect(await page.locator("h1").isVisible()).toBe(true);
  await page.context().close();
});

test("a browser without look-behind in patterns, as Safari before 16.4, searches and filters too", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    globalThis.RegExp = new Proxy(RegExp, {
      construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
        if (/\(\?<[=!]/u.test(String(pattern))) throw new SyntaxError("Invalid regular expression");
        return new target(pattern, flags);
      },
    });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${host.address}search/?q=${encodeURIComponent("نوروز")}`);
  expect(await settled(page)).toMatch(/^[۰-۹]+ نوشته/u);
  for (const address of ["", "tags/", "feeds/"]) await page.goto(host.address + address);
  expect(faults).toEqual([]);
  await context.close();
});

test("what is typed is looked for without a press, marked in the text, and can be shared", async () => {
  const page = await open("search/");
  expect(await page.locator("#search-browse").isVisible()).toBe(true);
  await page.locator("#search-q").pressSequentially("كبيسه");
  await settled(page);
  expect(await page.locator("#search-browse").isVisible()).toBe(false);
  expect(new Set(await page.locator("#search-results mark").allInnerTexts())).toContain("کبیسه");
  const results = await titles(page);
  await page.reload();
  await settled(page);
  expect(await titles(page)).toEqual(results);
  await page.context().close();
});

test("a hit within a Latin name leaves the name in one piece", async () => {
  const page = await open("search/?q=feed");
  await settled(page);
  const title = page.locator("#search-results h2", { hasText: "JSON Feed" }).first();
  expect(await title.locator("bdi").first().innerHTML()).toBe("JSON <mark>Feed</mark>");
  await page.context().close();
});

test("a filter leaves what fits it, and asks no index that has nothing of its year", async () => {
  const page = await open("search/");
  host.forget();
  await page.locator("#search-year").selectOption("1404");
  await page.locator("#search-q").fill("تقویم");
  await page.locator("#search-q").press("Enter");
  await settled(page);
  const links = await page
    .locator("#search-results h2 a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^\/digest\/1404\//u);
  expect([...host.asked.keys()].filter((file) => /\/search\/months?\/\d/u.test(file))).toEqual([]);
  expect(new URL(page.url()).searchParams.get("year")).toBe("1404");
  await page.context().close();
});

test("shows the newest first where that is asked for, and says so in the address", async () => {
  const page = await open("search/?q=فارسی");
  await settled(page);
  const days = (): Promise<readonly (string | null)[]> =>
    page.locator("#search-results time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  const best = await days();
  await page.locator("#search-order").selectOption("newest");
  await page.waitForURL(/order=newest/u);
  await settled(page);
  const newest = await days();
  expect(newest).toEqual([...newest].sort().reverse());
  expect(newest).not.toEqual(best);
  await page.reload();
  await settled(page);
  expect(await page.locator("#search-order").inputValue()).toBe("newest");
  expect(await days()).toEqual(newest);
  await page.context().close();
});

test("shows what applies where an address names what is no choice", async () => {
  const page = await open(`search/?${new URLSearchParams({ q: "فارسی", section: "constructor", order: "__proto__" })}`);
  expect(await settled(page)).toMatch(/^[۰-۹]+ نوشته/u);
  for (const name of ["section", "order"]) {
    const shown = page.locator(`#search-${name} option:checked`);
    expect(await shown.getAttribute("value")).toBe("");
  }
  await page.context().close();
});

test("filters by section, source and tag leave their own, and are in the address", async () => {
  const page = await open(`search/?${new URLSearchParams({ q: "فارسی", section: "خط و زبان" })}`);
  await settled(page);
  expect(await page.locator("#search-section").inputValue()).toBe("خط و زبان");
  const about = (): Promise<readonly string[]> => page.locator("#search-results > li > p:first-child").allInnerTexts();
  const ofSection = await about();
  expect(ofSection.length).toBeGreaterThan(1);
  for (const line of ofSection) expect(line).toContain("خط و زبان");
  await page.locator("#search-source").selectOption("کنسرسیوم یونیکد");
  await page.waitForFunction(
    (before) => document.querySelectorAll("#search-results > li").length < before,
    ofSection.length,
  );
  await settled(page);
  const ofBoth = await about();
  expect(ofBoth.length).toBeGreaterThan(0);
  for (const line of ofBoth) expect(line).toMatch(/خط و زبان.*کنسرسیوم یونیکد/u);
  await page.locator("#search-tag").selectOption("نوروز");
  await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length === 0);
  expect(await settled(page)).toContain("پیدا نشد");
  expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(["q", "section", "source", "tag"]);
  await page.context().close();
});

test("the keyboard does it all: / to the field, arrows through the results, Esc clears", async () => {
  const page = await open("search/?q=فارسی");
  await settled(page);
  await page.keyboard.press("/");
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-q");
  expect(await page.locator("#search-q").inputValue(), "the key itself is not written").toBe("فارسی");
  await page.keyboard.press("ArrowDown");
  const [first, second] = await titles(page);
  expect(await focused()).toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-q");
  await page.keyboard.press("Escape");
  expect(await page.locator("#search-q").inputValue()).toBe("");
  await page.waitForFunction(() => location.search === "");
  expect(await titles(page)).toEqual([]);
  await page.context().close();
});

test.each(["qwxzvkj", "xyzzy", "خرچنگ", "قققق"])(
  "a word that occurs nowhere is said to, and the lists remain: %s",
  async (query) => {
    const page = await open(`search/?q=${query}`);
    expect(await settled(page)).toContain("پیدا نشد");
    expect(await titles(page)).toEqual([]);
    expect(await page.locator("#search-browse").isVisible()).toBe(true);
    await page.context().close();
  },
);

test("where no article has all words it says so before it offers those that lack one", async () => {
  const page = await open("search/?q=تقویم خرچنگ");
  expect(await settled(page)).toMatch(
    /^هیچ نوشته‌ای همهٔ این واژه‌ها را ندارد\. در [۰-۹]+ نوشته همهٔ واژه‌ها هست، جز یکی\.$/u,
  );
  expect(await page.locator("#search-results mark").allInnerTexts()).not.toContain("خرچنگ");
  await page.context().close();
});

test("the tables are loaded when the field is focused, and what a question needs when it is asked", async () => {
  const page = await open("search/");
  const asked = (): readonly string[] => [...host.asked.keys()].filter((file) => /\/search\/.*\.json$/u.test(file));
  host.forget();
  await page.locator("#search-q").focus();
  await until("three tables are asked for", () => asked().length === 3);
  expect(asked().every((file) => file.endsWith("/table.json"))).toBe(true);
  await page.context().close();
});

test("a site that was published anew while the page was open is asked again", async () => {
  const page = await open("search/");
  let tables = 0;
  await page.route("**/search/*/table.json", async (route) => {
    const answer = await route.fetch();
    const table = await answer.json();
    const old = tables++ < 3 ? { ...table, parts: table.parts.map(([first]: string[]) => [first, "00000000"]) } : table;
    await route.fulfill({ response: answer, json: old });
  });
  await page.locator("#search-q").fill("تقویم");
  expect(await settled(page)).toMatch(/^[۰-۹]+ نوشته پیدا شد/u);
  expect(tables).toBe(6);
  await page.context().close();
});

test("an article that was published while the page was open is found a minute later", async () => {
  const page = await open("search/");
  await page.clock.install();
  let isPublished = false;
  await page.route("**/search/month/table.json", async (route) => {
    const answer = await route.fetch();
    const table = await answer.json();
    await route.fulfill({
      response: answer,
      json: isPublished ? table : { ...table, months: [], parts: [], newest: [] },
    });
  });
  const asked = async (): Promise<string> => {
    await page.locator("#search-q").fill("");
    await page.waitForFunction(() => document.getElementById("search-status")?.innerText === "");
    await page.locator("#search-q").fill(OFTEN);
    return settled(page);
  };
  const before = await asked();
  isPublished = true;
  expect(await asked()).toBe(before);
  await page.clock.fastForward("02:00");
  expect(await asked()).not.toBe(before);
  await page.context().close();
});

test("further results are shown once for two presses, and asked for anew where the first press fails", async () => {
  const page = await open(`search/?q=${OFTEN}`);
  const shown = async (): Promise<number> => (await titles(page)).length;
  const counted = await settled(page);
  expect(await shown()).toBe(10);
  const more = page.locator("#search-more button");
  const press = (times: number): Promise<void> =>
    more.evaluate((button: HTMLElement, times) => {
      for (let time = 0; time < times; time++) button.click();
    }, times);
  await page.route("**/search/texts/**", (route) => route.abort());
  await press(1);
  await page.waitForFunction((counted) => document.getElementById("search-status")?.innerText !== counted, counted);
  expect(await shown()).toBe(10);
  await page.unroute("**/search/texts/**");
  await press(2);
  await page.waitForFunction((counted) => document.getElementById("search-status")?.innerText === counted, counted);
  const all = await titles(page);
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all).size).toBe(all.length);
  await page.context().close();
});

test("results of which the site has no text any more are looked for anew", async () => {
  const page = await open(`search/?q=${OFTEN}`);
  const counted = await settled(page);
  let isGone = true;
  await page.route("**/search/texts/**", async (route) => {
    await (isGone ? route.fulfill({ status: 404 }) : route.continue());
    isGone = false;
  });
  host.forget();
  await page.locator("#search-more button").click();
  await until(
    "the tables are asked for",
    () => [...host.asked.keys()].filter((file) => file.endsWith("table.json")).length === 3,
  );
  await page.waitForFunction((counted) => document.getElementById("search-status")?.innerText === counted, counted);
  expect(await titles(page)).toHaveLength(10);
  await page.context().close();
});

test("a digest without articles says that nothing was found, and asks for nothing that is not there", async () => {
  const digest = new SmallDigest();
  const empty = await serve(await builtSite("empty", ["--articles", digest.articles, "--data", digest.data]));
  digest.dispose();
  const context = await browser.newContext();
  const page = await context.newPage();
  const failed: string[] = [];
  page.on("response", (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(`${empty.address}search/?q=نوروز`);
  expect(await settled(page)).toContain("پیدا نشد");
  expect(failed).toEqual([]);
  await context.close();
  await empty.close();
});

test("without scripts the page is a list of links by tag", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.address}search/?q=نوروز`);
  expect(await page.locator("#search").isVisible()).toBe(false);
  await page.locator('#search-browse li a[href*="/tags/"]').first().click();
  expect(decodeURI(page.url())).toMatch(/\/digest\/tags\/[^/]+\/$/u);
  await context.close();
});
