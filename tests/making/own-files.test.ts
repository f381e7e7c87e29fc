import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildResult } from "../../src/making/build.ts";
import type { BuildOptions } from "../../src/making/options.ts";
import { MANIFEST } from "../../src/making/write/manifest.ts";
import { ForeignOutputError } from "../../src/making/write/output-folder.ts";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild, command } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
  digest.article("b.md", { slug: "b" });
});
afterEach(() => digest.dispose());

const inSite = (name: string): string => path.join(digest.output, name);
const forget = (): void => rmSync(digest.cache, { recursive: true, force: true });
const errors = ({ problems }: BuildResult): readonly string[] =>
  problems.filter(({ severity }) => severity === "error").map(formatProblem);

/** Makes the output that of a version of Gozide that wrote no list. */
function makeEarlier(): void {
  rmSync(inSite(MANIFEST));
  forget();
}

/** Puts files of the editor's own into the site. */
function putOwnFiles(): void {
  writeFileSync(inSite("report.pdf"), "x");
  writeFileSync(inSite("google123.html"), "y");
  mkdirSync(inSite("photos/old"), { recursive: true });
  writeFileSync(inSite("photos/old/p.jpg"), "z");
}

async function expectCleanSiteBeside(own: readonly string[], options: Partial<BuildOptions> = {}): Promise<void> {
  const { files } = await cleanBuild(digest, options);
  expect(differences(filesOf(digest.output), files)).toEqual([...own].sort());
}

describe("files in the output that Gozide did not write", () => {
  const OWN = ["report.pdf", "google123.html", "photos/old/p.jpg"];

  it("stay, with and without what the build remembers, while the site's own come and go", async () => {
    await build(digest);
    putOwnFiles();
    await build(digest);
    digest.article("c.md", { slug: "c" });
    await build(digest);
    await expectCleanSiteBeside(OWN);
    forget();
    digest.remove("c.md");
    await build(digest);
    await expectCleanSiteBeside(OWN);
    expect(existsSync(inSite("1395/12/07/c"))).toBe(false);
  });

  it("are named once, though nothing else changed", () => {
    command(digest);
    putOwnFiles();
    const named = `site holds 3 files that are not the site's; they stay: google123.html, photos/old/p.jpg, report.pdf
    to remove all such files, build with --adopt
`;
    expect(command(digest).stderr).toContain(named);
    digest.article("d.md", { slug: "d" });
    expect(command(digest).stderr).not.toContain("not the site's");
    writeFileSync(inSite("new.txt"), "");
    digest.article("e.md", { slug: "e" });
    expect(command(digest).stderr).toContain("site holds 1 file that is not the site's; it stays: new.txt");
    forget();
    expect(command(digest).stderr).toContain("4 files that are not the site's");
  });

  it("go with --adopt, though nothing else changed", async () => {
    await build(digest);
    putOwnFiles();
    await build(digest, { adopt: true });
    await expectCleanSiteBeside([]);
    writeFileSync(inSite("report.pdf"), "x");
    await build(digest, { adopt: true });
    await expectCleanSiteBeside([]);
    expect(existsSync(inSite("photos"))).toBe(false);
  });

  it("stay in a folder that the site leaves", async () => {
    await build(digest);
    writeFileSync(inSite("1395/12/07/b/notes.txt"), "");
    digest.remove("b.md");
    await build(digest);
    expect(readdirSync(inSite("1395/12/07/b"))).toEqual(["notes.txt"]);
  });

  it("stay behind a link that took a folder's place", async () => {
    await build(digest);
    const elsewhere = path.join(digest.folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, "index.html"), "mine");
    rmSync(inSite("1395/12/07/b"), { recursive: true });
    symlinkSync(elsewhere, inSite("1395/12/07/b"));
    digest.remove("b.md");
    await build(digest);
    expect(readFileSync(path.join(elsewhere, "index.html"), "utf8")).toBe("mine");
  });
});

