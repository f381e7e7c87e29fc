import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pad } from "../../src/persian/calendar/calendar-date.ts";
import { textFile } from "../../src/search/files.ts";
import { readNumbers, writeNumber } from "../../src/search/numbers.ts";
import { readPostings, writePostings } from "../../src/search/postings.ts";
import { monthsOf } from "../../src/search/tiers.ts";
import { article } from "../feeds/digest-fixture.ts";
import { differences } from "../support/site.ts";
import { ask, find } from "./engine.ts";
import { madeSearch } from "./made-search.ts";

const DAYS = ["1402-12-29", "1403-01-01", "1403-06-15", "1404-01-05", "1404-02-01", "1404-02-02"] as const;

/** An article a day, each with a word of its own and «خبر». */
const articles = DAYS.map((day, index) => article(`a${index}`, day, { title: `خبر روز${index}` }));

describe("postings", () => {
  it("are read as they were written", () => {
    const postings = fc
      .uniqueArray(fc.record({ place: fc.nat(200_000), weight: fc.integer({ min: 1, max: 15 }) }), {
        selector: ({ place }) => place,
      })
      .map((all) => all.sort((a, b) => a.place - b.place));
    fc.assert(
      fc.property(postings, (all) => {
        expect(readPostings(writePostings(all))).toEqual(all);
      }),
    );
  });
});

/** How many articles each day of a month has, some days many. */
const days = fc.array(fc.oneof(fc.nat(3), fc.nat(100)), { minLength: 1, maxLength: 31 });

describe("the days of a month", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(readNumbers(numbers.map(writeNumber).join(""))).toEqual(numbers);
      }),
    );
  });

  it("have a letter each in the table, two where there are more than 31 articles", async () => {
    const busy = Array.from({ length: 33 }, (_, index) => article(`b${index}`, "1404-02-03", { title: "خبر" }));
    const { files } = await madeSearch([article("a", "1404-02-01"), ...busy]);
    expect(JSON.parse(files.get("search/month/table.json") ?? "").months).toEqual([
      ["1404-02", "BAhB", expect.any(String)],
    ]);
  });

  it("say where each article's text is", () => {
    fc.assert(
      fc.property(days, (articles) => {
        const named = articles.flatMap((count, day) =>
          Array.from({ length: count }, (_, place) => `texts/1404-02/${pad(day + 1, 2)}-${place}.json`),
        );
        expect(named.map((_, place) => textFile("1404-02", articles, place))).toEqual(named);
      }),
    );
  });

  it("lead to the text of what is found, whatever day it is of", async () => {
    const all = ["03", "03", "07", "30"].map((day, index) =>
      article(`c${index}`, `1404-02-${day}`, { title: `خبر تازه${index}` }),
    );
    const { engine } = await madeSearch([...articles, ...all]);
    for (const { slug, title } of [...articles, ...all]) {
      const [found = ""] = await find(engine, title, 1);
      expect(found).toContain(`/${slug}/`);
    }
  });
});

