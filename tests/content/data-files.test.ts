import { describe, expect, test } from "vitest";
import type { MeasureAsset } from "../../src/content/asset-picture.ts";
import { checkData, type SiteFlags, siteAddress } from "../../src/content/data-files.ts";
import { asFound } from "../../src/words/message.ts";
import { formatProblem } from "../support/english.ts";

const SITE = "title: آزمون\ndescription: شرح\nurl: https://example.org/\n";
const BASE: Readonly<Record<string, string>> = {
  "site.yaml": SITE,
  "sections.yaml": "- id: world\n  title: جهان\n  description: همه جا\n",
  "sources.yaml": "- id: mowj\n  name: موج\n  url: https://mowj.example\n  description: خبرگزاری\n- id: b\n  name: ب\n",
  "tags.yaml": "[]",
  "threads.yaml": "- id: mosul\n  title: نبرد\n",
};
const OURS = new Map([["strings.yaml", "skip: پرش\nnext: بعد\ncount: '{count} {title}'\n"]]);

/** Reads the data files above, with some of them changed or, where they are undefined, missing. */
function read(
  changed: Readonly<Record<string, string | undefined>> = {},
  flags: SiteFlags = {},
  measure?: MeasureAsset,
) {
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries({ ...BASE, ...changed })) if (text !== undefined) texts.set(name, text);
  const { data, problems } = checkData(texts, "data", OURS, flags, measure);
  return { data, told: problems.map(formatProblem) };
}

