import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { build, cleanBuild, cleanSite, command } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" }, "متن **قوی** است.");
});
afterEach(() => digest.dispose());

/** Writes a file in the digest's root. */
function write(name: string, text: string): void {
  const file = path.join(digest.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Gives the digest a configuration of these lines. */
function configure(lines: string, imports = ""): void {
  write("eleventy.config.ts", `${imports}\nexport default function (config) {\n${lines}\n}\n`);
}

async function said(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem, "en"));
}

/** Builds, expects that a clean build makes the same, and gives the site's files. */
async function site(): Promise<ReadonlyMap<string, string>> {
  expect(await said()).toEqual([]);
  const files = filesOf(digest.output);
  expect(differences(files, (await cleanBuild(digest)).files)).toEqual([]);
  return files;
}

/** The same by the command, which a thread helps where it is asked for. */
function siteOfCommand(...flags: readonly string[]): ReadonlyMap<string, string> {
  expect(command(digest, flags)).toMatchObject({ status: 0 });
  const files = filesOf(digest.output);
  expect(differences(files, cleanSite(digest))).toEqual([]);
  return files;
}

const ARTICLE = "1395/12/07/a/index.html";

describe("a digest's own eleventy.config.ts", () => {
  it.each([["0"], ["1"]])(
    "adds filters, transforms, templates and copies to ours, with %i threads besides",
    async (workers) => {
      write("lib/mark.ts", "export const mark: string = 'first';\n");
      write("extra/one.txt", "one");
      write("extra/deep/two.txt", "two");
      digest.writePage("probe.njk", "---\npermalink: /probe/\n---\n{{ 'x' | shout }} {% sign %} {{ motto }}\n");
      configure(
        `
  config.addTransform("mark", (content, file) => String(file).endsWith(".html") ? content.replace("</body>", \`<!-- \${mark} --></body>\`) : content);
  config.addFilter("shout", (text: string) => text + "!");
  config.addShortcode("sign", () => "signed");
  config.addGlobalData("motto", "first");
  config.addPassthroughCopy("extra");
  config.addPlugin(async (inner) => { await 0; inner.addTemplate("count.njk", "{{ digest.articles.length }}", { permalink: "/count.txt" }); });`,
        'import { mark } from "./lib/mark.ts";',
      );
      const files = siteOfCommand("--workers", workers);
      expect(files.get(ARTICLE)).toContain("<!-- first --></body>");
      expect(files.get("probe/index.html")).toContain("x! signed first");
      expect([files.get("extra/one.txt"), files.get("extra/deep/two.txt")]).toEqual(["one", "two"]);
      expect(files.get("count.txt")).toBe("1");
    },
  );

  it("uses Eleventy's own plugins, which are of the copy that builds", async () => {
    digest.writePage("head.njk", "---\npermalink: /head/\nlayout: false\n---\n<h2>Head</h2>");
    digest.writePage(
      "liquid.njk",
      "---\npermalink: /liquid/\nlayout: false\n---\n{% renderTemplate 'liquid' %}{{ 'x' | upcase }}{% endrenderTemplate %}",
    );
    configure(
      "config.addPlugin(IdAttributePlugin); config.addPlugin(RenderPlugin);",
      'import { IdAttributePlugin, RenderPlugin } from "@11ty/eleventy";',
    );
    const files = await site();
    expect(files.get("head/index.html")).toContain('<h2 id="head">');
    expect(files.get("liquid/index.html")).toContain("X");
  });

  it("is followed when it changes, what it imports changes, and it goes", async () => {
    write("lib/mark.ts", "export const mark = 'first';\n");
    const imports = 'import { mark } from "./lib/mark.ts";';
    const line = 'config.addTransform("mark", (content) => content.replace("</title>", " " + mark + "</title>"));';
    configure(line, imports);
    expect((await site()).get(ARTICLE)).toContain(" first</title>");
    write("lib/mark.ts", "export const mark = 'second';\n");
    digest.article("b.md", { slug: "b", date: "1395-12-08" });
    expect((await site()).get(ARTICLE)).toContain(" second</title>");
    configure(line.replace('"</title>"))', '"!</title>"))'), imports);
    expect((await site()).get("1395/12/08/b/index.html")).toContain(" second!</title>");
    rmSync(path.join(digest.folder, "eleventy.config.ts"));
    expect((await site()).get(ARTICLE)).not.toContain("second");
  });

  it("watches and reads files from the digest's root, by their own address too", async () => {
    write("prices.json", '{"oil":1}');
    write(
      "lib/read.ts",
      'import { readFileSync } from "node:fs";\nexport const read = () => readFileSync(new URL("../prices.json", import.meta.url), "utf8");\n',
    );
    configure(
      `
  config.addWatchTarget("prices.json");
  config.addGlobalData("oil", JSON.parse(readFileSync("prices.json", "utf8")).oil);
  config.addTransform("oil", (content) => content.replace("</title>", \` \${read()}</title>\`));`,
      'import { readFileSync } from "node:fs";\nimport { read } from "./lib/read.ts";',
    );
    const before = process.cwd();
    expect((await site()).get(ARTICLE)).toContain(' {"oil":1}</title>');
    write("prices.json", '{"oil":2}');
    expect((await site()).get(ARTICLE)).toContain(' {"oil":2}</title>');
    expect(process.cwd()).toBe(before);
  });

  it("amends the Markdown of articles, which are read again when it changes", async () => {
    const lines = (tag: string): string =>
      `config.amendLibrary("md", (md) => { md.renderer.rules.strong_open = () => "<${tag}>"; md.renderer.rules.strong_close = () => "</${tag}>"; });`;
    configure(lines("em"));
    expect(siteOfCommand("--workers", "1").get(ARTICLE)).toMatch(/<em>[^<]*<\/em>/u);
    configure(lines("strong"));
    expect((await site()).get(ARTICLE)).toMatch(/<strong>[^<]*<\/strong>/u);
  });

  it("may be JavaScript of either kind", async () => {
    write(
      "eleventy.config.cjs",
      'const { basename } = require("node:path");\nmodule.exports = function (config) { config.addTransform("x", (content) => content.replace("</title>", " " + basename(__filename) + "</title>")); };\n',
    );
    expect((await site()).get(ARTICLE)).toContain(" eleventy.config.cjs</title>");
  });

  it("costs no rendering where it adds nothing", async () => {
    configure("");
    await site();
    const { changes, watched } = await build(digest);
    expect(changes).toEqual({ added: [], changed: [], removed: [] });
    expect(watched?.places).toEqual([path.join(digest.folder, "eleventy.config.ts")]);
  });
});

