import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PATIENCE_MS } from "../support/patience.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { builtSite, sampleData } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

const PREFIX = "/digest/";
const SETTINGS = "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\nshare_images: no\n";

let browser: Browser;
let folder: string;
let site: string;

/** The sample digest, `offline` as given. */
const build = (offline: "yes" | "no"): Promise<string> =>
  builtSite("offline", ["--data", sampleData("offline", [`offline: ${offline}`]), "--path-prefix", PREFIX]);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-offline-"));
  site = await build("yes");
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A reader who came once, and whose browser has done what the page asked of it. */
async function visited(host: Host): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return { context, page };
}

/** A digest that browsers keep, to change between a reader's visits. */
function smallDigest(): SmallDigest {
  const digest = new SmallDigest();
  digest.writeData("site.yaml", `${SETTINGS}offline: yes\n`);
  return digest;
}

/** Builds it as it is now, to the folder that is served. */
const buildSmall = ({ articles, data }: SmallDigest, prefix = PREFIX): Promise<string> =>
  builtSite("offline-small", ["--articles", articles, "--data", data, "--path-prefix", prefix]);

/** Lets the browser see that the site has another edition, and waits until it has taken it. */
async function updated(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const before = navigator.serviceWorker.controller;
    await (await navigator.serviceWorker.ready).update();
    const taken = (now: ServiceWorker | null): boolean => now !== before && now?.state === "activated";
    while (!taken(navigator.serviceWorker.controller)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

test("without a line the newest edition and what was read can be read, anything else says so", async () => {
  const host = await serve(site, PREFIX);
  const { context, page } = await visited(host);
  const newest = await page.locator("main :is(h2, h3) a").first().getAttribute("href");
  await page.goto(`${host.address}1403/12/30/cycle-33/`);
  const title = await page.locator("h1").innerText();
  await host.close();

  await page.goto(`${host.address}1403/12/30/cycle-33/`);
  expect(await page.locator("h1").innerText()).toBe(title);
  expect(await page.evaluate(() => getComputedStyle(document.body).direction), "its style is kept too").toBe("rtl");
  await page.goto(new URL(newest ?? "", host.address).href);
  expect(await page.locator("article h1").isVisible()).toBe(true);
  await page.goto(`${host.address}1403/09/30/rss/`);
  expect(await page.locator("h1").innerText()).toBe("به شبکه وصل نیستید");
  await page.locator("#kept a").first().waitFor();
  expect((await page.locator("#kept a").allInnerTexts()).some((text) => text.includes(title))).toBe(true);
  await context.close();
});

/** Lets a site's worker wait for the line as long as it takes: to a slow machine's worker a good line seems to hang. */
function makePatient(copy: string): void {
  const worker = path.join(copy, "sw.js");
  const code = readFileSync(worker, "utf8");
  const patient = code.replace(/\b3e3\b/u, String(PATIENCE_MS));
  expect(patient).not.toBe(code);
  writeFileSync(worker, patient);
}

test("with a line every visit shows the site as it is now", async () => {
  const copy = path.join(folder, "copy");
  cpSync(site, copy, { recursive: true });
  makePatient(copy);
  const host = await serve(copy, PREFIX);
  const { context, page } = await visited(host);
  const home = path.join(copy, "index.html");
  writeFileSync(home, readFileSync(home, "utf8").replace(/<title>[^<]*/u, "<title>نسخهٔ نو"));
  await page.goto(host.address);
  expect(await page.title()).toBe("نسخهٔ نو");
  await host.close();
  await page.goto(host.address);
  expect(await page.title(), "and keeps it").toBe("نسخهٔ نو");
  await context.close();
});

test("on a line that hangs the kept home is shown, and on the next visit the new one", async () => {
  const copy = path.join(folder, "slow");
  cpSync(site, copy, { recursive: true });
  const host = await serve(copy, PREFIX);
  const { context, page } = await visited(host);
  const title = await page.title();
  const home = path.join(copy, "index.html");
  writeFileSync(home, readFileSync(home, "utf8").replace(/<title>[^<]*/u, "<title>نسخهٔ نو"));
  const answer = host.hang();
  await page.goto(host.address);
  expect(await page.title()).toBe(title);
  answer();
  await page.waitForFunction(async () => {
    const kept = await caches.match(location.href);
    return (await kept?.text())?.includes("<title>نسخهٔ نو") === true;
  });
  // Though the line hangs again: what came too late for one visit is there for the next.
  const late = host.hang();
  await page.goto(host.address);
  expect(await page.title()).toBe("نسخهٔ نو");
  late();
  await context.close();
  await host.close();
});

test("the worker's bytes are the same for the same edition, and `offline: no` removes it", async () => {
  const worker = path.join(site, "sw.js");
  const before = readFileSync(worker, "utf8");
  await build("yes");
  expect(readFileSync(worker, "utf8")).toBe(before);
  const host = await serve(site, PREFIX);
  const { context, page } = await visited(host);
  const others = "gozide /other/ read";
  await page.evaluate((name) => caches.open(name), others);
  await build("no");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.evaluate(async () => {
    while ((await navigator.serviceWorker.getRegistrations()).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(await page.evaluate(() => caches.keys()), "another digest of the host keeps its pages").toEqual([others]);
  await context.close();
  await host.close();
});

/** What the offline page lists in place of a page that is not kept. */
async function listedPages(page: Page, address: string): Promise<readonly (string | null)[]> {
  await page.goto(address);
  await page.locator("#kept a").first().waitFor();
  return page.locator("#kept a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
}

test("the offline page lists what this digest has kept, not another one of the host", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  const host = await serve(await buildSmall(digest), PREFIX);
  digest.dispose();
  const { context, page } = await visited(host);
  await page.evaluate(async () => {
    const headers = { "content-type": "text/html" };
    const cache = await caches.open("gozide /other/ read");
    await cache.put("/other/", new Response("<h1>نشریه‌ای دیگر</h1>", { headers }));
  });
  await host.close();
  const listed = await listedPages(page, `${host.address}1403/01/01/`);
  expect(listed).toContain("/digest/1404/01/01/first/");
  expect(listed).not.toContain("/other/");
  await context.close();
});

test("the offline page lists the home page at the host's root, and never itself", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  const host = await serve(await buildSmall(digest, "/"));
  digest.dispose();
  const { context, page } = await visited(host);
  await host.close();
  const kept = ["/", "/1404/01/01/", "/1404/01/01/first/"];
  expect([...(await listedPages(page, `${host.address}1403/01/01/`))].sort()).toEqual(kept);
  expect([...(await listedPages(page, `${host.address}offline/`))].sort()).toEqual(kept);
  await context.close();
});

test("a page that was read is shown as fetched ahead since, and stays when its edition is no more the newest", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  const host = await serve(await buildSmall(digest), PREFIX);
  const { context, page } = await visited(host);
  await page.goto(host.address);
  await page.goto(`${host.address}1404/01/01/first/`);
  digest.article("1404-01-01-first.md", { title: "نخست و درست", date: "1404-01-01" });
  await buildSmall(digest);
  await updated(page);
  digest.article("1404-01-02-second.md", { title: "دوم", date: "1404-01-02" });
  await buildSmall(digest);
  await updated(page);
  await host.close();

  await page.goto(host.address);
  expect(await page.locator("main :is(h2, h3)").allInnerTexts()).toContain("دوم");
  await page.goto(`${host.address}1404/01/01/first/`);
  expect(await page.locator("article h1").innerText()).toBe("نخست و درست");
  await context.close();
  digest.dispose();
});

test("a kept page has its style though a newer digest has another", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  digest.article("1404-01-02-second.md", { title: "دوم", date: "1404-01-02" });
  const copy = path.join(folder, "restyled");
  cpSync(await buildSmall(digest), copy, { recursive: true });
  digest.dispose();
  const host = await serve(copy, PREFIX);
  const { context, page } = await visited(host);
  await page.goto(`${host.address}1404/01/01/first/`);
  const styles = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.styleSheets].flatMap(({ href, cssRules }) => (cssRules.length > 0 ? (href ?? []) : [])),
    );
  const before = await styles();
  expect(before.length).toBeGreaterThan(0);
  // What an upgrade does: the style has another name, in every page and for the worker.
  const style = /gozide-[0-9a-f]{8}\.css/gu;
  for (const file of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    const text = /\.(?:html|js)$/u.test(file) ? readFileSync(path.join(copy, file), "utf8") : "";
    if (text.search(style) !== -1) writeFileSync(path.join(copy, file), text.replace(style, "gozide-00000000.css"));
  }
  const css = path.join(copy, "assets/css");
  for (const file of readdirSync(css)) {
    if (file.search(style) !== -1) renameSync(path.join(css, file), path.join(css, "gozide-00000000.css"));
  }
  const worker = path.join(copy, "sw.js");
  writeFileSync(worker, readFileSync(worker, "utf8").replace(/"version":"\w+"/u, '"version":"another"'));
  await updated(page);
  await host.close();

  // The browser's own cache would hide what is not kept.
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await page.goto(`${host.address}1404/01/01/first/`);
  expect(await styles()).toEqual(before);
  await page.goto(host.address);
  expect((await styles()).join()).toContain("gozide-00000000.css");
  await context.close();
});

