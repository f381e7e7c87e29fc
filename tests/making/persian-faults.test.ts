import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { foreignLines } from "../support/persian.ts";
import { command } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

/** All that a build says in Persian. */
const said = (...flags: readonly string[]): string => {
  const { stdout, stderr } = command(digest, ["--lang", "fa", ...flags]);
  return stdout + stderr;
};

function writeIncluded(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(digest.includes, name)), { recursive: true });
  writeFileSync(path.join(digest.includes, name), text);
}

describe("what is wrong with a digest's files, with --lang fa", () => {
  it("is Persian of files, pictures and names", () => {
    digest.write("latin.md", Buffer.from([0x2d, 0xe9, 0x0a]));
    digest.write("notes.txt", "x");
    digest.article("b (conflicted copy).md", { slug: "copy" });
    digest.write("torn.png", "x");
    symlinkSync(path.join(digest.data, "site.yaml"), path.join(digest.articles, "link.md"));
    digest.article(
      "b.md",
      { slug: "b", aliases: "[/about/x/]" },
      "![نقش](none.png)\n\n![نقش](torn.png)\n\n![نقش](https://example.org/a.png)\n\n![نقش](/assets/none.svg)",
    );
    const lines = said();
    for (const words of ["متن `UTF-8` نیست", "خوانده نمی‌شود", "برنامهٔ همگام‌سازی", "پیوند نمادین"])
      expect(lines.replace(/[\u2066-\u2069]/gu, "")).toContain(words);
    expect(lines.replace(/[\u2066-\u2069]/gu, "")).toContain("صفحه‌ها از سایت‌های دیگر چیزی نمی‌گیرند");
    expect(foreignLines(lines)).toEqual([]);
  });

  it("is Persian of assets, components and configuration of its own", () => {
    digest.writeAsset("icon.svg", "<svg");
    digest.writeAsset("custom.css", "h1 { background: url(https://a.example/x.png) }\nh2 { color: red\n");
    writeIncluded("components/share.tsx", 'import "nowhere";\nexport function Share() {\n  return 1;\n}\n');
    const lines = said();
    expect(lines).toContain("نصب نیست");
    expect(foreignLines(lines)).toEqual([]);
  });

  it("is Persian of a component and an asset that no build can use", () => {
    digest.writeAsset("a#b.css", "");
    writeIncluded("components/shaer.tsx", "export const x = 1;\n");
    const lines = said();
    expect(lines).toContain("جای هیچ جزئی از گزیده نمی‌آید");
    expect(foreignLines(lines)).toEqual([]);
  });

  it("is Persian of its own pages", () => {
    digest.writePage("a.njk", "---\npermalink: /tags/\n---\n{{ x | none }}\n");
    digest.writePage("b.md", "---\npermalink: /{{ x }}/\n---\nx\n");
    digest.writePage("c.md", "---\npermalink: /../x/\n---\nx\n");
    expect(foreignLines(said())).toEqual([]);
  });

  it("is Persian of folders that are not there", () => {
    expect(foreignLines(said("--pages", "paegs"))).toEqual([]);
  });
});
