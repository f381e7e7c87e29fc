import { describe, expect, it } from "vitest";
import { withoutDeceptions } from "../../src/content/deceptions.ts";
import { asFound } from "../../src/words/message.ts";
import { english, formatProblem } from "../support/english.ts";
import { readBody, readFile } from "./article-file.ts";

const DECEPTIVE = [
  ["\u202E", "U+202E RIGHT-TO-LEFT OVERRIDE"],
  ["\u202D", "U+202D LEFT-TO-RIGHT OVERRIDE"],
  ["\u202A", "U+202A LEFT-TO-RIGHT EMBEDDING"],
  ["\u202B", "U+202B RIGHT-TO-LEFT EMBEDDING"],
  ["\u202C", "U+202C POP DIRECTIONAL FORMATTING"],
  ["\u2063", "U+2063 an invisible mathematical sign"],
  ["\u3164", "U+3164 HANGUL FILLER"],
  ["\u{E0041}", "U+E0041 a tag character"],
  ["\u{E0101}", "U+E0101 an invisible variation selector"],
  ["\u0008", "U+0008 a control character"],
  ["\u009F", "U+009F a control character"],
  ["\uD800", "U+D800 half a character"],
  ["\uFDD0", "U+FDD0 a code point that is no character"],
  ["\u{1FFFE}", "U+1FFFE a code point that is no character"],
] as const;

describe("deceptive characters", () => {
  it.each(DECEPTIVE)("are removed from a text and named with their line: %j", (character, name) => {
    const { text, found } = withoutDeceptions(`یک\nدو${character}سه`);
    expect(text).toBe("یک\nدوسه");
    expect(english(found)).toEqual([{ code: name.split(" ")[0], name, line: 2 }]);
  });

  it("are a space where they part words", () => {
    expect(withoutDeceptions("یک\u0085دو").text).toBe("یک دو");
  });

  it("are not those that Persian needs", () => {
    const text = "می\u200Cشود ه\u200D.ش \u2068C++\u2069 \u200Fالف\u200E ❤\uFE0F\tخط\r\n";
    expect(withoutDeceptions(text)).toEqual({ text, found: [] });
  });

  it("are reported with the line of the file where they are in the text", () => {
    const { html, problems } = readBody("یک\n\nدو \u202Eسه");
    expect(html).toBe("<p>یک</p>\n<p>دو سه</p>\n");
    expect(problems).toEqual([
      "a.md:7: warning: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
    ]);
  });

  it("are removed where a character reference hides them, also from links and alt texts", () => {
    const { html, problems } = readBody('[الف&#x202E;ب](/a&#x202E;b "ت&#8238;ث") ![ج&#x202D;چ](x.png)\n\n`&#x202E;`');
    expect(html).not.toMatch(/[\u202A-\u202E]|%E2%80%A[A-E]/iu);
    expect(problems.join()).toContain("was written as a reference");
  });

  it("are removed from front matter, where YAML escapes hide them", () => {
    const { problems } = readFile('---\ntitle: "خبر\\u202E تازه"\ndate: 1404-01-01\n---\nمتن');
    expect(problems).toEqual([
      "a.md:2: warning: title: U+202E RIGHT-TO-LEFT OVERRIDE is left out: it could make a reader read other than what is written",
    ]);
  });

  it("are shown and not obeyed where a message quotes a key, a value or a file's name", () => {
    const { problems } = readFile('---\ntitle: یک\ndate: 1404-01-01\n"k\\x1b[2Jey\\u202e": 1\n---\nمتن');
    expect(problems).toEqual(["a.md:4: error: k\\u001B[2Jey\\u202E: U+202E is in the name of the field"]);
    const problem = { severity: "error", file: "a\u009B2J\n.md", message: asFound("یک\tدو\nسه\r") } as const;
    expect(formatProblem(problem)).toBe("a\\u009B2J\\n.md: error: یک\tدو\nسه\\u000D");
  });
});
