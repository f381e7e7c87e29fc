import { describe, expect, test } from "vitest";
import { draftArticle } from "../../src/desk/import/article-draft.ts";
import { AuthorRegister } from "../../src/desk/import/author-register.ts";
import { SourceRegister } from "../../src/desk/import/source-register.ts";
import { TagRegister } from "../../src/desk/import/tag-register.ts";
import { readTextFile } from "../../src/desk/import/text-file.ts";
import { readFeed, readInput } from "./read-in-english.ts";

const TITLE = "فصل گلاب‌گیری در کاشان رسید";
const LEAD = "گل‌های محمدی در دشت‌های کاشان شکفته‌اند و گلاب‌گیری آغاز شده است.";
const ONE = "بازدیدکنندگان از فردا می‌توانند به باغ‌ها بروند و گلاب‌گیری را ببینند.";
const TWO = "پایان برنامه هفتهٔ آینده است.";
const TEXT = [TITLE, LEAD, ONE, TWO].join("\n");

function drafted(text: string) {
  const raw = readTextFile(text);
  if (raw === undefined) throw new Error("no headline");
  return draftArticle(raw, {
    sources: new SourceRegister([{ id: "garden", name: "خبرگزاری باغ" }]),
    authors: new AuthorRegister([]),
    tags: new TagRegister([], []),
    zone: "Asia/Tehran",
  });
}

function problemsOf(text: string) {
  return readInput({ bytes: new TextEncoder().encode(text) }, "a.txt").problems;
}

const ATTRIBUTIONS: readonly (readonly [string, readonly string[]])[] = [
  ["به گزارش ایرنا", ["irna"]],
  ["به گزارش ایرنا،", ["irna"]],
  ["به گزارش ایرنا:", ["irna"]],
  ["به‌گزارش خبرگزاری باغ به نقل از رویترز؛", ["garden", "reuters"]],
  ["به نقل از ایسنا", ["isna"]],
  ["به گزارش خبرنگار مهر", ["mehr"]],
  ["به گزارش گروه اقتصادی خبرگزاری فارس", ["fars"]],
  ["بنا به گزارش رویترز", ["reuters"]],
  ["به گزارش باغ", ["garden"]],
];
/** They say more than names, and stay before the text. */
const KEPT: readonly (readonly [string, readonly string[], string])[] = [
  ["به گزارش ایرنا از تهران،", ["irna"], "به گزارش ایرنا از تهران، "],
  ["به گزارش روز شنبه ایرنا", ["irna"], "به گزارش روز شنبه ایرنا، "],
  ["به گزارش روابط عمومی استانداری،", [], "به گزارش روابط عمومی استانداری، "],
  ["تهران - ایرنا", ["irna"], "تهران - ایرنا - "],
  ["تهران- ایرنا -", ["irna"], "تهران- ایرنا - "],
  ["تهران (ایسنا)", ["isna"], "تهران (ایسنا) - "],
  ["ایسنا/خراسان رضوی", ["isna"], "ایسنا/خراسان رضوی "],
];
const BYLINES: readonly (readonly [string, readonly string[], number])[] = [
  ["ایرنا", ["irna"], 0],
  ["بی‌بی‌سی فارسی", ["bbc"], 0],
  ["خبرگزاری باغ", ["garden"], 0],
  ["رضا کوهستانی - ایسنا", ["isna"], 1],
  ["ایسنا | رضا کوهستانی", ["isna"], 1],
  ["رضا کوهستانی\nایسنا", ["isna"], 1],
  ["به قلم رضا کوهستانی", [], 1],
  ["گزارش از مریم کوه", [], 1],
  ["نویسنده: مینا باغبان", [], 1],
];
const DATES: readonly (readonly [string, string | undefined])[] = [
  ["شنبه ۷ اسفند ۱۳۹۵", "2017-02-25"],
  ["۷ اسفند ۱۳۹۵ - ۱۴:۲۵", "2017-02-25"],
  ["۱۳۹۵/۱۲/۰۷", "2017-02-25"],
  ["2017-02-25", "2017-02-25"],
  ["۷ حوت ۱۳۹۵", "2017-02-25"],
  ["۱۴ ثور ۱۴۰۳", "2024-05-03"],
  ["۲۴ جنوری ۲۰۲۶", "2026-01-24"],
  ["25 Feb 2017", "2017-02-25"],
  ["Saturday, February 25, 2017", "2017-02-25"],
  ["شنبه ۷ اسفند", undefined],
  ["۷ اسفند", undefined],
  ["۷ اسفند ۹۵", undefined],
  ["۵ رمضان ۱۴۴۷", undefined],
  ["دیروز", undefined],
];
const KICKERS: readonly (readonly [string, readonly string[]])[] = [
  ["وزیر نیرو خبر داد:", []],
  ["در نشست خبری مطرح شد؛", []],
  ["خبر فوری", []],
  ["گفت‌وگوی اختصاصی", []],
  ["گزارش ایسنا", ["isna"]],
];
const PATHS = ["صفحه نخست > سیاسی", "خانه / اخبار / سیاسی", "استانها > فارس", "Home > News"];

