import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { photograph } from "../support/photographs.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

/** Where pictures of the pages are put for somebody to look at them; nowhere by itself. */
const LOOK = process.env.GOZIDE_LOOK;

let digest: SmallDigest;
let host: Host;
let browser: Browser;
beforeAll(async () => {
  digest = new SmallDigest();
  digest.write("نمای شهر.jpg", await photograph({ width: 2448, height: 1632 }));
  const fields = { image: "{ src: نمای شهر.jpg, alt: شهر, credit: نگارنده }", lead: "لید نوشته.", slug: "a" };
  digest.article("a.md", fields, "متن نوشته.\n\n![شهر](<نمای شهر.jpg>)\n\nدنبالهٔ متن.");
  expect((await build(digest)).problems).toEqual([]);
  host = await serve(digest.output);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  digest.dispose();
});

/** What a window shows of a page's pictures. */
async function seen(address: string, width: number, density: number, scheme: "light" | "dark") {
  const size = { width, height: 900 };
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: density, colorScheme: scheme });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.set(globalThis, "shifted", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(globalThis, "shifted", Reflect.get(globalThis, "shifted") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(new URL(address, host.address).href);
  const pictures = await page.locator("main img").all();
  for (const picture of pictures) await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const chosen = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>("main img")].map((image) => ({
      file: decodeURI(new URL(image.currentSrc).pathname),
      shown: image.getBoundingClientRect().width,
    })),
  );
  const shifted: unknown = await page.evaluate(() => Reflect.get(globalThis, "shifted"));
  if (LOOK !== undefined) {
    mkdirSync(LOOK, { recursive: true });
    const name = `${address.replaceAll("/", "_")}${width}-${density}-${scheme}.png`;
    await page.screenshot({ path: path.join(LOOK, name), fullPage: true });
  }
  await context.close();
  return { chosen, shifted };
}

/** The narrowest copy that has a dot for each of the screen's. */
function fitting(shown: number, density: number): number {
  return [400, 800, 1200, 1600].find((width) => width >= shown * density) ?? 1600;
}

describe("a photograph in a browser", () => {
  it.each([
    [320, 1],
    [320, 2],
    [768, 1],
    [768, 2],
    [1280, 1],
    [1280, 2],
  ])("comes no wider than a window of %i pixels at density %i needs, and moves nothing", async (width, density) => {
    for (const address of ["/", "/1395/12/07/a/"]) {
      const { chosen, shifted } = await seen(address, width, density, "light");
      expect(chosen.length).toBe(address === "/" ? 1 : 2);
      for (const { file, shown } of chosen) {
        const needed = fitting(shown, density);
        const got = Number(/-(\d+)-[0-9a-f]{12}\.webp$/u.exec(file)?.[1]);
        // What `sizes` can say is a little more than what is shown.
        expect([address, shown, got >= needed, got <= needed * 2 || got === 400]).toEqual([address, shown, true, true]);
      }
      expect(shifted).toBe(0);
    }
  });

  it("is beside the lead's words on a wide home page", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(host.address);
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll(".lead img, .lead h2")].map((element) => element.getBoundingClientRect().top),
    );
    await page.close();
    expect(tops).toHaveLength(2);
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeLessThan(40);
  });

  it("is seen on a dark page too", async () => {
    for (const address of ["/", "/1395/12/07/a/"]) {
      const { chosen } = await seen(address, 1280, 1, "dark");
      expect(chosen.every(({ file }) => file.endsWith(".webp"))).toBe(true);
    }
  });
});
