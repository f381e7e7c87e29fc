import { describe, expect, test } from "vitest";
import { toldOf } from "./reading.ts";

const PERSIAN = "\u0646\u0648\u0631\u0648\u0632";

/** What a body links to, as it is shown; none of it is warned of. */
function links(markdown: string): readonly string[] {
  const { html, told } = toldOf(markdown);
  expect(told).toEqual([]);
  return [...html.matchAll(/<a [^>]*>(.*?)<\/a>/gu)].map(([, text = ""]) =>
    text.replace(/<[^>]*>/gu, "").replaceAll("&amp;", "&"),
  );
}

describe("an address that begins http:// or https:// is a link", () => {
  test("to where it says, and nothing else in the paragraph is", () => {
    expect(toldOf("نشانی https://example.org/?q=1&page=2 است.").html).toBe(
      '<p>نشانی <a class="address" href="https://example.org/?q=1&amp;page=2" rel="noopener"><bdi lang="en">https://example.org/?q=1&amp;page=2</bdi></a> است.</p>\n',
    );
  });

  test("in angle brackets with asterisks in it, in one run", () => {
    const { html, told } = toldOf("نشانی <https://example.org/ب?x=**y**> است.");
    expect(told).toEqual([]);
    expect(html).toMatch(/<a [^>]*><bdi lang="en">https:\/\/example.org\/ب\?x=\*\*y\*\*<\/bdi><\/a>/u);
  });

  test.each([
    ["with a Persian path", `https://fa.wikipedia.org/wiki/${PERSIAN}`],
    ["with a ZWNJ in its path", "https://example.org/نیم\u200Cفاصله"],
    ["with brackets in its path", "https://fa.wikipedia.org/wiki/تهران_(شهر)"],
    ["with underscores and tildes", "http://example.org/~a/_b_/__c__/d_e"],
    ["with a port, a query and a fragment", "https://example.org:8080/a?b=c%20d&e[0"],
    ["with a Persian domain", "https://ایران.ایران/خبر"],
    ["in capitals", "HTTPS://EXAMPLE.ORG/A"],
    ["of a domain alone", "http://isna.ir"],
    ["with commas and dots in it", "https://example.org/a,b.c;d"],
  ])("%s", (_, address) => {
    expect(links(`ببینید ${address} را`)).toEqual([address.replace(/\[.*/u, "")]);
  });

  test.each([...". , ; : ! ? ، ؛ ؟ ) » › ' \" … . ؟! ». )، \u200Cها را".split(" ")])(
    "without what follows it: %s",
    (end) => {
      expect(
        links(`ببینید https://isna.ir${end} و (https://isna.ir/a/${end.replace("ها", " ها").replace("را", "")})`),
      ).toEqual(["https://isna.ir", "https://isna.ir/a/"]);
    },
  );

  test.each([
    ["emphasised", "**https://isna.ir/a** _https://isna.ir/b_ ~~https://isna.ir/c~~", "abc"],
    [
      "in a list, a table and a quotation",
      "- https://isna.ir/a\n\n| https://isna.ir/b |\n|---|\n\n> https://isna.ir/c",
      "abc",
    ],
    ["at a line's end and beginning", "ببینید https://isna.ir/a\nhttps://isna.ir/b", "ab"],
    ["right behind a Persian letter and a colon", "درhttps://isna.ir/a نشانی:https://isna.ir/b", "ab"],
    ["in quotation marks", '«https://isna.ir/a» "https://isna.ir/b"', "ab"],
  ])("%s", (_, markdown, names) => {
    expect(links(markdown)).toEqual([...names].map((name) => `https://isna.ir/${name}`));
  });

  test("with the letters that percent signs stand for, but nothing else that they hide", () => {
    const encoded = encodeURI(`https://example.org/${PERSIAN}/\u202Ea b`);
    expect(links(encoded)).toEqual([`https://example.org/${PERSIAN}/%E2%80%AEa%20b`]);
    expect(links("https://example.org/%FF%D9")).toEqual(["https://example.org/%FF%D9"]);
  });

  test("as what backslashes and references mean", () => {
    expect(links("https://example.org/\\_a\\_?b&amp;c")).toEqual(["https://example.org/_a_?b&c"]);
  });

  test("up to a sign of Markdown", () => {
    expect(links("~~https://example.org/a~~ها https://example.org/b\\* https://example.org/c\\[1\\]")).toEqual([
      "https://example.org/a",
      "https://example.org/b",
      "https://example.org/c",
    ]);
    expect(links("**https://example.org/d**ها *https://example.org/e*ها")).toEqual([
      "https://example.org/d",
      "https://example.org/e",
    ]);
  });

  test("whose letters typesetting leaves", () => {
    expect(links("ببینید https://example.org/كتاب،كتاب https://example.org/ي?a=1,2")).toEqual([
      "https://example.org/كتاب",
      "https://example.org/ي?a=1,2",
    ]);
  });
});

describe("no link is made of", () => {
  test.each([
    ["a domain in a sentence", "خبر isna.ir و www.isna.ir را ببینید.این"],
    [
      "another scheme",
      "ftp://example.org javascript://example.org xhttps://example.org mailto:a@example.org a@example.org",
    ],
    ["a scheme alone", "http:// https:// http://. https://؟ https:///a"],
    ["an address in code", "`https://example.org`"],
    ["an address in raw HTML's attribute", "<a href=https://example.org>"],
  ])("%s", (_, markdown) => {
    expect(toldOf(markdown).html).not.toContain("<a ");
  });

  test("an address in a link's own text", () => {
    expect(links("[https://example.org/a](https://example.org/b) <https://example.org/c>")).toEqual([
      "https://example.org/a",
      "https://example.org/c",
    ]);
  });

  test("an address in a picture's words", () => {
    const { html } = toldOf("![https://example.org](p.png)");
    expect(html).toContain("https://example.org");
    expect(html).not.toContain("<a ");
  });
});

test("an address whose domain deceives is warned of", () => {
  expect(toldOf("https://isna.ir@evil.example/").told.join()).toContain("what comes before `@` is no domain");
  expect(toldOf("https://аррӏе.com/").told.join()).toContain("look like those of another domain");
});