describe("the data files", () => {
  test("give what is in them, and the generator's own texts", () => {
    const { data, told } = read();
    expect(told).toEqual([]);
    expect(data).toStrictEqual({
      site: {
        title: "آزمون",
        description: "شرح",
        origin: "https://example.org",
        pathPrefix: "/",
        timezone: "Asia/Tehran",
        language: "fa-IR",
        authors: [],
        editionRhythm: "daily",
        tagPolicy: "strict",
        tagPageMin: 1,
        otherCalendar: { days: "inline", months: "title", years: "title" },
        feedLength: 50,
        feedAuthority: "example.org,2025",
        shareImages: true,
      },
      strings: { skip: "پرش", next: "بعد", count: "{count} {title}" },
      sections: [{ id: "world", title: "جهان", description: "همه جا" }],
      sources: [
        { id: "mowj", name: "موج", description: "خبرگزاری", url: "https://mowj.example/" },
        { id: "b", name: "ب" },
      ],
      tags: [],
      threads: [{ id: "mosul", title: "نبرد" }],
      authors: [],
      holidays: [],
    });
  });

  test("give all that an editor may say of an author, and take one without a kind for a person", () => {
    const authors = [
      "- {id: mina, name: مينا باغبان, url: https://mina.example, role: خبرنگار, picture: /assets/m.jpg, description: شرح}",
      "- {id: desk, name: میز علم, kind: organisation}",
      "- {id: reza, name: رضا}",
    ];
    const { data, told } = read({ "authors.yaml": authors.join("\n") }, {}, () => ({ width: 3, height: 4 }));
    expect(told).toEqual([]);
    expect(data?.authors).toStrictEqual([
      {
        id: "mina",
        name: "مینا باغبان",
        kind: "person",
        url: "https://mina.example/",
        role: "خبرنگار",
        picture: { path: "/assets/m.jpg", width: 3, height: 4 },
        description: "شرح",
      },
      { id: "desk", name: "میز علم", kind: "organisation" },
      { id: "reza", name: "رضا", kind: "person" },
    ]);
  });

  test("name what is wrong with an author, each at its line", () => {
    const authors = [
      "- id: mina",
      "  name: مینا",
      "  picture: /assets/m.jpg",
      "- id: mina",
      "  name: رضا",
      "  kind: persn",
    ];
    const { data, told } = read({ "authors.yaml": authors.join("\n") });
    expect(data).toBeUndefined();
    expect(told).toEqual([
      "data/authors.yaml:6: error: 2.kind: found `persn`\n    expected: one of person, organisation\n    fix: did you mean `person`?",
      expect.stringContaining("data/authors.yaml:3: error: picture: `/assets/m.jpg`: "),
      expect.stringContaining("data/authors.yaml:4: error: id: `mina` is there twice; first on line 1"),
    ]);
    expect(read({ "authors.yaml": authors.slice(0, 5).join("\n") }).told).toEqual([
      "data/authors.yaml:3: error: picture: `/assets/m.jpg`: there is no assets folder\n    expected: a picture in the assets folder, such as `/assets/icons/logo.svg`",
      "data/authors.yaml:4: error: id: `mina` is there twice; first on line 1\n    fix: give one of them another, or remove it",
    ]);
  });

  test("give all that an editor may say of the site", () => {
    const site = [
      "title: ع",
      "description: ش",
      "url: https://news.example.com:8080/x/",
      "timezone: Asia/Kabul",
      "language: fa-AF",
      "authors: [{name: ا}, {name: ب, url: https://b.example}]",
      "comments: mailto:a@b.example",
      "edition: weekly",
      "tags: open",
      "other_calendar: title",
      "feed_items: 10",
      "hub: https://hub.example",
      "feed_authority: example.org,2024-01-02",
      "share_images: no",
      "offline: no",
      "html: [u, b]",
      "publisher: ن",
      "logo: /assets/l.svg",
      'accent: "#0b3d91"',
      "density: roomy",
    ];
    const { data, told } = read({ "site.yaml": site.join("\n") }, {}, (address) => ({
      width: address.length,
      height: 4,
    }));
    expect(told).toEqual([]);
    expect(data?.site).toStrictEqual({
      title: "ع",
      description: "ش",
      origin: "https://news.example.com:8080",
      pathPrefix: "/x/",
      timezone: "Asia/Kabul",
      language: "fa-AF",
      authors: [{ name: "ا" }, { name: "ب", url: "https://b.example/" }],
      commentAddress: "mailto:a@b.example",
      editionRhythm: "weekly",
      tagPolicy: "open",
      tagPageMin: 2,
      otherCalendar: { days: "title", months: "title", years: "title" },
      feedLength: 10,
      hub: "https://hub.example/",
      feedAuthority: "example.org,2024-01-02",
      shareImages: false,
      offline: false,
      allowedElements: ["u", "b"],
      publisher: "ن",
      logo: { path: "/assets/l.svg", width: 13, height: 4 },
      theme: {
        accent: { light: "#0b3d91", dark: "#859ec8", lightStrong: "#0b3d91", darkStrong: "#94aacf" },
        density: "roomy",
      },
    });
  });

  test("name the items of feeds by the site's own address, wherever it is built for", () => {
    const { data } = read({ "site.yaml": SITE.replace("org/", "org/a") }, { baseUrl: "http://localhost:8080/" });
    expect([data?.site.origin, data?.site.pathPrefix, data?.site.feedAuthority]).toEqual([
      "http://localhost:8080",
      "/",
      "example.org,2025",
    ]);
  });

  test.each(["", "# هنوز هیچ\n", "[]"])("may be lists of nothing: %j", (nothing) => {
    const { data, told } = read({
      "sections.yaml": nothing,
      "sources.yaml": nothing,
      "tags.yaml": nothing,
      "threads.yaml": nothing,
      "holidays-1404.yaml": nothing,
    });
    expect(told).toEqual([]);
    expect([data?.sections, data?.sources, data?.tags, data?.threads, data?.holidays]).toEqual([[], [], [], [], []]);
  });

  test("must be there: site.yaml", () => {
    expect(read({ "site.yaml": undefined })).toEqual({
      data: undefined,
      told: ["data/site.yaml: error: is missing\n    fix: create it; docs/data.md shows what site.yaml holds"],
    });
  });

  test.each(["sections", "sources", "tags", "threads"] as const)("need not be there: %s.yaml", (name) => {
    const { data, told } = read({ [`${name}.yaml`]: undefined });
    expect(told).toEqual([]);
    expect(data?.[name]).toEqual([]);
  });

  test("say what a site must have where there is nothing", () => {
    expect(read({ "site.yaml": "" }).told).toEqual([
      "data/site.yaml:1: error: title: is missing\n    expected: The digest's name.\n    fix: add a line `title: …`",
      "data/site.yaml:1: error: description: is missing\n    expected: What the digest is, in one or two sentences.\n    fix: add a line `description: …`",
      "data/site.yaml:1: error: url: is missing\n    expected: Where the site will be served, such as `https://example.org/`; a path becomes the prefix.\n    fix: add a line `url: …`",
    ]);
  });

  test.each([
    [
      "set in",
      "- id: a\n    title: b\n",
      2,
      "the line `title: b` begins further in than `- id: a` above it, which has a value already\n    fix: begin both in one column, or put a text of several lines in quotes",
    ],
    [
      "with two colons",
      "a: b: c\n",
      1,
      '`: ` in a value makes a second field of it\n    fix: put it in quotes: `a: "b: c"`',
    ],
    [
      "that is long",
      `a: b: ${"c".repeat(120)}\n`,
      1,
      "`: ` in a value makes a second field of it\n    fix: put it in quotes",
    ],
  ])("quote the line, %s, at which they are no YAML", (_, text, line, message) => {
    expect(read({ "sections.yaml": text })).toEqual({
      data: undefined,
      told: [`data/sections.yaml:${line}: error: ${message}`],
    });
  });

  test("are warned of values that # cuts", () => {
    const { data, told } = read({ "sections.yaml": "- id: world\n  title: جهان #خبر # شرح\n  description: x # y\n" });
    expect(data?.sections).toEqual([{ id: "world", title: "جهان", description: "x" }]);
    expect(told).toEqual([
      'data/sections.yaml:2: warning: 1.title: YAML reads only `جهان`: # after a space begins a comment\n    fix: put it in quotes: `title: "جهان #خبر # شرح"`; a comment has a space behind its #',
    ]);
  });

  test.each([
    [
      "site.yaml",
      "متن",
      "fields, each on a line of its own",
      "title: …\n        description: …\n        url: https://example.org/",
    ],
    ["sections.yaml", "world: جهان", "a list", "- id: …\n          title: …"],
    ["sections.yaml", "- world", "fields, each on a line of its own", "- id: …\n          title: …"],
    ["tags.yaml", "عراق", "a list", "- label: عراق"],
    ["sources.yaml", "mowj: موج", "a list", "- id: …\n          name: …"],
    ["threads.yaml", "mosul: نبرد", "a list", "- id: …\n          title: …"],
    ["holidays-1404.yaml", "1404-01-13: x", "a list", "- date: 1404-01-13\n          title: …"],
  ])("show how %s is written where it is %s", (name, text, expected, sample) => {
    expect(read({ [name]: text }).told).toEqual([
      expect.stringMatching(
        new RegExp(
          `^data/${name}:1: error: .*found .*\n    expected: ${expected}\n    fix: write fields:\n        ${sample}$`,
          "u",
        ),
      ),
    ]);
  });

  test("name each thing once", () => {
    const twice = "- id: a\n  title: x\n- id: b\n  title: y\n- id: a\n  title: z\n";
    const sources = "- name: x\n  id: a\n- id: a\n  name: y\n- id: a\n  name: z\n";
    const fix = "    fix: give one of them another, or remove it";
    expect(read({ "sections.yaml": twice, "sources.yaml": sources, "threads.yaml": twice }).told).toEqual([
      `data/sections.yaml:5: error: id: \`a\` is there twice; first on line 1\n${fix}`,
      `data/sources.yaml:3: error: id: \`a\` is there twice; first on line 2\n${fix}`,
      `data/sources.yaml:5: error: id: \`a\` is there twice; first on line 2\n${fix}`,
      `data/threads.yaml:5: error: id: \`a\` is there twice; first on line 1\n${fix}`,
    ]);
  });
});

