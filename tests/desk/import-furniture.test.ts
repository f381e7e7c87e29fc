import { describe, expect, test } from "vitest";
import { tagsIn, withoutFurniture } from "../../src/desk/import/furniture.ts";
import { isFurniture } from "../../src/desk/import/furniture-lines.ts";
import { isBreadcrumb, isSectionLabel } from "../../src/desk/import/page-lines.ts";
import { readTextFile } from "../../src/desk/import/text-file.ts";
import { readInput } from "./read-in-english.ts";

const TITLE = "گلاب‌گیری در کاشان آغاز شد";
const LEAD = "فصل گل محمدی در دشت‌های کاشان رسیده است و گلاب‌گیران دست به کار شده‌اند.";
const ONE = "بهرام نیک‌منش، باغدار کاشانی، گفت: امسال گل‌ها دو هفته زودتر از همیشه شکفته‌اند.";
const TWO = "وی افزود: هر کیلو گل ۱۲۰ هزار تومان خرید و فروش می‌شود.";

/** Pages of agencies as they come out of a copy, with other words. */
const PAGES: readonly (readonly [string, string, object])[] = [
  [
    "with number, date and sections above, tags below",
    `شناسه خبر: 5912345\nتاریخ انتشار: ۱۷ مهر ۱۴۰۲ - ۰۹:۱۲\nاستانها > اصفهان\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nکد خبر 5912345\nبرچسب‌ها\nکاشان\nگل محمدی\nباغ و باغداری`,
    { date: "1402-07-17 09:12", tags: ["کاشان", "گل محمدی", "باغ و باغداری"] },
  ],
  [
    "with labels and values on lines of their own",
    `کد خبر\n1402071711234\nتاریخ انتشار\n۱۷ مهر ۱۴۰۲ - ۰۹:۱۲\nدسته‌بندی: اجتماعی\nخبرنگار : 71451\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nانتهای پیام\nلینک کوتاه\nhttps://garden.example/x1\nبرچسب‌ها:\nکاشان - گل محمدی\nارسال خبر به دوستان`,
    { date: "1402-07-17 09:12", tags: ["کاشان", "گل محمدی"] },
  ],
  [
    "with date between slashes and a section above",
    `شنبه / ۷ اسفند ۱۳۹۵ / ۱۴:۲۵\nاجتماعی\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nانتهای پیام/\n74/8812**1234\nاشتراک‌گذاری\n۳ نظر\nبازدید: 1234`,
    { date: "1395-12-07 14:25", tags: [] },
  ],
  [
    "with the outlet and an age between title and text, and pictures",
    `${TITLE}\nبی‌بی‌سی فارسی\nمنتشر شده در\n۲ ساعت پیش\n${LEAD}\nمنبع تصویر، Getty Images\nتوضیح تصویر، دشت گل در کاشان\n${ONE}\n${TWO}\nبیشتر بخوانید:\nبهار در دشت‌های ایران زودتر از همیشه رسید\nچرا گل محمدی گران شد؟`,
    { authors: ["بی‌بی‌سی فارسی"], tags: [] },
  ],
  [
    "with a writer, the outlet and two dates",
    `${TITLE}\nنویسنده, مینا باغبان\nشغل, بی‌بی‌سی\n۲۴ ژانویه ۲۰۲۶ - ۴ بهمن ۱۴۰۴\nزمان مطالعه: ۵ دقیقه\n${LEAD}\n${ONE}\n${TWO}`,
    { date: "2026-01-24", writers: ["مینا باغبان"] },
  ],
  [
    "with a path, a share bar and what leads elsewhere below",
    `صفحه نخست » اجتماعی\nکد خبر: ۸۱۶۵۵۵\nتاریخ انتشار: ۳۰ تیر ۱۳۹۷ - ۰۸:۳۹ - 21 July 2018\n${TITLE}\nپسندیدن 5\n${LEAD}\n${ONE}\n${TWO}\nنسخه چاپی\nارسال به دوستان\nگزارش خطا\nبرچسب ها: کاشان، گل محمدی\nمطالب مرتبط\nبهای گلاب در بازار تهران دو برابر شد\nسفر به دشت‌های گل در پایان اردیبهشت\nپربیننده‌ترین‌ها\nبرف در غرب کشور راه‌ها را بست`,
    { date: "1397-04-30 08:39", tags: ["کاشان", "گل محمدی"] },
  ],
  [
    "with one related article within the text",
    `${TITLE}\n${LEAD}\n${ONE}\nبیشتر بخوانید: بهای گلاب در بازار تهران دو برابر شد\n${TWO}\nتلگرام | واتس‌اپ\nتبلیغات`,
    { tags: [] },
  ],
  ...[
    "بیشتر بخوانید >> ",
    "همچنین ببینید | ",
    "اخبار مرتبط: ",
    "در همین زمینه بخوانید: ",
    "مطلب مرتبط » ",
    "بیشتر بخوانید 👈 ",
  ].map((label): readonly [string, string, object] => [
    `with a related article behind «${label.trim()}»`,
    `${TITLE}\n${LEAD}\n${ONE}\n${label}بهای گلاب در بازار تهران دو برابر شد\n${TWO}`,
    { tags: [] },
  ]),
  [
    "with related articles within the text",
    `${TITLE}\n${LEAD}\n${ONE}\nبیشتر بخوانید\nبهای گلاب در بازار تهران دو برابر شد\nسفر به دشت‌های گل در پایان اردیبهشت ماه\n${TWO}`,
    { tags: [] },
  ],
  [
    "with a list of related articles within the text, the last short",
    `${TITLE}\n${LEAD}\n${ONE}\nمطالب مرتبط:\n* گلاب چند شد؟\n* راه دشت بسته شد\n${TWO}\n/انتهای پیام`,
    { tags: [] },
  ],
  [
    "with its section and code above, a picture's credit and the outlet's edition below the title",
    `سرویس: جامعه\nکد: 14020917\n${TITLE}\nعکس: ایسنا / مینا باغبان\nیورونیوز فارسی\n${LEAD}\n${ONE}\n${TWO}\nگزارش تصویری`,
    { authors: ["یورونیوز"], tags: [] },
  ],
  [
    "with the form of its comments and where to follow it",
    `${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nکانال تلگرام خبرگزاری\n@khabar\nآخرین خبرها را در اینستاگرام ما ببینید\nچاپ\nنام:\nایمیل:\nمتن نظر:\nارسال نظر`,
    { tags: [] },
  ],
  [
    "with sections, counts and buttons above the title, and tags in other words below",
    `۱۷ مهر ۱۴۰۲ - ۰۹:۱۲\nاخبار اجتماعی\nاخبار باغ | گل | گلاب\n۰ نظرات\nچاپ\nذخیره\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nانتهای پیام/\nواژه های کاربردی مرتبط\nکاشان\nگل محمدی\nپر بیننده‌ترین اخبار اجتماعی\nبرف در غرب کشور راه‌ها را بست`,
    { date: "1402-07-17 09:12", tags: ["کاشان", "گل محمدی"] },
  ],
  [
    "with section, place and tags each on a line above the title",
    `ایرنا\nاستان‌ها\nاصفهان\n۱۷ مهر ۱۴۰۲، ۰۹:۱۲\nکد خبر: 85221234\nبرچسب‌ها\nکاشان\nگل محمدی\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nاستان‌ها\nاصفهان\n۰ نفر\nنظر شما\nشما در حال پاسخ به نظر «» هستید.\nنام\nایمیل\nنظر *\nارسال`,
    { date: "1402-07-17 09:12", authors: ["ایرنا"], tags: ["کاشان", "گل محمدی"] },
  ],
  [
    "with the title twice, and hashtags with a space",
    `${TITLE}\n${TITLE}\nایسنا\n${LEAD}\n${ONE}\n${TWO}\nانتهای پیام\n# کاشان\n# گل محمدی\nلینک کوتاه`,
    { authors: ["ایسنا"], tags: ["کاشان", "گل محمدی"] },
  ],
  ...[
    "منتشر شده در ۱۷ مهر ۱۴۰۲، به‌روز شده در ۱۸ مهر ۱۴۰۲",
    "۱۷ مهر ۱۴۰۲ | آخرین به‌روزرسانی: ۱۸ مهر ۱۴۰۲",
    "آخرین به‌روزرسانی: ۱۸ مهر ۱۴۰۲\nتاریخ نشر: ۱۷ میزان ۱۴۰۲",
  ].map((line): readonly [string, string, object] => [
    `with its change in «${line}»`,
    `${TITLE}\n${line}\n${LEAD}\n${ONE}\n${TWO}`,
    { date: "1402-07-17", updated: "1402-07-18" },
  ]),
  [
    "with a last line in Greenwich's time",
    `${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nدوشنبه ۱۷ میزان ۱۴۰۲، ۰۵:۴۲ (\u200E+۰ گرینویچ)`,
    { date: "2023-10-09T05:42:00+00:00" },
  ],
  [
    "with an outlet's desk above, its date in parts, and its bureau below",
    `باشگاه خبرنگاران جوان - استان‌ها\nکد خبر: ۸۸۱۲۳۴۵\nتاریخ انتشار: ۱۵ : ۱۲ - ۱۷ مهر ۱۴۰۲\nاستان‌ها » اصفهان\n${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nمنبع: باشگاه خبرنگاران جوان اصفهان\nبرچسب ها: کاشان ، گل محمدی`,
    { date: "1402-07-17 15:12", authors: ["باشگاه خبرنگاران جوان"], tags: ["کاشان", "گل محمدی"] },
  ],
  [
    "with a path of one part a line, the zone behind the clock, and videos below",
    `خانه\nایران\n${TITLE}\nدوشنبه ۱۷ مهر ۱۴۰۲ | ۲۰:۳۰ به وقت تهران\n${LEAD}\n${ONE}\n${TWO}\nپربیننده‌ترین ویدیوها\nآسمان شب در کویر`,
    { date: "2023-10-09T20:30:00+03:30" },
  ],
  [
    "with a date of numbers, the day first, and the desk's number below",
    `${TITLE}\n19:20 09.10.2023\n© Photo : Public domain\nعضویت در\n${LEAD}\n${ONE}\n${TWO}\n۴۷۲۳۲\nکد مطلب ۲۰۱۲۳۴۵\nبرچسب‌ها\nکاشان\nنظرات\nتعداد نظرات منتشر شده: ۱`,
    { date: "2023-10-09 19:20", tags: ["کاشان"] },
  ],
  [
    "with the buttons of WordPress below",
    `${TITLE}\n۱۷/۰۷/۱۴۰۲\n${LEAD}\n${ONE}\n${TWO}\nع/۱۲۳\nهم‌رسانی:\nکلیک کنید تا در X به اشتراک گذاشته شود (در پنجرهٔ جدید باز می‌شود) X\nدوست داشته باشید:\nپسندیدن در حال بارگذاری...\nبا دیگران به‌اشتراک بگذارید:`,
    { date: "1402-07-17" },
  ],
  [
    "with an edition's path and its country's clock",
    `صدای آمریکا فارسی\nفارسی | جهان\n${TITLE}\nدوشنبه ۱۷ مهر ۱۴۰۲ ایران ۱۸:۳۰\n-\n${LEAD}\n${ONE}\n${TWO}`,
    { date: "1402-07-17 18:30" },
  ],
  [
    "with ways around an embedded video",
    `${TITLE}\nدو ساعت پیش\nاشتراک\n${LEAD}\n${ONE}\nاز یوتیوب رد شوید و به خواندن ادامه دهید\nاجازه نشان دادن محتوای Google YouTube را می دهید؟\nپایان پست YouTube\nعکس: Mina Bagh/DW\nرد کردن بخش مطالب مرتبط\n${TWO}\nتبلیغات\nبلیت ارزان سفر به دشت‌های گل`,
    {},
  ],
  ["with hashtags", `${TITLE}\n${LEAD}\n${ONE}\n${TWO}\n#کاشان #گل_محمدی`, { tags: ["کاشان", "گل_محمدی"] }],
];

