import { describe, expect, it } from "vitest";
import { changedWords } from "../../src/making/changed-words.ts";

describe("what a build says that differs on the site", () => {
  it("is by kind, with the first names of each", () => {
    const pages = Array.from({ length: 12 }, (_, at) => `1404/${at}/index.html`);
    expect(
      changedWords({ added: ["assets/a.css", "images/a.png"], changed: ["feed.xml", ...pages], removed: [] }, "en"),
    ).toBe(
      `What differs on the site:
  added pictures: 1
    images/a.png
  added other files: 1
    assets/a.css
  changed pages: 12
${pages
  .slice(0, 10)
  .map((page) => `    ${page}\n`)
  .join("")}    and 2 more
  changed feeds: 1
    feed.xml`,
    );
  });

  it("is nothing where nothing changed", () => {
    expect(changedWords({ added: [], changed: [], removed: [] }, "en")).toBe("Nothing differs on the site.");
  });
});
