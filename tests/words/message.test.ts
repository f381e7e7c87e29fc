import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, decimal, either, en, entry, fa, foreign, listed } from "../../src/words/entry.ts";
import { asLines, textIn } from "../../src/words/message.ts";

const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";

const FOUND = entry(
  ({ file, count }: { readonly file: string; readonly count: number }) => en`${count} faults in ${file}`,
  ({ file, count }) => fa`${count} خطا در ${file}`,
);

describe("a message", () => {
  it("has a text in both languages, and is plain data", () => {
    const said = FOUND({ file: "a.md", count: 12 });
    expect(JSON.parse(JSON.stringify(said))).toEqual({ en: "12 faults in a.md", fa: `۱۲ خطا در ${FSI}a.md${PDI}` });
    expect(structuredClone(said)).toEqual({ ...said });
  });

  it("isolates code in backquotes with them, and what is between them", () => {
    expect(entry("write `a: b`", "`a: b` بنویسید").fa).toBe(`${LRI}\`a: b\`${PDI} بنویسید`);
    const field = entry(
      ({ name }: { readonly name: string }) => en`\`${name}: …\``,
      ({ name }) => fa`\`${name}: …\``,
    );
    expect(field({ name: "title" }).fa).toBe(`${LRI}\`${FSI}title${PDI}: …\`${PDI}`);
  });

  it("shows what a terminal would obey as an escape, in both languages", () => {
    const said = FOUND({ file: "\u001B[2J\u202E\u2069", count: 1 });
    expect(textIn(said, "en")).toBe("1 faults in \\u001B[2J\\u202E\\u2069");
    expect(textIn(said, "fa")).toBe(`۱ خطا در ${FSI}\\u001B[2J\\u202E\\u2069${PDI}`);
  });

  it("joins several values as each language does", () => {
    expect(either(["a", "b", "c"])).toMatchObject({
      en: "a, b or c",
      fa: `${FSI}a${PDI}، ${FSI}b${PDI} یا ${FSI}c${PDI}`,
    });
    expect(all(["a", entry("x", "الف")])).toMatchObject({ en: "a and x", fa: `${FSI}a${PDI} و الف` });
    expect(listed(["a"])).toMatchObject({ en: "a", fa: `${FSI}a${PDI}` });
  });

  it("writes numbers as each language does", () => {
    expect(decimal(4.5, 1)).toMatchObject({ en: "4.5", fa: "۴٫۵" });
    expect(FOUND({ file: "", count: 1_000_000 })).toMatchObject({ en: "1000000 faults in ", fa: "۱٬۰۰۰٬۰۰۰ خطا در " });
  });

  it("quotes what others say in English", () => {
    expect(foreign("no space left")).toMatchObject({ en: "no space left", fa: `«${FSI}no space left${PDI}»` });
  });
});

describe("lines of a terminal", () => {
  it("are read from right to left in Persian, each by itself, from behind the spaces that set it in", () => {
    expect(asLines("الف\n    ب", "fa")).toBe(`${RLI}الف${PDI}\n    ${RLI}ب${PDI}`);
    expect(asLines("a\n    b", "en")).toBe("a\n    b");
  });

  it("end the isolates that began on them, and no others", () => {
    expect(asLines(`الف ${LRI}a\nb${PDI} ب`, "fa")).toBe(`${RLI}الف ${LRI}a${PDI}${PDI}\n${RLI}b ب${PDI}`);
    expect(asLines("الف\n  title: a", "fa")).toBe(`${RLI}الف${PDI}\n  title: a`);
  });
});

describe("a number in a Persian text", () => {
  it("is as ICU writes it", () => {
    const icu = new Intl.NumberFormat("fa", {
      useGrouping: "min2",
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (hundredths) => {
        expect(decimal(hundredths / 100, 2).fa).toBe(icu.format(hundredths / 100));
      }),
    );
  });
});
