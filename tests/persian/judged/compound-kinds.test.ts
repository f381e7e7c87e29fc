import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/desk/fix/load-lexicon.ts";
import { repair } from "../../../src/persian/repair.ts";

const words = loadLexicon();

describe("two words that are one", () => {
  test.each([
    ["ثبت نام و صرف نظر و اظهار نظر و تجدید نظر", "ثبت\u200Cنام و صرف\u200Cنظر و اظهارنظر و تجدیدنظر"],
    ["راه آهن و راه حل و نقل قول و پیاده رو", "راه\u200Cآهن و راه\u200Cحل و نقل\u200Cقول و پیاده\u200Cرو"],
    ["سوء استفاده و سوء تفاهم", "سوءاستفاده و سوءتفاهم"],
    ["هیچ وقت و هیچ چیز و همین طور و این قدر", "هیچ\u200Cوقت و هیچ\u200Cچیز و همین\u200Cطور و این\u200Cقدر"],
    ["این جا و آن جا و چنان چه و اگر چه", "اینجا و آنجا و چنانچه و اگرچه"],
    ["به کارگیری نیرو و بکارگیری او", "به\u200Cکارگیری نیرو و به\u200Cکارگیری او"],
    ["با یک دیگر و از هم دیگر", "با یکدیگر و از همدیگر"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each([
    "هم دیگر نیامد و یک دیگر از آنان",
    "با آن چه کند؟",
    "پیش از آن چه بود",
    "آغاز سال روز اول بهار است",
    "هر سال روز دهم مهر برگزار می\u200Cشود",
    "با لبخند خود رو به من کرد و به خود رو آورد",
    "دیروز تازه وارد شهر شد",
    "او زیر سؤال رفت",
    "چهار راه برای کاهش وزن",
  ])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });

  test("are joined to one neighbour, not to two", () => {
    expect(repair("باید این جا به جا شود", words)).toBe("باید این جابه\u200Cجا شود");
  });

  test("are one where they say so: «آن چه» and «سال روز» before what they are of", () => {
    expect(repair("سال روز تولد او و آن چه بود و گذشت", words)).toBe("سالروز تولد او و آنچه بود و گذشت");
  });
});

describe("second parts of compounds", () => {
  test.each([
    ["محافظه کار و محافظه کارانه و ورزش کاران", "محافظه\u200Cکار و محافظه\u200Cکارانه و ورزش\u200Cکاران"],
    ["آتش بازی و شعبده باز", "آتش\u200Cبازی و شعبده\u200Cباز"],
    ["لذت بخش و تأسف بار و گمانه زنی", "لذت\u200Cبخش و تأسف\u200Cبار و گمانه\u200Cزنی"],
    ["دوچرخه سواران و دندان پزشک و جهان گردی", "دوچرخه\u200Cسواران و دندان\u200Cپزشک و جهانگردی"],
    ["زحمت کش و درس خوان و لاله زار", "زحمت\u200Cکش و درس\u200Cخوان و لاله\u200Cزار"],
    ["تمام نشدنی و دست نیافتنی", "تمام\u200Cنشدنی و دست\u200Cنیافتنی"],
    ["نتیجه ای شوکه کننده و بومی سازی دانش", "نتیجه\u200Cای شوکه\u200Cکننده و بومی\u200Cسازی دانش"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each([
    "دست بردار و برو",
    "اگر عدالت خواهی یافت",
    "این نوع دوست دارم",
    "محمدعلی گرایی کشتی گرفت",
    "فارسی زبان رسمی ایران است",
    "بخشی از جهان",
    "سر و کار او",
  ])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});

describe("first parts of compounds", () => {
  test.each([
    ["پر رنگ و پر سرعت و بد بین", "پررنگ و پرسرعت و بدبین"],
    ["نیم فصل و نیم رخ", "نیم\u200Cفصل و نیم\u200Cرخ"],
    ["سه میلی متر و دو کیلو گرم", "سه میلی\u200Cمتر و دو کیلوگرم"],
    ["فرا منطقه ای و شبه جزیره", "فرامنطقه\u200Cای و شبه\u200Cجزیره"],
    ["ذی نفع و ذی ربط", "ذی\u200Cنفع و ذی\u200Cربط"],
    ["خود کفا و باز نگری و زیر ساخت", "خودکفا و بازنگری و زیرساخت"],
    ["به آینده خوش بین است", "به آینده خوش\u200Cبین است"],
    ["سه شنبه و چهار شنبه و پنج شنبه", "سه\u200Cشنبه و چهارشنبه و پنج\u200Cشنبه"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["روزهای خوش بین ما", "لیوان پر آب", "سر بلند کرد", "از سر گذشت", "زیر پوست شهر", "بد رفتار کرد"])(
    "stay apart: %s",
    (text) => {
      expect(repair(text, words)).toBe(text);
    },
  );
});

describe("participles that are adjectives", () => {
  test.each([
    ["افراد آسیب دیده رفتند", "افراد آسیب\u200Cدیده رفتند"],
    ["کشورهای توسعه یافته.", "کشورهای توسعه\u200Cیافته."],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["او آسیب دیده است", "این شهر توسعه یافته و بزرگ شده", "او شکست خورده بود"])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});

describe("words of three parts", () => {
  test.each([
    ["گفت و گو و جست و جوی او", "گفت\u200Cوگو و جست\u200Cوجوی او"],
    ["ساز و کارهای تازه و حمل و نقل", "سازوکارهای تازه و حمل\u200Cونقل"],
    ["رو به رو و جا به جایی و پی در پی", "روبه\u200Cرو و جابه\u200Cجایی و پی\u200Cدرپی"],
    ["در رفت و آمد بود", "در رفت\u200Cوآمد بود"],
    ["به روز رسانی سامانه", "به\u200Cروزرسانی سامانه"],
  ])("%s", (before, after) => {
    expect(repair(before, words)).toBe(after);
    expect(repair(after, words)).toBe(after);
  });

  test.each(["او رفت و آمد", "گفت و رفت", "او گفت، و گو"])("stay apart: %s", (text) => {
    expect(repair(text, words)).toBe(text);
  });
});
