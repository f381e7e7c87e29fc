import { describe, expect, test } from "vitest";
import { tiesOfArticle } from "../../../src/desk/fix/fix-article.ts";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("text that no rule is for", () => {
  test.each([
    ["an Arabic quotation", "خطبه با «یا ایها الناس» آغاز شد"],
    ["one in a sentence", "و یا ایها الذین آمنوا خوانده شد"],
    ["a formula", "گفت إنا لله و بسم الله الرحمن الرحیم خواند"],
    ["letters with dots between", "مؤسسه ام.آی.تی و تصویربرداری ام.آر.آی و پخش سی.ان.ان"],
    ["a species", "یک گونه جدید از مار؛ دیگر گونه\u200Cهای گیاهی؛ چند گونه متفاوت؛ این گونه نمایشی"],
    ["a family name behind a first name", "ماکس وبر نوشت و کریس وستون گفت"],
    ["a family name behind a given name", "علی وهاب و رضا ودودی آمدند"],
    ["a name with Latin beside it", "کتاب او وستون (Weston) ترجمه شد"],
    ["names of letters with dots, whatever word they are like", "آزمون تی.او.اف.ال و شبکهٔ اِن.بی.سی"],
    ["an everyday verb that lacks a letter", "میاد و نمیاد"],
    ["«ضد» that is a preposition", "بر ضد ایرانی و ضد دولت"],
    ["a family name that comes again", "وستون رفت. وستون بازگشت"],
    ["a threat", "وعده و وعیدهای دولت"],
    ["a company", "شرکت وانگارد"],
    ["a plural or a silent h, where both are common", "در زمینهای مختلفی"],
    ["«غیر» that is a preposition", "غیر از این و غیر این"],
    ["a number before a noun", "سه طبقه و دو لایه"],
  ])("%s", (_, text) => {
    expect(repair(text, words)).toBe(text);
  });
});

describe("two words run together or apart", () => {
  test.each([
    [
      "the silent h of which the dictionary has both",
      "منطقهای دور و توافق هستهای",
      "منطقه\u200Cای دور و توافق هسته\u200Cای",
    ],
    ["what is of people", "شعری عاشقانهای و دوستانهای", "شعری عاشقانه\u200Cای و دوستانه\u200Cای"],
    ["a plural all the same", "سالهای دور و کتابهای او", "سال\u200Cهای دور و کتاب\u200Cهای او"],
    ["«so»", "این گونه است", "این\u200Cگونه است"],
    ["«و» before a noun", "کشور وسیاست", "کشور و سیاست"],
    ["«و» before a word that no foreign name is", "قوت وضعف و دورتموند وتنها", "قوت و ضعف و دورتموند و تنها"],
    [
      "a silent h behind a letter that does not join",
      "سیارهای و پدیدهای و چهرهای",
      "سیاره\u200Cای و پدیده\u200Cای و چهره\u200Cای",
    ],
    ["an adjective with «ضد»", "ضد انسانی و ضد ایرانی", "ضدانسانی و ضدایرانی"],
    ["an adjective that only science has", "داروهای غیر استروئیدی", "داروهای غیراستروئیدی"],
    ["an adjective of a number", "نشست سه جانبه و طرح دو ساله", "نشست سه\u200Cجانبه و طرح دوساله"],
    ["an adjective with «غیر»", "غیر قانونی و غیر قابل", "غیرقانونی و غیرقابل"],
    ["what is more so", "کم هزینه تر و با ارزش تر", "کم\u200Cهزینه\u200Cتر و باارزش\u200Cتر"],
    ["second parts", "آیین نامه و ملی پوشان و مصرف کنندگان", "آیین\u200Cنامه و ملی\u200Cپوشان و مصرف\u200Cکنندگان"],
    ["tens", "دهها نفر", "ده\u200Cها نفر"],
    ["short everyday verbs", "میگم و نمیشه و میاد و میره", "می\u200Cگم و نمی\u200Cشه و میاد و می\u200Cره"],
    ["everyday verbs", "میخوام و نمیدونم", "می\u200Cخوام و نمی\u200Cدونم"],
    ["old spellings", "خانه\u200Cیی و مشخص\u200Cکنندة آن", "خانه\u200Cای و مشخص\u200Cکنندهٔ آن"],
  ])("%s", (_, before, after) => {
    expect(repair(before, words)).toBe(after);
  });
});