describe("the title is the first line that can be a headline, not", () => {
  test.each(ATTRIBUTIONS)("the attribution «%s», which is the source", (line, sources) => {
    const { title, lead, body, source, via } = drafted(`${line}\n${TEXT}`);
    expect({ title, lead, body }).toEqual({ title: TITLE, lead: LEAD, body: `${ONE}\n\n${TWO}` });
    expect([source, ...via]).toEqual(sources);
  });

  test.each(KEPT)("the attribution «%s», which stays before the text", (line, sources, opening) => {
    const { title, lead, body, source, via } = drafted(`${line}\n${TEXT}`);
    expect({ title, lead, body }).toEqual({ title: TITLE, lead: LEAD, body: `${opening}${ONE}\n\n${TWO}` });
    expect([...(source === undefined ? [] : [source]), ...via]).toEqual(sources);
  });

  test.each(BYLINES)("the byline «%s»", (line, sources, writers) => {
    const { title, lead, body, source, authors } = drafted(`${line}\n${TEXT}`);
    expect({ title, lead, body }).toEqual({ title: TITLE, lead: LEAD, body: `${ONE}\n\n${TWO}` });
    expect(source === undefined ? [] : [source]).toEqual(sources);
    expect(authors).toHaveLength(writers);
  });

  test.each(DATES)("the date «%s»", (line, day) => {
    const { title, lead, date, unread } = drafted(`${line}\n${TEXT}`);
    expect({ title, lead, day: date?.iso.slice(0, 10) }).toEqual({ title: TITLE, lead: LEAD, day });
    expect(unread.map(({ words }) => words)).toEqual(day === undefined ? [line] : []);
  });

  test.each(KICKERS)("the kicker «%s»", (line, sources) => {
    const { title, kicker, lead, source } = drafted(`${line}\n${TEXT}`);
    expect({ title, kicker, lead }).toEqual({ title: TITLE, kicker: line, lead: LEAD });
    expect(source === undefined ? [] : [source]).toEqual(sources);
  });

  test("the signs with which a channel begins its lines", () => {
    const { title, kicker, lead } = drafted(`🔴 فوری\n🔹 ${TITLE}\n▪️ ${LEAD}\n${ONE}\n${TWO}`);
    expect({ title, kicker, lead }).toEqual({ title: TITLE, kicker: "فوری", lead: LEAD });
    expect(drafted(`🌷 ${TITLE}\n${LEAD}\n${ONE}`).title).toBe(`🌷 ${TITLE}`);
  });

  test("the head of a letter", () => {
    expect(drafted(`تاریخ: ۱۴۰۴/۹/۱۴\nشماره: ۱۲۳/الف\nپیوست: ندارد\nبسمه تعالی\n${TEXT}`).title).toBe(TITLE);
  });

  test.each([...PATHS, "سیاسی"])("the path «%s»", (line) => {
    expect(drafted(`${line}\n${TEXT}`)).toMatchObject({ title: TITLE, lead: LEAD });
    expect(drafted(`${line}\n${TITLE}`)).toMatchObject({ title: TITLE });
  });

  test("several of them, one after another", () => {
    const lines = [
      "صفحه نخست > ورزشی",
      "شنبه ۷ اسفند ۱۳۹۵",
      "کد خبر: ۱۲۳۴۵۶",
      "رضا کوهستانی - ایسنا",
      "به گزارش ایسنا",
      "وزیر خبر داد:",
    ];
    const { title, kicker, lead, source, authors, date } = drafted(`${lines.join("\n")}\n${TEXT}`);
    expect({ title, kicker, lead, source }).toEqual({
      title: TITLE,
      kicker: "وزیر خبر داد:",
      lead: LEAD,
      source: "isna",
    });
    expect([authors.length, date?.iso.slice(0, 10)]).toEqual([1, "2017-02-25"]);
  });
});

