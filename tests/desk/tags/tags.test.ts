import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { articleWith, REGISTER, taggedDigest } from "./tagged-digest.ts";

describe("gozide tags", () => {
  it("counts tags and names those that are declared and unused, and used once", async () => {
    const digest = taggedDigest();
    digest.write("data/tags.yaml", `${REGISTER}- label: گیاه\n`);
    const { code, said } = await digest.tags([]);
    expect(code).toBe(0);
    expect(said).toContain("5 tags: 2 with a page, 2 used once, 1 declared and unused.");
    expect(said).toContain("Tags in use, those of most articles first (4):\n  گل (3)\n  آب (3)\n");
    expect(said).toContain("Declared and unused (1):\n  گیاه (0)\n");
    expect(said).toContain("  درخت: articles/b.md\n  سرو: articles/c.md");
  });

  it("says why two tags may be one, and which has fewer articles", async () => {
    const digest = taggedDigest();
    digest.write("articles/d.md", articleWith("tags: [مسئولیت, جام جهانی ۲۰۲۲, باد]"));
    digest.write("articles/e.md", articleWith("tags: [مسئولیت, جام جهانی ۲۰۲۶, یاد, مسؤولیت, مسولیت, درختان]"));
    const { said } = await digest.tags([]);
    expect(said).toContain("«مسئولیت» (2), «مسؤولیت» (1): the hamza has another seat");
    expect(said).toContain("«مسؤولیت» (1), «مسولیت» (1): one letter differs");
    expect(said).toContain("«درخت» (1), «درختان» (1): one has an ending more");
    expect(said).not.toMatch(/«باد»|«جام جهانی/u);
  });

  it("gives JSON without signs that a terminal obeys", async () => {
    const digest = taggedDigest();
    digest.write("articles/d.md", articleWith('tags: ["گل\\u202Eسرخ"]'));
    const { said } = await digest.tags(["--json"]);
    expect(said).not.toMatch(/[\u202A-\u202E]/u);
    expect(said).toContain("گل\\u202eسرخ");
  });

  it("gives scripts all of it as JSON, and the tree", async () => {
    const digest = taggedDigest();
    const all: unknown = JSON.parse((await digest.tags(["--json"])).said);
    expect(all).toMatchObject({
      tags: [
        { label: "گل", count: 3, declared: true, page: true },
        { label: "درخت", slug: "tree", page: false },
        { label: "سرو", parent: "گل" },
        { label: "آب", count: 3, declared: false },
      ],
      unused: [],
      once: ["درخت", "سرو"],
    });
    const tree: unknown = JSON.parse((await digest.tags(["tree", "--json"])).said);
    expect(tree).toEqual([{ label: "گل", count: 3, below: [{ label: "سرو", count: 1, below: [] }] }]);
  });

  it("draws which tags are below which", async () => {
    expect((await taggedDigest().tags(["tree"])).said).toBe(
      "گل (3)\n  سرو (1)\n2 tags are neither above nor below another.",
    );
  });

  it("speaks Persian", async () => {
    const { said } = await taggedDigest().tags([], {}, "fa");
    expect(said.replace(/[\u2066-\u2069]/gu, "")).toContain("۴ برچسب: ۲ با صفحه، ۲ تک\u200Cنوشته");
  });

  it.each([
    [["merge", "گل"], "expected `merge FROM INTO`"],
    [["weed"], "expected `merge FROM INTO`"],
    [["tree", "گل"], "expected `merge FROM INTO`"],
  ])("says how it is used where it was asked for %j", async (args, expected) => {
    const { code, said } = await taggedDigest().tags(args);
    expect(code).toBe(2);
    expect(said).toContain(expected);
  });

  it("reports a register that cannot be read, and writes nothing", async () => {
    const digest = taggedDigest();
    digest.write("data/tags.yaml", "- labell: گل\n");
    const { code, said } = await digest.tags(["merge", "گل", "آب", "--yes"]);
    expect(code).toBe(1);
    expect(said).toContain("data/tags.yaml:1");
  });
});

