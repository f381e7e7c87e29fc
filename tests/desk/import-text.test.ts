import { describe, expect, test } from "vitest";
import { readAttribution } from "../../src/desk/import/attribution.ts";
import { withoutFurniture } from "../../src/desk/import/furniture.ts";
import { isFurniture } from "../../src/desk/import/furniture-lines.ts";
import { withHeadings } from "../../src/desk/import/headings.ts";
import { latinId } from "../../src/desk/import/latin-id.ts";
import { withoutDoubling } from "../../src/desk/import/lead.ts";
import { dateLine } from "../../src/desk/import/page-lines.ts";
import { SourceRegister } from "../../src/desk/import/source-register.ts";
import { TagRegister } from "../../src/desk/import/tag-register.ts";
import { readTextFile } from "../../src/desk/import/text-file.ts";
import { decodeText } from "./read-in-english.ts";

const sources = new SourceRegister([{ id: "garden", name: "خبرگزاری باغ" }]);

function attribution(paragraph: string, text = paragraph) {
  return readAttribution(paragraph, text, (name) => sources.knows(name));
}

const REST = "گل‌های محمدی در دشت‌های کاشان شکفته‌اند و گلاب‌گیری آغاز شده است.";

describe("readAttribution", () => {
  test.each([
    [`به گزارش ایسنا، ${REST}`, ["ایسنا"]],
    [`به گزارش خبرنگار فرهنگی خبرگزاری باغ، ${REST}`, ["خبرگزاری باغ"]],
    [`به گزارش خبرگزاری موج به نقل از خبرگزاری «نووستی»، ${REST}`, ["خبرگزاری موج", "خبرگزاری نووستی"]],
    [`به گزارش "ورزش سه" و به نقل از روزنامه مارکا، ${REST}`, ["ورزش سه", "روزنامه مارکا"]],
    [`به گزارش "ورزش سه"، به نقل از مهر: ${REST}`, ["ورزش سه", "مهر"]],
    [`به گزارش "ورزش سه" از مهر، ${REST}`, ["ورزش سه", "مهر"]],
    [`به گزارش "ورزش سه" ${REST}`, ["ورزش سه"]],
    [`به‌گزارش گروه جامعه باغ به نقل از رویترز، ${REST}`, ["باغ", "رویترز"]],
    [`به نقل از شبکه «گلستان»، ${REST}`, ["گلستان"]],
    [`خبرگزاری باغ: ${REST}`, ["خبرگزاری باغ"]],
  ])("takes the clause out of «%s»", (paragraph, names) => {
    expect(attribution(paragraph)).toEqual({ names, rest: REST });
  });

  test.each([
    ["a place", `به گزارش خبرگزاری باغ از کاشان، ${REST}`, ["خبرگزاری باغ"]],
    ["a press office", `به گزارش ایسنا به نقل از روابط عمومی استانداری، ${REST}`, ["ایسنا"]],
    ["a rest that is no sentence", "به گزارش ایسنا، که دیروز نوشت هوا گرم می‌شود و چنین نیز شد.", ["ایسنا"]],
    ["no comma", "به گزارش ایسنا در این نشست که دیروز در کاشان بود", ["ایسنا"]],
  ])("leaves the clause where it has %s", (_what, paragraph, names) => {
    expect(attribution(paragraph)).toEqual({ names });
  });

  test.each([
    "شاهدان عینی",
    "منابع آگاه",
    "منابع محلی در کاشان",
    "یک مقام مسئول",
    "مقام‌های محلی",
    "وزیر صنعت",
    "وزير «صنعت»",
    "رئیس‌جمهور",
    "سخنگوی آتش نشانی",
    "سخنگوی شبکه برق",
    "مدیرعامل خبرگزاری باغ",
    "پزشکی قانونی",
    "پلیس راه",
    "باشگاه گلستان",
    "«شاهدان عینی»",
  ])("takes «%s» for no outlet", (name) => {
    expect(attribution(`به گزارش ${name}، ${REST}`)).toBeUndefined();
    expect(attribution(`به نقل از ${name}، ${REST}`)).toBeUndefined();
    expect(attribution(`به گزارش ایسنا به نقل از ${name}، ${REST}`)).toEqual({ names: ["ایسنا"] });
  });

  test.each(["دشت نیوز", "دشت‌آنلاین نیوز", "«دشت»", "روزنامه دشت", "خبرگزاری دشت"])(
    "takes «%s», which it does not know, for an outlet",
    (name) => {
      expect(attribution(`به گزارش ${name}، ${REST}`)).toMatchObject({ names: [expect.any(String)], rest: REST });
    },
  );

  test("takes a source of the digest for an outlet, whatever its name is", () => {
    const register = new SourceRegister([{ id: "police", name: "پلیس راه" }]);
    const paragraph = `به گزارش پلیس راه، ${REST}`;
    expect(readAttribution(paragraph, paragraph, (name) => register.knows(name))).toEqual({
      names: ["پلیس راه"],
      rest: REST,
    });
  });

  test("leaves the clause where a later word points back to the outlet", () => {
    const paragraph = `به گزارش ایسنا، ${REST}`;
    expect(attribution(paragraph, `${paragraph}\nوی به این خبرگزاری گفت هوا خوب است.`)).toEqual({ names: ["ایسنا"] });
  });

  test("does not take a sentence for a clause", () => {
    expect(attribution(REST)).toBeUndefined();
    expect(attribution("گزارش هواشناسی می‌گوید فردا باران می‌بارد.")).toBeUndefined();
    expect(attribution("نکته: خبرگزاری‌ها امروز تعطیل‌اند و روزنامه‌ها چاپ نمی‌شوند.")).toBeUndefined();
  });
});

