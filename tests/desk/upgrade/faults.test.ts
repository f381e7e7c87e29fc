import { chmodSync, chownSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { digestFolders } from "../../../src/command/digest-folders.ts";
import { writeSealed } from "../../../src/making/memory/seal.ts";
import { oldDigest } from "./old-digest.ts";

const NOBODY = 65_534;

/** Runs as somebody whom the rights of files bind. */
async function bound<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

/** Gives a folder with all that is in it to whom {@link bound} runs as. */
function give(folder: string): void {
  if (process.geteuid?.() !== 0) return;
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    chownSync(path.join(folder, name), NOBODY, NOBODY);
  }
}

describe("an upgrade of what cannot be read", () => {
  it.each([
    ["a tab", "title: گل\n\turl: x\n", "data/site.yaml:2: error: "],
    ["a quotation that is left open", 'title: "گل\nurl: x\n', "data/site.yaml:"],
    ["two documents", "title: گل\n---\nurl: x\n", "data/site.yaml:2: error: "],
    ["a sentence", "# تنظیم\nگل و خار\n", "data/site.yaml:1: error: has no fields"],
    ["other letters than UTF-8", Buffer.from([0x74, 0xe9, 0x3a, 0x20, 0x78]), "data/site.yaml:1: error: is not text"],
  ])("stops at settings with %s, changes nothing, and goes on when they are mended", async (_, text, place) => {
    const digest = oldDigest();
    const good = digest.read("data/site.yaml");
    digest.write("data/site.yaml", text);
    const before = digest.all();
    const { code, said } = await digest.upgrade(["--yes"], { started: digest.root });
    expect([code, said]).toEqual([1, expect.stringContaining(place)]);
    expect(said).toContain("Nothing was written");
    expect(digest.all()).toEqual(before);
    digest.write("data/site.yaml", good);
    expect((await digest.upgrade()).code).toBe(0);
    expect(digest.read("data/site.yaml")).toContain("tag_page_min: 1");
  });

  it("names every article whose fields cannot be read, by file and line, in Persian too", async () => {
    const digest = oldDigest();
    digest.write("articles/1395/a.md", "---\ntitle: گل\nkicker: 'باغ\n---\nمتن\n");
    digest.write("articles/b.md", "---\n\ttitle: گل\n---\nمتن\n");
    const { code, said } = await digest.upgrade(["--yes"], { started: digest.root }, "fa");
    expect(code).toBe(1);
    expect(said).toMatch(/^articles\/1395\/a\.md:\d: /mu);
    expect(said).toMatch(/^articles\/b\.md:2: /mu);
    expect(said).toContain("چیزی نوشته نشد");
    expect(digest.read("data/site.yaml")).not.toContain("tag_page_min");
  });

  it("takes settings that are empty for settings", async () => {
    const digest = oldDigest();
    digest.write("data/site.yaml", "# هنوز هیچ\n");
    expect((await digest.upgrade()).code).toBe(0);
    expect(digest.read("data/site.yaml")).toContain("tag_page_min: 1");
  });
});

describe("an upgrade of what cannot be written", () => {
  it.each(["articles/1395", "data", ""])("changes nothing where `%s` is closed", async (closed) => {
    const digest = oldDigest();
    give(digest.root);
    const before = digest.all();
    chmodSync(path.join(digest.root, closed), 0o555);
    await expect(bound(() => digest.upgrade(["--yes"], { started: digest.root }))).rejects.toThrow(/EACCES/u);
    expect(digest.all()).toEqual(before);
    chmodSync(path.join(digest.root, closed), 0o755);
    expect((await bound(() => digest.upgrade(["--yes"], { started: digest.root }))).code).toBe(0);
  });

  it("changes nothing where a folder is closed that files are moved out of", async () => {
    const digest = oldDigest();
    for (const name of ["articles", "data"]) rmSync(path.join(digest.root, name), { recursive: true });
    digest.write("_data/site.yaml", "title: گل\n");
    digest.write("src/articles/a.png", "x");
    digest.write("package.json", "{}");
    give(digest.root);
    const before = digest.all();
    chmodSync(path.join(digest.root, "src/articles"), 0o555);
    await expect(bound(() => digest.upgrade(["--yes"], { started: digest.root }))).rejects.toThrow(/EACCES/u);
    expect(digest.all()).toEqual(before);
    expect(readdirSync(digest.root).sort()).toEqual(["_data", "package.json", "src"]);
    chmodSync(path.join(digest.root, "src/articles"), 0o755);
  });

  it("says that it is half done where the disk refuses in the middle, and goes on from there", async () => {
    const digest = oldDigest();
    digest.write("data/x.yaml", "a: b\n");
    writeSealed(path.join(digest.root, ".gozide-upgrade.json"), 1, { moves: [["data/x.yaml"], ["articles/b.md"]] });
    give(digest.root);
    chmodSync(path.join(digest.root, "articles"), 0o555);
    const { code, said } = await bound(() => digest.upgrade(["--yes"], { started: digest.root }));
    expect([code, said]).toEqual([1, expect.stringContaining("Some files are changed already, others are not")]);
    expect(said).toContain("EACCES");
    expect(() => digestFolders(digest.root)("data")).toThrow(/gozide upgrade/u);
    chmodSync(path.join(digest.root, "articles"), 0o755);
    expect((await bound(() => digest.upgrade(["--yes"], { started: digest.root }))).code).toBe(0);
    expect(existsSync(path.join(digest.root, "articles/b.md"))).toBe(false);
  });
});

describe("a digest of the old layout whose upgrade was cut off", () => {
  it("asks for the upgrade to go on, before it asks for new folders", () => {
    const digest = oldDigest();
    rmSync(path.join(digest.root, "data"), { recursive: true });
    digest.write("_data/site.yaml", "title: گل\n");
    writeFileSync(path.join(digest.root, ".gozide-upgrade.json"), "");
    expect(() => digestFolders(digest.root)("data")).toThrow(/an upgrade was cut off/u);
  });
});
