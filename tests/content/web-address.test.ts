import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { URL as TabledUrl } from "whatwg-url";
import { partsOf, readAddress, shownHost } from "../../src/content/web-address.ts";

/** Domains about which Node's versions are of two minds, or that their tables do not have yet. */
const NONE: readonly (readonly [why: string, domain: string])[] = [
  ["what `xn--` spells is no name", "xn--a.ir"],
  ["nothing is spelled behind `xn--`", "xn--.ir"],
  ["a Persian name begins with a digit", "۱ایسنا.com"],
  ["a number comes before a Persian name", "123.ایسنا.com"],
  ["an Arabic decimal sign is alone", "٫.com"],
  ["a Persian name has a sign of Latin text in it", "+ایسنا.com"],
];

describe("a domain is none where", () => {
  test.each(NONE)("%s: %s", (_, domain) => {
    expect(readAddress(`https://${domain}/`)).toBeUndefined();
    expect(readAddress(`//${domain}/`, "https://example.org/")).toBeUndefined();
  });
});

describe("a domain is written in Latin letters where", () => {
  test.each([
    ["it is", "WWW.Isna.ir", "www.isna.ir"],
    ["it is Persian", "ایسنا.ایران", "xn--mgba9ayew8a.xn--mgba3a4f16a"],
    ["a Persian name ends with a digit", "ایسنا۱.com", "xn--mgba9ayew8a7g.com"],
    ["a ZWNJ joins two words", "می\u200Cروم.ir", "xn--wgb3bbl27d652j.ir"],
    ["it has a letter of Unicode 17", "\u088F.ir", "xn--7xb.ir"],
    ["it is an IPv4 address in disguise", "0x7f.1", "127.0.0.1"],
  ])("%s: %s", (_, domain, host) => {
    expect(readAddress(`https://${domain}/`)?.hostname).toBe(host);
  });
});

describe("a host is shown", () => {
  test.each([
    ["xn--mgba9ayew8a.xn--mgba3a4f16a", "ایسنا.ایران"],
    ["www.isna.ir", "www.isna.ir"],
    ["xn--7xb.ir", "\u088F.ir"],
  ])("in its own letters: %s", (host, shown) => {
    expect(shownHost(host)).toBe(shown);
  });
});

test("a circumflex in a path is a byte, as in browsers", () => {
  expect(readAddress("https://example.org/a^b")?.pathname).toBe("/a%5Eb");
  expect(readAddress("/a^b", "https://example.org/")?.pathname).toBe("/a%5Eb");
});

test("the parts of an address that was checked are given, of anything else a fault is reported", () => {
  expect(partsOf("https://example.org/a?b").search).toBe("?b");
  expect(() => partsOf("example.org")).toThrow("not an address: example.org");
});

/** Pieces of addresses, of which Node's own parser reads the ordinary ones. */
const PIECES = [
  ..."/ // ? # & = @ : % ^ | { } [ ] ( ) < > ' \" ` \\ ~ ! $ * + , ; . .. - _ é ß ۱ ١ ٫ ي".split(" "),
  ..."a.ir xn--a XN--mgba9ayew8a ایسنا .com .ایران کتاب 0x7f.1 1.2.3.4 256.1 :80 :8080 %2e %2F %zz /../ /./ [::1]".split(
    " ",
  ),
  ..."https: http:// HTTPS:// mailto: file:// ws:// \u212A \u017F".split(" "),
  ...["\t", "\n", " ", "\u200C", "\u00AD", "\u3002", "😀", "\uD800", "\u0000", "\u088F"],
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
const base = fc.constantFrom(undefined, "https://example.org/a/b?c#d", "https://xn--mgba9ayew8a.ir/", "mailto:a@b");

test("an address that Node's own parser reads is the one that the tables read", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("", "https://", "https://example.org", "http://a.ir/"),
      text,
      base,
      (start, rest, from) => {
        const address = start + rest;
        const expected = TabledUrl.canParse(address, from) ? new TabledUrl(address, from) : undefined;
        const read = readAddress(address, from);
        expect(read?.href).toBe(expected?.href);
        expect([read?.hostname, read?.pathname, read?.search]).toEqual([
          expected?.hostname,
          expected?.pathname,
          expected?.search,
        ]);
      },
    ),
    { numRuns: 5000 },
  );
});