/** Visits an address while the line is silent for longer than the worker waits, and says what is shown. */
async function slowly(host: Host, page: Page, address: string): Promise<string> {
  const answer = host.hang();
  const visit = page.goto(address);
  await new Promise((resolve) => setTimeout(resolve, 4500));
  answer();
  await visit;
  return page.locator("h1").innerText();
}

const NOT_FOUND = "صفحه پیدا نشد";

test("a page that was removed is shown on a slow line until its absence was seen once, and never again", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  digest.article("1404-01-01-second.md", { title: "دوم", date: "1404-01-01" });
  const host = await serve(await buildSmall(digest), PREFIX);
  const { context, page } = await visited(host);
  const address = `${host.address}1404/01/01/first/`;
  await page.goto(`${address}?from=feed`);
  digest.remove("1404-01-01-first.md");
  await buildSmall(digest);
  digest.dispose();

  // It is among what was read, and in the newest edition as fetched ahead.
  const answer = host.hang();
  await page.goto(address);
  expect(await page.locator("h1").innerText()).toBe("نخست");
  answer();
  await page.waitForFunction(async () => (await caches.match(location.href)) === undefined);
  expect(await slowly(host, page, address), "the answer that came too late was heard").toBe(NOT_FOUND);
  await page.goto(address);
  expect(await page.locator("h1").innerText()).toBe(NOT_FOUND);
  expect(await slowly(host, page, address)).toBe(NOT_FOUND);
  expect(await slowly(host, page, `${address}?from=feed`)).toBe(NOT_FOUND);
  await host.close();
  expect(await listedPages(page, address)).not.toContain("/digest/1404/01/01/first/");
  await context.close();
});

