import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildResult } from "../../src/making/build.ts";
import { isMassRemoval } from "../../src/making/inputs/content-folders.ts";
import type { ContentFolder } from "../../src/making/options.ts";
import { formatProblem } from "../support/english.ts";
import { build, command } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

function writeArticles(count: number): void {
  for (let index = 0; index < count; index++) {
    digest.article(`a${index}.md`, { slug: `s${index}`, date: `1404-01-${String((index % 28) + 1).padStart(2, "0")}` });
  }
}

function removeArticles(from: number, to: number): void {
  for (let index = from; index < to; index++) digest.remove(`a${index}.md`);
}

const errors = ({ problems }: BuildResult): readonly string[] =>
  problems.filter(({ severity }) => severity === "error").map((problem) => formatProblem(problem));

describe("a folder that a flag names", () => {
  it("must exist, and the nearest name is proposed", async () => {
    writeArticles(3);
    expect(command(digest).status).toBe(0);
    const good = filesOf(digest.output);
    const { status, stderr } = command(digest, ["--articles", "artcles"]);
    expect(stderr).toContain(`artcles: error: no such folder
    expected: the folder that --articles names
    fix: did you mean \`articles\`? Otherwise name an existing folder, or make this one; to build without it, leave the flag out or add --allow-removal

1 error; the site was not changed.
`);
    expect(status).toBe(1);
    expect(differences(filesOf(digest.output), good)).toEqual([]);
  });

  it("is proposed as a whole path where its parent is misspelt", async () => {
    mkdirSync(path.join(digest.folder, "content/articles"), { recursive: true });
    const articles = path.join(digest.folder, "contnet/articles");
    expect(errors(await build(digest, { articles, named: ["articles"] })).join()).toContain(
      "did you mean `content/articles`?",
    );
  });

  it.each([
    ["--output", "data/site", "data"],
    ["--output", "articles", "articles"],
    ["--cache", "articles/.cache", "articles"],
  ])("is nothing that a build writes: %s %s", (flag, name, read) => {
    digest.article("a.md", { slug: "a", date: "1404-01-01" });
    const { status, stderr } = command(digest, [flag, path.join(digest.folder, name)]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      `${flag}: ${path.join(digest.folder, name)} is in ${path.join(digest.folder, read)}, whose files are read; choose a folder elsewhere`,
    );
  });

  it("may be the digest's root, with what a build writes below it", () => {
    const text = "---\ntitle: باران آمد\ndate: 1404-01-01\nslug: a\n---\n\nمتن.\n";
    writeFileSync(path.join(digest.folder, "a.md"), text);
    for (const build of ["the first", "the next"]) {
      expect([build, command(digest, ["--articles", digest.folder]).status]).toEqual([build, 0]);
    }
    expect(filesOf(digest.output).has("1404/01/01/a/index.html")).toBe(true);
  });

  it.each(["--articles", "--output", "--cache"])("has a name: %s", (flag) => {
    const { status, stderr } = command(digest, [flag, ""]);
    expect(status).toBe(2);
    expect(stderr).toContain(`option '${flag}' argument missing`);
  });

  it("may be no file", async () => {
    writeFileSync(path.join(digest.folder, "words.txt"), "");
    const articles = path.join(digest.folder, "words.txt");
    expect(errors(await build(digest, { articles, named: ["articles"] })).join()).toContain(
      "words.txt: error: is a file",
    );
  });

  it.each<ContentFolder>(["articles", "data", "editions", "comments", "pages"])("is missed: %s", async (name) => {
    const folder = path.join(digest.folder, "nowhere");
    const found = errors(await build(digest, { [name]: folder, named: [name] }));
    expect(found.map((text) => text.split("\n").slice(0, 2))).toEqual([
      ["nowhere: error: no such folder", `    expected: the folder that --${name} names`],
    ]);
    expect(filesOf(digest.output).size).toBe(0);
  });

  it("is missed with every other one at once, and with errors of the data", async () => {
    digest.writeData("site.yaml", "title: آزمون\n");
    const nowhere = path.join(digest.folder, "nowhere");
    const found = errors(await build(digest, { comments: nowhere, pages: nowhere, named: ["comments", "pages"] }));
    expect(found.filter((text) => text.startsWith("nowhere: error: no such folder"))).toHaveLength(2);
    expect(found.join()).toContain("data/site.yaml");
  });

  it("may be missing with --allow-removal", async () => {
    writeArticles(1);
    const comments = path.join(digest.folder, "nowhere");
    expect(errors(await build(digest, { comments, named: ["comments"], allowRemoval: true }))).toEqual([]);
  });

  it("is missed when it held nothing and is removed", async () => {
    writeArticles(1);
    const comments = path.join(digest.folder, "comments");
    mkdirSync(comments);
    expect(errors(await build(digest, { named: ["comments"] }))).toEqual([]);
    rmSync(comments, { recursive: true });
    expect(errors(await build(digest, { named: ["comments"] })).join()).toContain("comments: error: no such folder");
  });
});

