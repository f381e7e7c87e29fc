import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import commands from "../../bin/commands.json" with { type: "json" };
import { digestFolders } from "../../src/command/digest-folders.ts";
import { declare, readArguments } from "../../src/command/flags.ts";
import { UsageError } from "../../src/command/usage-error.ts";
import { asFound } from "../../src/words/message.ts";
import { HOME } from "../support/run-build.ts";

function gozide(...args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(HOME, "bin/gozide.cjs"), ...args], { cwd: HOME, encoding: "utf8" });
}

describe("gozide", () => {
  it("lists its commands, with --help and without anything", () => {
    const { status, stdout } = gozide("--help");
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)(?= {2})/gmu)].map(([, name]) => name);
    expect([status, listed]).toEqual([0, Object.keys(commands)]);
    expect(gozide()).toMatchObject({ status: 2, stdout: "", stderr: stdout });
  });

  it("says its version", () => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8"));
    expect(gozide("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it("takes a note after a command for none of its words, as shells hand it on that know no notes", () => {
    const about = asFound("");
    const command = declare({ name: "new", words: "TITLE", about, flags: { draft: { about } }, notes: about });
    const read = (...args: readonly string[]) => readArguments(command, args);
    expect(read("بهار", "#", "می‌سازد", "--draft", "--none")).toEqual({ kind: "run", values: {}, words: ["بهار"] });
    expect(read("#بهار", "--draft")).toEqual({ kind: "run", values: { draft: true }, words: ["#بهار"] });
  });

  it("says how to install what it needs, where that is missing or old", () => {
    const home = mkdtempSync(path.join(tmpdir(), "gozide-old-"));
    try {
      cpSync(path.join(HOME, "bin"), path.join(home, "bin"), { recursive: true });
      cpSync(path.join(HOME, "package.json"), path.join(home, "package.json"));
      const start = () =>
        spawnSync(process.execPath, [path.join(home, "bin/gozide.cjs"), "build"], { encoding: "utf8" });
      const told =
        "gozide: the packages it needs are not installed, or are older than it asks for\n    fix: run `npm ci` in ";
      expect(start()).toMatchObject({ status: 1, stderr: `${told}the digest's folder\n` });
      mkdirSync(path.join(home, "node_modules/commander"), { recursive: true });
      writeFileSync(path.join(home, "node_modules/commander/index.js"), "exports.Command = class {};");
      mkdirSync(path.join(home, "src/making"), { recursive: true });
      writeFileSync(path.join(home, "src/making/command.ts"), "");
      expect(start()).toMatchObject({ status: 1, stderr: `${told}${home}\n` });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it.each(Object.keys(commands))("%s has a help of its own", (name) => {
    const { status, stdout } = gozide(name, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: gozide ${name} `);
    expect(stdout).toContain("--help");
  });

  it.each([
    [["biuld"], "unknown command 'biuld'; did you mean build?"],
    [["--versoin"], "unknown option '--versoin'; did you mean --version?"],
    [["build", "--articels", "x"], "unknown option '--articels'; did you mean --articles?"],
    [["new", "x", "--secton", "y"], "unknown option '--secton'; did you mean --section?"],
    [["start", "--prot", "1"], "unknown option '--prot'; did you mean --port?"],
    [["number", "--dryrun"], "unknown option '--dryrun'; did you mean --dry-run?"],
    [["ping", "x"], "too many arguments. Expected 0 arguments but got 1."],
    [["build", "--articles"], "option '--articles <DIR>' argument missing"],
    [["build", "--articles", "--data", "x"], "option '--articles <DIR>' argument '--data' is invalid"],
    [["check", "a", "b"], "one folder is expected"],
  ])("%j ends with 2 and says what was meant", (args, said) => {
    const { status, stdout, stderr } = gozide(...args);
    expect(stderr).toContain(said);
    expect(stderr).toContain("--help");
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("the folders of a digest", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "gozide-root-"));
    mkdirSync(path.join(folder, "digest/data"), { recursive: true });
    writeFileSync(path.join(folder, "digest/data/site.yaml"), "");
    mkdirSync(path.join(folder, "digest/articles/1395"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(["", "articles", "articles/1395", "data"])("are those of the nearest root above, from /%s", (started) => {
    const places = digestFolders(path.join(folder, "digest", started));
    expect(places("articles")).toBe(path.join(folder, "digest/articles"));
    expect(places("output")).toBe(path.join(folder, "digest/_site"));
    expect(places("cache")).toBe(path.join(folder, "digest/.cache"));
  });

  it("are those that flags name, from where the command is started, and what is beside them", () => {
    const places = digestFolders(path.join(folder, "digest/articles"), { articles: "x/y", data: "../other/data" });
    expect(places("articles")).toBe(path.join(folder, "digest/articles/x/y"));
    expect(places("editions")).toBe(path.join(folder, "digest/articles/x/editions"));
    expect(places("comments")).toBe(path.join(folder, "digest/other/comments"));
    expect(places("output")).toBe(path.join(folder, "digest/_site"));
  });

  it("are beside a data folder that is named where there is no digest", () => {
    const places = digestFolders(folder, { data: "digest/data" });
    expect(places("articles")).toBe(path.join(folder, "digest/articles"));
    expect(places("output")).toBe(path.join(folder, "digest/_site"));
  });

  it("are elsewhere where package.json says so", () => {
    const file = path.join(folder, "package.json");
    mkdirSync(path.join(folder, "content"));
    writeFileSync(path.join(folder, "content/site.yaml"), "");
    writeFileSync(file, JSON.stringify({ gozide: { data: "content", pages: "src/pages" } }));
    const places = digestFolders(folder);
    expect([places("data"), places("pages")]).toEqual([path.join(folder, "content"), path.join(folder, "src/pages")]);
    writeFileSync(file, JSON.stringify({ gozide: { date: "content" } }));
    expect(() => digestFolders(folder)("data")).toThrow(/date, which is not known; did you mean `data`/u);
    writeFileSync(file, JSON.stringify({ gozide: { upgradd: "0.1.0" } }));
    expect(() => digestFolders(folder)("data")).toThrow(/did you mean `upgraded`/u);
  });

  it("are never outside of the digest, whatever its package.json says", () => {
    const file = path.join(folder, "package.json");
    for (const output of ["../victim", "a/../../victim", "..", "..\\victim", path.dirname(folder)]) {
      writeFileSync(file, JSON.stringify({ gozide: { output } }));
      expect(() => digestFolders(folder)("output"), output).toThrow(UsageError);
    }
    expect(digestFolders(folder, { data: "d", articles: "../a" })("articles")).toBe(
      path.join(path.dirname(folder), "a"),
    );
  });

  it("are nowhere outside of a digest", () => {
    expect(() => digestFolders(folder)("articles")).toThrow(/no digest here.*npm create gozide.*--articles/su);
  });
});
