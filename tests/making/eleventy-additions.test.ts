import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configure, copyGenerator } from "../support/generator-copy.ts";
import { cleanSite, command, HOME } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const home = copyGenerator();
const digest = new SmallDigest();
/** What listeners were told, a line each. */
const told = path.join(digest.folder, "told.txt");

afterAll(() => {
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

/** Writes a file of the generator's copy. */
function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
  writeFileSync(path.join(home, name), text);
}

function build(): ReadonlyMap<string, string> {
  expect(command(digest, [], home)).toMatchObject({ status: 0 });
  return filesOf(digest.output);
}

/** What listeners were told since this was last asked. */
function news(): readonly string[] {
  const lines = existsSync(told) ? readFileSync(told, "utf8").trim().split("\n") : [];
  rmSync(told, { force: true });
  return lines;
}

beforeAll(() => {
  digest.article("a.md", { tags: "[عراق]", slug: "a" });
  digest.article("b.md", { tags: "[عراق]", date: "1395-12-08", slug: "b" });
  digest.writePage("imprint.md", "---\ntitle: شناسنامه\n---\nمتن\n");
});

describe("files, templates, data and listeners of a configuration, in a build that remembers", () => {
  beforeAll(() => {
    write("extra/prices.json", '{"oil":1}');
    write("extra/copied/one.txt", "one");
    write("extra/copied/two.txt", "two");
    configure(
      home,
      `
  const root = "${home}/extra";
  const tell = (line: string) => appendFileSync("${told}", line + "\\n");
  config.addWatchTarget("extra/prices.json");
  config.addGlobalData("oil", JSON.parse(readFileSync(root + "/prices.json", "utf8")).oil);
  config.addTransform("oil", (content, file) =>
    String(file).endsWith("index.html") ? content.replace("</body>", \`<!-- oil \${config.globalData.oil} --></body>\`) : content);
  config.addPassthroughCopy({ "extra/copied": "copied" });
  config.addTemplate("quota.njk", "oil {{ oil }}, {{ digest.articles.length }} articles", { permalink: "/quota.txt" });
  config.addPlugin((inner) => inner.addTemplate("function.11ty.js", {
    data: { permalink: "/function.txt" }, render: () => "made by a function" }));
  config.on("eleventy.before", ({ directories, incremental }) => {
    tell("before " + incremental);
    writeFileSync(directories.output + "/early.txt", "early");
  });
  config.on("eleventy.after", ({ directories, results = [] }) => {
    tell("after " + results.length);
    const pages = results.map(({ url, inputPath, outputPath, content }) =>
      [url, inputPath.replace(/^.*pages\\//, ""), existsSync(String(outputPath)), content?.length].join(" "));
    writeFileSync(directories.output + "/pages.txt", pages.sort().join("\\n"));
    for (const name of ["404.html"]) {
      const file = directories.output + "/" + name;
      writeFileSync(file, readFileSync(file, "utf8") + "<!-- after -->");
    }
  });`,
      'import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";',
    );
  });

  it("come into the site, and listeners hear once about every page", () => {
    const site = build();
    expect(site.get("copied/one.txt")).toBe("one");
    expect(site.get("quota.txt")).toContain("oil 1, 2 articles");
    expect(site.get("function.txt")).toBe("made by a function");
    expect(site.get("early.txt")).toBe("early");
    expect(site.get("404.html")).toMatch(/<!-- after -->$/u);
    expect(site.get("1395/12/07/a/index.html")).toContain("<!-- oil 1 -->");
    expect(site.get("imprint/index.html")).toContain("<!-- oil 1 -->");
    const pages = site.get("pages.txt")?.split("\n") ?? [];
    for (const page of [
      "/ home.11ty.tsx true",
      "/rss.xml feeds/documents.11ty.ts true",
      "/imprint/ imprint.md true",
      "/quota.txt quota.njk true",
    ]) {
      expect(pages.find((line) => line.startsWith(page))).toMatch(/ [1-9]\d*$/u);
    }
    expect(news()).toEqual(["before false", `after ${pages.length}`]);
  });

  it("stay what a clean build makes of them when an article comes, and no script beside it is run", () => {
    digest.write("x.11ty.js", `require("node:fs").writeFileSync("${told}.run", ""); module.exports = {};`);
    digest.write("x.11tydata.js", `require("node:fs").writeFileSync("${told}.run", ""); module.exports = {};`);
    digest.article("c.md", { date: "1395-12-09", slug: "c" });
    const site = build();
    expect(news()).toEqual(["before true", expect.stringMatching(/^after \d+$/u)]);
    expect(existsSync(`${told}.run`)).toBe(false);
    expect(site.get("quota.txt")).toContain("3 articles");
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
    news();
  });

  it("follow a watched file and a copied one, also where nothing else changed", () => {
    write("extra/prices.json", '{"oil":2}');
    write("extra/copied/one.txt", "changed");
    rmSync(path.join(home, "extra/copied/two.txt"));
    const site = build();
    expect(site.get("1395/12/07/a/index.html")).toContain("<!-- oil 2 -->");
    expect(site.get("copied/one.txt")).toBe("changed");
    expect(site.has("copied/two.txt")).toBe(false);
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
  });

  it("are asked in a build in which nothing changed, and change nothing", () => {
    news();
    const { stdout, status } = command(digest, [], home);
    expect({ stdout, status }).toMatchObject({ status: 0, stdout: expect.stringContaining("no file changed") });
    expect(news()).toEqual(["before true", expect.stringMatching(/^after \d+$/u)]);
  });

  it("go with the configuration's lines", () => {
    configure(home, "");
    const site = build();
    expect([...site.keys()].filter((name) => /^(?:copied|quota|function|early|pages)/u.test(name))).toEqual([]);
    expect(site.get("404.html")).not.toContain("<!-- after -->");
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
    expect(news()).toEqual([]);
  });

  it("are no file that the digest writes itself: the site stays, and the message names it", () => {
    write("extra/robots.txt", "mine");
    configure(home, 'config.addPassthroughCopy({ "extra/robots.txt": "robots.txt" });');
    const before = filesOf(digest.output);
    const { status, stderr } = command(digest, [], home);
    expect(stderr).toContain("`robots.txt` is to be written by the digest and by the configuration");
    expect(status).toBe(1);
    expect(differences(before, filesOf(digest.output))).toEqual([]);
  });
});

describe("Markdown plugins and highlighters", () => {
  it("reach articles and editions' notes, and nothing of theirs that could do harm", () => {
    digest.write("../editions/1395-12-07.md", "یادداشت\n\nنشان\n");
    digest.article("code.md", { slug: "code" }, "بمب\n\nنشان\n\n```js\nlet x = 1\n```");
    configure(
      home,
      `
  config.addMarkdownHighlighter((text, language) => \`<pre class="\${language}" onclick="x()"><code><span class="k">\${text.length}</span></code></pre>\`);
  config.amendLibrary("md", (md) => {
    md.core.ruler.push("signs", (state) => {
      for (const token of state.tokens) for (const child of token.children ?? []) {
        if (child.content === "نشان") child.content = "signed";
        if (child.content === "بمب") { child.type = "html_inline"; child.content = '<script>alert(1)</script><b style="color:red" onmouseover="x()">bomb</b>'; }
      }
    });
    md.renderer.rules.html_inline = (tokens, index) => tokens[index]?.content ?? "";
  });`,
    );
    const site = build();
    const page = site.get("1395/12/07/code/index.html") ?? "";
    expect(page).toContain('<pre dir="ltr" tabindex="0" class="js"><code><span class="k">10</span></code></pre>');
    expect(page).toContain("signed");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toMatch(/<script>alert|onclick|onmouseover|style="color/u);
    expect(site.get("1395/12/07/index.html")).toContain("<p>signed</p>");
    const feed = site.get("feed.json") ?? "";
    expect(feed).toContain("<code><span");
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
  });

  it("are followed when they change: articles are read again", () => {
    configure(
      home,
      'config.amendLibrary("md", (md) => { md.renderer.rules.strong_open = () => "<em>"; md.renderer.rules.strong_close = () => "</em>"; });',
    );
    digest.article("a.md", { tags: "[عراق]", slug: "a" }, "متن **قوی** است.");
    const site = build();
    expect(Buffer.from(site.get("1395/12/07/a/index.html") ?? "", "latin1").toString("utf8")).toContain("<em>قوی</em>");
    configure(home, "");
    const plain = Buffer.from(build().get("1395/12/07/a/index.html") ?? "", "latin1").toString("utf8");
    expect(plain).toContain("<strong>قوی</strong>");
  });
});

describe("what a build that remembers cannot do as Eleventy does it", () => {
  it("is refused all at once, with what to do instead, and the last good site stays", () => {
    const before = filesOf(digest.output);
    configure(
      home,
      `
  config.addCollection("all", () => []);
  config.setOutputDirectory("elsewhere");
  config.setTemplateFormats(["md"]);
  config.setLibrary("md", { render: (text) => text });
  config.addGlobalData("digest", 1);
  config.on("eleventy.contentMap", () => undefined);`,
    );
    const { status, stderr } = command(digest, [], home);
    expect(status).toBe(1);
    for (const call of [
      "addCollection",
      "set…Directory",
      "setTemplateFormats",
      'setLibrary("md")',
      "addGlobalData",
      "eleventy.contentMap",
    ]) {
      expect(stderr).toContain(call);
    }
    expect(stderr).toContain('fix: add plugins to it with amendLibrary("md", …)');
    expect(differences(before, filesOf(digest.output))).toEqual([]);
  });

  it("makes no folder for a site that cannot be built", () => {
    expect(command(digest, ["--output", "never"], home)).toMatchObject({ status: 1 });
    configure(home, 'config.addTransform("none", (content) => content);');
    digest.write("faulty.md", "no front matter");
    expect(command(digest, ["--output", "never"], home)).toMatchObject({ status: 1 });
    digest.remove("faulty.md");
    expect(existsSync(path.join(digest.folder, "never"))).toBe(false);
  });

  it("is a file that a plugin writes beside pages, and that no page mentions", () => {
    configure(
      home,
      'config.addTransform("stray", (content) => { writeFileSync(config.directories.output + "/stray.txt", "x"); return content; });',
      'import { writeFileSync } from "node:fs";',
    );
    appendFileSync(path.join(digest.articles, "a.md"), "\nبیشتر\n");
    const { status, stderr } = command(digest, [], home);
    expect(stderr).toContain("wrote `stray.txt` while pages were rendered");
    expect(status).toBe(1);
  });

  it("is a transform that comes before gozide(config)", () => {
    const own = readFileSync(path.join(HOME, ".eleventy.ts"), "utf8");
    const early = 'config.addTransform("early", (content) => content);\n  gozide(config);';
    writeFileSync(path.join(home, ".eleventy.ts"), own.replace("gozide(config);", early));
    const { status, stderr } = command(digest, [], home);
    expect(stderr).toContain("call gozide(config) before the transform `early` is added");
    expect(status).toBe(1);
  });
});
