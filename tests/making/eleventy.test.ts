import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configure, copyGenerator } from "../support/generator-copy.ts";
import { cleanSite, command } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-eleventy-"));
/** A copy of the generator, whose configuration is written here. */
const home = copyGenerator();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

/** Runs Eleventy's own command in the copy. */
function eleventy(...flags: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const args = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet", ...flags];
  return spawnSync(process.execPath, args, { cwd: home, encoding: "utf8", maxBuffer: 1 << 28 });
}

describe("Eleventy's own command", () => {
  it("builds the sample's site byte for byte as the build that remembers does", () => {
    const remembered = path.join(folder, "remembered");
    const build = ["bin/gozide.cjs", "build", "--output", remembered, "--cache", path.join(folder, "cache")];
    expect(spawnSync(process.execPath, build, { cwd: home, encoding: "utf8" })).toMatchObject({ status: 0 });
    const plain = path.join(folder, "plain");
    expect(eleventy(`--output=${plain}`)).toMatchObject({ status: 0 });
    const site = filesOf(remembered);
    expect(site.size).toBeGreaterThan(300);
    expect(differences(site, filesOf(plain))).toEqual([]);
  });

  it("writes nothing in a dry run, and gives every page as JSON", () => {
    const output = path.join(folder, "dry");
    expect(eleventy(`--output=${output}`, "--dryrun")).toMatchObject({ status: 0 });
    expect(filesOf(output).size).toBe(0);
    const { status, stdout } = eleventy("--to=json");
    expect(status).toBe(0);
    const pages: readonly { readonly url: string }[] = JSON.parse(stdout.slice(stdout.indexOf("[")));
    expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(["/", "/rss.xml", "/about/"]));
  });
});

describe("what a configuration adds, in a build that remembers", () => {
  const digest = new SmallDigest();
  afterAll(() => digest.dispose());

  beforeAll(() => {
    digest.article("a.md", { tags: "[عراق]", slug: "a" });
    digest.article("b.md", { tags: "[عراق]", date: "1395-12-08", slug: "b" });
    digest.writePage("imprint.md", "---\nlayout: page.11ty.tsx\ntitle: شناسنامه\n---\nمتن\n");
    digest.writePage("probe.njk", "---\npermalink: /probe/\n---\n{{ 'x' | shout }} {% sign %} {{ motto }}\n");
  });

  it("reaches every page and feed: transforms, linters, filters, shortcodes and data", () => {
    configure(
      home,
      `
  config.addTransform("mark", async (content, outputPath) =>
    String(outputPath).endsWith(".txt") ? content : \`\${content}<!-- seen -->\`,
  );
  config.addLinter("told", function (content) { if (content === "") throw new Error(this.inputPath); });
  config.addFilter("shout", (text) => \`\${text}!\`);
  config.addShortcode("sign", () => "signed");
  config.addGlobalData("motto", "first");`,
    );
    const file = path.join(home, "_includes/components/site-footer.tsx");
    const footer = readFileSync(file, "utf8");
    writeFileSync(
      file,
      footer
        .replace("import { useHref", "import { useEleventy, useHref")
        .replace(
          "<b>{site.title}</b>",
          '<b data-of={String(useEleventy().filter("shout")(site.title))}>{site.title}</b>',
        ),
    );
    expect(command(digest, [], home)).toMatchObject({ status: 0 });
    const site = filesOf(digest.output);
    const drawn = [...site].filter(([name]) => /\.(?:html|xml|json)$/u.test(name) && !name.startsWith("search/"));
    expect(drawn.length).toBeGreaterThan(25);
    expect(drawn.filter(([, text]) => !text.endsWith("<!-- seen -->")).map(([name]) => name)).toEqual([]);
    expect(site.get("probe/index.html")).toContain("x! signed first");
    expect(Buffer.from(site.get("index.html") ?? "", "latin1").toString("utf8")).toContain('data-of="آزمون!"');
  });

  it("is followed when it changes, and a build equals a clean one", () => {
    configure(
      home,
      '  config.addTransform("mark", (content) => content.replace("</title>", " (beta)</title>"));\n  config.addFilter("shout", (text) => text + "?");\n  config.addShortcode("sign", () => "signed");\n  config.addGlobalData("motto", "second");',
    );
    expect(command(digest, [], home)).toMatchObject({ status: 0 });
    const site = filesOf(digest.output);
    expect(site.get("404.html")).toContain(" (beta)</title>");
    expect(site.get("404.html")).not.toContain("seen");
    digest.article("c.md", { date: "1395-12-09", slug: "c" });
    expect(command(digest, [], home)).toMatchObject({ status: 0 });
    expect(differences(filesOf(digest.output), cleanSite(digest, command, home))).toEqual([]);
  });

  it("may take its time: Eleventy's own measurements are not printed between ours", () => {
    const wait = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);";
    configure(
      home,
      `
  config.addTransform("slow", (content) => { ${wait} return content; });
  config.addFilter("shout", (text) => { ${wait} return text; });
  config.addShortcode("sign", () => "signed");
  config.addGlobalData("motto", "slow");`,
    );
    const { status, stdout, stderr } = command(digest, [], home);
    expect(stdout + stderr).not.toMatch(/\[11ty\]|Benchmark/u);
    expect(status).toBe(0);
  });
});
