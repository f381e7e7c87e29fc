import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildResult } from "../../src/making/build.ts";
import { unknownSurroundings } from "../../src/making/inputs/beside.ts";
import { readFiles } from "../../src/making/inputs/read-files.ts";
import { BodyWriter } from "../../src/making/memory/bodies.ts";
import { roundsOf } from "../support/draws.ts";
import { formatProblem } from "../support/english.ts";
import { countChanges, killBuildAt, killMoments } from "../support/killed-build.ts";
import { awaitedCommand, build, cleanBuild, command, commandUnder, startCommand } from "../support/run-build.ts";
import { differences, filesOf, publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = digestOfEight();
});
afterEach(() => digest.dispose());

const said = ({ problems }: BuildResult): readonly string[] =>
  problems.map((problem) => formatProblem(problem).split("\n")[0] ?? "");

/** Eight articles that every kill leaves alone. */
function digestOfEight(): SmallDigest {
  const made = new SmallDigest();
  for (let index = 0; index < 8; index++) {
    made.article(`a${index}.md`, { date: `1403-01-${10 + index}`, slug: `s${index}`, tags: "[عراق]" });
  }
  return made;
}

/** Kills builds of a digest one after another, each with another change, and looks at the site each time. */
async function killBuilds(victim: SmallDigest, moments: readonly number[]): Promise<void> {
  for (const moment of moments) {
    victim.article("new.md", { date: "1404-02-01", slug: `new${moment}`, title: `تازه ${moment}`, tags: "[روسیه]" });
    expect(await killBuildAt(victim, ["--pages-only"], moment), `killed at change ${moment}`).toBe(true);
    for (const [file, text] of publishedFiles(victim.output)) {
      const where = `${file}, killed at change ${moment}`;
      if (file.endsWith(".html")) expect(text.endsWith("</html>\n"), where).toBe(true);
      else if (file.endsWith(".xml")) expect(text.trimEnd().endsWith(">"), where).toBe(true);
    }
  }
}

describe("a build that is killed", () => {
  it("leaves whole files at each of the moments drawn, and the next build mends the rest", async () => {
    const waves = roundsOf(6, 2);
    for (const slug of ["first", "second"]) {
      await build(digest);
      // The first article of its year makes folders that those after it find.
      digest.article("new.md", { date: "1404-02-01", slug, tags: "[روسیه]" });
    }
    const moments = killMoments(await countChanges(digest, ["--pages-only"]), 5 * waves);
    for (let wave = 0; wave < waves; wave++) {
      // From the first part of a build, the second, …: never two of one part after one another.
      const five = moments.filter((_, index) => index % waves === wave);
      await killBuilds(digest, five);
      await build(digest);
      const where = `after kills at changes ${five.join(", ")}`;
      expect(differences(filesOf(digest.output), (await cleanBuild(digest)).files), where).toEqual([]);
    }
  });
});

describe("a build that fails", () => {
  it("leaves the last good site as it was", async () => {
    await build(digest);
    const good = filesOf(digest.output);
    digest.article("bad.md", { date: "1404-13-01" });
    const { status, stderr } = command(digest);
    expect(status).toBe(1);
    expect(stderr).toContain("the site was not changed");
    expect(differences(filesOf(digest.output), good)).toEqual([]);
  });

  it("says so where a file may not grow, and leaves the last good site", async () => {
    await build(digest);
    const good = filesOf(digest.output);
    digest.article("long.md", { date: "1404-02-01" }, "متن بلند. ".repeat(9000));
    const { status, stderr } = commandUnder("ulimit -f 64;", digest, ["--workers", "0"]);
    expect(stderr).toMatch(/EFBIG/u);
    expect(stderr).toContain("larger than you may write");
    expect(status).toBe(1);
    expect(differences(filesOf(digest.output), good)).toEqual([]);
    await build(digest);
    expect(differences(filesOf(digest.output), (await cleanBuild(digest)).files)).toEqual([]);
  });

  it("says that the disk is full", () => {
    if (!existsSync("/dev/full")) {
      console.log("/dev/full does not exist here: a full disk was not tried");
      return;
    }
    const { status, stderr } = command(digest, ["--changed", "/dev/full"]);
    expect(stderr).toContain("The disk is full: make room and build again.");
    expect(status).toBe(1);
  });

  it("says that a folder can only be read, or that a file is in its place", () => {
    if (existsSync("/sys/kernel")) {
      const { status, stderr } = command(digest, ["--output", "/sys/kernel/gozide"]);
      expect(stderr).toMatch(/can only be read|may not write there/u);
      expect(status).toBe(1);
    } else console.log("/sys does not exist here: a folder that can only be read was not tried");
    if (existsSync("/proc/self")) {
      for (const flags of [
        ["--output", "/proc/gozide/site"],
        ["--output", "/proc/gozide"],
        ["--cache", "/proc/gozide"],
      ]) {
        const { status, stderr } = command(digest, flags);
        expect(stderr).toContain("No folder can be made there: choose another with --output or --cache.");
        expect(stderr).not.toContain("vanished");
        expect(status).toBe(1);
      }
    } else console.log("/proc does not exist here: a folder in which none can be made was not tried");
    writeFileSync(path.join(digest.folder, "file"), "");
    const { status, stderr } = command(digest, ["--output", path.join(digest.folder, "file/site")]);
    expect(stderr).toContain("A file is where a folder is needed");
    expect(status).toBe(1);
  });

  it("says that a file vanished while it was read", () => {
    mkdirSync(digest.cache);
    const rules = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "off" } as const;
    const surroundings = unknownSurroundings([digest.folder]);
    const task = { articles: digest.articles, shownAs: "articles", rules, surroundings };
    const bodies = new BodyWriter(digest.cache, "x.pack");
    const [file] = readFiles([{ name: "gone.md" }], task, bodies);
    bodies.close();
    expect(file === undefined || file === "unchanged" ? [] : file.problems.map(formatProblem)).toEqual([
      "articles/gone.md: error: cannot be read: it vanished or is locked\n    fix: run the build again",
    ]);
  });
});

