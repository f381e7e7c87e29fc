import { checkFacts } from "../../src/check/check.ts";
import { formatFinding } from "../../src/check/finding.ts";
import { packFacts } from "../../src/check/packed-facts.ts";
import { hashSource } from "../../src/check/policy.ts";
import { readSiteFile } from "../../src/check/read-file.ts";

/** A site in memory: file to text. */
export type TestSite = ReadonlyMap<string, string>;

const STYLE = "body{color:#111}";
export const POLICY = `default-src 'self'; style-src 'self' ${hashSource(STYLE)}; object-src 'none'; base-uri 'none'; form-action 'self'`;

/** A page that breaks no rule. */
export function page(path: string, main: string, head = ""): string {
  return `<!doctype html>
<html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>گزیده</title>
<link rel="canonical" href="https://example.org/digest${path}"><style>${STYLE}</style><link rel="stylesheet" href="/digest/style.css">${head}</head>
<body class="article"><main><h1>گزیده</h1>${main}</main></body></html>
`;
}

const IMAGE = '<img src="/digest/map.svg" alt="نقشه" width="20" height="10">';

/** A small site that breaks no rule. */
export const GOOD: TestSite = new Map([
  [
    "index.html",
    page(
      "/",
      '<a href="/digest/one/#part">یک</a> <a href="two/">دو</a> <a href="https://elsewhere.example/" rel="noopener">جای دیگر</a>',
    ),
  ],
  [
    "one/index.html",
    page(
      "/one/",
      `<h2 id="part">بخش</h2><p><time datetime="2017-02-25T14:25:00+03:30">۷ اسفند</time> <code>ي</code> <span lang="ar">عربي</span></p>${IMAGE}`,
    ),
  ],
  ["two/index.html", page("/two/", '<p><a href="../">خانه</a></p>')],
  ["style.css", "@font-face{font-family:x;src:url(map.svg)}"],
  ["map.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h9"/></svg>'],
  [
    "rss.xml",
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>گ</title><link>https://example.org/digest/</link><description>گ</description><item><title>یک</title><guid isPermaLink="false">tag:example.org,2024:1</guid><link>https://example.org/digest/one/</link><pubDate>Sat, 25 Feb 2017 14:25:00 +0330</pubDate></item></channel></rss>',
  ],
  [
    "atom.xml",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>گ</title><id>tag:example.org,2024:feed</id><updated>2017-02-25T14:25:00+03:30</updated><author><name>گ</name></author><entry><title>یک</title><id>tag:example.org,2024:1</id><updated>2017-02-25T14:25:00+03:30</updated><link href="https://example.org/digest/one/"/></entry></feed>',
  ],
  [
    "feed.json",
    '{"version":"https://jsonfeed.org/version/1.1","title":"گ","items":[{"id":"1","url":"https://example.org/digest/one/","content_text":"یک","date_published":"2017-02-25T14:25:00+03:30"}]}',
  ],
  [
    "sitemap.xml",
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/digest/</loc><lastmod>2017-02-25</lastmod></url><url><loc>https://example.org/digest/one/</loc></url><url><loc>https://example.org/digest/two/</loc></url></urlset>',
  ],
]);

/** The good site with files put in; an undefined text takes a file out. */
export function siteWith(changes: Readonly<Record<string, string | undefined>>): TestSite {
  const files = new Map(GOOD);
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return files;
}

/** The good site with one text in one of its files replaced. */
export function siteChanged(file: string, from: string, to: string): TestSite {
  const text = GOOD.get(file);
  if (text?.includes(from) !== true) throw new Error(`${file} does not hold ${from}`);
  return siteWith({ [file]: text.replace(from, to) });
}

/** What the check says of a site. */
export function checked(site: TestSite): readonly string[] {
  const encoder = new TextEncoder();
  return checkFacts(packFacts([...site].map(([file, text]) => readSiteFile(file, encoder.encode(text))))).map(
    (finding) => formatFinding(finding, "en"),
  );
}
