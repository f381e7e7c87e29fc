import { describe, expect, test } from "vitest";
import type { Tag } from "../../src/content/article.ts";
import { optional } from "../../src/content/optional.ts";
import type { FindPicture } from "../../src/content/pictures.ts";
import type { ArticleFile } from "../../src/content/read-article.ts";
import type { KnownTopics } from "../../src/content/references.ts";
import { type ResolvedBefore, resolveArticles } from "../../src/content/resolve.ts";
import { formatProblem } from "../support/english.ts";
import { toldOf } from "./reading.ts";

const tag = (label: string, aliases: readonly string[] = []): Tag => ({ slug: label, label, aliases, formerSlugs: [] });

const REGISTERS: KnownTopics = {
  sections: [{ id: "world", title: "جهان" }],
  sources: [
    { id: "mowj", name: "موج" },
    { id: "novosti", name: "نووستی" },
  ],
  threads: [{ id: "mosul", title: "نبرد موصل" }],
  authors: [
    { id: "mina", name: "مینا باغبان", kind: "person" },
    { id: "desk", name: "میز علم", kind: "organisation" },
  ],
  tags: [tag("عراق", ["کشور عراق"]), tag("روسیه"), tag("بین\u200Cالملل")],
};

const PICTURE: FindPicture = (src) => ({ path: `/images/${src}`, file: src, width: 4, height: 3 });

/** An article file of these fields. */
function file(id: string, ...fields: readonly string[]): ArticleFile {
  const { article, told } = toldOf("متن", {}, PICTURE, [`slug: ${id}`, ...fields]);
  if (article === undefined) throw new Error(told.join("\n"));
  return { ...article, id };
}

const NOW = Date.UTC(2026, 0, 1);

function resolve(
  files: readonly ArticleFile[],
  tags: "strict" | "open" = "strict",
  showUnpublished = false,
  before?: ResolvedBefore,
) {
  const locate = (id: string, path: readonly PropertyKey[]) => ({ file: [id, ...path].join("/") });
  const site = { tagPolicy: tags, tagPageMin: 1 };
  const found = resolveArticles(files, REGISTERS, site, locate, {
    now: NOW,
    showUnpublished,
    ...optional("before", before),
  });
  return { ...found, told: found.problems.map(formatProblem) };
}

