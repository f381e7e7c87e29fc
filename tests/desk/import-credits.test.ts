import { describe, expect, test } from "vitest";
import { runImport } from "../../src/desk/import/run.ts";
import { readTextFile } from "../../src/desk/import/text-file.ts";
import { digestFolder } from "./digest-folder.ts";

const TITLE = "گلاب‌گیری در کاشان آغاز شد";
const LEAD = "فصل گل محمدی در دشت‌های کاشان رسیده است و گلاب‌گیران دست به کار شده‌اند.";
const ONE = "بهرام نیک‌منش، باغدار کاشانی، گفت: امسال گل‌ها دو هفته زودتر از همیشه شکفته‌اند.";
const TWO = "وی افزود: هر کیلو گل ۱۲۰ هزار تومان خرید و فروش می‌شود.";
const TEXT = `${LEAD}\n${ONE}\n${TWO}`;
const READ = { title: TITLE, lead: LEAD, blocks: [ONE, TWO] };

describe("a line that is a clock time", () => {
  test.each([
    "۱۴:۳۵",
    "ساعت ۱۴:۳۵",
    "ساعت: 14:35:20",
    "زمان انتشار: ۱۴:۳۵",
    "تاریخ انتشار : ۱۴:۳۵",
    "شنبه ۱۴:۳۵",
    "امروز، ساعت ۱۴:۳۵",
    "۱۷ مهر - ۱۴:۳۵",
    "۲:۳۵ بعدازظهر",
    "۲:۳۵ ب.ظ",
    "14:35 به وقت تهران",
    "ساعت\n۱۴:۳۵",
    "تاریخ انتشار\n۱۴:۳۵",
  ])("is neither title nor lead, and the hour of a day that is known: %j", (clock) => {
    expect(readTextFile(`${TITLE}\n${clock}\n${TEXT}`)).toMatchObject(READ);
    expect(readTextFile(`${clock}\n${TITLE}\n${TEXT}`)).toMatchObject(READ);
    for (const head of [`۱۷ مهر ۱۴۰۲\n${TITLE}\n${clock}`, `${clock}\n${TITLE}\n۱۷ مهر ۱۴۰۲`]) {
      expect(readTextFile(`${head}\n${TEXT}`)).toMatchObject({ ...READ, date: "1402-07-17 14:35" });
    }
  });

  test("gives no date by itself, and none to a date with an hour", () => {
    expect(readTextFile(`${TITLE}\n۱۴:۳۵\n${TEXT}`)?.date).toBeUndefined();
    expect(readTextFile(`۱۷ مهر ۱۴۰۲ - ۰۹:۱۲\n${TITLE}\n۱۴:۳۵\n${TEXT}`)?.date).toBe("1402-07-17 09:12");
  });

  test("stays in a timetable, and is no lead", () => {
    const table = ["۱۶:۰۰", "باغ - دشت", "۱۸:۰۰", "گل - گلاب", "۲۰:۳۰", "بهار - پاییز"];
    const read = readTextFile([TITLE, ...table].join("\n"));
    expect(read).toMatchObject({ title: TITLE, blocks: table });
    expect(read?.lead).toBeUndefined();
  });

  test.each(["ساعت ۱۴:۳۵ زلزله کرمان را لرزاند", "۲۵:۷۰", "۳:۲"])("is none: %s", (line) => {
    expect(readTextFile(`${line}\n${TEXT}`)?.title).toBe(line);
  });
});

