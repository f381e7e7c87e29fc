import { describe, expect, it } from "vitest";
import { earlierPath } from "../../src/content/earlier-address.ts";
import { readFile } from "../security/article-file.ts";

const DAY = "/1395/12/07/";

describe("an earlier address", () => {
  it.each([
    ["/1395/12/07/old/", "/1395/12/07/old/"],
    ["/1395/12/07/old", "/1395/12/07/old/"],
    ["https://old.example/news/12.html", "/news/12.html"],
    ["https://old.example", "/"],
    [" old-slug ", "/1395/12/07/old-slug/"],
    ["../06/old/", "/1395/12/06/old/"],
    ["/خبر/%D8%A2%D8%A8/", "/خبر/آب/"],
    ["/خبر/\u0627\u0653ب", "/خبر/آب/"],
    ["/feed.xml2/", "/feed.xml2/"],
    ["/a.b-c", "/a.b-c/"],
  ])("%s is a path from the site's root", (given, path) => {
    expect(earlierPath(given, DAY)).toBe(path);
  });

  it.each(["", "  ", "/old/?p=12", "/old/#part", "http://[", "/a%zz/"])("%j is none", (given) => {
    expect(earlierPath(given, DAY)).toBeUndefined();
  });

  it.each([
    ["/?p=12", "`/?p=12`: cannot be led on: a server of files sees nothing of what stands from `?` or `#` on"],
    ["http://[", "`http://[`: is not an address"],
    ["/old/nul/", "`/old/nul/`: `nul` is the name of a device on Windows"],
    ["/old./", "`/old./`: `old.` ends with a dot or a space"],
    ["/a:b/", "`/a:b/`: `a:b` holds a character that no file name has on Windows"],
    [`/${"ا".repeat(128)}/`, `\`/${"ا".repeat(59)}…\`: \`${"ا".repeat(40)}…\` is longer than 255 bytes`],
  ])("%s is refused, with the line that holds it", (given, message) => {
    const source = `---\ntitle: یک\ndate: 1404-01-01\naliases:\n  - /fine/\n  - ${JSON.stringify(given)}\n---\nمتن`;
    expect(readFile(source).problems).toEqual([`a.md:6: error: aliases.1: ${message}`]);
  });
});