describe("a page that was copied", () => {
  test.each(PAGES)("%s is its title, lead and text", (_layout, page, more) => {
    expect(readTextFile(page)).toMatchObject({ title: TITLE, lead: LEAD, blocks: [ONE, TWO], ...more });
  });

  test("keeps comments out, and says so", () => {
    const comments = "نظرات بینندگان (۲)\nناشناس\nعالی بود، دست شما درد نکند.\nپاسخ\nبسیار گران است!";
    const { articles, problems } = readInput(
      { bytes: Buffer.from(`${TITLE}\n${LEAD}\n${ONE}\n${TWO}\nانتهای پیام/\n${comments}`) },
      "a.txt",
    );
    expect(articles).toMatchObject([{ lead: LEAD, blocks: [ONE, TWO] }]);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "warning",
        message: "readers' comments below the text are left out: 3 lines",
      }),
    ]);
  });
});

const HEADLINES = [
  "برف در غرب کشور راه‌ها را بست و مدرسه‌ها تعطیل شد",
  "وزیر: نرخ نان بالا نمی‌رود",
  "چرا گل محمدی گران شد؟",
  "باران آمد! فردا هم می‌بارد",
  "سفر!",
];
const LISTED = HEADLINES.join("\n");
const TEXT = [TITLE, LEAD, ONE, TWO];

