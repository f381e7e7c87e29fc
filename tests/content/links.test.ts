import { describe, expect, test } from "vitest";
import { isSafeLink, uri } from "../../src/content/links.ts";
import { hostDeception, linkDeception } from "../../src/content/look-alikes.ts";
import { readAddress } from "../../src/content/web-address.ts";
import { toldOf } from "./reading.ts";

describe("the scheme of an address", () => {
  test.each([
    "a.b-c+d:x",
    "h2:x",
    "1a:x",
    "-:x",
    "xhttp:x",
    "httpx:x",
    "https.:x",
    "é:x",
    "javascript%253Ax",
    "javascript%25253Ax",
    "java&Colon;x",
    "a\\:b",
    "\\/example.org",
    "/&#x2F;example.org",
    "&#x2f;&#47;example.org",
    "%2f%5Cexample.org",
    "&#x0000a;javascript:x",
    "&#x10ffff;x:y",
    "&#1114111;x:y",
    "htt&#x110000;ps://example.org/",
    "&#x110000;javascript:x",
  ])("is refused where it could do harm: %s", (target) => {
    expect(isSafeLink(target)).toBe(false);
  });

  test.each([
    "http:x",
    "hTTps:/a",
    "tel:1",
    "a//b",
    "a\\\\b",
    "/a//b",
    "a?b:c",
    "?a:b",
    "#a:b",
    "a#b?c:d",
    "%zz/x",
    "&#x;/x",
    "&colo",
    "https%3A//example.org/",
    "h&#116;tp&colon;//example.org/",
    "htt\u200Cps://example.org/",
    "htt&Tab;p&newline;s://example.org/",
    // No browser undoes even one of four.
    "javascript%2525253Ax",
  ])("is taken where it cannot: %s", (target) => {
    expect(isSafeLink(target)).toBe(true);
  });
});

describe("an address in the letters of addresses", () => {
  test.each([
    ["has its spaces and Persian letters as bytes", "/کتاب دو", "/%DA%A9%D8%AA%D8%A7%D8%A8%20%D8%AF%D9%88"],
    ["has signs as bytes that are in none", 'a|b[c]^{}`"<>\\', "a%7Cb%5Bc%5D%5E%7B%7D%60%22%3C%3E%5C"],
    ["keeps the signs that have their work in it", "-_.~!*'();/?:@&=+$,#%41", "-_.~!*'();/?:@&=+$,#%41"],
    ["keeps a character of two halves", "\u{1D4B3}", "%F0%9D%92%B3"],
    ["loses half a character", "a\uD800b\uDC00", "ab"],
  ])("%s", (_, address, expected) => {
    expect(uri(address)).toBe(expected);
  });
});

const TO = "https://example.org/";

