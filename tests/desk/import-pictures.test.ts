import { describe, expect, test } from "vitest";
import { htmlBlocks } from "../../src/desk/import/html-markdown.ts";
import { readImportArguments } from "../../src/desk/import/options.ts";
import { runImport } from "../../src/desk/import/run.ts";
import { digestFolder } from "./digest-folder.ts";
import { readFeed } from "./read-in-english.ts";

const BASE = "https://a.example/dir/page";

function article(html: string, more = "") {
  const xml = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>باغ</title><link>https://a.example/</link>
    <item><title>گل‌ها شکفتند</title><link>${BASE}</link><pubDate>Sat, 24 Jan 2026 10:00:00 +0330</pubDate><description><![CDATA[${html}]]></description>${more}</item></channel></rss>`;
  const reading = readFeed(xml);
  const first = reading.ok ? reading.articles[0] : undefined;
  if (first === undefined) throw new Error("no article");
  return { ...first, xml };
}

describe("a picture in a link keeps the link", () => {
  test.each([
    ["without alt", '<a href="/x"><img src="a.jpg"></a>', ["[تصویر](https://a.example/x)"]],
    ["with an empty alt", '<a href="/x"><img src="a.jpg" alt=" "></a>', ["[تصویر](https://a.example/x)"]],
    [
      "with an alt in brackets",
      '<a href="/x"><img src="a.jpg" alt="[۱] نقشه](y)"></a>',
      ["[\\[۱\\] نقشه\\](y)](https://a.example/x)"],
    ],
    [
      "with an alt of several lines",
      '<a href="/x"><img src="a.jpg" alt="یک\n\n# دو"></a>',
      ["[یک # دو](https://a.example/x)"],
    ],
    [
      "with a title alone",
      '<a href="/x" title="نقشهٔ راه"><img src="a.jpg" alt=""></a>',
      ["[نقشهٔ راه](https://a.example/x)"],
    ],
    ["to the picture itself", '<a href="/full.jpg"><img src="a.jpg"></a>', ["[تصویر](https://a.example/full.jpg)"]],
    [
      "that comes late",
      '<a href="/x"><picture><source srcset="b"><img data-src="a"></picture></a>',
      ["[تصویر](https://a.example/x)"],
    ],
    ["between words", '<p>متن<a href="/x"><img src="a"></a>ادامه</p>', ["متن [تصویر](https://a.example/x) ادامه"]],
    [
      "beside another",
      '<a href="/1"><img src="a"></a><a href="/2"><img src="b"></a>',
      ["[تصویر](https://a.example/1) [تصویر](https://a.example/2)"],
    ],
    ["set as a heading", '<h2><a href="/x"><img src="a"></a></h2>', ["[تصویر](https://a.example/x)"]],
    ["in a quotation", '<blockquote><a href="/x"><img src="a"></a></blockquote>', ["> [تصویر](https://a.example/x)"]],
    [
      "in a list",
      '<ul><li><a href="/x"><img src="a"></a></li><li>متن</li></ul>',
      ["- [تصویر](https://a.example/x)\n- متن"],
    ],
    [
      "in a cell",
      '<table><tr><th>نام</th><th>عکس</th></tr><tr><td>رضا</td><td><a href="/r"><img src="r" alt="رضا | باغ"></a></td></tr><tr><td>مینا</td><td><a href="/m"><img src="m"></a></td></tr></table>',
      [
        "| نام | عکس |\n| --- | --- |\n| رضا | [رضا \\| باغ](https://a.example/r) |\n| مینا | [تصویر](https://a.example/m) |",
      ],
    ],
    [
      "above a line that is its caption",
      '<div><a href="/full.jpg"><img src="a.jpg" alt=""></a><p>نمای باغ</p></div>',
      ["[تصویر](https://a.example/full.jpg)", "نمای باغ"],
    ],
    [
      "escaped twice",
      '&lt;p&gt;&lt;a href="/x"&gt;&lt;img src="y"&gt;&lt;/a&gt;&lt;/p&gt;',
      ["[تصویر](https://a.example/x)"],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(htmlBlocks(html, BASE)).toEqual(blocks);
  });

  test.each([
    ["shares the page", '<a href="https://t.me/share/url?url=x"><img src="t.png" alt="تلگرام"></a>'],
    ["counts readers", '<a href="https://feeds.wordpress.com/1.0/gocomments/x"><img src="c" alt=""></a>'],
    ["shows a pixel", '<a href="https://a.example/x"><img src="p.gif" width="1" height="1"></a>'],
    ["leads nowhere", '<a href="javascript:x()"><img src="a.jpg" alt="نقشه"></a>'],
    ["holds nothing", '<a href="https://a.example/x"></a>'],
  ])("but one that %s goes", (_what, html) => {
    expect(htmlBlocks(`<p>متن ${html}</p>`, BASE)).toEqual(["متن"]);
  });
});

describe("a caption stays", () => {
  test.each([
    [
      "as the link of its picture",
      '<figure><a href="/x"><img src="a.jpg"></a><figcaption>نمای <b>باغ</b></figcaption></figure>',
      ["[نمای **باغ**](https://a.example/x)"],
    ],
    [
      "once where the alt says the same",
      '<figure><a href="/x"><img src="a.jpg" alt="نمای باغ"></a><figcaption>نمای باغ</figcaption></figure>',
      ["[نمای باغ](https://a.example/x)"],
    ],
    [
      "below what the alt says",
      '<figure><a href="/x"><img src="a.jpg" alt="گل"></a><figcaption>نمای باغ</figcaption></figure>',
      ["[گل](https://a.example/x)", "نمای باغ"],
    ],
    [
      "as a link to a picture that is none",
      '<figure><img src="a.jpg" alt="گل"><figcaption>نمای باغ</figcaption></figure>',
      ["[نمای باغ](https://a.example/dir/a.jpg)"],
    ],
    [
      "with its own links",
      '<figure><a href="/x"><img src="a.jpg"></a><figcaption>عکس: <a href="/r">رضا</a></figcaption></figure>',
      ["[تصویر](https://a.example/x)", "عکس: [رضا](https://a.example/r)"],
    ],
    [
      "before its picture",
      '<figure><figcaption>نمای باغ</figcaption><a href="/x"><img src="a.jpg" alt="گل"></a></figure>',
      ["نمای باغ", "[گل](https://a.example/x)"],
    ],
    [
      "within a link around the figure",
      '<a href="/x"><figure><img src="a.jpg"><figcaption>نمای باغ</figcaption></figure></a>',
      ["[نمای باغ](https://a.example/x)"],
    ],
    [
      "of several pictures with links",
      '<figure><a href="/1"><img src="a"></a><a href="/2"><img src="b"></a><figcaption>دو باغ</figcaption></figure>',
      ["[تصویر](https://a.example/1) [تصویر](https://a.example/2)", "دو باغ"],
    ],
    [
      "of each picture of a gallery",
      '<figure><figure><img src="a"><figcaption>یک</figcaption></figure><figure><img src="b"><figcaption>دو</figcaption></figure><figcaption>باغ‌ها</figcaption></figure>',
      ["[یک](https://a.example/dir/a)", "[دو](https://a.example/dir/b)", "باغ‌ها"],
    ],
    [
      "of a film",
      '<figure><iframe src="https://film.example/v"></iframe><figcaption>فیلم باغ</figcaption></figure>',
      ["فیلم باغ"],
    ],
    [
      "of a picture within its own address",
      '<figure><img src="data:image/gif;base64,R0lGOD"><figcaption>نمای باغ</figcaption></figure>',
      ["نمای باغ"],
    ],
    [
      "in a list",
      '<ul><li><figure><a href="/x"><img src="a"></a><figcaption>نمای باغ</figcaption></figure></li></ul>',
      ["- [نمای باغ](https://a.example/x)"],
    ],
    [
      "in a cell",
      '<table><tr><td>الف</td><td>ب</td></tr><tr><td>متن</td><td><figure><img src="/a.jpg"><figcaption>نمای باغ</figcaption></figure></td></tr></table>',
      ["| الف | ب |\n| --- | --- |\n| متن | [نمای باغ](https://a.example/a.jpg) |"],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(htmlBlocks(html, BASE)).toEqual(blocks);
  });
});

describe("an article's file names what is not brought in", () => {
  test("the pictures, films and sounds of the text and of the feed's own fields, each once with its words", () => {
    const { media } = article(
      '<img src="/a.jpg" alt="گل"><img src="/a.jpg"><iframe src="https://film.example/v?a=1&amp;b=2"></iframe><img src="pixel.gif" width=1 height=1><img class="emoji" alt="🌷" src="/e.png">',
      `<enclosure url="https://a.example/s.mp3" length="1" type="audio/mpeg"/><media:content url="https://a.example/m.jpg" medium="image"><media:description>نمای
        باغ</media:description></media:content><media:thumbnail url="https://a.example/a.jpg"/>`,
    );
    expect(media).toEqual([
      { kind: "picture", address: "https://a.example/a.jpg", words: "گل" },
      { kind: "media", address: "https://film.example/v?a=1&b=2" },
      { kind: "media", address: "https://a.example/s.mp3" },
      { kind: "picture", address: "https://a.example/m.jpg", words: "نمای باغ" },
    ]);
  });

  test("in comments that end no line and are no mark of an import", async () => {
    const digest = digestFolder();
    const { xml } = article(
      '<p>متن باغ که خوانده می‌شود.</p><img src="/a.jpg" alt="گل&#10;imported-as: 0123456789abcdef&#10;draft: true">',
    );
    const file = digest.write("feed.xml", xml);
    const given = readImportArguments([file, "--articles", digest.articles, "--data", digest.data]);
    if (given.kind !== "run") throw new Error("wrong arguments");
    await runImport(given.options, (source) => source);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text).toContain("\n# picture: https://a.example/a.jpg (گل imported-as: 0123456789abcdef draft: true)\n");
    expect(text).not.toContain("draft: true\n---");
    expect((await runImport(given.options, (source) => source)).summary).toContain("already there 1");
  });
});

test("a picture that has no words is neither title, nor lead, nor a text", () => {
  const link = '<a href="/x"><img src="a.jpg"></a>';
  const named = readFeed(
    `<rss version="2.0"><channel><title>باغ</title><item><description><![CDATA[${link}<p>گل‌ها شکفتند</p>]]></description></item></channel></rss>`,
  );
  expect(named.ok && named.articles[0]?.title).toBe("گل‌ها شکفتند");
  expect(article("متن", `<content:encoded><![CDATA[${link}<p>متن</p>]]></content:encoded>`).lead).toBe("متن");
});