describe("headlines below a text", () => {
  test.each([
    "پربیننده‌ترین‌ها",
    "پربازدیدترین‌ها:",
    "پربحث‌ترین‌ها",
    "پربازدیدترین اخبار روز",
    "پربیننده‌های هفته",
    "آخرین اخبار",
    "آخرین خبرها",
    "تازه‌ترین اخبار سیاسی",
    "اخبار مرتبط",
    "**محبوب‌ترین‌ها**",
  ])("go with their label «%s»", (label) => {
    expect(readTextFile(`${TEXT.join("\n")}\n${label}\n${LISTED}`)).toMatchObject({ lead: LEAD, blocks: [ONE, TWO] });
  });

  test.each([
    ["two lists", `پربازدیدترین‌ها\n${LISTED}\nآخرین اخبار\n${LISTED}`],
    [
      "three lists and the end mark",
      `انتهای پیام/\nاخبار مرتبط\n${LISTED}\nپربحث‌ترین‌ها\n${LISTED}\nآخرین اخبار\n${LISTED}`,
    ],
    ["a long list", `آخرین اخبار\n${Array.from({ length: 30 }, (_, at) => `تیتر خبر شماره ${at} از باغ`).join("\n")}`],
    ["ranks on their lines", "پربیننده‌ترین‌ها\n۱. بهای گلاب دو برابر شد\n۲- سفر به دشت‌های گل\n۳\nبرف در غرب کشور"],
    ["clocks and ages between them", "آخرین اخبار\n۱۴:۳۵\nبهای گلاب دو برابر شد\n۲ ساعت پیش\nسفر به دشت‌های گل"],
  ])("go: %s", (_what, below) => {
    expect(readTextFile(`${TEXT.join("\n")}\n${below}`)).toMatchObject({ lead: LEAD, blocks: [ONE, TWO] });
  });

  test("go where blank lines are between paragraphs and none in the list", () => {
    const long = Array.from({ length: 6 }, (_, at) => `تیتر بلندی از باغ‌های ایران که شماره آن ${at} است و پایان ندارد`);
    for (const gap of ["\n", "\n\n"]) {
      const page = `${TEXT.join("\n\n")}\n\nپربیننده‌ترین‌ها${gap}${long.join("\n")}`;
      expect(readTextFile(page)).toMatchObject({ title: TITLE, lead: LEAD, blocks: [ONE, TWO] });
    }
  });

  test.each([
    ["a paragraph behind them", `پربیننده‌ترین‌ها\n${HEADLINES[0]}\n${TWO}`],
    ["a label that is what the text is about", "مهم‌ترین عناوین روزنامه‌ها\nبهای گلاب دو برابر شد"],
  ])("stay: %s", (_what, below) => {
    const read = readTextFile(`${TITLE}\n${LEAD}\n${ONE}\n${below}`);
    expect(read?.blocks).toEqual([ONE, ...below.split("\n")]);
  });
});

