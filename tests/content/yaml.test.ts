import { describe, expect, test } from "vitest";
import { cutValues } from "../../src/content/cut-values.ts";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { didYouMean, nearest } from "../../src/content/nearest.ts";
import { hasErrors, inOneLine, type Problem, sortProblems } from "../../src/content/problem.ts";
import { lineOfPath, readYaml } from "../../src/content/yaml.ts";
import { asFound } from "../../src/words/message.ts";
import { english, formatProblem } from "../support/english.ts";

const lists = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const aliases = (many: number): string =>
  `a: &x [1]\n${Array.from({ length: many }, (_, index) => `k${index}: *x\n`).join("")}`;

describe("YAML", () => {
  test("keeps every value as the text that was written", () => {
    const value = { a: "1", b: "no", c: "2020-01-01", d: "~", e: "", f: ["null", "0x1F"] };
    expect(readYaml("a: 1\nb: no\nc: 2020-01-01\nd: ~\ne:\nf: [null, 0x1F]\n")).toEqual({ ok: true, value });
  });

  test.each(["", "\n\n", "# هنوز هیچ\n"])("of nothing holds nothing: %j", (text) => {
    expect(readYaml(text)).toEqual({ ok: true, value: undefined });
  });

  const FLATTER = "write it flatter";
  const FIELD = "`field: value`; a value that has `: ` in it or begins with a sign goes in quotes";

  test.each([
    [
      "lists nested 12 deep",
      lists(12),
      1,
      `nesting exceeded maxDepth (12); the line is \`${lists(12)}\``,
      { fix: FLATTER },
    ],
    ["21 aliases", aliases(21), 22, "aliases exceeded maxAliases (20); the line is `k20: *x`", { fix: FLATTER }],
    ["an alias inside what it names", "a: &x [1, {b: *x}]", 1, "an alias is inside what it names", { expected: FIELD }],
    ["an alias inside itself at once", "&a [*a]", 1, "an alias is inside what it names", { expected: FIELD }],
    ["two documents", "a: 1\n---\nb: 2", 2, "a line `---` or `...` splits it in two", { expected: FIELD }],
    [
      "two documents that a third begins",
      "---\na: 1\n...\nb: 2",
      3,
      "a line `---` or `...` splits it in two",
      { expected: FIELD },
    ],
    [
      "a long line that is no field",
      `- a\n${"c".repeat(80)}`,
      2,
      `end of the stream or a document separator is expected; the line is \`${"c".repeat(60)}\``,
      { expected: FIELD },
    ],
  ])("is refused with %s", (_, text, line, message, said) => {
    expect(english(readYaml(text))).toEqual({ ok: false, line, message: `is not YAML: ${message}`, ...said });
  });

  test("counts lines from the file's", () => {
    expect(english(readYaml("a: 1\na: 2", 5))).toMatchObject({
      line: 6,
      message: "`a` is written twice; first on line 5",
    });
    expect(readYaml("a: b: c", 5)).toMatchObject({ line: 5 });
  });

  test("is taken at its limits", () => {
    expect(readYaml(lists(11)).ok).toBe(true);
    expect(readYaml(aliases(20)).ok).toBe(true);
  });

  test("may name one thing in several places", () => {
    expect(readYaml("a: &x {b: [1]}\nc: [*x, *x]\nd: *x")).toEqual({
      ok: true,
      value: { a: { b: ["1"] }, c: [{ b: ["1"] }, { b: ["1"] }], d: { b: ["1"] } },
    });
  });
});

