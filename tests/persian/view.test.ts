import { describe, expect, test } from "vitest";
import { typeset } from "../../src/persian/typeset.ts";
import { plainView } from "../../src/persian/untouched.ts";
import { EDGE, MARK, OPAQUE, viewOf } from "../../src/persian/view.ts";

/** The view with a letter for each placeholder. */
function shown(view: string): string {
  return view.replaceAll(OPAQUE, "o").replaceAll(MARK, "m").replaceAll(EDGE, "e");
}

describe("a view", () => {
  test("has a placeholder for each unit that is no text", () => {
    expect(shown(viewOf("یکدوسه", Uint8Array.of(0, 1, 1, 2, 3, 0)))).toBe("یoomeه");
    expect(viewOf("یک", Uint8Array.of(0, 0))).toBe("یک");
    expect(viewOf("", new Uint8Array(0))).toBe("");
  });

  test.each([
    ["a face by itself", "ی :)", "ی oo"],
    ["a face with a nose", "ی ;-(", "ی ooo"],
    ["a face of letters", "ی :D :P", "ی oo oo"],
    ["no face between letters", "ی:)ی", "ی:)ی"],
    ["no face beside a digit", "۵:) :)۵", "۵:) :)۵"],
    ["a day of a machine's kind", "1395-02-03", "oooooooooo"],
    ["a time of a machine's kind", "2017-02-24T10:20:30Z ی", `${"o".repeat(20)} ی`],
    ["a time with its zone", "2017-02-24 10:20+0330 ی", `${"o".repeat(21)} ی`],
    ["no day in more digits", "11395-02-03", "11395-02-03"],
    ["no day behind another number and a hyphen", "978-6001-23-45", "978-6001-23-45"],
    ["no day behind a Persian number and a hyphen", "۹۷۸-6001-23-45", "۹۷۸-6001-23-45"],
    ["no day before a hyphen and another number", "6001-23-45-7", "6001-23-45-7"],
    ["a day between hyphens", "ی-1395-02-03-ی", "ی-oooooooooo-ی"],
    ["a version", "1.2.3 ی", "ooooo ی"],
    ["a version of larger numbers", "10.25.30 ی", "oooooooo ی"],
    ["a version of long numbers", "10.250.300.5 1000.200.300 ی", `${"o".repeat(12)} ${"o".repeat(12)} ی`],
    ["an amount, or a version that looks like one", "4.325.000 ی", "4.325.000 ی"],
    ["no amount in more digits than any", `1${".000".repeat(7)} ی`, `${"o".repeat(29)} ی`],
    ["no amount before a comma and digits", "4.325.000,50 ی", "ooooooooo,50 ی"],
    ["a decimal, which is none", "1.2 ی", "1.2 ی"],
    ["a number of years, which is no day", "1395-1396", "1395-1396"],
    ["an address", "http://a.ir/ی، ی", "ooooooooooooo، ی"],
    ["an address at a sentence's end", "www.ی.ir.", "oooooooo."],
    ["an address for mail", "mailto:ی@ی.ir ی", "ooooooooooooo ی"],
    ["a mail address", "a.b+c@d-e.ir ی", "oooooooooooo ی"],
    ["a mail address of a Persian domain", "a@ب.ایران ی", "ooooooooo ی"],
    ["a name and a tag", "@ی_1 #ی\u200Cی ی", "oooo oooo ی"],
    ["a sign within a word, which opens no tag", "ی#ی", "ی#ی"],
    ["references to characters", "ی&nbsp;ی &#8204; &lt;b&gt;", "یooooooی ooooooo ooooooooo"],
    ["a reference that a text speaks of", "ی &amp;copy; ی", "ی oooooooooo ی"],
    ["a Latin word with & in it, which is no reference", "AT&T; ی", "oooo; ی"],
    ["a file", "ی-ی.pdf ی", "ooooooo ی"],
    ["a word before a longer name, which is no file", "ی.pdfی", "یooooی"],
    ["a Latin word with what hangs on it", "F-16 5G C++ v1.2 l'été", "oooo oo ooo oooo ooooo"],
    ["Latin letters with their marks", "Ärger Łódź", "ooooo oooo"],
  ])("of %s", (_, text, view) => {
    expect(shown(plainView(text))).toBe(view);
  });
});

test.each([
  ["faces", "خوب بود :) و بد بود ;-( و :D", "خوب بود :) و بد بود ;-( و :D"],
  ["days of a machine's kind", "در 1395-02-03 آمد", "در 1395-02-03 آمد"],
  ["versions", "نسخه 1.2.3 آمد", "نسخه 1.2.3 آمد"],
])("%s stay in a text without Latin words", (_, text, set) => {
  expect(typeset(text)).toBe(set);
});