describe("the texts of pages", () => {
  test("are the editor's, and else the generator's own", () => {
    expect(read({ "strings.yaml": "skip: گذر\n" }).data?.strings).toMatchObject({ skip: "گذر", next: "بعد" });
    expect(read({ "strings.yaml": "" }).data?.strings).toMatchObject({ skip: "پرش", next: "بعد" });
  });

  test("are asked for by some page", () => {
    expect(read({ "strings.yaml": "skip: گذر\nnxt: x\nweather: y\nconstructor: z\n" }).told).toEqual([
      "data/strings.yaml:2: error: nxt: no page has such a text\n    fix: did you mean `next`?",
      "data/strings.yaml:3: error: weather: no page has such a text\n    fix: remove it",
      "data/strings.yaml:4: error: constructor: no page has such a text\n    fix: remove it",
    ]);
    expect(read({ "strings.yaml": "next: [a]\n" }).told).toEqual([
      'data/strings.yaml:1: error: next: found `["a"]`\n    expected: one line of text',
    ]);
    expect(read({ "strings.yaml": "next: [a]\nskip: '{day}'\nnxt: x\n" }).told).toEqual([
      'data/strings.yaml:1: error: next: found `["a"]`\n    expected: one line of text',
      "data/strings.yaml:2: error: skip: `{day}`: nothing is filled in there\n    expected: no {braces}: this text has none\n    fix: remove it",
      "data/strings.yaml:3: error: nxt: no page has such a text\n    fix: did you mean `next`?",
    ]);
  });

  test.each([
    ["skip: گذر {day}", "`{day}`: nothing is filled in there", "no {braces}: this text has none", "remove it"],
    [
      "count: '{cuont}'",
      "`{cuont}`: nothing is filled in there",
      "{count}, {title} or none",
      "did you mean `{count}`?",
    ],
    [
      "count: '{ count }'",
      "`{ count }`: nothing is filled in there",
      "{count}, {title} or none",
      "did you mean `{count}`?",
    ],
    ["count: '{شمار}'", "`{شمار}`: nothing is filled in there", "{count}, {title} or none", "remove it"],
    [
      "count: '{__proto__} {count}'",
      "`{__proto__}`: nothing is filled in there",
      "{count}, {title} or none",
      "remove it",
    ],
    ["count: '{constructor}'", "`{constructor}`: nothing is filled in there", "{count}, {title} or none", "remove it"],
    [
      "count: '{count نوشته'",
      "`{count`: nothing is filled in there",
      "{count}, {title} or none",
      "did you mean `{count}`?",
    ],
    [
      "count: 'count} نوشته'",
      "`count}`: nothing is filled in there",
      "{count}, {title} or none",
      "did you mean `{count}`?",
    ],
    [
      "count: '{{count}} نوشته'",
      "`{{count}}`: nothing is filled in there",
      "{count}, {title} or none",
      "did you mean `{count}`?",
    ],
    ["count: '{}'", "`{}`: nothing is filled in there", "{count}, {title} or none", "remove it"],
  ])("are filled in where the generator's own are: %s", (text, message, expected, fix) => {
    const key = text.split(":")[0];
    expect(read({ "strings.yaml": `${text}\n` }).told).toEqual([
      `data/strings.yaml:1: error: ${key}: ${message}\n    expected: ${expected}\n    fix: ${fix}`,
    ]);
  });

  test("may fill in less, in any order, and have braces told one by one", () => {
    expect(read({ "strings.yaml": "count: '{title} {count}{count}'\n" }).told).toEqual([]);
    expect(read({ "strings.yaml": "count: بی شمار\n" }).told).toEqual([]);
    expect(read({ "strings.yaml": "skip: '{a} {b} {a}'\n" }).told).toHaveLength(2);
  });

  test("have no key `__proto__`", () => {
    expect(read({ "strings.yaml": "skip: گذر\n__proto__: x\n" }).told).toEqual([
      "data/strings.yaml:2: error: unknown field `__proto__`\n    fix: remove it",
    ]);
  });

  test("are none where the generator has none", () => {
    const texts = new Map(Object.entries(BASE));
    expect(checkData(texts, "data", new Map(), {}).data?.strings).toEqual({});
    expect(checkData(texts, "data", new Map([["strings.yaml", "a: ["]]), {}).data?.strings).toEqual({});
  });
});