describe("an article's references", () => {
  test("are what they name", () => {
    const { articles, told } = resolve([
      file(
        "a",
        "kicker: روتیتر",
        "lead: لید",
        "updated: 1404-01-02",
        "source: mowj",
        "via: [novosti, mowj]",
        "url: https://example.org/a",
        "section: world",
        "tags: [کشور عراق, عراق, بين الملل]",
        "thread: mosul",
        "key_points: [یک, دو]",
        "image: {src: p.svg, alt: نقش, credit: کسی}",
        "corrections: [{date: 1404-01-03, note: متن}]",
        "aliases: [/a/]",
        "top: yes",
      ),
    ]);
    expect(told).toEqual([]);
    expect(articles).toStrictEqual([
      {
        id: "a",
        slug: "a",
        title: "عنوان",
        kicker: "روتیتر",
        lead: "لید",
        date: expect.objectContaining({ iso: "2025-03-21T00:00:00+03:30" }),
        updated: expect.objectContaining({ iso: "2025-03-22T00:00:00+03:30" }),
        source: { id: "mowj", name: "موج" },
        via: [
          { id: "novosti", name: "نووستی" },
          { id: "mowj", name: "موج" },
        ],
        authors: [],
        url: "https://example.org/a",
        section: { id: "world", title: "جهان" },
        tags: [REGISTERS.tags[0], REGISTERS.tags[2]],
        thread: { id: "mosul", title: "نبرد موصل" },
        keyPoints: ["یک", "دو"],
        image: { path: "/images/p.svg", width: 4, height: 3, alt: "نقش", credit: { name: "کسی" } },
        corrections: [{ date: expect.objectContaining({ iso: "2025-03-23T00:00:00+03:30" }), note: "متن" }],
        comments: [],
        aliases: ["/a/"],
        top: true,
        words: 1,
        bodyHash: expect.any(String),
        textHash: expect.any(String),
      },
    ]);
  });

  test("may all be missing", () => {
    expect(resolve([file("a")]).articles).toStrictEqual([
      {
        id: "a",
        slug: "a",
        title: "عنوان",
        date: expect.anything(),
        via: [],
        authors: [],
        tags: [],
        keyPoints: [],
        corrections: [],
        comments: [],
        aliases: [],
        top: false,
        words: 1,
        bodyHash: expect.any(String),
        textHash: expect.any(String),
      },
    ]);
    expect(resolve([file("a", "image: {src: p.svg}")]).articles[0]?.image).toStrictEqual({
      path: "/images/p.svg",
      width: 4,
      height: 3,
      alt: "",
    });
  });

  test("name authors under either field or both, each author once and in the order of the byline", () => {
    const { articles, told } = resolve([
      file("a", "author: mina"),
      file("b", "authors: [desk, mina]"),
      file("c", "author: desk، mina", "authors: desk"),
    ]);
    expect(told).toEqual([]);
    expect(articles.map(({ authors }) => authors.map(({ id }) => id))).toEqual([
      ["mina"],
      ["desk", "mina"],
      ["desk", "mina"],
    ]);
  });

  test("to unknown authors are reported with the nearest id or name", () => {
    expect(resolve([file("a", "author: mena", "authors: [desk, مینا باغبان, نادر]")]).told).toEqual([
      "a/author/0: error: author.1: `mena`: no such author\n    expected: an id of _data/authors.yaml\n    fix: did you mean `mina`?",
      "a/authors/1: error: authors.2: `مینا باغبان`: no such author\n    expected: an id of _data/authors.yaml\n    fix: did you mean `mina`, the id of «مینا باغبان»?",
      "a/authors/2: error: authors.3: `نادر`: no such author\n    expected: an id of _data/authors.yaml\n    fix: add it to _data/authors.yaml:\n        - id: …\n          name: نادر",
    ]);
  });

  test("in a field that takes one are told apart, and where the others go", () => {
    expect(resolve([file("a", 'source: "mowj، novosti"')]).told).toEqual([
      "a/source: error: source: `mowj، novosti`: an article has one source\n    expected: an id of _data/sources.yaml\n    fix: write `source: mowj`, and `via: [novosti]` for those that it quotes",
    ]);
  });

  test("that are unknown are reported, each at its place, with the nearest one", () => {
    const { articles, told } = resolve([
      file("a", "section: wrld", "source: mowg", "via: [mowj, novosty]", "thread: weather", "tags: [روسیه, عراغ, هوا]"),
    ]);
    expect(told).toEqual([
      "a/section: error: section: `wrld`: no such section\n    expected: an id of _data/sections.yaml\n    fix: did you mean `world`?",
      "a/source: error: source: `mowg`: no such source\n    expected: an id of _data/sources.yaml\n    fix: did you mean `mowj`?",
      "a/via/1: error: via.2: `novosty`: no such source\n    expected: an id of _data/sources.yaml\n    fix: did you mean `novosti`?",
      "a/thread: error: thread: `weather`: no such thread\n    expected: an id of _data/threads.yaml\n    fix: add it to _data/threads.yaml:\n        - id: weather\n          title: …",
      "a/tags/1: error: tags: `عراغ`: no such tag\n    expected: a label or an alias of _data/tags.yaml\n    fix: did you mean `عراق`?",
      "a/tags/2: error: tags: `هوا`: no such tag\n    expected: a label or an alias of _data/tags.yaml\n    fix: add it to _data/tags.yaml, or set `tags: open` in _data/site.yaml",
    ]);
    expect(articles[0]?.via).toEqual([{ id: "mowj", name: "موج" }]);
    expect(articles[0]).not.toHaveProperty("section");
  });

  test("may be to an alias of a tag that was meant", () => {
    expect(resolve([file("a", "tags: کشور عراغ")]).told[0]).toContain("fix: did you mean `کشور عراق`?");
  });
});