describe("related articles within a text", () => {
  test.each([
    ["two long ones", HEADLINES.slice(0, 1).concat("سفر به دشت‌های گل در پایان اردیبهشت ماه")],
    ["short ones that are sentences", ["نان گران شد", "باران می‌بارد", "گلاب چند است؟"]],
    ["short ones", ["جزئیات باران در شمال", "شرایط وام باغداران"]],
  ])("go, and the paragraph behind them stays: %s", (_what, headlines) => {
    for (const gap of ["\n", "\n\n"]) {
      const page = [...TEXT.slice(0, 3), "بیشتر بخوانید:", ...headlines, TWO].join(gap);
      expect(readTextFile(page)).toMatchObject({ lead: LEAD, blocks: [ONE, TWO] });
    }
  });

  test.each([
    ["a lone short line", ["بیشتر بخوانید:", "تاریخچه باغ"], ["بیشتر بخوانید:", "تاریخچه باغ"]],
    ["a short name behind headlines", ["بیشتر بخوانید:", "نان گران شد", "زمینه کار"], ["زمینه کار"]],
  ])("may end in a heading, which stays: %s", (_what, lines, left) => {
    expect(withoutFurniture([ONE, ...lines, TWO])).toEqual([ONE, ...left, TWO]);
  });
});

