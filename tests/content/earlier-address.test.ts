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
    ["/?p=12", "`/?p=12`: cannot be led on: a server of files sees nothing of what is behind `?` or `#`"],
    ["http://[", "`http://[`: is not an address"],
    ["javascript:alert(1)", "`javascript:alert(1)`: is no page's address: `javascript:` leads elsewhere"],
    ["ftp://old.example/a/", "`ftp://old.example/a/`: is no page's address: `ftp:` leads elsewhere"],
    ["file:///etc/passwd", "`file:///etc/passwd`: is no page's address: `file:` leads elsewhere"],
    ["old:slug", "`old:slug`: is no page's address: `old:` leads elsewhere"],
    ["//evil.example/a/", "`//evil.example/a/`: has an empty part: two slashes follow each other"],
    ["/a//b/", "`/a//b/`: has an empty part: two slashes follow each other"],
    ["../../etc/passwd", "`../../etc/passwd`: has `.` or `..` in it: write the path from the site's root"],
    ["/a/../b/", "`/a/../b/`: has `.` or `..` in it: write the path from the site's root"],
    ["/a/%2e%2E/b/", "`/a/%2e%2E/b/`: has `.` or `..` in it: write the path from the site's root"],
    ["/a/.%2e/b/", "`/a/.%2e/b/`: has `.` or `..` in it: write the path from the site's root"],
    ["/a\\..\\b/", "`/a\\..\\b/`: has `.` or `..` in it: write the path from the site's root"],
    ["./old/", "`./old/`: has `.` or `..` in it: write the path from the site's root"],
    ["/a%2fb/", "`/a%2fb/`: has a slash in one of its parts (`%2F`)"],
    ["/.htaccess", "`/.htaccess`: `.htaccess` begins with a dot: hosts show no such files"],
    ["/.well-known/x/", "`/.well-known/x/`: `.well-known` begins with a dot: hosts show no such files"],
    ["https://old.example/.git/", "`https://old.example/.git/`: `.git` begins with a dot: hosts show no such files"],
    ["/a/%2Egit/", "`/a/%2Egit/`: `.git` begins with a dot: hosts show no such files"],
    ["/old/nul/", "`/old/nul/`: `nul` is the name of a device on Windows"],
    ["/old./", "`/old./`: `old.` ends with a dot or a space"],
    ["/a:b/", "`/a:b/`: `a:b` holds a character that no file name has on Windows"],
    [`/${"ا".repeat(128)}/`, `\`/${"ا".repeat(59)}…\`: \`${"ا".repeat(40)}…\` is longer than 255 bytes`],
  ])("%s is refused, with the line that holds it", (given, message) => {
    const source = `---\ntitle: یک\ndate: 1404-01-01\naliases:\n  - /fine/\n  - ${JSON.stringify(given)}\n---\nمتن`;
    expect(readFile(source).problems).toEqual([`a.md:6: error: aliases.2: ${message}`]);
  });
});