describe("somebody else's file in the way of the site's", () => {
  it("is an error that changes nothing, until it is moved away or given up", async () => {
    await build(digest);
    mkdirSync(inSite("1395/12/07/c"));
    writeFileSync(inSite("1395/12/07/c/index.html"), "mine");
    digest.article("c.md", { slug: "c" });
    const before = filesOf(digest.output);
    expect(errors(await build(digest))).toEqual([
      `site/1395/12/07/c/index.html: error: is in the way of a file of the site, and Gozide did not write it
    fix: move it away, or let it be replaced with --adopt`,
    ]);
    expect(differences(filesOf(digest.output), before)).toEqual([]);
    expect(errors(await build(digest, { adopt: true }))).toEqual([]);
    await expectCleanSiteBeside([]);
  });

  it("is the site's from then on where its bytes are the same", async () => {
    digest.article("c.md", { slug: "c" });
    await build(digest);
    const page = readFileSync(inSite("1395/12/07/c/index.html"));
    digest.remove("c.md");
    await build(digest);
    mkdirSync(inSite("1395/12/07/c"));
    writeFileSync(inSite("1395/12/07/c/index.html"), page);
    digest.article("c.md", { slug: "c" });
    expect(errors(await build(digest))).toEqual([]);
    await expectCleanSiteBeside([]);
  });

  it("is named where a folder is needed, once, and so is a link", async () => {
    await build(digest);
    writeFileSync(inSite("1404"), "mine");
    symlinkSync(digest.articles, inSite("1403"));
    digest.article("c.md", { slug: "c", date: "1404-01-01" });
    digest.article("d.md", { slug: "d", date: "1403-01-01" });
    expect(errors(await build(digest)).map((text) => text.split(":")[0])).toEqual(["site/1403", "site/1404"]);
    expect(readdirSync(digest.articles)).toHaveLength(4);
  });
});

describe("a site that a version of Gozide built which kept no list", () => {
  it("is built anew, and nothing is removed: what is no more the site's is named", () => {
    digest.article("gone.md", { slug: "gone" });
    command(digest);
    putOwnFiles();
    makeEarlier();
    digest.remove("gone.md");
    digest.article("a.md", { slug: "a", title: "عنوان تازه" });
    const { status, stderr } = command(digest);
    expect(stderr).toContain(
      "site holds 4 files that are not the site's; they stay: 1395/12/07/gone/index.html, google123.html",
    );
    expect(status).toBe(0);
    expect(existsSync(inSite("report.pdf"))).toBe(true);
    expect(existsSync(inSite("1395/12/07/gone/index.html"))).toBe(true);
    expect(readFileSync(inSite("1395/12/07/a/index.html"), "utf8")).toContain("عنوان تازه");
  });

  it.each([false, true])("is taken over with --adopt, after a build without it: %s", async (after) => {
    digest.article("gone.md", { slug: "gone" });
    await build(digest);
    makeEarlier();
    digest.remove("gone.md");
    if (after) await build(digest);
    await build(digest, { adopt: true });
    await expectCleanSiteBeside([]);
  });

  it("keeps all that is there where only its list is lost", async () => {
    await build(digest);
    rmSync(inSite(MANIFEST));
    digest.remove("b.md");
    await build(digest);
    expect(existsSync(inSite("1395/12/07/b/index.html"))).toBe(true);
  });
});

describe("a folder that is no site", () => {
  it.each([false, true])("is refused and left alone, with --adopt too: %s", async (adopt) => {
    const output = path.join(digest.folder, "usr");
    for (const folder of ["usr", "usr.stage"]) mkdirSync(path.join(digest.folder, folder));
    writeFileSync(path.join(output, "own.txt"), "mine");
    writeFileSync(path.join(digest.folder, "usr.stage/thesis.txt"), "precious");
    await expect(build(digest, { output, adopt })).rejects.toThrow(ForeignOutputError);
    expect(readdirSync(output)).toEqual(["own.txt"]);
    expect(readdirSync(path.join(digest.folder, "usr.stage"))).toEqual(["thesis.txt"]);
  });
});

describe("where files are made before they are moved into the site", () => {
  it("is no folder of the editor's, whatever its name", async () => {
    const own = ["site.stage", "site/.gozide-stage-notes"];
    await build(digest);
    for (const folder of own) {
      mkdirSync(path.join(digest.folder, folder));
      writeFileSync(path.join(digest.folder, folder, "thesis.txt"), "precious");
    }
    digest.article("c.md", { slug: "c" });
    await build(digest);
    for (const folder of own) expect(readdirSync(path.join(digest.folder, folder))).toEqual(["thesis.txt"]);
  });

  it("is gone after each build, and after one that failed", async () => {
    await build(digest);
    writeFileSync(inSite("1404"), "mine");
    digest.article("c.md", { slug: "c", date: "1404-01-01" });
    expect(errors(await build(digest))).toHaveLength(1);
    expect(readdirSync(digest.output).filter((name) => name.startsWith("."))).toEqual([MANIFEST]);
  });
});