test("a page that the host sends elsewhere is not shown at its old address again", async () => {
  const digest = smallDigest();
  digest.article("1404-01-01-first.md", { title: "نخست", date: "1404-01-01" });
  digest.article("1404-01-01-second.md", { title: "دوم", date: "1404-01-01" });
  const host = await serve(await buildSmall(digest), PREFIX);
  digest.dispose();
  const { context, page } = await visited(host);
  const address = `${host.address}1404/01/01/first/`;
  await page.goto(address);
  host.redirect("1404/01/01/first/", "1404/01/01/second/");
  // A machine that is slow enough shows what was kept, once more: the answer is heard all the same.
  await page.goto(address);
  await page.waitForFunction(async (old) => (await caches.match(old)) === undefined, address);
  await page.goto(address);
  expect(await page.locator("h1").innerText()).toBe("دوم");
  expect(await slowly(host, page, address)).toBe("دوم");
  await host.close();
  const listed = await listedPages(page, `${host.address}1403/01/01/`);
  expect(listed).toContain("/digest/1404/01/01/second/");
  expect(listed).not.toContain("/digest/1404/01/01/first/");
  await context.close();
});

test("with a new edition what was removed is kept no more, and what is still there is", async () => {
  const digest = smallDigest();
  for (const name of ["first", "second"]) {
    digest.write(`${name}.svg`, picture(20));
    digest.article(`1404-01-01-${name}.md`, { title: name, date: "1404-01-01" }, `![نقش](${name}.svg)`);
  }
  const small = await buildSmall(digest);
  makePatient(small);
  const host = await serve(small, PREFIX);
  const { context, page } = await visited(host);
  for (const name of ["first", "second"]) {
    await page.goto(`${host.address}1404/01/01/${name}/`);
    expect(await shownWidth(page)).toBe(20);
  }
  for (const file of ["1404-01-01-first.md", "first.svg"]) digest.remove(file);
  digest.article("1404-01-02-third.md", { date: "1404-01-02" });
  await buildSmall(digest);
  makePatient(small);
  digest.dispose();
  await updated(page);
  await host.close();
  const listed = await listedPages(page, `${host.address}1403/01/01/`);
  expect(listed).toContain("/digest/1404/01/01/second/");
  expect(listed).not.toContain("/digest/1404/01/01/first/");
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.includes("first"))).toEqual([]);
  expect(kept).toContain("/digest/images/second.svg");
  await context.close();
});

