import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { build, command } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

describe("an article with a fault", () => {
  it.each([
    [
      "no title",
      { title: "" },
      "articles/a.md:2: error: title: is missing\n    expected: تیتر: the headline.\n    fix: add a line `title: …`",
    ],
    ["no date", { date: "" }, "articles/a.md:2: error: date: is missing\n    expected: When it was published: Jalali"],
    ["the 13th month", { date: "1395-13-07" }, "month 13 does not exist"],
    ["30 Esfand of a common year", { date: "1404-12-30" }, "Esfand 1404 has 29 days"],
    ["31 of a month of 30 days", { date: "1395-07-31" }, "Mehr has 30 days"],
    ["an hour that clocks leap over", { date: "1400-01-02 00:30" }, "does not exist in Asia/Tehran"],
    ["a field misspelt", { led: "x" }, "unknown field `led`"],
  ])("says of %s what is wrong", async (_, fields, expected) => {
    digest.article("a.md", fields);
    const found = await problems();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it("tells line, value, expectation and the nearest known field", async () => {
    digest.article("a.md", { led: "لید" });
    const [message = ""] = await problems();
    expect(message).toMatch(
      /^articles\/a\.md:4: error: led: unknown field `led`\n {4}expected: one of title, kicker, lead, /u,
    );
    expect(message).toContain("fix: did you mean `lead`?");
  });

  it("names the nearest section, source, thread and tag", async () => {
    digest.article("a.md", { section: "wrld", source: "mowg", thread: "mosull", tags: "[عراغ]" });
    expect(await problems()).toEqual([
      "articles/a.md:4: error: section: `wrld`: no such section\n    expected: an id of _data/sections.yaml\n    fix: did you mean `world`?",
      "articles/a.md:5: error: source: `mowg`: no such source\n    expected: an id of _data/sources.yaml\n    fix: did you mean `mowj`?",
      "articles/a.md:6: error: thread: `mosull`: no such thread\n    expected: an id of _data/threads.yaml\n    fix: did you mean `mosul`?",
      "articles/a.md:7: error: tags: `عراغ`: no such tag\n    expected: a label or an alias of _data/tags.yaml\n    fix: did you mean `عراق`?",
    ]);
  });

  it("names both of two articles with one address", async () => {
    digest.article("a.md", { slug: "one" });
    digest.article("b.md", { slug: "one" });
    const [message = "", ...more] = await problems();
    expect(more).toEqual([]);
    expect(message).toContain("articles/b.md");
    expect(message).toContain("articles/a.md");
  });

  it("quotes the line at which YAML breaks", async () => {
    digest.write("a.md", '---\ntitle: "باز\ndate: 1395-12-07\n---\n\nمتن\n');
    const [message = ""] = await problems();
    expect(message).toMatch(/^articles\/a\.md:\d+: error: the front matter is not YAML/u);
  });

  it("refuses a file that is not UTF-8", async () => {
    digest.write("a.md", Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1, 0xd3]));
    expect(await problems()).toEqual([
      "articles/a.md:2: error: is not UTF-8 text\n    fix: save it as UTF-8 in your editor",
    ]);
  });

  it("refuses an empty body", async () => {
    digest.article("a.md", {}, "  ");
    expect(await problems()).toEqual(["articles/a.md:5: error: has no text\n    fix: write it under `---`"]);
  });
});

describe("a data folder with a fault", () => {
  it("names a file that is missing", async () => {
    digest.article("a.md", {});
    const { rmSync } = await import("node:fs");
    rmSync(`${digest.data}/tags.yaml`);
    expect(await problems()).toEqual([
      "data/tags.yaml: error: is missing\n    fix: create it; docs/data.md shows what tags.yaml holds",
    ]);
  });
});

describe("a warning", () => {
  it("is given for a future date, a long lead and a picture without alt, and the site is built", async () => {
    digest.write("p.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>');
    digest.article("a.md", { lead: "ل".repeat(401), image: "{src: p.svg}" });
    digest.article("b.md", { date: "1500-01-01", slug: "later" });
    const { problems: found, summary } = await build(digest);
    expect(found.map(({ severity }) => severity)).not.toContain("error");
    expect(found.map(({ field }) => field)).toEqual(expect.arrayContaining(["lead", "image.alt", "date"]));
    expect(summary.articles).toBe(1);
  });
});

describe("a build that fails", () => {
  it("tells every fault at once, ends with 1 and leaves the last good site as it was", () => {
    digest.article("a.md", {});
    expect(command(digest).status).toBe(0);
    const before = filesOf(digest.output);
    digest.article("b.md", { title: "", date: "1395-13-01" });
    digest.article("c.md", { section: "nowhere" });
    const { status, stderr } = command(digest);
    expect(status).toBe(1);
    expect(stderr).toContain("articles/b.md:2: error: title: is missing");
    expect(stderr).toContain("month 13 does not exist");
    expect(stderr).toContain("`nowhere`: no such section");
    expect(stderr.trim()).toMatch(/3 errors; the site was not changed\.$/u);
    expect(filesOf(digest.output)).toEqual(before);
    expect(readdirSync(digest.folder)).not.toContain("site.stage");
  });

  it("ends with 2 on a flag that does not exist, and shows the flags when asked", () => {
    expect(command(digest, ["--nonsense"])).toMatchObject({ status: 2 });
    const help = command(digest, ["--help"]);
    expect(help.status).toBe(0);
    for (const flag of ["--articles", "--data", "--output", "--base-url", "--path-prefix", "--changed"]) {
      expect(help.stdout).toContain(flag);
    }
  });
});