describe("the indexes", () => {
  it("are closed years, closed months of the newest article's year, and its month", () => {
    expect(monthsOf(articles).map(({ key, tier }) => [key, tier])).toEqual([
      ["1402-12", "years"],
      ["1403-01", "years"],
      ["1403-06", "years"],
      ["1404-01", "months"],
      ["1404-02", "month"],
    ]);
  });

  it("are there without an article, and find nothing", async () => {
    const { files, engine } = await madeSearch([]);
    expect([...files.keys()]).toEqual([
      "search/month/table.json",
      "search/months/table.json",
      "search/years/table.json",
    ]);
    expect(await ask(engine, "خبر")).toMatchObject({ exact: [], near: [] });
  });

  it("change in one place only when an article of the running month comes", async () => {
    const before = await madeSearch(articles);
    const after = await madeSearch([...articles, article("new", "1404-02-03", { title: "خبر تازه" })]);
    expect(differences(before.files, after.files)).toEqual([
      "search/month/table.json",
      "search/texts/1404-02/03-0.json",
    ]);
  });

  it("have sixteen articles of the running month in word files, and those after them in the table", async () => {
    const sixteen = Array.from({ length: 16 }, (_, index) => article(`b${index}`, "1404-02-01", { title: "خبر" }));
    const { files } = await madeSearch(sixteen);
    expect(JSON.parse(files.get("search/month/table.json") ?? "")).toMatchObject({ newest: [] });
    const more = await madeSearch([...sixteen, article("c", "1404-02-02", { title: "خبر تازه" })]);
    expect(differences(files, more.files)).toEqual(["search/month/table.json", "search/texts/1404-02/02-0.json"]);
    expect((await ask(more.engine, "خبر")).exact).toHaveLength(17);
    expect((await ask(more.engine, "تازه")).exact).toHaveLength(1);
  });

  it("keep the texts of a month that closes where they are", async () => {
    const before = await madeSearch(articles);
    const after = await madeSearch([...articles, article("new", "1405-01-01")]);
    const texts = differences(before.files, after.files).filter((file) => file.startsWith("search/texts/"));
    expect(texts).toEqual(["search/texts/1405-01/01-0.json"]);
  });

  it("that a filter's year is not in are not asked", async () => {
    const { engine, read } = await madeSearch(articles);
    expect((await ask(engine, "خبر", { year: "1403" })).exact).toHaveLength(2);
    expect(read.filter((file) => !file.endsWith("table.json"))).toEqual(["years/0.json"]);
  });

  it("are at most a file of each for a word, and no text before it is shown", async () => {
    const { engine, read } = await madeSearch(articles);
    expect((await ask(engine, "خبر")).exact).toHaveLength(DAYS.length);
    expect(read.filter((file) => !file.endsWith("table.json")).sort()).toEqual(["months/0.json", "years/0.json"]);
  });

  it("find exactly the articles with a word that begins as asked, whatever the other words are", async () => {
    const word = fc.stringMatching(/^[ابپت]{1,5}$/u);
    const titles = fc.array(fc.tuple(fc.constantFrom(...DAYS), fc.array(word, { minLength: 1, maxLength: 4 })), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(titles, word, async (drawn, asked) => {
        const made = drawn.map(([day, words], index) => article(`a${index}`, day, { title: words.join(" ") }));
        const { engine } = await madeSearch(made);
        const found = (await ask(engine, asked)).exact;
        const having = drawn.filter(([, words]) =>
          words.some((known) => (asked.length > 1 ? known.startsWith(asked) : known === asked)),
        );
        expect(found).toHaveLength(having.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a query", () => {
  const calendar = article("calendar", "1404-02-01", { title: "تقویم رسمی" });
  const crab = article("crab", "1404-02-02", { title: "خرچنگ دریا" });

  it.each(["خرچنگ", "قققق", "xyzzy"])("of a word that is nowhere finds nothing: %s", async (query) => {
    const others = [article("x", "1404-02-01", { title: "خر و قق و x" }), calendar];
    expect(await ask((await madeSearch(others)).engine, query)).toMatchObject({ exact: [], near: [] });
  });

  it("of two words that no article has both of says so, and offers what has one", async () => {
    const { exact, near } = await ask((await madeSearch([calendar, crab])).engine, "تقویم خرچنگ");
    expect(exact).toEqual([]);
    expect(near).toHaveLength(2);
  });

  it.each([
    ["الله", "ذکر اﷲ"],
    ["الله", "ذکر ﷲ"],
    ["لله", "الحمد لﷲ"],
    ["اﷲ", "ذکر الله"],
    ["سلام", "ﺳﻼم"],
    ["ﺳﻼم", "سلام"],
    ["ریال", "هزار \uFDFC"],
    ["الرحیم", "\uFDFD"],
  ])("of %s finds «%s»", async (query, title) => {
    const { engine } = await madeSearch([article("a", "1404-02-01", { title })]);
    expect((await ask(engine, query)).exact).toHaveLength(1);
  });

  it("shows first what has the word in its title, and a rarer word before a common one", async () => {
    const bodies = { body: "<p>دربارهٔ سیلاب و چیزهای دیگر</p>", title: "<p>متن</p>" };
    const { engine } = await madeSearch(
      [article("title", "1404-02-01", { title: "سیلاب" }), article("body", "1404-02-02", { title: "خبر" })],
      bodies,
    );
    expect(await find(engine, "سیلاب", 2)).toEqual(["/1404/02/01/title/", "/1404/02/02/body/"]);
  });

  it("finds a word as it is before one that begins with it", async () => {
    const { engine } = await madeSearch([
      article("longer", "1404-02-01", { title: "کتابخانه" }),
      article("same", "1404-02-02", { title: "کتاب" }),
    ]);
    expect(await find(engine, "کتاب", 2)).toEqual(["/1404/02/02/same/", "/1404/02/01/longer/"]);
  });
});