/** A picture of one colour that is so wide; `weight` bytes of it draw nothing. */
const picture = (width: number, weight = 0): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10" viewBox="0 0 ${width} 10"><path d="M0 0${"h0".repeat(weight / 2)}"/></svg>`;

/** How wide the article's picture is; 0 where it is not there. */
const shownWidth = (page: Page): Promise<number> =>
  page.locator("article img").evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return Number.NaN;
    image.loading = "eager";
    await image.decode().catch(() => undefined);
    return image.naturalWidth;
  });

test("pictures that were seen are kept as last seen, and the newest edition's that are light enough", async () => {
  const digest = smallDigest();
  const day = (date: string, name: string): void =>
    digest.article(`${date}-${name}.md`, { date }, `![نقش](${name}.svg)`);
  day("1404-01-01", "seen");
  day("1404-01-01", "missed");
  day("1404-01-02", "light");
  day("1404-01-02", "heavy");
  for (const name of ["seen", "missed", "light"]) digest.write(`${name}.svg`, picture(20));
  digest.write("heavy.svg", picture(20, 310 * 1024));
  const copy = path.join(folder, "pictures");
  cpSync(await buildSmall(digest), copy, { recursive: true });
  digest.dispose();
  const host = await serve(copy, PREFIX);
  const { context, page } = await visited(host);
  const isKept = (name: string): Promise<boolean> =>
    page.evaluate(async (address) => (await caches.match(address)) !== undefined, `${host.address}images/${name}.svg`);
  await page.goto(`${host.address}1404/01/01/seen/`);
  expect(await shownWidth(page)).toBe(20);
  writeFileSync(path.join(copy, "images/seen.svg"), picture(30));
  await page.goto(`${host.address}1404/01/02/`);
  await page.goto(`${host.address}1404/01/01/seen/`);
  await page.waitForFunction(async (address) => {
    const kept = await caches.match(address);
    return (await kept?.text())?.includes("0 0 30") === true;
  }, `${host.address}images/seen.svg`);
  rmSync(path.join(copy, "images/missed.svg"));
  await page.goto(`${host.address}1404/01/01/missed/`);
  expect(await shownWidth(page)).toBe(0);
  expect(await isKept("missed"), "what failed").toBe(false);
  expect(await isKept("heavy"), "what nobody looked at").toBe(false);
  await host.close();

  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await page.goto(`${host.address}1404/01/01/seen/`);
  expect(await shownWidth(page)).toBe(30);
  await page.goto(`${host.address}1404/01/02/light/`);
  expect(await shownWidth(page)).toBe(20);
  await context.close();
});