describe("a plural or a silent h, where «های» is right behind", () => {
  test.each([
    "منطقه\u200Cای رسانه\u200Cای هسته\u200Cای دقیقه\u200Cای عاشقانه\u200Cای ریشه\u200Cای نظریه\u200Cای فرقه\u200Cای هفته\u200Cای بیانیه\u200Cای اطلاعیه\u200Cای رشته\u200Cای",
    "صدمه\u200Cای ضابطه\u200Cای سینه\u200Cای کلیه\u200Cای پیشینه\u200Cای جنبه\u200Cای فرضیه\u200Cای شعبه\u200Cای دانه\u200Cای معادله\u200Cای مقابله\u200Cای افتتاحیه\u200Cای حماسه\u200Cای",
    "حیله\u200Cای سکه\u200Cای حربه\u200Cای خوشه\u200Cای دنباله\u200Cای مصوبه\u200Cای مرتبه\u200Cای وثیقه\u200Cای لانه\u200Cای نغمه\u200Cای گریه\u200Cای کلمه\u200Cای کلبه\u200Cای قله\u200Cای هدیه\u200Cای پهنه\u200Cای",
  ])("a silent h: %s", (text) => {
    for (const right of text.split(" ")) {
      const wrong = right.replace(/ه\u200Cای$/u, "های");
      expect(repair(`${wrong} است`, words)).toBe(`${right} است`);
    }
  });

  test.each([
    "کتاب سال زمان کمک حل سرم بیل پیچ قفس گلستان تخم مشت لب شرح کشور\u200C چشم دست\u200Cساخت بانک",
    "مشکل مطلب\u200C نماینده\u200C جشن باغ ملت نقش ورزشکار\u200C مصرف شغل",
  ])("a plural: %s", (stems) => {
    for (const stem of stems.split(" ").filter((one) => !one.endsWith("\u200C"))) {
      expect(repair(`${stem}های او`, words)).toBe(`${stem}\u200Cهای او`);
    }
  });

  test.each([
    ["فوتبال حرفهای ایران", "فوتبال حرفه\u200Cای ایران"],
    ["حرفهای او را شنیدم", "حرف\u200Cهای او را شنیدم"],
    ["این حرفهای تازه", "این حرف\u200Cهای تازه"],
    ["به صورت حرفهای کار کرد", "به صورت حرفه\u200Cای کار کرد"],
    ["او حرفهای است", "او حرفه\u200Cای است"],
    ["هر خانهای که دیدم", "هر خانه\u200Cای که دیدم"],
    ["دستهای او بسته بود", "دست\u200Cهای او بسته بود"],
    ["یک دستهای از مردم", "یک دسته\u200Cای از مردم"],
    ["در زمینهای که گفت", "در زمینه\u200Cای که گفت"],
    ["زمینهای خود را فروخت", "زمین\u200Cهای خود را فروخت"],
    ["نامهای را نوشت", "نامه\u200Cای را نوشت"],
    ["نوجوان ۱۵ سالهای که آمد", "نوجوان ۱۵ ساله\u200Cای که آمد"],
    ["در سالهای دور", "در سال\u200Cهای دور"],
  ])("by its neighbours: %s", (before, after) => {
    expect(repair(before, words)).toBe(after);
  });

  test("stays where nothing tells, and lint says both", () => {
    const source = "---\ntitle: نامهای تازه\n---\nدر زمینهای مختلفی و کتابهای او\n";
    expect(tiesOfArticle(source, words)).toEqual([
      { start: 11, end: 17, readings: ["نام\u200Cهای", "نامه\u200Cای"] },
      { start: 30, end: 37, readings: ["زمین\u200Cهای", "زمینه\u200Cای"] },
    ]);
  });
});

describe("compounds that the dictionary writes with a ZWNJ", () => {
  test.each([
    ["اصلاح طلب و جاه طلب و فرصت طلبان", "اصلاح\u200Cطلب و جاه\u200Cطلب و فرصت\u200Cطلبان"],
    ["نرم افزارهای تازه و سخت افزار", "نرم\u200Cافزارهای تازه و سخت\u200Cافزار"],
    ["رئیس جمهور و نخست وزیر و قائم مقام", "رئیس\u200Cجمهور و نخست\u200Cوزیر و قائم\u200Cمقام"],
    ["مواد سرطان زا و حقوق دان و کوه نوردان", "مواد سرطان\u200Cزا و حقوق\u200Cدان و کوه\u200Cنوردان"],
    ["عدالت خواه و جمهوری خواهان", "عدالت\u200Cخواه و جمهوری\u200Cخواهان"],
    ["زمین لرزه و تصفیه خانه", "زمین\u200Cلرزه و تصفیه\u200Cخانه"],
    ["خوش بخت و خوش شانس", "خوش\u200Cبخت و خوش\u200Cشانس"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
  });

  test.each([
    "بلیت فروش رفت و حق طلب کرد",
    "جعبه ابزار و قابل توجه و خلیج فارس",
    "خوش آمد گفت و روزهای خوش دل",
    "او را نخست، وزیر کرد",
    "دست کم حجم آن",
  ])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});
