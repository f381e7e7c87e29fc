import { describe, expect, test } from "vitest";
import { FACTS, judgedPages, mean } from "../../bench/extract/judged.ts";
import { labelledPages } from "../../bench/extract/pages.ts";

const judged = await judgedPages(labelledPages());
const layouts = [...new Set(judged.map(({ page }) => page.layout))];

describe.each(layouts)("pages of the layout `%s`", (layout) => {
  const own = judged.filter(({ page }) => page.layout === layout);

  test("give .95 of their text, and more than Readability alone gives", () => {
    expect(mean(own.map((one) => one.own))).toBeGreaterThanOrEqual(0.95);
    expect(mean(own.map((one) => one.own))).toBeGreaterThan(mean(own.map(({ plain }) => plain)));
  });

  test.each(FACTS)("give the right %s for 95 %%", (fact) => {
    const right = own.filter(({ facts }) => facts[fact]).length;
    expect(right / own.length).toBeGreaterThanOrEqual(0.95);
  });
});