describe("YAML that is refused names what an editor did", () => {
  const SPACE = "delete it, and write a space in its place";
  const TAB = { expected: "spaces: YAML takes no tabs there", fix: "write two spaces for each tab" };
  const COLUMN = "begin both in one column, or put a text of several lines in quotes";

  test.each([
    ["a: 1\nb: 2\na: 3", 3, "`a` is written twice; first on line 1", { fix: "keep one of the two" }],
    ["- a: 1\n  b: {c: 1, c: 2}\n", 2, "`c` is written twice; first on line 2", { fix: "keep one of the two" }],
    ["image:\n\tsrc: x", 2, "a tab (U+0009) is at the beginning of the line `src: x`", TAB],
    ["a: x\n \tb: y", 2, "a tab (U+0009) is at the beginning of the line `b: y`", TAB],
    [
      "a: x\nb:\u00A0y\nc: z",
      2,
      "U+00A0 NO-BREAK SPACE is in the line `b:\u00A0y` where YAML takes only a space",
      { fix: SPACE },
    ],
    [
      "a:\n-\u202Fx\n- y",
      2,
      "U+202F NARROW NO-BREAK SPACE is in the line `-\u202Fx` where YAML takes only a space",
      { fix: SPACE },
    ],
    [
      "a:\u200Fx\nb: y",
      1,
      "U+200F RIGHT-TO-LEFT MARK is in the line `a:\u200Fx` where YAML takes only a space",
      { fix: SPACE },
    ],
    ["a\uFF1A x\nb: y", 1, "`\uFF1A` (U+FF1A) is no colon in `a\uFF1A x`", { fix: "write `a: x`" }],
    ["a:x\nb: y", 1, "there is no space behind the colon of `a:x`", { fix: "write `a: x`" }],
    [
      "a: [#یک, دو]\nb: y",
      1,
      "`#یک, دو]` is a comment, so the list before it is not closed",
      { fix: 'put what has # in quotes: `a: ["#یک", دو]`' },
    ],
    [
      "a: [یک #دو, سه]\nb: y",
      1,
      "`#دو, سه]` is a comment, so the list before it is not closed",
      { fix: 'put what has # in quotes: `a: ["یک #دو", سه]`' },
    ],
    [
      "a: {b: یک #دو, c: https://a.ir/#x}\nb: y",
      1,
      "`#دو, c: https://a.ir/#x}` is a comment, so the list before it is not closed",
      { fix: 'put what has # in quotes: `a: {b: "یک #دو", c: "https://a.ir/#x"}`' },
    ],
    [
      "a: x\u2028b: y",
      1,
      "U+2028 LINE SEPARATOR is in the line, and does not end it",
      { fix: "delete it, and press Enter in its place" },
    ],
    ["a: [x, y\nb: z", 1, "[ is opened and not closed: `[x, y`", { fix: "write ] at its end" }],
    ["a: [ , x, , y]\nb: z", 1, "has a comma too many: `[ , x, , y]`", { fix: "write `a: [x, y]`" }],
    ["a: {b: c\nd: e", 1, "{ is opened and not closed: `{b: c`", { fix: "write } at its end" }],
    ['a: "x\nb: y\nc: z', 1, 'the quotation that " opens is not closed: `"x`', { fix: 'write " at its end too' }],
    ['a: "x" y', 1, 'the value goes on behind its quotation: `"x" y`', { fix: "put it in quotes: `a: '\"x\" y'`" }],
    ["a: 'it's'", 1, "the value goes on behind its quotation: `'it's'`", { fix: 'put it in quotes: `a: "it\'s"`' }],
    [
      'a: "C:\\data"',
      1,
      "a `\\` between double quotes begins a sign of YAML's own",
      { fix: "write it as it is between single quotes: `a: 'C:\\data'`" },
    ],
    ["a: b: c", 1, "`: ` in a value makes a second field of it", { fix: 'put it in quotes: `a: "b: c"`' }],
    ...["@x", "`x`", "%x", "*x", "!x y", "[x] y", "{x} y", "- x", "? x", "| x", "> x"].map(
      (value) =>
        [
          `- a: ${value}`,
          1,
          `YAML takes no value that begins with ${value.charAt(0)}`,
          { fix: `put it in quotes: \`- a: "${value}"\`` },
        ] as const,
    ),
    [
      "a: 1\n   b: 2",
      2,
      "the line `b: 2` begins further in than `a: 1` above it, which has a value already",
      { fix: COLUMN },
    ],
    [
      "a: 1\n\n # here\n   b: 2",
      4,
      "the line `b: 2` begins further in than `a: 1` above it, which has a value already",
      { fix: COLUMN },
    ],
  ] as const)("%j", (text, line, message, said) => {
    expect(english(readYaml(text))).toEqual({ ok: false, line, message, ...said });
  });

  test("and quotes no more of a long value than fits a line", () => {
    const read = readYaml(`a: b: ${"c".repeat(500)}`);
    expect(read.ok ? "" : english(read).fix).toBe("put it in quotes");
  });
});

