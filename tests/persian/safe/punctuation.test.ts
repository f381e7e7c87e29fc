import { describe, expect, test } from "vitest";
import { scriptAfter, scriptBefore } from "../../../src/persian/safe/context.ts";
import { typeset, typesetEdits, typesetMarkdown } from "../../../src/persian/typeset.ts";

describe("marks", () => {
  test.each([
    ["doubled between Latin words stay", "گفت Wow!! Great متن", "گفت Wow!! Great متن"],
    ["doubled between a Latin and a Persian word are one", "NATO!! متن", "NATO! متن"],
    ["dots between Latin words stay", "گفت NATO... EU متن", "گفت NATO... EU متن"],
    ["dots between a Latin and a Persian word are one", "NATO... متن", "NATO… متن"],
    ["two and three ellipses are one", "رفت…… و آمد………", "رفت… و آمد…"],
    ["more ellipses are a leader", "رفت………… و آمد", "رفت………… و آمد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["of a Latin paragraph stay", "NATO?\n\nمتن", "NATO?\n\nمتن"],
    ["of a Latin paragraph behind Persian stay", "متن\n\n? NATO", "متن\n\n? NATO"],
    ["at the beginning of a Persian paragraph are Persian", "NATO\n\n? بود", "NATO\n\n؟ بود"],
  ])("%s", (_, before, after) => {
    expect(typesetMarkdown(before)).toBe(after);
  });
});

describe("spaces at brackets and quotes", () => {
  test.each([
    ["go inside of inner quotes", "گفت ‹ سلام › رفت", "گفت ‹سلام› رفت"],
    ["go inside of several quotes", "« الف » و « ب »", "«الف» و «ب»"],
    ["go inside of several inner quotes", "‹ الف › و ‹ ب ›", "‹الف› و ‹ب›"],
    ["go inside of several brackets", "(  الف  ) و ( ب )", "(الف) و (ب)"],
    ["go before a bracket that ends a list's letter", "الف ) متن", "الف) متن"],
    ["stay before brackets that close nothing", "الف ) ب ) ج", "الف ) ب ) ج"],
    ["stay in a bracket that another one follows", "( الف ( ب )", "( الف (ب)"],
    ["stay in quotes that open and open", "الف « الف « ب", "الف « الف « ب"],
    ["go in a quote that closes in a later paragraph", "متن « الف", "متن «الف"],
    ["stay before the second of two closing ones", "(الف ) ب )", "(الف) ب )"],
    ["go in a bracket at the beginning", "( الف ) ب ) ج", "(الف) ب ) ج"],
    ["doubled are one", "رفت  و آمد", "رفت و آمد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["closing", "متن )\n\nمتن ) الف", "متن)\n\nمتن) الف"],
    ["opening", "متن ( الف\n\n( ب", "متن (الف\n\n(ب"],
  ])("are recognised within a paragraph: %s", (_, before, after) => {
    expect(typesetMarkdown(before)).toBe(after);
  });

  test.each([
    ["before and behind, in one text", "رفت،آمد «بد»را(خوب)خواند", "رفت، آمد «بد» را (خوب) خواند"],
    ["behind a bracket that closes one", "(الف)ب و )ج", "(الف) ب و )ج"],
    ["before a bracket that opens one", "ب(الف(جیم)", "ب(الف (جیم)"],
  ])("come %s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });
});

describe("the reach of a letter", () => {
  test.each([
    [399, "persian"],
    [400, undefined],
  ])("over %i digits", (digits, script) => {
    expect(scriptBefore(`ب${"1".repeat(digits)}`, digits + 1)).toBe(script);
    expect(scriptAfter(`${"1".repeat(digits)}ب`, 0)).toBe(script);
  });
});

describe("an edit names its rule", () => {
  test.each([
    ["letters", "كتاب"],
    ["letters", "ﻛﺘﺎﺏ"],
    ["letters", "ا\u0653ب"],
    ["kashida", "مـــوج"],
    ["zwnj", "کتاب\u200C من"],
    ["zwnj", "می\u200C شود"],
    ["controls", "سلام\u00A0من"],
    ["controls", "می\u00ACشود"],
    ["controls", "سلام\uFEFF"],
    ["controls", "کتا\u200Dب"],
    ["controls", "می\u200Eشود"],
    ["controls", "\u200Fسلام"],
    ["digits", "سال 12"],
    ["punctuation", "سلام, خوب"],
    ["punctuation", "چه؟؟"],
    ["punctuation", "رشد %۲۰"],
    ["punctuation", "رشد ۲۰%"],
    ["ellipsis", "رفت..."],
    ["quotes", '"سلام"'],
    ["spacing", "رفت  و"],
    ["spacing", "رفت ، و"],
    ["spacing", "(رفت )"],
    ["spacing", "( رفت)"],
    ["spacing", "رفت،آمد"],
    ["spacing", "رفتم.آمد"],
    ["spacing", "(رفت)آمد"],
    ["spacing", "آمد(رفت)"],
  ])("%s: %s", (rule, text) => {
    expect([...new Set(typesetEdits(text).map((edit) => edit.rule))]).toEqual([rule]);
  });
});

describe("a bracket right behind another pair", () => {
  test.each([
    ["behind a quotation", "«کتاب»(چاپ دوم) آمد", "«کتاب» (چاپ دوم) آمد"],
    ["Latin in it", "«موتور توربوجت»(turbojet) ساخته شد", "«موتور توربوجت» (turbojet) ساخته شد"],
    ["before a quotation", "گفت (دیروز)«بله» و [همان]«نه»", "گفت (دیروز) «بله» و [همان] «نه»"],
    ["an ending stays", "«کتاب»(ها) آمد", "«کتاب»(ها) آمد"],
    ["a note's number stays", "«کتاب»[۱] آمد", "«کتاب»[۱] آمد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });
});