describe("a writer's line", () => {
  test.each([
    ["خبرنگار: رضا کریمی", ["رضا کریمی"]],
    ["نویسنده : رضا کریمی", ["رضا کریمی"]],
    ["به قلم: دکتر رضا کریمی", ["دکتر رضا کریمی"]],
    ["خبرنگاران: رضا کریمی و مینا باغبان", ["رضا کریمی", "مینا باغبان"]],
    ["نویسنده: رضا کریمی، مینا باغبان", ["رضا کریمی", "مینا باغبان"]],
    ["خبرنگار:\nرضا کریمی", ["رضا کریمی"]],
    ["تاریخ انتشار : ۱۷ مهر ۱۴۰۲\nشناسه خبر : ۱۲۳۴۵۶\nگروه : اجتماعی\nخبرنگار : رضا کریمی", ["رضا کریمی"]],
    ["خبرنگار: رضا کریمی\nگروه: اجتماعی\nکد خبر: ۱۲۳۴۵۶", ["رضا کریمی"]],
  ])("gives the author above and below the title: %j", (lines, writers) => {
    expect(readTextFile(`${lines}\n${TITLE}\n${TEXT}`)).toMatchObject({ ...READ, writers });
    expect(readTextFile(`${TITLE}\n${lines}\n${TEXT}`)).toMatchObject({ ...READ, writers });
  });

  test.each(["خبرنگار: جنگ تمام شد", "نویسنده: چرا باید نوشت؟", "خبرنگار: او گفت «نه» و رفت", "گزارش: نان گران شد"])(
    "is none where it is what one says: %s",
    (title) => {
      expect(readTextFile(`${title}\n${TEXT}`)).toMatchObject({ title, lead: LEAD });
    },
  );
});

test.each([
  "مترجم: مینا باغبان",
  "دبیر: مینا باغبان",
  "ویراستار : مینا باغبان",
  "دبیر سرویس: مینا باغبان",
  "تنظیم: مینا باغبان",
])("who else had a part goes to the text's end: «%s»", (line) => {
  for (const page of [`${line}\n${TITLE}`, `${TITLE}\n${line}`]) {
    const read = readTextFile(`${page}\n${TEXT}`);
    expect(read).toEqual({ place: "", ...READ, blocks: [ONE, TWO, line], authors: [], tags: [] });
  }
});

test("credits on one line are read apart", () => {
  const read = readTextFile(`${TITLE}\nخبرنگار: رضا کریمی | دبیر: مینا باغبان\n${TEXT}`);
  expect(read).toMatchObject({ ...READ, writers: ["رضا کریمی"], blocks: [ONE, TWO, "دبیر: مینا باغبان"] });
});

describe("a source's line", () => {
  async function imported(page: string): Promise<string> {
    const digest = digestFolder();
    const file = digest.write("page.txt", page);
    const options = { files: [file], articles: digest.articles, data: digest.data, date: "1402-07-17" };
    const { code } = await runImport(options, (source) => source);
    expect(code).toBe(0);
    return Object.values(digest.snapshot("articles")).join("");
  }

  test.each([
    ["that is well known", "منبع: ایسنا", /^source: isna$/mu],
    ["that the digest knows", "منبع: گل سرخ", /^source: rose$/mu],
    ["that looks like an outlet", "منبع خبر: خبرگزاری دشت", /^source: \S+$/mu],
  ])("is the source, wherever it is: one %s", async (_what, line, field) => {
    for (const page of [`${line}\n${TITLE}\n${TEXT}`, `${TITLE}\n${line}\n${TEXT}`, `${TITLE}\n${TEXT}\n${line}`]) {
      const text = await imported(page);
      expect(text).toMatch(field);
      expect(text).toContain(`title: ${TITLE}\nlead: ${LEAD}\n`);
      expect(text).not.toContain("منبع");
    }
  });

  test("is whom the publisher quotes, where the text names one", async () => {
    const text = await imported(`${TITLE}\nمنبع: ایسنا\n${LEAD}\nبه گزارش خبرگزاری باغ، ${ONE}\n${TWO}`);
    expect(text).toMatch(/^source: garden\nvia:\n {2}- isna$/mu);
  });

  test("stays at the text's end where it names no outlet", async () => {
    const line = "منبع: کتاب گل‌های ایران";
    for (const page of [`${line}\n${TITLE}\n${TEXT}`, `${TITLE}\n${line}\n${TEXT}`, `${TITLE}\n${TEXT}\n${line}`]) {
      const text = await imported(page);
      expect(text).toContain(`lead: ${LEAD}\n`);
      expect(text).toMatch(/می‌شود\.\n\nمنبع: کتاب گل‌های ایران\n$/u);
      expect(text).not.toMatch(/^source:/mu);
    }
  });
});