describe("a link whose text is an address", () => {
  test.each([
    ["isna.ir", "isna.ir"],
    ["isna.ir:8080", "isna.ir"],
    ["isna.ir/news", "isna.ir"],
    ["isna.ir?id=1", "isna.ir"],
    ["isna.ir#part", "isna.ir"],
    ["http://isna.ir", "isna.ir"],
    ["HTTPS://isna.ir", "isna.ir"],
    ["  isna.ir\n", "isna.ir"],
    ["\u200Fisna.ir\u200E", "isna.ir"],
    ["\u2068isna.ir\u2069", "isna.ir"],
    ["\uFEFFis\u00ADna\u2060.ir", "isna.ir"],
    ["is-na1.ir", "is-na1.ir"],
    ["t.me/isna", "t.me"],
    ["node.js.org", "node.js.org"],
    ["ایسنا.ایران", "xn--mgba9ayew8a.xn--mgba3a4f16a"],
    ["a.example.com", "a.example.com"],
    ["notexample.org", "notexample.org"],
    ["example.org.ir", "example.org.ir"],
    ["www.isna.ir", "www.isna.ir"],
    ["www.www.example.org", "www.www.example.org"],
    ["wwwx.example.org", "wwwx.example.org"],
    ["a.www.example.org", "a.www.example.org"],
  ])("must lead there: %s", (text, host) => {
    expect(linkDeception(text, TO)?.en).toBe(`the link's text says \`${host}\` and it leads to \`example.org\``);
  });

  test("must lead there, also where it holds `www.` in its midst", () => {
    expect(linkDeception("a.www.example.org", "https://a.example.org/")?.en).toBe(
      "the link's text says `a.www.example.org` and it leads to `a.example.org`",
    );
  });

  test.each(["example.org", "www.example.org", "https://example.org/a/b"])("leads there: %s", (text) => {
    expect(linkDeception(text, TO)).toBeUndefined();
    expect(linkDeception(text, "http://news.example.org:8080/")).toBeUndefined();
  });

  test.each([
    "به isna.ir",
    "isna.ir/a b",
    "isna.ir را ببینید",
    "isna.i",
    "isna",
    "۱٫۵",
    "1.5.2",
    "a..ir",
    ".ir",
    "ftp://isna.ir",
    "//isna.ir",
    "(isna.ir)",
    "isna.ir!",
    "isna.ir:80x",
    "a_b.ir",
    "Isna.ir",
    "xn--a.ir",
  ])("is not meant where the text is another: %s", (text) => {
    expect(linkDeception(text, TO)).toBeUndefined();
  });

  test.each(
    [
      ["js", "ts", "tsx", "jsx", "css", "htm", "html", "json", "xml", "yaml", "yml", "md", "txt", "pdf", "svg", "png"],
      ["jpg", "jpeg", "csv", "zip"],
    ].flat(),
  )("is not meant by a file's name: a.%s", (ending) => {
    expect(linkDeception(`a.${ending}`, TO)).toBeUndefined();
    expect(linkDeception(`a.${ending}zz`, TO)).toBeDefined();
  });

  test.each(["ftp://evil.example/", "mailto:a@evil.example", "/evil/", "evil"])(
    "is not asked where the link leads to no site: %s",
    (target) => {
      expect(linkDeception("isna.ir", target)).toBeUndefined();
    },
  );

  test("is asked without what comes before its domain", () => {
    expect(linkDeception("isna.ir", "http://isna.ir@evil.example:80/")?.en).toBe(
      "the link's text says `isna.ir` and it leads to `evil.example`",
    );
  });
});

describe("a domain that looks like another", () => {
  test.each([
    ["isn\u0430.ir", "xn--isn-8cd.ir"],
    ["a\u0561.com", "xn--a-obc.com"],
    ["a\u13A0.com", "xn--a-28h.com"],
    ["a\u03B3.com", "xn--a-3lb.com"],
    ["\u0436\u03B3.com", "xn--oxa5x.com"],
    ["\u05E2\u0627.com", "xn--neb2l.com"],
    ["\u0430\u04401-.com", "xn--1--6kc8d.com"],
    ["\u0430\u0440\u0440\u04CF\u0435.com", "xn--80ak6aa92e.com"],
    ["\u03BF\u03B1\u03BD\u03B9.com", "xn--mxaqlg.com"],
    ["\u0585\u0578.com", "xn--mbbz.com"],
  ])("is reported: %s", (shown, host) => {
    expect(readAddress(`https://${shown}`)?.hostname).toBe(host);
    expect(hostDeception(`www.${host}`)?.en).toBe(
      `\`www.${shown}\` is \`www.${host}\`: its letters look like those of another domain`,
    );
  });

  test.each(["isna.ir", "ایسنا.com", "ایسنا۱.com", "мвд.рф", "\u03B3\u03B1\u03B2.gr", "книга.com"])(
    "is no other: %s",
    (domain) => {
      expect(hostDeception(readAddress(`https://${domain}`)?.hostname ?? "none")).toBeUndefined();
    },
  );

  test("is reported with what is shown and what it is, in the text and in `url`", () => {
    const message = "`isn\u0430.ir` is `xn--isn-8cd.ir`: its letters look like those of another domain";
    const { told } = toldOf("متن\n\n[خبر](https://isn\u0430.ir/)", {}, undefined, ["url: https://isn\u0430.ir/"]);
    expect(told).toEqual([
      `a.md:4: warning: url: ${message}\n    fix: make sure that it is the site you mean`,
      `a.md:8: warning: ${message}\n    fix: write where the link leads`,
    ]);
  });
});
