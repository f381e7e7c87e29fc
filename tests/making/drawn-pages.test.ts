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
  digest.article("a.md", { slug: "a", title: "نخست" });
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

/** Builds, expects that a clean build makes the same, and gives a page. */
async function page(name: string): Promise<string> {
  expect(await said()).toEqual([]);
  expect(filesOf(digest.output)).toEqual((await cleanBuild(digest)).files);
  return readFileSync(path.join(digest.output, name, "index.html"), "utf8");
}

const NEWEST = `import { Text } from "gozide/components/text";
import { articlePath } from "gozide/digest";
import type { OwnPageData, OwnPageProps } from "gozide/page";
import { useHref } from "gozide/shell";
import { word } from "./words/word.ts";

export const data: OwnPageData = { title: "خبرهاي تازه", description: "آنچه تازه است" };

export default function Newest({ digest, path, title }: OwnPageProps) {
  const href = useHref();
  return (
    <>
      <p class="own" data-path={path}>{title} {word} {"<&>"}</p>
      {digest.articles.map((article) => <a href={href(articlePath(article))}><Text>{article.title}</Text></a>)}
    </>
  );
}
`;

describe("a page of the digest's own in JSX", () => {
  it("draws with our components, masthead and footer around it, at the address of its name", async () => {
    digest.writePage("newest.page.tsx", NEWEST);
    digest.writePage("words/word.ts", "export const word: string = 'یک';\n");
    const html = await page("newest");
    expect(html).toMatch(/^<!doctype html>\n<html lang="fa" dir="rtl">/u);
    expect(html).toContain("<title>خبرهای تازه");
    expect(html).toContain('<p class="own" data-path="/newest/">خبرهای تازه یک &lt;&amp;></p>');
    expect(html).toContain('<a href="/1395/12/07/a/">نخست</a>');
    expect(html).toContain("<footer");
    const sitemaps = [...filesOf(digest.output)].filter(([name]) => name.startsWith("sitemap"));
    expect(sitemaps.map(([, bytes]) => String(bytes)).join("")).toContain("https://example.org/newest/");
  });

  it("follows when it, what it imports, or the digest changes, and goes", async () => {
    digest.writePage("newest.page.tsx", NEWEST);
    digest.writePage("words/word.ts", "export const word = 'یک';\n");
    await page("newest");
    digest.writePage("words/word.ts", "export const word = 'دو';\n");
    expect(await page("newest")).toContain("دو &lt;");
    digest.article("b.md", { slug: "b", title: "دوم", date: "1395-12-08" });
    expect(await page("newest")).toContain("دوم");
    digest.writePage("newest.page.tsx", NEWEST.replace("خبرهاي تازه", "همه"));
    expect(await page("newest")).toContain("<title>همه");
    rmSync(path.join(digest.pages, "newest.page.tsx"));
    expect(await said()).toEqual([]);
    expect(filesOf(digest.output).has("newest/index.html")).toBe(false);
  });

  it("changes no other page of the site", async () => {
    digest.writePage("newest.page.tsx", NEWEST.replace("word }", "word as one }").replace("{word}", "{one}"));
    digest.writePage("words/word.ts", "export const word = 'یک';\n");
    await page("newest");
    digest.writePage("words/word.ts", "export const word = 'دو';\n");
    expect((await build(digest)).changes).toEqual({ added: [], changed: ["newest/index.html"], removed: [] });
  });

  it("may be anywhere, be a draft, and not be written", async () => {
    const plain = (data: string): string => `export const data = ${data};\nexport default () => <p>سلام</p>;\n`;
    digest.writePage("a.page.tsx", plain('{ title: "یک", permalink: "/x/y/" }'));
    digest.writePage("b.page.tsx", plain("{ draft: true }"));
    digest.writePage("c.page.tsx", plain("{ permalink: false }"));
    digest.writePage("راهنما/index.page.tsx", plain("{}"));
    expect(await page("x/y")).toContain("<p>سلام</p>");
    expect(await page("راهنما")).toContain("<h1>آزمون</h1>");
    const names = [...filesOf(digest.output).keys()];
    expect(names.filter((name) => /^[bc]\//u.test(name))).toEqual([]);
    expect(await said({ drafts: true })).toEqual([]);
    expect([...filesOf(digest.output).keys()]).toContain("b/index.html");
  });

  it("shows the pictures beside it", async () => {
    digest.writePage("map.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>');
    digest.writePage("p.page.tsx", 'export default () => <img src="map.svg" alt="نقشه" />;\n');
    expect(await page("p")).toMatch(/<img src="\/images\/pages\/map\.svg" width="40" height="30" alt="نقشه"/u);
    digest.writePage("p.page.tsx", '\nexport default () => <img src="mop.svg" alt="نقشه" />;\n');
    expect((await said()).join("\n")).toMatch(/pages\/p\.page\.tsx:2: error: .*mop\.svg/u);
  });

  it("has addresses below the site's path once", async () => {
    digest.writeData("site.yaml", "title: آزمون\ndescription: یک.\nurl: https://example.org/base/\n");
    digest.writePage("newest.page.tsx", NEWEST);
    digest.writePage("words/word.ts", "export const word = 'یک';\n");
    expect(await page("newest")).toContain('<a href="/base/1395/12/07/a/">نخست</a>');
  });

  it("draws its whole document with `layout: false`, by our layout", async () => {
    digest.writePage(
      "bare.page.tsx",
      'import { Layout } from "gozide/layouts/layout";\nexport const data = { layout: false };\nexport default ({ path }) => <Layout path={path} kind="bare" title="تنها"><p>متن</p></Layout>;\n',
    );
    const html = await page("bare");
    expect(html).toMatch(/^<!doctype html>\n<html/u);
    expect(html).toContain('<body class="bare">');
    expect(html).not.toContain("<h1>");
  });
});

const WIDE = `import { Layout } from "gozide/layouts/layout";
import type { OwnLayoutProps } from "gozide/page";

export default function Wide({ path, title, children }: OwnLayoutProps) {
  return <Layout path={path} kind="wide" title={title}><div class="wide">{children}</div></Layout>;
}
`;

describe("a layout of the digest's own", () => {
  it("is around pages in JSX and in Markdown that name it", async () => {
    include("layouts/wide.tsx", WIDE);
    digest.writePage("a.page.tsx", 'export const data = { layout: "wide" };\nexport default () => <p>یک</p>;\n');
    digest.writePage("b.md", "---\ntitle: دو\nlayout: wide\n---\nمتن [پیوند](/tags/)\n");
    expect(await page("a")).toContain('<div class="wide"><p>یک</p></div>');
    expect(await page("b")).toMatch(/<body class="wide">.*<div class="wide"><p>متن <a href="\/tags\/"/su);
    include("layouts/wide.tsx", WIDE.replace('class="wide"', 'class="wider"'));
    expect(await page("b")).toContain('<div class="wider">');
  });

  it("that is not there is an error with the nearest name", async () => {
    include("layouts/wide.tsx", WIDE);
    digest.writePage("a.page.tsx", '\nexport const data = { layout: "wode" };\nexport default () => null;\n');
    digest.writePage("b.md", "---\ntitle: دو\nlayout: widee\n---\nمتن\n");
    expect((await said()).join("\n")).toMatch(/a\.page\.tsx:2: error: layout: `wode` is no layout.*\n.*`wide`/u);
    rmSync(path.join(digest.pages, "a.page.tsx"));
    expect((await said()).join("\n")).toMatch(/b\.md:3: error: layout: `widee` is no layout.*\n.*`wide`/u);
  });
});

describe("a page in JSX that", () => {
  it.each([
    ["does not compile", "export default () => {\n  return 1 +;\n}\n", /p\.page\.tsx:2: error: unexpected ";"/u],
    [
      "throws while it is loaded",
      "\nthrow new Error('no');\nexport default () => null;\n",
      /p\.page\.tsx:2: error: .*no/u,
    ],
    [
      "throws",
      "export default () => {\n  throw new Error('nothing');\n};\n",
      /p\.page\.tsx:2: error: cannot be drawn: nothing/u,
    ],
    [
      "takes from the digest's own list",
      "export default ({ digest }) => {\n  return <p>{digest.articles.pop().title}</p>;\n};\n",
      /p\.page\.tsx:2: error: cannot be drawn: Cannot delete .*\n.*fix: change a copy of it/u,
    ],
    [
      "empties the digest's own list",
      "export default ({ digest }) => {\n  digest.articles.length = 0;\n  return null;\n};\n",
      /p\.page\.tsx:2: error: cannot be drawn: Cannot assign .*\n.*fix: change a copy of it/u,
    ],
    [
      "gives an article another title",
      "export default ({ digest }) => {\n  digest.articles[0].title = '';\n  return null;\n};\n",
      /p\.page\.tsx:2: error: cannot be drawn: Cannot assign .*\n.*fix: change a copy of it/u,
    ],
    [
      "exports no component",
      "export const data = {};\n",
      /p\.page\.tsx: error: exports no component by default\n.*expected: a function/u,
    ],
    [
      "is asynchronous",
      "\nexport default async function Page() {}\n",
      /p\.page\.tsx:2: error: the component `default` is asynchronous/u,
    ],
    [
      "gives an object",
      "export default function Page() {\n  return { a: 1 };\n}\n",
      /p\.page\.tsx:1: error: the component `default` returned \{ a: 1 \}/u,
    ],
    [
      "mistypes a field",
      "export const data = {\n  titel: 'x',\n};\nexport default () => null;\n",
      /p\.page\.tsx:2: error: titel: is no field of a page\n.*\n.*did you mean `title`\?/u,
    ],
    [
      "has a field of another kind",
      "export const data = {\n  title: 'x',\n  permalink: true,\n};\nexport default () => null;\n",
      /p\.page\.tsx:3: error: permalink: is true\n.*expected: an address/u,
    ],
    [
      "takes another's address",
      "export const data = {\n  permalink: '/tags/',\n};\nexport default () => null;\n",
      /p\.page\.tsx:2: error: permalink: `\/tags\/` is the address of the index of tags/u,
    ],
    [
      "imports what is not there",
      'import "gozide/components/txt";\nexport default () => null;\n',
      /p\.page\.tsx:1: error: `gozide\/components\/txt` is none/u,
    ],
  ])("%s is an error with its line, and the last good site stays", async (_, text, expected) => {
    await build(digest);
    const before = filesOf(digest.output);
    digest.writePage("p.page.tsx", text);
    const problems = await said();
    expect(problems.join("\n")).toMatch(expected);
    expect(problems).toHaveLength(1);
    expect(filesOf(digest.output)).toEqual(before);
  });
});