describe("gozide tags merge", () => {
  it("rewrites the articles' line and no other, and the register follows", async () => {
    const digest = taggedDigest();
    const { code, said } = await digest.tags(["merge", "گل", "درخت", "--yes"]);
    expect(code).toBe(0);
    expect(said).toContain("4 files changed.");
    expect(digest.read("articles/a.md")).toBe(articleWith("tags: [درخت, آب]"));
    expect(digest.read("articles/b.md")).toBe(articleWith("tags:\n  - درخت # سبز\n  - آب"));
    expect(digest.read("articles/c.md")).toBe(articleWith("tags: آب، سرو؛ درخت"));
    expect(digest.read("data/tags.yaml")).toBe(
      "# برچسب\u200Cها\n\n# درخت\n- label: درخت\n  slug: tree\n  aliases: [گل, گل\u200Cها]\n  former_slugs: [گل]\n  description: هر گلی\n- label: سرو\n  parent: درخت\n",
    );
  });

  it("shows each change under the file's own name, Persian or not", async () => {
    const digest = taggedDigest();
    digest.write("articles/باغ ما.md", articleWith("tags: [گل]"));
    const { said } = await digest.tags(["merge", "گل", "درخت", "--dry-run"]);
    expect(said).toContain("--- articles/باغ ما.md\n+++ articles/باغ ما.md\n@@ -1,6 +1,6 @@\n");
    expect(said).not.toContain("\\3");
  });

  it("declares a tag that only articles named, so that the other's address leads to it", async () => {
    const digest = taggedDigest();
    await digest.tags(["merge", "درخت", "آب", "--yes"]);
    expect(digest.read("articles/b.md")).toBe(articleWith("tags:\n  - گل\n  - آب"));
    expect(digest.read("data/tags.yaml")).toContain("- label: آب\n  aliases: [درخت]\n  former_slugs: [tree]\n");
    expect((await digest.tags(["--json"])).said).not.toContain('"label": "درخت"');
  });

  it.each([
    ["in brackets, last", "tags: [آب, درخت, گل]", "tags: [آب, درخت]"],
    ["in brackets, first", "tags: [گل, درخت]", "tags: [درخت]"],
    ["twice", "tags: [گل, گل\u200Cها, آب]", "tags: [درخت, آب]"],
    ["in quotes", "tags: [\"گل\", 'آب']", "tags: [\"درخت\", 'آب']"],
    ["alone", "tags: گل", "tags: درخت"],
    ["between commas, with the other", "tags: درخت، گل، آب", "tags: درخت، آب"],
    ["in lines without indent", "tags:\n- گل\n- آب", "tags:\n- درخت\n- آب"],
    ["with a field's name in quotes", '"tags": [گل]', '"tags": [درخت]'],
    ["with Arabic letters in the other's way", "tags: [گل, درخت\u200C]", "tags: [درخت\u200C]"],
  ])("finds a tag %s", async (_, before, after) => {
    const digest = taggedDigest();
    digest.write("articles/d.md", articleWith(before));
    await digest.tags(["merge", "گل", "درخت", "--yes"]);
    expect(digest.read("articles/d.md")).toBe(articleWith(after));
  });

  it("keeps line ends and the byte order mark of a file", async () => {
    const digest = taggedDigest();
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    digest.write("articles/d.md", windows(articleWith("tags:\n  - گل\n  - آب")));
    await digest.tags(["merge", "گل", "درخت", "--yes"]);
    expect(digest.read("articles/d.md")).toBe(windows(articleWith("tags:\n  - درخت\n  - آب")));
  });

  it.each([
    ["a tag that is nowhere", ["merge", "گلل", "آب"], "«گلل»: the digest has no such tag\n    fix: did you mean `گل`"],
    ["itself", ["merge", "گل", "گلها"], "are the same tag already: «گل»"],
    ["what it is above", ["merge", "گل", "سرو"], "«سرو» is below «گل»"],
  ])("refuses %s", async (_, args, expected) => {
    const digest = taggedDigest();
    const before = digest.all();
    const { code, said } = await digest.tags([...args, "--yes"]);
    expect(code).toBe(1);
    expect(said).toContain(expected);
    expect(digest.all()).toEqual(before);
  });

  it.each([
    ["--dry-run", ["--dry-run"], undefined, 0, "Nothing was written: --dry-run."],
    ["no terminal", [], undefined, 1, "With --yes it is written without a question"],
    ["a no", [], false, 1, "Nothing was written."],
  ])("shows each change and writes nothing with %s", async (_, args, answer, code, end) => {
    const digest = taggedDigest();
    const before = digest.all();
    const ask = answer === undefined ? undefined : () => Promise.resolve(answer);
    const outcome = await digest.tags(["merge", "گل", "درخت", ...args], { ask });
    expect(outcome.code).toBe(code);
    expect(outcome.said).toContain("-tags: [گل ها, آب]\n+tags: [درخت, آب]\n");
    expect(outcome.said).toContain(end);
    expect(digest.all()).toEqual(before);
  });
});

