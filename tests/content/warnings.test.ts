import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
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

describe("a warning lets the site be built:", () => {
  it("a date in the future, and the article waits for it", async () => {
    digest.article("a.md", {});
    digest.article("b.md", { date: "1500-01-01", slug: "later" });
    const { problems: found, summary } = await build(digest);
    expect(found.map(formatProblem)).toEqual([
      "articles/b.md:3: warning: date: 1500-01-01 lies in the future: the article is left out until then\n    fix: look whether its year is right",
    ]);
    expect(summary.articles).toBe(1);
    expect((await build(digest, { drafts: true })).summary.articles).toBe(2);
  });

  it("a lead of more than 400 characters, and a picture without alt", async () => {
    digest.write("p.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>');
    digest.article("a.md", { lead: "ل".repeat(401), image: "\n  src: p.svg" });
    digest.article("b.md", { lead: "ل".repeat(400), slug: "b" });
    expect(await problems()).toEqual([
      "articles/a.md:4: warning: lead: is 401 characters long\n    expected: at most 400 characters\n    fix: move the details into the text",
      "articles/a.md:5: warning: image.alt: is missing\n    fix: say what the picture shows, for those who do not see it",
    ]);
  });

  it("a tag that one article of several has", async () => {
    digest.article("a.md", { tags: "[عراق, روسیه]" });
    expect(await problems()).toEqual([]);
    digest.article("b.md", { tags: "[کشور عراق]", slug: "b" });
    expect(await problems()).toEqual([
      "articles/a.md:4: warning: tags: `روسیه` is used once\n    expected: a tag that two articles or more have in common\n    fix: give it to other articles too, or leave it out",
    ]);
  });

  it("a text that takes more words from its source than the digest allows itself", async () => {
    const site = "title: آزمون\ndescription: شرح.\nurl: https://example.org/\nquote_limit: 30\n";
    const text = (words: number): string => Array.from({ length: words }, (_, index) => `واژه${index}`).join(" ");
    digest.writeData("site.yaml", site);
    digest.writeData("sources.yaml", "- id: isna\n  name: ایسنا\n");
    const taken = { source: "isna", url: "https://isna.example/1" };
    digest.article("a.md", taken, text(31));
    digest.article("b.md", { ...taken, slug: "b" }, text(30));
    digest.article("own.md", { source: "isna", slug: "own" }, text(90));
    expect(await problems()).toEqual([
      "articles/a.md:4: warning: source: 31 words of ایسنا's text: more than the 30 that `quote_limit` of site.yaml allows\n    fix: tell it shorter in your own words; the source and its link stay",
    ]);
    digest.writeData("site.yaml", site.replace("quote_limit: 30\n", ""));
    expect(await problems()).toEqual([]);
  });

  it("many such tags, of which three are reported", async () => {
    const site = "title: آزمون\ndescription: شرح.\nurl: https://example.org/\ntags: open\n";
    digest.writeData("site.yaml", `${site}tag_page_min: 1\n`);
    digest.article("a.md", { tags: `[${Array.from({ length: 14 }, (_, index) => `موضوع ${index}`).join(", ")}]` });
    digest.article("b.md", { slug: "b" });
    const found = await problems();
    expect(found).toHaveLength(3);
    expect(found[2]).toContain("`موضوع ۲` is used once, as are 11 other tags");
    // Without a page of its own such a tag is text, as one of a first article always is.
    digest.writeData("site.yaml", site);
    expect(await problems()).toEqual([]);
  });

  it("a draft that has no date yet, and its other faults are errors all the same", async () => {
    digest.article("a.md", {});
    digest.article("draft.md", { date: "", draft: "true" });
    const { problems: found, summary } = await build(digest, { drafts: true });
    expect(found.map(formatProblem)).toEqual([
      "articles/draft.md:2: warning: date: is missing: the draft is left out until it has one\n    fix: add a line `date: …`",
    ]);
    expect(summary.articles).toBe(1);
    digest.article("draft.md", { date: "", draft: "بله", led: "x" });
    expect(await problems()).toEqual([expect.stringContaining("articles/draft.md:4: error: led: unknown field `led`")]);
    digest.article("draft.md", { date: "", draft: "خیر" });
    expect(await problems()).toEqual([expect.stringContaining("articles/draft.md:2: error: date: is missing")]);
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

  it("tells all faults of one article at once, whichever comes first", () => {
    digest.article(
      "b.md",
      { date: "1404-12-30", section: "nowhere", source: "nobody", via: "mowj، nowhere", tags: "[عراق، عراغ]" },
      "![نقش](none.svg) <u>خط</u>",
    );
    const { status, stderr } = command(digest);
    expect(status).toBe(1);
    for (const said of [
      "b.md:3: error: date: ",
      "b.md:4: error: section: `nowhere`: no such section",
      "b.md:5: error: source: `nobody`: no such source",
      "b.md:6: error: via.2: `nowhere`: no such source",
      "b.md:7: error: tags: `عراغ`: no such tag",
      "b.md:10: error: `none.svg`: no such file",
      "b.md:10: warning: HTML is shown as text: `<u>`",
    ]) {
      expect(stderr).toContain(said);
    }
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
