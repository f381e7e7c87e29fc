import { FACTS, judgedPages, mean } from "./judged.ts";
import { labelledPages } from "./pages.ts";

/*
 * npm run bench:extract: how much of a page's article is found, by layout. With `-- pages` each page is printed.
 */

const judged = await judgedPages(labelledPages());
const layouts = [...new Set(judged.map(({ page }) => page.layout))];
const rows = layouts.map((layout) => {
  const own = judged.filter(({ page }) => page.layout === layout);
  const right = FACTS.map((fact) => [fact, `${own.filter(({ facts }) => facts[fact]).length} of ${own.length}`]);
  return [
    layout,
    {
      "Readability alone": mean(own.map(({ plain }) => plain)).toFixed(3),
      "gozide gather": mean(own.map((one) => one.own)).toFixed(3),
      worst: Math.min(...own.map((one) => one.own)).toFixed(3),
      ...Object.fromEntries(right),
    },
  ];
});
console.table(Object.fromEntries(rows));

if (process.argv.includes("pages")) {
  for (const { page, own, plain, facts } of judged) {
    const wrong = FACTS.filter((fact) => !facts[fact]).join(", ");
    console.log(`${page.name}: ${plain.toFixed(3)} ${own.toFixed(3)} ${wrong === "" ? "" : `wrong: ${wrong}`}`);
  }
}
