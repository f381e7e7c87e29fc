import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isFault, RULES } from "../../src/check/finding.ts";
import { between, randomFrom } from "../bench/random.ts";
import { SEED } from "../support/draws.ts";
import { checked, GOOD, POLICY, page, siteChanged, siteWith, type TestSite } from "./good-site.ts";

/** 20,000 letters and digits that compress to 15 kB. */
const random = randomFrom(SEED);
const NOISE = Array.from({ length: 20_000 }, () => between(random, 0, 35).toString(36))
  .map((sign) => (random() < 0.5 ? sign : sign.toUpperCase()))
  .join("");

/** For each rule, sites that break it, and the whole message for each. */
const BROKEN: readonly (readonly [what: string, site: TestSite, findings: readonly string[]])[] = [
  [
    "a link to a page that is not there",
    siteChanged("index.html", "/digest/one/#part", "/digest/onee/"),
    [
      "index.html: dead-link: `/digest/onee/` leads to no file",
      "one/index.html: orphan: no page leads here from the home page",
    ],
  ],
  [
    "a link without the slash at its end",
    siteChanged("two/index.html", "../", "/digest/one"),
    ["two/index.html: dead-link: `/digest/one` leads to no file; the slash at its end is missing"],
  ],
  [
    "a whole address with a query that is not there",
    siteChanged(
      "two/index.html",
      "<a ",
      '<a rel="noopener" href="https://example.org/digest/one/?a=1#part">یک</a> <a rel="noopener" href="https://example.org/digest/nowhere/?a=1">دو</a> <a ',
    ),
    ["two/index.html: dead-link: `https://example.org/digest/nowhere/` leads to no file"],
  ],
  [
    "a link that forgets the path prefix",
    siteChanged("two/index.html", "../", "/one/"),
    ["two/index.html: dead-link: `/one/` lies outside /digest/"],
  ],
  [
    "a picture that is not there",
    siteWith({ "map.svg": undefined }),
    [
      "one/index.html: dead-link: `/digest/map.svg` leads to no file",
      "style.css: dead-link: `map.svg` leads to no file",
    ],
  ],
  [
    "a feed that names a page that is not there",
    siteChanged("rss.xml", "digest/one/", "digest/three/"),
    ["rss.xml: dead-link: `https://example.org/digest/three/` leads to no file"],
  ],
  [
    "a redirect to a page that is not there",
    siteWith({
      "old/index.html": page(
        "/one/",
        "",
        '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=/digest/gone/">',
      ),
    }),
    ["old/index.html: dead-link: `/digest/gone/` leads to no file"],
  ],
  [
    "a link to a part that is not there",
    siteChanged("index.html", "#part", "#other"),
    ["index.html: missing-fragment: `/digest/one/#other`: one/index.html has no id `other`"],
  ],
  [
    "a page that nothing leads to",
    siteChanged("index.html", '<a href="two/">دو</a>', ""),
    ["two/index.html: orphan: no page leads here from the home page"],
  ],
  [
    "two elements of one id",
    siteChanged("one/index.html", "<p><time", '<p id="part"><time'),
    ["one/index.html: duplicate-id: `part` is there twice"],
  ],
  [
    "a block in a paragraph, which HTML closes silently",
    siteChanged("two/index.html", '<p><a href="../">خانه</a></p>', "<p><div>خانه</div></p>"),
    ["two/index.html: malformed-html: </p> comes where <main> is open"],
  ],
  [
    "an element that is not closed",
    siteChanged("two/index.html", "</main></body></html>", ""),
    ["two/index.html: malformed-html: <main> is never closed"],
  ],
  [
    "an attribute twice",
    siteChanged("two/index.html", "<p>", '<p lang="fa" lang="fa">'),
    ["two/index.html: malformed-html: line 4: duplicate-attribute"],
  ],
  [
    "a feed with a bare ampersand",
    siteChanged("rss.xml", "<title>یک</title>", "<title>AT&T</title>"),
    ["rss.xml: malformed-xml: line 1: a bare `&`: write `&amp;`"],
  ],
  ["a feed in broken JSON", siteWith({ "feed.json": "{" }), [expect.stringMatching(/^feed\.json: malformed-json: /u)]],
  [
    "JSON-LD that cannot be read",
    siteWith({ "two/index.html": page("/two/", "", '<script type="application/ld+json">{</script>') }),
    [expect.stringMatching(/^two\/index\.html: malformed-json: JSON-LD: /u)],
  ],
  [
    "a page without a title",
    siteChanged("two/index.html", "<title>گزیده</title>", ""),
    ["two/index.html: title: there are 0 titles"],
  ],
  [
    "a page with an empty title",
    siteChanged("two/index.html", "<title>گزیده</title>", "<title> </title>"),
    ["two/index.html: title: the title is empty"],
  ],
  [
    "a page without a language",
    siteChanged("two/index.html", ' lang="fa"', ""),
    ["two/index.html: lang: <html> has no lang"],
  ],
  [
    "a page without a direction",
    siteChanged("two/index.html", ' dir="rtl"', ""),
    ["two/index.html: dir: <html> has no dir"],
  ],
  [
    "a page without a first heading",
    siteChanged("two/index.html", "<h1>گزیده</h1>", ""),
    ["two/index.html: h1: there are 0 <h1>"],
  ],
  [
    "a page with two first headings",
    siteChanged("two/index.html", "<h1>", "<h1>یک</h1><h1>"),
    ["two/index.html: h1: there are 2 <h1>"],
  ],
  [
    "a page without a canonical address",
    siteChanged("two/index.html", '<link rel="canonical" href="https://example.org/digest/two/">', ""),
    ["two/index.html: canonical: there is no canonical address"],
  ],
  [
    "a page that names another as canonical",
    siteChanged("two/index.html", "digest/two/", "digest/one/"),
    [
      "two/index.html: canonical: `https://example.org/digest/one/` is not its own address `https://example.org/digest/two/`",
    ],
  ],
  [
    "an image without an alt text",
    siteChanged("one/index.html", ' alt="نقشه"', ""),
    ["one/index.html: image-alt: `/digest/map.svg` has no alt"],
  ],
  [
    "an image without a size",
    siteChanged("one/index.html", ' width="20" height="10"', ' height="0"'),
    [
      "one/index.html: image-size: `/digest/map.svg` has no width",
      "one/index.html: image-size: `/digest/map.svg` has no height",
    ],
  ],
  [
    "Persian digits in an address",
    siteChanged("two/index.html", "../", "/digest/۱۳۹۵/"),
    ["two/index.html: persian-digit: `/digest/۱۳۹۵/` holds digits that are not ASCII"],
  ],
  [
    "Persian digits in a file's name",
    siteWith({ "map-۲.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    ["map-۲.svg: persian-digit: the file's name holds digits that are not ASCII"],
  ],
  [
    "Persian digits in a machine date",
    siteChanged("one/index.html", "2017-02-25T14:25:00+03:30", "۲۰۱۷-۰۲-۲۵"),
    ["one/index.html: persian-digit: <time> has the date `۲۰۱۷-۰۲-۲۵`"],
  ],
  [
    "a machine date that does not exist",
    siteChanged("one/index.html", "2017-02-25T14:25:00+03:30", "2017-02-30"),
    ["one/index.html: machine-date: <time> has the date `2017-02-30`"],
  ],
  [
    "a date in JSON-LD that does not exist",
    siteWith({
      "two/index.html": page("/two/", "", '<script type="application/ld+json">{"datePublished":"today"}</script>'),
    }),
    ["two/index.html: machine-date: JSON-LD datePublished has the date `today`"],
  ],
  [
    "an Arabic yeh in Persian text",
    siteChanged("two/index.html", "خانه", "خانگي"),
    ["two/index.html: arabic-letter: warning: U+064A (ي) in `خانگي`"],
  ],
  [
    "an Arabic kaf in an alt text",
    siteChanged("one/index.html", "نقشه", "كوه"),
    ["one/index.html: arabic-letter: warning: U+0643 (ك) in `كوه`"],
  ],
  [
    "a script from elsewhere",
    siteChanged("two/index.html", "<p>", '<script src="https://cdn.example/x.js"></script><p>'),
    ["two/index.html: third-party: `https://cdn.example/x.js` is loaded from cdn.example"],
  ],
  [
    "a picture from elsewhere, without a scheme",
    siteChanged("one/index.html", "/digest/map.svg", "//cdn.example/map.svg"),
    ["one/index.html: third-party: `//cdn.example/map.svg` is loaded from cdn.example"],
  ],
  [
    "a connection opened ahead",
    siteWith({ "two/index.html": page("/two/", "", '<link rel="preconnect" href="https://cdn.example">') }),
    ["two/index.html: third-party: `https://cdn.example` is loaded from cdn.example"],
  ],
  [
    "a font from elsewhere",
    siteChanged("style.css", "map.svg", "https://cdn.example/f.woff2"),
    ["style.css: third-party: `https://cdn.example/f.woff2` is loaded from cdn.example"],
  ],
  [
    "an SVG that shows a picture from elsewhere",
    siteChanged("map.svg", '<path d="M0 0h9"/>', '<image href="https://cdn.example/x.png"/>'),
    ["map.svg: third-party: `https://cdn.example/x.png` is loaded from cdn.example"],
  ],
  [
    "a handler",
    siteChanged("two/index.html", "<p>", '<p onclick="alert(1)">'),
    ["two/index.html: handler: <p> has onclick=`alert(1)`"],
  ],
  [
    "a script as an address",
    siteChanged("two/index.html", "../", "JavaScript:alert(1)"),
    ["two/index.html: handler: `JavaScript:alert(1)` is a script"],
  ],
  [
    "an SVG with a script",
    siteChanged("map.svg", '<path d="M0 0h9"/>', '<script/><path onload="x()"/>'),
    ["map.svg: handler: <path> has onload=`x()`", "map.svg: handler: the picture holds <script>"],
  ],
  [
    "a page without a policy",
    siteChanged("two/index.html", `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`, ""),
    ["two/index.html: policy: the page has no Content-Security-Policy"],
  ],
  [
    "a policy that allows what is inline",
    siteChanged("two/index.html", "style-src 'self'", "style-src 'unsafe-inline'"),
    ["two/index.html: policy: style-src allows 'unsafe-inline'"],
  ],
  [
    "an inline script that the policy does not know",
    siteChanged("two/index.html", "<p>", "<script>x()</script><p>"),
    ["two/index.html: policy: script-src has no hash for `x()`"],
  ],
  [
    "a style attribute",
    siteChanged("two/index.html", "<p>", '<p style="color:red">'),
    ['two/index.html: policy: style-src forbids the attribute style="color:red"'],
  ],
  [
    "a policy that leaves forms open",
    siteChanged("two/index.html", "; form-action 'self'", ""),
    ["two/index.html: policy: form-action is not set, and default-src does not hold for it"],
  ],
  [
    "a link to another site that hands over the window",
    siteChanged("index.html", ' rel="noopener"', ""),
    ["index.html: noopener: the link to `https://elsewhere.example/` has no rel=noopener"],
  ],
  [
    "an RSS item without an id and with a date of another weekday",
    siteWith({
      "rss.xml": GOOD.get("rss.xml")
        ?.replace(/<guid.*<\/guid>/u, "")
        .replace("Sat, 25", "Sun, 25"),
    }),
    [
      "rss.xml: feed: an item has no guid",
      "rss.xml: feed: the item `یک` has the date `Sun, 25 Feb 2017 14:25:00 +0330`",
    ],
  ],
  [
    "an Atom entry with a date without an offset",
    siteChanged(
      "atom.xml",
      "<id>tag:example.org,2024:1</id><updated>2017-02-25T14:25:00+03:30",
      "<id>tag:example.org,2024:1</id><updated>2017-02-25",
    ),
    ["atom.xml: feed: the entry `یک` has the date `2017-02-25`"],
  ],
  [
    "a JSON Feed whose item has no content",
    siteChanged("feed.json", "content_text", "content"),
    ["feed.json: feed: the item `1` has no content"],
  ],
  [
    "a sitemap that forgets a page and names one twice",
    siteChanged("sitemap.xml", "digest/two/", "digest/one/"),
    [
      "sitemap.xml: sitemap: `https://example.org/digest/one/` is there twice",
      "two/index.html: sitemap: no sitemap names this page",
    ],
  ],
  [
    "a sitemap that names a page that is to be passed over",
    siteWith({ "two/index.html": page("/two/", "", '<meta name="robots" content="noindex">') }),
    ["sitemap.xml: sitemap: two/index.html asks search engines to pass it over"],
  ],
  ["a site without a sitemap", siteWith({ "sitemap.xml": undefined }), ["sitemap.xml: sitemap: there is no sitemap"]],
  [
    "a page to which the generator adds too much",
    siteWith({ "two/index.html": page("/two/", `<!-- ${NOISE} -->`) }),
    [
      expect.stringMatching(
        /^two\/index\.html: weight: 1\d\.\d kB compressed without its content; that of a page is at most 6\.0 kB$/u,
      ),
      expect.stringMatching(/^two\/index\.html: heavy-content: warning: /u),
    ],
  ],
];

/** Words that no two of are alike, so that compression makes little of them. */
function words(count: number): string {
  return Array.from({ length: count }, () => between(random, 36 ** 5, 36 ** 6 - 1).toString(36)).join(" ");
}

/** A page that leads to so many articles, as a busy month's does. */
function list(items: number): string {
  const item = (): string =>
    `<li><a href="/digest/one/?${words(40).replaceAll(" ", "-")}">${words(4)}</a> <time datetime="2017-02-25">۷ اسفند</time></li>`;
  return page("/two/", `<ul>${Array.from({ length: items }, item).join("")}</ul>`);
}

describe("weight", () => {
  const rules = (site: TestSite): readonly string[] => checked(site).map((line) => line.split(": ")[1] ?? "");

  it("is the content's where a month has many articles or an article many words, and only warned of", () => {
    const busy = checked(siteWith({ "two/index.html": list(1000) }));
    expect(busy).toEqual([
      expect.stringMatching(
        /^two\/index\.html: heavy-content: warning: [\d.]+ kB compressed, [\d.]+ kB of it content;/u,
      ),
      expect.stringMatching(/^two\/index\.html: heavy-content: warning: [\d.]+ kB with styles, scripts and fonts, /u),
    ]);
    expect(rules(siteWith({ "two/index.html": page("/two/", `<p title="${words(20_000)}">${words(3)}</p>`) }))).toEqual(
      ["heavy-content", "heavy-content"],
    );
  });

  it.each([
    ["elements", Array.from({ length: 3000 }, () => `<b class="${words(1)}"></b>`).join("")],
    ["drawings", `<svg viewBox="0 0 9 9"><path d="${words(2000)}"/></svg>`],
    ["data", `<script type="application/json">"${words(2000)}"</script>`],
  ])("is the generator's where %s are not content", (_what, main) => {
    expect(rules(siteWith({ "two/index.html": page("/two/", main) }))).toContain("weight");
  });

  it("is the generator's where styles grow, and only there a fault of every page", () => {
    const found = rules(siteWith({ "style.css": `/*${words(15_000)}*/` }));
    expect(found.filter((rule) => rule === "weight")).toHaveLength(3);
  });

  it("of pictures is what a telephone fetches on a first visit: the widths that it needs, and no more than the next two that wait", () => {
    const copy = (width: number) => `/digest/images/a-${width}.webp`;
    const set = [400, 800, 1600].map((width) => `${copy(width)} ${width}w`).join(", ");
    const shown = (waits: boolean) =>
      `<picture><source type="image/webp" srcset="${set}" sizes="(min-width: 38rem) 35rem, 92vw">` +
      `<img src="/digest/images/a.jpg" alt="پل" width="9" height="9"${waits ? ' loading="lazy"' : ""}></picture>`;
    const files = {
      "images/a-400.webp": words(20_000),
      "images/a-800.webp": words(16_000),
      "images/a-1600.webp": words(60_000),
    };
    const far = Array.from(
      { length: 9 },
      (_, index) => `<img src="/digest/images/${index}.png" alt="" width="9" height="9" loading="lazy">`,
    );
    const waiting = Object.fromEntries(far.map((_, index) => [`images/${index}.png`, words(8000)]));
    const site = (main: string) =>
      siteWith({ ...files, ...waiting, "images/a.jpg": words(60_000), "two/index.html": page("/two/", main) });
    const told = (main: string) => checked(site(main)).filter((line) => line.includes("telephone"));
    expect(told(shown(false))).toEqual([
      expect.stringMatching(
        /^two\/index\.html: heavy-content: warning: the pictures of a telephone's first visit have [\d.]+ kB; best at most (?:40|100)\.0 kB$/u,
      ),
    ]);
    expect(told(far.join(""))).toEqual([expect.stringMatching(/visit have 1\d\d\.\d kB/u)]);
    expect(told(far.slice(0, 0).join(""))).toEqual([]);
  });

  it("of a photograph is the content's, of a share picture the generator's", () => {
    const picture = words(90_000);
    const site = siteWith({ "images/photo.jpg": picture, "1395/12/07/x/share.png": picture });
    expect(checked(site)).toEqual([
      expect.stringMatching(/^1395\/12\/07\/x\/share\.png: weight: [\d.]+ kB; a picture has at most 500\.0 kB$/u),
      expect.stringMatching(
        /^images\/photo\.jpg: heavy-content: warning: [\d.]+ kB; a picture has at most 500\.0 kB$/u,
      ),
    ]);
  });
});

describe("the check of a built site", () => {
  it("finds nothing in a good site", () => {
    expect(checked(GOOD)).toEqual([]);
  });

  it.each(BROKEN)("finds %s", (_what, site, findings) => {
    expect(checked(site)).toEqual(findings);
  });

  it("is explained: docs/publishing.md says of each rule whether it stops publishing", () => {
    const text = readFileSync(path.join(import.meta.dirname, "../../docs/publishing.md"), "utf8");
    const [, stops = "", warns = ""] =
      /\n## What stops publishing\n([\s\S]*?)\n### What only warns\n([\s\S]*?)\n## /u.exec(text) ?? [];
    const named = (part: string): readonly string[] =>
      [...part.matchAll(/^- (.*?):/gmu)].flatMap(([, names = ""]) => names.replaceAll("`", "").split(", "));
    const rules = Object.keys(RULES);
    expect([...named(stops)].sort()).toEqual(rules.filter((rule) => isFault({ rule })).sort());
    expect(named(warns)).toEqual(rules.filter((rule) => !isFault({ rule })));
  });

  it("has a broken site for every rule", () => {
    const found = new Set(BROKEN.flatMap(([, site]) => checked(site).map((line) => line.split(": ")[1])));
    // What is gone is in no site: tests/check/site.test.ts.
    found.add("missing-file");
    expect([...Object.keys(RULES)].filter((rule) => !found.has(rule))).toEqual([]);
  });

  it("allows a picture of the site's own at every depth, and data within the page", () => {
    const site = siteChanged(
      "two/index.html",
      "<p>",
      '<img src="../map.svg" alt="" width="1" height="1"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" width="1" height="1"><p>',
    );
    expect(checked(site)).toEqual([]);
  });

  it("asks for no link to a page that is shown in another's place", () => {
    const noindex = '<meta name="robots" content="noindex">';
    const site = siteWith({
      "404.html": page("/404.html", "", noindex),
      "offline/index.html": page("/offline/", "", noindex),
    });
    expect(checked(site)).toEqual([]);
  });

  it("leaves Arabic letters where typography leaves them: a verse, an address", () => {
    const verse = "گفت: \uFD3Fهُوَ الَّذِي جَعَلَ الشَّمْسَ ضِيَاءً\uFD3E و «وَمَن يَتَّقِ اللَّهَ». نشانی: isna.ir/كتاب";
    expect(checked(siteChanged("two/index.html", "<p>", `<p>${verse}</p><p>`))).toEqual([]);
  });

  it("says so when there is no home page", () => {
    expect(checked(siteWith({ "index.html": undefined }))).toContain(
      "index.html: canonical: the site has no home page",
    );
  });
});