describe("a value of which YAML reads a part", () => {
  const said = (yaml: string) => cutValues({ file: "f", yaml, firstLine: 2 }).map(formatProblem);
  const SPACE = "; a comment has a space behind its #";

  test.each([
    [
      "title: موج #همدلی در شبکه‌ها\nlead: x",
      `f:2: warning: title: YAML reads only \`موج\`: # after a space begins a comment\n    fix: put it in quotes: \`title: "موج #همدلی در شبکه‌ها"\`${SPACE}`,
    ],
    [
      "lead: x\ntags: #نوروز",
      `f:3: warning: tags: YAML reads nothing here: \`#نوروز\` is a comment\n    fix: put it in quotes: \`tags: "#نوروز"\`${SPACE}`,
    ],
    [
      "tags:\n  - #نوروز\n",
      `f:3: warning: tags.1: YAML reads nothing here: \`#نوروز\` is a comment\n    fix: put it in quotes: \`- "#نوروز"\`${SPACE}`,
    ],
    [
      "tags:\r\n- بهار #جشن\r\n",
      `f:3: warning: tags.1: YAML reads only \`بهار\`: # after a space begins a comment\n    fix: put it in quotes: \`- "بهار #جشن"\`${SPACE}`,
    ],
    [
      "- label: C\n- label: a\n  parent: C #1\n",
      `f:4: warning: 2.parent: YAML reads only \`C\`: # after a space begins a comment\n    fix: put it in quotes: \`parent: "C #1"\`${SPACE}`,
    ],
    [
      'title: گفت "بله" #خبر',
      `f:2: warning: title: YAML reads only \`گفت "بله"\`: # after a space begins a comment\n    fix: put it in quotes: \`title: 'گفت "بله" #خبر'\`${SPACE}`,
    ],
    [
      "title: &نوروز خوش",
      'f:2: warning: title: YAML reads only `خوش`: `&نوروز` is a name to it\n    fix: put it in quotes: `title: "&نوروز خوش"`',
    ],
  ])("is reported: %j", (yaml, message) => {
    expect(said(yaml)).toEqual([message]);
  });

  test.each([
    "title: x # شرح",
    "title:   # تیتر",
    "#سر\ntitle: x\n#پایان",
    'title: "x" #شرح',
    "title: 'x #y'",
    "lead: |\n  x #y\n",
    "title: x #",
    "title: x ##",
    "title: x #-----",
    "title: C#زبان",
    "image: #تصویر\n  src: x",
    "a: &x y\nb: *x",
    "title: الف & ب",
    "tags: [C#, F#]",
  ])("is none of what is meant: %j", (yaml) => {
    expect(said(yaml)).toEqual([]);
  });
});

const FIELDS = `# شرح
title: x
image:
  src: p
  alt: >
    q
tags:
  - a
  - b
corrections:
  - date: x
    note: y
'1': z
1x: {y: {z: 1}}
? [a]
: 2
last: &q
  b: 1
again: *q
`;

describe("the line of a value", () => {
  test.each<[line: number, ...path: (string | number)[]]>([
    [2, "title"],
    [3, "image"],
    [4, "image", "src"],
    [5, "image", "alt"],
    [7, "tags"],
    [8, "tags", 0],
    [9, "tags", 1],
    [11, "corrections", 0],
    [12, "corrections", 0, "note"],
    [13, "1"],
    [13, 1],
    [14, "1x", "y", "z"],
    [17, "last"],
    [18, "last", "b"],
  ])("is %s, where its key or its item begins", (line, ...path) => {
    expect(lineOfPath(FIELDS, path)).toBe(line);
  });

  test.each<[line: number, ...path: (string | number)[]]>([
    [1],
    [1, "none"],
    [3, "image", "credit"],
    [7, "tags", 7],
    [11, "corrections", 0, "by"],
    [14, "1x", "y", "q", "r"],
    [2, "title", "a"],
    [19, "again", "b"],
  ])("is %s, that of the nearest parent, where there is none", (line, ...path) => {
    expect(lineOfPath(FIELDS, path)).toBe(line);
  });

  test("is the first where the text holds no fields, or is broken", () => {
    expect(["", "a", "- a", "a: ["].map((text) => lineOfPath(text, ["b"]))).toEqual([1, 1, 1, 1]);
    expect(lineOfPath("\n- a: 1\n- b: 2\n", [1, "b"])).toBe(3);
    expect(lineOfPath("a: 1\nb: [", ["b"])).toBe(2);
    expect(lineOfPath("a: 1\nb: 2\nb: 3", ["b"])).toBe(2);
  });
});

