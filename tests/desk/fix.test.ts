import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countByRule, fixArticleSource } from "../../src/desk/fix/fix-article.ts";
import { runFix } from "../../src/desk/fix.ts";
import { runLintText } from "../../src/desk/lint-text.ts";

const BROKEN = `---
title: "كمكهاي تازه: 'آب' 25 درصد"
kicker: موج , نو
date: 1395-12-07 14:25
slug: ي-1
lead: >
  او مي كند و
  "مهم ترين" كتاب ها
key_points:
  - وهر چه سريعتر
  - 'بصورت ''خوب'''
tags: [علي, ك 1]
---
كتاب ها \`كد ي\` را مي خوانم [پيوند](http://a.ir/ي "عنوان ها").
`;

const FIXED = `---
title: "کمک\u200Cهای تازه: 'آب' ۲۵ درصد"
kicker: موج، نو
date: 1395-12-07 14:25
slug: ي-1
lead: >
  او می\u200Cکند و
  «مهم\u200Cترین» کتاب\u200Cها
key_points:
  - و هر چه سریع\u200Cتر
  - 'به صورت ''خوب'''
tags: [علي, ك 1]
---
کتاب\u200Cها \`كد ي\` را می\u200Cخوانم [پیوند](http://a.ir/ي "عنوان\u200Cها").
`;

describe("fixArticleSource", () => {
  test("edits title, kicker, lead, key points and body, and nothing else", () => {
    const { source, edits } = fixArticleSource(BROKEN);
    expect(source).toBe(FIXED);
    for (const { start, end, before } of edits) expect(BROKEN.slice(start, end)).toBe(before);
    expect([...countByRule(edits)].slice(0, 2)).toEqual([
      ["letters", 10],
      ["plural", 4],
    ]);
  });

  test("leaves a fixed article as it is", () => {
    expect(fixArticleSource(FIXED)).toEqual({ source: FIXED, edits: [] });
  });

  test("takes Markdown without front matter as all body", () => {
    expect(fixArticleSource("مي كند\n").source).toBe("می\u200Cکند\n");
  });

  test("makes no edit that would make another document of the front matter", () => {
    const source = "---\ntitle: گفت:بيا\nlead: متن ي\n---\n";
    expect(fixArticleSource(source).source).toBe("---\ntitle: گفت:بیا\nlead: متن ی\n---\n");
  });

  test("leaves front matter alone that is no YAML, and edits the body", () => {
    const source = '---\ntitle: "ي\n---\nمتن ي\n';
    expect(fixArticleSource(source).source).toBe('---\ntitle: "ي\n---\nمتن ی\n');
  });

  test("keeps CRLF line ends and escapes in double quotes", () => {
    const source = '---\r\ntitle: "ي \\"ك\\" \\u200c"\r\n---\r\nمتن ي  \r\nخط ي\r\n';
    expect(fixArticleSource(source).source).toBe('---\r\ntitle: "ی \\"ک\\" \\u200c"\r\n---\r\nمتن ی  \r\nخط ی\r\n');
  });
});

