import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "../../src/content/xml.ts";
import { english } from "../support/english.ts";

const GOOD = [
  "<a/>",
  '<?xml version="1.0" encoding="utf-8"?>\n<a b="1" c=\'2\'>x<!-- y --><![CDATA[<z>]]><?p q?></a>\n',
  '<a xmlns:b="urn:b"><b:c b:d="&amp;&#x41;&#65;"/></a>',
  "<گزیده>متن</گزیده>",
];
const BAD = [
  "",
  "text",
  "<a>",
  "</a>",
  "<a></b>",
  "<a/><b/>",
  "<a/>text",
  "<a b=1/>",
  "<a b/>",
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  "<a>&nbsp;</a>",
  "<a>&</a>",
  "<a>&#0;</a>",
  "<a>&#xD800;</a>",
  "<a>]]></a>",
  "<a>\u0001</a>",
  "<b:a/>",
  "<a b:c='1'/>",
  "<a><!-- -- --></a>",
  "<1a/>",
  "< a/>",
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
];

describe("the reader of XML", () => {
  it.each(GOOD)("takes %j", (xml) => {
    expect(readXml(xml).ok).toBe(true);
  });

  it.each(BAD)("refuses %j", (xml) => {
    expect(readXml(xml).ok).toBe(false);
  });

  it("gives names, attributes and text unescaped", () => {
    const xml = readXml('<a>1<b c="&lt;&#x6F1;">2</b>&amp;<![CDATA[<]]></a>');
    expect(xml.ok && xml.root).toMatchObject({ name: "a", text: "12&<", children: [{ name: "b", text: "2" }] });
    expect(xml.ok && xml.root.children[0]?.attributes.get("c")).toBe("<\u06F1");
  });

  it("names the line of a fault", () => {
    expect(english(readXml("<a>\n<b>\n</a>"))).toEqual({ ok: false, line: 3, message: "unexpected close tag." });
  });

  it("names a bare ampersand, whatever follows it", () => {
    expect(readXml("<a>\n<b>R&D</b>\n<c>x;</c></a>")).toMatchObject({ ok: false, line: 2 });
    const message = "a bare `&`: write `&amp;`";
    expect(english(readXml("<a>\n<b>R&D</b>\n</a>"))).toEqual({ ok: false, line: 2, message });
  });

  it("stops at elements nested a thousand deep", () => {
    expect(readXml("<a>".repeat(1000) + "</a>".repeat(1000))).toMatchObject({ ok: false });
  });

  it("judges broken documents as libxml2 does, where xmllint is installed", () => {
    if (spawnSync("xmllint", ["--version"]).error !== undefined) {
      console.log("xmllint is not installed: the reader of XML was not compared with libxml2");
      return;
    }
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<a/>",
      "<b c='1'>",
      "</b>",
      "x",
      "&amp;",
      "&",
      "<!--",
      "-->",
      "]]>",
      "<![CDATA[",
      " ",
      '"',
      "<",
      ">",
      "<?p ?>",
      "ی",
      "<c:d/>",
    );
    const documents = fc.sample(
      fc.array(piece, { maxLength: 8 }).map((pieces) => `<r>${pieces.join("")}</r>`),
      { numRuns: 120 },
    );
    const differing = documents.filter((xml) => {
      const lint = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: xml });
      const namespaceFault = lint.stderr.toString().includes("namespace error");
      return readXml(xml).ok !== (lint.status === 0 && !namespaceFault);
    });
    expect(differing).toEqual([]);
  });
});
