import { describe, expect, test } from "vitest";
import * as z from "zod";
import { articleSchema } from "../../src/content/article-schema.ts";
import { checkYamlValue } from "../../src/content/check.ts";
import { english, formatProblem } from "../support/english.ts";
import { told, toldOf } from "./reading.ts";

const fields = (...lines: readonly string[]) => toldOf("متن\n", {}, undefined, lines).told;

const SWITCH = "one of true, false, yes, no, بله, خیر";

describe("a field of an article", () => {
  test.each([
    [
      "an empty image",
      "image: {alt: x}",
      "image.src: is missing\n    expected: A file beside the article (`map.svg`), or `/assets/…`.\n    fix: add a line `src: …`",
    ],
    [
      "a correction without a note",
      "corrections: [{date: 1404-01-01}]",
      "corrections.1.note: is missing\n    expected: What was wrong.\n    fix: add a line `note: …`",
    ],
    [
      "a correction without a date",
      "corrections: [{note: x}]",
      "corrections.1.date: is missing\n    expected: When.\n    fix: add a line `date: …`",
    ],
    [
      "a word for fields",
      "corrections: x",
      "corrections: found `x`\n    expected: fields, each on a line of its own\n    fix: write fields below it:\n        corrections:\n          - date: …\n            note: …",
    ],
    [
      "fields in a list that are not whole",
      "corrections: {note: x}",
      "corrections.date: is missing\n    expected: When.\n    fix: add a line `date: …`",
    ],
    [
      "a point that its colon tore",
      "key_points: [نکته: یک]",
      'key_points.1: found `نکته: یک`\n    expected: one line of text\n    fix: put it in quotes: "نکته: یک"',
    ],
    [
      "a point that its colon tore and that has quotes",
      'key_points: [او: گفت "it\'s"]',
      "key_points.1: found `او: گفت \"it's\"`\n    expected: one line of text\n    fix: put it in quotes: 'او: گفت \"it''s\"'",
    ],
    [
      "more fields for a line",
      "key_points: [{a: b, c: d}]",
      'key_points.1: found `{"a":"b","c":"d"}`\n    expected: one line of text',
    ],
    [
      "fields for a tag",
      "tags: {a: b}",
      'tags: found `a: b`\n    expected: one line of text\n    fix: put it in quotes: "a: b"',
    ],
    [
      "a word for fields of which one is needed",
      "image: film.jpg",
      "image: found `film.jpg`\n    expected: fields, each on a line of its own\n    fix: write fields below it:\n        image:\n          src: film.jpg",
    ],
    [
      "a list for fields",
      "image: [x]",
      'image: found `["x"]`\n    expected: fields, each on a line of its own\n    fix: write fields below it:\n        image:\n          src: map.svg',
    ],
    [
      "a word in a list of fields",
      "corrections: [x]",
      "corrections.1: found `x`\n    expected: fields, each on a line of its own\n    fix: write fields:\n        - date: …\n          note: …",
    ],
    ["a list for a text", "slug: [a]", 'slug: found `["a"]`\n    expected: one line of text'],
    ["a list in a list of texts", "aliases: [/a/, [b]]", 'aliases.2: found `["b"]`\n    expected: one line of text'],
    ["a word that is no switch", "draft: maybe", `draft: found \`maybe\`\n    expected: ${SWITCH}`],
    [
      "a word that is nearly a switch",
      "top: yess",
      `top: found \`yess\`\n    expected: ${SWITCH}\n    fix: did you mean \`yes\`?`,
    ],
    ["a list for a switch", "draft: [yes]", `draft: found \`["yes"]\`\n    expected: ${SWITCH}`],
    [
      "an unknown field like none",
      "weather: x",
      expect.stringMatching(
        /^weather: unknown field `weather`\n {4}expected: one of title, kicker, .*, top\n {4}fix: remove it, or correct its name$/u,
      ),
    ],
    ["a field by its Persian name", "برچسب\u200Cها: x", expect.stringMatching(/fix: did you mean `tags`\?$/u)],
    ["a field by its name elsewhere", "categories: x", expect.stringMatching(/fix: did you mean `section`\?$/u)],
    [
      "an unknown field in a list",
      "corrections: [{date: 1404-01-01, note: x, by: y}]",
      "corrections.1.by: unknown field `by`\n    expected: one of date, note\n    fix: remove it, or correct its name",
    ],
    [
      "a single value that counts as a list",
      "key_points: '\u200C'",
      "key_points: `\u200C`: shows nothing\n    expected: one line of text",
    ],
    [
      "a value of a list",
      "key_points: [خوب, '\u200C']",
      "key_points.2: `\u200C`: shows nothing\n    expected: one line of text",
    ],
    ["more than one line", 'top: "a\\n\\n  b"', `top: found \`a b\`\n    expected: ${SWITCH}`],
    [
      "60 characters",
      `url: ${"A".repeat(60)}`,
      `url: \`${"A".repeat(60)}\`: is not an address\n    expected: an address that begins with https:// or http://`,
    ],
    [
      "61 characters",
      `url: ${"A".repeat(61)}`,
      `url: \`${"A".repeat(60)}…\`: is not an address\n    expected: an address that begins with https:// or http://`,
    ],
  ])("with %s is reported", (_, line, message) => {
    const [first, ...others] = fields(line);
    expect(others).toEqual([]);
    expect(first?.slice("a.md:4: error: ".length)).toEqual(message);
    expect(first?.slice(0, "a.md:4: error: ".length)).toBe("a.md:4: error: ");
  });

  test("that must be there and is empty is reported on its line", () => {
    expect(fields("corrections:", "  - date: 1404-01-01", "    note:")).toEqual([
      "a.md:6: error: corrections.1.note: is empty\n    expected: What was wrong.\n    fix: write `note: …`",
    ]);
  });

  test.each([
    ["url", "a\\u0007b", "https://a.example/ab", "U+0007"],
    ["url", "a\\tb", "https://a.example/a b", "U+0009"],
    ["url", "\\x7f", "https://a.example/", "U+007F"],
  ])("that is an address may not hold a control character: %s %s", (field, end, shown, name) => {
    expect(fields(`${field}: "https://a.example/${end}"`)).toEqual([
      `a.md:4: error: ${field}: \`${shown}\`: has a control character in it (${name})\n    fix: write it without`,
    ]);
  });

  test("that is an address has no place for a line break at its edge either, and is taken without it", () => {
    const { article, told } = toldOf("متن\n", {}, undefined, ['url: " https://a.example/b\\n"']);
    expect([told, article?.fields.url]).toEqual([[], "https://a.example/b"]);
  });

  test("that is left empty is absent, also in a list and in fields", () => {
    const { article, told } = toldOf("متن\n", {}, undefined, [
      "kicker: ",
      'lead: " \\n "',
      "key_points:",
      "  - یک",
      "  -",
      "  - ' '",
      "  - دو",
      "slug: ''",
      "corrections:",
      "  - date: 1404-01-02",
      "    note: متن",
      "source:",
    ]);
    expect(told).toEqual([]);
    const { title, key_points, kicker, lead, slug, source, corrections } = article?.fields ?? {};
    expect([title, key_points, kicker, lead, slug, source]).toEqual([
      "عنوان",
      ["یک", "دو"],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(corrections?.map(({ note }) => note)).toEqual(["متن"]);
  });

  test("has its own line behind items that are left empty", () => {
    expect(fields("key_points:", "  - good", "  -", "  - ''", "  - '\u200C'", '  - "w\\u202Eell"')).toEqual([
      "a.md:9: warning: key_points.5: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
      "a.md:8: error: key_points.4: `\u200C`: shows nothing\n    expected: one line of text",
    ]);
    expect(fields("corrections:", "  -", "  - date: 1404-01-01", "    not: x")).toEqual([
      "a.md:7: error: corrections.2.not: unknown field `not`\n    expected: one of date, note\n    fix: did you mean `note`?",
    ]);
  });

  test("has its own line, also where others are wrong", () => {
    expect(told("---\ndraft: x\ntitle: ع\nimage:\n  alt: x\n  sr: y\ndate: 1404-01-01\n---\nمتن").told).toEqual([
      "a.md:6: error: image.sr: unknown field `sr`\n    expected: one of src, alt, caption, credit, focus, licence\n    fix: did you mean `src`?",
      `a.md:2: error: draft: found \`x\`\n    expected: ${SWITCH}`,
    ]);
  });
});

describe("faults of one file", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `zz${index}zz: x`);

  test("are reported one by one, up to twenty of them", () => {
    expect(fields(...many(20))).toHaveLength(20);
    const found = fields(...many(23));
    expect(found).toHaveLength(21);
    expect(found[19]).toMatch(/^a\.md:23: error: zz19zz: unknown field/u);
    expect(found[20]).toBe("a.md: error: and 3 more faults of this kind");
    expect(fields(...many(21))[20]).toBe("a.md: error: and 1 more faults of this kind");
  });

  test("are reported after what was left out", () => {
    expect(fields('kicker: "الف\\u202E\\u202D ب"', 'key_points: ["یک", "د\\u202Aو"]', "top: x")).toEqual([
      "a.md:4: warning: kicker: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
      "a.md:5: warning: key_points.2: U+202A LEFT-TO-RIGHT EMBEDDING is left out: it could make a reader read other than what is written",
      `a.md:6: error: top: found \`x\`\n    expected: ${SWITCH}`,
    ]);
  });

  test("that are only left out are reported up to twenty times, and the rest is left out too", () => {
    const points = Array.from({ length: 25 }, (_, index) => `  - "یک\\u202E${index}"`);
    const { article, told } = toldOf("متن\n", {}, undefined, ["key_points:", ...points]);
    expect(told).toHaveLength(20);
    expect(told[19]).toMatch(/^a\.md:24: warning: key_points\.20: U\+202E/u);
    expect(article?.fields.key_points?.join()).not.toContain("\u202E");
  });
});

