import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("definitions of references", () => {
  test.each([
    [
      "a definition's label and address, and its use",
      '[كتاب]: /url\\خبري\\*علي "كتاب\\"خبري"\n\n[كتاب]',
      '[كتاب]: /url\\خبري\\*علي "کتاب\\"خبری"\n\n[كتاب]',
    ],
    ["a definition with a tab", '[كتاب]:\t/ي\t"ياد"\n\n[كتاب]', '[كتاب]:\t/ي\t"یاد"\n\n[كتاب]'],
    ["a definition whose address is on the line below", '[كتاب]:\n/ي "ياد"\n\n[كتاب]', '[كتاب]:\n/ي "یاد"\n\n[كتاب]'],
    ["a definition whose title is on the line below", "[كتاب]: /ي\n'ياد'\n\n[كتاب]", "[كتاب]: /ي\n'یاد'\n\n[كتاب]"],
    ["a title in parentheses", "[كتاب]: /ي (ياد)\n\n[كتاب]", "[كتاب]: /ي (یاد)\n\n[كتاب]"],
    ["a title over two lines", '[كتاب]: /ي "ياد\nيك"\n\n[كتاب]', '[كتاب]: /ي "یاد\nیک"\n\n[كتاب]'],
    ["a label over two lines", "[كتاب\nخبري]: /ي\n\n[كتاب خبري]", "[كتاب\nخبري]: /ي\n\n[كتاب خبري]"],
    [
      "a label over two lines of a quotation",
      "> [كتاب\n> خبري]: /ي\n\n[كتاب خبري]",
      "> [كتاب\n> خبري]: /ي\n\n[كتاب خبري]",
    ],
    [
      "labels that differ in spaces and letters' case",
      "[ API  كتاب ]: /ي\n\n[api كتاب]",
      "[ API  كتاب ]: /ي\n\n[api كتاب]",
    ],
    ["a label whose space is missing in its use", "[كتابخوب]\n\n[كتاب خوب]: /x", "[کتابخوب]\n\n[كتاب خوب]: /x"],
    ["a nearly definition with spaces before a bracket", "[كتاب]:يك   ي(ي)", "[کتاب]:یک   ی(ی)"],
    ["a nearly definition with a bracket of two words", "[كتاب]: ي(/x ي)", "[کتاب]: ی(/x ی)"],
    ["words of a nearly definition on the line below", "[كتاب]:\nيك , يك", "[کتاب]:\nیک ، یک"],
    ["a nearly definition ends with its line", "[كتاب]:<ي\nيك , يك", "[کتاب]:<ی\nیک، یک"],
    ["words of a nearly definition on the line below, of Windows", "[كتاب]:\r\nيك , يك", "[کتاب]:\r\nیک ، یک"],
    ["a sign that cannot be seen behind a nearly definition", "[كتاب]: /x (ي)\u200C", "[کتاب]: /x (ی)\u200C"],
    ["a bracket with a backslash in a label", "[كتاب\\]]: /ي\n\n[كتاب\\]]", "[كتاب\\]]: /ي\n\n[كتاب\\]]"],
    ["an address in angle brackets", '[كتاب]: <a ي\\> ي> "ياد"\n\n[كتاب]', '[كتاب]: <a ي\\> ي> "یاد"\n\n[كتاب]'],
    [
      "an address in angle brackets on the line below",
      '[كتاب]:\n <ي> "ياد"\n\n[كتاب]',
      '[كتاب]:\n <ي> "ياد"\n\n[كتاب]',
    ],
    ["a tag below a label", '[كتاب]:\n<div> "ياد ي"', '[كتاب]:\n<div> "ياد ي"'],
    [
      "parentheses of one direction are no title's",
      "[كتاب]: /x (ي(\n\n[كتاب]: /x )ي)",
      "[کتاب]: /x (ی(\n\n[کتاب]: /x )ی)",
    ],
    ["a title on an indented line below", "[كتاب]: /ي\n  'ياد'\n\n[كتاب]", "[كتاب]: /ي\n  'یاد'\n\n[كتاب]"],
    [
      "a label over two lines of an indented quotation",
      "> [كتاب\n  > خبري]: /ي\n\n[كتاب خبري]",
      "> [كتاب\n  > خبري]: /ي\n\n[كتاب خبري]",
    ],
    [
      "definitions below each other",
      "[كتاب]: /ي\n[خبري]: /ي\n\n[كتاب] [خبري]",
      "[كتاب]: /ي\n[خبري]: /ي\n\n[كتاب] [خبري]",
    ],
    ["text below a definition", "[كتاب]: /ي\nيك 1", "[كتاب]: /ي\nیک ۱"],
    ["code below a definition", "[كتاب]: /ي\n    يك 1", "[كتاب]: /ي\n    يك 1"],
    ["a definition below a paragraph is text", "متن\n[كتاب]: /ي", "متن\n[کتاب]: /ی"],
    ["what has more words than a definition is text", "[كتاب]: يك 1", "[کتاب]: یک ۱"],
    ["words with a mark that needs space", "[كتاب]: يك , يك", "[کتاب]: یک ، یک"],
    ["a definition needs space before the title", "[كتاب]: <ي>(يك)", "[کتاب]: <ی>(یک)"],
    ["an empty label defines nothing", "[ ]: /x\n\n[ ] يك", "[ ]: /x\n\n[ ] یک"],
    ["a definition ends with a blank line", '[كتاب]: /ي\n\n"ياد"', "[كتاب]: /ي\n\n«یاد»"],
    ["a label without an address", "[كتاب]:\n\nيك", "[کتاب]:\n\nیک"],
    ["a fence is no address", "[كتاب]:\n```\nيك", "[کتاب]:\n```\nيك"],
    ["a list is no address", "[كتاب]:\n- يك", "[کتاب]:\n- یک"],
    ["a title that never ends", '[كتاب]: /ي\n"ياد\n\nيك', '[كتاب]: /ي\n"یاد\n\nیک'],
    ["a title's blank line", '[كتاب]: /ي "ياد\n\nيك"', '[کتاب]: /ی "یاد\n\nیک"'],
    ["windows lines", '[كتاب]: /ي\r\n"ياد"\r\n\r\n[كتاب]\r\n', '[كتاب]: /ي\r\n"یاد"\r\n\r\n[كتاب]\r\n'],
    ["a definition in a list", "- [كتاب]: /ي\n- [كتاب] ي", "- [كتاب]: /ي\n- [كتاب] ی"],
    ["a definition in a footnote", "[^1]: [كتاب]: /ي\n\n[كتاب] ي[^1]", "[^1]: [كتاب]: /ي\n\n[كتاب] ی[^1]"],
    ["a no-break space is a part of an address", "[كتاب]: /ي\u00A0ي\n\n[كتاب]", "[كتاب]: /ي\u00A0ي\n\n[كتاب]"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
