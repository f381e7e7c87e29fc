import { describe, expect, test } from "vitest";
import { readEditionNote } from "../../src/content/edition-notes.ts";
import { frontMatterFault } from "../../src/content/front-matter.ts";
import { formatProblem } from "../support/english.ts";
import { told } from "./reading.ts";

const FIELDS = "title: عنوان\ndate: 1404-01-01\n";

/** The line and the sentence of what keeps a text's fields from being seen. */
function faultOf(source: string): string | undefined {
  const fault = frontMatterFault(source);
  return fault === undefined ? undefined : formatProblem({ severity: "error", file: "a.md", ...fault });
}

describe("fields that are not seen", () => {
  test.each([
    ["a no-break space behind the first line", `---\u00A0\n${FIELDS}---\nمتن`, 1, "U+00A0 NO-BREAK SPACE"],
    ["a mark before it", `\u200E---\n${FIELDS}---\nمتن`, 1, "U+200E LEFT-TO-RIGHT MARK"],
    ["a mark behind the last line", `---\n${FIELDS}---\u200F\nمتن`, 4, "U+200F RIGHT-TO-LEFT MARK"],
    ["Windows newlines", `---\u200B\r\n${FIELDS.replaceAll("\n", "\r\n")}---\r\nمتن`, 1, "U+200B ZERO WIDTH SPACE"],
    ["an empty line before it", `\n\uFEFF---\n${FIELDS}---\nمتن`, 2, "U+FEFF BYTE ORDER MARK"],
  ])("are told by a character that shows nothing: %s", (_, source, line, character) => {
    expect(faultOf(source)).toBe(
      `a.md:${line}: error: ${character} is beside \`---\`, so the fields are not read\n    fix: delete it`,
    );
  });

  test.each([
    [`\u2014-\n${FIELDS}---\nمتن`, 1, "\u2014-"],
    [`\u2013\u2013\u2013\n${FIELDS}---\nمتن`, 1, "\u2013\u2013\u2013"],
    [`--\n${FIELDS}---\nمتن`, 1, "--"],
    [`---\n${FIELDS}\u2014\nمتن`, 4, "\u2014"],
    [`---\n${FIELDS}----\nمتن`, 4, "----"],
  ])("are told by dashes in their place: %j", (source, line, dashes) => {
    expect(faultOf(source)).toBe(
      `a.md:${line}: error: \`${dashes}\` is not \`---\`, so the fields are not read\n    fix: write \`---\``,
    );
  });

  test.each([
    ["fields that are seen", `---\n${FIELDS}---\nمتن`],
    ["a text without fields", "متن\n\u2014\nمتن"],
    ["who says what", "\u2014\nگفت: بله"],
    ["a rule above a text", "---\nمتن"],
    ["fields without an end", `---\n${FIELDS}متن`],
    ["nothing", ""],
  ])("are not looked for in %s", (_, source) => {
    expect(faultOf(source)).toBeUndefined();
  });

  test("are an error of an article and of an edition's note", () => {
    const message = "U+00A0 NO-BREAK SPACE is beside `---`, so the fields are not read";
    const source = `---\u00A0\n${FIELDS}---\nمتن`;
    expect(told(source).told).toEqual([`a.md:1: error: ${message}\n    fix: delete it`]);
    const rules = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "off" } as const;
    const { problems } = readEditionNote("---\u00A0\ntitle: نام\n---\nمتن", "n.md", "1404-01-01", rules);
    expect(problems.map(formatProblem)).toEqual([`n.md:1: error: ${message}\n    fix: delete it`]);
  });
});
