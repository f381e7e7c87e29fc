import { describe, expect, test } from "vitest";
import { runImport } from "../../src/desk/import/run.ts";
import { type DigestFolder, digestFolder } from "./digest-folder.ts";

interface Item {
  readonly title: string;
  readonly link?: string;
  readonly guid?: string;
  readonly text?: string;
}

function rss(items: readonly Item[], site = "https://garden.example/"): string {
  const all = items.map(
    ({ title, link, guid, text }) =>
      `<item><title>${title}</title>${link === undefined ? "" : `<link>${link}</link>`}${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}<description>${text ?? `متن ${title}`}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>باغ</title><link>${site}</link>${all.join("")}</channel></rss>`;
}

/** How many articles an import adds, and how many it knows. */
async function counts(digest: DigestFolder, ...feeds: readonly string[]): Promise<readonly [number, number]> {
  const files = feeds.map((feed, index) => digest.write(`in/${index}.xml`, feed));
  const options = { files, articles: digest.articles, data: digest.data, date: "1400-01-01" };
  const { summary } = await runImport(options, (source) => source);
  const [, added, there] = /imported (\d+), already there (\d+)/u.exec(summary ?? "") ?? [];
  return [Number(added), Number(there)];
}

const LIVE = "https://garden.example/live";
const FLOOD = { title: "سیل در شمال", link: LIVE, guid: "a-1" };
const SNOW = { title: "برف در غرب", link: LIVE, guid: "a-2" };

describe("within a feed", () => {
  test("two items with one link and identifiers of their own are two articles, and known as such", async () => {
    const digest = digestFolder();
    expect(await counts(digest, rss([FLOOD, SNOW]))).toEqual([2, 0]);
    expect(await counts(digest, rss([SNOW, FLOOD]))).toEqual([0, 2]);
    expect(await counts(digest, rss([{ ...FLOOD, guid: "a-3", title: "زلزله" }, SNOW]))).toEqual([1, 1]);
  });

  test("an identifier that is the link is one's own beside others at that link", async () => {
    const digest = digestFolder();
    const feed = rss([FLOOD, SNOW, { title: "باد در جنوب", link: LIVE, guid: LIVE }]);
    expect(await counts(digest, feed)).toEqual([3, 0]);
    expect(await counts(digest, feed)).toEqual([0, 3]);
  });

  test("a feed whose own address is relative to its base is the one that had none", async () => {
    const digest = digestFolder();
    const atom = (base: string, link: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"${base}><title>باغ</title><id>urn:x</id><link href="${link}"/>
      <entry><id>urn:1</id><title>سیل</title><content>متن سیل</content></entry></feed>`;
    expect(await counts(digest, atom("", "/"))).toEqual([1, 0]);
    expect(await counts(digest, atom(' xml:base="https://garden.example/"', "/"))).toEqual([0, 1]);
  });

  test("an identifier is one article, whatever became of its title, text and link", async () => {
    const digest = digestFolder();
    await counts(digest, rss([FLOOD]));
    const changed = { ...FLOOD, title: "سیل در شرق", text: "متن دیگر", link: "https://garden.example/flood" };
    expect(await counts(digest, rss([changed]))).toEqual([0, 1]);
  });

  test("fragments of one address are articles, but for those that say only where one looks", async () => {
    const digest = digestFolder();
    const news = (fragment: string): Item => ({
      title: `خبر ${fragment}`,
      link: `https://garden.example/news${fragment}`,
    });
    expect(await counts(digest, rss([news("#12"), news("#13"), news("")]))).toEqual([3, 0]);
    expect(
      await counts(
        digest,
        rss([news("#13"), { title: "دیگر", link: "http://www.garden.example/news/?utm_source=x#top" }]),
      ),
    ).toEqual([0, 2]);
  });

  test("items without identifiers that share one link are told apart by title and text", async () => {
    const digest = digestFolder();
    const items = [
      { title: "یک", link: LIVE },
      { title: "دو", link: LIVE },
    ];
    expect(await counts(digest, rss(items))).toEqual([2, 0]);
    expect(await counts(digest, rss(items))).toEqual([0, 2]);
  });

  test("an identifier that items with different links have is none", async () => {
    const digest = digestFolder();
    const items = [1, 2, 3].map((number) => ({
      title: `خبر ${number}`,
      link: `https://garden.example/${number}`,
      guid: "0",
    }));
    expect(await counts(digest, rss(items))).toEqual([3, 0]);
    expect(await counts(digest, rss(items))).toEqual([0, 3]);
  });

  test("an identifier that is made anew at each fetch adds nothing where all else is the same", async () => {
    const digest = digestFolder();
    await counts(digest, rss([FLOOD, SNOW]));
    expect(
      await counts(
        digest,
        rss([
          { ...FLOOD, guid: "b-1" },
          { ...SNOW, guid: "b-2" },
        ]),
      ),
    ).toEqual([0, 2]);
  });

  test("an identifier that is an address is the same with another scheme", async () => {
    const digest = digestFolder();
    const item = { title: "یک", link: "http://garden.example/1", guid: "http://garden.example/?p=1" };
    await counts(digest, rss([item], "http://garden.example/"));
    const moved = { ...item, title: "یک تازه", link: "https://garden.example/1", guid: "https://garden.example/?p=1" };
    expect(await counts(digest, rss([moved]))).toEqual([0, 1]);
  });
});

