import { describe, expect, it } from "vitest";
import { buildDigest } from "../../src/digest/digest.ts";
import { everyKind } from "../../src/digest/topic.ts";
import { indexedKinds, TOPIC_ORDER, TOPICS } from "../../src/digest/topics.ts";
import { feedsOf } from "../../src/feeds/feeds.ts";
import { article, digestOf, ENERGY, MARS, MOWJ, NOVOSTI, SCIENCE } from "../feeds/digest-fixture.ts";

const kinds = Object.keys(TOPICS).sort();

describe("the register of topics", () => {
  it.each(Object.entries(TOPIC_ORDER))("has every kind once in the order of %s", (_, order) => {
    expect([...order].sort()).toEqual(kinds);
  });

  it("does not compile with a kind left out of an order", () => {
    // @ts-expect-error the other kinds are missing
    expect(everyKind(["tags"])).toEqual(["tags"]);
  });

  it("gives every kind that an article refers to a page, a feed and a group of feeds", () => {
    const { digest, feeds } = digestOf([
      article("a", "1404-01-01", {
        section: SCIENCE,
        source: MOWJ,
        via: [NOVOSTI, MOWJ],
        tags: [ENERGY],
        thread: MARS,
      }),
    ]);
    expect(TOPIC_ORDER.lists.flatMap((kind) => digest[kind].map(({ path, name }) => [path, name]))).toEqual([
      ["/tags/انرژی/", "انرژی"],
      ["/sections/science/", "دانش"],
      ["/sources/mowj/", "خبرگزاری موج"],
      ["/sources/novosti/", "نووستی"],
      ["/threads/mars/", "سفر به مریخ"],
    ]);
    expect(digest.sources.map(({ articles }) => articles.length)).toEqual([1, 1]);
    expect(feeds.page[0]?.view.groups.map(({ title, channels }) => [title, channels.length])).toEqual([
      ["feeds.digest", 2],
      ["feeds.section", 1],
      ["feeds.thread", 1],
      ["feeds.source", 2],
      ["feeds.tag", 1],
    ]);
  });

  it("has an index of threads and of authors where a data file names some, whatever articles say", () => {
    const { content } = digestOf([]).digest;
    expect(indexedKinds({ ...content, threads: [], authors: [] })).toEqual(["sections", "tags", "sources"]);
    expect(indexedKinds({ ...content, threads: [MARS], authors: [] })).toEqual([
      "sections",
      "tags",
      "threads",
      "sources",
    ]);
  });

  it("has no topic without articles", () => {
    const { digest } = digestOf([]);
    expect(TOPIC_ORDER.lists.map((kind) => digest[kind].length)).toEqual(TOPIC_ORDER.lists.map(() => 0));
    expect(feedsOf(buildDigest(digest.content)).page[0]?.view.groups.map(({ title }) => title)).toEqual([
      "feeds.digest",
    ]);
  });
});