describe("holidays", () => {
  test("are those of each year's file, in the order of years", () => {
    const { data, told } = read({
      "holidays-1404.yaml": "- date: 1404-01-13\n  title: روز طبیعت\n- date: 2025-03-21\n  title: نوروز\n  off: no\n",
      "holidays-1403.yaml": "- date: 1403-12-29\n  title: روز نفت\n",
      "holidays-14.yaml": "[",
      "my-holidays-1404.yaml": "[",
      "holidays-1404.yaml.old": "[",
      "holidays-14040.yaml": "[",
    });
    expect(told).toEqual([]);
    expect(data?.holidays).toEqual([
      { day: "1403-12-29", title: "روز نفت", off: true },
      { day: "1404-01-13", title: "روز طبیعت", off: true },
      { day: "1404-01-01", title: "نوروز", off: false },
    ]);
    expect(read({ "holidays-1404.yaml": "- title: x\n" })).toEqual({
      data: undefined,
      told: [
        "data/holidays-1404.yaml:1: error: 1.date: is missing\n    expected: The Jalali day: `1404-01-13`.\n    fix: add a line `date: …`",
      ],
    });
  });
});

describe("the site's logo", () => {
  const site = `${SITE}logo: /assets/l.svg\n`;
  test("is no picture where there are no assets, or it is not among them", () => {
    const expected = "    expected: a picture in the assets folder, such as `/assets/icons/logo.svg`";
    expect(read({ "site.yaml": site }).told).toEqual([
      `data/site.yaml:4: error: logo: \`/assets/l.svg\`: there is no assets folder\n${expected}`,
    ]);
    expect(read({ "site.yaml": site }, {}, () => ({ fault: asFound("no such file") }))).toEqual({
      data: undefined,
      told: [`data/site.yaml:4: error: logo: \`/assets/l.svg\`: no such file\n${expected}`],
    });
  });
});

describe("the site's address", () => {
  test.each<[string, SiteFlags, string, string]>([
    ["https://e.example", {}, "https://e.example", "/"],
    ["https://e.example/x/y/", {}, "https://e.example", "/x/y/"],
    ["https://e.example/x%20%DA%A9", {}, "https://e.example", "/x ک/"],
    ["https://e.example/%zz", {}, "https://e.example", "/%zz/"],
    ["https://e.example/x", { pathPrefix: "" }, "https://e.example", "/"],
    ["https://e.example/x", { pathPrefix: "//" }, "https://e.example", "/"],
    ["https://e.example/x", { pathPrefix: "//y/z//" }, "https://e.example", "/y/z/"],
    ["https://e.example/x", { baseUrl: "http://f.example:81/q" }, "http://f.example:81", "/q/"],
    ["https://e.example/x", { baseUrl: "http://f.example/q", pathPrefix: "y" }, "http://f.example", "/y/"],
  ])("%s with %j is %s and %s", (url, flags, origin, pathPrefix) => {
    expect(siteAddress(url, flags)).toEqual({ origin, pathPrefix });
  });
});
