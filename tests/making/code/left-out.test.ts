import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { keptTags, wholeBody } from "../../../src/content/raw-html.ts";
import type { readFeed } from "../../../src/desk/import/feed.ts";
import type { readHtml } from "../../../src/desk/import/html/read.ts";
import { leftOut } from "../../../src/making/code/left-out.ts";
import { HOME } from "../../support/run-build.ts";

/** All of ours that calls packages of which something is left out. */
interface Callers {
  readonly keptTags: typeof keptTags;
  readonly wholeBody: typeof wholeBody;
  readonly readHtml: typeof readHtml;
  readonly readFeed: typeof readFeed;
}

const CALLERS = `
  export { keptTags, wholeBody } from "./src/content/raw-html.ts";
  export { readHtml } from "./src/desk/import/html/read.ts";
  export { readFeed } from "./src/desk/import/feed.ts";
  import "zod";
`;

const folder = mkdtempSync(path.join(tmpdir(), "gozide-left-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bundles the callers as a package does. @returns the file, and the packages that came with it */
async function bundled(
  plugins: typeof leftOut,
): Promise<{ readonly file: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: HOME,
    stdin: { contents: CALLERS, resolveDir: HOME, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    plugins: [...plugins],
    logLevel: "silent",
  });
  const file = path.join(folder, `${plugins.length}.mjs`);
  writeFileSync(file, outputFiles[0]?.text ?? "");
  return { file, inputs: Object.keys(metafile.inputs) };
}

/** HTML that reaches every way through the libraries: styles, addresses of all kinds, entities, math, what does not nest. */
const STRANGE = [
  '<p style="color: red; vertical-align: super">سرخ</p><span style="vertical-align:super">۲</span><u style="x">خط</u>',
  '<font style="text-decoration: line-through" color="red">دیروز</font><ins>امروز</ins>',
  '<a href="javascript:alert(1)">یک</a> <a href="java\tscript:x">دو</a> <a href="//other.example/2026-01-05">سه</a>',
  '<a href="https://a.example/?d=2026-01-05&amp;t=12:30">چهار</a> <a href="data:text/html,x">پنج</a> <a href="<!-- --> x">شش</a>',
  '<img src="a.webp" srcset="a.webp 1x, b.webp 2x" style="float: left"> <img src="data:image/png;base64,AA==">',
  "<table><tr><td>الف<td>ب<tr><td colspan=2>پ</table><ul><li>یک<li>دو</ul><p>باز <b>پررنگ <i>هر دو</b> کج</i>",
  "<script>alert(1)</script><style>p { color: red }</style><iframe src=x></iframe><svg><circle r=1 /></svg>",
  "&laquo;گیومه&raquo; &zwnj;&nbsp;&hellip; &notin; &NotEqualTilde; &#1575;&#x627; &CounterClockwiseContourIntegral;",
  "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math><![CDATA[متن]]><!-- نکته --><?xml version='1.0'?>",
  "<blockquote cite='x'><pre><code>a &lt; b</code></pre></blockquote><dl><dt>نام<dd>معنا</dl><hr><br>",
];

const FEEDS = [
  ...STRANGE.map(
    (html) => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>خبر</title>
<item><title>${html.replace(/[<>&]/gu, " ")}</title><pubDate>Mon, 05 Jan 2026 12:30:00 +0330</pubDate>
<content:encoded><![CDATA[${html.replace("]]>", "")}]]></content:encoded></item></channel></rss>`,
  ),
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>&laquo;خبر&raquo;</title><entry><title type="html">&amp;laquo;باران&amp;raquo;</title>
<updated>2026-01-05T09:00:00Z</updated><summary>&lt;p style="x"&gt;متن&lt;/p&gt;</summary></entry></feed>`,
];

/** What they make of all that is strange. */
function readings({ keptTags: kept, wholeBody: whole, readHtml: read, readFeed: feed }: Callers): readonly unknown[] {
  const elements = new Set(["p", "span", "table", "tr", "td", "ul", "li", "b", "i", "blockquote"]);
  return [
    ...STRANGE.map((html) => [kept(html, elements, false), kept(html, elements, true)]),
    ...STRANGE.map((html) => whole(html, elements)),
    ...STRANGE.map((html) => read(html, "https://example.org/")),
    ...FEEDS.map((xml) => feed(xml)),
  ];
}

describe("what compiled code leaves out of packages", () => {
  let all: Awaited<ReturnType<typeof bundled>>;
  let less: Awaited<ReturnType<typeof bundled>>;
  beforeAll(async () => {
    [all, less] = await Promise.all([bundled([]), bundled(leftOut)]);
  });

  it("is never called: strange HTML and feeds read the same without it", async () => {
    const [whole, without]: readonly Callers[] = await Promise.all(
      [all, less].map(({ file }) => import(pathToFileURL(file).href)),
    );
    if (whole === undefined || without === undefined) throw new Error("there are two bundles");
    const expected = readings(whole);
    expect(readings(without)).toEqual(expected);
    expect(JSON.stringify(expected)).toContain("باران");
  });

  it.each(["node_modules/postcss/", "dom-serializer/", "dayjs/", "zod/v4/locales/fa.js"])(
    "holds %s, which comes along without these rules and not with them",
    (part) => {
      expect(all.inputs.filter((name) => name.includes(part))).not.toEqual([]);
      expect(less.inputs.filter((name) => name.includes(part) && !name.startsWith("unreached:"))).toEqual([]);
    },
  );

  it("is nothing of the libraries themselves, nor the English messages that ours fall back to", () => {
    for (const part of ["sanitize-html/index.js", "domutils/", "launder/index.js", "parse5/", "zod/v4/locales/en.js"]) {
      expect([part, less.inputs.some((name) => name.includes(part))]).toEqual([part, true]);
    }
  });

  it("is the table of entities that is there twice, once as CommonJS", () => {
    const twice = /entities\/.*commonjs\/.*decode-data-html\.js$/u;
    expect(all.inputs.filter((name) => twice.test(name))).not.toEqual([]);
    expect(less.inputs.filter((name) => twice.test(name))).toEqual([]);
  });
});