describe("a value of YAML", () => {
  const place = { file: "x.yaml", yaml: "a: x\n", firstLine: 5 };
  const schema = z.strictObject({
    a: z.string().optional(),
    b: z.array(z.strictObject({ c: z.string() })).default([]),
  });

  test("that fits is given back as the schema makes it", () => {
    expect(checkYamlValue(schema, { a: "x" }, place)).toEqual({ ok: true, value: { a: "x", b: [] }, problems: [] });
  });

  test("that is none of the file's own fields is reported without a field", () => {
    const { ok, problems } = checkYamlValue(schema, ["x"], place);
    expect(ok).toBe(false);
    expect(english(problems)).toStrictEqual([
      {
        severity: "error",
        file: "x.yaml",
        line: 5,
        message: 'found `["x"]`',
        expected: "fields, each on a line of its own",
        fix: "write fields:\n        a: …",
      },
    ]);
  });

  test("is sought behind defaults and lists", () => {
    const { problems } = checkYamlValue(schema, { b: [{ d: "x" }] }, { ...place, yaml: "b:\n  - d: x\n" });
    expect(problems.map(formatProblem)).toEqual([
      "x.yaml:6: error: b.1.d: unknown field `d`\n    expected: one of c\n    fix: did you mean `c`?",
    ]);
  });

  test("with an error that has no message of its own is reported with the schema's", () => {
    const short = z.strictObject({ a: z.string().max(2, "two letters") });
    expect(english(checkYamlValue(short, { a: "abc" }, place).problems)).toStrictEqual([
      { severity: "error", file: "x.yaml", line: 5, field: "a", message: "found `abc`", expected: "two letters" },
    ]);
  });

  test("holds no more than what is known of a fault", () => {
    const { problems } = checkYamlValue(
      articleSchema("Asia/Tehran"),
      { title: "x", date: "1404-01-01", top: "?" },
      place,
    );
    expect(english(problems)).toStrictEqual([
      { severity: "error", file: "x.yaml", line: 5, field: "top", message: "found `?`", expected: SWITCH },
    ]);
  });
});
