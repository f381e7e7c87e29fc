import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { didYouMean, nearest } from "../../src/content/nearest.ts";
import { formatProblem, hasErrors, inOneLine, type Problem, sortProblems } from "../../src/content/problem.ts";
import { lineOfPath, readYaml } from "../../src/content/yaml.ts";

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

  test.each([
    ["lists nested 12 deep", lists(12), 1, `nesting exceeded maxDepth (12); \`${lists(12)}\` stood here`],
    ["21 aliases", aliases(21), 22, "aliases exceeded maxAliases (20); `k20: *x` stood here"],
    ["an alias inside what it names", "a: &x [1, {b: *x}]", 1, "an alias stands inside what it names"],
    ["an alias inside itself at once", "&a [*a]", 1, "an alias stands inside what it names"],
    ["an alias of nothing", "a: *x", 1, 'unidentified alias "x"; `a: *x` stood here'],
    ["a key twice", "a: 1\nb: 2\na: 3", 3, "duplicated mapping key; `a: 3` stood here"],
    ["two documents", "a: 1\n---\nb: 2", 1, "a line `---` parts it in two"],
    [
      "a long line",
      `a: b: ${"c".repeat(80)}`,
      1,
      `bad indentation of a mapping entry; \`a: b: ${"c".repeat(54)}\` stood here`,
    ],
    ["a line set in", "a: 1\n   b: 2", 2, "bad indentation of a mapping entry; `b: 2` stood here"],
    ["a list that is open at the end", "a: 1\nb: [\n", 3, "deficient indentation"],
    [
      "a tag of a program",
      "a: 1\nb: !!js/function 'x'",
      2,
      "unknown scalar tag !<tag:yaml.org,2002:js/function>; `b: !!js/function 'x'` stood here",
    ],
  ])("is refused with %s", (_, text, line, message) => {
    expect(readYaml(text)).toEqual({ ok: false, line, message });
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
    ["stands behind a space", " ---\na\n---\n"],
    ["stands behind a line", "متن\n---\na\n---\n"],
    ["stands behind two byte order marks", "\uFEFF\uFEFF---\na\n---\n"],
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
  ])("is found %s", (_, word, known, found) => {
    expect(nearest(word, known)).toEqual(found);
  });

  test("is asked after", () => {
    expect(didYouMean("wrold", ["world"])).toBe("did you mean `world`?");
    expect(didYouMean("abcd", ["abc1", "abc2", "abc3"])).toBe("did you mean `abc1` or `abc2` or `abc3`?");
    expect(didYouMean("weather", ["world"])).toBeUndefined();
  });
});

describe("a problem", () => {
  const problem = (severity: "error" | "warning", file: string, line?: number): Problem => ({
    severity,
    file,
    message: "m",
    ...(line === undefined ? {} : { line }),
  });

  test("is told with what is known of it", () => {
    expect(formatProblem(problem("warning", "a.md"))).toBe("a.md: warning: m");
    expect(formatProblem({ ...problem("error", "a.md", 3), field: "f", expected: "e", fix: "x" })).toBe(
      "a.md:3: error: f: m\n    expected: e\n    fix: x",
    );
  });

  test("quotes what stood there in one line", () => {
    expect(inOneLine("  الف\n\n ب\t\r\nپ ")).toBe("الف ب پ");
  });

  test("stands behind errors where it is a warning, then by file and line", () => {
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
