import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { serve } from "./serve.ts";

/*
 * Takes the pictures of docs/pages.md: `node --import tsx tests/browser/screenshots.ts`. Each kind of page on a desk,
 * and home and article on a phone, the article in dark.
 */

const FOLDER = path.resolve(import.meta.dirname, "../../docs/images");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 780 };

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

const shots: readonly Shot[] = [
  ...Object.entries(KINDS_OF_PAGES).map(
    ([kind, address]): Shot => ({
      name: `page-${kind.replaceAll(" ", "-")}`,
      address: kind === "search" ? `${address}?q=نوروز` : address,
      size: DESK,
      colorScheme: "light",
    }),
  ),
  { name: "phone-home", address: KINDS_OF_PAGES.home, size: PHONE, colorScheme: "light" },
  { name: "phone-article", address: KINDS_OF_PAGES.article, size: PHONE, colorScheme: "dark" },
];

const host = await serve(await builtSite("sample"));
const browser = await launchChromium();
mkdirSync(FOLDER, { recursive: true });
for (const { name, address, size, colorScheme } of shots) {
  const context = await browser.newContext({ viewport: size, colorScheme });
  const page = await context.newPage();
  // The first visit puts the font into the cache; the second is drawn with it.
  await page.goto(host.address + address, { waitUntil: "networkidle" });
  await page.goto(host.address + address, { waitUntil: "networkidle" });
  const client = await context.newCDPSession(page);
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: 70 });
  writeFileSync(path.join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
  await context.close();
}
await browser.close();
await host.close();
