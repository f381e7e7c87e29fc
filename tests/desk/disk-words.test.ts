import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diskWords } from "../../src/desk/disk-words.ts";
import { readImportArguments } from "../../src/desk/import/options.ts";
import { runImport } from "../../src/desk/import/run.ts";
import { newArticle } from "../../src/desk/new/new-article.ts";
import { numberEditions } from "../../src/desk/number/number-editions.ts";
import { outcomeOf } from "../../src/desk/run-command.ts";
import { diskFault } from "../../src/making/write/disk-fault.ts";
import { DISK } from "../../src/words/disk.ts";
import { english, inEnglish } from "../support/english.ts";
import { digestFolder } from "./digest-folder.ts";

const NOW = Date.parse("2017-02-25T14:25:40+03:30");

function fault(code: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: said by the system, ${syscall} '${path}'`), { code, syscall, path });
}

describe("a fault of the disk says the folder, what to do, and the system's words", () => {
  test.each([
    [
      "EROFS",
      "open",
      "a/.desk-0123456789ab.tmp",
      "a: cannot be written to. The folder can only be read: choose another with --articles.",
    ],
    [
      "EROFS",
      "mkdir",
      "a/1404",
      "a/1404: cannot be written to. The folder can only be read: choose another with --articles.",
    ],
    [
      "EACCES",
      "open",
      "a/.desk-0123456789ab.tmp",
      "a: cannot be written to. You may not write there: choose another folder with --articles, or change its owner.",
    ],
    ["EACCES", "open", "a/b.md", "a/b.md: cannot be read. You may not read it: change its owner or its rights."],
    ["EACCES", "scandir", "a", "a: cannot be read. You may not read it: change its owner or its rights."],
    [
      "ENOSPC",
      "write",
      "a/.desk-0123456789ab.tmp",
      "a: cannot be written to. The disk is full: make room and run the command again.",
    ],
    [
      "EDQUOT",
      "open",
      "a/.desk-0123456789ab.tmp",
      "a: cannot be written to. Your share of the disk is used up: make room and run the command again.",
    ],
    [
      "ENOENT",
      "mkdir",
      "a/b",
      "a/b: cannot be written to. No folder can be made there: choose another with --articles.",
    ],
  ])("%s of %s", (code, syscall, path, words) => {
    const error = fault(code, syscall, path);
    expect(inEnglish(diskWords(error, "--articles"))).toBe(`${words}\n    (${error.message})`);
  });

  test("and names no flag where the command has none", () => {
    expect(inEnglish(diskWords(fault("EROFS", "open", "a/.desk-0123456789ab.tmp")))).toContain(
      "make it one that can be written to",
    );
    expect(inEnglish(diskWords(fault("EACCES", "rename", "a/.desk-0123456789ab.tmp")))).toContain(
      "You may not write there: change its owner.",
    );
  });

  test("of the zip, with its own flag", () => {
    expect(diskFault(fault("EROFS", "open", "z"), { flags: ["--to"], again: DISK.packAgain })?.advice.en).toBe(
      "The folder can only be read: choose another with --to.",
    );
  });

  test("and throws on what is no fault of the disk", () => {
    expect(() => diskWords(new TypeError("x"))).toThrow("x");
  });
});

describe("a file where a folder is needed is named by", () => {
  test.each(["file", "file/deep"])("`new`, at %s", async (place) => {
    const digest = digestFolder();
    const file = digest.write("file", "");
    const { code, message } = english(
      await outcomeOf(
        newArticle,
        ["گل", "--articles", join(digest.root, place), "--data", digest.data],
        NOW,
        "--articles",
      ),
    );
    expect(message).toContain(`${file}: is no folder. A file is where a folder is needed: move it away.\n    (ENOTDIR`);
    expect(code).toBe(1);
  });

  test("`number`, for the data", async () => {
    const digest = digestFolder();
    digest.write("articles/a.md", "---\ntitle: گل\ndate: 1395-12-01\n---\nمتن\n");
    mkdirSync(join(digest.data, "editions.yaml"));
    const { code, message } = english(
      await outcomeOf(numberEditions, ["--articles", digest.articles, "--data", digest.data], NOW, "--data"),
    );
    expect(message).toContain("A folder is where a file is needed: move it away.");
    expect(code).toBe(1);
  });

  test("`import`", async () => {
    const digest = digestFolder();
    const file = digest.write("file", "");
    const given = readImportArguments([
      digest.write("in.txt", "گل‌ها شکفتند\nمتن باغ است.\n"),
      "--articles",
      file,
      "--data",
      digest.data,
    ]);
    if (given.kind !== "run") throw new Error("wrong arguments");
    const error: unknown = await runImport(given.options, (source) => source).catch((thrown: unknown) => thrown);
    expect(inEnglish(diskWords(error, "--articles", "--data"))).toContain(`${file}: is no folder.`);
  });
});
