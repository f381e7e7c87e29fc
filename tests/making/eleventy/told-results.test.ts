import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { toldResults } from "../../../src/making/eleventy/told-results.ts";
import { folderOf } from "../../support/folder-of.ts";

it("tells listeners every page with its template, and reads a page's text when it is asked for", () => {
  const home = folderOf({ "src/pages/articles.11ty.tsx": "", "site/a/index.html": "اول" });
  const site = path.join(home, "site");
  const file = path.join(site, "a/index.html");
  const model = [{ key: "pages.articles", file: "a/index.html", entry: { path: "/a/", name: "", view: undefined } }];
  const own = [
    { inputPath: "./src/pages/about.md", outputPath: path.join(site, "about/index.html"), url: "/about/" },
    { inputPath: "./src/pages/none.md", outputPath: false, url: false },
  ] as const;
  const results = toldResults(model, own, site, home);
  expect(results.map(({ inputPath, outputPath, url }) => [inputPath, outputPath, url])).toEqual([
    ["./src/pages/articles.11ty.tsx", file, "/a/"],
    ["./src/pages/about.md", path.join(site, "about/index.html"), "/about/"],
  ]);
  writeFileSync(file, "دوم");
  expect(results[0]?.content).toBe("دوم");
});
