import { describe, expect, it } from "vitest";
import { ordinaryPage } from "../../src/discovery/ordinary-page.ts";

describe("an editor's own page is where Eleventy puts it", () => {
  it.each([
    ["about.md", "---\npermalink: /about/\n---\nمتن", "/about/"],
    ["imprint.md", "---\ntitle: شناسنامه\n---\nمتن", "/imprint/"],
    ["help/index.njk", "متن", "/help/"],
    ["help/help.md", "متن", "/help/"],
    ["index.md", "متن", "/"],
    ["a.md", "---\npermalink:\n---\n", "/a/"],
    ["2017-01-02_Old.name~.md", "متن", "/2017-01-02_Old.name~/"],
    ["a.md", "---\npermalink: a.html\n---\n", "/a.html"],
    ["a.md", "---\npermalink: /b/index.html\n---\n", "/b/"],
    ["a.md", "---\r\npermalink: /درباره/\r\n---\r\n", "/درباره/"],
  ])("%s", (file, source, path) => {
    expect(ordinaryPage(file, source)).toEqual({ path });
  });

  it.each([
    ["about us.md", "/about-us/"],
    ["دربارهٔ ما.md", "/درباره-ما/"],
    ["راهنماي كار.md", "/راهنمای-کار/"],
    ["بخش ۲/نخست\u200Cوزير.html", "/بخش-2/نخست-وزیر/"],
    ["Cafe\u0301.md", "/cafe/"],
    ["آ.md".normalize("NFD"), "/آ/"],
    ["راه/راه.md", "/راه/"],
    ["؟.md", "/؟/"],
  ])("or, by a name of other letters, where an article of that name would be: %s", (file, path) => {
    expect(ordinaryPage(file, "متن")).toEqual({ path });
  });

  it.each([
    ["is not written", "---\npermalink: false\n---\n"],
    ["is not HTML", "---\npermalink: /ads.txt\n---\n"],
    ["has a template for an address", '---\npermalink: "/{{ title | slugify }}/"\n---\n'],
  ])("and nowhere where it %s", (_, source) => {
    expect(ordinaryPage("a.njk", source)).toBeUndefined();
  });
});