describe("gozide tags rename", () => {
  it("gives a declared tag another label; its old name and address still lead to it", async () => {
    const digest = taggedDigest();
    expect((await digest.tags(["rename", "گل", "شکوفه", "--yes"])).code).toBe(0);
    expect(digest.read("articles/a.md")).toBe(articleWith("tags: [شکوفه, آب]"));
    expect(digest.read("data/tags.yaml")).toBe(
      REGISTER.replace("label: گل  ", "label: شکوفه")
        .replace("[گل\u200Cها]", "[گل\u200Cها, گل]")
        .replace("description: هر گلی", "description: هر گلی\n  former_slugs: [گل]")
        .replace("parent: گل", "parent: شکوفه"),
    );
  });

  it("leaves the address of a tag whose slug is declared", async () => {
    const digest = taggedDigest();
    await digest.tags(["rename", "درخت", "درخت\u200Cها", "--yes"]);
    expect(digest.read("data/tags.yaml")).toContain("- label: درخت\u200Cها\n  slug: tree\n  aliases: [درخت]\n- label");
  });

  it("corrects the spelling of a tag that only articles name, and declares nothing where its address stays", async () => {
    const digest = taggedDigest();
    digest.write("articles/d.md", articleWith("tags: [آب و  هوا]"));
    await digest.tags(["rename", "آب و هوا", "آب\u200Cوهوا", "--yes"]);
    expect(digest.read("articles/d.md")).toBe(articleWith("tags: [آب\u200Cوهوا]"));
  });

  it.each([
    ["another tag", ["rename", "گل", "آب"], 'npx gozide tags merge "گل" "آب"'],
    ["a label without letters", ["rename", "گل", "؟!"], "needs a letter or a digit"],
    ["a label with a comma", ["rename", "گل", "گل، خار"], "has no comma"],
  ])("refuses %s", async (_, args, expected) => {
    const digest = taggedDigest();
    const { code, said } = await digest.tags([...args, "--yes"]);
    expect(code).toBe(1);
    expect(said).toContain(expected);
  });

  it("finds nothing to do where the label is that already", async () => {
    expect(await taggedDigest().tags(["rename", "آب", "آب", "--yes"])).toEqual({
      code: 0,
      said: "Nothing to change: it is so already.",
    });
  });
});

describe("a merge that is killed", () => {
  const run = path.join(import.meta.dirname, "run-killed.ts");
  const counting = `--import=${path.join(import.meta.dirname, "../../support/kill-at-change.mjs")}`;

  it("leaves the digest as it was or is ended by the next one, wherever it was", async () => {
    const whole = taggedDigest();
    const count = path.join(whole.root, "count");
    const start = (root: string, environment: Readonly<Record<string, string>>) =>
      spawnSync(process.execPath, [counting, "--import=tsx", run, root], { env: { ...process.env, ...environment } });
    // What compiles TypeScript writes its cache the first time: those are no changes of ours.
    start(taggedDigest().root, {});
    start(whole.root, { GOZIDE_CHANGES_TO: count });
    const changes = Number(readFileSync(count, "utf8"));
    rmSync(count);
    const after = whole.all();
    expect(after["articles/a.md"]).toBe(articleWith("tags: [درخت, آب]"));
    expect(changes).toBeGreaterThan(5);
    for (let at = 1; at <= changes; at++) {
      const digest = taggedDigest();
      expect(start(digest.root, { GOZIDE_KILL_AT: String(at) }).signal).toBe("SIGKILL");
      await digest.tags(["merge", "گل", "درخت", "--yes"]);
      const left = Object.entries(digest.all()).filter(([name]) => !/(?:^|\/)\.desk-/u.test(name));
      expect(Object.fromEntries(left)).toEqual(after);
    }
  });
});
