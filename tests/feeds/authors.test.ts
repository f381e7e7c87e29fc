import { describe, expect, it } from "vitest";
import type { Author } from "../../src/content/article.ts";
import { renderOpml } from "../../src/feeds/feed-list.ts";
import { renderFeed } from "../../src/feeds/render-feed.ts";
import { article, digestOf, MOWJ } from "./digest-fixture.ts";

const MINA: Author = {
  id: "mina",
  name: "مینا باغبان",
  kind: "person",
  picture: { path: "/assets/mina.jpg", width: 3, height: 4 },
  description: "خبرنگار",
};
const DESK: Author = { id: "desk", name: "میز علم", kind: "organisation", url: "https://desk.example/" };

const { feeds, shell } = digestOf([
  article("a", "1404-01-01", { authors: [MINA, DESK], source: MOWJ }),
  article("b", "1404-01-02", { source: MOWJ }),
  article("c", "1404-01-03"),
]);

function text(kind: "rss" | "atom" | "json", path: string): string {
  const entry = feeds[kind].find((one) => one.path === path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return renderFeed(entry.view, shell);
}

describe("an item's authors", () => {
  it("are those of the article, else its source, else the digest's own, in RSS", () => {
    expect(text("rss", "/rss.xml").match(/(?<=<dc:creator>)[^<]*/gu)).toEqual([
      "تحریریه",
      "خبرگزاری موج",
      "مینا باغبان",
      "میز علم",
    ]);
  });

  it("have in Atom the address of their own site, or of their page", () => {
    const entries = text("atom", "/atom.xml").split("<entry>");
    expect(entries[3]?.match(/<author>.*?<\/author>/gsu)?.map((author) => author.replaceAll("\n", ""))).toEqual([
      "<author><name>مینا باغبان</name><uri>https://digest.example/authors/mina/</uri></author>",
      "<author><name>میز علم</name><uri>https://desk.example/</uri></author>",
    ]);
  });

  it("have in JSON Feed their picture too", () => {
    const feed: { readonly items: readonly { readonly authors: unknown }[] } = JSON.parse(text("json", "/feed.json"));
    expect(feed.items.map(({ authors }) => authors)).toEqual([
      [{ name: "تحریریه", url: "https://digest.example/about/" }],
      [{ name: "خبرگزاری موج", url: "https://mowj.example/" }],
      [
        {
          name: "مینا باغبان",
          url: "https://digest.example/authors/mina/",
          avatar: "https://digest.example/assets/mina.jpg",
        },
        { name: "میز علم", url: "https://desk.example/" },
      ],
    ]);
  });
});

describe("feeds of many authors", () => {
  it("stay under 512 kB however many authors an article names", () => {
    const many = Array.from({ length: 60 }, (_, index): Author => {
      return { ...MINA, id: `author-${index}`, name: `${"نام بلند ".repeat(20)}${index}` };
    });
    const days = Array.from({ length: 20 }, (_, index) => article(`a${index}`, "1404-01-01", { authors: many }));
    const crowded = digestOf(days);
    for (const { path, view } of [...crowded.feeds.rss, ...crowded.feeds.atom, ...crowded.feeds.archives].slice(
      0,
      40,
    )) {
      expect(Buffer.byteLength(renderFeed(view, crowded.shell)), path).toBeLessThanOrEqual(512_000);
    }
    expect(crowded.feeds.archives.length).toBeGreaterThan(0);
  });
});

describe("an author's feed", () => {
  it("is there in every format, with the author's articles, and in the list of all feeds", () => {
    expect(text("rss", "/authors/mina/rss.xml")).toContain("<title>مینا باغبان | گزیده</title>");
    expect(text("rss", "/authors/mina/rss.xml").match(/<item>/gu)).toHaveLength(1);
    expect(text("atom", "/authors/desk/atom.xml")).toContain(">tag:digest.example,2024:/authors/desk/<");
    const [page] = feeds.page;
    const group = page?.view.groups.find(({ title }) => title === "feeds.author");
    expect(group?.channels.map(({ folder }) => folder)).toEqual(["/authors/desk/", "/authors/mina/"]);
    expect(page && renderOpml(page.view, shell)).toContain('xmlUrl="https://digest.example/authors/mina/rss.xml"');
  });
});
