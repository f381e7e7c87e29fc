import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pageWeight } from "../../src/check/weight.ts";

/** Words that compress badly: no two pages weigh the same. */
function words(count: number): string {
  let seed = 1;
  const texts = Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  });
  return `<p>${texts.join(" ")}</p>`;
}

describe("a page's weight", () => {
  it("is what a server sends, to the byte, where a budget is near", () => {
    const html = words(4000);
    expect(pageWeight(html, 5000)).toBe(gzipSync(html).length);
  });

  it("is at most a tenth more far below the budgets, and never less", () => {
    const html = words(900);
    const exact = gzipSync(html).length;
    expect(pageWeight(html, 5000)).toBeGreaterThanOrEqual(exact);
    expect(pageWeight(html, 5000)).toBeLessThan(exact * 1.1);
  });

  it("is exact where what a page asks for could make it too heavy", () => {
    const html = words(900);
    const exact = gzipSync(html).length;
    expect(exact).toBeGreaterThan(4000);
    expect(pageWeight(html, exact - 6 * 1024 - 1)).toBe(exact);
  });
});
