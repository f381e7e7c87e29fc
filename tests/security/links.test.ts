import { describe, expect, it } from "vitest";
import { checkYamlValue } from "../../src/content/check.ts";
import { isSafeLink } from "../../src/content/links.ts";
import { sourcesSchema } from "../../src/content/topic-files.ts";
import { readBody, readFile } from "./article-file.ts";

/** Addresses that run a script, load data or leave the web, in every disguise that a browser sees through. */
const HOSTILE = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\r\nscript:alert(1)",
  "javascript\t:alert(1)",
  "java\u0000script:alert(1)",
  "java\u200Bscript:alert(1)",
  "\u202Ejavascript:alert(1)",
  "\u2066javascript:alert(1)",
  "\u00A0javascript:alert(1)",
  "\uFEFFjavascript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript&#x3A;alert(1)",
  "javascript&#0000058alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "%6Aavascript:alert(1)",
  "%256Aavascript:alert(1)",
  "javascript%3Aalert(1)",
  "java%0Ascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "DATA:image/svg+xml,<svg/onload=alert(1)>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "view-source:javascript:alert(1)",
  "feed:javascript:alert(1)",
  "jar:https://example.org!/",
  "intent://scan/#Intent;end",
  "about:blank",
  "ftp://example.org/",
  "ws://example.org/",
  "//evil.example/",
  "\\\\evil.example\\",
  "/\\evil.example/",
  "/\t/evil.example/",
  "x y:z",
  "گزیده:x",
  ":x",
  "java&tabscript:x",
  "java&#9script:x",
  "java&#x9script:x",
  "javascript&colonalert(1)",
];

const HARMLESS = [
  "https://example.org/a?b=javascript:1#c:d",
  "HTTP://example.org/",
  "mailto:editor@example.org",
  "tel:+982100000",
  "/1395/12/07/",
  "../map/",
  "#part",
  "?page=2",
  "گزیده/۱",
  "a/b:c",
  "&#x110000;x",
  "&#1114112;x",
  "&tab;x",
];

describe("an address of the web", () => {
  it("is written in the letters that addresses have", () => {
    expect(readBody("[الف](<https://e.org/a|b[c]^d?q=کتاب>)").html).toContain(
      'href="https://e.org/a%7Cb%5Bc%5D%5Ed?q=%DA%A9%D8%AA%D8%A7%D8%A8"',
    );
    expect(readBody("[الف](https://e.org/a%7Cb)").html).toContain('href="https://e.org/a%7Cb"');
  });
});

describe("the host of an address", () => {
  it.each([
    "http://[::1]/",
    "https://[2001:db8::1]:8080/a",
    "https://198.51.100.7/",
    "https://example.org./",
    "https://e.org:1/",
  ])("may be %s, in a field and in a link", (address) => {
    expect(readFile(`---\ntitle: آزمون\ndate: 1404-01-01\nurl: ${address}\n---\nمتن`).problems).toEqual([]);
    expect(readBody(`[الف](${address})`).html).toContain(`href="${address}"`);
  });

  it.each([
    "http://[::1",
    "http://[x]/",
    "http://%zz/",
    "http:///",
    "http://a b/",
    "https://:1/",
    "https://e.org:99999/",
  ])("is not %s", (address) => {
    expect(readFile(`---\ntitle: آزمون\ndate: 1404-01-01\nurl: "${address}"\n---\nمتن`).problems.join()).toContain(
      "a.md:4: error: url: ",
    );
  });
});

