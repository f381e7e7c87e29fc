import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("links and pictures", () => {
  test.each([
    ["emphasis", "*ي 1* **ي 1** _ي 1_ __ي 1__ ~~ي 1~~", "*ی ۱* **ی ۱** _ی ۱_ __ی ۱__ ~~ی ۱~~"],
    ["what cannot be seen between emphasis and emphasis", "ي~\u200C*ي* ي_\u200C*ي*", "ی~\u200C*ی* ی_\u200C*ی*"],
    ["quotation marks in emphasis before a letter", '**"كتاب"**ها گفت**"سلام"**و', "**«کتاب»**ها گفت**«سلام»**و"],
    ["quotation marks around emphasis", '"**كتاب**"ها "*ي*"', "«**کتاب**»ها «*ی*»"],
    ["numbers in emphasis before a letter", "**(5)**ها **50%**كم *سال:*1403", "**(۵)**ها **۵۰٪**کم *سال:*۱۴۰۳"],
    ["an address without a scheme", "نشاني isna.ir/?q=1,2&ك=ي ? بله", "نشانی isna.ir/?q=1,2&ك=ي ؟ بله"],
    ["a bracket that an address must not take", "https://a.ir/ي( ك ) ي", "https://a.ir/ي( ک ) ی"],
    ["emphasis and a comma", "_ي_ , ي ~~ي~~ , ي", "_ی_ ، ی ~~ی~~ ، ی"],
    ["links", "[ي 1](/ي 1) [ي 1](/ي) [ي 1](</ي 1>) [ي 1]()", "[ی ۱](/ي 1) [ی ۱](/ي) [ی ۱](</ي 1>) [ی ۱]()"],
    [
      "links with titles",
      '[ي](/ي "ي 1") [ي](/ي \'ي 1\') [ي](/ي (ي 1)) [ي](/ي\n"ي 1" )',
      '[ی](/ي "ی ۱") [ی](/ي \'ی ۱\') [ی](/ي (ی ۱)) [ی](/ي\n"ی ۱" )',
    ],
    [
      "titles with marks behind backslashes",
      "[ي](/ي \"ي \\\" ي 1\") [ي](/ي 'ي \\' ي 1') [ي](/ي (ي \\) ي 1))",
      "[ی](/ي \"ی \\\" ی ۱\") [ی](/ي 'ی \\' ی ۱') [ی](/ي (ی \\) ی ۱))",
    ],
    ["a title with quotation marks", "[ي](/ي 'گفت \"ي 1\"')", "[ی](/ي 'گفت \"ی ۱\"')"],
    ["a title of two lines", '[ي](/ي "ي 1\nي 1")', '[ی](/ي "ی ۱\nی ۱")'],
    ["an entity in a title", '[ي](/ي "ي &raquo; ي")', '[ی](/ي "ی &raquo; ی")'],
    ["what would come of a title's signs", '[x](/x "ي \\\u200B* ي")', '[x](/x "ی \\\u200B* ی")'],
    ["a title without Persian", '[ي](/x "12 , 3 ...")', '[ی](/x "12 , 3 ...")'],
    [
      "addresses with brackets",
      "[ي](/ي(ي)) [ي](/ي((ي)ي)) [ي](/ي\\)ي) [ي](/\\(ي)",
      "[ی](/ي(ي)) [ی](/ي((ي)ي)) [ی](/ي\\)ي) [ی](/\\(ي)",
    ],
    ["an address that ends in angle brackets only", "[ي](<ي) ك 1", "[ی](<ی) ک ۱"],
    ["an address with a backslash before its angle bracket", "[ي](<ي\\>) ك", "[ی](<ی\\>) ک"],
    ["an address over two lines is none", "[ي](<ي\nي>) ك 1", "[ی](<ی\nی>) ک ۱"],
    ["a no-break space in an address", '[ي](/ي\u00A0"ي")', '[ی](/ي\u00A0"ي")'],
    ["what would be a link without its space", "[ي](يك , يك) ك , ي", "[ی](یک ، یک) ک، ی"],
    ["what would be a link without its space, and never ends", "[ي](يك , يك", "[ی](یک ، یک"],
    ["text between brackets", "[ي 1] (ي 1)", "[ی ۱] (ی ۱)"],
    ["pictures", '![ي 1](/ي.png "ي 1") !ي [ي](/ي)', '![ی ۱](/ي.png "ی ۱") !ی [ی](/ي)'],
    ["a space before a picture", "ي ![ك](/ك)", "ی ![ک](/ك)"],
    ["a letter before a link", "ي[ي](/x) ي[!ي](/x)", "ی[ی](/x) ی[!ی](/x)"],
    ["spaces within a link's text", "[ ي ](/x) [ ي ][كتاب]\n\n[كتاب]: /x", "[ ی ](/x) [ ی ][كتاب]\n\n[كتاب]: /x"],
    ["text right behind a title", '[x](/x "x")ي', '[x](/x "x")ی'],
    ["a picture in a link", '[![ي 1](/ي.png)](/ي "ي 1")', '[![ی ۱](/ي.png)](/ي "ی ۱")'],
    [
      "a sign of exclamation before a link",
      "يك![ي](/ي) يك\\![ي](/ي) يك! [ي](/ي)",
      "یک![ی](/ي) یک\\![ی](/ي) یک! [ی](/ي)",
    ],
    ["links in links", "[ي [ي](/ي) ي](/ي)", "[ی [ی](/ي) ی](/ي)"],
    ["a closing bracket by itself", "ي] 1 [ي](/ي)", "ی] ۱ [ی](/ي)"],
    ["an open bracket by itself", "[ي 1 [ي](/ي)", "[ی ۱ [ی](/ي)"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("references and footnotes", () => {
  test.each([
    [
      "references",
      "[ي 1][كتاب] [كتاب][] [كتاب] ![كتاب]\n\n[كتاب]: /x",
      "[ی ۱][كتاب] [كتاب][] [كتاب] ![كتاب]\n\n[كتاب]: /x",
    ],
    ["references to nothing", "[ي 1][يك] [ي 1][] [ي 1]\n\n[كتاب]: /x", "[ی ۱][یک] [ی ۱][] [ی ۱]\n\n[كتاب]: /x"],
    [
      "a reference in another letter case",
      "[ي 1][API] [api] [Api][]\n\n[aPI]: /x",
      "[ی ۱][API] [api] [Api][]\n\n[aPI]: /x",
    ],
    ["a reference with a bracket behind a backslash", "[ي][كتاب\\]]\n\n[كتاب\\]]: /x", "[ی][كتاب\\]]\n\n[كتاب\\]]: /x"],
    [
      "the text of a reference that is its label stays",
      "[كتاب , كتاب]\n\n[كتاب , كتاب]: /x",
      "[كتاب , كتاب]\n\n[كتاب , كتاب]: /x",
    ],
    ["footnotes", "يك[^1] ك[^يك], ك", "یک[^1] ک[^يك]، ک"],
    ["footnotes with an address", "يك[^ي](/ي) ك 1", "یک[^ي](/ي) ک ۱"],
    ["footnotes with words in brackets", "يك[^ي](ي , ي) ك , ي", "یک[^ي](ی ، ی) ک، ی"],
    ["what is no footnote", "يك[^] ك 1 [^ي ي] ك 1", "یک[^] ک ۱ [^ی ی] ک ۱"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
