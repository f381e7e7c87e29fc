import type { Page } from "playwright-core";

/** WCAG 2.2, 2.5.8: of any target; links within running text are excepted, and days of a calendar are boxes of their own. */
const LEAST = 24;
/** WCAG 2.2, 2.5.5: of what a page is moved about with. */
const PRIMARY = 44;
const PRIMARIES =
  "body > header nav a, .find :is(input, button), .filter input, .alphabet a, .neighbours a, .onward a, .share :is(a, button), #comforts button, body > footer ul a";

/** What is smaller on a page than it must be, with its size in pixels. */
export async function smallTargets(page: Page, url: string, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(url);
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
  return [...new Set(found)];
}
