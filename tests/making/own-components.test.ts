import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildOptions } from "../../src/making/options.ts";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

function include(name: string, text: string): void {
  const file = path.join(digest.includes, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function said(options: Partial<BuildOptions> = {}): Promise<readonly string[]> {
  return (await build(digest, options)).problems.map(formatProblem);
}

/** Builds, expects that a clean build makes the same, and gives the article's page. */
async function article(options: Partial<BuildOptions> = {}): Promise<string> {
  expect(await said(options)).toEqual([]);
  expect(filesOf(digest.output)).toEqual((await cleanBuild(digest, options)).files);
  return readFileSync(path.join(digest.output, "1395/12/07/a/index.html"), "utf8");
}

const SHARE = `import { Text } from "gozide/components/text";
import { useShell } from "gozide/shell";
import { word } from "../word.ts";

export function Share({ article }: { article: { title: string } }) {
  const { site } = useShell();
  return <p class="own"><Text>{article.title}</Text> {word} {site.title} {"<&>"}</p>;
}
`;

describe("a component of the digest's own", () => {
  it.each([[0], [1]])("takes the place of ours of its name, with %i threads besides", async (workers) => {
    include("components/share.tsx", SHARE);
    include("word.ts", "export const word: string = 'یک';\n");
    const page = await article({ workers });
    expect(page).toContain('<p class="own">عنوان یک آزمون &lt;&amp;></p>');
    expect(page).not.toContain('class="share"');
  });

  it("follows when it, or what it imports, changes and goes", async () => {
    include("components/share.tsx", SHARE);
    include("word.ts", "export const word = 'یک';\n");
    await article();
    include("word.ts", "export const word = 'دو';\n");
    expect(await article()).toContain("عنوان دو آزمون");
    rmSync(digest.includes, { recursive: true });
    expect(await article()).toContain('class="share"');
  });

  it("is bundled of its source, whatever a stranger's cache holds under that name", async () => {
    include("components/share.tsx", SHARE);
    include("word.ts", "export const word = 'یک';\n");
    await build(digest);
    const folder = path.join(digest.cache, "includes");
    const bundles = filesOf(folder);
    expect(bundles.size).toBe(1);
    for (const name of bundles.keys()) writeFileSync(path.join(folder, name), "throw new Error();\n");
    digest.article("b.md", { slug: "b" });
    await build(digest);
    expect(filesOf(folder)).toEqual(bundles);
  });

  it("may show ours too, and be a layout that own pages have", async () => {
    include(
      "components/share.tsx",
      'import { Share as Ours } from "gozide/components/share";\nexport function Share(props) { return <div class="own"><Ours {...props} /></div>; }\n',
    );
    include("components/site-footer.tsx", "export function SiteFooter() { return <footer>پاصفحه</footer>; }\n");
    digest.writePage("p.md", "متن\n");
    expect(await article()).toMatch(/<div class="own"><nav class="share"/u);
    expect(readFileSync(path.join(digest.output, "p/index.html"), "utf8")).toContain("<footer>پاصفحه</footer>");
  });

  it.each([
    ["does not compile", "export function Share() {\n  return 1 +;\n}\n", /share\.tsx:2: error: unexpected ";"/u],
    [
      "imports a package that is not installed",
      'import x from "preact";\nexport const Share = x;\n',
      /share\.tsx:1: error: the package `preact` is not installed\n.*npm install preact/u,
    ],
    ["imports what is not there", '\nimport "./none.ts";\n', /share\.tsx:2: error: could not resolve "\.\/none\.ts"/u],
    ["leaves the digest", 'import "../../../x.ts";\n', /share\.tsx:1: error: `\.\.\/\.\.\/\.\.\/x\.ts` is outside/u],
    [
      "asks for a module that we have not",
      'import "gozide/components/txt";\n',
      /share\.tsx:1: error: `gozide\/components\/txt` is none.*\n.*did you mean `components\/text`\?/u,
    ],
    [
      "throws",
      "export function Share() {\n  return <p>{Missing.name}</p>;\n}\n",
      /share\.tsx:2: error: cannot be drawn: Missing is not defined/u,
    ],
    [
      "throws below",
      "function Inner() {\n  throw new Error('nothing');\n}\nexport function Share() {\n  return <Inner />;\n}\n",
      /share\.tsx:2: error: cannot be drawn: nothing/u,
    ],
    [
      "is asynchronous",
      "export async function Share() {\n  return <p />;\n}\n",
      /share\.tsx:1: error: the component `Share` is asynchronous.*\n.*addGlobalData/u,
    ],
    [
      "gives an object",
      "export function Share() {\n  return { a: 1 };\n}\n",
      /share\.tsx:1: error: the component `Share` returned \{ a: 1 \}\n.*expected: JSX/u,
    ],
    [
      "exports a mistyped name",
      "\nexport function Shar() {\n  return <p />;\n}\n",
      /share\.tsx:2: error: exports `Shar`, which takes the place of none.*\n.*`export function Share`\n.*did you mean `Share`\?/u,
    ],
    ["exports nothing", "function Share() {}\n", /share\.tsx: error: exports nothing/u],
    [
      "exports what is no function",
      "export const Share = 5;\n",
      /share\.tsx:1: error: exports `Share` as 5\n.*expected: a function/u,
    ],
  ])("that %s is an error with its line, and the last good site stays", async (_, text, expected) => {
    await article();
    const before = filesOf(digest.output);
    include("components/share.tsx", text);
    const problems = await said();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
    expect(filesOf(digest.output)).toEqual(before);
  });

  it("is warned of where its name is near ours and nothing imports it", async () => {
    include("components/shere.tsx", "export function Share() { return <p />; }\n");
    expect(await said()).toEqual([
      "includes/components/shere.tsx: warning: is in the place of none of our components, and none of yours imports it\n    fix: did you mean `components/share.tsx`?",
    ]);
  });
});