describe("the list of the site's files", () => {
  it("names each file once, in order, and not itself", async () => {
    await build(digest, { pagesOnly: false });
    const names = readFileSync(inSite(MANIFEST), "utf8").trimEnd().split("\n");
    const files = [...filesOf(digest.output).keys()].filter((name) => name !== MANIFEST);
    expect(names).toEqual([...names].sort());
    expect([...names].sort()).toEqual(files.sort());
  });

  it("is not counted, nor among the changes", async () => {
    const { summary, changes } = await build(digest);
    expect(summary.files).toBe(filesOf(digest.output).size - 1);
    expect(changes.added).not.toContain(MANIFEST);
  });

  it("takes nobody's files outside of the site away, whoever wrote it", async () => {
    await build(digest);
    const outside = path.join(digest.folder, "outside.txt");
    writeFileSync(outside, "mine");
    for (const name of ["../outside.txt", outside, "x/../../outside.txt", "..\\outside.txt", ""]) {
      writeFileSync(inSite(MANIFEST), `${name}\n`, { flag: "a" });
    }
    digest.article("c.md", { slug: "c" });
    await build(digest);
    expect(existsSync(outside)).toBe(true);
    await expectCleanSiteBeside([]);
  });

  it("writes nobody's files outside of the site, whoever wrote it and whatever link is there", async () => {
    await build(digest);
    const outside = path.join(digest.folder, "outside");
    const victim = path.join(outside, "index.html");
    mkdirSync(outside);
    writeFileSync(victim, "mine");
    const before = readFileSync(inSite(MANIFEST), "utf8");
    rmSync(inSite("1395/12/07/a"), { recursive: true });
    symlinkSync(outside, inSite("1395/12/07/a"));
    forget();
    expect(errors(await build(digest))).toEqual([expect.stringContaining("site/1395/12/07/a: error: is in the way")]);
    rmSync(inSite("1395/12/07/a"));
    for (const name of [MANIFEST, `${MANIFEST}.new`]) {
      rmSync(inSite(name), { force: true });
      symlinkSync(victim, inSite(name));
    }
    await build(digest);
    expect(readFileSync(victim, "utf8")).toBe("mine");
    expect(readFileSync(inSite(MANIFEST), "utf8")).toBe(before);
  });

  it("may be cut off: the file of the last line was not written", async () => {
    await build(digest);
    writeFileSync(inSite("report"), "mine");
    writeFileSync(inSite(MANIFEST), "report", { flag: "a" });
    digest.article("c.md", { slug: "c" });
    await build(digest);
    await expectCleanSiteBeside(["report"]);
  });
});

describe("a folder of other articles", () => {
  it("does not take the place of the site's, though the build never saw it before", async () => {
    for (let index = 0; index < 30; index++) digest.article(`m${index}.md`, { slug: `m${index}` });
    await build(digest);
    const good = filesOf(digest.output);
    const articles = path.join(digest.folder, "drafts");
    mkdirSync(articles);
    expect(errors(await build(digest, { articles }))).toEqual([
      `drafts: error: gives 0 pages of articles; the site in site has 32
    expected: at least half of them: so many are not removed from the site unasked
    fix: bring them back, or name their folder with --articles; to publish without them, build with --allow-removal`,
    ]);
    writeFileSync(path.join(articles, "x.md"), "---\ntitle: یک\ndate: 1404-01-01\n---\n\nمتن.\n");
    expect(errors(await build(digest, { articles })).join()).toContain(
      "gives 1 page of articles; the site in site has 32",
    );
    expect(differences(filesOf(digest.output), good)).toEqual([]);
    expect(errors(await build(digest, { articles, allowRemoval: true }))).toEqual([]);
    expect([...filesOf(digest.output).keys()].some((file) => file.includes("/m1/"))).toBe(false);
  });
});