describe("tags and sources separated by commas", () => {
  test("are several, by any comma", () => {
    const [article] = resolve([file("a", "tags: عراق، روسیه", "via: mowj، novosti")]).articles;
    expect(article?.tags.map(({ label }) => label)).toEqual(["عراق", "روسیه"]);
    expect(article?.via.map(({ id }) => id)).toEqual(["mowj", "novosti"]);
    expect(resolve([file("a", "tags: [عراق؛ روسیه, بین\u200Cالملل]")]).articles[0]?.tags).toHaveLength(3);
    expect(resolve([file("a", "via: [mowj، novosti]")]).articles[0]?.via).toHaveLength(2);
  });

  test("are reported one by one", () => {
    expect(resolve([file("a", "tags: عراق، ایتالیا")]).told).toEqual([
      expect.stringMatching(/^a\/tags\/0: error: tags: `ایتالیا`: no such tag/u),
    ]);
    expect(resolve([file("a", "tags: آب، برق")], "open").tags.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["آب", "برق"]),
    );
  });
});

describe("open tags", () => {
  test("get pages of their own, one for each spelling", () => {
    const { articles, tags, told } = resolve(
      [file("a", "tags: [آب و هوا, عراق]"), file("b", "tags: [آب\u200Cوهوا, آب و هوا, كشور عراق]")],
      "open",
    );
    expect(told.filter((line) => line.includes("error"))).toEqual([]);
    expect(tags.slice(0, 3)).toEqual(REGISTERS.tags);
    expect(tags.slice(3)[0]).toStrictEqual({ slug: "آب-و-هوا", label: "آب و هوا", aliases: [], formerSlugs: [] });
    expect(articles[0]?.tags).toEqual([tags[3], tags[0]]);
  });

  test("have an address", () => {
    const fault = "this tag has no letters, so its page would have no address\n    fix: write it as a word";
    for (const policy of ["open", "strict"] as const) {
      expect(resolve([file("a", "tags: ['!!', 🎉]")], policy).told).toEqual([
        `a/tags/0: error: tags: \`!!\`: ${fault}`,
        `a/tags/1: error: tags: \`🎉\`: ${fault}`,
      ]);
    }
  });

  test("are told apart by their signs, whichever comes first", () => {
    const files = ["C", "C++", "C#", ".NET", "NET", "c++"].map((label, index) =>
      file(`a${index}`, `tags: ["${label}"]`),
    );
    for (const given of [files, files.toReversed()]) {
      const { articles, tags } = resolve(given, "open");
      const slugs = new Map(articles.map(({ id, tags: [first] }) => [id, first?.slug]));
      expect([...slugs].sort()).toEqual([
        ["a0", "c"],
        ["a1", "c-plus-plus"],
        ["a2", "c-sharp"],
        ["a3", "dot-net"],
        ["a4", "net"],
        ["a5", "c-plus-plus"],
      ]);
      expect(tags).toHaveLength(REGISTERS.tags.length + 5);
    }
  });

  test("of two names need two addresses", () => {
    const { told } = resolve([file("a", "tags: [گروه ۵+۱]"), file("b", "tags: [گروه ۵-۱]")], "open");
    expect(told[0]).toBe(
      "b/tags/0: error: tags: `گروه ۵-۱` would have the address of `گروه ۵+۱`: /tags/گروه-5-1/\n    fix: write one of them into _data/tags.yaml with a `slug` of its own, or, if they are one tag, as an alias of the other",
    );
  });

  test("are spelt as the oldest published article spells them", () => {
    const at = (id: string, epochMs: number, ...fields: readonly string[]): ArticleFile => {
      const article = file(id, ...fields);
      return { ...article, fields: { ...article.fields, date: { ...article.fields.date, epochMs } } };
    };
    const files = [
      at("a", 3000, "tags: [آب‌وهوا]"),
      at("b", 1000, "draft: true", "tags: [آبوهوا]"),
      at("c", 2000, "tags: [آب و هوا]"),
      at("d", NOW + 1, "tags: [آب_و_هوا]"),
    ];
    expect(resolve(files, "open").tags.at(-1)?.label).toBe("آب و هوا");
  });

  test("are none where tags are strict", () => {
    expect(resolve([file("a", "tags: هوا")]).tags).toEqual(REGISTERS.tags);
  });
});

