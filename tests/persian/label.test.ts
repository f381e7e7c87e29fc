import { describe, expect, test } from "vitest";
import { labelKey, labelSlug } from "../../src/persian/label.ts";

describe("labels that differ by signs", () => {
  test.each([
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C ++", "c-plus-plus"],
    ["\uFF23\uFF0B\uFF0B", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["C\u266F", "c-sharp"],
    ["C# پیشرفته", "c-sharp-پیشرفته"],
    ["C++/CLI", "c-plus-plus-cli"],
    ["F#", "f-sharp"],
    [".NET", "dot-net"],
    ["NET", "net"],
    ["A*", "a-star"],
    ["O+", "o-plus"],
    ["O-", "o-minus"],
    ["O\u2212", "o-minus"],
    ["گوگل+", "گوگل-plus"],
    ["۱۸+", "18-plus"],
    ["سی#", "سی-sharp"],
  ])("%s has the address %s", (label, slug) => {
    expect(labelSlug(label)).toBe(slug);
  });

  test.each([
    ["C", "C++", "C#", "C+"],
    ["NET", ".NET"],
    ["A", "A*", "A+", "A-"],
    ["وب ۲٫۰", "وب ۲۰", "وب ۲"],
    ["R&D", "RD"],
    ["جنبش ۹۹٪", "جنبش ۹۹"],
    ["گروه ۵+۱", "گروه ۵-۱", "گروه ۵۱"],
  ])("%s is another than its like", (...labels) => {
    expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
  });

  test.each([
    ["گروه ۵+۱", "گروه-5-1"],
    ["ASP.NET", "asp-net"],
    ["Node.js", "node-js"],
    ["کووید-۱۹", "کووید-19"],
    ["#بین_الملل", "بین-الملل"],
    ["الف + ب", "الف-ب"],
    ["خبر#روز", "خبر-روز"],
    ["…خبر", "خبر"],
    ["Yahoo!", "yahoo"],
    ["۲۰٪", "20"],
    ["*مهم*", "مهم"],
  ])("%s keeps the address that it had: %s", (label, slug) => {
    expect(labelSlug(label)).toBe(slug);
  });
});

describe("spellings of one label", () => {
  test.each([
    ["بین\u200Cالملل", "بين الملل", "#بین_الملل", "بینالملل"],
    ["C++", "c ++", "C plus plus", "c\uFF0B+"],
    ["کووید-۱۹", "کووید19", "کوويد ١٩"],
    ["U.S.", "US", "«U.S.»"],
    ["جشن", "جشن 🎉", "جشن ❤\uFE0F", "جشن 👍🏽"],
    ["۱٬۰۰۰ روز", "1000 روز"],
    ["Node.js", "NodeJS", "node js"],
  ])("have one key: %s", (...labels) => {
    expect(new Set(labels.map(labelKey)).size).toBe(1);
  });

  test.each(["🎉🇮🇷", "!!", "+", "#", "؟", "."])("have no address where there is no letter: %s", (label) => {
    expect(labelSlug(label)).toBe("");
  });
});

test("a hostile label is no more work than its length", () => {
  for (const label of [`C${"+".repeat(60_000)}`, `ا${"\u064B".repeat(60_000)}+`, `1${".".repeat(60_000)}x`]) {
    expect(labelKey(label).length).toBeLessThan(label.length + 100);
  }
});