describe("SourceRegister", () => {
  test("knows one source by every form of its name", () => {
    const register = new SourceRegister([{ id: "garden", name: "خبرگزاری باغ" }]);
    for (const name of ["باغ", "خبرگزاري باغ", "خبر گزاری باغ", "سایت خبری باغ"])
      expect(register.idOf(name)).toBe("garden");
    expect(register.added).toEqual([]);
  });

  test("names well-known outlets as they are called in Latin letters", () => {
    const register = new SourceRegister([]);
    expect(["خبرگزاری موج", "نووستی", "بی‌بی‌سی", "ايسنا", "خبرگزاری فارس"].map((name) => register.idOf(name))).toEqual([
      "mowj",
      "novosti",
      "bbc",
      "isna",
      "fars",
    ]);
    expect(register.added[0]).toEqual({ id: "mowj", name: "خبرگزاری موج", url: "https://www.mojnews.com/" });
  });

  test("takes the host's name for a site's source, and keeps ids apart", () => {
    const register = new SourceRegister([{ id: "example", name: "نمونه" }]);
    expect(register.idOf("دشت", "https://www.example.com/")).toBe("example-2");
    expect(register.idOf("کوه", "https://news.kuh.ac.ir/")).toBe("kuh");
    expect(register.added.map(({ url }) => url)).toEqual(["https://www.example.com/", "https://news.kuh.ac.ir/"]);
  });

  test("makes ids of unknown names that the data files accept", () => {
    expect(latinId("فدراسیون کشتی")).toBe("federasion-koshti");
    for (const name of ["سایت کمیتهٔ ملی المپیک", "«ژ»", "中文", "Ünï Çode", "و", "ـ", "x".repeat(200)]) {
      expect(latinId(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u);
    }
  });
});

describe("furniture", () => {
  test.each([
    "ارسال نظر",
    "ارسال نظرات",
    "نظرات کاربران (۱۲)",
    "انتهای پیام/",
    "انتهای‌پیام/86011/ت10",
    "انتهاي پيام",
    "پایان خبر",
    "پایان پیام/د/1101",
    "کد خبر: ۱۲۳۴۵",
    "شناسه خبر: 12345",
    "کپی شد",
    "لینک کپی شد!",
    "ادامه دارد...",
    "(ادامه دارد)",
    "بیشتر بخوانید:",
    "تلگرام | واتس‌اپ",
    "Telegram WhatsApp Email",
    "اشتراک‌گذاری",
    "بازگشت به صفحه نخست",
    "**انتهای پیام**",
  ])("knows «%s»", (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    "این راه ادامه دارد و پایان ندارد",
    "انتهای این جاده به دریا می‌رسد.",
    "نظر او این است",
    "پایان بازی دو بر یک بود",
    "چاپ کتاب در ایران",
  ])("leaves «%s»", (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test("goes at the beginning and end only", () => {
    const blocks = ["کپی شد", "یک", "ارسال نظر", "دو", "انتهای پیام/", "ارسال نظر"];
    expect(withoutFurniture(blocks)).toEqual(["یک", "ارسال نظر", "دو"]);
    expect(withoutFurniture(["ارسال نظر"])).toEqual([]);
  });

  test.each([
    ["تاریخ انتشار: شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵", "1395-12-07 14:25"],
    ["تاریخ خبر: 1395/12/7", "1395-12-07"],
    ["۷ اسفند ۱۳۹۵", "1395-12-07"],
    ["تاریخ: ۲۵ فوریه ۲۰۱۷ ساعت ۹:۰۵", "2017-02-25 09:05"],
    ["زمان: ۷ حوت ۱۳۹۵", "1395-12-07"],
    ["۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷", "1395-12-07 14:25"],
    ["1395/12/07 - 14:25", "1395-12-07 14:25"],
    ["14:25 - 1395/12/07", "1395-12-07 14:25"],
    ["۷ اسفند ۱۳۹۵ ساعت ۱۴:۲۵", "1395-12-07 14:25"],
    ["7 اسفند 1395، ساعت 9:05", "1395-12-07 09:05"],
    ["شنبه ۷ اسفند ۱۳۹۵ | ۱۴:۲۵", "1395-12-07 14:25"],
    ["ساعت ۱۴:۲۵ - یک‌شنبه ۸ اسفند ۱۳۹۵", "1395-12-08 14:25"],
    ["کد خبر: ۱۲۳۴۵۶ تاریخ انتشار: ۷ اسفند ۱۳۹۵ - ۱۴:۲۵", "1395-12-07 14:25"],
    ["۱۳۹۵/۱۲/۰۷ - ۱۴:۲۵ | کد خبر: ۱۲۳۴۵۶", "1395-12-07 14:25"],
    ["تاریخ: ۳۰ اسفند ۱۴۰۴", "۳۰ اسفند ۱۴۰۴"],
    ["زمان انتشار: ۷ اسفتد ۱۳۹۵", "۷ اسفتد ۱۳۹۵"],
  ])("reads the date of «%s»", (line, date) => {
    expect(dateLine(line)).toBe(date);
  });

  test("takes no sentence that holds a date for a date line", () => {
    expect(dateLine("نشست ۷ اسفند ۱۳۹۵ در کاشان برگزار می‌شود")).toBeUndefined();
    expect(dateLine("تاریخ: آینهٔ ۲۵۰۰ سال")).toBeUndefined();
    expect(dateLine("۷ کتاب ۱۳۹۵")).toBeUndefined();
    expect(dateLine("حادثهٔ ۷ تیر ۱۳۶۰")).toBeUndefined();
    expect(dateLine("۱۳۹۵/۱۲/۰۷ - ۱۴:۲۵ در کاشان")).toBeUndefined();
    expect(dateLine("۱۴:۲۵")).toBeUndefined();
  });
});

describe("readTextFile", () => {
  test("reads title, lead and text, and what page lines say of date, tags and address", () => {
    const text =
      "گلاب‌گیری آغاز شد\n۷ خرداد ۱۴۰۳\nفصل گل محمدی در کاشان رسیده است.\nمتن نخست.\n\nمتن *دوم*.\nبرچسب‌ها: کاشان، #گل_محمدی\nhttps://garden.example/1\nارسال نظر\n";
    expect(readTextFile(text)).toEqual({
      place: "",
      title: "گلاب‌گیری آغاز شد",
      lead: "فصل گل محمدی در کاشان رسیده است.",
      blocks: ["متن نخست.", "متن \\*دوم\\*."],
      date: "1403-03-07",
      url: "https://garden.example/1",
      authors: [],
      tags: ["کاشان", "گل_محمدی"],
    });
  });

  test.each([
    ["before the title", "۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷\nکد خبر: ۱۲۳۴۵۶\nگل‌ها: آغاز\nلید\n"],
    ["after the title", "گل‌ها: آغاز\nکد خبر: ۱۲۳۴۵۶\n۷ اسفند ۱۳۹۵ ساعت ۱۴:۲۵\nلید\n"],
    ["on both sides", "کد خبر: ۱۲۳۴۵۶\nگل‌ها: آغاز\n1395/12/07 - 14:25\nارسال نظر\n\nلید\n"],
    ["with its date twice", "شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵\nگل‌ها: آغاز\n۲۵ فوریه ۲۰۱۷\nلید\n"],
    ["with its date and number on one line", "گل‌ها: آغاز\nکد خبر: ۱۲۳۴۵۶ | ۱۴:۲۵ - ۱۳۹۵/۱۲/۰۷\nلید\n"],
  ])("passes over furniture %s", (_where, head) => {
    const read = readTextFile(`${head}به گزارش ایسنا، ${REST}\nدو`);
    expect(read).toMatchObject({ title: "گل‌ها: آغاز", lead: "لید", date: "1395-12-07 14:25" });
    expect(read?.blocks).toEqual([`به گزارش ایسنا، ${REST}`, "دو"]);
  });

  test("takes no opening «به گزارش» for the lead, nor the only paragraph", () => {
    expect(readTextFile(`تیتر\nبه گزارش ایسنا، ${REST}\nدو`)?.lead).toBeUndefined();
    expect(readTextFile("تیتر\nتنها بند")).toMatchObject({ title: "تیتر", blocks: ["تنها بند"] });
    expect(readTextFile(" \n\n")).toBeUndefined();
  });

  test("unwraps a text that was wrapped by hand", () => {
    const line = "این سطری است که نویسنده آن را با دست شکسته است و به سطر بعد";
    const text = `تیتر\n\nلید کوتاه\n\n${line}\n${line}\n${line}\nمی‌رسد.\n\nبند دیگر.`;
    expect(readTextFile(text)?.blocks).toEqual([`${line} ${line} ${line} می‌رسد.`, "بند دیگر."]);
  });
});

describe("withHeadings", () => {
  test("makes headings of starred and bold lines before a paragraph, lists of several, and leaves others", () => {
    expect(
      withHeadings([
        "آغاز.",
        "\\*در باغ",
        "متن.",
        "**در دشت**",
        "متن.",
        "\\* یک",
        "\\* دو",
        "پایان.",
        "\\*یادداشت آخر است.",
      ]),
    ).toEqual(["آغاز.", "# در باغ", "متن.", "# در دشت", "متن.", "- یک\n- دو", "پایان.", "\\*یادداشت آخر است."]);
  });

  test("begins headings at the first level", () => {
    expect(withHeadings(["### الف", "متن", "#### ب", "متن"])).toEqual(["# الف", "متن", "## ب", "متن"]);
  });
});

describe("withoutDoubling", () => {
  test.each([
    ["the first paragraph", "گل شکفت.", ["گل شكفت", "دوم."], { lead: "گل شکفت.", blocks: ["دوم."] }],
    [
      "how the text begins",
      "گل شکفت و بهار […]",
      ["گل شکفت و بهار رسید.", "دوم."],
      { blocks: ["گل شکفت و بهار رسید.", "دوم."] },
    ],
    ["the title", "تیتر!", ["متن."], { blocks: ["متن."] }],
    ["all the text", "متن.", ["متن."], { blocks: ["متن."] }],
  ])("says nothing twice where the lead is %s", (_what, lead, blocks, expected) => {
    expect(withoutDoubling("تیتر", lead, blocks)).toEqual(expected);
  });

  test("drops a heading or a bold line that is the title once more, and no sentence", () => {
    expect(withoutDoubling("گل سرخ", undefined, ["# گل سرخ", "متن."]).blocks).toEqual(["متن."]);
    expect(withoutDoubling("گل سرخ", undefined, ["**گل سرخ!**", "متن."]).blocks).toEqual(["متن."]);
    expect(withoutDoubling("گل سرخ", undefined, ["گل سرخ.", "متن."]).blocks).toEqual(["گل سرخ.", "متن."]);
    expect(withoutDoubling("گل سرخ", undefined, ["# گل سرخ"]).blocks).toEqual(["# گل سرخ"]);
  });

  test("keeps a lead of its own", () => {
    expect(withoutDoubling("تیتر", "لید", ["متن."])).toEqual({ lead: "لید", blocks: ["متن."] });
  });
});

describe("tags", () => {
  test("of a feed are known labels where there are such, and new ones are tidied", () => {
    const tags = new TagRegister([{ label: "بین‌الملل", aliases: ["جهان"] }]);
    expect(tags.labelsOf(["#بين_الملل", "جهان", " تازه ", "تازه", "#", "123", "x".repeat(100)])).toEqual([
      "بین‌الملل",
      "تازه",
    ]);
    expect(tags.added).toEqual(["تازه"]);
    expect(tags.labelsOf(["ایران، عراق؛جهان"])).toEqual(["ایران", "عراق", "بین‌الملل"]);
    expect(tags.labelsOf(["Uncategorized", "دسته‌بندی نشده", "باغ, گل", "سيل"])).toEqual(["باغ", "گل", "سیل"]);
    const whole = new TagRegister([{ label: "ایران، عراق", aliases: [] }]);
    expect(whole.labelsOf(["ایران، عراق"])).toEqual(["ایران، عراق"]);
  });
});

describe("decodeText", () => {
  const words = "سلام دنيا كتاب";
  const legacy = Uint8Array.from([0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xcf, 0xe4, 0xed, 0xc7, 0x20, 0xdf, 0xca, 0xc7, 0xc8]);
  const utf8 = new TextEncoder().encode(words);

  test("reads UTF-8, also where the file says otherwise", () => {
    const wrong = new TextEncoder().encode(`<?xml version="1.0" encoding="windows-1256"?>${words}`);
    expect(decodeText(utf8)).toMatchObject({ ok: true, text: words, guessed: false });
    expect(decodeText(wrong)).toMatchObject({ ok: true, charset: "utf-8" });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toMatchObject({ ok: true, text: words });
  });

  test("reads UTF-16 by its mark", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(words, "utf16le")]);
    expect(decodeText(bytes)).toMatchObject({ ok: true, text: words });
  });

  test("reads windows-1256 by the server's word, the XML declaration, the meta element, and by guessing", () => {
    const ascii = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];
    expect(decodeText(legacy, "windows-1256")).toMatchObject({ ok: true, text: words, guessed: false });
    const xml = Uint8Array.from([...ascii("<?xml version='1.0' encoding='windows-1256'?>"), ...legacy]);
    expect(decodeText(xml)).toMatchObject({ ok: true, charset: "windows-1256", guessed: false });
    const meta = Uint8Array.from([...ascii('<meta charset="windows-1256">'), ...legacy]);
    expect(decodeText(meta)).toMatchObject({ ok: true, charset: "windows-1256", guessed: false });
    expect(decodeText(legacy)).toMatchObject({ ok: true, text: words, guessed: true });
  });

  test("refuses what is no text", () => {
    expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0xc1]))).toMatchObject({ ok: false });
    expect(decodeText(Uint8Array.from([0xff, 0xff, 0x41]), "utf-8")).toMatchObject({ ok: false });
    expect(decodeText(Uint8Array.from([0xff, 0xff, 0x41]), "no-such-charset")).toMatchObject({ ok: false });
  });
});