test("an attribution alone below the title is the source too", () => {
  expect(drafted(`${TITLE}\nبه گزارش ایرنا\n${LEAD}\n${ONE}`)).toMatchObject({
    title: TITLE,
    lead: LEAD,
    source: "irna",
    body: ONE,
  });
});

test("an attribution that is all there is beside a title is no text", () => {
  expect(drafted(`به گزارش ایرنا\n${TITLE}\n۷ اسفند ۱۳۹۵`)).toMatchObject({
    title: TITLE,
    source: "irna",
    unfinished: "no text",
  });
});

test.each([
  "به گزارش ایرنا قیمت نان گران شد",
  "گزارش از بازار تهران در شب عید",
  "تلویزیون رنگی شد",
  "باران آمد",
  "روزنامه‌نگاران آزاد شدند",
  "ایران - عراق؛ بازی بزرگ",
  "یادداشت‌های یک باغبان",
  "پروندهٔ باغ‌ها بسته شد",
  "۱۲ کشته در تصادف",
  "شنبه‌های گل و گلاب",
  "رضا کوهستانی درگذشت",
  "رئیس‌جمهور: باغ‌ها آزاد می‌شود",
  "آیا خبر فوری همیشه فوری است؟",
  "۷ دلیل برای سفر به کاشان",
])("«%s» is a title", (title) => {
  expect(readTextFile(`${title}\n${LEAD}\n${ONE}`)).toMatchObject({ title, lead: LEAD });
});

describe("a text without a headline", () => {
  test.each([
    ...[...ATTRIBUTIONS, ...KEPT, ...BYLINES, ...DATES, ...KICKERS].map(([line]) => line),
    ...PATHS,
    "کد خبر: ۱۲۳۴۵۶",
    "به گزارش ایرنا\nشنبه ۷ اسفند ۱۳۹۵\nصفحه نخست > سیاسی",
    `به گزارش ایرنا\n${`${LEAD} ${ONE} `.repeat(3)}`,
    `${LEAD} ${ONE} ${LEAD}\n${TWO}`,
  ])("is refused: «%s»", (text) => {
    expect(readTextFile(text)).toBeUndefined();
    const [problem] = problemsOf(`\n${text}`);
    expect(problem).toMatchObject({
      severity: "error",
      line: 2,
      fix: "write the title on a line of its own above the text",
    });
    expect(problem?.message).toMatch(/^has no headline; it begins with «/u);
  });
});

test.each([
  [`<p>به گزارش ایرنا</p><p>${LEAD}</p>`, LEAD],
  [`<p>به گزارش ایرنا، ${LEAD}</p>`, LEAD],
  [`<p>۷ اسفند ۱۳۹۵</p><p>ایسنا</p><p>${LEAD}</p>`, LEAD],
  ["<p>به گزارش ایرنا</p>", "به گزارش ایرنا"],
])("an item without a title is called by how its text begins: %s", (html, title) => {
  const reading = readFeed(
    `<rss version="2.0"><channel><title>باغ</title><item><description><![CDATA[${html}]]></description></item></channel></rss>`,
  );
  expect(reading.ok && reading.articles[0]?.title).toBe(title);
});