describe("an article that is not published", () => {
  const later = "date: 1500-01-01";
  const dated = (id: string, date: string, ...fields: readonly string[]): ArticleFile => {
    const { article } = toldOf("متن", {}, PICTURE, [`slug: ${id}`, `updated: ${date}`, ...fields]);
    if (article?.fields.updated === undefined) throw new Error(id);
    return { ...article, id, fields: { ...article.fields, date: article.fields.updated } };
  };

  test("waits for its date, with a warning", () => {
    const files = [dated("a", later.slice(6)), file("b")];
    const WAITS =
      "a/date: warning: date: 1500-01-01 lies in the future: the article is left out until then\n    fix: look whether its year is right";
    expect(resolve(files).told).toEqual([WAITS]);
    expect(resolve(files).articles.map(({ id }) => id)).toEqual(["b"]);
    const shown = resolve(files, "strict", true);
    expect(shown.told).toEqual([WAITS]);
    expect(shown.articles.map(({ id, unpublished }) => [id, unpublished])).toEqual([
      ["b", undefined],
      ["a", "future"],
    ]);
  });

  test("is a draft, also one of the future, without a word", () => {
    const files = [file("a", "draft: true"), dated("b", later.slice(6), "draft: true"), file("c", "draft: no")];
    expect(resolve(files)).toMatchObject({ told: [], articles: [{ id: "c" }] });
    expect(resolve(files, "strict", true).articles.map(({ id, unpublished }) => [id, unpublished])).toEqual([
      ["a", "draft"],
      ["c", undefined],
      ["b", "draft"],
    ]);
  });

  test("has its faults told all the same", () => {
    expect(resolve([file("a", "draft: true", "section: wrld")]).told).toHaveLength(1);
  });

  test("is none of this very moment", () => {
    const article = file("a");
    const now = { ...article, fields: { ...article.fields, date: { ...article.fields.date, epochMs: NOW } } };
    expect(resolve([now]).articles).toHaveLength(1);
  });
});

