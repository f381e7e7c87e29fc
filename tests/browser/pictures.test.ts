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

/** Sides of the pictures of a gallery: landscape, portrait, square, a strip. */
const SHAPES = [
  [1500, 1000],
  [800, 1200],
  [900, 900],
  [2000, 700],
  [1000, 1500],
] as const;

let digest: SmallDigest;
let host: Host;
let browser: Browser;
beforeAll(async () => {
  digest = new SmallDigest();
  digest.write("نمای شهر.jpg", await photograph({ width: 2448, height: 1632 }));
  const fields = { image: "{ src: نمای شهر.jpg, alt: شهر, credit: نگارنده }", lead: "لید نوشته.", slug: "a" };
  digest.article("a.md", fields, "متن نوشته.\n\n![شهر](<نمای شهر.jpg>)\n\nدنبالهٔ متن.");
  for (const [index, [width, height]] of SHAPES.entries()) {
    digest.write(`${index}.jpg`, await photograph({ width, height, grain: index + 1 }));
  }
  const row = SHAPES.map((_, index) => `![نمای ${index}](${index}.jpg "نمای ${index} | عکس: موج | پروانه: CC BY 4.0")`);
  const prose = "متنی که جای خود را دارد و چند سطر می‌شود تا تصویر در میان آن بیاید. ".repeat(6);
  digest.article("row.md", { slug: "row", date: "1395-12-06" }, `${prose}\n\n${row.join("\n")}\n\n${prose}`);
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

describe("a gallery in a browser", () => {
  const GALLERY = "/1395/12/06/row/";

  it.each([320, 768, 1280])(
    "has rows of one height each in a window of %i pixels, and moves nothing",
    async (width) => {
      const { chosen, shifted } = await seen(GALLERY, width, 2, width === 768 ? "dark" : "light");
      expect(chosen.map(({ file }) => file.endsWith(".webp"))).toEqual(SHAPES.map(() => true));
      expect(shifted).toBe(0);
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(new URL(GALLERY, host.address).href);
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll(".gallery img")].map((image) => image.getBoundingClientRect().toJSON()),
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      const licences = await page
        .locator(".gallery figcaption a")
        .evaluateAll((links) => links.map((link) => [getComputedStyle(link).display, getComputedStyle(link).cursor]));
      await page.close();
      // A link of a caption is a word of its line, and opens no picture.
      expect(licences).toEqual(SHAPES.map(() => ["inline-block", "pointer"]));
      expect(wide).toBeLessThanOrEqual(width);
      const rows = new Map<number, number[]>();
      for (const { top, height } of boxes) rows.set(Math.round(top), [...(rows.get(Math.round(top)) ?? []), height]);
      expect(rows.size).toBeLessThan(SHAPES.length);
      for (const heights of rows.values()) expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
    },
  );

  it("shows a picture as large as the window, its neighbours by the arrows, and the page again by Escape", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(new URL(GALLERY, host.address).href);
    await page.locator(".gallery figure > a").nth(1).click();
    const large = page.locator("dialog[open] img");
    expect(await large.getAttribute("alt")).toBe("نمای ۱");
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>("dialog img")?.complete);
    if (LOOK !== undefined) await page.screenshot({ path: path.join(LOOK, "large.png") });
    const box = await large.boundingBox();
    expect((box?.height ?? 0) > 500 && (box?.height ?? 0) <= 800).toBe(true);
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(1.5, 1);
    await page.keyboard.press("ArrowLeft");
    expect(await large.getAttribute("alt")).toBe("نمای ۲");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await large.getAttribute("alt")).toBe("نمای ۰");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.matches(".gallery figure > a"))).toBe(true);
    await page.close();
  });

  it("is links to the pictures without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(GALLERY, host.address).href);
    await page.locator(".gallery figure > a").first().click();
    expect(page.url()).toMatch(/\/images\/0-1500-[0-9a-f]{12}\.webp$/u);
    await context.close();
  });
});