describe("two builds at once", () => {
  it("come after one another and leave the site of a clean build", async () => {
    const builds = Array.from({ length: 4 }, () => startCommand(digest, ["--pages-only", "--workers", "0"]));
    const codes = await Promise.all(builds.map((child) => new Promise((resolve) => child.once("exit", resolve))));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(differences(filesOf(digest.output), (await cleanBuild(digest)).files)).toEqual([]);
    expect(readdirSync(digest.cache, { recursive: true }).filter((name) => String(name).includes("lock"))).toEqual([]);
  });

  it("say whom they wait for", async () => {
    await build(digest);
    const store = readdirSync(digest.cache).find((name) => name.startsWith("site-")) ?? "";
    const lock = path.join(digest.cache, store, "lock");
    // It ends when this test does: its input is closed then.
    const holder = spawn("cat");
    writeFileSync(lock, String(holder.pid));
    digest.article("more.md", { slug: "more" });
    const waiting = `another build (process ${holder.pid}) is at work on this site; waiting for it`;
    const { status, stderr } = await awaitedCommand(digest, (said) => {
      if (said.includes(waiting)) holder.kill();
    });
    expect(stderr).toContain(waiting);
    expect(status).toBe(0);
  });
});

describe("names of files", () => {
  it("are refused where two differ only in case, and one where they differ in Unicode form", async () => {
    digest.article("b.md", { aliases: "[/Old/Place/, /old/place/]" });
    digest.write("A.svg", SVG);
    digest.write("a.svg", SVG);
    digest.write("\u0622.svg", SVG);
    digest.write("\u0627\u0653.svg", SVG);
    digest.article("c.md", { slug: "c" }, "![یک](A.svg) ![دو](a.svg) ![سه](\u0622.svg) ![چهار](\u0627\u0653.svg)");
    expect(said(await build(digest)).filter((line) => line.includes(": error: "))).toEqual([
      "images/A.svg: error: images/a.svg would be the same file on many systems",
    ]);
    expect(existsSync(digest.output)).toBe(false);
    digest.article("c.md", { slug: "c" }, "![یک](a.svg) ![سه](\u0622.svg) ![چهار](\u0627\u0653.svg)");
    await build(digest);
    const pictures = [...filesOf(digest.output).keys()].filter((name) => name.startsWith("images/"));
    expect(pictures.sort()).toEqual(["images/a.svg", "images/\u0622.svg"]);
  });

  it.each([
    "/_headers/",
    "/_redirects",
    "/robots.txt/",
    "/sitemap.xml/a/",
    "/search/index.html/",
    "/manifest.webmanifest/",
    "/rss.xml/old/",
    "/assets/icons/gozide.svg/",
    "/1395/12/07/b/share.png/",
  ])("are refused where an earlier address would need a folder in a file's place: %s", async (alias) => {
    await build(digest);
    const good = filesOf(digest.output);
    digest.article("b.md", { aliases: `["${alias}"]` });
    expect(said(await build(digest)).filter((line) => line.includes(": error: "))).toEqual([
      `articles/b.md:4: error: aliases: \`${alias}\` needs a folder where \`${alias.replace(/\/(?:old\/|a\/)?$/u, "")}\` is a file of the site`,
    ]);
    expect(differences(filesOf(digest.output), good)).toEqual([]);
  });

  it.each(["con", "NUL", "aux", "prn", "com1", "lpt9"])(
    "are others where Windows keeps %s for a device, and refused for pictures",
    async (slug) => {
      digest.article("b.md", { slug, tags: `[${slug}]` });
      digest.writeData(
        "site.yaml",
        "title: آزمون\ndescription: آزمون\nurl: https://example.org/\ntags: open\ntag_page_min: 1\n",
      );
      await build(digest);
      const files = [...filesOf(digest.output).keys()];
      expect(files).toContain(`1395/12/07/${slug.toLowerCase()}-1/index.html`);
      expect(files).toContain(`tags/${slug.toLowerCase()}-1/index.html`);
      digest.write(`${slug}.svg`, SVG);
      digest.article("b.md", {}, `![الف](${slug}.svg)`);
      expect(said(await build(digest)).join()).toContain(`\`${slug}.svg\` is the name of a device on Windows`);
    },
  );

  it.each(["/old./", "/a:b/", "/a%5Cb/", "/a%00b/", "/nul.html"])(
    "are refused in an earlier address: %s",
    async (alias) => {
      digest.article("b.md", { aliases: `["${alias}"]` });
      expect(said(await build(digest)).join()).toMatch(
        /articles\/b\.md:4: error: aliases\.1: .*(?:on Windows|ends with a dot|has a slash)/u,
      );
    },
  );
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
