import { labelledPages } from "./pages.ts";
import { plainReadability } from "./plain-readability.ts";
import { f1 } from "./score.ts";

/*
 * npm run bench:extract: how much of a page's article is found, by layout.
 */

const pages = labelledPages();
const layouts = [...new Set(pages.map(({ layout }) => layout))];
const rows = layouts.map((layout) => {
  const own = pages.filter((page) => page.layout === layout);
  const plain = own.map((page) => f1(plainReadability(page), page.truth.text));
  return [layout, { pages: own.length, "Readability alone": mean(plain).toFixed(3) }];
});
console.table(Object.fromEntries(rows));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
