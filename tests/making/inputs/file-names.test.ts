import { describe, expect, it } from "vitest";
import { fileNameProblems } from "../../../src/making/inputs/file-names.ts";

const said = (...files: readonly string[]): readonly string[] =>
  fileNameProblems(files, { articles: [], locate: () => ({ file: "a.md" }) }).map(
    ({ file, message }) => `${file}: ${message.en}`,
  );

describe("the names of a site's files", () => {
  it("are right where every system can write them", () => {
    expect(said("index.html", "1404/01/02/عنوان/index.html", "robots.txt")).toEqual([]);
  });

  it("are reported where a system cannot write them", () => {
    expect(said("tags/con/index.html")).toEqual(["tags/con/index.html: `con` is the name of a device on Windows"]);
    expect(said("a./index.html")).toEqual(["a./index.html: `a.` ends with a dot or a space"]);
  });

  it("are reported where two would be one file", () => {
    expect(said("tags/A.html", "tags/b.html", "tags/a.html")).toEqual([
      "tags/A.html: tags/a.html would be the same file on many systems",
    ]);
    expect(said("caf\u00E9.html", "cafe\u0301.html")).toHaveLength(1);
  });

  it("are reported where one would need a folder that is a file", () => {
    expect(said("robots.txt", "Robots.txt/a/index.html")).toEqual([
      "robots.txt: `/Robots.txt/a/index.html` needs a folder where `/robots.txt` is a file of the site",
    ]);
  });
});
