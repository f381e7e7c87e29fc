import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numberEditions } from "../../src/desk/number/number-editions.ts";
import { english } from "../support/english.ts";
import { type DigestFolder, digestFolder } from "./digest-folder.ts";

const NOW = Date.parse("2026-11-27T05:00:00Z");

function article(digest: DigestFolder, name: string, date: string, more = ""): void {
  digest.write(`articles/${name}.md`, `---\ntitle: گل\ndate: ${date}\n${more}---\nمتن\n`);
}

function run(digest: DigestFolder, ...flags: readonly string[]) {
  return english(numberEditions(["--articles", digest.articles, "--data", digest.data, ...flags], NOW));
}

describe("gozide number", () => {
  test("makes the file, and adds newer editions only", () => {
    const digest = digestFolder();
    const file = join(digest.data, "editions.yaml");
    article(digest, "a", "1405-08-11");
    article(digest, "b", "1405-08-11 20:00");
    article(digest, "1405/c", "2026-11-05");
    expect(run(digest, "--dry-run").message).toBe(`1405-08-11: 1\n1405-08-14: 2\n${file}: 2 editions would be added`);
    expect(existsSync(file)).toBe(false);
    expect(run(digest)).toEqual({ code: 0, message: `1405-08-11: 1\n1405-08-14: 2\n${file}: 2 editions added` });
    const first = digest.read("data/editions.yaml");
    expect(first).toMatch(/^# .*gozide number/su);
    article(digest, "late", "1405-08-12");
    article(digest, "new", "1405-09-01");
    expect(run(digest).message).toBe(
      `1405-09-01: 3\n${file}: 1 edition added\nwithout a number: 1405-08-12: there is no whole number between 1 (1405-08-11) and 2 (1405-08-14), so it stays without one`,
    );
    expect(digest.read("data/editions.yaml")).toBe(`${first}- day: 1405-09-01\n  number: 3\n`);
    expect(run(digest).message).toMatch(/no newer edition; nothing to add/u);
  });

  test("passes over drafts and what is still to come", () => {
    const digest = digestFolder();
    article(digest, "a", "1405-08-11", "draft: بله\n");
    article(digest, "b", "1405-12-01");
    digest.write("articles/c.md", "---\ntitle: گل\ndraft: true\n---\nمتن\n");
    expect(run(digest).message).toMatch(/nothing to add/u);
    expect(existsSync(join(digest.data, "editions.yaml"))).toBe(false);
  });

  test("keeps comments and the spelling of the file, and heeds the notes", () => {
    const digest = digestFolder();
    digest.write("data/editions.yaml", "# دفتر\n- {day: 1405-08-11, number: 350} # کاغذی\n");
    article(digest, "a", "1405-08-11");
    article(digest, "b", "1405-08-13");
    article(digest, "c", "1405-08-14");
    digest.write("editions/1405-08-13.md", "---\nnumber: 400\n---\n");
    run(digest);
    expect(digest.read("data/editions.yaml")).toBe(
      "# دفتر\n- {day: 1405-08-11, number: 350} # کاغذی\n- day: 1405-08-13\n  number: 400\n- day: 1405-08-14\n  number: 401\n",
    );
  });

  test("counts weeks by their Saturdays", () => {
    const digest = digestFolder();
    digest.write("data/site.yaml", `${digest.read("data/site.yaml")}edition: weekly\n`);
    article(digest, "a", "1405-08-11");
    article(digest, "b", "1405-08-15");
    expect(run(digest).message).toMatch(/^1405-08-09: 1\n/u);
  });

  test("writes nothing where the content is wrong", () => {
    const digest = digestFolder();
    article(digest, "a", "1405-13-11");
    article(digest, "b", "1405-08-12");
    digest.write("data/editions.yaml", "- {day: 1405-08-12, number: 2}\n- {day: 1405-08-13, number: 2}\n");
    const { code, message } = run(digest);
    expect(code).toBe(1);
    expect(message).toContain("a.md:3: error: date: ");
    expect(message).toContain("editions.yaml:2: error: number: `2` is the number of 1405-08-12 too");
    expect(message).toMatch(/Nothing was written: mend this first\.$/u);
    expect(digest.read("data/editions.yaml")).toContain("1405-08-13");
  });

  test("says all faults in one run, whatever else is wrong", () => {
    const digest = digestFolder();
    article(digest, "a", "1405-13-11");
    digest.write("editions/1405-08-12.md", "---\nnumber: 0\n---\n");
    digest.write("data/site.yaml", "title: ی\n");
    digest.write(
      "data/editions.yaml",
      "- {day: 1405-13-12, number: 2}\n- {day: 1405-08-13, number: 2}\n- {day: 1405-08-14, number: 2}\n",
    );
    const { message } = run(digest);
    for (const fault of ["site.yaml:", "editions.yaml:1:", "editions.yaml:3:", "a.md:3:", "1405-08-12.md:2:"]) {
      expect(message).toContain(fault);
    }
  });

  test("warns where the file was emptied", () => {
    const digest = digestFolder();
    article(digest, "a", "1405-08-11");
    digest.write("data/editions.yaml", "");
    expect(run(digest, "--dry-run")).toMatchObject({
      code: 0,
      message: expect.stringContaining("warning: holds no edition"),
    });
  });

  test("explains itself, and says what is missing", () => {
    const digest = digestFolder();
    expect(english(numberEditions(["--help"], NOW))).toMatchObject({
      code: 0,
      message: expect.stringContaining("--dry-run"),
    });
    expect(english(numberEditions(["--x"], NOW))).toMatchObject({
      code: 2,
      message: expect.stringContaining("--help"),
    });
    expect(run(digest)).toMatchObject({ code: 1, message: expect.stringContaining("articles: error: no such folder") });
  });
});