describe("a signature below a title", () => {
  test.each([
    ["نگار دشتی", [], ["نگار دشتی"]],
    ["نگار دشتی و رضا کریمی", [], ["نگار دشتی", "رضا کریمی"]],
    ["نوشتهٔ نگار دشتی", [], ["نگار دشتی"]],
    ["نوشتهٔ صفورا دشتبان", [], ["صفورا دشتبان"]],
    ["گزارش: رضا کریمی", [], ["رضا کریمی"]],
    ["By Negar Dashti", [], ["Negar Dashti"]],
    ["گروه جامعه", [], ["گروه جامعه"]],
    ["رضا کریمی / ایسنا", ["ایسنا"], ["رضا کریمی"]],
    ["آر. دشتی - خبرگزاری فرانسه", ["خبرگزاری فرانسه"], ["آر. دشتی"]],
    ["کامران دلان - باغ‌نیوز؛", ["باغ‌نیوز"], ["کامران دلان"]],
    ["صدای آمریکا | فارسی", ["صدای آمریکا"], []],
    ["خبرگزاری فارس / گروه استان‌ها", ["خبرگزاری فارس"], []],
    ["سرویس اقتصاد ایندیپندنت فارسی", ["ایندیپندنت فارسی"], []],
    ["آسیا-پلاس", ["آسیا-پلاس"], []],
    ["اختصاصی بی‌بی‌سی", ["بی‌بی‌سی"], []],
  ] as const)("is no lead, and says who published and wrote: %s", (line, outlets, writers) => {
    const read = readTextFile(`${TITLE}\n${line}\n${TEXT}`);
    expect(read).toMatchObject(READ);
    expect({ outlets: read?.authors, writers: read?.writers ?? [] }).toEqual({ outlets, writers });
  });

  test.each([
    ["به قلم نگار دشتی، پژوهشگر آب", [], ["نگار دشتی"]],
    ["نگار دشتی، خبرنگار بی‌بی‌سی در کابل", ["بی بی سی"], ["نگار دشتی"]],
    ["بی‌بی‌سی نیوز، کابل", ["بی‌بی‌سی نیوز"], []],
    ["طلوع‌نیوز - کابل", ["طلوع‌نیوز"], []],
  ] as const)("is kept at the text's end where it says more: %s", (line, outlets, writers) => {
    const read = readTextFile(`${TITLE}\n${line}\n${TEXT}`);
    expect(read).toMatchObject({ ...READ, blocks: [ONE, TWO, line] });
    expect({ outlets: read?.authors, writers: read?.writers ?? [] }).toEqual({ outlets, writers });
  });

  test("may name the day too", () => {
    const read = readTextFile(`${TITLE}\nپژواک، هرات، ۱۷ میزان ۱۴۰۲\n${TEXT}`);
    expect(read).toMatchObject({ title: TITLE, lead: LEAD, authors: ["پژواک"], date: "1402-07-17" });
  });

  test("is read below the text, where persons wrote it", () => {
    const read = readTextFile(`${TITLE}\n${TEXT}\nنویسنده: رضا کریمی\nویراستار: مینا باغبان`);
    expect(read).toMatchObject({ ...READ, blocks: [ONE, TWO, "ویراستار: مینا باغبان"], writers: ["رضا کریمی"] });
    expect(readTextFile(`${TITLE}\n${TEXT}\nخبرنگار: سپاس فراوان`)).not.toHaveProperty("writers");
  });

  test.each([
    "تلویزیون رنگی شد",
    "گزارش زلزلهٔ کابل",
    "گزارش: جنگ و صلح",
    "گزارشی از باغ گل سرخ",
    "نوشتهٔ تازهٔ وزیر",
    "رضا کریمی، قهرمان جهان",
    "فارس، کرمان، یزد",
    "ایران، همسایهٔ آب",
    "مهر، ماه مدرسه",
    "خبرنگار ایسنا آزاد شد",
    "گروه هفت",
  ])("is none, but the lead: %s", (line) => {
    expect(readTextFile(`${TITLE}\n${line}\n${TEXT}`)).toMatchObject({ lead: line, blocks: [LEAD, ONE, TWO] });
  });
});
