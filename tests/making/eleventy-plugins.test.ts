import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configure, copyGenerator } from "../support/generator-copy.ts";
import { cleanSite, command, HOME } from "../support/run-build.ts";
import { differences, filesOf, publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const home = copyGenerator();
const digest = new SmallDigest();
const PHOTO = readFileSync(path.join(HOME, "tests/making/photo.png"));

const IMPORTS = `import { writeFileSync } from "node:fs";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import { minify } from "html-minifier-terser";
`;

/** What the documentation of each plugin says, as a digest's configuration has it. */
const MINIFIER = `
  config.addTransform("html-minifier", async (content, file) =>
    String(file).endsWith(".html")
      ? minify(content, { collapseWhitespace: true, removeComments: true, removeAttributeQuotes: true })
      : content);`;
const HIGHLIGHT = "\n  config.addPlugin(syntaxHighlight);";
const IMAGES = `
  config.addPlugin(eleventyImageTransformPlugin, {
    formats: ["webp", "jpeg"], widths: [40, "auto"], urlPath: "/img/",
  });`;

const FURTHER = `
  config.addPassthroughCopy({ "extra/copied": "copied" });
  config.addTemplate("quota.njk", "{{ digest.articles.length }} articles", { permalink: "/quota.txt" });
  config.addTemplate("function.11ty.js", { data: { permalink: "/function.txt" }, render: () => "made by a function" });
  config.on("eleventy.after", ({ directories, results = [] }) => {
    const pages = results.map(({ url, inputPath, content }) => [url, inputPath, String(content).length].join(" "));
    writeFileSync(directories.output + "/pages.txt", pages.sort().join("\\n"));
  });`;

function build(): ReadonlyMap<string, string> {
  expect(command(digest, [], home)).toMatchObject({ status: 0, stderr: expect.not.stringContaining("rror") });
  return filesOf(digest.output);
}

const pictures = (site: ReadonlyMap<string, string>): readonly string[] =>
  [...site.keys()].filter((name) => name.startsWith("img/"));

beforeAll(() => {
  digest.write("photo.png", PHOTO);
  const site = "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\n";
  digest.writeData("site.yaml", `${site}features: { picture_widths: no }\n`);
  digest.article("a.md", { slug: "a" }, "متن\n\n![عکس](photo.png)");
  digest.article("b.md", { date: "1395-12-08", slug: "b" }, "متن\n\n```js\nlet x = 1;\n```");
});
afterAll(() => {
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

describe("published plugins, in a build that remembers", () => {
  it("html-minifier-terser minifies every page, and @11ty/eleventy-plugin-syntaxhighlight colours articles' code", () => {
    configure(home, MINIFIER + HIGHLIGHT, IMPORTS);
    const site = build();
    const pages = [...site].filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter(([, text]) => !/<html lang=fa dir=rtl>/u.test(text)).map(([name]) => name)).toEqual([]);
    expect(site.get("1395/12/08/b/index.html")).toContain('<span class="token keyword">let</span>');
    // Feed readers have no styles of ours: feeds drop classes.
    expect(site.get("feed.json")).toContain("<span>let</span>");
  });

  it("@11ty/eleventy-img makes an article's picture in two formats, which belong to its page", () => {
    configure(home, MINIFIER + HIGHLIGHT + IMAGES, IMPORTS);
    const site = build();
    expect(pictures(site).length).toBe(2);
    const page = site.get("1395/12/07/a/index.html") ?? "";
    for (const file of pictures(site)) expect(page).toContain(`/${file}`);
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
  });

  it("keeps a page's pictures while it stays, makes lost ones again, and removes them with it", () => {
    digest.article("c.md", { date: "1395-12-09", slug: "c" });
    const site = build();
    expect(pictures(site).length).toBe(2);
    expect(differences(site, cleanSite(digest, command, home))).toEqual([]);
    rmSync(path.join(digest.output, pictures(site)[0] ?? ""));
    expect(differences(site, build())).toEqual([]);
    digest.article("a.md", { slug: "a" });
    const without = build();
    expect(pictures(without)).toEqual([]);
    expect(differences(without, cleanSite(digest, command, home))).toEqual([]);
  });
});

describe("published plugins, under Eleventy's own command", () => {
  it("make the same site byte for byte, with copies, templates and what listeners are told", () => {
    mkdirSync(path.join(home, "extra/copied"), { recursive: true });
    writeFileSync(path.join(home, "extra/copied/one.txt"), "one");
    configure(home, MINIFIER + HIGHLIGHT + FURTHER, IMPORTS);
    const own =
      'export default (config) => config.addTransform("own", (text) => text.replace("</title>", " (own)</title>"));';
    writeFileSync(path.join(home, "eleventy.config.ts"), own);
    const remembered = path.join(digest.folder, "remembered");
    const flags = ["--output", remembered, "--cache", path.join(digest.folder, "sample-cache")];
    const build = ["bin/gozide.cjs", "build", ...flags];
    expect(spawnSync(process.execPath, build, { cwd: home, encoding: "utf8" })).toMatchObject({ status: 0 });
    const plain = path.join(digest.folder, "plain");
    const eleventy = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"];
    const run = spawnSync(process.execPath, [...eleventy, `--output=${plain}`], { cwd: home, encoding: "utf8" });
    expect(run).toMatchObject({ status: 0 });
    const site = publishedFiles(remembered);
    expect(site.get("index.html")).toContain(" (own)</title>");
    expect([...site.keys()]).toEqual(expect.arrayContaining(["copied/one.txt", "quota.txt", "function.txt"]));
    const pages = (files: ReadonlyMap<string, string>): readonly string[] => files.get("pages.txt")?.split("\n") ?? [];
    const whole = publishedFiles(plain);
    const known = new Set(pages(whole));
    expect(pages(site).length).toBeGreaterThan(200);
    expect(pages(site).filter((line) => !known.has(line))).toEqual([]);
    expect(differences(site, whole)).toEqual([]);
  });
});
