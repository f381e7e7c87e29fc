import { describe, expect, test } from "vitest";
import { latinDigits } from "../../../src/persian/digits.ts";
import { typeset, typesetMarkdown } from "../../../src/persian/typeset.ts";

describe("thousands", () => {
  test.each([
    ["with two digits in front", "قیمت 12,345 تومان", "قیمت ۱۲٬۳۴۵ تومان"],
    ["with a decimal", "قیمت 1,234.56 دلار", "قیمت ۱٬۲۳۴٫۵۶ دلار"],
    ["in Arabic and Persian digits", "قیمت ١,٢٣٤ و ۱,۲۳۴ تومان", "قیمت ۱٬۲۳۴ و ۱٬۲۳۴ تومان"],
    ["not in a group of two", "عدد 1,234,56 بود", "عدد ۱,۲۳۴,۵۶ بود"],
    ["not with four digits in front", "عدد 1234,567 بود", "عدد ۱۲۳۴,۵۶۷ بود"],
    ["not behind a point", "عدد 1.2,345 بود", "عدد ۱.۲,۳۴۵ بود"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });
});

describe("a percent sign before its number", () => {
  test.each([
    ["goes behind its decimals", "رشد %12.5 و ٪ 3.10 شد", "رشد ۱۲٫۵٪ و ۳٫۱۰٪ شد"],
    ["goes behind its thousands", "رشد %1,234.5 شد", "رشد ۱٬۲۳۴٫۵٪ شد"],
    ["goes behind a slash that stands for a point", "رشد %12/5 شد", "رشد ۱۲/۵٪ شد"],
    ["keeps the sign of the number in front", "رشد %-3.5 و -%3.5 و %+2 شد", "رشد -۳٫۵٪ و -۳٫۵٪ و +۲٪ شد"],
    ["goes behind a span", "رشد %10-12.5 شد", "رشد ۱۰-۱۲٫۵٪ شد"],
    ["of two numbers goes behind each", "از %10 تا %12.5 و %50/%50", "از ۱۰٪ تا ۱۲٫۵٪ و ۵۰٪/۵۰٪"],
    ["begins a paragraph", "%12.5 رشد کرد", "۱۲٫۵٪ رشد کرد"],
    ["stays where a comma is in the number", "رشد %12,5 شد", "رشد %۱۲,۵ شد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
    expect(typeset(after)).toBe(after);
  });
});

describe("thousands separated by dots", () => {
  test.each([
    ["before money", "سکه 4.325.000 تومان و 12.500.000 ریال", "سکه ۴٬۳۲۵٬۰۰۰ تومان و ۱۲٬۵۰۰٬۰۰۰ ریال"],
    ["before people", "جمعیت 1.000.000 نفر", "جمعیت ۱٬۰۰۰٬۰۰۰ نفر"],
    [
      "before a word with an ending",
      "وام 200.000.000 تومانی و 1.200.000 نفره",
      "وام ۲۰۰٬۰۰۰٬۰۰۰ تومانی و ۱٬۲۰۰٬۰۰۰ نفره",
    ],
    ["before a word of Arabic letters", "مبلغ 1.250.000 ريال", "مبلغ ۱٬۲۵۰٬۰۰۰ ریال"],
    [
      "before two spaces, or one that does not break",
      "1.250.000  ریال، 1.250.000\u00A0ریال",
      "۱٬۲۵۰٬۰۰۰ ریال، ۱٬۲۵۰٬۰۰۰\u00A0ریال",
    ],
    ["in Persian and Arabic digits", "سکه ۴.۳۲۵.۰۰۰ تومان و ٤.٣٢٥.٠٠٠ تومان", "سکه ۴٬۳۲۵٬۰۰۰ تومان و ۴٬۳۲۵٬۰۰۰ تومان"],
    ["behind a Latin word", "گوشی iPhone 45.000.000 تومان", "گوشی iPhone ۴۵٬۰۰۰٬۰۰۰ تومان"],
    ["in a span that is counted", "از 1.000.000-2.000.000 تومان", "از ۱٬۰۰۰٬۰۰۰-۲٬۰۰۰٬۰۰۰ تومان"],
    ["of both when the second is counted", "از 1.000.000 تا 2.000.000 تومان", "از ۱٬۰۰۰٬۰۰۰ تا ۲٬۰۰۰٬۰۰۰ تومان"],
    ["of one before a mended one", "بین 1.000.000 و ۲٬۰۰۰٬۰۰۰ نفر", "بین ۱٬۰۰۰٬۰۰۰ و ۲٬۰۰۰٬۰۰۰ نفر"],
    ["not of one before another number", "نسخه 1.000.000 و 20 نفر", "نسخه 1.000.000 و ۲۰ نفر"],
    ["at the beginning", "4.325.000 تومان", "۴٬۳۲۵٬۰۰۰ تومان"],
    [
      "not of one group, which may be a decimal",
      "دلار 12.500 تومان و 77.045 امتیاز",
      "دلار ۱۲.۵۰۰ تومان و ۷۷.۰۴۵ امتیاز",
    ],
    ["not of a version", "نسخهٔ 1.000.000 و 2.4.1 بار", "نسخهٔ 1.000.000 و 2.4.1 بار"],
    [
      "not of a version before another word",
      "نسخهٔ 2.100.200 بارگیری و 2.100.200 سالم",
      "نسخهٔ 2.100.200 بارگیری و 2.100.200 سالم",
    ],
    ["not of a version in a span", "نسخه 1.000.000-2 آمد", "نسخه 1.000.000-2 آمد"],
    ["not of an address", "نشانی 192.168.1.1 و 192.168.100.100 بار", "نشانی 192.168.1.1 و 192.168.100.100 بار"],
    ["not with a nought in front", "عدد 000.325.000 تومان", "عدد 000.325.000 تومان"],
    ["not with other groups", "عدد 4.3250.000 و 4325.000.000 تومان", "عدد 4.3250.000 و 4325.000.000 تومان"],
    ["not behind a comma", "عدد 1,4.325.000 تومان", "عدد 1,4.325.000 تومان"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
    expect(typeset(after)).toBe(after);
  });

  test("of an amount that is emphasized", () => {
    expect(typesetMarkdown("سکه **4.325.000** تومان")).toBe("سکه **۴٬۳۲۵٬۰۰۰** تومان");
  });

  test.each(["1.000.000-", "000.000."])("of «%s» without end are read to it", (part) => {
    const endless = part.repeat(20_000);
    expect(typeset(`متن ${endless}A تومان`)).toBe(`متن ${endless}A تومان`);
  });
});

describe("decimals", () => {
  test.each([
    ["early in a text", "رشد 2.5 بود", "رشد ۲٫۵ بود"],
    ["of many digits", "عدد پی 3.14159 است", "عدد پی ۳٫۱۴۱۵۹ است"],
    ["of three digits before a million right behind", "مبلغ 1.116میلیون دلار", "مبلغ ۱٫۱۱۶میلیون دلار"],
    ["of three digits with two in front", "مبلغ 12.116 میلیون دلار", "مبلغ ۱۲٫۱۱۶ میلیون دلار"],
    ["not of three digits when the million is another", "عدد 15.000 و میلیون", "عدد ۱۵.۰۰۰ و میلیون"],
    ["not behind a comma", "عدد 1,2.5 و 1,2.116 میلیون", "عدد ۱,۲.۵ و ۱,۲.۱۱۶ میلیون"],
    ["not with two points", "مبلغ ۱.۱۱۶.۵ میلیون دلار", "مبلغ ۱.۱۱۶.۵ میلیون دلار"],
    ["not in a result or span", "بازی 3-2.5 و 2.5-3 شد", "بازی ۳-۲.۵ و ۲.۵-۳ شد"],
    ["behind a minus", "رشد -12.5% و −3.5 درصد و –2.5 بود", "رشد -۱۲٫۵٪ و −۳٫۵ درصد و –۲٫۵ بود"],
    ["behind a minus at the beginning and in brackets", "-12.5% (-3.5) متن «-2.5»", "-۱۲٫۵٪ (-۳٫۵) متن «-۲٫۵»"],
    ["behind a hyphen and a word", "رشد-12.5 درصد", "رشد-۱۲٫۵ درصد"],
    ["of Persian digits behind a minus", "رشد -۱۲.۵٪ بود", "رشد -۱۲٫۵٪ بود"],
    ["of a span of amounts", "بازهٔ 10-12.5 درصد و 2.5–3.75٪ بود", "بازهٔ ۱۰-۱۲٫۵ درصد و ۲٫۵–۳٫۷۵٪ بود"],
    ["of a span of measures", "قد 1.5-2.25 متر و 2-2.5 کیلوگرمی", "قد ۱٫۵-۲٫۲۵ متر و ۲-۲٫۵ کیلوگرمی"],
    ["of a span below nought", "از -2.5 تا -3.5 درصد", "از -۲٫۵ تا -۳٫۵ درصد"],
    [
      "not of a span of hours",
      "ساعت 9.30-11.30 روز شنبه و 9.30-11.30 روز",
      "ساعت ۹.۳۰-۱۱.۳۰ روز شنبه و ۹.۳۰-۱۱.۳۰ روز",
    ],
    ["not of three numbers with hyphens", "شماره 2-3-4.5 درصد", "شماره ۲-۳-۴.۵ درصد"],
    ["not in a time", "ساعت 12:2.5 و 2.5:12", "ساعت ۱۲:۲.۵ و ۲.۵:۱۲"],
    ["not right behind a clause's name", "بند3.2 قانون", "بند۳.۲ قانون"],
    ["not of a clause, number or version", "مادهٔ 3.2 و شمارهٔ 4.1 و نسخهٔ 2.0", "مادهٔ ۳.۲ و شمارهٔ ۴.۱ و نسخهٔ ۲.۰"],
    ["not of a number or version without hamza", "شماره 4.1 و نسخه 2.5 برنامه", "شماره ۴.۱ و نسخه ۲.۵ برنامه"],
    ["not of a model", "مدل GPT-4.5 و F-16.5 بود", "مدل GPT-4.5 و F-16.5 بود"],
    ["when the hour is another word's", "ساعت و 4.5 نفر", "ساعت و ۴٫۵ نفر"],
    ["not of a version behind a name", "گنو 12.2 و کرنل 6.1 آمد", "گنو ۱۲.۲ و کرنل ۶.۱ آمد"],
    ["of what is measured", "شاخص آن 24.9 شد و نرخ به 3.5 رسید", "شاخص آن ۲۴٫۹ شد و نرخ به ۳٫۵ رسید"],
    [
      "of what a unit follows, whatever is before",
      "گنو 6.7 اینچی و زلزله 5.2 ریشتری",
      "گنو ۶٫۷ اینچی و زلزله ۵٫۲ ریشتری",
    ],
    ["not of an address with a port", "نشانی 127.0.0.1:8080 و ۳ نفر", "نشانی 127.0.0.1:8080 و ۳ نفر"],
    ["not at the beginning, where they may number it", "3.5 متن", "۳.۵ متن"],
    ["not at the beginning behind spaces", "  3.5 متن", "  ۳.۵ متن"],
    ["at the beginning where something is counted", "3.5 درصد رشد", "۳٫۵ درصد رشد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });
});

describe("a number beside Latin", () => {
  test.each([
    ["stays Latin right behind, whatever is counted later", "گوشی iPhone 15 در روز", "گوشی iPhone 15 در روز"],
    ["stays Latin behind a hyphen or stroke", "تیم NATO-12 و Apple/12 بود", "تیم NATO-12 و Apple/12 بود"],
    ["is counted with the word glued to it", "سهم Apple 15درصد", "سهم Apple ۱۵درصد"],
    ["is Persian behind a comma", "NATO،12 کشور", "NATO،۱۲ کشور"],
    ["is Persian before it behind a Persian word", "سال 2016 NATO گفت", "سال ۲۰۱۶ NATO گفت"],
    ["is Latin before it at the beginning", "12 NATO متن", "12 NATO متن"],
    ["stays glued to it, in whatever digits", "کد A١٢ و ٢٠A بود", "کد A١٢ و ٢٠A بود"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });

  test.each([
    ["is Persian alone in a paragraph", "متن\n\n12", "متن\n\n۱۲"],
    ["is Latin in a paragraph of Latin", "متن\n\nNATO (12)", "متن\n\nNATO (12)"],
    ["stays glued to code", "تابع `f`12 و 12`g` متن", "تابع `f`12 و 12`g` متن"],
    ["is no decimal where it begins a paragraph", "متن\n\n3.5 آمد", "متن\n\n۳.۵ آمد"],
  ])("of Markdown %s", (_, before, after) => {
    expect(typesetMarkdown(before)).toBe(after);
  });
});

describe("numbers that hang together", () => {
  test.each([
    ["are a model's behind Latin", "هواپیمای Boeing 737-800 رسید", "هواپیمای Boeing 737-800 رسید"],
    ["are a result behind Latin", "تیم AC Milan 2-1 رم را برد", "تیم AC Milan 2-1 رم را برد"],
    ["are an ISBN behind its name", "ISBN 978-600-1234-56-7 کتاب", "ISBN 978-600-1234-56-7 کتاب"],
    ["are an ISBN in Persian text", "شابک 978-6001-23-45-7 کتاب", "شابک ۹۷۸-۶۰۰۱-۲۳-۴۵-۷ کتاب"],
    ["are years with a dash", "جام FIFA 2022–2026 بود", "جام FIFA 2022–2026 بود"],
    [
      "are a telephone number with hyphens of its own",
      "Tel 021\u20118888\u20127777 تلفن",
      "Tel 021\u20118888\u20127777 تلفن",
    ],
    ["are an hour", "ساعت GMT 12:30 بود", "ساعت GMT 12:30 بود"],
    ["are separated by strokes", "شبکهٔ BBC 24/7 است", "شبکهٔ BBC 24/7 است"],
    ["are a size", "صفحهٔ Apple 1920×1080 است", "صفحهٔ Apple 1920×1080 است"],
    ["have decimals", "نسخهٔ iOS 9.3-9.4 آمد", "نسخهٔ iOS 9.3-9.4 آمد"],
    ["are counted together", "شرکت Apple 20-30 درصد و 1,000-2,000 نفر", "شرکت Apple ۲۰-۳۰ درصد و ۱٬۰۰۰-۲٬۰۰۰ نفر"],
    ["are partly Persian already", "شرکت Apple 10-۱٬۰۰۰ نفر دارد", "شرکت Apple ۱۰-۱٬۰۰۰ نفر دارد"],
    ["are Persian behind a Persian word", "نتیجهٔ 3-2 در AC Milan", "نتیجهٔ ۳-۲ در AC Milan"],
    ["are Persian behind a comma", "NATO، 3-2 بود", "NATO، ۳-۲ بود"],
    ["end at a space", "AC Milan 2 - 1 رم", "AC Milan 2 - ۱ رم"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
    expect(typeset(after)).toBe(after);
  });

  test("stay where code is glued to either end", () => {
    expect(typesetMarkdown("متن `f`1-2 و 1-2`g` متن")).toBe("متن `f`1-2 و 1-2`g` متن");
  });

  test.each(["1-", "۱:", "1/2×", "1–۲٬"])("of «%s» without end are read to it", (part) => {
    const endless = part.repeat(40_000);
    expect(typeset(`NATO ${endless} متن`)).toBe(`NATO ${endless} متن`);
  });
});

describe("a percent sign", () => {
  test.each([
    ["before a decimal", "رشد %2.5 بود", "رشد ۲٫۵٪ بود"],
    ["before thousands", "رشد %1,234 بود", "رشد ۱٬۲۳۴٪ بود"],
    ["before each of two numbers", "رشد %۲۰ و % 30 بود", "رشد ۲۰٪ و ۳۰٪ بود"],
    ["on both sides, which is left to an editor", "رشد %20 % بود", "رشد %۲۰٪ بود"],
    ["behind two spaces", "رشد ۲۰  ٪ و ۲۰  % بود", "رشد ۲۰٪ و ۲۰٪ بود"],
    ["without a number", "رشد % زیاد", "رشد % زیاد"],
  ])("%s", (_, before, after) => {
    expect(typeset(before)).toBe(after);
  });
});

describe("numbers that are no decimals", () => {
  test.each([
    ["hours one after another", "ساعت ۱۸.۳۰ و ۲۰.۳۰ اجرا می\u200Cشود"],
    ["hours of showings", "سانس\u200Cهای ۱۷.۳۰ و ۱۹.۳۰؛ ساعت: ۲۱.۳۰"],
    ["an hour further on", "ساعت ۹.۳۰ صبح تا ۱۱.۴۵ روز شنبه"],
    ["an hour before the time of day", "بازی ۲۰.۴۵ شب"],
    ["versions of programs", "پایتون ۳.۹، ویندوز ۸.۱ و ۸.۲، اندروید ۴.۴"],
    ["tables", "جدول ۳.۲ و نمودارهای ۴.۱ و ۴.۲"],
    ["a round of a cup", "به مرحله ۱.۸ صعود کردند"],
    ["a last zero that counts nothing", "برنامهٔ ۳.۱۰ آمد"],
    ["from one version to another", "ارتقا از ۳.۹ به ۳.۱۱ انجام شد"],
    ["a version further on", "پایتون ۳.۹ را به ۳.۱۱ رساندیم"],
  ])("%s", (_, text) => {
    expect(typeset(text)).toBe(text);
  });

  test("decimals stay decimals where something is measured", () => {
    expect(typeset("از ۳.۹ به ۳.۱۱ درصد رسید")).toBe("از ۳٫۹ به ۳٫۱۱ درصد رسید");
    expect(typeset("نرخ از ۳.۹ به ۳.۱۱ رسید")).toBe("نرخ از ۳٫۹ به ۳٫۱۱ رسید");
    expect(typeset("از ۳.۹ به ۴.۱۱ رسید")).toBe("از ۳٫۹ به ۴٫۱۱ رسید");
  });

  test("decimals stay decimals beside an hour", () => {
    expect(typeset("از ساعت ۱۸ رشد ۲.۵ درصدی و ۱۲.۵۰ دلار بود")).toBe("از ساعت ۱۸ رشد ۲٫۵ درصدی و ۱۲٫۵۰ دلار بود");
  });
});

describe("whatever is around a number", () => {
  const NUMBERS = [
    "3.10",
    "۱۸.۳۰",
    "1,234.56",
    "4.325.000",
    "12:30",
    "2017/02/14",
    "-12.5",
    "10-12.5",
    "20%",
    "%20",
    "192.168.1.1",
    "٣٫١٤",
  ];
  const BEFORE = ["", "ساعت ", "نسخهٔ ", "رشد ", "Boeing ", "(", "«", "به‌", "از ۳ تا "];
  const BEHIND = ["", " درصد", " تومان", "٪", " روز", ")", "»", " GB", "،۵", "."];
  test("its digits stay, in their order", () => {
    const digitsOf = (text: string): string =>
      text.replace(/\p{Nd}/gu, (digit) => latinDigits(digit)).replace(/[^0-9]+/gu, " ");
    const around = BEFORE.flatMap((before) => BEHIND.map((behind) => ({ before, behind })));
    for (const number of NUMBERS) {
      for (const { before, behind } of around) {
        const text = `قیمت ${before}${number}${behind} بود`;
        expect(digitsOf(typeset(text)).trim(), text).toBe(digitsOf(text).trim());
      }
    }
  });
});

describe("a last 0 of a measure", () => {
  test.each([
    ["با امتیاز 4.30 رفت", "با امتیاز ۴٫۳۰ رفت"],
    ["معدل 18.50 گرفت", "معدل ۱۸٫۵۰ گرفت"],
    ["رکورد 113.80 را زد", "رکورد ۱۱۳٫۸۰ را زد"],
    ["پایتون 3.10 آمد", "پایتون ۳.۱۰ آمد"],
    ["پرامتیاز 4.30 رفت", "پرامتیاز ۴.۳۰ رفت"],
  ])("%s", (before, after) => {
    expect(typeset(before)).toBe(after);
  });
});
