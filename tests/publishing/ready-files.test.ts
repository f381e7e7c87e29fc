import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import commands from "../../bin/commands.json" with { type: "json" };
import { helpText } from "../../src/command/flags.ts";
import { BUILD } from "../../src/making/options.ts";
import { filesOf } from "../support/site.ts";

const HOME = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(HOME, file), "utf8");

const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json"))).scripts;

const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ...readdirSync(path.join(HOME, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];
/** What a new digest begins with. */
const TEMPLATE = "create/template/full/";
const WORKFLOWS = [
  ".github/workflows/check.yml",
  ".github/workflows/release.yml",
  ".github/workflows/pages.yml",
  `${TEMPLATE}.github/workflows/pages.yml`,
  "docs/publishing/gather.yml",
];
const OTHERS = [".gitlab-ci.yml", "netlify.toml", "docs/publishing/cloudflare.sh", "docs/publishing/rsync.sh"].concat(
  ["README.md", ".gitlab-ci.yml", "netlify.toml", "cloudflare.sh"].map((file) => TEMPLATE + file),
);

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.object({
      "runs-on": z.string(),
      steps: z.array(z.union([z.object({ uses: z.string() }), z.object({ run: z.string() })])),
    }),
  ),
});

describe("files ready for hosts", () => {
  it.each(WORKFLOWS)("%s is a workflow whose actions are pinned to a version", (file) => {
    const { jobs } = workflow.parse(parse(read(file)));
    const uses = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => ("uses" in step ? [step.uses] : [])),
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$/u.test(action))).toEqual([]);
  });

  it("each names the active LTS of Node, which the tests are run under", () => {
    const hosts = [".github/workflows/pages.yml", ".gitlab-ci.yml", "netlify.toml"];
    const files = hosts.flatMap((file) => [file, TEMPLATE + file]);
    const named = [...files, "docs/publishing.md", "README.md"].map((file) => [
      file,
      /(?:node-version: |node:|NODE_VERSION(?: = "|` )|Node )(\d+)/u.exec(read(file))?.[1],
    ]);
    expect(named.filter(([, version]) => version !== "24")).toEqual([]);
    expect(read("package.json")).toContain("|| ^24.0.0 ||");
    expect(read(".github/workflows/check.yml")).toContain('"24"]');
  });

  it("GitLab finds the site where the build puts it", () => {
    const { pages } = z
      .object({
        pages: z.object({
          script: z.array(z.string()),
          artifacts: z.object({ paths: z.tuple([z.literal("public")]) }),
        }),
      })
      .parse(parse(read(".gitlab-ci.yml")));
    expect(pages.script.some((line) => /npm run build -- .*--output public/u.test(line))).toBe(true);
  });

  it.each([...WORKFLOWS, ...OTHERS])("%s uses no flag that the build does not have", (file) => {
    const builds = read(file).match(/(?:npm run (?:--silent )?|npx gozide )build .*/gu) ?? [];
    const flags = builds.flatMap((line) => line.replace(/&&.*/u, "").match(/--[a-z][a-z-]+/gu) ?? []);
    expect(flags.filter((flag) => flag !== "--silent" && !helpText(BUILD, "en").includes(`${flag} `))).toEqual([]);
  });

  it.each([...DOCUMENTS, ...WORKFLOWS, ...OTHERS])("%s names no command that does not exist", (file) => {
    const names = [...read(file).matchAll(/npm (?:--prefix \S+ )?run (?:--silent )?([a-z][a-z:]*)/gu)].map(
      ([, name]) => name,
    );
    expect(names.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
    const asked = [...read(file).matchAll(/npx gozide ([a-z]+)/gu)].flatMap(([, name = ""]) => name);
    expect(asked.filter((name) => !(name in commands))).toEqual([]);
  });

  it("speak of nothing that a digest does not have, in the guide and where a new one begins", () => {
    const files = [...filesOf(path.join(HOME, "create/template")).keys()].map((name) => `create/template/${name}`);
    for (const file of ["docs/writing.fa.md", "docs/create.md", ...files]) {
      expect([file, read(file).match(/npm run|_data|src\//gu)]).toEqual([file, null]);
    }
  });
});

describe("the list of the site's files", () => {
  it.each(WORKFLOWS.filter((file) => file.endsWith("pages.yml")))(
    "%s uploads all of a site but that, `.well-known` too",
    (file) => {
      const folder = mkdtempSync(path.join(tmpdir(), "gozide-upload-"));
      try {
        for (const name of [".gozide-files", ".gozide-stage-1/a.html", ".well-known/security.txt", "index.html"]) {
          mkdirSync(path.dirname(path.join(folder, "_site", name)), { recursive: true });
          writeFileSync(path.join(folder, "_site", name), "");
        }
        const [, command = ""] = /^ {6}- run: (cp .*)$/mu.exec(read(file)) ?? [];
        execFileSync("bash", ["-euc", command], { cwd: folder, env: { ...process.env, RUNNER_TEMP: folder } });
        expect(readdirSync(path.join(folder, "site")).sort()).toEqual([".well-known", "index.html"]);
        expect(readdirSync(path.join(folder, "_site"))).toContain(".gozide-files");
      } finally {
        rmSync(folder, { recursive: true });
      }
      const uploading = /upload-pages-artifact@v(\d+)\n {8}with:\n(?: {10}.*\n)* {10}include-hidden-files: true\n/u;
      // The fifth version is the first that knows the setting.
      expect(Number(uploading.exec(read(file))?.[1])).toBeGreaterThanOrEqual(5);
    },
  );

  it("is no artifact of GitLab's, and not on Cloudflare", () => {
    const { pages } = z
      .object({ pages: z.object({ artifacts: z.object({ exclude: z.array(z.string()) }) }) })
      .parse(parse(read(".gitlab-ci.yml")));
    expect(pages.artifacts.exclude).toContain("public/.gozide-*");
    expect(read(`${TEMPLATE}cloudflare.sh`)).toMatch(/gozide check\n(?:#.*\n)*rm -f _site\/\.gozide-files\n$/u);
    expect(read("docs/publishing/cloudflare.sh")).toMatch(/check:site\n(?:#.*\n)*rm -f _site\/\.gozide-files\n$/u);
  });
});

describe(".ci/run", () => {
  it("asks everything that `npm run check` asks, the tests by the README's own command", () => {
    const asked = [...(scripts.check ?? "").matchAll(/npm (?:run )?([a-z:]+)/gu)].map(([, name]) => name);
    const text = read(".ci/run");
    const parts = /^for part in (.*); do$/mu.exec(text)?.[1]?.split(" ") ?? [];
    expect([...parts, "test", "test:slow"].sort()).toEqual(asked.sort());
    expect(text).toContain("\nnpm ci\nnpm test\n");
    expect(text).toMatch(/\nnpm run test:slow -- --shard=/u);
  });
});

describe("links between the documents", () => {
  it.each(DOCUMENTS)("%s leads to files and headings that are there", (document) => {
    const links = [
      ...read(document)
        .replace(/^```.*?^```|`[^`\n]*`/gmsu, "")
        .matchAll(/\]\(([^)\s]+)\)/gu),
    ].map(([, target = ""]) => target);
    const broken = links.filter((target) => {
      if (/^[a-z]+:/u.test(target)) return false;
      const [file = "", heading] = target.split("#");
      const at = file === "" ? document : path.join(path.dirname(document), file);
      try {
        if (heading === undefined) return !existsSync(path.join(HOME, at));
        return !headings(read(at)).includes(decodeURIComponent(heading));
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
});

/** Headings as GitHub names them in addresses. */
function headings(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gmu)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\u200C -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("docs/publishing/rsync.sh", () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);
  /** Runs the script; what was sent or removed, as the stand-in for rsync says it, in order of name. */
  const run = (target = "host:/www/", flags: readonly string[] = [], started = folder): string =>
    said(target, flags, started)
      .split(/(?<=\n)/u)
      .sort()
      .join("");
  const said = (target: string, flags: readonly string[], started: string): string =>
    execFileSync(file("docs/publishing/rsync.sh"), [target, ...flags], {
      cwd: started,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, PATH: `${file("bin")}:${process.env.PATH}` },
    });
  const program = (name: string, text: string): void => {
    writeFileSync(file(`bin/${name}`), `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(file(`bin/${name}`), 0o755);
  };
  const NAMES_FILES = [
    `for word in "$@"; do case $word in`,
    `--files-from=*) cat "\${word#*=}";;`,
    `--include-from=*) sed -n 's|^/\\(.*\\)/\\*\\*\\*$|\\1|p' "\${word#*=}";;`,
    "esac; done",
  ].join("\n");

  // npm and rsync are stood in for: what counts is which files are sent, and what is kept when the line breaks.
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "gozide-rsync-"));
    for (const name of ["bin", "docs/publishing", "_site"]) mkdirSync(file(name), { recursive: true });
    cpSync(path.join(HOME, "docs/publishing/rsync.sh"), file("docs/publishing/rsync.sh"));
    program("rsync", NAMES_FILES);
    program("npm", "true");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Stands for builds, whoever ran them, that wrote these files and removed those. */
  let now = 1_800_000_000;
  const build = (written: readonly string[], removed: readonly string[] = []): void => {
    now += 60;
    for (const name of written) {
      mkdirSync(path.dirname(file(`_site/${name}`)), { recursive: true });
      writeFileSync(file(`_site/${name}`), "");
      utimesSync(file(`_site/${name}`), now, now);
    }
    for (const name of removed) rmSync(file(`_site/${name}`), { recursive: true });
  };

  it("sends everything the first time, then what changed, with what a broken line did not let through", () => {
    build(["index.html", "a b.html", "rss.xml"]);
    expect(run()).toBe("a b.html\nindex.html\nrss.xml\n");
    build(["index.html"], ["a b.html"]);
    expect(run()).toBe("a b.html\nindex.html\n");
    expect(run()).toBe("");

    program("rsync", "exit 12");
    build(["rss.xml"]);
    expect(() => run()).toThrow();
    program("rsync", NAMES_FILES);
    build(["index.html"]);
    expect(run()).toBe("index.html\nrss.xml\n");
    expect(run()).toBe("");
  });

  it("sends what builds by hand wrote in between", () => {
    build(["index.html", "rss.xml", "آب.html"]);
    run();
    build(["آب.html"]);
    build(["new/index.html"], ["rss.xml"]);
    build(["index.html"]);
    expect(run()).toBe("index.html\nnew/index.html\nrss.xml\nآب.html\n");
  });

  it("removes what a broken line may have let through and a later build removed", () => {
    build(["index.html"]);
    run();
    build(["soon-gone.html"]);
    program("rsync", "exit 12");
    expect(() => run()).toThrow();
    program("rsync", NAMES_FILES);
    build([], ["soon-gone.html"]);
    expect(run()).toBe("soon-gone.html\n");
    expect(run()).toBe("");
  });

  it("knows of each target what was sent there", () => {
    build(["index.html", "rss.xml"]);
    run();
    expect(run("host:/staging/")).toBe("index.html\nrss.xml\n");
    build(["index.html"]);
    expect(run()).toBe("index.html\n");
    expect(run("host:/staging/")).toBe("index.html\n");
  });

  it("does not send the list of the site's files, nor what a build that was cut off left", () => {
    build(["index.html", ".gozide-files", ".gozide-stage-1/index.html", ".well-known/security.txt"]);
    expect(run()).toBe(".well-known/security.txt\nindex.html\n");
  });

  it("names the whole folder where all of it is gone", () => {
    build(["index.html", "tags/آب/index.html", "tags/index.html"]);
    run();
    build([], ["tags/آب"]);
    expect(run()).toBe("tags/آب\n");
  });

  it("sends nothing when the build fails", () => {
    program("npm", "exit 1");
    program("rsync", "touch sent");
    expect(() => run()).toThrow();
    expect(readdirSync(folder)).not.toContain("sent");
  });

  it("removes nothing where most of what was sent is gone, unless that is allowed", () => {
    const pages = Array.from({ length: 41 }, (_, index) => `${index}.html`);
    build(pages);
    run();
    build([], pages.slice(0, 21));
    program("rsync", `touch sent; ${NAMES_FILES}`);
    expect(() => run()).toThrow("21 of 41 files that were sent to host:/www/ are no more in _site/");
    expect(readdirSync(folder)).not.toContain("sent");
    expect(run("host:/www/", ["--allow-removal"]).split("\n")).toHaveLength(21 + 1);
    expect(run()).toBe("");
  });

  it("removes a few files, or less than half, without a word", () => {
    build(Array.from({ length: 60 }, (_, index) => `${index}.html`));
    run();
    build(
      [],
      Array.from({ length: 30 }, (_, index) => `${index}.html`),
    );
    expect(run().split("\n")).toHaveLength(30 + 1);
    build(
      [],
      Array.from({ length: 20 }, (_, index) => `${30 + index}.html`),
    );
    expect(run().split("\n")).toHaveLength(20 + 1);
  });

  it("refuses another output folder", () => {
    expect(() => run("host:/www/", ["--output", "site"])).toThrow("leave the flag out");
  });

  it("takes folders, and a local target, from where it is started", () => {
    const started = file("digest");
    mkdirSync(started);
    program("npm", 'pwd; printf "%s\\n" "$@"');
    program("rsync", `echo "\${@: -2}"`);
    const there = realpathSync(started);
    const generator = realpathSync(folder);
    const command = [there, "--prefix", generator, "run", "--silent", "build", "--", "--articles", "articles"];
    const sentTo = (target: string): readonly string[] =>
      said(target, ["--articles", "articles"], started).trimEnd().split("\n");
    build(["index.html"]);
    expect(sentTo("www/a:b/")).toEqual([...command, `_site/ ${there}/www/a:b/`]);
    expect(sentTo("/www/")).toEqual([...command, "_site/ /www/"]);
    expect(sentTo("host:www/")).toEqual([...command, "_site/ host:www/"]);
    expect(sentTo("rsync://host/www/")).toEqual([...command, "_site/ rsync://host/www/"]);
  });

  // What rsync itself makes of it, where it is installed.
  it("leaves the target as the site is, and what else is there", () => {
    if (!hasRsync()) return;
    rmSync(file("bin/rsync"));
    const target = file("target/");
    const odd = ["tags/آب/index.html", "a[1].html", "b*/c.html", "b*/d\\e.html", "#f.html"];
    build(["index.html", "tags/index.html", "a1.html", "bb/c.html", ...odd]);
    run(target);
    writeFileSync(path.join(target, "mine.txt"), "");
    writeFileSync(path.join(target, "tags/mine.txt"), "");
    build(["index.html"]);
    build(["a b/index.html"], ["tags/آب", "a[1].html", "b*/c.html", "b*/d\\e.html", "#f.html"]);
    run(target);
    rmSync(path.join(target, "tags/mine.txt"));
    expect(new Set(filesOf(target).keys())).toEqual(new Set([...filesOf(file("_site")).keys(), "mine.txt"]));
    expect(statSync(path.join(target, "index.html")).mtimeMs).toBe(statSync(file("_site/index.html")).mtimeMs);
  });
});

function hasRsync(): boolean {
  const there = spawnSync("rsync", ["--version"]).status === 0;
  if (!there) console.log("rsync is absent: its own work is not asserted.");
  return there;
}
