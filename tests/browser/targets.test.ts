import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";

let browser: Browser;
let host: Host;

beforeAll(async () => {
  host = await serve(await builtSite("sample"));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** WCAG 2.2, 2.5.8: of any target; links within running text are excepted, and days of a calendar are boxes of their own. */
const LEAST = 24;
/** WCAG 2.2, 2.5.5: of what a page is moved about with. */
const PRIMARY = 44;
const PRIMARIES =
  "body > header nav a, .find :is(input, button), .filter input, .alphabet a, .neighbours a, .onward a, .share :is(a, button), #comforts button, body > footer ul a";

/** What is smaller than it must be, with its size in pixels. */
async function tooSmall(address: string, width: number): Promise<readonly string[]> {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  await page.goto(host.address + address);
  const found = await page.evaluate(
    ({ least, primary, primaries }) =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, input, select")].flatMap((target) => {
        if (!target.checkVisibility() || target.closest(".body, .skip, .calendar") !== null) return [];
        // Of a link on two lines each part is as high as one.
        const boxes = [...target.getClientRects()];
        const high = Math.max(...boxes.map((box) => box.height));
        const wide = Math.max(...boxes.map((box) => box.width));
        const most = target.matches(primaries) ? primary : least;
        // Half a pixel is rounding.
        if (high > most - 0.5 && wide > least - 0.5) return [];
        const place = target.parentElement?.className || target.parentElement?.tagName;
        return [`${place} > «${target.innerText}»: ${Math.round(wide)} x ${Math.round(high)}`];
      }),
    { least: LEAST, primary: PRIMARY, primaries: PRIMARIES },
  );
  await page.context().close();
  return [...new Set(found)];
}

describe.each(Object.entries(KINDS_OF_PAGES))("the %s page", (_, address) => {
  test.each([320, 768, 1280])("has targets that fingers hit, %i pixels wide", async (width) => {
    expect(await tooSmall(address, width)).toEqual([]);
  });
});