describe("several articles", () => {
  const at = (id: string, epochMs: number): ArticleFile => {
    const article = file(id);
    return { ...article, fields: { ...article.fields, date: { ...article.fields.date, epochMs } } };
  };

  test("are in the order of time, and of one time in that of their addresses", () => {
    const files = [at("c", 2000), at("b", 1000), at("d", 1000), at("a", 1000), at("e", 500)];
    for (const given of [files, files.toReversed()]) {
      expect(resolve(given).articles.map(({ id }) => id)).toEqual(["e", "a", "b", "d", "c"]);
    }
  });

  test("have addresses of their own on one day", () => {
    const one = { ...file("one"), slug: "caf\u00E9" };
    const two = { ...file("two"), slug: "CAFE\u0301" };
    const other = file("three");
    const { jalali } = other.fields.date;
    const elsewhere = [{ day: 2 }, { month: 2 }, { year: 1403 }].map((part, index) => ({
      ...other,
      id: `other${index}`,
      slug: one.slug,
      fields: { ...other.fields, date: { ...other.fields.date, jalali: { ...jalali, ...part } } },
    }));
    expect(resolve([one, two, ...elsewhere]).told).toEqual([
      "one/slug: error: slug: `caf\u00E9` is also the address of two/slug on that day\n    fix: give one of them another `slug`",
    ]);
  });

  test("of one address at one time are reported in the order of their files", () => {
    const files = ["x", "y"].map((id) => ({ ...file("same"), id }));
    const told = "y/slug: error: slug: `same` is also the address of x/slug on that day";
    expect(resolve(files).told[0]?.split("\n")[0]).toBe(told);
  });

  test("have earlier addresses at which no other article is, and that no other has", () => {
    const day = (id: string, ...fields: readonly string[]) => file(id, ...fields);
    const now = "fix: remove it, or give that article another `slug`";
    const files = [
      day("a", "aliases: [/1404/01/01/B/, b, https://old.example/1404/01/01/b, /old/, a, /1404/01/01/a]"),
      day("b", "aliases: [/OLD, /older/]"),
    ];
    expect(resolve(files).told).toEqual([
      `a/aliases/0: error: aliases: \`/1404/01/01/B/\` is the address of b/slug now\n    ${now}`,
      `a/aliases/1: error: aliases: \`b\` is the address of b/slug now\n    ${now}`,
      `a/aliases/2: error: aliases: \`https://old.example/1404/01/01/b\` is the address of b/slug now\n    ${now}`,
      "b/aliases/0: error: aliases: `/OLD` is also an earlier address of a/slug\n    fix: leave it to the one that readers look for there",
    ]);
    expect(resolve([day("a", "aliases: [/old/, /old]"), day("b", "draft: true")]).told).toEqual([]);
  });

  const ONCE =
    "\n    expected: a tag that two articles or more have in common\n    fix: give it to other articles too, or leave it out";

  test("have tags in common", () => {
    const files = [file("a", "tags: [عراق, روسیه]"), file("b", "tags: [عراق, بین الملل]"), file("c")];
    expect(resolve(files).told).toEqual([
      `a/tags: warning: tags: \`روسیه\` is used once${ONCE}`,
      `b/tags: warning: tags: \`بین\u200Cالملل\` is used once${ONCE}`,
    ]);
    expect(resolve(files.slice(0, 1)).told).toEqual([]);
    expect(resolve([...files, file("d", "tags: [عراق, روسیه, بین الملل]")]).told).toEqual([]);
  });

  test("have at most three tags told that they do not, and are led to the list of all", () => {
    const many = (count: number) =>
      resolve(
        [file("a", `tags: [${Array.from({ length: count }, (_, index) => `ت${index}`).join(", ")}]`), file("b")],
        "open",
      ).told;
    const ALL = `${ONCE}; all of them, and misspelt twins: npx gozide tags`;
    expect(many(3)).toHaveLength(3);
    expect(many(3)[2]).toBe(`a/tags: warning: tags: \`ت۲\` is used once${ONCE}`);
    expect(many(6)).toHaveLength(3);
    expect(many(6)[1]).toBe(`a/tags: warning: tags: \`ت۱\` is used once${ALL}`);
    expect(many(6)[2]).toBe(`a/tags: warning: tags: \`ت۲\` is used once, as are 3 other tags${ALL}`);
    expect(many(4)[2]).toBe(`a/tags: warning: tags: \`ت۲\` is used once, as is 1 other tag${ALL}`);
  });
});

describe("an article that was resolved before", () => {
  test.each(["open", "strict"] as const)(
    "is the same object while it and what it refers to stay: %s tags",
    (policy) => {
      const before: ResolvedBefore = { articles: new WeakMap(), tags: new Map() };
      const label = policy === "open" ? "تازه" : "عراق";
      const files = [file("a", `tags: [${label}]`, "source: mowj"), file("b"), file("draft", "draft: true")];
      const first = resolve(files, policy, true, before).articles;
      const again = resolve(files, policy, true, before).articles;
      expect(again.map((article, at) => article === first[at])).toEqual([true, true, true]);
      const [a = file("a"), , draft = file("draft")] = files;
      const edited = resolve([a, file("b", "lead: لید"), draft], policy, true, before).articles;
      expect(edited.map((article) => first.includes(article))).toEqual([true, false, true]);
      expect(edited).toEqual(resolve([a, file("b", "lead: لید"), draft], policy, true).articles);
      expect(resolve([a, draft], policy, false, before).articles).toEqual(resolve([a, draft], policy).articles);
    },
  );

  test("is looked up again, and told of, where it names what nobody knows", () => {
    const before: ResolvedBefore = { articles: new WeakMap(), tags: new Map() };
    const files = [file("a", "section: nowhere")];
    const { told } = resolve(files, "strict", true, before);
    expect(told).toHaveLength(1);
    expect(resolve(files, "strict", true, before).told).toEqual(told);
  });
});
