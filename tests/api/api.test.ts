import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { buildSite, fix, importArticles } from "gozide";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "gozide-api-"));
  for (const name of ["data", "articles"]) mkdirSync(path.join(root, name));
  writeFileSync(path.join(root, "data/site.yaml"), "title: آزمون\ndescription: آزمون.\nurl: https://example.org\n");
  writeFileSync(path.join(root, "articles/a.md"), "---\ntitle: خبر\ndate: 1395-12-07\n---\n\nمتن.\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("import … from gozide", () => {
  it("builds a site, and says what changed", async () => {
    const before = process.cwd();
    const { ok, added, problems } = await buildSite({ root });
    expect([ok, problems.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
    expect(added).toContain("1395/12/07/a/index.html");
    expect(existsSync(path.join(root, "_site/index.html"))).toBe(true);
    expect(process.cwd()).toBe(before);
  });

  it("reports what is wrong with the content, and leaves the site", async () => {
    writeFileSync(path.join(root, "articles/b.md"), "---\ntitle: خبر دیگر\ndate: 1395-13-07\n---\n\nمتن.\n");
    const { ok, problems, added } = await buildSite({ root: path.join(root, "articles") });
    expect([ok, added]).toEqual([false, []]);
    expect(problems).toContainEqual(expect.objectContaining({ severity: "error", line: 3, field: "date" }));
  });

  it("imports files into the digest", async () => {
    writeFileSync(path.join(root, "khabar.txt"), "باران آمد\n\nامروز در تهران باران آمد.\n");
    const report = await importArticles(["khabar.txt"], { root, date: "1395-12-08" });
    expect(report).toMatchObject({ ok: true, summary: expect.stringContaining("imported 1") });
    expect(readdirSync(path.join(root, "articles"), { recursive: true }).length).toBeGreaterThan(1);
  });

  it("repairs a text, and says by which rules", () => {
    const { text, repairs } = fix("كتابها را می خوانم.\n");
    expect(text).toBe("کتاب\u200Cها را می\u200Cخوانم.\n");
    expect(repairs.length).toBeGreaterThan(0);
    expect(fix(text)).toEqual({ text, repairs: [] });
  });

  it("says where no digest is", async () => {
    await expect(buildSite({ root: tmpdir() })).rejects.toThrow("there is no digest here");
  });
});
