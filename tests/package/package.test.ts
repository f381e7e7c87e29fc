import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ownThings } from "./own-things.ts";
import { create, gozide, handOver, type Packed, run, type Said, stamps } from "./packed.ts";
import { previewing } from "./previewing.ts";

const packed: Packed = inject("packed");
const digest = path.join(packed.folder, "my-digest");
let made: Said;
let before: readonly string[];

beforeAll(() => {
  made = create(packed, "my-digest");
  handOver(digest);
  before = stamps(digest);
});

/** The one article that a new digest begins with. */
function firstArticle(): string {
  const names = readdirSync(path.join(digest, "articles"), { recursive: true, encoding: "utf8" });
  return path.join(digest, "articles", names.find((name) => name.endsWith("welcome.md")) ?? "none");
}

describe("a digest of the packed packages", () => {
  it("is made and installed without a question", () => {
    expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining("Now:\n  cd my-digest\n  npm start\n") });
    expect(existsSync(path.join(digest, "package-lock.json"))).toBe(true);
  });

  it("installs what runs and nothing else, packed in at most 1 MB", () => {
    const names = readdirSync(path.join(digest, "node_modules/gozide"), { recursive: true, encoding: "utf8" });
    const stray = /(?<!\.d)\.tsx?$|test|^docs|\.webp$|site\.yaml$/u;
    expect(names.filter((name) => stray.test(name))).toEqual([]);
    expect(statSync(packed.generator).size).toBeLessThan(1_000_000);
    for (const name of ["tsx", "zod", "feedsmith", "preact"]) {
      expect([name, existsSync(path.join(digest, "node_modules", name))]).toEqual([name, false]);
    }
  });

  it("builds without a fault or a warning of its content, and checks", () => {
    const built = gozide(digest, "", "build");
    expect([built.status, built.stdout]).toEqual([0, expect.stringMatching(/^1 article, \d+ pages/u)]);
    expect(built.stderr).not.toMatch(/warning|error/u);
    expect(gozide(digest, "", "check")).toMatchObject({ status: 0, stdout: expect.stringContaining("nothing found") });
    expect(readFileSync(path.join(digest, "_site/index.html"), "utf8")).toContain("روزنوشت");
  });

  it("takes an article, an import and a repair from any folder of it", () => {
    const added = gozide(digest, "data", "new", "گل سرخ", "--date", "1395-12-07", "--section", "culture");
    expect([added.status, added.stdout]).toEqual([0, "../articles/1395/1395-12-07-گل-سرخ.md\n"]);
    writeFileSync(path.join(digest, "khabar.txt"), "باران آمد\n\nامروز در تهران باران آمد.\n");
    const imported = gozide(digest, "articles", "import", "../khabar.txt", "--date", "1395-12-08");
    expect([imported.status, imported.stdout]).toEqual([0, expect.stringContaining("imported 1")]);
    expect(gozide(digest, "articles/1395", "fix", ".")).toMatchObject({ status: 0 });
    expect(gozide(digest, "pages", "build")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^2 articles/u),
    });
    expect(gozide(digest, "articles/1395", "check").status).toBe(0);
  });

  it("is packed into a zip", () => {
    expect(gozide(digest, "", "pack")).toMatchObject({ status: 0 });
    expect(readdirSync(digest).filter((name) => name.endsWith(".zip"))).toHaveLength(1);
  });

  it("shows a save in the browser", () =>
    previewing(digest, "articles", async (page, home) => {
      await page.goto(home);
      const file = firstArticle();
      writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/mu, "title: تیتری دیگر"));
      await page.getByText("تیتری دیگر").first().waitFor();
      expect(await page.getByText("نشریهٔ شما آماده است").count()).toBe(0);
    }));

  ownThings(digest);

  it("changes nothing of the installed generator", () => {
    expect(stamps(digest)).toEqual(before);
  });

  it("is asked for where none is", () => {
    const empty = path.join(packed.folder, "empty");
    mkdirSync(empty);
    const command = path.join(digest, "node_modules/gozide/bin/gozide.cjs");
    const { status, stderr } = run(empty, process.execPath, command, "build");
    expect([status, stderr]).toEqual([2, expect.stringContaining("npm create gozide my-digest")]);
    expect(readdirSync(empty)).toEqual([]);
  });
});