describe("the scheme of a link", () => {
  it.each(HOSTILE)("refuses %j", (target) => {
    expect(isSafeLink(target)).toBe(false);
  });

  it.each(HARMLESS)("takes %j", (target) => {
    expect(isSafeLink(target)).toBe(true);
  });

  it.each(HOSTILE)("writes no link and no picture for %j in Markdown, and no front matter address", (target) => {
    const body = [
      `[الف](<${target}>)`,
      `[الف](${target})`,
      `<${target}>`,
      `[الف]\n\n[الف]: ${target}`,
      `![الف](<${target}>)`,
    ].join("\n\n");
    const { html } = readBody(body);
    // Line breaks and quotes end some of these targets early: then what is left must be harmless.
    for (const [, href = ""] of html.matchAll(/(?:href|src)="([^"]*)"/gu)) expect(isSafeLink(href)).toBe(true);
    expect(html).not.toMatch(/<img/u);
    const { html: none, problems } = readFile(
      `---\ntitle: آزمون\ndate: 1404-01-01\nurl: ${JSON.stringify(target)}\n---\nمتن`,
    );
    expect(none).toBe("");
    expect(problems.join()).toContain("a.md:4: error: url:");
  });

  it.each(HOSTILE)("refuses %j in a data file", (target) => {
    const yaml = JSON.stringify([{ id: "a", name: "الف", url: target }]);
    const checked = checkYamlValue(sourcesSchema, JSON.parse(yaml), { file: "sources.yaml", yaml, firstLine: 1 });
    expect(checked.ok).toBe(false);
  });

  it("reports the address that it does not take", () => {
    expect(readBody("[الف](javascript:x)").problems).toEqual([
      "a.md:5: warning: the address `javascript:x` is not taken",
    ]);
  });
});

describe("a link with a name before its domain", () => {
  it.each(["https://isna.ir@evil.example/", "https://isna.ir:443@evil.example/", "https://:isna.ir@evil.example/"])(
    "is warned of, and no address of a field: %s",
    (address) => {
      expect(readBody(`[خبر](${address})`).problems).toEqual([
        "a.md:5: warning: the link leads to `evil.example`: what comes before `@` is no domain",
      ]);
      const field = readFile(`---\ntitle: یک\ndate: 1404-01-01\nurl: "${address}"\n---\nمتن`);
      expect(field.problems).toEqual([`a.md:4: error: url: \`${address}\`: is not an address`]);
    },
  );
});

describe("the text of a link", () => {
  it.each([
    ["[isna.ir](https://evil.example/)", "isna.ir", "evil.example"],
    ["[https://www.isna.ir/news/1](https://isna.ir.evil.example/)", "www.isna.ir", "isna.ir.evil.example"],
    ["[**isna.ir**](https://isnair.example/)", "isna.ir", "isnair.example"],
    ["[isna\u200B.ir](https://evil.example/)", "isna.ir", "evil.example"],
  ])("is warned of where it names another site: %s", (body, says, leads) => {
    expect(readBody(`متن\n\n${body}`).problems).toEqual([
      `a.md:7: warning: the link's text says \`${says}\` and it leads to \`${leads}\``,
    ]);
  });

  it.each([
    "[isna.ir](https://isna.ir/)",
    "[isna.ir](https://www.isna.ir/news)",
    "[www.isna.ir](https://isna.ir/)",
    "[ایسنا](https://isna.ir/)",
    "[Node.js](https://nodejs.org/)",
    "[ASP.NET](https://dotnet.microsoft.com/)",
    "[app.js](https://example.org/app)",
  ])("is not warned of where it does not: %s", (body) => {
    expect(readBody(body).problems).toEqual([]);
  });

  it.each([
    ["isn\u0430.ir", "Cyrillic а among Latin letters"],
    ["\u0430\u0440\u0440\u0435.com", "a word of Cyrillic letters that look Latin"],
    ["g\u03BFogle.com", "Greek omicron among Latin letters"],
  ])("is warned of where the domain looks like another: %s", (domain) => {
    const { problems } = readBody(`[خبر](https://${domain}/)`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("its letters look like those of another domain");
  });

  it("says nothing of a Persian domain", () => {
    expect(readBody("[خبر](https://ایسنا.com/)").problems).toEqual([]);
  });
});
