import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, HOME } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
/** A copy of the generator, to be changed. */
const home = mkdtempSync(path.join(tmpdir(), "gozide-home-"));

beforeAll(() => {
  for (const name of [
    "src",
    "_includes",
    "_data",
    ".eleventy.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ]) {
    cpSync(path.join(HOME, name), path.join(home, name), { recursive: true });
  }
  symlinkSync(path.join(HOME, "node_modules"), path.join(home, "node_modules"));
  digest.article("a.md", { tags: "[عراق]", section: "world", slug: "a" }, "متن با [پیوند](https://other.example/).");
  digest.article("b.md", { tags: "[عراق]", date: "1395-12-08", slug: "b" });
  digest.writePage("imprint.md", "---\nlayout: page.11ty.tsx\ntitle: شناسنامه\n---\nمتن\n");
  const { status, stderr } = command(digest, [], home);
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => {
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

/** Changes a file of the generator. */
function edit(name: string, from: string, to: string): void {
  const file = path.join(home, name);
  const text = readFileSync(file, "utf8");
  expect(text, `${name} holds ${from}`).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Files that the next build changes. */
function changed(): readonly string[] {
  const before = filesOf(digest.output);
  expect(command(digest, [], home)).toMatchObject({ status: 0 });
  return differences(before, filesOf(digest.output));
}

/** Files that the next build changes, which a clean build makes the same. */
function changedAsClean(): readonly string[] {
  const files = changed();
  expect(command(digest, ["--output", "clean", "--cache", "clean-cache"], home)).toMatchObject({ status: 0 });
  const clean = path.join(digest.folder, "clean");
  expect(differences(filesOf(digest.output), filesOf(clean))).toEqual([]);
  for (const name of ["clean", "clean-cache"]) rmSync(path.join(digest.folder, name), { recursive: true });
  return files;
}

describe("a change of the generator is noticed without anyone saying so:", () => {
  it("a component", () => {
    edit("_includes/components/site-footer.tsx", "<footer", '<footer data-probe="1"');
    expect(changedAsClean()).toEqual(expect.arrayContaining(["1395/12/07/a/index.html", "index.html", "404.html"]));
  });

  it("the style that stands in every page", () => {
    const file = path.join(home, "src/assets/css/critical.css");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n.probe { color: red }\n`);
    expect(changed()).toEqual(expect.arrayContaining(["1395/12/07/a/index.html", "imprint/index.html"]));
  });

  it("a rule for reading articles, and only what it changes is written", () => {
    edit("src/content/markdown.ts", '"noopener"', '"noopener external"');
    const files = changedAsClean();
    expect(files).toContain("1395/12/07/a/index.html");
    expect(files).not.toContain("1395/12/08/b/index.html");
    expect(files).not.toContain("archive/index.html");
  });
});