describe("a folder that no flag names", () => {
  it("may be absent", async () => {
    rmSync(digest.articles, { recursive: true });
    expect(errors(await build(digest))).toEqual([]);
  });
});

describe("articles that the last build had", () => {
  it("are not removed from the site when their folder is emptied or gone", async () => {
    writeArticles(3);
    await build(digest);
    const good = filesOf(digest.output);
    removeArticles(0, 3);
    expect(errors(await build(digest))).toEqual([
      `articles: error: holds no file any more; the last build read 3 there
    expected: at least half of them: so many are not removed from the site unasked
    fix: bring them back, or name their folder with --articles; to publish without them, build with --allow-removal`,
    ]);
    rmSync(digest.articles, { recursive: true });
    expect(errors(await build(digest)).join()).toContain("articles: error: holds no file any more");
    expect(differences(filesOf(digest.output), good)).toEqual([]);
  });

  it("are not removed when more than half and more than twenty are gone", async () => {
    writeArticles(41);
    await build(digest);
    removeArticles(0, 21);
    expect(errors(await build(digest)).join()).toContain(
      "articles: error: holds 20 files; the last build read 41 there",
    );
    expect(errors(await build(digest, { allowRemoval: true }))).toEqual([]);
    expect([...filesOf(digest.output).keys()].filter((file) => /\/s\d+\/index\.html$/u.test(file))).toHaveLength(20);
    expect(errors(await build(digest)), "what was allowed is asked once").toEqual([]);
  });

  it("come back by themselves when their folder does", async () => {
    writeArticles(3);
    await build(digest);
    const good = filesOf(digest.output);
    const aside = path.join(digest.folder, "aside");
    renameSync(digest.articles, aside);
    await build(digest);
    renameSync(aside, digest.articles);
    expect(errors(await build(digest))).toEqual([]);
    expect(differences(filesOf(digest.output), good)).toEqual([]);
  });

  it("may go one by one, even the most of a few", async () => {
    writeArticles(20);
    await build(digest);
    removeArticles(1, 20);
    expect(errors(await build(digest))).toEqual([]);
  });

  it.each([
    [41, 20, true],
    [42, 21, false],
    [20, 0, false],
    [21, 0, true],
    [1000, 500, false],
    [1000, 499, true],
  ])("%i before and %i now: asked first is %s", (before, now, asked) => {
    expect(isMassRemoval(before, now)).toBe(asked);
  });
});

describe("comments that the last build had", () => {
  it("are not removed when a folder that a flag names is emptied", async () => {
    writeArticles(1);
    const comments = path.join(digest.folder, "comments");
    mkdirSync(comments);
    writeFileSync(path.join(comments, "a0.yaml"), "");
    expect(errors(await build(digest, { named: ["comments"] }))).toEqual([]);
    rmSync(path.join(comments, "a0.yaml"));
    expect(errors(await build(digest, { named: ["comments"] })).join()).toContain(
      "comments: error: holds no file any more; the last build read 1 there",
    );
    expect(errors(await build(digest))).toEqual([]);
  });
});

describe("a folder of the time before there was a package", () => {
  const warnings = ({ problems }: BuildResult): readonly string[] =>
    problems.filter(({ severity }) => severity === "warning").map((problem) => formatProblem(problem));

  function leave(name: string, text = "title: کهنه\n"): void {
    const file = path.join(digest.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  it("is told of where the one of today is there too, in every build until it goes", async () => {
    writeArticles(1);
    leave("_data/site.yaml");
    leave("src/editions/1404-01-01.md", "---\n---\n");
    const told = [
      '_data: warning: is not read: what this digest has of its kind is in data\n    fix: move what you still need to data and delete it; or have it read, by `"gozide": { "data": "_data" }` in package.json',
      'src/editions: warning: is not read: what this digest has of its kind is in editions\n    fix: move what you still need to editions and delete it; or have it read, by `"gozide": { "editions": "src/editions" }` in package.json',
    ];
    expect(warnings(await build(digest))).toEqual(told);
    expect(warnings(await build(digest))).toEqual(told);
    for (const name of ["_data", "src"]) rmSync(path.join(digest.folder, name), { recursive: true });
    expect(warnings(await build(digest))).toEqual([]);
  });

  it("is no matter where it holds nothing that was content, or is what is read", async () => {
    writeArticles(1);
    leave("_data/notes.txt");
    leave("src/pages/index.ts");
    leave("src/articles/fa/a.md", "---\ntitle: الف\ndate: 1404-01-01\nslug: a\n---\n");
    const articles = path.join(digest.folder, "src/articles/fa");
    expect(warnings(await build(digest, { articles }))).toEqual([]);
  });
});
