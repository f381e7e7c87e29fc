import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { builtSite, sampleData } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { serve } from "./serve.ts";

/*
 * Takes the pictures of docs/theme.md: `node --import tsx tests/browser/theme-pictures.ts`. Each shows what one custom
 * property does, in a style sheet that comes after ours as `assets/custom.css` does.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(HOME, "docs/images/theme");
const QUALITY = 60;
const { home, article } = KINDS_OF_PAGES;

/** A property with a value that can be seen, on a page that shows it. */
const PROPERTIES: readonly (readonly [name: string, value: string, page: string, width?: number])[] = [
  ["none", "", home],
  ["accent", "--accent: #0b5563", home],
  ["paper", "--paper: #eef3f1", home],
  ["ink", "--ink: #0b3954", home],
  ["soft", "--soft: #7a3b69", home],
  ["rule", "--rule: #0b5563", home],
  ["wash", "--wash: #cfe3dd", article],
  ["page", "--page: 52rem", home],
  ["margin", "--margin: 6rem", article],
  ["measure", "--measure: 26rem", article],
  ["gutter", "--gutter: 7rem", home, 900],
  ["density", "--density: 2", home],
  ["font", "--font: serif", home],
];

async function take(page: Page, origin: string, [name, value, address, width = 1280]: (typeof PROPERTIES)[number]) {
  await page.setViewportSize({ width, height: 620 });
  await page.goto(origin + address);
  await page.addStyleTag({ content: `@layer custom{:root{${value}}}` });
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width, height: 620, scale: 0.5 };
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY, clip });
  writeFileSync(path.join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
}

const host = await serve(await builtSite("theme-pictures", ["--data", sampleData("theme-pictures", [])]));
const browser = await launchChromium();
try {
  // The page's own policy lets no further style in.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(FOLDER, { recursive: true });
  for (const property of PROPERTIES) await take(page, host.address, property);
} finally {
  await browser.close();
  await host.close();
}