test("across feeds the link decides, in one run and in two", async () => {
  const other = "https://meadow.example/";
  const digest = digestFolder();
  expect(await counts(digest, rss([FLOOD]), rss([{ ...FLOOD, guid: "z", title: "همان خبر" }], other))).toEqual([1, 1]);
  expect(await counts(digest, rss([{ ...SNOW, guid: "y" }], other))).toEqual([0, 1]);
  expect(await counts(digest, rss([{ ...SNOW, guid: "y", link: `${LIVE}#2` }], other))).toEqual([1, 0]);
});

describe("what an earlier version imported", () => {
  const old = (fields: string, body: string): string => `---\n${fields}\ndate: 1400-01-01\n---\n\n${body}\n`;

  test("comes not twice: the item of its title is known, another with its link is new", async () => {
    const digest = digestFolder();
    digest.write("articles/1400/a.md", old(`title: ${FLOOD.title}\nurl: ${LIVE}`, "متن سیل در شمال"));
    expect(await counts(digest, rss([SNOW, FLOOD]))).toEqual([1, 1]);
    expect(await counts(digest, rss([SNOW, FLOOD]))).toEqual([0, 2]);
  });

  test("comes not twice where nobody can tell which item it was", async () => {
    const digest = digestFolder();
    digest.write("articles/1400/a.md", old(`title: عنوانی که سردبیر نوشت\nurl: ${LIVE}`, "متن سردبیر"));
    expect(await counts(digest, rss([SNOW, FLOOD]))).toEqual([0, 2]);
  });

  test("is known by the mark it kept, which had no feed", async () => {
    const digest = digestFolder();
    const { link: _link, ...item } = FLOOD;
    // The mark of `a-1` in the feed of garden.example, as version 0.1 wrote it.
    digest.write("articles/1400/a.md", old("title: دیگر\n# imported-as: fa737f2f57a5a839", "متن دیگر"));
    expect(await counts(digest, rss([item]))).toEqual([0, 1]);
  });

  test("is known though it kept furniture that goes today", async () => {
    const digest = digestFolder();
    digest.write("articles/1400/a.md", old("title: یک", "متن خبر که چند کلمه دارد.\n\nبرچسب‌ها\n\nگل"));
    expect(await counts(digest, rss([{ title: "یک", text: "متن خبر که چند کلمه دارد." }]))).toEqual([0, 1]);
  });
});
