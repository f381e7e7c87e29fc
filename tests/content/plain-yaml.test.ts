import fc from "fast-check";
import { FAILSAFE_SCHEMA, loadAll } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../src/content/plain-yaml.ts";

/** What a reader of all YAML makes of a text; undefined where it finds a fault. */
function whole(text: string): unknown {
  try {
    return loadAll(text, { schema: FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}

const USUAL = `title: بودجهٔ سال آینده؛ چه می‌گویند
lead: "در گام نخست: # ۱٪"
date: 1404-01-01 09:45
url: https://source.example/news/17#a
tags: [آب, حریم خصوصی, ۱۴۰۴]
key_points:
  - بودجه (۱) [۲]
  - 'دو: سه'
slug: glaciers-day
`;

describe("plain front matter", () => {
  it("is read as it is written", () => {
    expect(readPlainYaml(USUAL)).toEqual({
      title: "بودجهٔ سال آینده؛ چه می‌گویند",
      lead: "در گام نخست: # ۱٪",
      date: "1404-01-01 09:45",
      url: "https://source.example/news/17#a",
      tags: ["آب", "حریم خصوصی", "۱۴۰۴"],
      key_points: ["بودجه (۱) [۲]", "دو: سه"],
      slug: "glaciers-day",
    });
    expect([readPlainYaml(USUAL)]).toStrictEqual(whole(USUAL));
  });

  it.each([
    ["nothing at all", ""],
    ["a field twice", "a: b\na: c\n"],
    ["a comment", "a: b # c\n"],
    ["a text over two lines", "a: b\n  c\n"],
    ["a list's sign below a text", "a: b\n  - c\n"],
    ["a field without a value", "a:\nb: c\n"],
    ["a field within a field", "a: b: c\n"],
    ["a sign of YAML's", "a: *b\n"],
    ["a block", "a: |\n  b\n"],
    ["an escape", 'a: "b\\n"\n'],
    ["a quote within quotes", "a: 'b''c'\n"],
    ["an empty line", "a: b\n\nc: d\n"],
    ["a line end of Windows", "a: b\r\n"],
    ["a tab", "a: b\tc\n"],
    ["the prototype", "__proto__: b\n"],
    ["a second document", "a: b\n---\nc: d\n"],
    ["an empty list", "a: []\n"],
    ["a list within a list", "a:\n  - - b\n"],
  ])("is not %s", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it("is read as a reader of all YAML reads it, whatever is in it", () => {
    const piece = fc.constantFrom(
      ..."a b : - # [ ] { } , \" ' & * ! | > % @ ` ? ~ \\ = . ۱ آ \u200C \u200F \u00A0 \u2028 \uFEFF \t \r < __proto__".split(
        " ",
      ),
      " ",
      ": ",
      " #",
      "- ",
    );
    const letter = fc.constantFrom("a", "آ", "۱", "b ");
    const pieces = fc.oneof({ weight: 1, arbitrary: piece }, { weight: 2, arbitrary: letter });
    const text = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
    const line = fc.oneof(
      fc.tuple(fc.constantFrom("a", "b", "c_d", "constructor"), text).map(([name, value]) => `${name}: ${value}`),
      fc.constantFrom("a:", "b:", "e:", ""),
      text.map((value) => `  - ${value}`),
      fc.array(text, { minLength: 1, maxLength: 3 }).map((values) => `f: [${values.join(", ")}]`),
      text.map((value) => `g: "${value}"`),
      text,
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), fc.constantFrom("\n", ""), (lines, end) => {
        const source = lines.join("\n") + end;
        const read = readPlainYaml(source);
        if (read === undefined) return;
        plain++;
        expect([read]).toStrictEqual(whole(source));
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
