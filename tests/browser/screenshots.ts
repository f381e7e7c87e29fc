import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { LAST_DAYS, writeBigDigest } from "./big-digest.ts";
import { builtSite, sampleData, siteFolder } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { serve } from "./serve.ts";

/*
 * Takes the pictures of docs/pages.md and the README: `node --import tsx tests/browser/screenshots.ts`. Each kind of page
 * as a desk shows it; some on a phone, in dark, and as it is printed.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(HOME, "docs/images");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** An A4 page's width between its margins, at 96 dots an inch. */
const PAPER = { width: 658, height: 930 };
const QUALITY = 72;

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly size: typeof DESK;
  readonly colorScheme?: "dark";
  readonly media?: "print";
}

const { home, article, month, year } = KINDS_OF_PAGES;
const SHOTS: readonly Shot[] = [
  ...Object.entries({ ...KINDS_OF_PAGES, search: "search/?q=نوروز", offline: "offline/" }).map(([kind, address]) => ({
    name: kind.replaceAll(" ", "-"),
    address,
    size: DESK,
  })),
  { name: "phone-home", address: home, size: PHONE },
  { name: "phone-article", address: article, size: PHONE, colorScheme: "dark" },
  { name: "phone-month", address: month, size: PHONE },
  { name: "dark-year", address: year, size: DESK, colorScheme: "dark" },
  { name: "print-article", address: article, size: PAPER, media: "print" },
];

const busy = `${LAST_DAYS[2].day.replaceAll("-", "/")}/`;
const quiet = `${LAST_DAYS[0].day.replaceAll("-", "/")}/`;
const BIG_SHOTS: readonly Shot[] = [
  { name: "big-home", address: "", size: DESK },
  { name: "big-edition", address: busy, size: DESK },
  { name: "big-feeds", address: "feeds/", size: DESK },
  { name: "big-quiet-edition", address: quiet, size: DESK, colorScheme: "dark" },
  { name: "big-month", address: busy.slice(0, -"17/".length), size: DESK },
  { name: "big-phone-home", address: "", size: PHONE },
  { name: "big-phone-tags", address: "tags/", size: PHONE, colorScheme: "dark" },
  { name: "big-print-edition", address: busy, size: PAPER, media: "print" },
];

async function take(page: Page, origin: string, { name, address, size, colorScheme, media }: Shot): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: colorScheme ?? "light", media: media ?? "screen" });
  await page.goto(origin + address);
  if (address.includes("?q=")) await page.locator("#search-results h2").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  // A session of its own forgets what the page's was asked to emulate.
  await client.send("Emulation.setEmulatedMedia", {
    media: media ?? "screen",
    features: [{ name: "prefers-color-scheme", value: colorScheme ?? "light" }],
  });
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(path.join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
}

/** Takes pictures of the site in a folder. */
async function takeAll(browser: Browser, site: string, shots: readonly Shot[]): Promise<void> {
  const host = await serve(site);
  try {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    // The first visit puts the font into the cache; what follows is drawn with it.
    await page.goto(host.address);
    await page.evaluate(() => document.fonts.ready);
    for (const shot of shots) await take(page, host.address, shot);
  } finally {
    await host.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
try {
  const flags = ["--data", sampleData("pictures", ["offline: yes"]), "--comments", path.join(HOME, "comments")];
  await takeAll(browser, await builtSite("pictures", flags), SHOTS);
  const { articles, data } = await writeBigDigest(siteFolder("big-source"));
  await takeAll(browser, await builtSite("big", ["--articles", articles, "--data", data]), BIG_SHOTS);
} finally {
  await browser.close();
}
