import { describe, expect, test } from "vitest";
import { checkYamlValue } from "../../src/content/check.ts";
import { siteSchema } from "../../src/content/site-schema.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { formatProblem } from "../support/english.ts";

const SITE = "title: آزمون\ndescription: شرح\nurl: https://example.org/\n";

/** What is made of a line of `site.yaml`, which is its fourth. */
function read(line: string) {
  const yaml = SITE + line;
  const value = readYaml(yaml);
  const checked = checkYamlValue(siteSchema, value.ok ? value.value : undefined, {
    file: "s.yaml",
    yaml,
    firstLine: 1,
  });
  return {
    site: checked.ok ? checked.value : undefined,
    told: checked.problems.map((problem) => formatProblem(problem).slice("s.yaml:4: error: ".length)),
  };
}

describe("site.yaml", () => {
  test("needs no more than a title, a description and an address", () => {
    expect(read("").site).toEqual({
      title: "آزمون",
      description: "شرح",
      url: "https://example.org/",
      timezone: "Asia/Tehran",
      language: "fa-IR",
      authors: [],
      edition: "daily",
      tags: "strict",
      tag_page_min: 2,
      feed_items: 50,
      inbox_days: 14,
      share_images: true,
      image_keep: [],
      html: [],
      density: "normal",
    });
  });

  test.each([
    ["timezone", "Asia/Kabul"],
    ["timezone", "UTC"],
    ["language", "fa-IR"],
    ["language", "fa-AF"],
    ["edition", "daily"],
    ["edition", "weekly"],
    ["tags", "strict"],
    ["tags", "open"],
    ["density", "compact"],
    ["density", "normal"],
    ["density", "roomy"],
    ["comments", "mailto:editor@example.org"],
    ["comments", "https://t.me/digest"],
    ["feed_authority", "example.org,2024"],
    ["feed_authority", "e,2024-01"],
    ["feed_authority", "news-1.example.org,2024-01-31"],
    ["feed_authority", "a.b,2024-12-31"],
    ["logo", "/assets/icons/logo.svg"],
    ["logo", "/assets/نشان.png"],
    ["publisher", "خانه"],
  ] as const)("takes %s: %s", (field, value) => {
    const { site, told } = read(`${field}: ${value}\n`);
    expect(told).toEqual([]);
    expect(site?.[field]).toBe(value);
  });

  test.each([
    [
      "comments",
      [
        "editor@example.org",
        "mailto:example.org",
        "mailto:a@",
        "mailto:@b",
        "mailto:a b@c",
        "mailto:a@b c",
        "mailto:a@b@c",
        "http://t.me/x",
        "https://",
        "https://a b",
        "xhttps://a.b",
        "xmailto:a@b.c",
        "javascript:x",
      ],
      "is not an address for comments\n    expected: `mailto:name@example.org` or an address that begins with https://",
    ],
    [
      "feed_authority",
      [
        "example.org",
        "example.org,",
        "example.org,24",
        "example.org,20245",
        "example.org,2024-1",
        "example.org,2024-01-1",
        "example.org,2024-01-011",
        "example.org,2024-01-",
        "Example.org,2024",
        "-a,2024",
        "a-,2024",
        ".a,2024",
        ",2024",
        "a_b,2024",
        "a b,2024",
        "x,2024,2024",
        "example.org,2024x",
        "example.org,۲۰۲۴",
      ],
      "is not an authority for feeds\n    expected: a domain, a comma and a Gregorian date on which it was yours: `example.org,2024`",
    ],
    [
      "timezone",
      ["+25:00", "+03:30", "تهران"],
      "is not a time zone\n    expected: an IANA name such as Asia/Tehran, Asia/Kabul or Asia/Dushanbe",
    ],
    [
      "timezone",
      ["Asia/Teheran", "Tehran", "tehran"],
      "is not a time zone\n    expected: an IANA name such as Asia/Tehran, Asia/Kabul or Asia/Dushanbe\n    fix: did you mean `Asia/Tehran`?",
    ],
    ["feed_items", ["0", "501", "ده", "5.5"], "is not a number that fits\n    expected: a whole number from 1 to 500"],
    [
      "hub",
      ["hub", "ftp://hub.example/"],
      "is not an address\n    expected: an address that begins with https:// or http://",
    ],
  ])("does not take as %s what is none", (field, values, message) => {
    for (const value of values)
      expect(read(`${field}: "${value}"\n`).told).toEqual([`${field}: \`${value}\`: ${message}`]);
  });

  test.each([
    [
      "logo",
      [
        "logo.svg",
        "/assets/",
        "assets/a.svg",
        "x/assets/a.svg",
        "/assets/a b.svg",
        "/assets/a.svg?x",
        "/assets/a.svg#x",
        "//e.example/assets/a.svg",
        "/pictures/a.svg",
      ],
      "a file of the assets folder, such as `/assets/icons/logo.png`",
    ],
    ["edition", ["monthly"], "one of daily, weekly"],
    ["tags", ["some"], "one of strict, open"],
    ["language", ["en", "ar-IQ"], "one of fa-IR, fa-AF"],
    ["other_calendar", ["on-top"], "one of days, inline, title, off"],
    ["density", ["tight"], "one of compact, normal, roomy"],
    ["offline", ["perhaps"], "one of true, false, yes, no, بله, خیر"],
    ["share_images", ["perhaps"], "one of true, false, yes, no, بله, خیر"],
  ])("says what it takes as %s", (field, values, expected) => {
    for (const value of values) {
      expect(read(`${field}: "${value}"\n`).told).toEqual([`${field}: found \`${value}\`\n    expected: ${expected}`]);
    }
  });

  test.each([
    ["days", { days: "inline", months: "title", years: "title" }],
    ["inline", { days: "inline", months: "inline", years: "inline" }],
    ["title", { days: "title", months: "title", years: "title" }],
    ["off", { days: "off", months: "off", years: "off" }],
    ["{years: off}", { days: "inline", months: "title", years: "off" }],
    ["{days: title, months: inline, years: inline}", { days: "title", months: "inline", years: "inline" }],
  ])("sets days, months and years by `other_calendar: %s`", (value, ways) => {
    const { site, told } = read(`other_calendar: ${value}\n`);
    expect(told).toEqual([]);
    expect(site?.other_calendar).toEqual(ways);
  });

  test("takes no other kind of date, and no other way, in `other_calendar`", () => {
    expect(read("other_calendar: {weeks: off}\n").told).toEqual([
      "other_calendar.weeks: unknown field `weeks`\n    expected: one of days, months, years\n    fix: remove it, or correct its name",
    ]);
    expect(read("other_calendar: {years: of}\n").told).toEqual([
      "other_calendar.years: found `of`\n    expected: one of inline, title, off\n    fix: did you mean `off`?",
    ]);
  });

  test("says how an author, an element or a list may be written", () => {
    expect(read("authors: کسی\n").told).toEqual([
      "authors: found `کسی`\n    expected: fields, each on a line of its own\n    fix: write fields below it:\n        authors:\n          - name: کسی",
    ]);
    expect(read("authors: [{url: https://a.example}]\n").told).toEqual([
      "authors.1.name: is missing\n    expected: As it is shown and as feeds say it.\n    fix: add a line `name: …`",
    ]);
    expect(read("authors: {name: کسی}\n").told).toEqual([]);
    expect(read("authors: {url: https://a.example}\n").told).toEqual([
      "authors.name: is missing\n    expected: As it is shown and as feeds say it.\n    fix: add a line `name: …`",
    ]);
    expect(read("html: tabel\n").told[0]).toMatch(
      /^html: found `tabel`\n {4}expected: one of abbr, aside, b, .*, wbr\n {4}fix: did you mean `table`\?$/u,
    );
    expect(read("html: [b, script]\n").told[0]).toMatch(/^html\.2: found `script`\n {4}expected: one of [^\n]*$/u);
  });
});

describe("an accent", () => {
  test.each([
    ["accent", "#ffb000", "has a contrast of 1.6:1 with the page's light ground, too little to be read", '"#916400"'],
    [
      "accent_dark",
      "#0b3d91",
      "has a contrast of 1.7:1 with the page's dark ground, too little to be read",
      '"#6887bb"',
    ],
  ])("that cannot be read as %s is reported with one that can", (field, colour, fault, fix) => {
    expect(read(`${field}: "${colour}"\n`).told).toEqual([
      `${field}: \`${colour}\`: ${fault}\n    expected: at least 4.5:1 (WCAG 2.2, AA)\n    fix: write \`${fix}\`, the nearest shade that can be read`,
    ]);
  });

  test("is a colour", () => {
    expect(read('accent: "#05C"\naccent_dark: 8AB4FF\n').site).toMatchObject({
      accent: "#0055cc",
      accent_dark: "#8ab4ff",
    });
    expect(read("accent: سرخ\n").told).toEqual([
      'accent: `سرخ`: is not a colour\n    expected: three or six hexadecimal digits in quotes, such as `"#a02a1c"`',
    ]);
  });
});
