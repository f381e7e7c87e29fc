import { describe, expect, it } from "vitest";
import { ordinaryPage } from "../../src/discovery/ordinary-page.ts";

describe("an editor's own page is where Eleventy puts it", () => {
  it.each([
    ["about.md", "---\npermalink: /about/\n---\nمتن", "/about/"],
    ["imprint.md", "---\ntitle: شناسنامه\n---\nمتن", "/imprint/"],
    ["help/index.njk", "متن", "/help/"],
    ["index.md", "متن", "/"],
    ["a.md", "---\npermalink: a.html\n---\n", "/a.html"],
    ["a.md", "---\npermalink: /b/index.html\n---\n", "/b/"],
    ["a.md", "---\r\npermalink: /درباره/\r\n---\r\n", "/درباره/"],
  ])("%s", (file, source, path) => {
    expect(ordinaryPage(file, source)).toEqual({ path });
  });

  it.each([
    ["is not written", "---\npermalink: false\n---\n"],
    ["is not HTML", "---\npermalink: /ads.txt\n---\n"],
    ["has a template for an address", '---\npermalink: "/{{ title | slugify }}/"\n---\n'],
  ])("and nowhere where it %s", (_, source) => {
    expect(ordinaryPage("a.njk", source)).toBeUndefined();
  });
});
