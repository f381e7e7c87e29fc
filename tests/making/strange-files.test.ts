import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;

beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function told(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

describe("texts of the articles folder that end otherwise", () => {
  it.each(["a.markdown", "1404/a.txt", "a.MD", "a.mdown", "a.md.txt", "A.TXT"])(
    "are warned of, since nobody reads them: %s",
    async (name) => {
      digest.article("b.md", {});
      digest.write(name, "---\ntitle: گم\ndate: 1404-01-01\n---\nمتن\n");
      const meant = path.basename(name).replace(/\..*$/u, ".md");
      expect(await told()).toEqual([
        `articles/${name}: warning: is not read: articles end in \`.md\`\n    fix: if it is an article, call it \`${meant}\`; if not, put it elsewhere`,
      ]);
    },
  );

  it("are not to be renamed over an article", async () => {
    digest.article("a.md", {});
    digest.write("a.txt", "متن");
    expect(await told()).toEqual([expect.stringContaining("fix: articles/a.md is there too: keep one of them")]);
  });

  it("are pictures and other files without a word", async () => {
    digest.article("a.md", {});
    for (const name of ["notes.pdf", "map.svg", "a.json", ".draft.txt"]) digest.write(name, "<svg/>");
    expect(await told()).toEqual([]);
  });
});

describe("files of the data folder that nobody reads for their names", () => {
  it.each([
    ["tag.yaml", "data/tags.yaml is there too: keep one of them"],
    ["author.yaml", "call it `authors.yaml`"],
    ["authors.yml", "call it `authors.yaml`"],
    ["Authors.yaml.txt", "call it `authors.yaml`"],
    ["site.yml", "data/site.yaml is there too: keep one of them"],
    ["khabar.md", "if it is an article, move it into the articles folder"],
  ])("are warned of: %s", async (name, fix) => {
    digest.article("a.md", {});
    digest.writeData(name, "- label: x\n");
    expect(await told()).toEqual([`data/${name}: warning: is not read\n    fix: ${fix}`]);
  });

  it("may be data of own pages", async () => {
    digest.article("a.md", {});
    for (const name of ["menu.yaml", "tagline.yaml", "links.json"]) digest.writeData(name, "- x\n");
    expect(await told()).toEqual([]);
  });
});

describe("copies that sync programs make", () => {
  const CONFLICTS = [
    "a (conflicted copy).md",
    "a (Sara's conflicted copy 2026-01-24).md",
    "a (conflicted copy 2026-01-24 101500).md",
    "a (Case Conflict 1).md",
    "a.sync-conflict-20260124-101500-ABCDEF7.md",
    "a_conflict-20260124-101500.md",
  ];
  const LIKELY = [
    "a (1).md",
    "a(2).md",
    "a 2.md",
    "a copy.md",
    "a copy 2.md",
    "a - Copy.md",
    "a - کپی (2).md",
    "Copy of a.md",
  ];

  it.each([...CONFLICTS, ...LIKELY])("are warned of, with the file itself: %s", async (name) => {
    digest.article("a.md", {});
    digest.article(name, { slug: "other" });
    const problems = await told();
    expect(problems).toEqual([expect.stringMatching(/: warning: is a copy .* of articles\/a\.md, and a file/u)]);
    expect(problems[0]).toContain(`articles/${name}: `);
  });

  it.each(CONFLICTS)("are known by their names alone: %s", async (name) => {
    digest.article(name, { slug: "other" });
    expect(await told()).toEqual([expect.stringContaining("is a copy that ")]);
  });

  it.each(LIKELY)("may be names like any other where no other file is: %s", async (name) => {
    digest.article(name, { slug: "other" });
    expect(await told()).toEqual([]);
  });

  it("are found among data files and notes", async () => {
    digest.article("a.md", { date: "1404-01-05" });
    digest.writeData("tags (1).yaml", "[]\n");
    mkdirSync(path.join(digest.folder, "editions"));
    writeFileSync(path.join(digest.folder, "editions/1404-01-05.sync-conflict-20260124-101500-A.md"), "متن");
    const problems = await told();
    expect(problems.filter((line) => line.includes("is a copy"))).toEqual([
      expect.stringMatching(/^data\/tags \(1\)\.yaml: warning: is a copy by its name of data\/tags\.yaml/u),
      expect.stringMatching(/^editions\/1404-01-05\.sync-conflict.*a copy that Syncthing made, and a file/u),
    ]);
  });

  it("are counted where there are many", async () => {
    digest.article("a.md", {});
    for (let index = 0; index < 23; index++) digest.write(`n${index}.txt`, "متن");
    const problems = await told();
    expect(problems).toHaveLength(20);
    expect(problems.filter((line) => line.includes("and 3 more like it"))).toHaveLength(1);
  });
});

describe("a text that two articles have", () => {
  const TEXT = "سازمان هواشناسی گفت بارش سال آبی به نیمی از میانگین رسیده است.";

  it("is warned of with both files, in small builds as in complete ones", async () => {
    digest.article("1404/a.md", { date: "1404-01-02" }, TEXT);
    digest.article("b.md", { date: "1404-01-01" }, TEXT);
    const said = [
      "articles/1404/a.md: warning: has the same text as articles/b.md\n    fix: if it is one article, delete one of the files and write its address into `aliases` of the other",
    ];
    expect(await told()).toEqual(said);
    digest.article("c.md", { date: "1404-01-03" });
    expect(await told()).toEqual(said);
    expect((await cleanBuild(digest)).files).toEqual(filesOf(digest.output));
    digest.article("b.md", { date: "1404-01-01" }, `${TEXT} تازه.`);
    expect(await told()).toEqual([]);
  });

  it("is no matter of a few words, or of a draft", async () => {
    digest.article("a.md", { date: "1404-01-02" }, "ویدیو را این‌جا ببینید.");
    digest.article("b.md", { date: "1404-01-03" }, "ویدیو را این‌جا ببینید.");
    digest.article("c.md", { date: "1404-01-04" }, TEXT);
    digest.article("d.md", { date: "1404-01-05", draft: "true" }, TEXT);
    expect(await told()).toEqual([]);
  });
});