describe("packages that a digest installed", () => {
  const install = (version: string): void => {
    write(
      "node_modules/wave/package.json",
      JSON.stringify({ name: "wave", version, type: "module", exports: "./wave.js" }),
    );
    write("node_modules/wave/wave.js", `export const wave = "wave ${version}";\n`);
  };

  it("serve its configuration and its components, and a new version of one is followed", () => {
    install("1.0.0");
    configure(
      'config.addTransform("x", (content) => content.replace("</title>", " " + wave + "</title>"));',
      'import { wave } from "wave";',
    );
    write(
      "includes/components/share.tsx",
      'import { wave } from "wave";\nexport function Share() { return <p class="own">{wave}</p>; }\n',
    );
    for (const version of ["1.0.0", "1.1.0"]) {
      install(version);
      expect(command(digest)).toMatchObject({ status: 0 });
      const files = filesOf(digest.output);
      expect(files.get(ARTICLE)).toContain(` wave ${version}</title>`);
      expect(files.get(ARTICLE)).toContain(`<p class="own">wave ${version}</p>`);
      expect(differences(files, cleanSite(digest))).toEqual([]);
    }
    expect(command(digest).stdout).toContain("no file changed");
  });

  it("are asked for where they are missing", async () => {
    configure("", 'import "./lib/none.ts";\nimport "@sea/wave/deep";');
    expect(await said()).toEqual([
      'eleventy.config.ts:1: error: could not resolve "./lib/none.ts"',
      "eleventy.config.ts:2: error: the package `@sea/wave` is not installed\n    fix: run `npm install @sea/wave` in the digest's folder",
    ]);
  });
});

describe("a fault of a digest's own configuration", () => {
  it.each([
    ["does not compile", "  const x = ;\n", /^eleventy\.config\.ts:3: error: unexpected ";"/u],
    ["throws", "  missing();\n", /^eleventy\.config\.ts:3: error: cannot be run: missing is not defined/u],
    [
      "adds a transform that throws",
      '  config.addTransform("x", () => {\n    throw new Error("no wind");\n  });\n',
      /^eleventy\.config\.ts:4: error: cannot be run: no wind/u,
    ],
    [
      "has a plugin that throws",
      '  config.addPlugin(() => {\n    throw new Error("no wind");\n  });\n',
      /^eleventy\.config\.ts:4: error: cannot be run: no wind/u,
    ],
    [
      "adds a collection",
      '  config.addCollection("all", () => []);\n',
      /^eleventy\.config\.ts: error: `addCollection` cannot work here: .*\n {4}fix: use the model/u,
    ],
    [
      "returns folders",
      '  config.addFilter("x", String);\n  return { dir: { input: "x" } };\n',
      /^eleventy\.config\.ts: error: returns `dir`, which a digest does not have/u,
    ],
  ])("that %s is reported with its line, and the last good site stays", async (_, lines, expected) => {
    await site();
    const before = filesOf(digest.output);
    configure(lines);
    const problems = await said();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
    expect(filesOf(digest.output)).toEqual(before);
  });

  it("is that it is no function, or that there are two", async () => {
    write("eleventy.config.js", "export const filters = {};\n");
    expect(await said()).toEqual([
      expect.stringMatching(/^eleventy\.config\.js: error: exports no function by default/u),
    ]);
    configure("");
    expect(await said()).toEqual([
      "eleventy.config.js: error: is a second configuration, besides eleventy.config.ts\n    fix: keep one of the two",
    ]);
  });
});
