import { type ParserError, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { distinctUpdates } from "../../src/feeds/atom.ts";
import { excerpt } from "../../src/feeds/excerpt.ts";
import { feedHtml, wrapped } from "../../src/feeds/feed-html.ts";
import { articleIdentity, channelIdentity } from "../../src/feeds/identity.ts";
import { itemContent } from "../../src/feeds/item-content.ts";
import { pressOf } from "../../src/feeds/press.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { cleanText, feedTitle } from "../../src/site/plain-text.ts";
import { toldOf } from "../content/reading.ts";
import { article, at, digestOf, ENERGY, MOWJ, NOVOSTI, SCIENCE, SPACE, site } from "./digest-fixture.ts";

const FSI = "\u2068";
const PDI = "\u2069";
const RLM = "\u200F";

describe("titles", () => {
  it.each([
    ["سال نو", "سال نو"],
    ["مدل GPT-4 آمد", `مدل ${FSI}GPT-4${PDI} آمد`],
    ["W3C و فارسی", `${RLM}${FSI}W3C${PDI} و فارسی`],
    ["«W3C» و فارسی", `${RLM}«${FSI}W3C${PDI}» و فارسی`],
    ["Hello, world!", `${RLM}${FSI}Hello, world!${PDI}`],
    ["۱۲ W3C فارسی", `${RLM}۱۲ ${FSI}W3C${PDI} فارسی`],
    ["۱۴۰۴", "۱۴۰۴"],
    ["\u202Eفارسی\u202C", "فارسی"],
    ["دو\nخط", "دو خط"],
    ["نشانی https://isna.ir/?q=1 و", `نشانی ${FSI}https://isna.ir/?q=1${PDI} و`],
    ["https://a.ir/الف/ب آمد", `${RLM}${FSI}https://a.ir/${FSI}الف${PDI}/${FSI}ب${PDI}${PDI} آمد`],
  ])("%s", (title, expected) => {
    expect(feedTitle(title)).toBe(expected);
  });

  it("write & and < as hexadecimal references, which readers that take titles for HTML understand", () => {
    const { feeds, shell } = digestOf([article("a", "1404-01-01", { title: "رنگ & بو <تازه>" })]);
    for (const format of ["rss", "atom"] as const) {
      const xml = renderFeed(feeds[format][0]?.view ?? fail(), shell);
      expect(xml).toContain("<title>رنگ &#x26; بو &#x3C;تازه&#x3E;</title>");
    }
  });
});

describe("addresses", () => {
  it("have their & as &amp;, which every reader undoes in attributes, and elements of addresses like them", () => {
    const original = "https://mowj.example/a?b=1&c=2";
    const { feeds, shell } = digestOf([article("a", "1404-01-01", { source: MOWJ, url: original, tags: [] })], {
      a: '<p><a href="https://a.example/?x=1&amp;y=2">پیوند</a></p>',
    });
    for (const format of ["rss", "atom"] as const) {
      const xml = renderFeed(feeds[format][0]?.view ?? fail(), shell);
      expect(xml).toContain(format === "rss" ? 'source url="https' : 'href="https://mowj.example/a?b=1&amp;c=2"');
      expect(xml.match(/<[^>]*="[^"]*&#x26;[^"]*"/gu)).toBeNull();
    }
  });
});

describe("text", () => {
  it("loses controls, lone surrogates, noncharacters, embeddings and overrides, and keeps the rest", () => {
    expect(cleanText("آ\u0000\u0008\u001F\u007F\u0085\uD800\uFFFE\uFDD0\uFFFD\u202D\u202Eب")).toBe("آب");
    expect(cleanText("آ\t\n\u200C\u200F\u2067\u2069 😀\u{1F1EE}ب")).toBe("آ\t\n\u200C\u200F\u2067\u2069 😀\u{1F1EE}ب");
    expect(cleanText("a\r\nb\rc")).toBe("a\nb\nc");
  });
});

describe("bodies", () => {
  const body = (html: string): string =>
    feedHtml(html, { origin: "https://digest.example", pathPrefix: "/x/" }, "https://digest.example/x/1404/01/01/a/");

  it("keep an address, and code with Persian words, in one run", () => {
    const { html } = toldOf('ببین https://a.ir/الف/ب و `"یک" + "دو"`');
    const address =
      '<a href="https://a.ir/%D8%A7%D9%84%D9%81/%D8%A8"><bdi lang="en">https://a.ir/<bdi lang="fa">الف</bdi>/<bdi lang="fa">ب</bdi></bdi></a>';
    expect(body(html)).toBe(
      `<p>ببین ${address} و <code dir="ltr">"<bdi>یک</bdi>" + "<bdi>دو</bdi>"</code></p>\n`
        .replaceAll('"<bdi>', "&quot;<bdi>")
        .replaceAll('</bdi>"', "</bdi>&quot;"),
    );
    const item = article("a", "1404-01-01", { title: "خبر", lead: "ببین https://a.ir/?q=1 و" });
    const { shell } = digestOf([item]);
    expect(itemContent(item, "full", pressOf(shell)).html).toContain("ببین <bdi>https://a.ir/?q=1</bdi> و");
  });

  it("have whole addresses, below the path prefix", () => {
    expect(body('<a href="/tags/فضا/">آ</a>')).toBe(
      '<a href="https://digest.example/x/tags/%D9%81%D8%B6%D8%A7/">آ</a>',
    );
    expect(body('<img src="/assets/a.png" alt="آ" loading="lazy">')).toBe(
      '<img src="https://digest.example/x/assets/a.png" alt="آ">',
    );
    expect(body('<a href="#fn1" id="fnref1">۱</a>')).toBe('<a href="https://digest.example/x/1404/01/01/a/#fn1">۱</a>');
    expect(body('<a href="https://w3.org/?a=1&amp;b=[2]">آ</a>')).toBe(
      '<a href="https://w3.org/?a=1&amp;b=%5B2%5D">آ</a>',
    );
  });

  it("mean their own page by an address within it, also where another body had the same tag", () => {
    const other = feedHtml('<a href="#fn1">۱</a>', site(), "https://digest.example/other/");
    expect(other).toBe('<a href="https://digest.example/other/#fn1">۱</a>');
  });

  it.each([
    ['<script>alert("x")</script>متن', "متن"],
    ["<style>p{}</style>متن", "متن"],
    ['<iframe src="https://e.org/"></iframe>متن', "متن"],
    ['<p onclick="x()" style="color:red" class="a" id="b">متن</p>', "<p>متن</p>"],
    ['<a href="javascript:alert(1)">متن</a>', "<a>متن</a>"],
    ['<a href="data:text/html,x">متن</a>', "<a>متن</a>"],
    ["<!-- یادداشت --><p>متن</p>", "<p>متن</p>"],
    ["<video src=x></video><b>متن</b>", "<b>متن</b>"],
  ])("hold nothing that runs, styles or frames: %s", (html, expected) => {
    expect(body(html)).toBe(expected);
  });

  it("are in a right-to-left wrapper, with an RLM where the first letter is Latin", () => {
    expect(wrapped("<p>متن</p>")).toBe('<div dir="rtl" lang="fa"><p>متن</p></div>');
    expect(wrapped("<p><bdi>W3C</bdi> گفت</p>")).toBe(`<div dir="rtl" lang="fa"><p>${RLM}<bdi>W3C</bdi> گفت</p></div>`);
    expect(wrapped('<p dir="ltr" lang="en">Hello</p>')).toBe(
      `<div dir="rtl" lang="fa">${RLM}<p dir="ltr" lang="en">Hello</p></div>`,
    );
    expect(wrapped("<p>&#39;&amp; ۱۲ <b>آ</b></p>")).toBe(
      '<div dir="rtl" lang="fa"><p>&#39;&amp; ۱۲ <b>آ</b></p></div>',
    );
  });
});

describe("an item", () => {
  const whole = article("whole", "1395-12-07 14:25", {
    title: "موتور هیدروژنی",
    lead: "لید خبر.",
    source: MOWJ,
    via: [NOVOSTI],
    url: "https://mowj.example/1",
    section: SCIENCE,
    tags: [ENERGY, SPACE],
    keyPoints: ["نکتهٔ یکم", "نکتهٔ دوم"],
    updated: at("1395-12-08 09:00"),
    corrections: [{ date: at("1395-12-09"), note: "نام درست شد." }],
    image: { path: "/assets/images/engine.png", alt: "موتور", width: 640, height: 360, credit: { name: "نووستی" } },
  });
  const { feeds, shell } = digestOf([whole], { whole: "<p>متن خبر.</p>\n" }, { hub: "https://hub.example/" });
  const rss = renderFeed(feeds.rss[0]?.view ?? fail(), shell);
  const atom = renderFeed(feeds.atom[0]?.view ?? fail(), shell);
  const json: unknown = JSON.parse(renderFeed(feeds.json[0]?.view ?? fail(), shell));

  it("carries picture, lead, text, key points, corrections, update, source chain and original, in this order", () => {
    const { html } = itemContent(whole, "full", pressOf(shell));
    const parts = [
      '<div dir="rtl" lang="fa">',
      'src="https://digest.example/assets/images/engine.png"',
      "لید خبر.",
      "<p>متن خبر.</p>",
      "نکتهٔ یکم",
      "نام درست شد.",
      "به‌روزشده",
      'به گزارش <a href="https://mowj.example/">خبرگزاری موج</a>',
      'به نقل از <a href="https://novosti.example/">نووستی</a>',
      'href="https://mowj.example/1"',
      "</div>",
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("is HTML without a parse error", () => {
    const errors: ParserError[] = [];
    parseFragment(itemContent(whole, "full", pressOf(shell)).html, { onParseError: (error) => errors.push(error) });
    expect(errors).toEqual([]);
  });

  it("has creator, source, media, and when it was published and updated, in RSS", () => {
    for (const line of [
      "<language>fa-IR</language>",
      "<pubDate>Sat, 25 Feb 2017 14:25:00 +0330</pubDate>",
      "<atom:updated>2017-02-27T00:00:00+03:30</atom:updated>",
      "<lastBuildDate>Mon, 27 Feb 2017 00:00:00 +0330</lastBuildDate>",
      "<dc:creator>خبرگزاری موج</dc:creator>",
      '<source url="https://mowj.example/">خبرگزاری موج</source>',
      '<guid isPermaLink="false">tag:digest.example,2024:/1395/12/07/whole/</guid>',
      "<description>لید خبر.</description>",
      '<media:content url="https://digest.example/assets/images/engine.png" type="image/png" medium="image" width="640" height="360">',
      '<atom:link rel="self" type="application/rss+xml" href="https://digest.example/rss.xml"/>',
      '<atom:link rel="hub" href="https://hub.example/"/>',
    ]) {
      expect(rss).toContain(line);
    }
    expect(rss.indexOf("<description>لید")).toBeLessThan(rss.indexOf("<content:encoded>"));
    expect(rss).not.toMatch(/<author>|<dc:date>|<managingEditor>/u);
  });

  it("has the same in Atom", () => {
    for (const line of [
      'xml:lang="fa-IR"',
      "<published>2017-02-25T14:25:00+03:30</published>",
      "<author><name>خبرگزاری موج</name>\n<uri>https://mowj.example/</uri>\n</author>",
      "<updated>2017-02-27T00:00:00+03:30</updated>",
      '<link rel="via" href="https://mowj.example/1"/>',
      '<link rel="self" type="application/atom+xml" href="https://digest.example/atom.xml"/>',
      '<link rel="hub" href="https://hub.example/"/>',
      "<summary>لید خبر.</summary>",
    ]) {
      expect(atom).toContain(line);
    }
  });

  it("has the same in JSON Feed", () => {
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      language: "fa-IR",
      feed_url: "https://digest.example/feed.json",
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
      items: [
        {
          id: "tag:digest.example,2024:/1395/12/07/whole/",
          external_url: "https://mowj.example/1",
          title: "موتور هیدروژنی",
          summary: "لید خبر.",
          image: "https://digest.example/assets/images/engine.png",
          tags: ["دانش", "انرژی", "فضا"],
        },
      ],
    });
  });

  it("says how its text begins where it has no lead", () => {
    expect(excerpt("<h2>عنوان</h2>\n<p>متن &lt;b&gt; &amp; <a href='x'>پیوند</a>.</p>")).toBe("عنوان متن <b> & پیوند.");
    const long = excerpt(`<p>${"واژه ".repeat(100)}</p>`);
    expect(long.length).toBeLessThanOrEqual(281);
    expect(long.endsWith("واژه\u2026")).toBe(true);
  });
});

describe("an item's identity", () => {
  const plain = article("slug", "1395-12-07");

  it("stays through edits, updates and a move to another host", () => {
    const edited = { ...plain, title: "عنوان دیگر", body: "other", updated: at("1404-01-01") };
    expect(articleIdentity(edited, site({ origin: "https://new.example" }))).toBe(articleIdentity(plain, site()));
  });

  it.each([
    ["a path", "/1395/12/07/slug/"],
    ["a path without its last slash", "/1395/12/07/slug"],
    ["a whole address", "https://digest.example/1395/12/07/slug/"],
    ["a slug", "slug"],
  ])("stays when the slug changes and the old one becomes an alias: %s", (_, alias) => {
    const moved = { ...plain, slug: "new-slug", aliases: [alias] };
    expect(articleIdentity(moved, site())).toBe(articleIdentity(plain, site()));
    expect(articleIdentity({ ...moved, slug: "third", aliases: [alias, "new-slug"] }, site())).toBe(
      articleIdentity(plain, site()),
    );
  });

  it("is a tag: URI in the letters of RFC 4151", () => {
    const persian = articleIdentity(article("سال-نو", "1404-01-01"), site());
    expect(persian).toBe("tag:digest.example,2024:/1404/01/01/%D8%B3%D8%A7%D9%84-%D9%86%D9%88/");
  });

  it("of a tag's feed is that of its oldest slug", () => {
    const { feeds } = digestOf([article("a", "1404-01-01", { tags: [SPACE] })]);
    const view = feeds.rss.find(({ path }) => path === "/tags/space/rss.xml")?.view ?? fail();
    expect(channelIdentity(view.document.channel, site())).toBe("tag:digest.example,2024:/tags/cosmos/");
  });
});

describe("Atom updates", () => {
  it("differ for entries of one instant, by milliseconds that stay when others come and go", () => {
    const items = ["a", "b", "c", "d"].map((id) => ({ id, updated: at("1404-01-01") }));
    const all = distinctUpdates(items);
    expect(new Set(all).size).toBe(4);
    expect(all.every((iso) => Math.abs(Date.parse(iso) - at("1404-01-01").epochMs) < 1000)).toBe(true);
    expect(distinctUpdates(items.slice(1))).toEqual(all.slice(1));
    expect(distinctUpdates(items.slice(3))).toEqual(["2025-03-21T00:00:00+03:30"]);
  });

  it("differ for a thousand entries of one instant", () => {
    const items = Array.from({ length: 900 }, (_, id) => ({ id: String(id), updated: at("1404-01-01") }));
    expect(new Set(distinctUpdates(items)).size).toBe(900);
  });
});

describe("an empty digest", () => {
  const { feeds, discovery, shell } = digestOf([]);

  it("has valid feeds without items, and none of topics", () => {
    expect(feeds.rss.map(({ path }) => path)).toEqual(["/rss.xml", "/editions/rss.xml"]);
    expect(renderFeed(feeds.atom[0]?.view ?? fail(), shell)).toContain("<updated>2024-01-01T00:00:00Z</updated>");
    expect(JSON.parse(renderFeed(feeds.json[0]?.view ?? fail(), shell))).toMatchObject({ items: [] });
    expect(discovery.news).toEqual([]);
  });
});

function fail(): never {
  throw new Error("no such feed");
}