describe("front matter", () => {
  const cut = (yaml: string, body: string, bodyLine: number) => ({ yaml, yamlLine: 2, body, bodyLine });

  test.each([
    ["with a byte order mark", "\uFEFF---\na\n---\nb", cut("a\n", "b", 4)],
    ["with the line ends of Windows", "---\r\na\r\n---\r\nb\r\n", cut("a\r\n", "b\r\n", 4)],
    ["with spaces and tabs behind its lines", "--- \t\na\n---\t \nb", cut("a\n", "b", 4)],
    ["of nothing", "---\n---\nb", cut("", "b", 3)],
    ["at the end of the file", "---\na\n---", cut("a\n", "", 4)],
    ["with such a line in a value", "---\na\n--- x\n ---\n----\n---\nb", cut("a\n--- x\n ---\n----\n", "b", 7)],
    ["with a rule in the text", "---\na\n---\nb\n---\nc", cut("a\n", "b\n---\nc", 4)],
  ])("is cut off, %s", (_, source, parts) => {
    expect(splitFrontMatter(source)).toEqual(parts);
  });

  test.each([
    ["is not closed", "---\na\n"],
    ["is closed by a longer line", "---\na\n----\nb"],
    ["is opened by a longer line", "----\na\n---\nb"],
    ["is opened with something behind it", "--- a\nb\n---\n"],
    ["comes after a space", " ---\na\n---\n"],
    ["comes after a line", "متن\n---\na\n---\n"],
    ["comes after two byte order marks", "\uFEFF\uFEFF---\na\n---\n"],
    ["is one line", "---"],
    ["has a mark in its midst", "--\uFEFF-\na\n---\n"],
  ])("is none where it %s", (_, source) => {
    expect(splitFrontMatter(source)).toBeUndefined();
  });
});

describe("the nearest known name", () => {
  test.each([
    ["one letter off", "world", ["wold", "science"], ["wold"]],
    ["two letters that changed places", "wrold", ["world", "weird"], ["world"]],
    ["a third of the letters off", "abcdef", ["abcdxy"], ["abcdxy"]],
    ["more than a third off", "abcdef", ["abcxyz"], []],
    ["a third, rounded up", "abcd", ["abxy"], ["abxy"]],
    ["one letter of one", "a", ["b"], ["b"]],
    ["one letter of none", "", ["a", "bc"], ["a"]],
    ["of several the nearest only", "abcdef", ["abcdxy", "abcdex"], ["abcdex"]],
    ["at most three that are equally near", "abcd", ["abc1", "abc2", "abc3", "abc4"], ["abc1", "abc2", "abc3"]],
    ["in other spelling", "علي و مي رود", ["علی و می\u200Cرود"], ["علی و می\u200Cرود"]],
    ["of none", "a", [], []],
    ["by one of its parts", "tehran", ["Asia/Tehran", "Asia/Kabul"], ["Asia/Tehran"]],
    ["by one of its parts, two of them", "fa", ["fa-IR", "fa-AF", "en-GB"], ["fa-IR", "fa-AF"]],
    ["by its spelling rather than by a part", "world", ["worlds", "world-news"], ["worlds"]],
    ["by no part without a letter", "", ["a-", "-b"], ["a-", "-b"]],
  ])("is found %s", (_, word, known, found) => {
    expect(nearest(word, known)).toEqual(found);
  });

  test("is asked after", () => {
    expect(didYouMean("wrold", ["world"])?.en).toBe("did you mean `world`?");
    expect(didYouMean("abcd", ["abc1", "abc2", "abc3"])?.en).toBe("did you mean `abc1`, `abc2` or `abc3`?");
    expect(didYouMean("weather", ["world"])).toBeUndefined();
  });
});

describe("a problem", () => {
  const problem = (severity: "error" | "warning", file: string, line?: number): Problem => ({
    severity,
    file,
    message: asFound("m"),
    ...(line === undefined ? {} : { line }),
  });

  test("is reported with what is known about it", () => {
    expect(formatProblem(problem("warning", "a.md"))).toBe("a.md: warning: m");
    expect(
      formatProblem({ ...problem("error", "a.md", 3), field: "f", expected: asFound("e"), fix: asFound("x") }),
    ).toBe("a.md:3: error: f: m\n    expected: e\n    fix: x");
  });

  test("quotes what is there in one line", () => {
    expect(inOneLine("  الف\n\n ب\t\r\nپ ")).toBe("الف ب پ");
  });

  test("comes after errors where it is a warning, then by file and line", () => {
    const sorted = [
      problem("error", "a.md"),
      problem("error", "a.md", 2),
      problem("error", "a.md", 10),
      problem("error", "b.md", 1),
      problem("error", "c.md", 1),
      problem("warning", "a.md", 1),
      problem("warning", "b.md"),
      problem("warning", "b.md", 1),
    ];
    expect(sortProblems(sorted)).toEqual(sorted);
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
    const given = [problem("warning", "a.md"), problem("error", "b.md")];
    expect(sortProblems(given)).toEqual(given.toReversed());
    expect(given[0]?.severity).toBe("warning");
  });

  test("stops the build where one is an error", () => {
    expect(hasErrors([problem("warning", "a.md"), problem("error", "a.md")])).toBe(true);
    expect(hasErrors([problem("warning", "a.md")])).toBe(false);
    expect(hasErrors([])).toBe(false);
  });
});
