import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Rules of WCAG 2.2 and axe-core's own. */
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules whose outcome depends on colours or the window's width; the others are asked once, light and wide. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "region"];

/** What axe-core finds wrong with a page as it is shown: rule and place. */
export async function violations(page: Page, rules: readonly string[] = STANDARD): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // Summed up in the page: axe passes many times what it reports, and all of it is expensive to carry over.
  return page.evaluate<readonly string[]>(
    `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ["violations"] })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => id + ": " + target.join(" ") + " " + html.slice(0, 80))))`,
  );
}

/** What axe-core finds wrong with the page at an address: light and dark, narrow and wide. */
export async function violationsAt(page: Page, url: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width, rules] of [
    ["light", 1280, STANDARD],
    ["dark", 1280, LOOKS],
    ["dark", 320, LOOKS],
    ["light", 320, LOOKS],
  ] as const) {
    await page.emulateMedia({ media: "screen", colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    if (rules === STANDARD) await page.goto(url);
    found.push(...(await violations(page, rules)).map((fault) => `${colorScheme}, ${width} pixels: ${fault}`));
  }
  return found;
}
