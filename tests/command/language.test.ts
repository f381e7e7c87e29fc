import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import commands from "../../bin/commands.json" with { type: "json" };
import { formatProblem } from "../../src/content/problem.ts";
import { entry } from "../../src/words/entry.ts";
import { HOME } from "../support/run-build.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-language-"));
  mkdirSync(path.join(folder, "data"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = (yaml: string): void => writeFileSync(path.join(folder, "data/site.yaml"), yaml);

function gozide(args: readonly string[], { GOZIDE_LANG }: { readonly GOZIDE_LANG?: string } = {}) {
  const { INIT_CWD: _, GOZIDE_LANG: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(HOME, "bin/gozide.cjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, ...(GOZIDE_LANG === undefined ? {} : { GOZIDE_LANG }) },
  });
  return { status, stdout, stderr };
}

const isPersian = ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): boolean =>
  /گزینه/u.test(stdout + stderr);

describe("the language of messages", () => {
  it("is English where nothing says otherwise", () => {
    site("title: x\n");
    expect(isPersian(gozide(["build", "--articels"]))).toBe(false);
  });

  it("is that of --lang, before the command or behind it", () => {
    expect(isPersian(gozide(["--lang", "fa", "build", "--articels"]))).toBe(true);
    expect(isPersian(gozide(["--lang=fa", "build", "--articels"]))).toBe(true);
    expect(isPersian(gozide(["build", "--articels", "--lang", "fa"]))).toBe(true);
    expect(isPersian(gozide(["--lang", "fa", "--help"]))).toBe(true);
  });

  it("is that of GOZIDE_LANG, as systems name languages too, unless --lang says another", () => {
    for (const GOZIDE_LANG of ["fa", "fa_IR.UTF-8", "fa-AF"]) {
      expect(isPersian(gozide(["build", "--articels"], { GOZIDE_LANG })), GOZIDE_LANG).toBe(true);
    }
    expect(isPersian(gozide(["build", "--articels", "--lang", "en"], { GOZIDE_LANG: "fa" }))).toBe(false);
  });

  it.each(["messages: fa", '"messages" : "fa" # کامنت', "title: [\nmessages: fa"])(
    "is that of the digest where its settings hold %j",
    (yaml) => {
      site(`${yaml}\n`);
      expect(isPersian(gozide(["build", "--articels"]))).toBe(true);
      expect(isPersian(gozide(["build", "--articels"], { GOZIDE_LANG: "en" }))).toBe(false);
    },
  );

  it("is one that we speak", () => {
    const { status, stderr } = gozide(["build", "--lang", "de"]);
    expect([status, stderr]).toEqual([2, "--lang de: en or fa is expected\nnpx gozide build --help shows the use.\n"]);
    site("title: x\nmessages: de\n");
    expect(gozide(["build"]).stderr).toContain("data/site.yaml:2: error: messages: ");
  });
});

describe("the help", () => {
  it.each(Object.keys(commands))("of %s has Persian headings", (name) => {
    const { status, stdout } = gozide([name, "--lang", "fa", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`کاربرد: gozide ${name} `);
    expect(stdout).toContain("گزینه‌ها:");
    const flags = stdout.split("\n").filter((line) => /^ {2}-/u.test(line));
    expect(flags.filter((line) => !/\p{sc=Arab}/u.test(line))).toEqual([]);
  });

  it("names the commands in Persian", () => {
    const { stdout } = gozide(["--lang", "fa", "--help"]);
    expect(stdout).toContain("فرمان‌ها:");
    for (const name of Object.keys(commands))
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +\u2067.*\\p{sc=Arab}`, "mu"));
  });
});

describe("a problem in Persian", () => {
  it("begins with its place as it is, which terminals make a link of", () => {
    const lines = formatProblem(
      { severity: "error", file: "articles/a.md", line: 12, field: "title", message: entry("m", "م") },
      "fa",
    );
    expect(lines).toBe("articles/a.md:12: \u2067خطا: \u2068title\u2069: م\u2069");
  });

  it("says what is expected and what to do, each on a line", () => {
    const problem = {
      severity: "warning",
      file: "a.md",
      message: entry("m", "م"),
      expected: entry("e", "ا"),
      fix: entry("f", "ف"),
    } as const;
    expect(formatProblem(problem, "fa").split("\n")).toEqual([
      "a.md: \u2067هشدار: م\u2069",
      "    \u2067باید باشد: ا\u2069",
      "    \u2067چاره: ف\u2069",
    ]);
  });
});
