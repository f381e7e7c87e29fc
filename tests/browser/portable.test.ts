import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asNpm, HOME } from "../support/run-build.ts";
import { launchChromium } from "./launch.ts";

let browser: Browser;
let folder: string;
/** The unpacked copy. */
let copy: string;

async function pack(to: string): Promise<string> {
  const cache = path.join(tmpdir(), `gozide-browser-tests-${process.getuid?.() ?? 0}`, "cache");
  const command = ["bin/gozide.cjs", "pack", "--to", to, "--cache", cache, "--path-prefix", "/digest/"];
  await promisify(execFile)(process.execPath, command, { cwd: HOME, env: asNpm(HOME, HOME) });
  const [zip] = readdirSync(to);
  return path.join(to, zip ?? "nothing");
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-portable-"));
  copy = path.join(folder, "a stick", "نسخه");
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await pack(path.join(folder, "zip")))))) {
    const file = path.join(copy, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the zip is named after the newest edition and is the same each time", async () => {
  const [first] = readdirSync(path.join(folder, "zip"));
  expect(first).toMatch(/^gozide-14\d\d-\d\d-\d\d\.zip$/u);
  const again = await pack(path.join(folder, "again"));
  expect(readFileSync(again).equals(readFileSync(path.join(folder, "zip", first ?? "")))).toBe(true);
});

test("from a disk every page of the first three steps reads, with its style, and no link is broken", async () => {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on("requestfailed", (request) => {
    // The icon of a page that was left before it came was not missing; a file that is not there says so.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") failed.push(decodeURI(request.url()));
  });
  page.on("pageerror", (error) => failed.push(error.message));
  const seen = new Set<string>();
  let step = [pathToFileURL(path.join(copy, "index.html")).href];
  for (const depth of [0, 1, 2, 3]) {
    // All of the first two steps; of the later ones a sample, or this would read the whole site.
    const pages = depth < 2 ? step : step.filter((_, index) => index % 9 === 0);
    const found = new Set<string>();
    for (const address of pages) {
      seen.add(address);
      await page.goto(address);
      const { headings, links } = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
      }));
      expect(headings, decodeURI(address)).toBeGreaterThan(0);
      for (const link of links) {
        const plain = link.replace(/[?#].*$/u, "");
        expect(plain.endsWith("/") && plain.startsWith("file:"), `${link} is a folder`).toBe(false);
        if (plain.startsWith("file:") && plain.endsWith(".html") && !seen.has(plain)) found.add(plain);
      }
    }
    expect(failed).toEqual([]);
    step = [...found];
  }
  expect(seen.size).toBeGreaterThan(40);
  await page.goto(pathToFileURL(path.join(copy, "1403/12/30/cycle-33/index.html")).href);
  expect(
    await page.evaluate(() => [getComputedStyle(document.body).direction, document.styleSheets.length > 1]),
  ).toEqual(["rtl", true]);
  await page.close();
});

test("files and sounds of an article are in the copy, and are where its page says", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(copy, "1405/01/01/nowruz-1405/index.html")).href);
  const offered = await page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLAnchorElement>("a.file")].map(({ href }) => href),
    ...[...document.querySelectorAll("audio")].map(({ src }) => src),
  ]);
  const names = offered.map((address) => path.relative(copy, fileURLToPath(address)).split(path.sep).join("/"));
  const sound = "files/1405/four-springs.mp3";
  expect(names.sort()).toEqual(["files/1405/calendar-1405.pdf", sound, sound]);
  for (const name of names) {
    const original = readFileSync(path.join(HOME, "src/articles", name.slice("files/".length)));
    expect([name, readFileSync(path.join(copy, name)).equals(original)]).toEqual([name, true]);
  }
  await page.close();
});

test("the search form leads to a page to browse by, which says why", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(copy, "index.html")).href);
  await page.locator("#q").fill("نوروز");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/index\.html/u);
  expect(await page.locator("main .lead").innerText()).toContain("برچسب");
  await page.locator('#search-browse a[href*="tags/"]').first().click();
  expect(await page.locator("h1").isVisible()).toBe(true);
  await page.close();
});