describe("an end mark", () => {
  test.each([
    "/انتهای پیام",
    "انتهای پیام/",
    "/انتهای پیام/",
    "(انتهای پیام)",
    "**انتهای پیام**",
    "#انتهای_پیام",
    "انتهای‌پیام/ ۱۲۳/م",
    "انتهای پیام ۱۲۳۴",
    "انتهای پیام\n/۱۲۳",
    "انتهای پیام\n۱۲۳۴/۵",
    "انتهای پیام/\nم.ک",
    "/انتهای پیام/\n۱۲۳/م",
    "م.ک/ انتهای پیام",
    "پایان پیام/\n۹۸*۱۲",
  ])("goes with its codes: %j", (mark) => {
    expect(readTextFile(`${TEXT.join("\n")}\n${mark}`)).toMatchObject({ lead: LEAD, blocks: [ONE, TWO] });
  });

  test.each(["انتهای پیام/", " /انتهای پیام", " انتهای پیام/ ۱۲۳", "(انتهای پیام)"])(
    "goes behind the last sentence: %j",
    (mark) => {
      expect(readTextFile(`${TEXT.join("\n")}${mark}`)?.blocks).toEqual([ONE, TWO]);
    },
  );

  test.each([
    ["words of a sentence", "او گفت: در انتهای پیام نامه‌ای بود."],
    ["a sentence that ends so", "نام او را در انتهای پیام"],
    ["a title's", "پایان گزارش: باغ‌ها سبز شدند"],
  ])("is none of %s", (_what, last) => {
    expect(withoutFurniture([ONE, last])).toEqual([ONE, last]);
  });
});

describe("what is text", () => {
  test.each([
    ["a heading that speaks of comments", ["الف.", "نظر شما", "ب.", "پ."]],
    [
      "a label within the text that leads to nothing",
      ["الف.", "بیشتر بخوانید", "این بندی است که با نقطه تمام می‌شود و تیتر نیست.", "ب."],
    ],
    [
      "a heading behind related articles",
      ["الف.", "بیشتر بخوانید", "بهای گلاب در بازار تهران دو برابر شد", "در دشت", "ب."],
      ["الف.", "در دشت", "ب."],
    ],
    ["a source", ["الف.", "منبع: باغ‌نامه"]],
    ["a heading that begins as a way around a video", ["الف.", "رد کردن بخش بزرگی از لایحه", "ب."]],
    ["the end of something else", ["الف.", "پایان ویدیوی باغ را ندیدم", "ب."]],
    ["a number of persons", ["الف.", "۲۰ نفر"]],
    ["a sentence on a change", ["الف.", "ویرایش تازهٔ قانون در ۱۲ مهر ۱۴۰۳"]],
    ["a sentence on a publication", ["الف.", "منتشر شده در ۱۲ مهر ۱۴۰۳ در روزنامهٔ باغ"]],
    ["a credit without an agency within the text", ["الف.", "عکس: مینا باغبان", "ب."]],
    ["a signature", ["الف.", "محمود باغبان", "رئیس انجمن گل"]],
    ["a season", ["الف.", "2016/2017"]],
    ["a date", ["الف.", "1402/07/17"]],
    ["an aeroplane", ["الف.", "A320"]],
    ["a sentence on pictures", ["الف.", "عکس: او را در باغ نشان می‌دهد و پشت سرش دشت است."]],
    ["tags' name within the text", ["الف.", "برچسب‌ها", "این بند از برچسب‌ها سخن می‌گوید.", "ب."]],
    ["two titles in quotation marks", ["«صلح» و «جنگ» > همه", "ب."]],
  ])("%s stays", (_what, blocks, left: readonly string[] = blocks) => {
    expect(withoutFurniture(blocks)).toEqual(left);
  });

  test.each([
    "سیاسی کاران",
    "راه > دراز است و باید رفت تا به آن جا رسید",
    "او گفت: ایران > عراق",
    "«صلح» و «جنگ»",
    "۱۲ - ۱۳",
  ])("«%s» is neither a path nor a section", (line) => {
    expect([isBreadcrumb(line), isSectionLabel(line)]).toEqual([false, false]);
  });

  test.each([
    "استانها > فارس",
    "صفحه نخست » سیاسی",
    "خانه / اقتصادی / بورس",
    "سیاسی - سیاست خارجی",
    "صفحه اصلی › جهان",
  ])("«%s» is a path", (line) => {
    expect(isBreadcrumb(line)).toBe(true);
  });

  test("is a title that is a section's name, where nothing but text follows", () => {
    expect(readTextFile("جامعه\nمتن تنها.")).toMatchObject({ title: "جامعه", blocks: ["متن تنها."] });
  });
});

