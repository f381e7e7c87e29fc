import { describe, expect, it } from "vitest";
import type { Article, Tag } from "../../src/content/article.ts";
import { relatedOf } from "../../src/digest/related.ts";
import { tellingWordsOf } from "../../src/digest/telling-words.ts";
import { article, ENERGY, SPACE } from "../feeds/digest-fixture.ts";

function tag(label: string, over: Partial<Tag> = {}): Tag {
  return { slug: label, label, aliases: [], formerSlugs: [], ...over };
}

/** Articles a day each, oldest first: their titles, leads and tags. */
function news(...stories: readonly { title: string; lead?: string; tags?: readonly Tag[] }[]): readonly Article[] {
  return stories.map((story, index) =>
    article(
      `a${index}`,
      `1403-${String(1 + Math.floor(index / 29)).padStart(2, "0")}-${String(1 + (index % 29)).padStart(2, "0")}`,
      story,
    ),
  );
}

function shownBy(articles: readonly Article[]): readonly (readonly string[])[] {
  return relatedOf(articles).map((related) => related.map(({ slug }) => slug));
}

const SATURN = tag("کیوان");
const RINGS = tag("منظومهٔ فلکی");

describe("related articles", () => {
  it("share a rare word of both titles and a rare tag", () => {
    const articles = news(
      { title: "کاسینی از کیوان گذشت", tags: [SATURN] },
      { title: "باران در راه است", tags: [SATURN] },
      { title: "پایان سفر کاسینی", tags: [SATURN] },
    );
    expect(shownBy(articles)).toEqual([[], [], ["a0"]]);
  });

  it("share a rare word and tag within a fortnight only", () => {
    const of = (day: string): readonly Article[] => [
      article("a0", "1403-01-01", { title: "کاسینی از کیوان گذشت", tags: [SATURN, RINGS] }),
      article("a1", day, { title: "پایان سفر کاسینی", tags: [SATURN, RINGS] }),
    ];
    expect(shownBy(of("1403-01-15"))).toEqual([[], ["a0"]]);
    expect(shownBy(of("1403-01-16"))).toEqual([[], []]);
  });

  it("share a person and a club, which no editor described, within a fortnight only", () => {
    const tags = [tag("سرآلکس"), tag("منچستر")];
    const of = (day: string, shared: readonly Tag[]): readonly Article[] => [
      article("a0", "1403-01-01", { title: "خبر نخست", tags: shared }),
      article("a1", day, { title: "خبری دیگر", tags: shared }),
    ];
    expect(shownBy(of("1403-01-15", tags))).toEqual([[], ["a0"]]);
    expect(shownBy(of("1403-01-16", tags))).toEqual([[], []]);
    const described = tags.map((one) => ({ ...one, description: "شرح" }));
    expect(shownBy(of("1405-01-16", described))).toEqual([[], ["a0"]]);
  });

  it("share several rare words, whenever they were published", () => {
    const title = "فسیل آرکئوپتریکس در باواریا";
    const articles = [
      article("a0", "1400-01-01", { title, lead: "کندوکاو شد." }),
      article("a1", "1403-01-01", { title: "آرکئوپتریکس، کندوکاو دوم؛ فسیل دیگر؛ باواریا" }),
    ];
    expect(shownBy(articles)).toEqual([[], ["a0"]]);
  });

  it("share several rare words, though none of their tags", () => {
    const articles = news(
      { title: "دیرینه‌شناسان فسیل آرکئوپتریکس یافتند", lead: "در باواریا کندوکاو شد." },
      { title: "کندوکاو تازه در باواریا و فسیل دوم آرکئوپتریکس" },
    );
    expect(shownBy(articles)).toEqual([[], ["a0"]]);
  });

  it("have most of their rare tags in common", () => {
    const articles = news(
      { title: "خبر نخست", tags: [SATURN, RINGS] },
      { title: "خبری دیگر", tags: [RINGS, SATURN] },
      { title: "خبر دیگری", tags: [SATURN, RINGS, ENERGY, SPACE, tag("آرایه")] },
    );
    expect(shownBy(articles)).toEqual([[], ["a0"], []]);
  });

  it.each([
    ["one tag", { tags: [SATURN] }, { tags: [SATURN] }],
    [
      "a tag that says nothing",
      { title: "کاسینی رفت", tags: [tag("خبر")] },
      { title: "کاسینی و او", tags: [tag("خبر")] },
    ],
    [
      "one name, of which a tag is made",
      { title: "نوشاد باخت", tags: [tag("نوشاد")] },
      { title: "نوشاد برد", tags: [tag("نوشاد")] },
    ],
    ["a first name and surname", { title: "نوشاد عالمیان باخت" }, { title: "نوشاد عالمیان برد" }],
    ["common words", { title: "دیدار رئیس‌جمهور با مردم" }, { title: "دیدار رئیس‌جمهور با مردم استان" }],
    [
      "tags of a place and its province",
      { tags: [tag("گرگان"), tag("گلستان")] },
      { tags: [tag("گرگان"), tag("گلستان")] },
    ],
    ["words of leads alone", { lead: "کاسینی و آرکئوپتریکس در باواریا" }, { lead: "باواریا، کاسینی، آرکئوپتریکس" }],
  ])("are none where two share %s", (_what, one, other) => {
    const articles = news({ title: "خبر نخست", ...one }, { title: "خبری دیگر", ...other });
    expect(shownBy(articles)).toEqual([[], []]);
  });

  it("are none where the tags that two share are on many articles", () => {
    const many = Array.from({ length: 60 }, () => ({ title: "خبر", tags: [SATURN, RINGS] }));
    expect(shownBy(news(...many)).at(-1)).toEqual([]);
  });

  it("are at most four, the nearest first and of equal ones the latest", () => {
    const story = { title: "کاسینی از کیوان گذشت", tags: [RINGS] };
    const near = { title: "کاسینی از کیوان و آرکئوپتریکس گذشت", tags: [RINGS] };
    expect(shownBy(news(story, near, story, story, story, near)).at(-1)).toEqual(["a1", "a4", "a3", "a2"]);
  });

  it("of an article stay as they are whatever comes later", () => {
    const words = ["کاسینی", "باواریا", "آرکئوپتریکس", "نوشاد"];
    const stories = Array.from({ length: 40 }, (_, index) => ({
      title: `${words[index % 4]} و ${words[(index * 3 + 1) % 4]}`,
      tags: [SATURN, RINGS].slice(index % 2),
    }));
    const all = shownBy(news(...stories));
    for (const count of [5, 20, 39]) expect(shownBy(news(...stories.slice(0, count)))).toEqual(all.slice(0, count));
  });

  it("are found by the words that were remembered", () => {
    const articles = news({ title: "خبر نخست", tags: [SATURN] }, { title: "خبری دیگر", tags: [SATURN] });
    const remembered = tellingWordsOf({ title: "کاسینی از کیوان گذشت" });
    const related = relatedOf(articles, () => remembered);
    expect(related.map((shown) => shown.map(({ slug }) => slug))).toEqual([[], ["a0"]]);
  });
});

describe("telling words", () => {
  it("are folded and singular, with a comma where others are between them", () => {
    expect(tellingWordsOf({ title: "نوشاد عالمیان با فسیل‌های كيوان", lead: "کاسینی، کیوان و RINGS" })).toEqual({
      title: "نوشاد عالمیان , فسیل کیوان",
      lead: "کاسینی کیوان , rings",
    });
  });

  it("are none in a text of common words", () => {
    expect(tellingWordsOf({ title: "و این است" })).toEqual({ title: "", lead: "" });
  });
});
