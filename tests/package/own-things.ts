import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { HOME } from "../support/run-build.ts";
import { asEditor, gozide, handOver, run } from "./packed.ts";
import { previewing } from "./previewing.ts";

/** Tests what a digest may have of its own, in one that is installed. */
export function ownThings(digest: string): void {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(digest, name)), { recursive: true });
    writeFileSync(path.join(digest, name), text);
  };
  /** Builds, as the editor who may not write the package. */
  const build = (): void => {
    handOver(digest);
    const { status, stderr } = gozide(digest, "", "build");
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/warning|error/u)]);
  };
  const served = (name: string): string => readFileSync(path.join(digest, "_site", name), "utf8");
  const articlePage = (): string => {
    const names = readdirSync(path.join(digest, "_site"), { recursive: true, encoding: "utf8" });
    return served(names.find((name) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/u.test(name)) ?? "none");
  };

  it("shows a component that was ejected and edited, its style and its icon", () => {
    handOver(digest);
    const { status, stdout } = gozide(digest, "articles", "eject", "components/share");
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining("../includes/components/share.tsx: components/share"),
    ]);
    const file = "includes/components/share.tsx";
    const source = readFileSync(path.join(digest, file), "utf8");
    write(file, source.replace('class="share"', 'class="share mine"'));
    write("assets/custom.css", ":root { --paper: #fdf6ec; }\n");
    write(
      "assets/icon.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#123456" d="M0 0h10v10H0z"/></svg>\n',
    );
    build();
    const page = articlePage();
    expect(page).toContain('<nav class="share mine"');
    const [, style = ""] = /href="\/(assets\/css\/custom-[^"]+)"/u.exec(page) ?? [];
    expect(served(style)).toContain("--paper");
    const [, icon = ""] = /<link rel="icon" href="\/([^"]+\.svg)"/u.exec(page) ?? [];
    expect(served(icon)).toContain("#123456");
  });

  it("shows a page of its own in JSX and a whole page of ours that was ejected, and follows both", async () => {
    handOver(digest);
    expect(gozide(digest, "pages", "eject", "pages/article").status).toBe(0);
    const ejected = "includes/pages/article-page.tsx";
    const original = readFileSync(path.join(digest, ejected), "utf8");
    const signed = (sign: string): string => original.replace("<article>", `<article><b class="sign">${sign}</b>`);
    write(ejected, signed("یک"));
    write("pages/newest.page.tsx", NEWEST);
    write("pages/words/word.ts", 'export const word: string = "برگزیده";\n');
    build();
    expect(articlePage()).toContain('<b class="sign">یک</b>');
    const newest = served("newest/index.html");
    expect(newest).toContain('<p class="own" data-path="/newest/">تازه‌ترین‌ها برگزیده</p>');
    expect(newest).toMatch(/<a href="\/\d{4}\/\d\d\/\d\d\/[^"]+">/u);
    await previewing(digest, "pages", async (page, home) => {
      await page.goto(`${home}newest/`);
      await page.getByText("تازه‌ترین‌ها برگزیده").waitFor();
      write("pages/words/word.ts", 'export const word: string = "دست‌چین";\n');
      await page.getByText("تازه‌ترین‌ها دست‌چین").waitFor();
      write("pages/newest.page.tsx", NEWEST.replace("{word}", "{word}{nothing.at}"));
      await page.getByText("nothing is not defined").first().waitFor();
      write("pages/newest.page.tsx", NEWEST.replace("{word}", "{word}{digest.articles.length}"));
      await page.getByText(/دست‌چین\d/u).waitFor();
      await page.locator(".own ~ a").first().click();
      await page.locator("b.sign", { hasText: "یک" }).waitFor();
      write(ejected, signed("دو"));
      await page.locator("b.sign", { hasText: "دو" }).waitFor();
    });
    rmSync(path.join(digest, "pages/newest.page.tsx"));
    rmSync(path.join(digest, "pages/words"), { recursive: true });
    rmSync(path.join(digest, ejected));
    build();
    expect(articlePage()).not.toContain("sign");
    expect(existsSync(path.join(digest, "_site/newest"))).toBe(false);
  });

  it("runs its eleventy.config.ts, with a plugin that it installed, and follows it", () => {
    write(
      "node_modules/wave/package.json",
      JSON.stringify({ name: "wave", version: "1.0.0", type: "module", exports: "./wave.js" }),
    );
    write(
      "node_modules/wave/wave.js",
      'export const wave = (config) => config.addTransform("wave", (text) => text.replace("</body>", "<!-- wave --></body>"));\n',
    );
    write("copied/one.txt", "one");
    const lines = (sign: string): string => `import { wave } from "wave";
import type { EleventyConfig } from "gozide/eleventy";

export default function (config: EleventyConfig) {
  config.addPlugin(wave);
  config.addPassthroughCopy("copied");
  config.addTransform("sign", (text: string) => text.replace("</title>", "${sign}</title>"));
}
`;
    write("eleventy.config.ts", lines("!"));
    build();
    expect(articlePage()).toMatch(/!<\/title>[\s\S]*<!-- wave --><\/body>/u);
    expect(served("copied/one.txt")).toBe("one");
    write("eleventy.config.ts", lines("?"));
    build();
    expect(articlePage()).toContain("?</title>");
    expect(gozide(digest, "", "build").stdout).toContain("no file changed");
    write("eleventy.config.ts", "export default () => {\n  missing();\n};\n");
    const broken = gozide(digest, "", "build");
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining("eleventy.config.ts:2: error: ")]);
    rmSync(path.join(digest, "eleventy.config.ts"));
  });

  it("gives its own code the types of what it imports, which name no other library", () => {
    const all = gozide(digest, "", "eject", "--list")
      .stdout.split("\n")
      .map((line) => line.split(" ")[0] ?? "");
    expect(gozide(digest, "", "eject", ...all.filter(Boolean), "--force").status).toBe(0);
    write("pages/sample.tsx", page("<Text>{site.title}</Text>"));
    write("pages/newest.page.tsx", NEWEST);
    write("pages/words/word.ts", 'export const word: string = "";\n');
    write("eleventy.config.ts", typedConfiguration("text.length > 0"));
    const check = () => run(digest, process.execPath, path.join(HOME, "node_modules/typescript/bin/tsc"), "-p", ".");
    expect(check()).toMatchObject({ status: 0, stdout: "" });
    write("eleventy.config.ts", typedConfiguration("text.none"));
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^eleventy\.config\.ts\(4,/u) });
    rmSync(path.join(digest, "eleventy.config.ts"));
    write("pages/sample.tsx", page("<Text>{1}</Text>"));
    expect(check()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^pages\/sample\.tsx\(9,\d+\): error TS/u),
    });
    const types = path.join(digest, "node_modules/gozide/types");
    const named = readdirSync(types, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && /preact|VNode/u.test(readFileSync(path.join(types, name), "utf8")),
    );
    expect(named).toEqual([]);
    for (const name of ["sample.tsx", "newest.page.tsx", "words"]) {
      rmSync(path.join(digest, "pages", name), { recursive: true });
    }
    rmSync(path.join(digest, "includes"), { recursive: true });
  });

  it("may be built and repaired by a program", () => {
    write(
      "program.mjs",
      `import { buildSite, fix } from "gozide";
const { ok, problems } = await buildSite({ root: "articles" });
console.log(JSON.stringify({ ok, problems, text: fix("كتاب\\n").text }));
`,
    );
    handOver(digest);
    const { options } = asEditor(digest);
    const { status, stdout } = run(digest, process.execPath, "program.mjs");
    expect(options.env.HOME).toBe(digest);
    expect([status, JSON.parse(stdout)]).toEqual([0, { ok: true, problems: [], text: "کتاب\n" }]);
    rmSync(path.join(digest, "program.mjs"));
  });
}

const NEWEST = `import { Text } from "gozide/components/text";
import { articlePath } from "gozide/digest";
import type { OwnPageData, OwnPageProps } from "gozide/page";
import { useHref } from "gozide/shell";
import { word } from "./words/word.ts";

export const data: OwnPageData = { title: "تازه‌ترین‌ها" };

export default function Newest({ digest, path, title }: OwnPageProps) {
  const href = useHref();
  return (
    <>
      <p class="own" data-path={path}>{title} {word}</p>
      {digest.articles.map((article) => <a href={href(articlePath(article))}><Text>{article.title}</Text></a>)}
    </>
  );
}
`;

function typedConfiguration(condition: string): string {
  return `import type { EleventyConfig } from "gozide/eleventy";

export default function (config: EleventyConfig) {
  config.addTransform("sign", (text) => (${condition} ? text : ""));
}
`;
}

/** A page of the digest's own that shows something. */
function page(shown: string): string {
  return `import { Text } from "gozide/components/text";
import { Layout } from "gozide/layouts/layout";
import { useShell } from "gozide/shell";

export function Sample() {
  const { site } = useShell();
  return (
    <Layout path="/sample/" kind="editor" title={site.title}>
      <p class="own">${shown}</p>
    </Layout>
  );
}
`;
}