describe("below the text of a feed's item", () => {
  test.each([
    "The post [گل سرخ](https://a.example/x) appeared first on [باغ‌نامه](https://a.example/).",
    "نوشته [گل سرخ](https://a.example/x) اولین بار در [باغ‌نامه](https://a.example/). پدیدار شد.",
    "[ادامه مطلب](https://a.example/x)",
    "[Continue reading گل سرخ →](https://a.example/x)",
    "\\[[…](https://a.example/x)\\]",
    "- تلگرام\n- واتس‌اپ",
    "🆔 @garden_news",
    "https://t.me/garden_news",
    "© ۲۰۲۶ باغ‌نامه. همهٔ حقوق محفوظ است.",
    "استفاده از مطالب این سایت با ذکر منبع بلامانع است.",
    "برچسب‌ها: [گل](https://a.example/t/1)، [باغ](https://a.example/t/2)",
  ])("goes: %s", (line) => {
    expect(withoutFurniture(["الف.", "ب.", line])).toEqual(["الف.", "ب."]);
  });

  test("a link to the rest goes from its last sentence", () => {
    const rest = "[ادامه خبر …](https://a.example/x)";
    expect(withoutFurniture(["الف.", `ب. ${rest}`])).toEqual(["الف.", "ب."]);
    expect(withoutFurniture([`الف. ${rest}`, "ب."])).toEqual([`الف. ${rest}`, "ب."]);
  });

  test("labels that are links are labels", () => {
    const line = "برچسب‌ها: [گل](https://a.example/t/1)، [باغ](https://a.example/t/2)";
    expect(tagsIn(["الف.", line])).toEqual(["گل", "باغ"]);
  });

  test.each(["[ادامه راه روستا](https://a.example/x)", "حقوق کارگران محفوظ نیست."])("stays: %s", (line) => {
    expect(withoutFurniture(["الف.", "ب.", line])).toEqual(["الف.", "ب.", line]);
  });
});

describe("lists of links in a feed's text", () => {
  test("go behind their label, and tags become tags", () => {
    const blocks = [
      "الف.",
      "**بیشتر بخوانید:**",
      "- [تیتر یک](https://a.example/1)\n- [تیتر دو.](https://a.example/2)",
      "ب.",
      "برچسب‌ها",
      "- گل\n- باغ",
    ];
    expect(withoutFurniture(blocks)).toEqual(["الف.", "ب."]);
    expect(tagsIn(blocks)).toEqual(["گل", "باغ"]);
  });

  test("stay without one", () => {
    const blocks = ["الف.", "- [تیتر یک](https://a.example/1)\n- [تیتر دو](https://a.example/2)", "ب."];
    expect(withoutFurniture(blocks)).toEqual(blocks);
  });
});

test.each([
  "۱۲ نظر",
  "تعداد نظرات: ۳",
  "انتشار یافته: ۳",
  "کد خبر: 1402071711234",
  "شناسه خبر 5912345",
  "7440/1024",
  "R1013/P/S4,62",
  "۲ ساعت پیش",
  "منتشر شده در ۳ روز پیش",
  "زمان مطالعه: ۵ دقیقه",
  "۵ دقیقه مطالعه",
  "لینک کوتاه: https://garden.example/x1",
  "همرسانی",
  "A+ A-",
  "این خبر را برای صفحه اول پیشنهاد کنید",
  "شما در حال پاسخ به نظر «ناشناس» هستید.",
  "پربیننده‌ترین‌ها",
  "وب‌گردی",
])("«%s» is furniture", (line) => {
  expect(isFurniture(line)).toBe(true);
});
