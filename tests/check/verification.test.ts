import { describe, expect, it } from "vitest";
import { readSiteFile } from "../../src/check/read-file.ts";

const kindOf = (file: string, text: string) => readSiteFile(file, Buffer.from(text)).kind;

describe("a search engine's verification file", () => {
  it("is not checked as a page", () => {
    expect(kindOf("google0123456789abcdef.html", "google-site-verification: google0123456789abcdef.html")).toBe(
      "other",
    );
  });

  it.each([
    ["index.html", ""],
    ["index.html", "<p>x"],
    ["index.html", "a\nb"],
    ["1395/index.html", "google-site-verification: x"],
  ])("is told from a page that lost its text: %s, %j", (file, text) => {
    expect(kindOf(file, text)).toBe("page");
  });
});