describe("the commands", () => {
  let folder = "";
  let file = "";
  let output = "";
  let errors = "";
  const streams = {
    input: () => BROKEN,
    out: (text: string) => {
      output += text;
    },
    error: (text: string) => {
      errors += text;
    },
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "gozide-fix-"));
    file = join(folder, "a.md");
    writeFileSync(file, BROKEN);
    output = "";
    errors = "";
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("fix edits in place and says what each rule changed", () => {
    expect(runFix([folder], streams)).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(FIXED);
    expect(output).toBe(
      `${file}: letters 10, plural 4, digits 1, spacing 1, punctuation 1, verb-prefix 2, quotes 2, comparative 2, glued 2\n`,
    );
    output = "";
    expect(runFix([file], streams)).toBe(0);
    expect(output).toBe("");
  });

  test("fix --diff shows each changed line and writes nothing", () => {
    expect(runFix([file, "--diff"], streams)).toBe(0);
    expect(output).toContain(`--- ${file}\n+++ ${file}\n`);
    expect(output).toContain("@@ -3 +3 @@\n-kicker: موج , نو\n+kicker: موج، نو\n");
    expect(readFileSync(file, "utf8")).toBe(BROKEN);
  });

  test("fix --check writes nothing and exits 1 when something would change", () => {
    expect(runFix([file, "--check"], streams)).toBe(1);
    expect(output).toMatch(/^\S+\.md: would change \w/u);
    expect(readFileSync(file, "utf8")).toBe(BROKEN);
    writeFileSync(file, FIXED);
    expect(runFix([file, "--check"], streams)).toBe(0);
  });

  test("fix - reads standard input and writes standard output", () => {
    expect(runFix(["-"], streams)).toBe(0);
    expect(output).toBe(FIXED);
  });

  test("fix - gives a text back as it came when its fields cannot be read", () => {
    const source = '---\u00A0\ntitle: "علي"\n---\nعلي\n';
    expect(runFix(["-"], { ...streams, input: () => source })).toBe(2);
    expect(output).toBe(source);
    expect(errors).toBe(
      "-:1: error: U+00A0 NO-BREAK SPACE is beside `---`, so the fields are not read\n    fix: delete it\n",
    );
  });

  test("lint warns of judged edits only, with line and column, ZWNJ shown", () => {
    writeFileSync(file, "علي آمد\n\nاو مي رود\n");
    expect(runLintText([file], streams)).toBe(1);
    expect(output).toBe(`${file}:3:6 verb-prefix: «او مي رود» -> «او مي¬رود»\n`);
    writeFileSync(file, FIXED);
    expect(runLintText([folder], streams)).toBe(0);
    expect(errors).toBe(
      `1 article of ${file}: 1 to mend, which «npx gozide fix» does\n1 article of ${folder}: nothing to mend\n`,
    );
  });

  test("lint without a path reads the articles of the digest that it was started in, and says how many", () => {
    const started = process.cwd();
    try {
      for (const articles of ["src/articles", "articles"]) {
        const digest = join(folder, articles.replace("/", "-"));
        mkdirSync(join(digest, articles), { recursive: true });
        mkdirSync(join(digest, "data"));
        writeFileSync(join(digest, "data/site.yaml"), "");
        writeFileSync(join(digest, "package.json"), JSON.stringify({ gozide: { articles } }));
        process.chdir(digest);
        expect(runLintText([], streams)).toBe(2);
        writeFileSync(join(digest, articles, "a.md"), "او مي رود\n");
        expect(runLintText([], streams)).toBe(1);
      }
    } finally {
      process.chdir(started);
    }
    expect(output.split("\n").map((line) => line.split(" ")[0])).toEqual([
      "src/articles/a.md:1:6",
      "articles/a.md:1:6",
      "",
    ]);
    expect(errors.split("\n").filter((line) => line.includes("no article"))).toEqual([
      "lint: no article in src/articles; name files or folders: npx gozide lint PATH",
      "lint: no article in articles; name files or folders: npx gozide lint PATH",
    ]);
  });

  test.each([
    [
      "a quotation that is left open",
      '---\ntitle: "مي\nlead: x\n---\nاو مي رود\n',
      /a\.md:2: error: the quotation that " opens/u,
    ],
    ["no end", "---\ntitle: مي\nاو مي رود\n", /a\.md:1: error: the front matter is not closed/u],
  ])("fix and lint say of front matter with %s where it is, and exit 2", (_, text, said) => {
    writeFileSync(file, text);
    expect(runFix([folder], streams)).toBe(2);
    expect(errors).toMatch(said);
    expect(errors).toContain(file);
    expect(readFileSync(file, "utf8")).toBe(text);
    errors = "";
    expect(runLintText([folder], streams)).toBe(2);
    expect(errors).toMatch(said);
  });

  test("fix leaves a digest alone that an upgrade left half changed", () => {
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data/site.yaml"), "title: x\n");
    writeFileSync(join(folder, ".gozide-upgrade.json"), "[]");
    expect(runFix([file], streams)).toBe(2);
    expect(errors).toContain("npx gozide upgrade");
    expect(readFileSync(file, "utf8")).toBe(BROKEN);
  });

  test("wrong usage and missing files exit 2 and say why", () => {
    expect(runFix([], streams)).toBe(2);
    expect(errors).toContain("Usage: gozide fix");
    expect(runFix([join(folder, "none.md")], streams)).toBe(2);
    expect(errors).toContain(`fix: ${join(folder, "none.md")}: no such file or folder\n`);
    expect(runFix(["--wrong"], streams)).toBe(2);
    expect(runLintText([join(folder, "none")], streams)).toBe(2);
  });

  test("a file that is not UTF-8, or no Markdown, is left alone, with a word on why", () => {
    const bytes = Buffer.concat([Buffer.from("مي كند "), Buffer.from([0xc7, 0xe1]), Buffer.from("\n")]);
    writeFileSync(file, bytes);
    expect(runFix([file], streams)).toBe(2);
    expect(runLintText([file], streams)).toBe(2);
    expect(errors).toBe(
      ["fix", "lint"].map((name) => `${name}: ${file}: not UTF-8, so it was left alone; save it as UTF-8\n`).join(""),
    );
    expect(readFileSync(file)).toEqual(bytes);
    errors = "";
    writeFileSync(join(folder, "tags.yaml"), "- ي\n");
    expect(runFix([join(folder, "tags.yaml")], streams)).toBe(2);
    expect(errors).toContain("tags.yaml: not an article; expected a file whose name ends in .md");
  });

  test("a byte order mark and CRLF line ends stay", () => {
    writeFileSync(file, "\uFEFF---\r\ntitle: مي كند\r\n---\r\nمي كند\r\n");
    expect(runFix([file], streams)).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("\uFEFF---\r\ntitle: می\u200Cکند\r\n---\r\nمی\u200Cکند\r\n");
  });

  // Asked for help first, the command compiles itself while it may still write.
  test("an article that cannot be written whole stays as it was", () => {
    const long = `${BROKEN}${"او مي رود.\n\n".repeat(9000)}`;
    writeFileSync(file, long);
    const command = `"$0" bin/gozide.cjs fix --help >/dev/null; ulimit -f 64; "$0" bin/gozide.cjs fix "$1"`;
    const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath, file], { encoding: "utf8" });
    expect(stderr).toContain(`fix: ${folder}: cannot be written to. The file is larger than you may write`);
    expect(stderr).toContain("(EFBIG: ");
    expect(status).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(long);
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  test("an article that cannot be written is not said to be changed", () => {
    const command = `"$0" bin/gozide.cjs fix --help >/dev/null; ulimit -f 0; "$0" bin/gozide.cjs fix "$1"`;
    const { stdout } = spawnSync("bash", ["-c", command, process.execPath, file], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(readFileSync(file, "utf8")).toBe(BROKEN);
  });

  test("an article's rights stay, and a symbolic link to it", () => {
    chmodSync(file, 0o640);
    const link = join(folder, "link.md");
    symlinkSync("a.md", link);
    expect(runFix([link], streams)).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(FIXED);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test("of a folder, what is no file of it stays unread: links out, pipes, names that are no Unicode", () => {
    const outside = mkdtempSync(join(tmpdir(), "gozide-outside-"));
    try {
      const other = join(outside, "other.md");
      writeFileSync(other, BROKEN);
      symlinkSync(other, join(folder, "link.md"));
      symlinkSync("nowhere.md", join(folder, "broken.md"));
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".md")]), BROKEN);
      expect(spawnSync("mkfifo", [join(folder, "pipe.md")]).status).toBe(0);
      expect(runFix([folder], streams)).toBe(0);
      expect([readFileSync(file, "utf8"), readFileSync(other, "utf8"), errors]).toEqual([FIXED, BROKEN, ""]);
      expect(runLintText([folder], streams)).toBe(0);
      expect(() => runFix([join(folder, "pipe.md")], streams)).not.toThrow();
      expect(errors).toContain("pipe.md: no file but a pipe, a socket or a device");
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test("what a terminal would obey is shown, not sent", () => {
    writeFileSync(file, "مي \u001B[31mرود \u202E\r\n\nاو مي رود \u009B2J\n");
    expect(runFix([file, "--diff"], streams)).toBe(0);
    expect(runLintText([file], streams)).toBe(1);
    expect(output).toContain("-مي \\u001B[31mرود \\u202E\r\n");
    for (const obeyed of ["\u001B", "\u009B", "\u202E"]) expect(output).not.toContain(obeyed);
  });

  test("--help says how", () => {
    expect(runFix(["--help"], streams)).toBe(0);
    expect(runLintText(["--help"], streams)).toBe(0);
    expect(output).toContain("Usage: gozide fix");
    expect(output).toContain("Usage: gozide lint");
  });
});
